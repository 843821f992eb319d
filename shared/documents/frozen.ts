import type { CivilDate } from '../calendar/civilDate.ts';
import { lawContext } from '../law/context.ts';
import { plan as planOf } from '../law/plan.ts';
import type { AnyPaper, CaseEvent, CaseFile, EventOf, Wording } from '../model/case.ts';
import { plainLines, type Block, type PaperDocument } from './blocks.ts';
import { buildDocument } from './build.ts';

type Sending = EventOf<'sent'>;

/** The day a sent paper bears: that of its last printing before it went out, else the day of sending. */
function writtenOn(file: CaseFile, { paper, date }: Sending): CivilDate {
  const printed = file.events
    .filter((event) => event.type === 'printed' && event.paper === paper && event.date <= date)
    .map((event) => event.date)
    .sort();
  return printed.at(-1) ?? date;
}

/** What the case held when the copy was kept: files added later are no appendices of it. */
function heldThen({ attachments }: CaseFile, { held }: Sending): CaseFile['attachments'] {
  return held ? attachments.filter((one) => held.includes(one.id)) : attachments;
}

/** What is kept with a sending besides its PDF: the words of the paper and the files the case had then. */
export function keptWith(paper: PaperDocument, { attachments }: CaseFile): Pick<Sending, 'wording' | 'held'> {
  return { wording: wordingOf(paper.blocks), held: attachments.map((one) => one.id) };
}

/**
 * A paper as the case says it should have been on the day it was written: what is frozen when it goes out, and what the
 * frozen copy is compared with later. Its own sending and service are not read: a letter does not know how it went.
 */
export function paperAsSent(file: CaseFile, sending: Sending): PaperDocument {
  const day = writtenOn(file, sending);
  const gone = (event: CaseEvent): boolean =>
    (event.type === 'sent' || event.type === 'served') && event.paper === sending.paper && event.date >= day;
  const before = {
    ...file,
    events: file.events.filter((event) => !gone(event)),
    attachments: heldThen(file, sending),
  };
  const law = lawContext(day);
  return buildDocument(sending.paper, before, planOf(before, law), law);
}

const MAX_BLOCKS = 400;
const MAX_TEXT = 25_000;

/** The words of a paper block by block; breaks and empty blocks say nothing. */
export function wordingOf(blocks: readonly Block[]): Wording {
  return blocks
    .map((block) => ({ key: block.key, text: plainLines([block]).join('\n').slice(0, MAX_TEXT) }))
    .filter(({ text }) => text.trim() !== '')
    .slice(0, MAX_BLOCKS);
}

/** A place where the paper that went out and the case of today do not say the same; an empty side = it is not there. */
export interface Difference {
  key: string;
  sent: string;
  now: string;
}

/** What has changed between two wordings, in the order of the paper; what disappeared stands in its old place. */
export function differencesOf(sent: Wording, now: Wording): Difference[] {
  const then = new Map(sent.map((one) => [one.key, one.text]));
  const today = new Map(now.map((one) => [one.key, one.text]));
  const keys = [...sent.map((one) => one.key)];
  for (const [index, { key }] of now.entries()) {
    if (then.has(key)) continue;
    const previous = now[index - 1]?.key;
    const at = previous === undefined ? -1 : keys.indexOf(previous);
    keys.splice(at + 1, 0, key);
  }
  return keys
    .map((key) => ({ key, sent: then.get(key) ?? '', now: today.get(key) ?? '' }))
    .filter((one) => one.sent !== one.now);
}

/** The newest sending of a paper, by day and then by the order of writing down. */
export function lastSending(file: CaseFile, paper: AnyPaper): Sending | null {
  return file.events.reduce<Sending | null>(
    (last, event) =>
      event.type === 'sent' && event.paper === paper && !(last && last.date > event.date) ? event : last,
    null,
  );
}

export interface Contradiction {
  sending: Sending;
  differences: Difference[];
}

/**
 * Where the newest copy that went out contradicts the facts of today; null while it does not, or while its words were
 * not kept (it went out before the program kept them).
 */
export function contradictionOf(file: CaseFile, paper: AnyPaper): Contradiction | null {
  const sending = lastSending(file, paper);
  if (!sending?.wording) return null;
  const differences = differencesOf(sending.wording, wordingOf(paperAsSent(file, sending).blocks));
  return differences.length > 0 ? { sending, differences } : null;
}
