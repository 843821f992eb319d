import { randomUUID } from 'node:crypto';
import type { CaseParties, MergePreview, PartySuggestion } from '../../shared/ipc/parties.ts';
import { emptyCase } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { clientKey, foldName, sellerKey, type PartyKind } from '../../shared/model/partyKeys.ts';
import { mergeCards, mergeScans } from '../../shared/model/partyMerge.ts';
import {
  clientDifferences,
  factsForClient,
  factsForSeller,
  sellerDifferences,
  takeFromCard,
  type PartyField,
} from '../../shared/model/partyTake.ts';
import { clientWarnings, courtDay } from '../../shared/model/partyWarnings.ts';
import { changeCase, createCase, getCase, type StoredCase } from '../db/repos/cases.ts';
import { allCards, mainKey, readAliases } from '../db/repos/parties.ts';
import { casesOf, partyGroups, settleCards } from '../db/repos/partyList.ts';
import type { AppContext } from './context.ts';
import { writing } from './derive.ts';
import { cardOf, knownPerson, knownRequisites, nameOf } from './parties.ts';

const MOST_SUGGESTIONS = 8;

/** The facts of a party that a new case begins with: what the card has confirmed over what its newest case says. */
function factsOf(kind: PartyKind, key: string, context: AppContext): Facts {
  const files = casesOf(context.db, kind, key, 1).map(({ id }) => ({ id, file: getCase(context.db, id).file }));
  if (kind === 'seller') return factsForSeller(knownRequisites(cardOf('seller', key, context).card.requisites, files));
  const { card } = cardOf('client', key, context);
  return factsForClient(knownPerson(card.person, files), card);
}

/** «Новое дело этого клиента», «Новое дело против него». */
export function newCaseOf(kind: PartyKind, asked: string, context: AppContext): StoredCase {
  settleCards(context.db, kind);
  const key = mainKey(readAliases(context.db, kind), asked);
  const options = { ...writing(context), id: randomUUID(), today: context.platform.today() };
  return createCase(context.db, { ...emptyCase(), facts: factsOf(kind, key, context) }, options);
}

/** Known parties whose name, ИНН or ОГРН begins a word as it is being typed. */
export function suggestParties(kind: PartyKind, query: string, context: AppContext): PartySuggestion[] {
  const words = foldName(query).split(' ').filter(Boolean);
  if (words.join('').length < 2) return [];
  settleCards(context.db, kind);
  const begins = (texts: readonly string[], word: string): boolean =>
    texts.some((text) => text.split(' ').some((part) => part.startsWith(word)));
  const cards = kind === 'seller' ? allCards(context.db, 'seller') : null;
  return partyGroups(context.db, kind)
    .filter(({ key, names }) => {
      const known = cards?.get(key)?.requisites;
      const texts = [foldName(key.replace(/^(?:inn|ogrn|name):/, '')), ...names, foldName(known?.name ?? '')];
      return words.every((word) => begins(texts, word));
    })
    .sort((a, b) => b.cases - a.cases || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ key, newest }) => ({
      key,
      ...nameOf(kind, key, newest, context),
      facts: factsOf(kind, key, context),
    }));
}

/** What the cards know otherwise than this case; nothing for a closed one. */
export function partiesOfCase(stored: StoredCase, closed: boolean, context: AppContext): CaseParties {
  const { facts } = stored.file;
  const today = context.platform.today();
  const client = knownKey('client', clientKey(facts.buyer), context);
  const seller = knownKey('seller', sellerKey(facts.seller), context);
  const clientCard = client === null ? null : cardOf('client', client, context);
  const sellerCard = seller === null ? null : cardOf('seller', seller, context);
  const court = courtDay(facts, today);
  const used = clientCard !== null && Object.keys(clientCard.card).length > 0;
  return {
    client:
      client === null || clientCard === null
        ? null
        : {
            key: client,
            title: nameOf('client', client, stored.id, context).title,
            differences: closed ? [] : clientDifferences(facts, clientCard.card),
          },
    seller:
      seller === null || sellerCard === null
        ? null
        : {
            key: seller,
            title: nameOf('seller', seller, stored.id, context).title,
            differences: closed ? [] : sellerDifferences(facts, sellerCard.card),
          },
    // Consent and scans are matters of the card; here only what stops this case. A buyer on his own has no card.
    warnings:
      used && !closed
        ? clientWarnings(clientCard.card, clientCard.scans, { today, court, open: true }).filter(
            ({ severity }) => severity !== 'advice',
          )
        : [],
  };
}

function knownKey(kind: PartyKind, key: string, context: AppContext): string | null {
  if (key === '') return null;
  settleCards(context.db, kind);
  return mainKey(readAliases(context.db, kind), key);
}

/** «Взять из карточки»: one step of «Отменить»; papers that went out stay as they went. */
export function takeIntoCase(
  caseId: string,
  kind: PartyKind,
  fields: readonly PartyField[],
  context: AppContext,
): StoredCase {
  const { facts } = getCase(context.db, caseId).file;
  const key = knownKey(kind, kind === 'client' ? clientKey(facts.buyer) : sellerKey(facts.seller), context);
  const card = key === null ? {} : cardOf(kind, key, context).card;
  return changeCase(
    context.db,
    caseId,
    'party:take',
    (file) => ({ ...file, facts: takeFromCard(file.facts, kind, card, fields) }),
    writing(context),
  );
}

/** What merging would do; nothing is done yet. */
export function previewOfMerge(kind: PartyKind, from: string, into: string, context: AppContext): MergePreview {
  const groups = new Map(partyGroups(context.db, kind).map((group) => [group.key, group]));
  const one = cardOf(kind, into, context);
  const other = cardOf(kind, from, context);
  const side = (key: string) => ({
    key,
    title: nameOf(kind, key, groups.get(key)?.newest ?? null, context).title,
    cases: groups.get(key)?.cases ?? 0,
  });
  return {
    into: side(into),
    from: side(from),
    conflicts: mergeCards(one.card, other.card).conflicts,
    scans: mergeScans(one.scans, other.scans).filter((scan) => scan.removedAt === undefined).length,
  };
}
