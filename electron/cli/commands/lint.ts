import type { Readable } from 'node:stream';
import { lawContext } from '../../../shared/law/context.ts';
import { lintText } from '../../../shared/lint/lintText.ts';
import { LINT_KINDS } from '../../../shared/lint/types.ts';
import type { SlowCommand } from '../command.ts';
import { readCase, readText, readToday, type Read } from '../input.ts';
import { done, refused } from '../output.ts';

/** A thousand pages: more is not a letter. */
const MOST_CHARACTERS = 2_000_000;

/** What a letter lacks and what in it does harm; the text comes from a file or from stdin and is kept nowhere. */
export const lint: SlowCommand = {
  usage: '[TEXT.txt] [--kind claim|complaint|lawsuit] [--case CASE.json] [--today D] < TEXT',
  words: [0, 1],
  options: ['kind', 'case', 'today'],
  async start([path], options) {
    const kind = LINT_KINDS.find((one) => one === (options.kind ?? 'claim'));
    const today = readToday(options.today);
    const file = options.case === undefined ? null : readCase(options.case);
    const text = path === undefined ? await fromStdin(process.stdin) : readText(path);
    const wrongKind = { path: '--kind', message: `Есть ${LINT_KINDS.join(', ')}, а здесь «${options.kind ?? ''}».` };
    if (!kind || !today.ok || (file && !file.ok) || !text.ok) {
      const errors = [today, file, text].flatMap((read) => (read && !read.ok ? read.errors : []));
      return refused(...(kind ? [] : [wrongKind]), ...errors);
    }
    if (text.value.length > MOST_CHARACTERS)
      return refused({ path: path ?? '', message: 'Это не похоже на письмо: в нём больше двух миллионов знаков.' });
    return done({ kind, findings: lintText(text.value, kind, lawContext(today.value), file?.value.facts) });
  },
};

async function fromStdin(input: Readable): Promise<Read<string>> {
  let value = '';
  for await (const piece of input.setEncoding('utf8')) {
    value += String(piece);
    if (value.length > MOST_CHARACTERS) break;
  }
  return { ok: true, value };
}
