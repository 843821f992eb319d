import { randomUUID } from 'node:crypto';
import { keptWith, paperAsSent } from '../../shared/documents/frozen.ts';
import type { Printable } from '../../shared/documents/blocks.ts';
import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import type { Attachment, CaseFile, Proves } from '../../shared/model/case.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { sampleCase } from '../../shared/model/sample.ts';
import { sampleEvidence } from '../../shared/model/sampleEvidence.ts';
import { changeCase, createCase, getCase, type StoredCase } from '../db/repos/cases.ts';
import { paperPdf } from '../documents/pdf.ts';
import { storeBytes } from '../files/attachments.ts';
import { describeStored } from './addAttachments.ts';
import type { AppContext } from './context.ts';
import { writing } from './derive.ts';

/** «Посмотреть на примере»: the sample case with its evidence, made by the same writers as every paper. */
export async function createSample(context: AppContext): Promise<StoredCase> {
  const today = context.platform.today();
  const options = { ...writing(context), id: randomUUID(), today };
  return createCase(context.db, await freshSample(context), options);
}

/** «Начать пример заново»: the practice case as it was on its first day; «Отменить» brings back what was done in it. */
export async function resetSample(id: string, context: AppContext): Promise<StoredCase> {
  if (!getCase(context.db, id).sample) throw new AppError('forbidden', 'Заново начинается только учебное дело.');
  const fresh = await freshSample(context);
  const change = (file: CaseFile): CaseFile => ({ ...fresh, ...identity(file) });
  return changeCase(context.db, id, 'sample:reset', change, writing(context));
}

function identity({ id, number, createdAt }: CaseFile): Pick<CaseFile, 'id' | 'number' | 'createdAt'> {
  return { id, number, createdAt };
}

function freshSample(context: AppContext): Promise<CaseFile> {
  return withEvidence({ ...sampleCase(context.platform.today()), sample: true }, context);
}

/** Files in the order of a life: what there was before the claim, the copy that went out, what came after it. */
async function withEvidence(file: CaseFile, context: AppContext): Promise<CaseFile> {
  const evidence = sampleEvidence(file);
  const before: Attachment[] = [];
  for (const one of evidence.filter(({ event }) => event === undefined)) {
    before.push(await store({ ...one, pageNumbers: false }, one.fileName, one.proves, one.date, context));
  }
  const start = { ...file, attachments: before };
  const sending = file.events.find((event) => event.type === 'sent');
  if (!sending) return start;
  const claim = paperAsSent(start, sending);
  const paper = { ...claim, title: 'Претензия, отправленный экземпляр' };
  const copy = await store(paper, 'Претензия.pdf', 'claim_copy', sending.date, context);
  const frozen = { ...sending, frozen: copy.hash, ...keptWith(claim, start) };
  let events = file.events.map((known) => (known.id === sending.id ? frozen : known));
  const after: Attachment[] = [];
  for (const one of evidence.filter(({ event }) => event !== undefined)) {
    const attachment = await store({ ...one, pageNumbers: false }, one.fileName, one.proves, one.date, context);
    after.push(attachment);
    events = events.map((known) => (known.type === one.event ? { ...known, attachments: [attachment.id] } : known));
  }
  return { ...file, events, attachments: [...before, copy, ...after] };
}

/** Dated by the story: what was there when the claim went out is one of its appendices. */
async function store(
  paper: Printable,
  name: string,
  proves: Proves,
  date: CivilDate | undefined,
  context: AppContext,
): Promise<Attachment> {
  const { pdf } = await paperPdf(paper, (html) => context.platform.htmlToPdf(html));
  const described = await describeStored(storeBytes(context.store, name, pdf), name, proves, context, paper.title);
  return date ? { ...described, addedAt: `${date}T09:00:00.000Z` } : described;
}
