import { beforeAll, describe, expect, it } from 'vitest';
import { toDocx } from '../../electron/documents/docx.ts';
import type { Block, PaperDocument } from '../../shared/documents/blocks.ts';
import { MARGIN, PAGE } from '../../shared/documents/layout.ts';
import { essence, essenceOf, everyBlock, HOSTILE, paperOf, SIGNATURE, textParagraph } from '../support/papers.ts';
import { libreOfficePdfs, pdfFonts, pdfInfo, pdfLines, pdfPages, pdfWords, printed } from '../support/pdf.ts';

const MM = 72 / 25.4;
const SENTENCE =
  'Продавец не доставил товар в срок, который установлен договором, и не вернул деньги, уплаченные вперёд. ';

/** Letters of growing length: somewhere the signature falls on the edge of a page. */
const LETTERS = Array.from({ length: 24 }, (_, index) =>
  paperOf([
    { type: 'heading', key: 'title', level: 1, text: 'ПРЕТЕНЗИЯ' },
    ...Array.from({ length: 8 }, (_unused, at) => textParagraph(`p${at}`, SENTENCE.repeat(2))),
    ...Array.from({ length: index }, (_unused, at) => textParagraph(`line${at}`, `Строка ${at + 1}.`)),
    textParagraph('last', SENTENCE.repeat(3)),
    SIGNATURE,
  ]),
);

function longTable(): Block {
  return {
    type: 'table',
    key: 'long',
    columns: [{ width: 20 }, { width: 150 }],
    head: [[{ text: '№' }], [{ text: 'Шапка' }]],
    rows: Array.from({ length: 90 }, (_, row) => [[{ text: `${row + 1}` }], [{ text: 'строка таблицы' }]]),
  };
}

const NAMED = {
  every: paperOf(everyBlock()),
  form: paperOf(
    Array.from({ length: 60 }, (_, at) => textParagraph(`p${at}`, SENTENCE)),
    { pageNumbers: false },
  ),
  thick: paperOf(Array.from({ length: 700 }, (_, at) => textParagraph(`p${at}`, SENTENCE))),
  table: paperOf([longTable(), textParagraph('end', 'Конец.'), SIGNATURE]),
  wide: paperOf([textParagraph('wide', 'Щ'.repeat(100_000)), SIGNATURE]),
  ...Object.fromEntries(
    Object.entries(HOSTILE).map(([name, text]) => [
      `hostile-${name}`,
      paperOf(
        everyBlock((original) => `${original}${text}`),
        { title: text },
      ),
    ]),
  ),
} satisfies Record<string, PaperDocument>;

const pdfs = new Map<PaperDocument, Uint8Array>();
const office = new Map<PaperDocument, Uint8Array>();

beforeAll(async () => {
  const papers = [...Object.values(NAMED), ...LETTERS];
  (await printed(papers)).forEach((pdf, index) => pdfs.set(papers[index]!, pdf));
  const docx = [NAMED.every, NAMED.table, ...Object.values(NAMED).slice(5), ...LETTERS];
  libreOfficePdfs(await Promise.all(docx.map(toDocx))).forEach((pdf, index) => office.set(docx[index]!, pdf));
}, 180_000);

const pdfOf = (paper: PaperDocument): Uint8Array => pdfs.get(paper)!;

/** Signs that Liberation lacks (₽) come from another font, and pdftotext then tells them out of their place. */
const letters = (text: string): string => [...text].sort().join('');

describe('text', () => {
  it.each(Object.entries(NAMED).filter(([name]) => !['table', 'wide'].includes(name)))(
    'of the PDF is the text of the blocks: %s',
    (_name, paper) => {
      expect(essence(pdfLines(pdfOf(paper))) === essenceOf(paper)).toBe(true);
    },
  );

  it('is whole in the very first paper of a window, though its fonts were never asked for before', async () => {
    const paper = paperOf([
      {
        type: 'paragraph',
        key: 'a',
        runs: [{ text: 'Прямой ₽, ' }, { text: 'жирный ₽, ', bold: true }, { text: 'курсив ₽.', italic: true }],
      },
    ]);
    const texts: string[] = [];
    for (let start = 0; start < 3; start++) texts.push(essence(pdfLines((await printed([paper]))[0]!)));
    expect(texts).toEqual(Array(3).fill(essenceOf(paper)));
  });

  it('of the DOCX as LibreOffice shows it is the text of the blocks', () => {
    const different = [...office].filter(([paper, pdf]) => {
      return paper !== NAMED.table && letters(essence(pdfLines(pdf))) !== letters(essenceOf(paper));
    });
    expect(different.map(([paper]) => paper.title)).toEqual([]);
  });

  it('of a word of 100 000 letters is broken into lines, none of them lost', () => {
    expect(pdfLines(pdfOf(NAMED.wide)).join('').match(/Щ/g)).toHaveLength(100_000);
  });
});

describe('pages', () => {
  it('are A4, tagged, with a title and without the name of the system they were made on', () => {
    const info = pdfInfo(pdfOf(NAMED.every));
    expect(info['Page size']).toContain('A4');
    expect(info['Tagged']).toBe('yes');
    expect(info['Title']).toBe('Претензия');
    expect(`${info['Creator']}`).not.toMatch(/Mozilla|Electron|Linux|Windows/);
  });

  it('carry only our fonts, embedded, with a Unicode map', () => {
    const fonts = pdfFonts(pdfOf(NAMED.every));
    expect([...new Set(fonts.map((font) => font.name))].sort()).toEqual([
      'Tinos-Bold',
      'Tinos-Italic',
      'Tinos-Regular',
    ]);
    expect(fonts.filter((font) => !font.embedded || !font.unicode)).toEqual([]);
  });

  it('keep text inside the margins', () => {
    const body = pdfWords(pdfOf(NAMED.thick)).filter((word) => word.y > (MARGIN.top - 2) * MM);
    expect(Math.min(...body.map((word) => word.x))).toBeGreaterThanOrEqual(MARGIN.left * MM - 1);
    expect(Math.max(...body.map((word) => word.y))).toBeLessThan((PAGE.height - MARGIN.bottom) * MM);
  });

  it('are numbered from the second on, at one height in the upper margin, all forty and more', () => {
    const pages = pdfPages(pdfOf(NAMED.thick));
    expect(pages.length).toBeGreaterThan(40);
    const labels = pages.map((lines) => lines.filter((line) => /^стр\. /.test(line)));
    expect(labels).toEqual(pages.map((_, index) => (index === 0 ? [] : [`стр. ${index + 1} из ${pages.length}`])));
    const heights = pdfWords(pdfOf(NAMED.thick)).flatMap((word) => (word.text === 'стр.' ? [word.y] : []));
    expect(Math.min(...heights)).toBeGreaterThan(8 * MM);
    expect(Math.max(...heights)).toBeLessThan(13 * MM);
  });

  it('of a form have no numbers', () => {
    expect(pdfPages(pdfOf(NAMED.form)).length).toBeGreaterThan(1);
    expect(pdfLines(pdfOf(NAMED.form)).join('\n')).not.toMatch(/стр\. \d/);
  });

  it.each([
    ['Chromium', () => pdfOf(NAMED.table)],
    ['LibreOffice', () => office.get(NAMED.table)!],
  ])('repeat the head of a table: %s', (_name, pdf) => {
    const pages = pdfPages(pdf());
    const withRows = pages.filter((lines) => lines.some((line) => line.includes('строка таблицы')));
    expect(withRows.length).toBeGreaterThan(1);
    for (const lines of withRows) expect(lines.join(' ')).toContain('№ Шапка');
  });
});

describe('the signature', () => {
  /** On its page stands more than the signature and the page number: at least two lines of the text before it. */
  function linesBeforeSignature(pdf: Uint8Array): number {
    const last = pdfPages(pdf).at(-1) ?? [];
    const at = last.findIndex((line) => line.includes('21 ноября 2026 г.'));
    return last.slice(0, at).filter((line) => !/^стр\. /.test(line)).length;
  }

  it('is never alone on a page of the PDF, whatever the length of the letter', () => {
    expect(LETTERS.filter((letter) => linesBeforeSignature(pdfOf(letter)) < 2)).toEqual([]);
  });

  it('is never alone on a page of the DOCX', () => {
    expect(LETTERS.filter((letter) => linesBeforeSignature(office.get(letter)!) < 2)).toEqual([]);
  });

  it('did meet the edge of a page in these letters', () => {
    const counts = new Set(LETTERS.map((letter) => pdfPages(pdfOf(letter)).length));
    expect(counts.size).toBeGreaterThan(1);
  });
});
