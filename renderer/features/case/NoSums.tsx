import { otherSide } from '../../../shared/model/otherSide.ts';
import { Link } from '../../ui/Button.tsx';
import { useCase } from './caseContext.ts';
import { uniqueMissing } from './planViews.ts';
import { mend } from './warnings.ts';
import styles from './columns.module.css';

/** Why there is no calculation: answers are missing, each with a link, or the demand is not about money. */
export function NoSums() {
  const { view } = useCase();
  const missing = uniqueMissing(view.plan.missing);
  if (missing.length === 0) {
    return (
      <p className={styles.quiet}>
        Требование не о деньгах. Неустойка появится, если {otherSide(view.file.facts).nom} опоздает.
      </p>
    );
  }
  return (
    <>
      <p className={styles.quiet}>Для расчёта не хватает ответов:</p>
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
