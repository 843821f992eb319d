import type { Output, ParsedInput } from '../../../shared/ipc/contract.ts';
import { localDay } from '../../../shared/calendar/wallClock.ts';
import { lawContext } from '../../../shared/law/context.ts';
import { plan } from '../../../shared/law/plan.ts';
import {
  countCells,
  COUNT_HEADINGS,
  monthWords,
  paperKinds,
  periodWords,
  problemWords,
  reportPaper,
  REPORT_NOTES,
} from '../../../shared/registers/reportPaper.ts';
import { countReport, type MonthlyReport, type ReportCase } from '../../../shared/registers/report.ts';
import { getCase } from '../../db/repos/cases.ts';
import { caseIds, isThere } from '../../db/repos/registers.ts';
import type { OutSheet } from '../../registers/writeTable.ts';
import type { AppContext } from '../context.ts';
import { savePaper, saveSheets } from './save.ts';
import { givingWay } from './work.ts';

/** Counts the cases of the months from one to another. */
export async function reportOf(
  { from, to }: ParsedInput<'registers.report'>,
  context: AppContext,
): Promise<MonthlyReport> {
  const cases: ReportCase[] = [];
  const wait = givingWay();
  for (const id of caseIds(context.db)) {
    if (isThere(context.db, id)) cases.push(reportCase(id, from, to, context));
    await wait();
  }
  return countReport(cases, from, to);
}

/** Sums of claims outside the months are not asked for: a plan of the law is not free. */
function reportCase(id: string, from: string, to: string, { db }: AppContext): ReportCase {
  const { file, createdAt } = getCase(db, id);
  return {
    opened: localDay(new Date(createdAt)),
    problem: file.facts.problem,
    events: file.events,
    claimedOn(day) {
      const month = day.slice(0, 7);
      if (month < from || month > to) return null;
      return plan(file, lawContext(day)).sums?.total ?? null;
    },
  };
}

/** The report printed, or as a file. */
export async function saveReport(
  { from, to, as }: ParsedInput<'registers.saveReport'>,
  context: AppContext,
): Promise<Output<'registers.saveReport'>> {
  const report = await reportOf({ from, to }, context);
  if (as !== 'xlsx') return savePaper(reportPaper(report, context.platform.today()), as, context);
  return saveSheets(sheetsOf(report), `Отчёт ${periodWords(report)}`, 'xlsx', context);
}

function sheetsOf(report: MonthlyReport): OutSheet[] {
  const counts = COUNT_HEADINGS.map((title) => ({ title, width: 16 }));
  const total = [{ text: 'Всего' }, ...countCells(report.total)];
  const sheet = (name: string, first: string, rows: OutSheet['rows']): OutSheet => ({
    name,
    columns: [{ title: first, width: 32 }, ...counts],
    rows: [...rows, total],
    totals: [rows.length],
  });
  return [
    sheet(
      'По месяцам',
      'Месяц',
      report.months.map((one) => [{ text: monthWords(one.month) }, ...countCells(one.counts)]),
    ),
    sheet(
      'По проблемам',
      'Что случилось',
      report.problems.map((one) => [{ text: problemWords(one.problem) }, ...countCells(one.counts)]),
    ),
    {
      name: 'Бумаги',
      columns: [
        { title: 'Бумага', width: 36 },
        { title: 'Распечатано', width: 14 },
        { title: 'Отправлено', width: 14 },
      ],
      rows: paperKinds(report.total).map(({ name, printed, sent }) => [
        { text: name },
        { count: printed },
        { count: sent },
      ]),
    },
    {
      name: 'Пояснения',
      columns: [{ title: 'Что значат числа', width: 100 }],
      rows: REPORT_NOTES.map((text) => [{ text }]),
    },
  ];
}
