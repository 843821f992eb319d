import { AppError } from '../../../shared/ipc/errors.ts';
import type { Attachment, CaseFile } from '../../../shared/model/case.ts';
import { changeCase, getCase } from '../../db/repos/cases.ts';
import { readStored } from '../../files/attachments.ts';
import { copyForOpening } from '../../files/openCopy.ts';
import { addBytes, addFiles } from '../addAttachments.ts';
import type { AppContext } from '../context.ts';
import { viewOf, writing } from '../derive.ts';
import type { Handlers } from '../handler.ts';

/** Only pictures are shown inside the window; a PDF is opened by the system's program. */
const PREVIEWED = /^image\/(jpeg|png|gif|webp|bmp)$/;

export const attachmentHandlers = {
  'attachments.addByDialog': async ({ caseId, proves }, context) => {
    const paths = await context.platform.chooseFiles('Добавить документы', [], true);
    return paths.length === 0 ? null : addFiles(caseId, proves, paths, context);
  },

  'attachments.addPath': ({ caseId, proves, path }, context) => addFiles(caseId, proves, [path], context),

  'attachments.addBytes': ({ caseId, proves, name, bytes }, context) => addBytes(caseId, proves, name, bytes, context),

  'attachments.update': ({ caseId, attachmentId, change }, context) => {
    const apply = (file: CaseFile) => {
      const old = find(file, attachmentId);
      return { ...file, attachments: file.attachments.map((known) => (known === old ? { ...old, ...change } : known)) };
    };
    return viewOf(changeCase(context.db, caseId, 'attachment:update', apply, writing(context)), context);
  },

  'attachments.remove': ({ caseId, attachmentId }, context) =>
    viewOf(
      changeCase(context.db, caseId, 'attachment:remove', (file) => without(file, attachmentId), writing(context)),
      context,
    ),

  'attachments.preview': ({ caseId, attachmentId }, context) => {
    const { mime, bytes } = content(caseId, attachmentId, context);
    return PREVIEWED.test(mime) ? { mime, bytes } : null;
  },

  'attachments.open': async ({ caseId, attachmentId }, context) => {
    const { name, bytes } = content(caseId, attachmentId, context);
    await context.platform.openFile(copyForOpening(context.temporary, name, bytes));
    return null;
  },
} satisfies Partial<Handlers>;

function find(file: CaseFile, id: string): Attachment {
  const found = file.attachments.find((attachment) => attachment.id === id);
  if (!found) throw new AppError('not_found', 'Такого документа в деле уже нет.');
  return found;
}

/** The file, verified: evidence that changed on the disk is not shown as if nothing had happened. */
function content(caseId: string, attachmentId: string, context: AppContext): Attachment & { bytes: Uint8Array } {
  const attachment = find(getCase(context.db, caseId).file, attachmentId);
  return { ...attachment, bytes: readStored(context.store, attachment.hash, attachment.name) };
}

/** Events that pointed at the removed paper point at the others only. */
function without(file: CaseFile, id: string): CaseFile {
  find(file, id);
  return {
    ...file,
    attachments: file.attachments.filter((attachment) => attachment.id !== id),
    events: file.events.map((event) =>
      event.attachments?.includes(id)
        ? { ...event, attachments: event.attachments.filter((known) => known !== id) }
        : event,
    ),
  };
}
