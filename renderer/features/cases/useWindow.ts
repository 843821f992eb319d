import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react';

/** The window is looked at anew after so many pixels, and so many more are drawn on either side of it. */
const STEP = 120;
const MARGIN = 360;

/** A piece of a long column: an item that is drawn, or the room of those that are not. */
export type Piece = { item: number } | { room: number; key: string };

export interface Windowed {
  pieces: Piece[];
  /** First and last item in sight. */
  from: number;
  to: number;
  /** Scrolls as little as needed to show an item; `above` and `below` = pixels covered by what stays in place. */
  reveal: (item: number, above?: number, below?: number) => void;
}

/** Of a column of `heights` (pixels) only what is in sight is drawn, and `kept` (the row with the focus). */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  heights: readonly number[],
  kept: number,
): Windowed {
  const [view, setView] = useState({ top: 0, height: 900 });
  const tops = useMemo(() => topsOf(heights), [heights]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const look = (): void => {
      const top = Math.floor((box.scrollTop - offsetIn(box, body.current)) / STEP) * STEP;
      const height = box.clientHeight;
      setView((old) => (old.top === top && old.height === height ? old : { top, height }));
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, body]);

  const count = heights.length;
  const from = Math.min(itemAt(tops, view.top - MARGIN), Math.max(0, count - 1));
  const to = Math.min(itemAt(tops, view.top + STEP + view.height + MARGIN), count - 1);
  const pieces = useMemo(() => piecesOf(tops, from, to, kept), [tops, from, to, kept]);

  const reveal = useCallback(
    (item: number, above = 0, below = 0) => showItem({ scroller, body, tops }, item, above, below),
    [scroller, body, tops],
  );
  return { pieces, from, to, reveal };
}

interface Column {
  scroller: RefObject<HTMLElement | null>;
  body: RefObject<HTMLElement | null>;
  tops: Float64Array;
}

function showItem({ scroller, body, tops }: Column, item: number, above: number, below: number): void {
  const box = scroller.current;
  if (!box || item < 0 || item >= tops.length - 1) return;
  const start = offsetIn(box, body.current);
  const top = start + (tops[item] ?? 0);
  const bottom = start + (tops[item + 1] ?? 0);
  if (top - above < box.scrollTop) box.scrollTo({ top: top - above });
  else if (bottom + below > box.scrollTop + box.clientHeight) {
    box.scrollTo({ top: bottom + below - box.clientHeight });
  }
}

/** Where each item begins; one more number at the end: where the last one ends. */
function topsOf(heights: readonly number[]): Float64Array {
  const tops = new Float64Array(heights.length + 1);
  for (const [index, height] of heights.entries()) tops[index + 1] = (tops[index] ?? 0) + height;
  return tops;
}

/** The item that covers this place of the column. */
function itemAt(tops: Float64Array, place: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

function piecesOf(tops: Float64Array, from: number, to: number, kept: number): Piece[] {
  const count = tops.length - 1;
  const drawn: number[] = [];
  if (kept >= 0 && kept < Math.min(from, count)) drawn.push(kept);
  for (let item = from; item <= to; item++) drawn.push(item);
  if (kept > to && kept < count) drawn.push(kept);
  const pieces: Piece[] = [];
  let end = 0;
  for (const item of drawn) {
    if (item > end) pieces.push({ room: (tops[item] ?? 0) - (tops[end] ?? 0), key: `before-${item}` });
    pieces.push({ item });
    end = item + 1;
  }
  if (end < count) pieces.push({ room: (tops[count] ?? 0) - (tops[end] ?? 0), key: 'rest' });
  return pieces;
}

function offsetIn(box: HTMLElement, body: HTMLElement | null): number {
  return body ? body.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop : 0;
}
