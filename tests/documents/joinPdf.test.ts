import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinPdf } from '../../electron/documents/joinPdf.ts';
import { pdfFonts, pdfInfo, pdfPages, pdfSpoken, pdfWords, printed } from '../support/pdf.ts';
import { readTags } from '../support/tags.ts';
import { CASES } from './cases.ts';
import { MORE_CASES } from './more/fixtures.ts';
import { paper } from './papers.ts';

const MM = 72 / 25.4;
const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-join-'));
const path = join(folder, 'joined.pdf');
let claim: Uint8Array;
let envelope: Uint8Array;
let joined: Uint8Array;

beforeAll(async () => {
  const sofa = MORE_CASES['sofa'] ?? CASES['refund-served'];
  if (!sofa) throw new Error('no such case');
  [claim = new Uint8Array(), envelope = new Uint8Array()] = await printed([
    paper('claim', sofa),
    paper('envelope_c5', sofa),
  ]);
  const target = joinPdf(path, 'Претензии');
  await target.add(claim, 2, 'ООО «Ясень»');
  await target.add(envelope, 1);
  await target.add(claim, 1, 'ООО «Берёза»');
  target.finish();
  joined = new Uint8Array(readFileSync(path));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('papers joined as they come', () => {
  it('say page by page what each of them says, as many times as asked', () => {
    const [letter, cover] = [pdfPages(claim), pdfPages(envelope)];
    expect(letter.length).toBeGreaterThan(1);
    expect(pdfPages(joined)).toEqual([...letter, ...letter, ...cover, ...letter]);
  });

  it('keep the size of every sheet and the place of every word', async () => {
    const sizes = (await PDFDocument.load(joined)).getPages().map((page) => {
      const { width, height } = page.getSize();
      return [Math.round(width / MM), Math.round(height / MM)];
    });
    const sheets = pdfPages(claim).map(() => [210, 297]);
    expect(sizes).toEqual([...sheets, ...sheets, [229, 162], ...sheets]);
    const first = pdfWords(joined).filter((word) => word.page <= sheets.length);
    expect(first).toEqual(pdfWords(claim));
  });

  it('are a sound file with our embedded typeface, a title and the bookmarks', async () => {
    const check = spawnSync('pdftoppm', ['-r', '20', '-gray', path, join(folder, 'page')], { encoding: 'utf8' });
    expect([check.status, check.stderr]).toEqual([0, '']);
    for (const font of pdfFonts(joined)) expect(font).toMatchObject({ embedded: true, unicode: true });
    expect(pdfInfo(joined)['Title']).toBe('Претензии');
    const { context, catalog } = await PDFDocument.load(joined);
    expect(catalog.toString()).toContain('/Outlines');
    const titles = context.enumerateIndirectObjects().filter(([, object]) => /\/Dest/.test(object.toString()));
    expect(titles).toHaveLength(2);
  });

  it('are told by a screen reader as each of them alone, once for every copy', async () => {
    expect(pdfInfo(joined)['Tagged']).toBe('yes');
    // The tool reads a whole page for every element: one copy of the long letter is enough for it.
    const short = join(folder, 'short.pdf');
    const target = joinPdf(short, 'Короткий');
    await target.add(claim, 1);
    await target.add(envelope, 2);
    target.finish();
    const [letter, cover] = [pdfSpoken(claim), pdfSpoken(envelope)];
    expect(letter.length).toBeGreaterThan(1000);
    expect(pdfSpoken(new Uint8Array(readFileSync(short)))).toBe([letter, cover, cover].join(''));
    const tags = await readTags(joined);
    expect(tags.problems).toEqual([]);
    expect(tags.parts).toEqual(['ООО «Ясень»', 'ООО «Ясень»', 'Претензии', 'ООО «Берёза»']);
    expect(tags.types.slice(0, 2)).toEqual(['Document', 'Part']);
    expect(tags.types.filter((type) => type === 'H1')).toHaveLength(3);
    expect(tags.types).toEqual(expect.arrayContaining(['H2', 'P', 'L', 'LI']));
  });
});
