import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import type { SlowCommand } from '../command.ts';
import { answerLine } from '../commands.ts';

/** Answers are written in lumps: a system call for every line would be most of the time. */
const LUMP = 500;

/** Reads one JSON array of arguments per line and writes one JSON answer per line, in the same order. */
export async function answerLines(input: Readable, write: (text: string) => void): Promise<void> {
  let lump: string[] = [];
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    lump.push(JSON.stringify(answerLine(line)));
    if (lump.length < LUMP) continue;
    write(`${lump.join('\n')}\n`);
    lump = [];
  }
  if (lump.length > 0) write(`${lump.join('\n')}\n`);
}

/** The answers are on stdout already when this one ends. */
export const batch: SlowCommand = {
  usage: '< LINES',
  words: [0, 0],
  options: [],
  async start() {
    await answerLines(process.stdin, (text) => process.stdout.write(text));
    return { code: 0, body: undefined };
  },
};
