import { useId, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { shortDate } from '../../shared/text/format.ts';
import type { NormRef, Trace } from '../../shared/law/types.ts';
import buttonStyles from './Button.module.css';
import { CONFIDENCE } from './format.ts';
import styles from './Why.module.css';

/** «Почему так?»: opens in place — факт → правило → результат, with the article and the day its wording applies from. */
export function Why({
  trace,
  children = 'Почему так?',
  after,
  defaultOpen = false,
}: {
  trace: Trace | Trace[];
  children?: ReactNode;
  /** Words after the link on the same line: «Статья 23.1 Закона…». */
  after?: ReactNode;
  defaultOpen?: boolean;
}) {
  const [open, setOpen] = useState(defaultOpen);
  const id = useId();
  return (
    <div className={styles.why}>
      <p className={styles.line}>
        <Button
          className={buttonStyles.link ?? ''}
          aria-expanded={open}
          aria-controls={id}
          onPress={() => setOpen(!open)}
        >
          {children}
        </Button>
        {after && <span> {after}</span>}
      </p>
      <div id={id} hidden={!open} className={styles.body}>
        {open && <TraceTree trace={trace} />}
      </div>
    </div>
  );
}

/** The whole reasoning, line by line. */
export function TraceTree({ trace, above }: { trace: Trace | Trace[]; above?: NormRef | undefined }) {
  const lines = Array.isArray(trace) ? trace : [trace];
  return (
    <ol className={styles.tree}>
      {lines.map((line, index) => (
        <TraceLine key={`${index}-${line.label}`} line={line} above={above} />
      ))}
    </ol>
  );
}

/** A line under one with the same norm and the same days does not repeat them. */
function TraceLine({ line, above }: { line: Trace; above: NormRef | undefined }) {
  const known = above !== undefined && above.norm === line.norm?.norm && above.from === line.norm.from;
  const dated = line.from !== undefined && !line.label.includes(shortDate(line.from));
  return (
    <li className={styles.step}>
      <p className={styles.label}>
        {line.label}
        {line.from && dated && (
          <span className={styles.dates}>
            {' '}
            {line.to && line.to !== line.from
              ? `с ${shortDate(line.from)} по ${shortDate(line.to)}`
              : shortDate(line.from)}
          </span>
        )}
      </p>
      {line.operands && line.operands.length > 0 && (
        <dl className={styles.operands}>
          {line.operands.map((operand) => (
            <div key={operand.name}>
              <dt>{operand.name}</dt>
              <dd>{operand.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {line.norm && !known && <NormLine norm={line.norm} />}
      {line.result && <p className={styles.result}>{line.result}</p>}
      {line.note && <p className={styles.note}>{line.note}</p>}
      {line.children && line.children.length > 0 && <TraceTree trace={line.children} above={line.norm ?? above} />}
    </li>
  );
}

/** An article with the day its wording applies from and how sure we are of it. */
export function NormLine({ norm }: { norm: NormRef }) {
  return (
    <p className={styles.norm}>
      {norm.article} {norm.actShort}: {norm.meaning}{' '}
      <span className={styles.edition}>
        {norm.from ? `В этой редакции с ${shortDate(norm.from)}` : 'Действующая редакция'}
        {norm.to ? ` по ${shortDate(norm.to)}` : ''}, {CONFIDENCE[norm.confidence]}.
      </span>
    </p>
  );
}
