import { AppError } from '../../../shared/ipc/errors.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import { changeCase } from '../../db/repos/cases.ts';
import { viewOf, writing } from '../derive.ts';
import type { Handlers } from '../handler.ts';

export const editHandlers = {
  'edits.set': ({ caseId, edit, document, key }, context) => {
    if (edit && (edit.document !== document || edit.key !== key)) {
      throw new AppError('invalid_input', 'Правка относится к другому абзацу.', 'edit');
    }
    const change = (file: CaseFile) => ({ ...file, edits: withEdit(file.edits, document, key, edit) });
    return viewOf(changeCase(context.db, caseId, `edit:${document}.${key}`, change, writing(context)), context);
  },

  'edits.reset': ({ caseId, document }, context) => {
    const change = (file: CaseFile) => ({ ...file, edits: file.edits.filter((edit) => edit.document !== document) });
    return viewOf(changeCase(context.db, caseId, `edits:${document}`, change, writing(context)), context);
  },

  'acknowledge.set': ({ caseId, code, reason }, context) => {
    const date = context.platform.today();
    const change = (file: CaseFile): CaseFile => ({
      ...file,
      acknowledgements: [
        ...file.acknowledgements.filter((known) => known.code !== code),
        ...(reason === null ? [] : [{ code, reason, date }]),
      ],
    });
    return viewOf(changeCase(context.db, caseId, `acknowledge:${code}`, change, writing(context)), context);
  },
} satisfies Partial<Handlers>;

/** The edit in the place of the old one; added paragraphs keep their order. */
function withEdit(edits: CaseFile['edits'], document: string, key: string, edit: CaseFile['edits'][number] | null) {
  const index = edits.findIndex((known) => known.document === document && known.key === key);
  if (edit && index < 0) return [...edits, edit];
  return edits.flatMap((known, position) => (position !== index ? [known] : edit ? [edit] : []));
}
