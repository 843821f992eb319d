import type { Plan } from '../../../shared/law/types.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import { LAST_STEPS, OUTCOMES } from '../../../shared/model/lifeNames.ts';
import { resultOf } from '../../../shared/model/result.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { longDate } from '../../../shared/text/format.ts';
import { cx } from '../../ui/cx.ts';
import { useCase } from './caseContext.ts';
import styles from './result.module.css';

/** What was asked and what came, part by part. `closing`: shown before the case is closed. */
export function ResultRows({ file, plan, closing = false }: { file: CaseFile; plan: Plan; closing?: boolean }) {
  const result = resultOf(file, plan);
  if (result.parts.length === 0) {
    return <p className={styles.quiet}>Денежного расчёта в деле нет. Запишите деньги, если они приходили.</p>;
  }
  return (
    <table className={styles.table}>
      <caption className={cx(!closing && 'visuallyHidden')}>Что вы требовали и что пришло</caption>
      <thead>
        <tr>
          <th scope="col">За что</th>
          <th scope="col">Требовали</th>
          <th scope="col">Пришло</th>
        </tr>
      </thead>
      <tbody>
        {result.parts.map((part, index) => (
          <tr key={`${part.id}-${index}`}>
            <th scope="row">{part.label}</th>
            <td>{part.asked === null ? 'решает суд' : formatRoubles(part.asked)}</td>
            <td>{formatRoubles(part.received)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Всего</th>
          <td>{formatRoubles(result.asked)}</td>
          <td>{formatRoubles(result.received)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What the closed case has brought, at the top of its overview. */
export function Result() {
  const { view } = useCase();
  const { outcome, after, closedOn } = resultOf(view.file, view.plan);
  if (!closedOn) return null;
  const words = [`Закрыто ${longDate(closedOn)}`, ...(after ? [LAST_STEPS[after]] : [])];
  return (
    <section className={styles.result} aria-labelledby="result">
      <h2 id="result">{outcome ? `Итог: ${OUTCOMES[outcome].title.toLocaleLowerCase('ru')}` : 'Итог дела'}</h2>
      <p className={styles.quiet}>{words.join(' · ')}</p>
      <ResultRows file={view.file} plan={view.plan} />
    </section>
  );
}
