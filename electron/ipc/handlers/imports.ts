import type { CaseView } from '../../../shared/ipc/contract.ts';
import type { Opened } from '../../../shared/ipc/imports.ts';
import type { AppContext } from '../context.ts';
import { viewOf } from '../derive.ts';
import type { Handlers } from '../handler.ts';
import { discardImport, importApart, mergeImport, takeCaseFile, unlockCase, type Taken } from '../importCase.ts';

export const importHandlers = {
  'cases.import': async (_input, context) => {
    const [path] = await context.platform.chooseFiles('Открыть файл дела', ['delo', 'json'], false);
    return path ? openedFor(takeCaseFile(path, context), context) : null;
  },

  'cases.importPath': ({ path }, context) => openedFor(takeCaseFile(path, context), context),

  'cases.unlock': async ({ token, passphrase }, context) =>
    openedFor(await unlockCase(token, passphrase, context), context),

  'cases.importMerge': ({ token, choices }, context) => viewOf(mergeImport(token, choices, context), context),

  'cases.importApart': ({ token }, context) => viewOf(importApart(token, context), context),

  'cases.importDiscard': ({ token }, context) => {
    discardImport(token, context);
    return null;
  },
} satisfies Partial<Handlers>;

function openedFor(taken: Taken, context: AppContext): Opened<CaseView> {
  return 'file' in taken ? viewOf(taken, context) : taken;
}
