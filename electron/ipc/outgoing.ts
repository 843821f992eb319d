import type { DocumentKind, PaperDocument } from '../../shared/documents/blocks.ts';
import { addresseeOf, letterKey, LETTER_KINDS, withOutgoing } from '../../shared/registers/outgoing.ts';
import type { StoredCase } from '../db/repos/cases.ts';
import { giveNumber, numberOf } from '../db/repos/registers.ts';
import type { AppContext } from './context.ts';

/**
 * A letter that leaves the program (`leaves`) gets its outgoing number; one that is only looked at shows the number it
 * has. The line «Исх. №» stands on the paper when the user has switched it on. The sample case takes no numbers.
 */
export function numbered(
  paper: PaperDocument,
  stored: StoredCase,
  leaves: boolean,
  context: AppContext,
): PaperDocument {
  const given = leaves ? give(stored, paper.kind, context) : known(stored, paper.kind, context);
  return given && context.settings.get().outgoingNumbers ? withOutgoing(paper, given) : paper;
}

/** Gives a letter its number, also when the paper was made elsewhere: «отправлено» is noted without printing here. */
export function give(stored: StoredCase, kind: DocumentKind, context: AppContext) {
  if (!isLetter(stored, kind)) return null;
  const { facts } = stored.file;
  return giveNumber(
    context.db,
    {
      caseId: stored.id,
      caseNumber: stored.number,
      kind,
      letter: letterKey(kind, facts),
      addressee: addresseeOf(kind, facts),
    },
    context.platform.today(),
    context.platform.now(),
  );
}

function known(stored: StoredCase, kind: DocumentKind, context: AppContext) {
  if (!isLetter(stored, kind)) return null;
  return numberOf(context.db, { caseId: stored.id, kind, letter: letterKey(kind, stored.file.facts) });
}

function isLetter(stored: StoredCase, kind: DocumentKind): boolean {
  return !stored.sample && LETTER_KINDS.has(kind);
}
