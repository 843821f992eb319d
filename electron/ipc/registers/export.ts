import type { Output, ParsedInput } from '../../../shared/ipc/contract.ts';
import { AppError } from '../../../shared/ipc/errors.ts';
import { caseRegisterRow, CASE_COLUMNS } from '../../../shared/registers/caseRegister.ts';
import type { OutCell } from '../../../shared/registers/csv.ts';
import { getCase } from '../../db/repos/cases.ts';
import { caseIds, isThere } from '../../db/repos/registers.ts';
import type { AppContext } from '../context.ts';
import { derive } from '../derive.ts';
import { saveSheets } from './save.ts';
import { inPortions, stopped } from './work.ts';

/** The register of cases, as they stand today, as a table. */
export async function exportCases(
  input: ParsedInput<'registers.export'>,
  context: AppContext,
): Promise<Output<'registers.export'>> {
  const ids = input.ids?.filter((id) => isThere(context.db, id)) ?? caseIds(context.db);
  if (ids.length === 0) throw new AppError('invalid_input', 'Выгружать нечего: ни одного дела не нашлось.');
  const rows = await inPortions('Составляем реестр дел', ids.length, context, async ({ signal, step }) => {
    const made: OutCell[][] = [];
    for (const [index, id] of ids.entries()) {
      const { file, plan } = derive(getCase(context.db, id).file, context);
      made.push(caseRegisterRow(file, plan));
      await step(index);
      if (signal.aborted) throw stopped();
    }
    return made;
  });
  const sheet = { name: 'Дела', columns: [...CASE_COLUMNS], rows };
  return saveSheets([sheet], `Реестр дел ${context.platform.today()}`, input.format, context);
}
