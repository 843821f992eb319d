import type { Block, Paragraph, Printable, Run, Table } from '../documents/blocks.ts';

/** Blocks for registers and reports that belong to no case. */
export const title = (text: string): Block => ({ type: 'heading', key: 'title', level: 1, text, editable: false });
export const subtitle = (text: string): Block => ({
  type: 'heading',
  key: 'subtitle',
  level: 2,
  text,
  editable: false,
});
export const heading = (key: string, text: string): Block => ({
  type: 'heading',
  key,
  level: 3,
  text,
  editable: false,
});

export function line(key: string, text: string): Paragraph {
  return { type: 'paragraph', key, editable: false, runs: [{ text }], align: 'left', indent: false };
}

const cell = (text: string): Run[] => [{ text }];

export function table(
  key: string,
  columns: Table['columns'],
  head: readonly string[],
  rows: readonly (readonly string[])[],
  totals: number[] = [],
): Table {
  return {
    type: 'table',
    key,
    editable: false,
    columns,
    head: head.map(cell),
    rows: rows.map((row) => row.map(cell)),
    ...(totals.length > 0 ? { totals } : {}),
  };
}

/** A paper of its own: name of the file and what the writers need. */
export interface OwnPaper extends Printable {
  fileName: string;
}
