import { Fragment } from 'react';
import type { Packet, PacketItem } from '../../../shared/documents/packet.ts';
import { routeHash } from '../../app/routes.ts';
import { Link } from '../../ui/Button.tsx';
import { PaperMark, type PaperState } from '../../ui/Chip.tsx';
import styles from './Packet.module.css';

const STATES: Record<PacketItem['state'], { mark: PaperState; word: string }> = {
  filled: { mark: 'filled', word: 'заполнено' },
  enclosed: { mark: 'attached', word: 'вложено' },
  check: { mark: 'check', word: 'проверьте' },
  missing: { mark: 'missing', word: 'не хватает' },
};

const MAIN: Partial<Record<Packet['kind'], string>> = { lawsuit: 'Иск и расчёт', complaint: 'Жалоба' };

/** The checklist: main papers, then the appendices with their numbers. Below 960 the columns fold under the name. */
export function PacketItems({ caseId, packet }: { caseId: string; packet: Packet }) {
  const main = packet.items.filter((item) => item.number === undefined);
  const appendices = packet.items.filter((item) => item.number !== undefined);
  const groups = [
    { title: MAIN[packet.kind] ?? 'Бумаги', items: main },
    { title: packet.kind === 'lawsuit' ? 'Приложения, ст. 132 ГПК' : 'Приложения', items: appendices },
  ].filter((group) => group.items.length > 0);
  return (
    <div className={styles.items} data-area="content">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.what} colSpan={2}>
              Что входит
            </th>
            <th scope="col">Состояние</th>
            <th scope="col" className={styles.number}>
              Листов
            </th>
            <th scope="col" className={styles.number}>
              Экз.
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.title}>
              <tr>
                <th scope="colgroup" colSpan={5} className={styles.group}>
                  {group.title}
                </th>
              </tr>
              {group.items.map((item) => (
                <Row key={`${item.number ?? ''}${item.title}`} caseId={caseId} item={item} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ caseId, item }: { caseId: string; item: PacketItem }) {
  const state = STATES[item.state];
  return (
    <tr>
      <td className={styles.order2}>{item.number ?? ''}</td>
      <td>
        <span className={styles.title}>
          {item.document ? (
            <Link plain href={routeHash({ screen: 'document', id: caseId, kind: item.document })}>
              {item.title}
            </Link>
          ) : (
            item.title
          )}
        </span>
        <span className={styles.why}>{item.why}</span>
      </td>
      <td>
        <PaperMark state={state.mark}>{state.word}</PaperMark>
      </td>
      <td className={styles.number}>{item.sheets ?? '—'}</td>
      <td className={styles.number}>{item.copies}</td>
    </tr>
  );
}
