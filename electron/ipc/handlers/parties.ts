import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/ipc/errors.ts';
import type { Scan } from '../../../shared/model/partyCard.ts';
import { getCase } from '../../db/repos/cases.ts';
import { mainKey, mergeParties, readAliases, unmergeParties, writeCard } from '../../db/repos/parties.ts';
import { partyGroups, settleCards } from '../../db/repos/partyList.ts';
import { readStored, storeFile } from '../../files/attachments.ts';
import { baseName } from '../../files/names.ts';
import { copyForOpening } from '../../files/openCopy.ts';
import type { AppContext } from '../context.ts';
import { derive, viewOf } from '../derive.ts';
import type { Handlers } from '../handler.ts';
import { cardOf, duplicatesAmong, nameOf, pageOfParties, partyView } from '../parties.ts';
import { newCaseOf, partiesOfCase, previewOfMerge, suggestParties, takeIntoCase } from '../partyCases.ts';

export const partyHandlers = {
  'parties.list': (query, context) => pageOfParties(query, context),

  'parties.get': ({ kind, key }, context) => partyView(kind, key, context),

  'parties.saveClient': ({ key, card }, context) => {
    const at = keyOf('client', key, context);
    const { scans } = cardOf('client', at, context);
    writeCard(context.db, 'client', at, { card, scans }, context.platform.now());
    return partyView('client', at, context);
  },

  'parties.saveSeller': ({ key, card }, context) => {
    const at = keyOf('seller', key, context);
    writeCard(context.db, 'seller', at, { card, scans: [] }, context.platform.now());
    return partyView('seller', at, context);
  },

  'parties.addScan': async ({ key, paper }, context) => {
    const [path] = await context.platform.chooseFiles('Добавить скан', [], false);
    if (!path) return null;
    const at = keyOf('client', key, context);
    const { card, scans } = cardOf('client', at, context);
    const scan: Scan = {
      id: randomUUID(),
      ...storeFile(context.store, path),
      name: baseName(path).slice(0, 255) || 'файл',
      addedAt: context.platform.now(),
      paper,
    };
    writeCard(context.db, 'client', at, { card, scans: [...scans, scan] }, context.platform.now());
    return partyView('client', at, context);
  },

  'parties.setScan': ({ key, scan: id, removed }, context) => {
    const at = keyOf('client', key, context);
    const { card, scans } = cardOf('client', at, context);
    const found = scanIn(scans, id);
    const next: Scan = { ...found };
    if (removed) next.removedAt = context.platform.now();
    else delete next.removedAt;
    const changed = scans.map((scan) => (scan === found ? next : scan));
    writeCard(context.db, 'client', at, { card, scans: changed }, context.platform.now());
    return partyView('client', at, context);
  },

  'parties.openScan': async ({ key, scan: id }, context) => {
    const { hash, name } = scanIn(cardOf('client', keyOf('client', key, context), context).scans, id);
    const bytes = readStored(context.store, hash, name);
    await context.platform.openFile(copyForOpening(context.temporary, name, bytes));
    return null;
  },

  'parties.newCase': ({ kind, key }, context) => viewOf(newCaseOf(kind, key, context), context),

  'parties.suggest': ({ kind, query }, context) => suggestParties(kind, query, context),

  'parties.forCase': ({ caseId }, context) => {
    const stored = getCase(context.db, caseId);
    return partiesOfCase(stored, derive(stored.file, context).plan.stage === 'closed', context);
  },

  'parties.take': ({ caseId, kind, fields }, context) => viewOf(takeIntoCase(caseId, kind, fields, context), context),

  'parties.duplicates': ({ kind }, context) => {
    settleCards(context.db, kind);
    const groups = partyGroups(context.db, kind);
    const newest = new Map(groups.map((group) => [group.key, group.newest]));
    const title = (key: string) => nameOf(kind, key, newest.get(key) ?? null, context).title;
    return duplicatesAmong(kind, groups, context).map((pair) => ({
      ...pair,
      intoTitle: title(pair.into),
      fromTitle: title(pair.from),
    }));
  },

  'parties.previewMerge': ({ kind, from, into }, context) => previewOfMerge(kind, from, into, context),

  'parties.merge': ({ kind, from, into }, context) => {
    const { title } = previewOfMerge(kind, from, into, context).from;
    const merge = mergeParties(context.db, kind, { from, into, title }, context.platform.now());
    return { merge, key: into };
  },

  'parties.unmerge': ({ merge }, context) => {
    const { key, main } = unmergeParties(context.db, merge);
    return { key, main };
  },
} satisfies Partial<Handlers>;

/** The key a card is written under: a party that was merged has its card elsewhere. */
function keyOf(kind: 'client' | 'seller', key: string, context: AppContext): string {
  settleCards(context.db, kind);
  return mainKey(readAliases(context.db, kind), key);
}

function scanIn(scans: readonly Scan[], id: string): Scan {
  const found = scans.find((scan) => scan.id === id);
  if (!found) throw new AppError('not_found', 'Такого скана в карточке уже нет.');
  return found;
}
