import { randomUUID } from 'node:crypto';
import { buildDocument } from '../../shared/documents/build.ts';
import type { Printable } from '../../shared/documents/blocks.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { Attachment, CaseFile, Proves } from '../../shared/model/case.ts';
import { sampleCase } from '../../shared/model/sample.ts';
import { sampleEvidence } from '../../shared/model/sampleEvidence.ts';
import { createCase, type StoredCase } from '../db/repos/cases.ts';
import { paperPdf } from '../documents/pdf.ts';
import { storeBytes } from '../files/attachments.ts';
import { describeStored } from './addAttachments.ts';
import type { AppContext } from './context.ts';
import { writing } from './derive.ts';

/** «Посмотреть на примере»: the sample case with its evidence, made by the same writers as every paper. */
export async function createSample(context: AppContext): Promise<StoredCase> {
  const today = context.platform.today();
  const bare = sampleCase(today);
  const file = await withEvidence(bare, context);
  const options = { ...writing(context), id: randomUUID(), today, sample: true };
  return createCase(context.db, file, options);
}

async function withEvidence(file: CaseFile, context: AppContext): Promise<CaseFile> {
  const attachments: Attachment[] = [];
  let { events } = file;
  for (const { title, fileName, proves, blocks, event } of sampleEvidence(file)) {
    const attachment = await store({ title, blocks, pageNumbers: false }, fileName, proves, context);
    attachments.push(attachment);
    events = events.map((known) => (known.type === event ? { ...known, attachments: [attachment.id] } : known));
  }
  const law = lawContext(context.platform.today());
  const claim = buildDocument('claim', file, plan(file, law), law);
  const copy = await store(
    { ...claim, title: 'Претензия, отправленный экземпляр' },
    'Претензия.pdf',
    'claim_copy',
    context,
  );
  events = events.map((known) => (known.type === 'sent' ? { ...known, frozen: copy.hash } : known));
  return { ...file, events, attachments: [...attachments, copy] };
}

async function store(paper: Printable, name: string, proves: Proves, context: AppContext): Promise<Attachment> {
  const { pdf } = await paperPdf(paper, (html) => context.platform.htmlToPdf(html));
  return describeStored(storeBytes(context.store, name, pdf), name, proves, context, paper.title);
}
