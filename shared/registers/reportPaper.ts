import type { CivilDate } from '../calendar/civilDate.ts';
import { PROBLEM_NAMES, type Problem } from '../model/problemNames.ts';
import { formatAmount } from '../money/kopecks.ts';
import { longDate, monthName } from '../text/format.ts';
import type { OutCell } from './csv.ts';
import { letterName } from './outgoing.ts';
import { heading, line, subtitle, table, title, type OwnPaper } from './paperKit.ts';
import { allOf, type MonthlyReport, type ReportCounts } from './report.ts';

/** «ноябрь 2026» */
export function monthWords(month: string): string {
  return `${monthName(`${month}-01`)} ${month.slice(0, 4)}`;
}

export function problemWords(problem: Problem | null): string {
  return problem ? PROBLEM_NAMES[problem].title : 'Не указано';
}

/** What the figures mean, said under every report. */
export const REPORT_NOTES: readonly string[] = [
  'Обращения: дела, заведённые за месяц. Дела из корзины и учебное дело не считаются.',
  'Заявлено: суммы отправленных претензий на день отправки. Повторная отправка той же претензии не считается.',
  'Получено: деньги, записанные в делах. Исполнено: требования, исполненные не деньгами или отмеченные так в деле.',
];

/** The report as a paper. */
export function reportPaper(report: MonthlyReport, today: CivilDate): OwnPaper {
  const words = periodWords(report);
  return {
    title: 'Отчёт о работе',
    fileName: `Отчёт ${words}`,
    pageNumbers: true,
    blocks: [
      title('ОТЧЁТ О РАБОТЕ'),
      subtitle(`${words}, составлен ${longDate(today)}`),
      heading('months', 'По месяцам'),
      countTable(
        'byMonth',
        'Месяц',
        report.months.map(({ month, counts }) => [monthWords(month), counts]),
        report.total,
      ),
      heading('problems', 'По видам проблем'),
      countTable(
        'byProblem',
        'Что случилось',
        report.problems.map(({ problem, counts }) => [problemWords(problem), counts]),
        report.total,
      ),
      heading('papers', 'Бумаги по видам'),
      table(
        'byPaper',
        [{ width: 90 }, { width: 40, align: 'right' }, { width: 40, align: 'right' }],
        ['Бумага', 'Распечатано', 'Отправлено'],
        paperKinds(report.total).map(({ name, printed, sent }) => [name, String(printed), String(sent)]),
      ),
      ...REPORT_NOTES.map((text, index) => line(`note.${index}`, text)),
    ],
  };
}

/** Printed and sent papers by the name of their kind, the most sent first. */
export function paperKinds({ printed, sent }: ReportCounts): { name: string; printed: number; sent: number }[] {
  return [...new Set([...Object.keys(printed), ...Object.keys(sent)])]
    .map((kind) => ({ name: letterName(kind), printed: printed[kind] ?? 0, sent: sent[kind] ?? 0 }))
    .sort((a, b) => b.sent - a.sent || b.printed - a.printed || a.name.localeCompare(b.name, 'ru'));
}

export function periodWords({ from, to }: Pick<MonthlyReport, 'from' | 'to'>): string {
  return from === to ? `за ${monthWords(from)}` : `за ${monthWords(from)} — ${monthWords(to)}`;
}

/** Headings of the counts, on the screen and in both files. */
export const COUNT_HEADINGS = [
  'Обращений',
  'Распечатано',
  'Отправлено',
  'Жалоб',
  'Исков',
  'Заявлено, руб.',
  'Получено, руб.',
  'Исполнено',
] as const;

/** The counts in the order of their headings. */
export function countCells(counts: ReportCounts): OutCell[] {
  return [
    { count: counts.opened },
    { count: allOf(counts.printed) },
    { count: allOf(counts.sent) },
    { count: counts.complaints },
    { count: counts.suits },
    { kopecks: counts.claimed },
    { kopecks: counts.won },
    { count: counts.satisfied },
  ];
}

/** A count as it is read. */
export function countWords(cell: OutCell): string {
  if (cell === null) return '';
  if ('kopecks' in cell) return formatAmount(cell.kopecks);
  return 'count' in cell ? String(cell.count) : '';
}

function countTable(key: string, first: string, rows: [string, ReportCounts][], total: ReportCounts) {
  const right = (width: number) => ({ width, align: 'right' as const });
  return table(
    key,
    [{ width: 32 }, right(18), right(16), right(17), right(17), right(26), right(26), right(18)],
    [first, 'Обращ.', 'Отпр.', 'Жалоб', 'Исков', 'Заявлено', 'Получено', 'Испол.'],
    // The sheet is narrow: what was printed stands in the table of papers.
    [...rows, ['Всего', total] as const].map(([name, counts]) => [
      name,
      ...countCells(counts)
        .filter((_cell, index) => index !== 1)
        .map(countWords),
    ]),
    [rows.length],
  );
}
