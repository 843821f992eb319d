import { printDocument, saveDocument, savePacket } from '../../documents/save.ts';
import type { Handlers } from '../handler.ts';
import { packetContents, packetOf, paperOf, postContents, readyPaper, recordPrinted } from '../papers.ts';

export const documentHandlers = {
  'documents.get': ({ caseId, kind }, context) => paperOf(caseId, kind, context),

  'documents.print': async ({ caseId, kind }, context) => {
    const printed = await printDocument(readyPaper(caseId, kind, context), context.platform);
    if (printed) recordPrinted(caseId, kind, context);
    return null;
  },

  'documents.save': ({ caseId, kind, format }, context) =>
    saveDocument(readyPaper(caseId, kind, context), format, context.platform),

  'documents.savePost': async ({ id }, context) =>
    savePacket(await postContents(id, context), 'folder', context.platform),

  'packets.get': ({ caseId, kind }, context) => packetOf(caseId, kind, context),

  'packets.save': async ({ caseId, kind, as }, context) =>
    savePacket(await packetContents(caseId, kind, context), as, context.platform),
} satisfies Partial<Handlers>;
