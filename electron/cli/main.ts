import { fileURLToPath } from 'node:url';
import { InputError, runCommand, understand, UsageError, type Command, type SlowCommand } from './command.ts';
import { QUICK, report } from './commands.ts';
import { batch } from './commands/batch.ts';
import { documents } from './commands/documents.ts';
import { lint } from './commands/lint.ts';
import { refused, type Output } from './output.ts';

/**
 * The program without its window, for scripts: one JSON document on stdout, then exit code 0, 1 (wrong input,
 * `{"errors":[{"path","message"}]}`) or 2 (usage). Dates are ISO text. Sums are text in roubles with two decimals;
 * `plan` alone prints kopecks and, beside each, roubles: `"total": 6840000, "totalRoubles": "68400.00"`.
 */
const COMMANDS: Readonly<Record<string, Command | SlowCommand>> = {
  ...QUICK,
  // The other half of this program; this file is always built beside it.
  documents: documents(fileURLToPath(new URL('./print.js', import.meta.url))),
  batch,
  lint,
};

async function run(args: string[]): Promise<Output> {
  const { command, words, options } = understand(args, COMMANDS);
  return 'run' in command ? runCommand(command, words, options) : command.start(words, options);
}

const output = await run(process.argv.slice(2)).catch((error: unknown): Output => {
  if (error instanceof InputError) return refused(...error.problems);
  if (!(error instanceof UsageError)) return refused({ path: '', message: report(error) });
  const usage = Object.entries(COMMANDS).map(([name, { usage }]) => `npm run -s cli -- ${name} ${usage}`.trimEnd());
  return { code: 2, body: { problem: error.message, usage } };
});
if (output.body !== undefined) process.stdout.write(`${JSON.stringify(output.body, null, 2)}\n`);
process.exitCode = output.code;
