import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/ipc/errors.ts';
import type { Output, ParsedInput } from '../../../shared/ipc/contract.ts';
import type { RecordedSent } from '../../../shared/ipc/registers.ts';
import type { CaseFile, EventOf } from '../../../shared/model/case.ts';
import { eventDateProblem } from '../../../shared/model/eventRules.ts';
import { titleOf } from '../../../shared/model/summary.ts';
import { matchRegister } from '../../../shared/registers/matching.ts';
import type { Cell } from '../../../shared/registers/values.ts';
import { changeCase, getCase } from '../../db/repos/cases.ts';
import { usedPostalNumbers } from '../../db/repos/registers.ts';
import { readPasted, readTableFile } from '../../registers/readTable.ts';
import type { AppContext } from '../context.ts';
import { writing } from '../derive.ts';
import { freezePaper } from '../freeze.ts';
import { lettersToSend } from './letters.ts';
import { inPortions } from './work.ts';

/** Finds the letters that the lines of a pasted register mean; nothing is written. */
export function matchPasted(
  { text, ids }: ParsedInput<'registers.match'>,
  context: AppContext,
): Output<'registers.match'> {
  return matched(readPasted(text), ids, context);
}

/** The same for a file of the user's choice; null when the dialog was closed. */
export async function matchFile(
  { ids }: ParsedInput<'registers.matchFile'>,
  context: AppContext,
): Promise<Output<'registers.matchFile'>> {
  const [path] = await context.platform.chooseFiles('Открыть реестр почты', ['xlsx', 'csv', 'txt'], false);
  if (!path) return null;
  const table = await readTableFile(path);
  return matched(table.sheets[0]?.rows ?? [], ids, context);
}

function matched(rows: Cell[][], ids: readonly string[] | undefined, context: AppContext): Output<'registers.match'> {
  const letters = lettersToSend(ids, context);
  const matches = matchRegister(rows, letters, usedPostalNumbers(context.db), context.platform.today());
  const found = new Set(matches.map(({ id }) => id));
  return { matches, left: letters.filter(({ id }) => !found.has(id)) };
}

/**
 * Writes «отправлено» into each confirmed case, one case at a time: its claim is frozen as for a single letter. A case
 * that cannot be recorded is named, the others go on; a stop keeps what is recorded.
 */
export async function recordSent(
  { rows, channel }: ParsedInput<'registers.recordSent'>,
  context: AppContext,
): Promise<RecordedSent> {
  if (new Set(rows.map(({ id }) => id)).size < rows.length) {
    throw new AppError('invalid_input', 'Одно письмо отмечено дважды. Оставьте для него одну строку.');
  }
  const result: RecordedSent = { done: [], failed: [], stopped: false };
  await inPortions('Записываем отправку', rows.length, context, async ({ signal, step }) => {
    for (const [index, row] of rows.entries()) {
      if (signal.aborted) {
        result.stopped = true;
        return;
      }
      const event: EventOf<'sent'> = {
        id: randomUUID(),
        type: 'sent',
        paper: 'claim',
        to: 'seller',
        channel,
        date: row.date,
        ...(row.number ? { number: row.number } : {}),
      };
      await recordOne(row.id, event, result, context);
      await step(index + 1);
    }
  });
  return result;
}

async function recordOne(id: string, event: EventOf<'sent'>, result: RecordedSent, context: AppContext): Promise<void> {
  let title = 'дело';
  try {
    const stored = getCase(context.db, id);
    title = stored.title || titleOf(stored.file);
    const problem = obstacle(stored.file, event, context);
    if (problem !== null) throw new AppError('conflict', problem);
    const change = await freezePaper(id, event, context);
    changeCase(context.db, id, 'event:sent', change, writing(context));
    result.done.push({ id, eventId: event.id, title, number: event.number ?? '' });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    result.failed.push({ id, title, reason: error.message });
  }
}

function obstacle(file: CaseFile, event: EventOf<'sent'>, context: AppContext): string | null {
  if (file.events.some((one) => one.type === 'sent' && one.paper === 'claim'))
    return 'Отправка этой претензии уже записана.';
  return eventDateProblem(event, file, context.platform.today());
}

/** Takes recorded sendings out again, with the frozen copies that came with them; each is a step of «Отменить». */
export function undoSent(
  { rows }: ParsedInput<'registers.undoSent'>,
  context: AppContext,
): Output<'registers.undoSent'> {
  let undone = 0;
  for (const { id, eventId } of rows) {
    const event = getCase(context.db, id).file.events.find((one) => one.id === eventId);
    if (event?.type !== 'sent') continue;
    const without = (file: CaseFile): CaseFile => ({
      ...file,
      events: file.events.filter((one) => one.id !== eventId),
      attachments: file.attachments.filter(({ hash, proves }) => proves !== 'claim_copy' || hash !== event.frozen),
    });
    changeCase(context.db, id, 'event:remove', without, writing(context));
    undone += 1;
  }
  return { undone };
}
