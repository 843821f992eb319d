import type { CaseFile, CaseEvent, EventOf } from '../../shared/model/case.ts';
import { buildDocument } from '../../shared/documents/build.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { getCase } from '../db/repos/cases.ts';
import { paperPdf } from '../documents/pdf.ts';
import { storeBytes } from '../files/attachments.ts';
import { describeStored } from './addAttachments.ts';
import type { AppContext } from './context.ts';
import { derive } from './derive.ts';

/**
 * Keeps the claim exactly as it went out: its PDF goes into the store, its hash into the event, and the case gets it
 * as «копия отправленной претензии». Returns the change to be made; the paper is rendered before anything is written.
 */
export async function freezeClaim(
  caseId: string,
  event: EventOf<'sent'>,
  context: AppContext,
): Promise<(file: CaseFile) => CaseFile> {
  const { file, plan, law } = derive(getCase(context.db, caseId).file, context);
  const claim = buildDocument('claim', file, plan, law);
  const { pdf } = await paperPdf(claim, (html) => context.platform.htmlToPdf(html));
  const name = `${claim.fileName}, отправлено ${event.date}.pdf`;
  const stored = storeBytes(context.store, name, pdf);
  const attachment = await describeStored(stored, name, 'claim_copy', context, 'Претензия, отправленный экземпляр');
  const frozen: CaseEvent = {
    ...event,
    frozen: stored.hash,
    ...(plan.chosen ? { demand: plan.chosen.id } : {}),
  };
  return (current) => {
    if (current.events.some((other) => other.id === event.id)) {
      throw new AppError('conflict', 'Это событие уже записано.');
    }
    return { ...current, events: [...current.events, frozen], attachments: [...current.attachments, attachment] };
  };
}
