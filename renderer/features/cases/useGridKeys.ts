import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { navigate } from '../../app/routes.ts';
import { call, sayError } from '../../api.ts';
import { rowAt, type Rows } from './caseRows.ts';
import type { Choice } from './choice.ts';
import type { Place } from './place.ts';

interface Grid {
  scroller: RefObject<HTMLElement | null>;
  rows: Rows;
  /** Rows that are shown. */
  count: number;
  choice: Choice;
  place: Place;
  /** Scrolls a row into sight. */
  show: (index: number) => void;
}

interface Handlers {
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onClick: (event: MouseEvent<HTMLElement>) => void;
  onFocus: (event: { target: EventTarget }) => void;
}

const PAGE = 10;

/** Arrows walk the rows, Пробел chooses, Shift extends, Enter opens; one row at a time is in the order of Tab. */
export function useGridKeys({ scroller, rows, count, choice, place, show }: Grid): Handlers {
  /** Where Shift began, and what was chosen before it. */
  const anchor = useRef<{ index: number; before: ReadonlySet<string> } | null>(null);
  const focusing = useRef(false);

  // The row of the place takes the focus after it has been drawn; it keeps it when the list moves under it.
  useLayoutEffect(() => {
    const inside =
      scroller.current?.contains(document.activeElement) && document.activeElement?.closest('[data-index]');
    if (!focusing.current && !inside) return;
    const onRow = document.activeElement?.closest<HTMLElement>('[data-index]');
    if (!focusing.current && onRow?.dataset.index === String(place.index)) return;
    focusing.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${place.index}"]`)?.focus({ preventScroll: true });
  });

  // On the way back from a case the row it was opened from is in sight.
  const first = useRef(true);
  useEffect(() => {
    if (!first.current || count === 0) return;
    first.current = false;
    show(place.index);
  }, [count, place.index, show]);

  const go = (index: number): void => {
    const next = Math.min(count - 1, Math.max(0, index));
    focusing.current = true;
    place.go(next);
    show(next);
  };

  const extend = (to: number): void => {
    const next = Math.min(count - 1, Math.max(0, to));
    const { index, before } = (anchor.current ??= { index: place.index, before: choice.ids });
    void idsBetween(rows, index, next).then((ids) => choice.replace([...before, ...ids]));
    go(next);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || !(event.target instanceof HTMLElement)) return;
    const onRow = event.target.closest('[data-index]');
    const step = stepOf(event, place.index, count);
    if (step !== null && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (event.shiftKey) return extend(step);
      anchor.current = null;
      return go(step);
    }
    if (!onRow || event.ctrlKey || event.metaKey) return;
    const ownKeys = event.target.hasAttribute('data-action');
    if (event.key === 'ArrowRight' && !ownKeys) {
      event.preventDefault();
      onRow.querySelector<HTMLElement>('[data-action]')?.focus();
    } else if (event.key === 'ArrowLeft' && ownKeys) {
      event.preventDefault();
      (onRow as HTMLElement).focus();
    } else if (event.key === ' ' && place.row) {
      event.preventDefault();
      anchor.current = null;
      choice.toggle(place.row.id);
    } else if (event.key === 'Enter' && !ownKeys && place.row) {
      event.preventDefault();
      open(place.row.id);
    } else if (event.key === 'Escape' && choice.ids.size > 0) {
      choice.clear();
    }
  };

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (!(event.target instanceof Element)) return;
    const onRow = event.target.closest<HTMLElement>('[data-index]');
    if (!onRow || event.target.closest('[data-action]')) return;
    const index = Number(onRow.dataset.index);
    const row = rowAt(rows, index);
    if (!row) return;
    if (event.shiftKey) return extend(index);
    anchor.current = null;
    go(index);
    if (event.ctrlKey || event.metaKey || event.target.closest('[data-choose]')) choice.toggle(row.id);
    else if (getSelection()?.type !== 'Range') open(row.id);
  };

  const onFocus = ({ target }: { target: EventTarget }): void => {
    const onRow = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-index]') : null;
    const index = onRow ? Number(onRow.dataset.index) : place.index;
    if (index !== place.index) place.go(index);
  };
  return { onKeyDown, onClick, onFocus };
}

function open(id: string): void {
  navigate({ screen: 'case', id, section: 'overview' });
}

function stepOf({ key }: KeyboardEvent, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + PAGE;
    case 'PageUp':
      return index - PAGE;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Ids of the rows from one place to another; those that have not come yet are asked for by the order of the list. */
async function idsBetween(rows: Rows, one: number, other: number): Promise<string[]> {
  const [from, to] = one < other ? [one, other] : [other, one];
  const known: string[] = [];
  for (let index = from; index <= to; index++) {
    const row = rowAt(rows, index);
    if (row) known.push(row.id);
  }
  if (known.length === to - from + 1 || !rows.query) return known;
  try {
    return (await call('cases.ids', rows.query)).ids.slice(from, to + 1);
  } catch (error) {
    sayError(error);
    return known;
  }
}
