import type {
  ClientView,
  PartyAddress,
  PartyCase,
  PartyList,
  PartyRow,
  PartyView,
  SellerView,
} from '../../shared/ipc/parties.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import type { Organisation, Person } from '../../shared/model/facts.ts';
import { checkInn, checkOgrn } from '../../shared/model/identifiers.ts';
import type { CardOf } from '../../shared/model/partyCard.ts';
import { findDuplicates, type DuplicatePair } from '../../shared/model/partyDuplicates.ts';
import { foldName, type PartyKind } from '../../shared/model/partyKeys.ts';
import { gainOf, whatWorked } from '../../shared/model/partyOutcome.ts';
import { typedEqual } from '../../shared/model/partyText.ts';
import { clientWarnings, nearestCourtDay } from '../../shared/model/partyWarnings.ts';
import { rowOf } from '../../shared/model/summary.ts';
import { fullName } from '../../shared/text/declension.ts';
import { shortDate, upperFirst } from '../../shared/text/format.ts';
import { getCase, type StoredCase } from '../db/repos/cases.ts';
import { allCards, mainKey, readAliases, readCard, readMerges, type StoredCard } from '../db/repos/parties.ts';
import { casesOf, partyGroups, settleCards, type PartyGroup } from '../db/repos/partyList.ts';
import type { AppContext } from './context.ts';
import { derive } from './derive.ts';
import { renewStale } from './counting.ts';

/** So many cases are read for one card; a firm with more is rare and says so. */
const MOST_CASES = 200;

/** A page of «Клиенты» or «Продавцы»: the nearest day first, then by name. */
export function pageOfParties(
  { kind, query, offset, limit }: { kind: PartyKind; query: string; offset: number; limit: number },
  context: AppContext,
): PartyList {
  renewStale(context);
  settleCards(context.db, kind);
  const groups = partyGroups(context.db, kind);
  const words = foldName(query).split(' ').filter(Boolean);
  const found = groups.filter((group) => words.every((word) => searched(group).includes(word))).sort(byDay);
  const other = kind === 'client' ? 'seller' : 'client';
  const counts = { [kind]: groups.length, [other]: partyGroups(context.db, other).length } as PartyList['counts'];
  return {
    rows: found.slice(offset, offset + limit).map((group) => rowFor(kind, group, context)),
    total: found.length,
    counts,
    duplicates: duplicatesAmong(kind, groups, context).length,
    today: context.platform.today(),
  };
}

const searched = ({ key, names }: PartyGroup): string => foldName([key, ...names].join(' '));

function byDay(a: PartyGroup, b: PartyGroup): number {
  const [one, other] = [a.nearest ?? '9999', b.nearest ?? '9999'];
  if (one !== other) return one < other ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function rowFor(kind: PartyKind, group: PartyGroup, context: AppContext): PartyRow {
  const { key, cases, open, sum, nearest } = group;
  return { key, ...nameOf(kind, key, group.newest, context), cases, open, sum, nearest };
}

/** Name in full and what tells namesakes apart, from the card, else from the newest case, else from the key. */
export function nameOf(
  kind: PartyKind,
  key: string,
  newest: string | null,
  context: AppContext,
): { title: string; note: string } {
  const file = newest === null ? null : getCase(context.db, newest).file;
  if (kind === 'client') {
    const { card } = cardOf('client', key, context);
    const person = { ...file?.facts.buyer, ...card.person };
    const note = person.birthDate ? `дата рождения ${shortDate(person.birthDate)}` : '';
    return { title: fullName(person) || capitals(key.split('|')[0] ?? key), note };
  }
  const { card } = cardOf('seller', key, context);
  const seller = { ...file?.facts.seller, ...card.requisites };
  const note = [seller.inn && `ИНН ${seller.inn}`, !seller.inn && seller.ogrn && `ОГРН ${seller.ogrn}`];
  return { title: seller.name?.trim() || capitals(key.replace(/^name:/, '')), note: note.find(Boolean) || '' };
}

function capitals(text: string): string {
  return text
    .split(' ')
    .map((word) => upperFirst(word))
    .join(' ');
}

/** The card of a party; an empty one when nobody has filled it in. */
export function cardOf<K extends PartyKind>(kind: K, key: string, context: AppContext): StoredCard<K> {
  return readCard(context.db, kind, key) ?? { card: {} as CardOf[K], scans: [] };
}

/** Pairs of this kind that may be one. */
export function duplicatesAmong(kind: PartyKind, groups: readonly PartyGroup[], context: AppContext): DuplicatePair[] {
  const cards = kind === 'seller' ? allCards(context.db, 'seller') : null;
  const marks = groups.map(({ key, names }) => {
    const known = cards?.get(key)?.requisites;
    const ogrn = key.startsWith('ogrn:') ? key.slice(5) : known?.ogrn;
    return { key, names, ...(known?.inn ? { inn: known.inn } : {}), ...(ogrn ? { ogrn } : {}) };
  });
  return findDuplicates(kind, marks);
}

/** Everything a card shows. A key that was merged leads to the card it was merged into. */
export function partyView(kind: PartyKind, asked: string, context: AppContext): PartyView {
  settleCards(context.db, kind);
  const key = mainKey(readAliases(context.db, kind), asked);
  const ids = casesOf(context.db, kind, key, 10_000);
  const stored = ids.slice(0, MOST_CASES).map(({ id }) => getCase(context.db, id));
  const newest = stored[0]?.id ?? null;
  const { title } = nameOf(kind, key, newest, context);
  const groups = partyGroups(context.db, kind);
  const newestOf = new Map(groups.map((group) => [group.key, group.newest]));
  const base = {
    key,
    title,
    cases: stored.map((one) => caseRow(kind, one, context)),
    more: ids.length - stored.length,
    merged: readMerges(context.db, kind)
      .filter((merge) => merge.main === key)
      .map(({ id, title: name, mergedAt }) => ({ merge: id, title: name, mergedAt })),
    duplicates: duplicatesAmong(kind, groups, context)
      .filter(({ into, from }) => into === key || from === key)
      .map((pair) => {
        const other = pair.into === key ? pair.from : pair.into;
        return { ...pair, title: nameOf(kind, other, newestOf.get(other) ?? null, context).title };
      }),
    today: context.platform.today(),
  };
  const files = stored.map(({ id, file }) => ({ id, file }));
  return kind === 'client' ? clientView(base, files, context) : sellerView(base, files, context);
}

type Base = Omit<ClientView, 'kind' | 'card' | 'scans' | 'person' | 'warnings' | 'courtDay' | 'addresses'>;
type Files = { id: string; file: CaseFile }[];

function clientView(base: Base, files: Files, context: AppContext): ClientView {
  const { card, scans } = cardOf('client', base.key, context);
  const open = base.cases.filter((one) => one.open).map((one) => one.id);
  const openFacts = files.filter(({ id }) => open.includes(id)).map(({ file }) => file.facts);
  const court = nearestCourtDay(openFacts, base.today);
  return {
    ...base,
    kind: 'client',
    card,
    scans: scans.filter((scan) => scan.removedAt === undefined),
    person: knownPerson(card.person, files),
    addresses: addressesOf(
      files.map(({ id, file }) => ({ id, place: file.facts.buyer })),
      card.person,
    ),
    warnings: clientWarnings(card, scans, { today: base.today, court, open: open.length > 0 }),
    courtDay: court,
  };
}

/** What the card has confirmed over what the newest case says. */
export function knownPerson(confirmed: Person | undefined, files: Files): Person {
  return { ...files[0]?.file.facts.buyer, ...confirmed };
}

export function knownRequisites(confirmed: Organisation | undefined, files: Files): Organisation {
  return { ...files[0]?.file.facts.seller, ...confirmed };
}

function sellerView(base: Base, files: Files, context: AppContext): SellerView {
  const { card } = cardOf('seller', base.key, context);
  const requisites = knownRequisites(card.requisites, files);
  const names = files.map(({ file }) => file.facts.seller?.name?.trim() ?? '').filter(Boolean);
  const others = names.filter((name) => !typedEqual(name, base.title));
  return {
    ...base,
    kind: 'seller',
    card,
    requisites,
    otherNames: others.filter((name, index) => others.findIndex((one) => typedEqual(one, name)) === index),
    checks: {
      inn: requisites.inn ? (checkInn(requisites.inn).why ?? null) : null,
      ogrn: requisites.ogrn ? (checkOgrn(requisites.ogrn).why ?? null) : null,
    },
    addresses: addressesOf(
      files.map(({ id, file }) => ({ id, place: file.facts.seller })),
      card.requisites,
    ),
    worked: whatWorked(files.map(({ file }) => gainOf(file, base.today))),
  };
}

function caseRow(kind: PartyKind, { id, number, file: stored, title }: StoredCase, context: AppContext): PartyCase {
  const { file, plan, law } = derive(stored, context);
  const row = rowOf(file, plan, law);
  const { facts } = file;
  const gain = gainOf(file, plan.today);
  return {
    id,
    number,
    title: title || row.title,
    other: kind === 'client' ? (facts.seller?.name ?? '') : fullName(facts.buyer ?? {}),
    stage: row.stage,
    open: row.stage !== 'closed',
    total: row.total,
    deadline: row.deadline,
    deadlineNote: row.deadlineNote,
    ...gain,
  };
}

interface Place {
  postcode?: string;
  address?: string;
  addressSource?: Organisation['addressSource'];
  addressDate?: string;
}

/** All addresses of a party, each once for each origin: the card's own first, then the youngest. */
function addressesOf(
  places: readonly { id: string; place: Place | undefined }[],
  confirmed: Place | undefined,
): PartyAddress[] {
  const found = new Map<string, PartyAddress>();
  const add = (place: Place | undefined, caseId: string | null) => {
    const text = [place?.postcode?.trim(), place?.address?.trim()].filter(Boolean).join(', ');
    if (!place || !place.address?.trim()) return;
    const mark = `${foldName(text)} ${place.addressSource ?? ''}`;
    const known = found.get(mark);
    if (known) {
      if (caseId !== null) known.cases += 1;
      known.caseId ??= caseId;
      if (place.addressDate && (!known.date || known.date < place.addressDate)) known.date = place.addressDate;
      return;
    }
    const { postcode, address, addressSource, addressDate } = place;
    const value = {
      ...(postcode ? { postcode } : {}),
      address,
      ...(addressSource ? { addressSource } : {}),
      ...(addressDate ? { addressDate } : {}),
    };
    found.set(mark, {
      text,
      source: addressSource ?? null,
      date: addressDate ?? null,
      cases: caseId === null ? 0 : 1,
      caseId,
      chosen: caseId === null,
      value,
    });
  };
  add(confirmed, null);
  for (const { id, place } of places) add(place, id);
  return [...found.values()].sort(
    (a, b) => Number(b.chosen) - Number(a.chosen) || ((a.date ?? '') < (b.date ?? '') ? 1 : -1),
  );
}
