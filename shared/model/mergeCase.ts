import { factsText, getFact, isBlank, setFact } from '../interview/factPath.ts';
import type { Attachment, CaseEvent, CaseFile } from './case.ts';
import type { Facts } from './facts.ts';
import { clip, factName, factText, NO_ANSWER, textOfEvent, textOfParagraph } from './mergeWords.ts';
import { clientKey, foldName } from './partyKeys.ts';

/** Whose word stands: that of the case in the program or that of the file. */
export type Side = 'mine' | 'theirs';

/** What kind of record differs. */
export type PartOfCase = 'title' | 'fact' | 'event' | 'document' | 'paragraph' | 'advice';

/** One thing of which the two cases say something different, in words for people. */
export interface DifferentRow {
  /** Names the row in `MergeChoices.rows`: `fact:goods.price`, `event:…`. */
  key: string;
  part: PartOfCase;
  name: string;
  mine: string;
  theirs: string;
}

/** A record that only one of the cases has. Facts never stand here: silence too is an answer one may want to keep. */
export interface OwnRow {
  key: string;
  part: PartOfCase;
  name: string;
}

export interface CaseDifference {
  different: DifferentRow[];
  onlyMine: OwnRow[];
  onlyTheirs: OwnRow[];
}

export interface MergeChoices {
  /** Whose word stands in rows that are not named below. */
  prefer: Side;
  rows: Readonly<Record<string, Side>>;
  /** Whether records that only the file has are added. Records that only the case has always stay. */
  add: boolean;
}

/** True when there is nothing to merge. */
export function isSame({ different, onlyMine, onlyTheirs }: CaseDifference): boolean {
  return different.length + onlyMine.length + onlyTheirs.length === 0;
}

/**
 * Whether a file with another id is still the same case: the same number, client and thing. Two cases of which nothing
 * is known yet are never one, and a practice case is never a real one.
 */
export function isSameCase(mine: CaseFile, theirs: CaseFile): boolean {
  const about = ({ facts }: CaseFile) => [clientKey(facts.buyer), foldName(facts.goods?.item ?? '')];
  const [own, other] = [about(mine), about(theirs)];
  return (
    mine.sample === theirs.sample &&
    mine.number !== undefined &&
    mine.number === theirs.number &&
    own.every((text, index) => text !== '' && text === other[index])
  );
}

/** Everything in which two versions of one case differ; the order of records does not matter. Texts are shortened. */
export function compareCases(mine: CaseFile, theirs: CaseFile): CaseDifference {
  const difference: CaseDifference = { different: [], onlyMine: [], onlyTheirs: [] };
  if ((mine.title ?? '') !== (theirs.title ?? '')) {
    const [own, other] = [mine, theirs].map(({ title }) => clip(title ?? '') || 'Без своего названия');
    difference.different.push({
      key: 'title',
      part: 'title',
      name: 'Название дела',
      mine: own ?? '',
      theirs: other ?? '',
    });
  }
  for (const path of differentFacts(mine.facts, theirs.facts)) {
    difference.different.push({
      key: `fact:${path}`,
      part: 'fact',
      name: factName(path, mine.facts, theirs.facts),
      ...telling(factText(path, mine.facts), factText(path, theirs.facts)),
    });
  }
  const other = aligned(mine, theirs);
  collect(eventPart(mine, other), difference);
  collect(attachmentPart(mine, other), difference);
  collect(editPart(mine, other), difference);
  collect(advicePart(mine, other), difference);
  return difference;
}

/**
 * One case out of two versions of it. Number, id and day of creation stay those of `mine`; a record that only one
 * version has is never lost while `add` stands. Attachments are one when their hashes are.
 */
export function mergeCases(mine: CaseFile, theirs: CaseFile, choices: MergeChoices): CaseFile {
  const { prefer, rows, add } = choices;
  const sideOf = (key: string): Side => (Object.hasOwn(rows, key) ? rows[key] : undefined) ?? prefer;
  const other = aligned(mine, theirs);
  const facts = differentFacts(mine.facts, other.facts)
    .filter((path) => sideOf(`fact:${path}`) === 'theirs')
    .reduce((merged, path) => setFact(merged, path, getFact(other.facts, path)), mine.facts);
  const union = <T>(part: Part<T>): T[] => joined(part, sideOf, add);
  const renamed = (mine.title ?? '') !== (other.title ?? '') && sideOf('title') === 'theirs';
  return {
    ...mine,
    ...(renamed ? { title: other.title ?? '' } : {}),
    facts,
    events: union(eventPart(mine, other)),
    attachments: union(attachmentPart(mine, other)),
    edits: union(editPart(mine, other)),
    acknowledgements: union(advicePart(mine, other)),
  };
}

/** Paths of single facts that differ; an empty answer is no answer. */
function differentFacts(mine: Facts, theirs: Facts): string[] {
  const paths = new Set([...leaves(mine, ''), ...leaves(theirs, '')]);
  return [...paths].sort().filter((path) => {
    const [own, other] = [getFact(mine, path), getFact(theirs, path)];
    if (isBlank(own) || isBlank(other)) return isBlank(own) !== isBlank(other);
    return canonical(own) !== canonical(other);
  });
}

function leaves(value: object, above: string): string[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const path = above === '' ? key : `${above}.${key}`;
    return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? leaves(inner, path) : [path];
  });
}

/** A list of records on both sides: how they are recognised and named. */
interface Part<T> {
  part: PartOfCase;
  mine: readonly T[];
  theirs: readonly T[];
  key(record: T): string;
  name(record: T): string;
  text(record: T): string;
}

function eventPart(mine: CaseFile, theirs: CaseFile): Part<CaseEvent> {
  return {
    part: 'event',
    mine: mine.events,
    theirs: theirs.events,
    key: ({ id }) => `event:${id}`,
    name: (event) => textOfEvent(event, mine.facts).name,
    text: (event) => textOfEvent(event, mine.facts).full,
  };
}

function attachmentPart(mine: CaseFile, theirs: CaseFile): Part<Attachment> {
  return {
    part: 'document',
    mine: mine.attachments,
    theirs: theirs.attachments,
    key: ({ id }) => `document:${id}`,
    name: ({ title, name }) => clip(title || name),
    text: ({ title, name }) => clip(title ? `${title} (${name})` : name),
  };
}

function editPart(mine: CaseFile, theirs: CaseFile): Part<CaseFile['edits'][number]> {
  return {
    part: 'paragraph',
    mine: mine.edits,
    theirs: theirs.edits,
    key: ({ document, key }) => `paragraph:${document}/${key}`,
    name: textOfParagraph,
    text: ({ text }) => clip(text),
  };
}

function advicePart(mine: CaseFile, theirs: CaseFile): Part<CaseFile['acknowledgements'][number]> {
  return {
    part: 'advice',
    mine: mine.acknowledgements,
    theirs: theirs.acknowledgements,
    key: ({ code }) => `advice:${code}`,
    name: ({ reason }) => clip(reason === '' ? 'Совет прочитан' : `Совет прочитан: ${reason}`),
    text: ({ reason }) => clip(reason) || 'Прочитан без пояснения',
  };
}

function collect<T>(list: Part<T>, difference: CaseDifference): void {
  const { part, key, name, text } = list;
  const own = new Map(list.mine.map((record) => [key(record), record]));
  const other = new Map(list.theirs.map((record) => [key(record), record]));
  for (const [id, record] of own) {
    const twin = other.get(id);
    if (twin === undefined) difference.onlyMine.push({ key: id, part, name: name(record) });
    else if (canonical(record) !== canonical(twin)) {
      difference.different.push({ key: id, part, name: name(record), ...telling(text(record), text(twin)) });
    }
  }
  for (const [id, record] of other) {
    if (!own.has(id)) difference.onlyTheirs.push({ key: id, part, name: name(record) });
  }
}

function joined<T>({ mine, theirs, key }: Part<T>, sideOf: (key: string) => Side, add: boolean): T[] {
  const own = new Set(mine.map(key));
  const other = new Map(theirs.map((record) => [key(record), record]));
  const kept = mine.map((record) => {
    const twin = other.get(key(record));
    const taken = twin !== undefined && canonical(twin) !== canonical(record) && sideOf(key(record)) === 'theirs';
    return taken ? twin : record;
  });
  return add ? [...kept, ...theirs.filter((record) => !own.has(key(record)))] : kept;
}

/** Two texts that read alike, though the records differ in what is not shown, must not look equal. */
function telling(mine: string, theirs: string): Pick<DifferentRow, 'mine' | 'theirs'> {
  return mine === theirs && mine !== NO_ANSWER ? { mine, theirs: `${theirs} (другие подробности)` } : { mine, theirs };
}

/** Equal records, equal texts: neither the order of keys nor the content of a file inside the case file counts. */
function canonical(record: unknown): string {
  const plain =
    typeof record === 'object' && record !== null && 'content' in record ? { ...record, content: undefined } : record;
  return factsText(plain as Facts);
}

/**
 * The file's case with ids of attachments as in `mine`: the same content gets the same id, another content under a
 * known id gets a new one. Events follow.
 */
function aligned(mine: CaseFile, theirs: CaseFile): CaseFile {
  const taken = new Set([...mine.attachments, ...theirs.attachments].map(({ id }) => id));
  const free = [...mine.attachments];
  const ids = new Map<string, string>();
  const pair = (attachment: Attachment, fits: (own: Attachment) => boolean): void => {
    const index = free.findIndex(fits);
    const [own] = index < 0 ? [] : free.splice(index, 1);
    if (own) ids.set(attachment.id, own.id);
  };
  // The same id and content first: copies of one file must not swap their names.
  for (const one of theirs.attachments) pair(one, ({ id, hash }) => id === one.id && hash === one.hash);
  for (const one of theirs.attachments) if (!ids.has(one.id)) pair(one, ({ hash }) => hash === one.hash);
  const own = new Set(mine.attachments.map(({ id }) => id));
  for (const { id } of theirs.attachments) {
    if (!ids.has(id)) ids.set(id, own.has(id) ? fresh(id, taken) : id);
  }
  const rename = (id: string): string => ids.get(id) ?? id;
  return {
    ...theirs,
    attachments: theirs.attachments.map((one) => ({ ...one, id: rename(one.id) })),
    events: theirs.events.map((event) => ({
      ...event,
      ...(event.attachments ? { attachments: event.attachments.map(rename) } : {}),
      ...('held' in event && event.held ? { held: event.held.map(rename) } : {}),
    })),
  };
}

const MAX_ID = 40;

/** An id that nobody has yet, the same one for the same two cases. */
function fresh(id: string, taken: Set<string>): string {
  let number = 2;
  const next = () => `${id.slice(0, MAX_ID - 5)}-${number}`;
  while (taken.has(next())) number += 1;
  taken.add(next());
  return next();
}
