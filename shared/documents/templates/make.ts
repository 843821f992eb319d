import { upperFirst } from '../../text/format.ts';
import type { AddressBlock, Block, Checklist, Heading, NumberedList, Paragraph, Run } from '../blocks.ts';

/** A sentence that may be absent: templates list what could be said, and only what is known is printed. */
export type Maybe<T> = T | null | undefined | false | '';

/** The program's own words. */
export const text = (value: string): Run => ({ text: value });
/** Words of the user: blue on the screen. */
export const own = (value: string): Run => ({ text: value, own: true });

/** What a sentence is made of. */
export type Piece = string | Run;

/** One sentence of mixed pieces; null when any piece that must be known is absent. */
export function sentence(...pieces: Maybe<Piece>[]): Run[] {
  return pieces.flatMap((piece) => (piece ? [typeof piece === 'string' ? text(piece) : piece] : []));
}

/** The user's words as a sentence: trimmed, one space between words, with a full stop at the end. */
export function ownSentence(value: string | undefined): Run[] | null {
  const clean = upperFirst(tidy(value));
  if (!clean) return null;
  return [own(/[.!?…]["»)]?$/.test(clean) ? clean : `${clean}.`)];
}

/** Text of a fact in one line; empty when there is nothing but spaces. */
export function tidy(value: string | undefined): string {
  return (value ?? '').replace(/\s+/g, ' ').trim();
}

/** A paragraph of the sentences that exist; null when there are none. */
export function paragraph(
  key: string,
  sentences: Maybe<string | Run[]>[],
  options: Omit<Paragraph, 'type' | 'key' | 'runs'> = {},
): Paragraph | null {
  const known = sentences.flatMap((item): Run[][] => {
    if (!item) return [];
    const runs = typeof item === 'string' ? [text(item)] : item;
    return runs.length > 0 ? [runs] : [];
  });
  if (known.length === 0) return null;
  const runs = known.flatMap((item, index) => (index === 0 ? item : [text(' '), ...item]));
  return { type: 'paragraph', key, runs: merge(runs), ...options };
}

/** A list of the items that exist; null when there are none. */
export function list(key: string, items: Maybe<{ key: string; runs: Run[] }>[], ordered = true): NumberedList | null {
  const known = items.filter((item): item is { key: string; runs: Run[] } => Boolean(item));
  return known.length > 0
    ? { type: 'list', key, items: known.map(({ key: k, runs }) => ({ key: k, runs: merge(runs) })), ordered }
    : null;
}

/** Things to be done by the person, with boxes to tick. */
export function checklist(key: string, items: Maybe<{ key: string; text: string }>[]): Checklist | null {
  const known = items.filter((item): item is { key: string; text: string } => Boolean(item));
  return known.length > 0
    ? { type: 'checklist', key, items: known.map((item) => ({ key: item.key, runs: [text(item.text)] })) }
    : null;
}

export const item = (key: string, ...pieces: Maybe<Piece>[]) => ({ key, runs: sentence(...pieces) });

export function heading(key: string, level: Heading['level'], value: string): Heading {
  return { type: 'heading', key, level, text: value };
}

export function address(key: string, groups: Maybe<Maybe<Run[]>[]>[]): AddressBlock | null {
  const known = groups.flatMap((group) =>
    group ? [group.filter((line): line is Run[] => Boolean(line) && (line as Run[]).length > 0)] : [],
  );
  const lines = known
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [[text('')], ...group]));
  return lines.length > 0 ? { type: 'address', key, lines, editable: false } : null;
}

/** The blocks that exist, in order. */
export function blocks(...items: Maybe<Block | Maybe<Block>[]>[]): Block[] {
  return items.flatMap((item): Block[] => {
    if (!item) return [];
    return Array.isArray(item) ? item.filter((block): block is Block => Boolean(block)) : [item];
  });
}

/** Joins as Russian does: «чек, договор и фотографии». */
export function enumerate(parts: string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} и ${parts[parts.length - 1]}`;
}

/** Forms after «в течение» and «не более»: counted(3, OF_DAYS) = «3 дней». */
export const OF_DAYS = ['дня', 'дней', 'дней'] as const;

/** Neighbouring runs of one kind become one: fewer pieces for the writers, the same text. */
function merge(runs: Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result[result.length - 1];
    if (last && last.own === run.own && last.bold === run.bold && last.italic === run.italic) last.text += run.text;
    else result.push({ ...run });
  }
  // «2026 г.» already ends with the full stop of the sentence.
  for (const run of result) if (!run.own) run.text = run.text.replace(/г\.\.(?!\.)/g, 'г.');
  return result;
}
