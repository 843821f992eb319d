import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePacketPdf, type PacketContents } from '../../electron/documents/packetFiles.ts';
import { ATTACHED, attachment, BROKEN, contents, htmlToPdf, item, PACKET, RECEIPT, SCAN } from '../support/packets.ts';
import { jpegTurned } from '../support/pictures.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-packet-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A PDF of one A4 page and at least so many bytes. */
async function heavyPdf(bytes: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.node.set(PDFName.of('Weight'), pdf.context.register(pdf.context.stream(randomBytes(bytes))));
  return pdf.save();
}

describe('a packet as one PDF', () => {
  it('has papers, pictures and scans as pages with bookmarks, and the rest beside it', async () => {
    const path = join(folder, 'Пакет.pdf');
    const written = await writePacketPdf(path, await contents(), { htmlToPdf });
    const pdf = await PDFDocument.load(readFileSync(path));
    // Two papers of two pages, a receipt, a photo, a scan of two pages, the sheet of two pages.
    expect(pdf.getPageCount()).toBe(10);
    expect(pdf.getTitle()).toBe('Пакет для суда');
    expect(bookmarks(pdf)).toEqual([
      ['Исковое заявление', 0],
      ['Приложение 1. Расчёт цены иска', 2],
      ['Приложение 2. Кассовый чек от 12.10.2026', 4],
      ['Приложение 3. Снимки: трещина / скол?, 1', 5],
      ['Приложение 5. Договор, 1', 6],
      ['Прилагаются отдельными файлами', 8],
    ]);
    const beside = join(folder, 'Пакет, отдельные файлы');
    expect(readdirSync(beside).sort()).toEqual([ATTACHED[2], ATTACHED[4]]);
    expect(written.files).toContain(join('Пакет, отдельные файлы', ATTACHED[2]!));
  });

  it('is divided when it would be larger than the receiver takes, without losing a page', async () => {
    const big = { ...attachment('f', 'большой.pdf', 'application/pdf'), size: 3_000_000 };
    const scan = await heavyPdf(3_000_000);
    const two: PacketContents = {
      packet: {
        ...PACKET,
        kind: 'complaint',
        items: [1, 2].map((number) => item(`Скан ${number}`, { number, attachments: [big] })),
      },
      papers: [],
      readAttachment: () => scan,
    };
    const path = join(folder, 'Пакет.pdf');
    writeFileSync(join(folder, 'Пакет, часть 2.pdf'), 'прежний');
    const written = await writePacketPdf(path, two, { htmlToPdf });
    expect(written.files).toEqual(['Пакет.pdf', 'Пакет, часть 2 (2).pdf']);
    expect(written.note).toContain('5 МБ');
    for (const file of written.files) {
      const bytes = readFileSync(join(folder, file));
      expect(bytes.length).toBeLessThan(5_000_000);
      expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
    }
    expect(readFileSync(join(folder, 'Пакет, часть 2.pdf'), 'utf8')).toBe('прежний');
  });

  it('puts a page of another size on A4, turned as its file says', async () => {
    const slip = await PDFDocument.create();
    const turned = slip.addPage([200, 600]);
    turned.drawRectangle({ width: 9, height: 9 });
    turned.setRotation(degrees(90));
    slip.addPage([300, 300]);
    slip.addPage([595, 842]);
    const bytes = await slip.save();
    const one: PacketContents = {
      packet: { ...PACKET, items: [item('Чек', { number: 1, attachments: [SCAN] })] },
      papers: [],
      readAttachment: () => bytes,
    };
    const path = join(folder, 'Чек.pdf');
    await writePacketPdf(path, one, { htmlToPdf });
    const pages = (await PDFDocument.load(readFileSync(path))).getPages();
    expect(pages.map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())])).toEqual([
      [842, 595],
      [595, 842],
      [595, 842],
    ]);
  });

  it('leaves a PDF that breaks half way out of the pages, as a file', async () => {
    const one: PacketContents = {
      packet: { ...PACKET, items: [item('Скан', { number: 1, attachments: [BROKEN] })] },
      papers: [],
      readAttachment: () => new TextEncoder().encode('%PDF-1.7 обрыв'),
    };
    const path = join(folder, 'Скан.pdf');
    const written = await writePacketPdf(path, one, { htmlToPdf });
    expect(written.files).toHaveLength(2);
    expect((await PDFDocument.load(readFileSync(path))).getPageCount()).toBe(2);
  });

  it('puts a photo upright on a page of its own shape', async () => {
    const sideways = jpegTurned(6);
    const one: PacketContents = {
      packet: { ...PACKET, items: [item('Чек', { number: 1, attachments: [RECEIPT] })] },
      papers: [],
      readAttachment: () => sideways,
    };
    const path = join(folder, 'Фото.pdf');
    await writePacketPdf(path, one, { htmlToPdf });
    const page = (await PDFDocument.load(readFileSync(path))).getPage(0);
    // The picture is 16×8 and was taken with the camera on its side: upright it is 8×16.
    expect(page.getHeight()).toBeGreaterThan(page.getWidth());
  });
});

/** Titles of the outline with the index of the page each leads to. */
function bookmarks(pdf: PDFDocument): [string, number][] {
  const pages = pdf.getPages().map((page) => page.ref);
  const found: [string, number][] = [];
  let ref = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict).get(PDFName.of('First'));
  while (ref instanceof PDFRef) {
    const entry = pdf.context.lookup(ref, PDFDict);
    const target = entry.lookup(PDFName.of('Dest'), PDFArray).get(0);
    found.push([
      entry.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
      pages.findIndex((page) => page === target),
    ]);
    ref = entry.get(PDFName.of('Next'));
  }
  return found;
}
