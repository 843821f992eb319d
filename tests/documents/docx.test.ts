import { afterEach, describe, expect, it, vi } from 'vitest';
import { toDocx } from '../../electron/documents/docx.ts';
import { docxLines, docxPart, unzip } from '../support/docx.ts';
import { essence, essenceOf, everyBlock, HOSTILE, paperOf, SIGNATURE, textParagraph } from '../support/papers.ts';

const PAPER = paperOf(everyBlock());

afterEach(() => vi.useRealTimers());

describe('text of the DOCX', () => {
  it('says exactly what the blocks say, with numbers of lists', async () => {
    const lines = await docxLines(await toDocx(PAPER));
    expect(essence(lines)).toBe(essenceOf(PAPER));
    expect(lines.filter((line) => /^\d\. /.test(line))).toEqual([
      '1. вернуть 68 400,00 ₽;',
      '2. уплатить неустойку.',
      '1. Нумерация начинается снова.',
    ]);
  });

  it.each(Object.entries(HOSTILE))('keeps hostile text as text: %s', async (_name, hostile) => {
    const paper = paperOf(
      everyBlock((text) => `${text}${hostile}`),
      { title: hostile },
    );
    const bytes = await toDocx(paper);
    expect(essence(await docxLines(bytes))).toBe(essenceOf(paper));
    for (const [name, part] of await unzip(bytes)) {
      const xml = part.toString('utf8');
      expect(xml, name).not.toMatch(/<(script|img|style)\b/i);
      // eslint-disable-next-line no-control-regex -- characters that XML forbids
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }
  });

  it('takes 100 000 characters in one word', async () => {
    const paper = paperOf([textParagraph('long', 'Щ'.repeat(100_000)), SIGNATURE]);
    expect(essence(await docxLines(await toDocx(paper))) === essenceOf(paper)).toBe(true);
  });
});

describe('the DOCX file', () => {
  it('is the same, byte for byte, whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-12T10:00:00Z') });
    const first = await toDocx(PAPER);
    vi.setSystemTime(new Date('2027-08-01T23:59:58Z'));
    expect(Buffer.compare(first, await toDocx(PAPER))).toBe(0);
  });

  it('names the signer and the paper, and no moment', async () => {
    const core = await docxPart(await toDocx(PAPER), 'docProps/core.xml');
    expect(core).toContain('<dc:title>Претензия</dc:title>');
    expect(core).toContain('<dc:creator>Образцова М. И.</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Образцова М. И.</cp:lastModifiedBy>');
    expect(core).not.toMatch(/Un-named|created|modified>|20\d\d-/);
  });

  it('names the program when nobody signs', async () => {
    const core = await docxPart(await toDocx(paperOf([textParagraph('a', 'Текст')])), 'docProps/core.xml');
    expect(core).toContain('<dc:creator>Десять дней</dc:creator>');
  });

  it('has the page of ГОСТ Р 7.0.97: A4, 20-10-20-30 mm, Russian, 14 points, 1.15', async () => {
    const bytes = await toDocx(PAPER);
    const body = await docxPart(bytes, 'word/document.xml');
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701"/);
    const styles = await docxPart(bytes, 'word/styles.xml');
    expect(styles).toMatch(/<w:docDefaults>.*<w:lang w:val="ru-RU"/s);
    expect(styles).toMatch(/<w:docDefaults>.*<w:sz w:val="28"\/>/s);
    expect(styles).toMatch(/<w:docDefaults>.*w:line="276"/s);
    expect(styles).toMatch(/w:ascii="Times New Roman"/);
  });

  it('numbers pages from the second one on, and only when asked', async () => {
    const signed = await unzip(await toDocx(PAPER));
    expect(signed.get('word/document.xml')?.toString()).toContain('<w:titlePg/>');
    const headers = [...signed].filter(([name]) => /word\/header\d/.test(name)).map(([, part]) => part.toString());
    expect(headers.filter((xml) => xml.includes('NUMPAGES'))).toHaveLength(1);
    const form = await unzip(await toDocx({ ...PAPER, pageNumbers: false }));
    expect([...form.keys()].filter((name) => name.includes('header'))).toEqual([]);
  });

  it('gives tables widths in DXA, repeats their head and never cuts a row', async () => {
    const body = await docxPart(await toDocx(PAPER), 'word/document.xml');
    expect(body).toContain('<w:tblW w:type="dxa" w:w="9638"/>');
    expect(body).toContain('<w:gridCol w:w="6236"/><w:gridCol w:w="3402"/>');
    expect(body.match(/<w:tcW w:type="dxa" w:w="(6236|3402)"\/>/g)).toHaveLength(6);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(body).not.toMatch(/w:type="pct"/);
  });

  it('keeps the last two paragraphs with the signature', async () => {
    const paper = paperOf([
      textParagraph('a', 'Первый'),
      textParagraph('b', 'Второй'),
      textParagraph('c', 'Третий'),
      SIGNATURE,
    ]);
    const body = await docxPart(await toDocx(paper), 'word/document.xml');
    const kept = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => /<w:keepNext\/>/.test(xml));
    expect(kept.slice(0, 3)).toEqual([false, true, true]);
  });

  it('prints the words of the user black like all others', async () => {
    const body = await docxPart(await toDocx(PAPER), 'word/document.xml');
    expect(body).not.toMatch(/<w:color w:val="(?!000000|auto)/);
    expect(body).not.toMatch(/<w:(highlight|shd)/);
  });
});
