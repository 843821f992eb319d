import { compared, roadsOf, type Road, type RoadId } from '../../../shared/law/plan/roads.ts';
import { lawContext } from '../../../shared/law/context.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { saidOfOtherSide } from '../../../shared/model/otherSide.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Link } from '../../ui/Button.tsx';
import { useCase } from './caseContext.ts';
import styles from './roads.module.css';

const ROWS: { key: 'term' | 'money' | 'effort' | 'risk'; label: string }[] = [
  { key: 'term', label: 'Сколько ждать' },
  { key: 'money', label: 'Деньги' },
  { key: 'effort', label: 'Что сделать' },
  { key: 'risk', label: 'Что может не выйти' },
];

/** The ways on side by side, then the other doors with the reason why they wait. */
export function Roads() {
  const { view } = useCase();
  const roads = roadsOf(view.file, view.plan, lawContext(view.plan.today));
  const side = compared(roads);
  const others = roads.filter((road) => !side.includes(road));
  if (side.length === 0) return null;
  const say = (text: string) => saidOfOtherSide(text, view.file.facts);
  return (
    <section className={styles.roads} aria-labelledby="roads">
      <h2 id="roads">Какие есть пути</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {side.map((road) => (
                <th key={road.id} scope="col">
                  <Link href={hrefOf(road.id, view)}>{say(road.title)}</Link>
                  <span className={styles.door}>
                    {road.until ? `открыт до ${shortDate(road.until)}` : 'открыт сегодня'}
                    {road.optional ? ', можно пропустить' : ''}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(({ key, label }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {side.map((road) => (
                  <td key={road.id}>
                    {say(road[key])}
                    {key === 'risk' && road.because ? ` ${say(road.because)}` : ''}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">Норма</th>
              {side.map((road) => (
                <td key={road.id}>{normsOf(road)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      {others.length > 0 && <Others roads={others} view={view} />}
    </section>
  );
}

function Others({ roads, view }: { roads: Road[]; view: CaseView }) {
  return (
    <ul className={styles.others}>
      {roads.map((road) => (
        <li key={road.id}>
          <Chip glyph={road.state === 'open' ? 'waiting' : road.state === 'blocked' ? 'notSent' : 'excluded'}>
            {STATES[road.state]}
          </Chip>{' '}
          <Link href={hrefOf(road.id, view)}>{saidOfOtherSide(road.title, view.file.facts)}</Link>
          {road.until ? `, до ${shortDate(road.until)}` : ''}
          <p>{saidOfOtherSide(road.because ?? road.money, view.file.facts)}</p>
        </li>
      ))}
    </ul>
  );
}

const STATES: Record<Road['state'], string> = { open: 'открыт', blocked: 'пока рано', closed: 'закрыт' };

function normsOf({ id, norms }: Road): string {
  if (norms.length === 0) return id === 'platform' ? 'правила площадки' : '—';
  return norms.map((norm) => `${norm.article} ${norm.actShort}`).join(', ');
}

/** Where the road is prepared. */
function hrefOf(id: RoadId, view: CaseView): string {
  const base = `#/case/${view.id}`;
  const places: Record<RoadId, string> = {
    claim: `${base}/document/claim`,
    answer: `${base}/reply`,
    platform: `${base}/document/platform_complaint`,
    bank: `${base}/packet/bank`,
    office: `${base}/packet/complaint`,
    order: `${base}/document/court_order`,
    court: `${base}/packet/lawsuit`,
  };
  return places[id];
}
