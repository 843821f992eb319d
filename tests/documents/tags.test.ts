import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePacketPdf, type PacketContents } from '../../electron/documents/packetFiles.ts';
import { paperPdf, type HtmlToPdf } from '../../electron/documents/pdf.ts';
import type { PaperDocument } from '../../shared/documents/blocks.ts';
import { CASES } from './cases.ts';
import { attachment, contents, item, PACKET, PHOTO, RECEIPT, SCAN } from '../support/packets.ts';
import { pdfInfo, pdfPages, pdfSpoken } from '../support/pdf.ts';
import { JPEG, PNG } from '../support/pictures.ts';
import { printerOf } from '../support/printer.ts';
import { readTags } from '../support/tags.ts';
import { openBrowser } from '../support/web.ts';
import { paper } from './papers.ts';

let browser: Browser;
let htmlToPdf: HtmlToPdf;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-tags-'));
  browser = await openBrowser();
  const print = await printerOf(browser);
  // Chromium marks a no-break space within its piece, and pdfinfo leaves out what stands after it.
  htmlToPdf = (html) => print(html.replaceAll('\u00a0', ' '));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser.close();
});

/** A PDF of somebody else's program with tags: a heading, a link and pages of the size given. */
async function foreign(width: string, height: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(`<html lang="ru"><title>Ответ</title><style>@page{size:${width} ${height};margin:1cm}</style>
    <h1>Ответ магазина</h1><p>Отказываем. <a href="https://example.org/">Правила</a></p>
    <table><tr><th>Товар</th><th>Цена</th></tr><tr><td>Диван</td><td>68 400</td></tr></table>
    <p style="break-before:page">Вторая страница.</p></html>`);
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  await page.close();
  return pdf;
}

/** A PDF without tags: a page with letters and a page with lines alone. */
async function untagged(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([595, 842]).drawText('Receipt 12.10.2026', { font, x: 50, y: 700 });
  pdf.addPage([595, 842]).drawRectangle({ width: 9, height: 9 });
  pdf.addPage([300, 300]).drawRectangle({ width: 9, height: 9 });
  pdf.addPage([595, 842]);
  return pdf.save();
}

async function written(given: PacketContents, name: string): Promise<Uint8Array[]> {
  const { files } = await writePacketPdf(join(folder, name), given, { htmlToPdf });
  return files.map((file) => new Uint8Array(readFileSync(join(folder, file))));
}

function withFiles(files: Record<string, Uint8Array>, mime = 'application/pdf'): PacketContents {
  const attachments = Object.keys(files).map((id) => attachment(id, `${id}.pdf`, mime));
  return {
    packet: {
      ...PACKET,
      items: attachments.map((one, index) => item(`Файл ${one.id}`, { number: index + 1, attachments: [one] })),
    },
    papers: [],
    readAttachment: ({ id }) => files[id] ?? new Uint8Array(),
  };
}

const speech = (text: string): string => text.replace(/\s+/g, '');

describe('a packet as one PDF', () => {
  let papers: PaperDocument[];
  let bytes: Uint8Array;
  beforeAll(async () => {
    const file = CASES['refund-served'];
    if (!file) throw new Error('no such case');
    papers = [paper('lawsuit', file), paper('calculation', file)];
    const packet = {
      ...PACKET,
      items: [
        item('Исковое заявление', { document: 'lawsuit' }),
        item('Расчёт цены иска', { number: 1, document: 'calculation' }),
        item('Кассовый чек', { number: 2, attachments: [RECEIPT] }),
        item('Снимок', { number: 3, attachments: [PHOTO] }),
        item('Ответ магазина', { number: 4, attachments: [SCAN] }),
      ],
    };
    const files: Record<string, Uint8Array> = { a: JPEG, b: PNG, d: await untagged() };
    [bytes = new Uint8Array()] = await written(
      { packet, papers, readAttachment: ({ id }) => files[id] ?? new Uint8Array() },
      'Пакет.pdf',
    );
  }, 120_000);

  it('has one sound tree of tags with a part for everything in it', async () => {
    expect(pdfInfo(bytes)).toMatchObject({ Tagged: 'yes', Title: 'Пакет для суда' });
    const tags = await readTags(bytes);
    expect(tags.problems).toEqual([]);
    expect(tags.parts).toEqual([
      'Исковое заявление',
      'Приложение 1. Расчёт цены иска',
      'Приложение 2. Кассовый чек',
      'Приложение 3. Снимок',
      'Приложение 4. Ответ магазина',
    ]);
    expect(tags.types.filter((type) => type === 'H1')).toHaveLength(2);
    expect(tags.types).toEqual(expect.arrayContaining(['P', 'Table', 'TR', 'TH', 'TD', 'Figure']));
    // Right one in another, as a table is made.
    expect(tags.types.join(' ')).toMatch(/Table TR TH( TH)+ TR TD/);
  });

  it('says in place of a picture what it is called', async () => {
    expect((await readTags(bytes)).alts).toEqual([
      'Приложение 2. Кассовый чек',
      'Приложение 3. Снимок',
      'Приложение 4. Ответ магазина, страница 2 из 4',
      'Приложение 4. Ответ магазина, страница 3 из 4',
    ]);
  });

  it('is read out paper by paper, without the stamps and the numbers of its pages', async () => {
    const alone = [];
    for (const one of papers) alone.push(pdfSpoken((await paperPdf(one, htmlToPdf)).pdf));
    const spoken = speech(pdfSpoken(bytes));
    expect(spoken).toBe(speech([...alone, 'Receipt 12.10.2026'].join('')));
    let from = 0;
    for (const block of papers.flatMap(({ blocks }) => blocks)) {
      if (block.type !== 'heading' && block.type !== 'paragraph') continue;
      const words = speech(block.type === 'heading' ? block.text : block.runs.map((run) => run.text).join(''));
      expect(spoken.indexOf(words, from), words).toBeGreaterThanOrEqual(from);
      from = spoken.indexOf(words, from) + words.length;
    }
    expect(from).toBeGreaterThan(1000);
    const printed = pdfPages(bytes).flat().join('\n');
    expect(printed).toContain('Приложение 3');
    expect(printed).toMatch(/пакет: стр\. 2 из/);
    expect(spoken).not.toContain('пакет:стр.');
  });
});

describe("somebody's PDF in a packet", () => {
  it.each([
    { name: 'A4', width: '210mm', height: '297mm', links: 1 },
    // A page that is drawn smaller has lost its links before.
    { name: 'smaller', width: '140mm', height: '200mm', links: 0 },
  ])('keeps its own tags on pages of the size $name', async ({ width, height, links }) => {
    const reply = await foreign(width, height);
    const [bytes = new Uint8Array()] = await written(withFiles({ reply }), `Ответ ${width}.pdf`);
    const tags = await readTags(bytes);
    expect(tags.problems).toEqual([]);
    expect(tags.types).toEqual(expect.arrayContaining(['H1', 'Link', 'Table', 'TH', 'TD']));
    expect(tags.alts).toEqual([]);
    expect(tags.links).toBe(links);
    expect(speech(pdfSpoken(bytes))).toBe(speech(pdfSpoken(reply)));
  });

  it('is told page by page when its tags lead in circles', async () => {
    const source = await PDFDocument.load(await foreign('210mm', '297mm'));
    const { context } = source;
    const [[ref, element] = []] = context
      .enumerateIndirectObjects()
      .filter(([, object]) => /\/S \/H1/.test(object.toString()));
    if (!ref || !element) throw new Error('no heading');
    context.assign(ref, context.obj({ Type: 'StructElem', S: 'Div', K: [ref] }));
    const [bytes = new Uint8Array()] = await written(withFiles({ reply: await source.save() }), 'Круг.pdf');
    const tags = await readTags(bytes);
    expect(tags.problems.filter((problem) => !/in no element/.test(problem))).toEqual([]);
    expect(tags.types).toEqual(['Document', 'Part', 'P', 'P']);
  });

  it('does not mix the names two files give to their elements', async () => {
    const named = async (role: string): Promise<Uint8Array> => {
      const source = await PDFDocument.load(await foreign('210mm', '297mm'));
      for (const [, object] of source.context.enumerateIndirectObjects()) {
        if (!/\/S \/H1/.test(object.toString())) continue;
        (object as unknown as { set(key: PDFName, value: PDFName): void }).set(PDFName.of('S'), PDFName.of('Own'));
      }
      const root = source.catalog.lookup(PDFName.of('StructTreeRoot')) as unknown as {
        set(key: PDFName, value: unknown): void;
      };
      root.set(PDFName.of('RoleMap'), source.context.obj({ Own: role }));
      source.catalog.set(PDFName.of('Lang'), PDFString.of('en'));
      return source.save();
    };
    const files = { one: await named('H2'), two: await named('H3') };
    const [bytes = new Uint8Array()] = await written(withFiles(files), 'Имена.pdf');
    const { types, problems } = await readTags(bytes);
    expect(problems).toEqual([]);
    expect(types.filter((type) => /^(H\d|Own)$/.test(type))).toEqual(['H2', 'H3']);
  });
});

describe('volumes of a divided packet', () => {
  it('have tags of their own each', async () => {
    const files = withFiles({ x: new Uint8Array(), y: new Uint8Array() });
    const { papers } = await contents();
    const heavy = await PDFDocument.load(await untagged());
    heavy.getPage(0).node.set(PDFName.of('Weight'), heavy.context.register(heavy.context.stream(noise(3_000_000))));
    const scan = await heavy.save();
    const packet = { ...files.packet, kind: 'complaint' as const };
    const volumes = await written({ packet, papers: papers.slice(0, 1), readAttachment: () => scan }, 'Жалоба.pdf');
    expect(volumes).toHaveLength(2);
    for (const volume of volumes) {
      expect(pdfInfo(volume)['Tagged']).toBe('yes');
      expect((await readTags(volume)).problems).toEqual([]);
    }
  });
});

function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 60_000) crypto.getRandomValues(bytes.subarray(at, at + 60_000));
  return bytes;
}
