import { basename, dirname } from 'node:path';
import { addMonths } from '../../shared/calendar/civilDate.ts';
import type { PurgeCase, PurgeState } from '../../shared/ipc/parties.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { titleOf } from '../../shared/model/summary.ts';
import { fullName } from '../../shared/text/declension.ts';
import { shortDate } from '../../shared/text/format.ts';
import { getCase, restoreCase } from '../db/repos/cases.ts';
import { allCards, mainKey, readAliases } from '../db/repos/parties.ts';
import {
  binForPurge,
  closedCases,
  forgetPurge,
  readMonths,
  readPurgeLog,
  restoreCards,
  type ClosedCase,
} from '../db/repos/purge.ts';
import { writeFile } from '../documents/write.ts';
import type { AppContext } from './context.ts';
import { writing } from './derive.ts';

/** Closed cases whose term has passed: that of the client's card, else that of «Настройки». */
function dueCases(context: AppContext): (ClosedCase & { months: number; dueOn: string })[] {
  const general = readMonths(context.db);
  const aliases = readAliases(context.db, 'client');
  const cards = allCards(context.db, 'client');
  const today = context.platform.today();
  return closedCases(context.db).flatMap((one) => {
    const own = cards.get(mainKey(aliases, one.clientKey))?.retention;
    const months = own === 'never' ? null : (own ?? general);
    if (months === null) return [];
    const dueOn = addMonths(one.closedOn, months);
    return dueOn <= today ? [{ ...one, months, dueOn }] : [];
  });
}

/** What would go today, what went, and the term. */
export function purgeState(context: AppContext): PurgeState {
  const due = dueCases(context).map((one): PurgeCase => {
    const { file } = getCase(context.db, one.id);
    const { id, number, closedOn, dueOn, months, attachments } = one;
    const client = fullName(file.facts.buyer ?? {});
    return { id, number, title: titleOf(file), client, closedOn, dueOn, months, attachments };
  });
  const log = readPurgeLog(context.db).map(({ binnedAt, wipedAt, ...rest }) => ({
    ...rest,
    binnedOn: binnedAt.slice(0, 10),
    wipedOn: wipedAt?.slice(0, 10) ?? null,
  }));
  return { months: readMonths(context.db), due, log, today: context.platform.today() };
}

/** Moves the named cases to the bin; a case whose term has not passed is refused, whoever asks. */
export function runPurge(ids: readonly string[], context: AppContext): void {
  const due = new Map(dueCases(context).map((one) => [one.id, one]));
  const chosen = ids.map((id) => {
    const one = due.get(id);
    if (!one) throw new AppError('conflict', 'Список изменился. Посмотрите его ещё раз: ничего не убрано.');
    return one;
  });
  binForPurge(context.db, chosen, context.platform.now());
}

/** Brings cases back from the bin with the cards of their clients. */
export function undoPurge(ids: readonly string[], context: AppContext): void {
  for (const id of ids) {
    restoreCase(context.db, id, writing(context));
    forgetPurge(context.db, id);
  }
  restoreCards(context.db);
}

/** Report of what was purged: numbers and days, no names. Null when the dialog was closed. */
export async function savePurgeReport(context: AppContext): Promise<{ folder: string; files: string[] } | null> {
  const { log, today } = purgeState(context);
  const path = await context.platform.chooseSave('Отчёт об удалении', `Отчёт об удалении ${today}.txt`, 'txt');
  if (path === null) return null;
  const lines = log.map(({ number, closedOn, attachments, binnedOn, wipedOn }) =>
    [
      `дело № ${number}`,
      `завершено ${shortDate(closedOn)}`,
      `документов: ${attachments}`,
      `в корзине с ${shortDate(binnedOn)}`,
      wipedOn ? `удалено ${shortDate(wipedOn)}` : 'ещё в корзине',
    ].join(', '),
  );
  const head = `Отчёт об удалении персональных данных на ${shortDate(today)}. Имён и адресов в нём нет.`;
  // Notepad of Windows needs the mark to read UTF-8.
  writeFile(path, new TextEncoder().encode(`\ufeff${[head, '', ...lines].join('\r\n')}\r\n`));
  return { folder: dirname(path), files: [basename(path)] };
}
