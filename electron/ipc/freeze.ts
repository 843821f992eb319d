import { keptWith, paperAsSent } from '../../shared/documents/frozen.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import type { Addressee, AnyPaper, CaseFile, EventOf, Proves } from '../../shared/model/case.ts';
import { paperName } from '../../shared/model/eventNames.ts';
import { getCase } from '../db/repos/cases.ts';
import { paperPdf } from '../documents/pdf.ts';
import { storeBytes } from '../files/attachments.ts';
import { describeStored } from './addAttachments.ts';
import type { AppContext } from './context.ts';
import { derive } from './derive.ts';
import { numbered } from './outgoing.ts';

/**
 * Keeps a paper exactly as it went out: its PDF goes into the store, its hash and its words into the event, and the case
 * gets it as «отправленный экземпляр». Returns the change to be made; the paper is rendered before anything is written.
 */
export async function freezePaper(
  caseId: string,
  event: EventOf<'sent'>,
  context: AppContext,
): Promise<(file: CaseFile) => CaseFile> {
  const current = getCase(context.db, caseId);
  const { file, plan } = derive(current.file, context);
  const paper = paperAsSent(file, event);
  const { pdf } = await paperPdf(numbered(paper, current, true, context), (html) => context.platform.htmlToPdf(html));
  const name = `${paper.fileName}, отправлено ${event.date}.pdf`;
  const stored = storeBytes(context.store, name, pdf);
  const title = `${paperName(event.paper)}, отправленный экземпляр`;
  const attachment = await describeStored(stored, name, provesOf(event.paper, event.to), context, title);
  const frozen: EventOf<'sent'> = {
    ...event,
    frozen: stored.hash,
    ...keptWith(paper, file),
    ...(event.paper === 'claim' && plan.chosen ? { demand: plan.chosen.id } : {}),
  };
  return (current) => {
    if (current.events.some((other) => other.id === event.id)) {
      throw new AppError('conflict', 'Это событие уже записано.');
    }
    return { ...current, events: [...current.events, frozen], attachments: [...current.attachments, attachment] };
  };
}

/** A letter to the other side is part of what the court will read; what went to others is kept for the buyer. */
function provesOf(paper: AnyPaper, to: Addressee): Proves {
  if (paper === 'claim') return 'claim_copy';
  return paper !== 'lawsuit' && (to === 'seller' || to === 'platform') ? 'correspondence' : 'other';
}
