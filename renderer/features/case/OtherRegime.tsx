import type { Route } from '../../../shared/law/types.ts';
import { Button } from '../../ui/Button.tsx';
import { navigate } from '../../app/routes.ts';
import { useCase } from './caseContext.ts';
import { CaseTitle } from './CaseTitle.tsx';
import styles from './action.module.css';

export type StoppedRoute = Extract<Route, { kind: 'special' | 'not_consumer' }>;

/** A case of another regime: no clocks and no sums of ours, only the rule and where to go instead. */
export function OtherRegime({ route }: { route: StoppedRoute }) {
  const { view } = useCase();
  return (
    <>
      <CaseTitle />
      <section className={styles.action} aria-labelledby="now">
        <div className={styles.words}>
          <h2 id="now">Здесь действуют другие правила: {route.title}</h2>
          <p className={styles.why}>{route.rule}</p>
          <p className={styles.why}>Куда обратиться: {route.where}</p>
          {route.kind === 'special' && <p className={styles.why}>Срок: {route.term}</p>}
        </div>
        <div className={styles.buttons}>
          <Button onPress={() => navigate({ screen: 'interview', id: view.id, page: 'happened' })}>
            Проверить ответы
          </Button>
        </div>
      </section>
    </>
  );
}
