import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Accrual, SumLine, Sums } from '../../../shared/law/types.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { longDate } from '../../../shared/text/format.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TraceTree } from '../../ui/Why.tsx';
import { splitLines } from './planViews.ts';
import styles from './sums.module.css';

/** Lines of the total above a 2-px line. `open`: every line opens to its trace. */
export function SumTable({ sums, open = false }: { sums: Sums; open?: boolean }) {
  const { inside } = splitLines(sums.lines);
  return (
    <table className={styles.table}>
      <thead className="visuallyHidden">
        <tr>
          <th>За что</th>
          <th>Сумма</th>
        </tr>
      </thead>
      <tbody>
        {inside.map((line, index) => (
          <SumRow key={`${line.id}-${index}`} line={line} accrual={sums.accrual} opens={open} />
        ))}
      </tbody>
      <tfoot>
        <tr className={styles.total}>
          <th scope="row">Всего</th>
          <td>{formatRoubles(sums.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** One line: name, article, sum; opened, it shows base × rate × days, the limit, the wording and other readings. */
export function SumRow({ line, accrual, opens }: { line: SumLine; accrual?: Accrual | undefined; opens: boolean }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const grows = accrual && (line.id === 'penalty' || line.id === 'interest');
  return (
    <>
      <tr className={cx(styles.row, open && styles.opened)}>
        <th scope="row">
          {opens ? (
            <Button
              className={styles.name ?? ''}
              aria-expanded={open}
              aria-controls={id}
              onPress={() => setOpen(!open)}
            >
              <Icon name={open ? 'up' : 'down'} size={16} />
              <span>{line.label}</span>
            </Button>
          ) : (
            line.label
          )}
          <span className={styles.articles}>{line.articles}</span>
        </th>
        <td>{formatRoubles(line.amount)}</td>
      </tr>
      {opens && (
        <tr id={id} hidden={!open} className={styles.detail}>
          <td colSpan={2}>
            {open && (
              <>
                <TraceTree trace={line.trace} />
                {grows && <Growth accrual={accrual} />}
              </>
            )}
          </td>
        </tr>
      )}
    </>
  );
}

function Growth({ accrual }: { accrual: Accrual }) {
  return (
    <div className={styles.growth}>
      {accrual.perDay > 0 && <p>Каждый следующий день добавляет {formatRoubles(accrual.perDay)}.</p>}
      {accrual.cap !== undefined && (
        <p>
          Предел — {formatRoubles(accrual.cap)}
          {limitDay(accrual)}
        </p>
      )}
      {accrual.stoppedOn && <p>Счёт остановлен {longDate(accrual.stoppedOn)}</p>}
      {accrual.readings.length > 0 && (
        <>
          <p className={styles.readingsTitle}>Как ещё можно прочитать закон</p>
          <ul className={styles.readings}>
            {accrual.readings.map((reading) => (
              <li key={reading.label}>
                <span>
                  {reading.label}
                  {reading.used && <strong> — взято в расчёт</strong>}
                </span>
                <span>{formatRoubles(reading.amount)}</span>
                <p>{reading.note}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function limitDay(accrual: Accrual): string {
  if (accrual.capReached) return `, достигнут ${longDate(accrual.capReached)}`;
  return accrual.capDay !== undefined && accrual.capDate !== undefined
    ? `, его достигнут на ${accrual.capDay}-й день, ${longDate(accrual.capDate)}`
    : '.';
}
