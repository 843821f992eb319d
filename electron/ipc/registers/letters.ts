import type { Output, ParsedInput } from '../../../shared/ipc/contract.ts';
import type { PostLetter } from '../../../shared/ipc/registers.ts';
import { titleOf } from '../../../shared/model/summary.ts';
import { letterKey } from '../../../shared/registers/outgoing.ts';
import { postListPaper, postListRows, POST_COLUMNS, type PostLine } from '../../../shared/registers/postList.ts';
import { getCase } from '../../db/repos/cases.ts';
import { isThere, numberOf, unsentClaims } from '../../db/repos/registers.ts';
import type { AppContext } from '../context.ts';
import { savePaper, saveSheets } from './save.ts';

/** Claims that are printed and not sent, as letters; the chosen cases also when their printing is not recorded. */
export function lettersToSend(ids: readonly string[] | undefined, context: AppContext): PostLetter[] {
  const chosen = ids && new Set(ids);
  return unsentClaims(context.db)
    .filter(({ id, printed }) => (chosen ? chosen.has(id) : printed))
    .map(({ id, printed }) => letterOf(id, printed, context));
}

function letterOf(id: string, printed: boolean, { db }: AppContext): PostLetter {
  const stored = getCase(db, id);
  const { facts } = stored.file;
  return {
    id,
    caseNumber: stored.number,
    title: stored.title || titleOf(stored.file),
    outgoing: numberOf(db, { caseId: id, kind: 'claim', letter: letterKey('claim', facts) })?.number ?? null,
    addressee: facts.seller?.name ?? '',
    postcode: facts.seller?.postcode ?? '',
    address: facts.seller?.address ?? '',
    printed,
  };
}

/** The list of letters for the post: printed, or as a file. */
export async function savePostList(
  { letters, as }: ParsedInput<'registers.savePost'>,
  context: AppContext,
): Promise<Output<'registers.savePost'>> {
  const lines = letters
    .filter(({ id }) => isThere(context.db, id))
    .map(({ id, category, value }): PostLine => {
      const { addressee, postcode, address, caseNumber, outgoing } = letterOf(id, true, context);
      return {
        category,
        value: category === 'valued' ? value : null,
        addressee,
        postcode,
        address,
        caseNumber,
        outgoing,
      };
    });
  const paper = postListPaper(lines, '', context.platform.today());
  if (as !== 'xlsx') return savePaper(paper, as, context);
  const sheet = { name: 'Письма', columns: [...POST_COLUMNS], rows: postListRows(lines) };
  return saveSheets([sheet], paper.fileName, 'xlsx', context);
}
