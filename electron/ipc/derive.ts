import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { LawContext, Plan } from '../../shared/law/types.ts';
import type { CaseView } from '../../shared/ipc/contract.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { clientKey, sellerKey } from '../../shared/model/partyKeys.ts';
import { rowOf, titleOf } from '../../shared/model/summary.ts';
import { buildStrip } from '../../shared/terms/buildStrip.ts';
import { daysOf } from '../../shared/terms/reminders.ts';
import { owedWindow } from '../../shared/terms/sellerWindow.ts';
import { fullName } from '../../shared/text/declension.ts';
import { historyState, type StoredCase, type WriteContext } from '../db/repos/cases.ts';
import type { Projection } from '../db/repos/list.ts';
import { isStored } from '../files/attachments.ts';
import type { AppContext } from './context.ts';

/** A case and the law of today for it: what every screen and paper is made from. */
export interface Derived {
  file: CaseFile;
  plan: Plan;
  law: LawContext;
}

export function derive(file: CaseFile, context: Pick<AppContext, 'platform'>): Derived {
  const law = lawContext(context.platform.today());
  return { file, plan: plan(file, law), law };
}

/** A case with everything derived from it today. */
export function viewOf(stored: StoredCase, context: AppContext): CaseView {
  const { file, plan: planned, law } = derive(stored.file, context);
  return {
    id: stored.id,
    number: stored.number,
    title: stored.title || titleOf(file),
    savedAt: stored.savedAt,
    sample: stored.sample,
    file,
    plan: planned,
    strip: buildStrip(file, planned, law),
    ...historyState(context.db, stored.id),
    missingFiles: file.attachments
      .filter((attachment) => !isStored(context.store, attachment.hash))
      .map((attachment) => attachment.id),
  };
}

/** What a write needs: the time, and the row of «Дела» that follows from the case. */
export function writing(context: AppContext): WriteContext {
  return { now: context.platform.now(), project: (file) => projectOrKeep(file, context) };
}

/** What the buyer typed is saved even when our rules stumble over it: the list then shows the case as unfinished. */
function projectOrKeep(file: CaseFile, context: AppContext): Projection {
  try {
    return project(derive(file, context));
  } catch (error) {
    context.log.error('projection', error);
    return {
      ...words(file),
      stage: 'prepare',
      lastDay: null,
      overdueFrom: null,
      due: null,
      waitingFor: 'us',
      total: null,
      projectedOn: context.platform.today(),
      row: null,
      days: [],
    };
  }
}

function project({ file, plan: planned, law }: Derived): Projection {
  const window = owedWindow(planned);
  const row = rowOf(file, planned, law);
  return {
    ...words(file),
    stage: planned.stage,
    lastDay: window?.last ?? null,
    overdueFrom: window?.overdueFrom ?? null,
    due: row.due,
    waitingFor: row.waitingFor,
    total: row.total,
    projectedOn: planned.today,
    row,
    days: daysOf(planned),
  };
}

type Words = 'title' | 'client' | 'clientKey' | 'seller' | 'sellerKey' | 'problem' | 'words';

function words(file: CaseFile): Pick<Projection, Words> {
  const { facts } = file;
  const title = file.title || titleOf(file);
  const seller = facts.seller?.name ?? '';
  const buyer = fullName(facts.buyer ?? {});
  const searched = [title, file.number, facts.goods?.item, seller, facts.seller?.inn, facts.goods?.orderNumber, buyer];
  return {
    title,
    client: buyer,
    clientKey: clientKey(facts.buyer),
    seller,
    sellerKey: sellerKey(facts.seller),
    problem: facts.problem ?? '',
    words: searched.filter((word): word is string => Boolean(word)),
  };
}
