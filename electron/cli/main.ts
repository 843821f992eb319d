import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import { caseFileSchema } from '../../shared/model/case.ts';
import { checkId, ID_KINDS, workday } from './checks.ts';
import type { Format } from './documents.ts';
import { readCase, readToday } from './input.ts';
import { done, refused, withRoubles, type Output } from './output.ts';

/**
 * The program without its window, for scripts: one JSON document on stdout, then exit code 0, 1 (wrong input,
 * `{"errors":[{"path","message"}]}`) or 2 (usage). `plan` prints a Plan (shared/law/types.ts) with dates as ISO text
 * and, beside each sum in kopecks, the same in roubles: `"total": 6840000, "totalRoubles": "68400.00"`.
 */
const USAGE = [
  'npm run -s cli -- plan CASE.json [--today YYYY-MM-DD]',
  'npm run -s cli -- documents CASE.json --out DIR [--today YYYY-MM-DD] [--format docx,pdf]',
  'npm run -s cli -- schema',
  `npm run -s cli -- check-id KIND VALUE [BIK]   (KIND: ${ID_KINDS.join(', ')})`,
  'npm run -s cli -- workday YYYY-MM-DD',
];

class UsageError extends Error {}

const OPTIONS = { today: { type: 'string' }, out: { type: 'string' }, format: { type: 'string' } } as const;

type Options = { [name in keyof typeof OPTIONS]?: string };

interface Command {
  /** How many words follow the name of the command: at least, at most. */
  words: [number, number];
  options: (keyof Options)[];
  run(words: string[], options: Options): Output | Promise<Output>;
}

const COMMANDS: Record<string, Command> = {
  plan: { words: [1, 1], options: ['today'], run: ([path = ''], options) => printPlan(path, options.today) },
  documents: {
    words: [1, 1],
    options: ['today', 'out', 'format'],
    run: ([path = ''], options) => printDocuments(path, options),
  },
  schema: { words: [0, 0], options: [], run: () => done(z.toJSONSchema(caseFileSchema, { io: 'input' })) },
  'check-id': { words: [2, 3], options: [], run: ([kind = '', value = '', bik]) => checkId(kind, value, bik) },
  workday: { words: [1, 1], options: [], run: ([date = '']) => workday(date) },
};

function printPlan(path: string, todayText: string | undefined): Output {
  const today = readToday(todayText);
  const file = readCase(path);
  const errors = [...(today.ok ? [] : today.errors), ...(file.ok ? [] : file.errors)];
  if (!today.ok || !file.ok) return refused(...errors);
  return done(withRoubles(plan(file.value, lawContext(today.value))));
}

async function printDocuments(path: string, options: Options): Promise<Output> {
  if (!options.out) throw new UsageError('--out DIR');
  const formats = formatsOf(options.format);
  const today = readToday(options.today);
  const file = readCase(path);
  const errors = [...(today.ok ? [] : today.errors), ...(file.ok ? [] : file.errors)];
  if (!today.ok || !file.ok) return refused(...errors);
  // DOCX is a large library: the other commands start without it.
  const { writeDocuments } = await import('./documents.ts');
  // The other half of this program; this file is always built beside it.
  const printScript = fileURLToPath(new URL('./print.js', import.meta.url));
  return writeDocuments(file.value, today.value, { out: options.out, formats, printScript });
}

function formatsOf(text = 'docx,pdf'): Format[] {
  const formats = text.split(',').map((name) => name.trim());
  if (!formats.every((name) => name === 'docx' || name === 'pdf')) throw new UsageError('--format docx,pdf');
  return [...new Set(formats)] as Format[];
}

async function runCommand(args: string[]): Promise<Output> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [name = '', ...words] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(name);
  if (words.length < command.words[0] || words.length > command.words[1]) throw new UsageError(name);
  const foreign = Object.keys(values).find((option) => !command.options.includes(option as keyof Options));
  if (foreign) throw new UsageError(`--${foreign}`);
  return command.run(words, values);
}

function isUsage(error: unknown): boolean {
  return error instanceof UsageError || String((error as { code?: unknown } | null)?.code).startsWith('ERR_PARSE_ARGS');
}

const output = await runCommand(process.argv.slice(2)).catch((error: unknown): Output => {
  if (isUsage(error)) return { code: 2, body: { usage: USAGE } };
  // A defect of ours: the reader gets JSON like any other answer, the stack goes to stderr for the report.
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return refused({ path: '', message: 'Программа споткнулась об этот файл. Пришлите разработчикам текст из stderr.' });
});
process.stdout.write(`${JSON.stringify(output.body, null, 2)}\n`);
process.exitCode = output.code;
