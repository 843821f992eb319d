import type { z } from 'zod';
import { CHANNELS, type Channel } from '../../shared/ipc/channels.ts';
import { inputs } from '../../shared/ipc/contract.ts';
import { AppError, type AppErrorCode, type AppErrorShape, type Envelope } from '../../shared/ipc/errors.ts';
import type { AppContext } from './context.ts';
import type { Handlers } from './handler.ts';

const SLOW_MS = 50;

/** Channels after which open screens must read the case (or the list) again. */
const CHANGES: ReadonlySet<Channel> = new Set<Channel>([
  'cases.create',
  'cases.createSample',
  'cases.resetSample',
  'cases.setFacts',
  'cases.rename',
  'cases.remove',
  'cases.restore',
  'cases.undo',
  'cases.redo',
  'cases.import',
  'cases.unlock',
  'cases.importPath',
  'cases.importMerge',
  'cases.importApart',
  'events.add',
  'events.update',
  'events.remove',
  'edits.set',
  'edits.reset',
  'acknowledge.set',
  'attachments.addByDialog',
  'attachments.addPath',
  'attachments.addBytes',
  'attachments.update',
  'attachments.remove',
  'documents.print',
  'law.apply',
  'law.addRate',
  'law.removeRate',
  'law.addDayOff',
  'law.removeDayOff',
  'reminders.seen',
  'reminders.setSettings',
  'parties.saveClient',
  'parties.saveSeller',
  'parties.addScan',
  'parties.setScan',
  'parties.newCase',
  'parties.take',
  'parties.merge',
  'parties.unmerge',
  'courts.save',
  'courts.remove',
  'courts.restore',
  'purge.setMonths',
  'purge.run',
  'purge.restore',
  'backups.make',
  'backups.chooseFolder',
  'backups.ownFolder',
  'backups.password',
  'backups.restore',
  'registers.create',
  'registers.undoCreate',
  'registers.recordSent',
  'registers.undoSent',
]);

/**
 * Answers one question of the window. Whatever comes in and whatever goes wrong, the answer is an envelope: Electron
 * passes on only the message of a thrown error.
 */
export async function dispatch(
  channel: unknown,
  raw: unknown,
  context: AppContext,
  handlers: Handlers,
): Promise<Envelope<unknown>> {
  if (!isChannel(channel)) return refuse('forbidden', 'Такой команды нет.');
  const started = performance.now();
  try {
    const parsed = inputs[channel].safeParse(raw);
    if (!parsed.success) return { ok: false, error: explain(parsed.error) };
    // The table of schemas and the table of handlers have the same keys; TypeScript cannot follow that here.
    const handler = handlers[channel] as (input: unknown, context: AppContext) => unknown;
    const data = await handler(parsed.data, context);
    if (CHANGES.has(channel)) context.platform.push('data.changed', { caseId: caseOf(parsed.data, data) });
    return { ok: true, data };
  } catch (error) {
    return { ok: false, error: describe(error, channel, context) };
  } finally {
    const ms = Math.round(performance.now() - started);
    if (ms > SLOW_MS) context.log.info('slow', { channel, ms });
  }
}

/** Words for an error of any kind; what is not ours goes to the log under a number. */
export function describe(error: unknown, where: string, context: Pick<AppContext, 'log'>): AppErrorShape {
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, ...(error.field ? { field: error.field } : {}) };
  }
  const reportId = context.log.error(where, error);
  const known = systemError(error);
  if (known) return { ...known, reportId };
  return {
    code: 'internal',
    message: 'Не получилось из-за неполадки в программе. Ваши данные на месте.',
    reportId,
  };
}

function isChannel(value: unknown): value is Channel {
  return typeof value === 'string' && (CHANNELS as readonly string[]).includes(value);
}

function refuse(code: AppErrorCode, message: string): Envelope<never> {
  return { ok: false, error: { code, message } };
}

/** The first thing that is wrong, with the field to look at. Texts of the schemas themselves are for people already. */
function explain(error: z.ZodError): AppErrorShape {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  const russian = issue && /[а-яё]/i.test(issue.message) ? issue.message : words(issue);
  return { code: 'invalid_input', message: russian, ...(field ? { field } : {}) };
}

function words(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `Слишком длинный текст: можно до ${issue.maximum} знаков.`
        : `Слишком много: можно до ${issue.maximum}.`;
    case 'too_small':
      return 'Здесь пусто или слишком мало.';
    case 'unrecognized_keys':
      return `Лишние сведения: ${issue.keys.join(', ')}.`;
    default:
      return 'Эти сведения записаны не так, как ждёт программа. Введите их ещё раз.';
  }
}

function systemError(error: unknown): AppErrorShape | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return null;
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || code === 'EDQUOT') {
    return {
      code: 'disk_full',
      message: 'На диске нет места. Освободите его и повторите: сохранённое раньше не пострадало.',
    };
  }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM' || code.startsWith('SQLITE_READONLY')) {
    return { code: 'read_only', message: 'В эту папку нельзя записать. Выберите другую или разрешите в неё запись.' };
  }
  if (code === 'SQLITE_BUSY') {
    return { code: 'conflict', message: 'Файл дел занят другой программой. Закройте её и повторите.' };
  }
  return null;
}

function caseOf(input: unknown, output: unknown): string | null {
  for (const source of [input, output] as ({ caseId?: string; id?: string } | null)[]) {
    const id = source?.caseId ?? source?.id;
    if (id) return id;
  }
  return null;
}
