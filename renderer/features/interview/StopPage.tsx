import { upperFirst } from '../../../shared/text/format.ts';
import { isOwnField, regimesInForce } from '../../../shared/law/data/regimes.ts';
import type { Plan } from '../../../shared/law/types.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { CONFIDENCE } from '../../ui/format.ts';
import styles from './StopPage.module.css';

/** Another law, or no consumer law at all: what applies instead, where to go, by when, and how sure we are. */
export function StopPage({ plan, facts }: { plan: Plan; facts: Facts }) {
  const { route } = plan;
  if (route.kind !== 'special' && route.kind !== 'not_consumer') return null;
  const regime = regimesInForce().find((item) => item.id === regimeId(route, facts));
  const term = route.kind === 'special' ? route.term : regime?.term;
  const rows = [
    { name: 'Какое правило действует', text: route.rule },
    { name: 'Куда обратиться', text: route.where },
    ...(term ? [{ name: 'Сроки', text: term }] : []),
    ...(regime ? [{ name: 'Источник', text: regime.source }] : []),
    ...(route.kind === 'special'
      ? [{ name: 'Насколько это надёжно', text: sentence(CONFIDENCE[route.confidence]) }]
      : []),
  ];
  return (
    <div className={styles.stop}>
      <p className={styles.verdict}>{route.title}</p>
      <dl>
        {rows.map((row) => (
          <div key={row.name} className={styles.row}>
            <dt>{row.name}</dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.kept}>Ваши ответы остались в деле. Если вы выбрали не то, вернитесь и поправьте.</p>
    </div>
  );
}

const sentence = (text: string): string => `${upperFirst(text)}.`;

/** The entry of the list behind the route; a purchase of a field of ours is stopped only by a private seller or by the buyer. */
function regimeId(route: Plan['route'], facts: Facts): string | undefined {
  if (route.kind === 'special') return route.id;
  if (facts.buyerKind === 'business' || facts.buyerKind === 'organisation') return undefined;
  return facts.field === undefined || isOwnField(facts.field) ? 'private_seller' : facts.field;
}
