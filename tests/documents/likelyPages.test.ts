import { beforeAll, describe, expect, it } from 'vitest';
import { likelyPages } from '../../electron/documents/likelyPages.ts';
import { countPages } from '../../electron/documents/pdf.ts';
import type { PaperDocument } from '../../shared/documents/blocks.ts';
import { CASE_NAMES, caseNamed } from '../support/cases.ts';
import { everyBlock, paperOf, SIGNATURE, textParagraph } from '../support/papers.ts';
import { pdfPages, printed } from '../support/pdf.ts';
import { kindsOf, paper } from './papers.ts';

const of = (word: string, count: number): PaperDocument =>
  paperOf([textParagraph('text', word.repeat(count)), SIGNATURE]);
/** Texts about as long as a page, two and three, of narrow, usual and wide letters: some end at the edge of a page. */
const EDGES = ['а. ', 'зал ', 'Слово ', 'ЩЖФЩ ', 'lil '].flatMap((word) =>
  Array.from({ length: 12 }, (_, at) => of(word, Math.round(((at + 1) * 1_400) / word.length))),
);
const LETTERS = CASE_NAMES.flatMap((name) => {
  const file = caseNamed(name);
  return (['claim', 'lawsuit'] as const)
    .filter((kind) => kindsOf(file).includes(kind))
    .map((kind) => paper(kind, file));
});
const BLOCKS = [1, 2, 3, 4, 5].map((times) =>
  paperOf(
    Array.from({ length: times }, (_, at) => everyBlock().map((one) => ({ ...one, key: `${one.key}${at}` }))).flat(),
  ),
);
const PAPERS = [...EDGES, ...LETTERS, ...BLOCKS];
let pdfs: Uint8Array[];

beforeAll(async () => {
  // Without numbers a paper is laid out as it is: its true length.
  pdfs = await printed(PAPERS.map((one) => ({ ...one, pageNumbers: false })));
}, 120_000);

const real = (one: PaperDocument): number => countPages(pdfs[PAPERS.indexOf(one)] as Uint8Array);

describe('the guessed number of pages', () => {
  it('is never too high: that would go unseen', () => {
    expect(PAPERS.filter((one) => likelyPages(one.blocks) > real(one)).map((one) => one.blocks)).toEqual([]);
  });

  it('is right for three letters out of four', () => {
    const right = LETTERS.filter((one) => likelyPages(one.blocks) === real(one));
    expect(right.length / LETTERS.length).toBeGreaterThan(0.75);
  });

  it('is too low for letters that it does not know, and the pages are numbered all the same', async () => {
    const latin = of('lil ', 3_000);
    const [pdf = new Uint8Array()] = await printed([latin]);
    expect(likelyPages(latin.blocks)).toBeLessThan(countPages(pdf));
    const pages = pdfPages(pdf);
    const labels = pages.map((lines) => lines.filter((line) => /^стр\. \d+ из \d+$/.test(line)));
    expect(labels).toEqual(pages.map((_one, at) => (at === 0 ? [] : [`стр. ${at + 1} из ${pages.length}`])));
  });
});
