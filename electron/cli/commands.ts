import { understand, runCommand, UsageError, type Command } from './command.ts';
import { checkId } from './commands/checkId.ts';
import { claimPrice } from './commands/claimPrice.ts';
import { fee } from './commands/fee.ts';
import { fine } from './commands/fine.ts';
import { interest } from './commands/interest.ts';
import { objection } from './commands/objection.ts';
import { pack } from './commands/pack.ts';
import { penalty } from './commands/penalty.ts';
import { plan } from './commands/plan.ts';
import { route } from './commands/route.ts';
import { schema } from './commands/schema.ts';
import { term } from './commands/term.ts';
import { workday } from './commands/workday.ts';
import { refused } from './output.ts';

/** Commands that answer at once: what a line of a batch may name. */
export const QUICK: Readonly<Record<string, Command>> = {
  plan,
  term,
  penalty,
  interest,
  fine,
  fee,
  'claim-price': claimPrice,
  workday,
  'check-id': checkId,
  route,
  objection,
  pack,
  schema,
};

const CRASHED = 'Программа споткнулась на этих данных. Пришлите разработчикам текст из stderr.';

/** One line of a batch: a JSON array of arguments → `{"ok":…}` or `{"errors":[…]}`; never throws. */
export function answerLine(line: string): { ok: unknown } | { errors: unknown } {
  try {
    const args = argumentsOf(line);
    const { command, words, options } = understand(args, QUICK);
    const { code, body } = runCommand(command, words, options);
    return code === 0 ? { ok: body } : (body as { errors: unknown });
  } catch (error) {
    if (error instanceof UsageError) return failed(error.message);
    report(error);
    return failed(CRASHED);
  }
}

function failed(message: string): { errors: unknown } {
  return refused({ path: '', message }).body as { errors: unknown };
}

/** A defect of ours: the caller gets JSON like any other answer, the stack goes to stderr for the report. */
export function report(error: unknown): string {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return CRASHED;
}

function argumentsOf(line: string): string[] {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw new UsageError('Строка — не JSON. Пишите массив: ["term","--received","2026-03-02","--days","10"].');
  }
  const plain = (item: unknown): item is string | number => typeof item === 'string' || typeof item === 'number';
  if (!Array.isArray(data) || !data.every(plain)) throw new UsageError('Строка — не массив слов команды.');
  return data.map(String);
}
