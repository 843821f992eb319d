import { describe, expect, it } from 'vitest';
import { MORE_KINDS } from '../../../shared/documents/moreKinds.ts';
import { textOf } from '../papers.ts';
import { GOLDEN, MORE_CASES } from './fixtures.ts';

const golden = (name: string): string => new URL(`./golden/${name}.txt`, import.meta.url).pathname;
const ROWS = MORE_KINDS.flatMap((kind) => GOLDEN[kind].map((name) => ({ kind, name })));

describe('texts of the further papers', () => {
  it.each(ROWS)('$kind of «$name» reads as agreed', async ({ kind, name }) => {
    const file = MORE_CASES[name];
    if (!file) throw new Error(name);
    await expect(`${textOf(kind, file)}\n`).toMatchFileSnapshot(golden(`${kind}-${name}`));
  });
});
