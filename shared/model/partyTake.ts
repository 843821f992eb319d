import { typedEqual } from './partyText.ts';
import type { Facts, Organisation, Person } from './facts.ts';
import { representativeOf, type ClientCard, type SellerCard } from './partyCard.ts';
import type { PartyKind } from './partyKeys.ts';

/** One thing a card knows otherwise than a case: what the case says, what the card says. */
export interface PartyDifference {
  /** Name of the group of facts that is taken over together. */
  field: PartyField;
  label: string;
  inCase: string;
  inCard: string;
}

export const PARTY_FIELDS = [
  'name',
  'numbers',
  'address',
  'contacts',
  'birthDate',
  'identifier',
  'representative',
  'consent',
] as const;
export type PartyField = (typeof PARTY_FIELDS)[number];

type Group = { field: PartyField; label: string; keys: readonly string[] };

const SELLER_GROUPS: readonly Group[] = [
  { field: 'name', label: 'название', keys: ['name', 'kind'] },
  { field: 'numbers', label: 'номера ИНН и ОГРН', keys: ['inn', 'ogrn', 'checkOverride'] },
  { field: 'address', label: 'адрес', keys: ['postcode', 'address', 'addressSource', 'addressDate'] },
  { field: 'contacts', label: 'телефон и почта', keys: ['phone', 'email'] },
];
const CLIENT_GROUPS: readonly Group[] = [
  { field: 'address', label: 'адрес', keys: ['postcode', 'address', 'region'] },
  { field: 'contacts', label: 'телефон и почта', keys: ['phone', 'email'] },
  { field: 'birthDate', label: 'дата рождения', keys: ['birthDate', 'birthPlace'] },
  { field: 'identifier', label: 'номер документа', keys: ['identifierKind', 'identifier'] },
];
/** Where an address is from and when it was found does not make it another address; nor does the kind of a number. */
const SILENT = new Set(['addressSource', 'addressDate', 'checkOverride', 'kind', 'region', 'identifierKind']);

/** What the card of the seller knows otherwise than this case. What the card does not know is no difference. */
export function sellerDifferences(facts: Facts, card: SellerCard): PartyDifference[] {
  return differences(SELLER_GROUPS, facts.seller ?? {}, card.requisites ?? {});
}

/** What the card of the client knows otherwise than this case, the one who signs included. */
export function clientDifferences(facts: Facts, card: ClientCard): PartyDifference[] {
  const list = differences(CLIENT_GROUPS, facts.buyer ?? {}, card.person ?? {});
  const signs = representativeOf(card);
  const inCase = wordsOf(facts.representative ?? {}, REPRESENTATIVE);
  const inCard = signs ? wordsOf(signs, REPRESENTATIVE) : '';
  const another = signs !== null && !typedEqual(inCase, inCard);
  if (another || (card.signature === 'own' && inCase !== '')) {
    list.push({
      field: 'representative',
      label: 'кто подписывает',
      inCase: inCase || 'сам клиент',
      inCard: inCard || 'сам клиент',
    });
  }
  const operator = card.consent?.operator?.trim() ?? '';
  const there = facts.papers?.consent?.operator?.trim() ?? '';
  if (operator !== '' && !typedEqual(operator, there)) {
    list.push({ field: 'consent', label: 'кто хранит данные', inCase: there, inCard: operator });
  }
  return list;
}

const REPRESENTATIVE = ['name', 'authority', 'address', 'phone'] as const;

function differences(groups: readonly Group[], inCase: object, inCard: object): PartyDifference[] {
  return groups.flatMap(({ field, label, keys }) => {
    const told = keys.filter((key) => !SILENT.has(key));
    const differ = told.some(
      (key) => textOf(inCard, key) !== '' && !typedEqual(textOf(inCase, key), textOf(inCard, key)),
    );
    return differ ? [{ field, label, inCase: wordsOf(inCase, told), inCard: wordsOf(inCard, told) }] : [];
  });
}

function wordsOf(source: object, keys: readonly string[]): string {
  return keys
    .map((key) => textOf(source, key))
    .filter(Boolean)
    .join(', ');
}

function textOf(source: object, key: string): string {
  const value: unknown = Reflect.get(source, key);
  return typeof value === 'string' ? value.trim() : '';
}

/**
 * The facts with the named groups taken from the card; what the card does not know stays as it is in the case. Nothing
 * else of the case changes: events and papers that went out are not touched.
 */
export function takeFromCard(
  facts: Facts,
  kind: PartyKind,
  card: ClientCard | SellerCard,
  fields: readonly PartyField[],
): Facts {
  if (kind === 'seller') {
    const known = (card as SellerCard).requisites ?? {};
    return { ...facts, seller: taken<Organisation>(SELLER_GROUPS, facts.seller ?? {}, known, fields) };
  }
  const client = card as ClientCard;
  const next: Facts = {
    ...facts,
    buyer: taken<Person>(CLIENT_GROUPS, facts.buyer ?? {}, client.person ?? {}, fields),
  };
  if (fields.includes('representative')) {
    const signs = representativeOf(client);
    if (signs) next.representative = signs;
    else delete next.representative;
    if (signs && client.attorney?.until) {
      next.papers = { ...next.papers, attorney: { ...next.papers?.attorney, until: client.attorney.until } };
    }
  }
  const operator = client.consent?.operator?.trim();
  if (fields.includes('consent') && operator) {
    next.papers = { ...next.papers, consent: { ...next.papers?.consent, operator } };
  }
  return next;
}

function taken<T extends object>(groups: readonly Group[], inCase: T, inCard: T, fields: readonly PartyField[]): T {
  const next = { ...inCase };
  for (const { field, keys } of groups) {
    if (!fields.includes(field)) continue;
    // A group is taken whole: the postcode of one address never stands before another.
    if (!keys.some((key) => textOf(inCard, key) !== '')) continue;
    for (const key of keys) {
      const value: unknown = Reflect.get(inCard, key);
      if (value !== undefined && value !== '') Reflect.set(next, key, value);
      else if (WHOLE.has(field)) Reflect.deleteProperty(next, key);
    }
  }
  return next;
}

/** Here a missing part means that the part belongs to what is replaced. */
const WHOLE: ReadonlySet<PartyField> = new Set(['address', 'identifier']);

/** Facts of a new case of this client: his data, who signs, who keeps the data. */
export function factsForClient(person: Person, card: ClientCard): Facts {
  const facts: Facts = { buyer: person };
  return takeFromCard(facts, 'client', card, ['representative', 'consent']);
}

/** Facts of a new case against this seller. */
export function factsForSeller(requisites: Organisation): Facts {
  return { seller: requisites };
}
