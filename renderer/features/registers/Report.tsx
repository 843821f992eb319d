import { useState } from 'react';
import type { MonthlyReport, ReportCounts } from '../../../shared/registers/report.ts';
import {
  COUNT_HEADINGS,
  countCells,
  countWords,
  monthWords,
  paperKinds,
  problemWords,
  REPORT_NOTES,
} from '../../../shared/registers/reportPaper.ts';
import { useCommand, useQuery } from '../../api.ts';
import { BarSelect } from '../../ui/BarSelect.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import styles from './Registers.module.css';
import { saySaved } from './saved.ts';

/** How many months back a report may begin. */
const MONTHS_BACK = 36;

/** «Отчёт»: what was done by months, by kinds of problem and of papers. */
export function Report() {
  const today = useQuery('app.state', {}).data?.today;
  const [chosen, setChosen] = useState<{ from: string; to: string } | null>(null);
  const month = today?.slice(0, 7) ?? '';
  const period = chosen ?? { from: month, to: month };
  const query = useQuery('registers.report', today ? period : null);
  const save = useCommand('registers.saveReport');
  if (!today) return null;

  const months = lastMonths(month);
  const saveAs = (as: 'print' | 'pdf' | 'docx' | 'xlsx') => void save.run({ ...period, as }).then(saySaved);
  return (
    <>
      <div className={styles.bar}>
        <BarSelect
          label="С месяца"
          value={period.from}
          onChange={(from) => setChosen({ from, to: from > period.to ? from : period.to })}
          options={months}
        />
        <BarSelect
          label="По месяц"
          value={period.to}
          onChange={(to) => setChosen({ from: to < period.from ? to : period.from, to })}
          options={months}
        />
        <Button size={36} kind="primary" icon="printer" isPending={save.busy} onPress={() => saveAs('print')}>
          Напечатать отчёт
        </Button>
        {(['pdf', 'docx', 'xlsx'] as const).map((as) => (
          <Button key={as} size={36} isPending={save.busy} onPress={() => saveAs(as)}>
            {`Сохранить ${as.toUpperCase()}`}
          </Button>
        ))}
      </div>
      {query.error && <p role="alert">{query.error.message}</p>}
      {query.data && <Counts report={query.data} />}
    </>
  );
}

function Counts({ report }: { report: MonthlyReport }) {
  const papers = paperKinds(report.total);
  return (
    <>
      <Section title="По месяцам">
        <CountTable
          first="Месяц"
          rows={report.months.map(({ month, counts }) => ({ name: monthWords(month), counts }))}
          total={report.total}
        />
      </Section>
      <Section title="По видам проблем">
        <CountTable
          first="Что случилось"
          rows={report.problems.map(({ problem, counts }) => ({ name: problemWords(problem), counts }))}
          total={report.total}
        />
      </Section>
      <Section title="Бумаги">
        {papers.length === 0 ? (
          <p>За это время ничего не печатали и не отправляли.</p>
        ) : (
          <div className={styles.scroll} tabIndex={0} role="region" aria-label="Бумаги по видам">
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Бумага</th>
                  <th scope="col" className={styles.number}>
                    Распечатано
                  </th>
                  <th scope="col" className={styles.number}>
                    Отправлено
                  </th>
                </tr>
              </thead>
              <tbody>
                {papers.map(({ name, printed, sent }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td className={styles.number}>{printed}</td>
                    <td className={styles.number}>{sent}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Section>
      {REPORT_NOTES.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </>
  );
}

function CountTable({
  first,
  rows,
  total,
}: {
  first: string;
  rows: { name: string; counts: ReportCounts }[];
  total: ReportCounts;
}) {
  const cells = (counts: ReportCounts) =>
    countCells(counts).map((cell, index) => (
      <td key={COUNT_HEADINGS[index]} className={styles.number}>
        {countWords(cell)}
      </td>
    ));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={first}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {COUNT_HEADINGS.map((heading) => (
              <th key={heading} scope="col" className={styles.number}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells(counts)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Всего</th>
            {cells(total)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function lastMonths(month: string): { value: string; label: string }[] {
  let [year = 0, number = 1] = month.split('-').map(Number);
  return Array.from({ length: MONTHS_BACK }, () => {
    const value = `${year}-${String(number).padStart(2, '0')}`;
    [year, number] = number === 1 ? [year - 1, 12] : [year, number - 1];
    return { value, label: monthWords(value) };
  });
}
