import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { CaseGroup, CaseRow } from '../../../shared/ipc/contract.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { navigate, routeHash } from '../../app/routes.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { SmallStrip } from '../../ui/strip/SmallStrip.tsx';
import styles from './Board.module.css';
import box from './Box.module.css';
import { rowAt, type Rows } from './caseRows.ts';
import type { Choice } from './choice.ts';
import { dueTone, dueWords, isFar, whenWords } from './columns.ts';
import { groupStarts } from './flow.ts';
import { GroupHead } from './GroupHead.tsx';
import { actionRoute, GROUPS, type GroupView } from './groups.ts';
import { Hit } from './Hit.tsx';
import type { Place } from './place.ts';
import { useMeasured } from './useMeasured.ts';
import { useRem } from './useRem.ts';
import { useWindow } from './useWindow.ts';

/** A card before it is drawn, in rem. */
const CARD = 8;

interface Props {
  rows: Rows;
  today: CivilDate;
  only: CaseGroup | 'all';
  choice: Choice;
  place: Place;
  fold: { folded: boolean; toggle: () => void } | null;
}

interface Lane {
  group: GroupView;
  /** Place of its first case in the list. */
  start: number;
  count: number;
  folded: boolean;
}

/** The groups as columns, a case as a card; ↓ ↑ walk the cards, ← → the columns. */
export default function Board({ rows, today, only, choice, place, fold }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { head } = rows;
  const lanes = useMemo((): Lane[] => {
    if (!head) return [];
    const starts = groupStarts(head);
    return GROUPS.filter(({ id }) => head.counts[id] > 0 && (only === 'all' || only === id)).map((group) => ({
      group,
      start: only === 'all' ? starts[group.id] : 0,
      count: head.counts[group.id],
      folded: group.id === 'closed' && fold?.folded === true,
    }));
  }, [head, only, fold]);
  const moving = useRef(false);
  useLayoutEffect(() => {
    if (!moving.current) return;
    const card = scroller.current?.querySelector<HTMLElement>(`[data-index="${place.index}"]`);
    if (!card) return;
    moving.current = false;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const card = event.target.closest<HTMLElement>('[data-index]');
    if (!card) return;
    const onAction = event.target.hasAttribute('data-action');
    if (event.key === ' ' && place.row) choice.toggle(place.row.id);
    else if (event.key === 'Enter' && !onAction && place.row) open(place.row);
    else if (event.key === 'Escape' && choice.ids.size > 0) choice.clear();
    else {
      const next = neighbour(event.key, place.index, lanes);
      if (next === null) return;
      if (event.shiftKey && place.row) choice.replace([...choice.ids, place.row.id, ...idAt(rows, next)]);
      moving.current = true;
      place.go(next);
    }
    event.preventDefault();
  }

  return (
    <div
      ref={scroller}
      className={styles.board}
      role="group"
      aria-label="Дела по этапам"
      data-area="board"
      onKeyDown={onKeyDown}
    >
      {lanes.map((lane) => (
        <LaneView
          key={lane.group.id}
          lane={lane}
          scroller={scroller}
          rows={rows}
          today={today}
          choice={choice}
          place={place}
          fold={lane.group.id === 'closed' ? fold : null}
        />
      ))}
    </div>
  );
}

/** The card an arrow leads to; null when the key is none. */
function neighbour(key: string, index: number, lanes: readonly Lane[]): number | null {
  const open = lanes.filter(({ folded }) => !folded);
  const at = open.findIndex(({ start, count }) => index >= start && index < start + count);
  const lane = open[at];
  if (!lane) return null;
  const inLane = (target: Lane, offset: number): number =>
    target.start + Math.min(target.count - 1, Math.max(0, offset));
  const offset = index - lane.start;
  switch (key) {
    case 'ArrowDown':
      return inLane(lane, offset + 1);
    case 'ArrowUp':
      return inLane(lane, offset - 1);
    case 'Home':
      return lane.start;
    case 'End':
      return lane.start + lane.count - 1;
    case 'ArrowRight':
      return inLane(open[at + 1] ?? lane, offset);
    case 'ArrowLeft':
      return inLane(open[at - 1] ?? lane, offset);
    default:
      return null;
  }
}

function idAt(rows: Rows, index: number): string[] {
  const row = rowAt(rows, index);
  return row ? [row.id] : [];
}

function open(row: CaseRow): void {
  navigate({ screen: 'case', id: row.id, section: 'overview' });
}

function LaneView({
  lane,
  scroller,
  rows,
  today,
  choice,
  place,
  fold,
}: {
  lane: Lane;
  scroller: RefObject<HTMLDivElement | null>;
  rows: Rows;
  today: CivilDate;
  choice: Choice;
  place: Place;
  fold: Props['fold'];
}) {
  const body = useRef<HTMLUListElement>(null);
  const rem = useRem();
  const { heights: known, measure } = useMeasured();
  const count = lane.folded ? 0 : lane.count;
  const heights = useMemo(
    () =>
      Array.from({ length: count }, (_, index) => known.get(rowAt(rows, lane.start + index)?.id ?? '') ?? CARD * rem),
    [count, lane.start, known, rows, rem],
  );
  const seen = useWindow(scroller, body, heights, place.index - lane.start);
  const { want } = rows;
  const [from, to] = [lane.start + seen.from, lane.start + seen.to];
  useEffect(() => (count > 0 ? want(lane.group.id, from, to) : undefined), [count, want, lane.group.id, from, to]);

  const id = `lane-${lane.group.id}`;
  return (
    <section className={cx(styles.lane, lane.folded && styles.foldedLane)} aria-labelledby={id}>
      <div id={id} className={styles.laneHead}>
        <GroupHead group={lane.group} count={lane.count} {...(fold ? { fold } : {})} />
      </div>
      <ul ref={body} className={styles.cards}>
        {seen.pieces.map((piece) => {
          if ('room' in piece) {
            return <li key={piece.key} role="presentation" aria-hidden="true" style={{ height: piece.room }} />;
          }
          const index = lane.start + piece.item;
          const row = rowAt(rows, index);
          return (
            <li
              key={`card-${index}`}
              ref={measure}
              className={styles.slot}
              aria-setsize={lane.count}
              aria-posinset={piece.item + 1}
              {...(row ? { 'data-measured': row.id } : {})}
            >
              <Card
                row={row}
                index={index}
                today={today}
                current={index === place.index}
                chosen={row !== undefined && choice.ids.has(row.id)}
                onOpen={open}
                onToggle={choice.toggle}
                onPlace={place.go}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Card({
  row,
  index,
  today,
  current,
  chosen,
  onOpen,
  onToggle,
  onPlace,
}: {
  row: CaseRow | undefined;
  index: number;
  today: CivilDate;
  current: boolean;
  chosen: boolean;
  onOpen: (row: CaseRow) => void;
  onToggle: (id: string) => void;
  onPlace: (index: number) => void;
}) {
  const place = useCallback(() => onPlace(index), [onPlace, index]);
  if (!row) return <div className={styles.card} data-index={index} tabIndex={current ? 0 : -1} aria-busy="true" />;
  const tone = dueTone(row, today);
  return (
    <div className={cx(styles.card, chosen && styles.chosen)} data-case={row.id}>
      <button
        type="button"
        role="checkbox"
        aria-checked={chosen}
        aria-label={`Выбрать: ${row.title}`}
        className={cx(box.box, box.corner)}
        tabIndex={-1}
        onClick={() => {
          place();
          onToggle(row.id);
        }}
      >
        {chosen && <Icon name="check" size={16} />}
      </button>
      <button
        type="button"
        className={styles.open}
        data-index={index}
        tabIndex={current ? 0 : -1}
        onFocus={place}
        onClick={() => onOpen(row)}
      >
        <span className={styles.client}>{row.client || 'Клиент не указан'}</span>
        <span className={styles.title}>{row.title}</span>
        <span className={styles.seller}>{row.seller || 'Продавец не указан'}</span>
        {row.strip && row.group !== 'court' && <SmallStrip model={row.strip} dense />}
        <span className={styles.facts}>
          <span className={cx(styles.when, tone && styles[tone])}>
            {whenWords(row, today)}
            {row.due && !isFar(row, today) && <span className={styles.due}>, {dueWords(row, today)}</span>}
          </span>
          {row.total ? <span className={styles.sum}>{formatRoubles(row.total)}</span> : null}
        </span>
        {row.hit && <Hit hit={row.hit} />}
      </button>
      <a
        className={styles.link}
        href={routeHash(actionRoute(row.id, row.action.id))}
        tabIndex={current ? 0 : -1}
        aria-label={`${row.action.title}: ${row.title}`}
        data-action=""
      >
        {row.action.title}
      </a>
    </div>
  );
}
