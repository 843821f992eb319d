import { Link } from '../../ui/Button.tsx';
import { useCase } from './caseContext.ts';
import { uniqueMissing } from './planViews.ts';
import { mend } from './warnings.ts';
import styles from './columns.module.css';

/** «Для расчёта не хватает ответов» with a link to each question. */
export function MissingFacts({ what }: { what: string }) {
  const { view } = useCase();
  const missing = uniqueMissing(view.plan.missing);
  if (missing.length === 0) return <p className={styles.quiet}>{what} здесь денег нет.</p>;
  return (
    <>
      <p className={styles.quiet}>{what} не хватает ответов:</p>
      <ul>
        {missing.map((fact) => {
          const fix = mend(fact.path, view);
          return (
            <li key={fact.path} className={styles.item}>
              <span>
                {fix ? <Link onPress={fix}>{fact.question}</Link> : fact.question}
                <span className={styles.itemNote}>{fact.why}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
