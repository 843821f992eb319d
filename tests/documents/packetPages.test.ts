import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperPdf, type HtmlToPdf } from '../../electron/documents/pdf.ts';
import { readStored } from '../../electron/files/attachments.ts';
import { plainLines, type DocumentKind } from '../../shared/documents/blocks.ts';
import type { Packet, PacketItem, PacketKind } from '../../shared/documents/packet.ts';
import { coverSheet } from '../../shared/documents/packets/cover.ts';
import type { Proves } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { casePath } from '../support/cases.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';
import { PNG } from '../support/pictures.ts';
import { printerOf } from '../support/printer.ts';
import { openBrowser } from '../support/web.ts';

const NBSP = /\u00a0/g;

let browser: Browser;
let htmlToPdf: HtmlToPdf;
let close: () => Promise<void>;

beforeAll(async () => {
  browser = await openBrowser();
  htmlToPdf = await printerOf(browser);
  close = () => browser.close();
});
afterAll(() => close());

async function scan(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page++) pdf.addPage([595, 842]).drawRectangle({ width: 1, height: 1 });
  return pdf.save();
}
const pagesOf = async (bytes: Uint8Array): Promise<number> => (await PDFDocument.load(bytes)).getPageCount();

const COURT: Partial<Facts> = { court: { name: 'Мировой судья судебного участка № 1 г. Образцовска', place: 'buyer' } };
const BORN = {
  birthDate: '1980-05-17',
  birthPlace: 'г. Образцовск',
  identifierKind: 'snils',
  identifier: '112-233-445 95',
} as const;

interface Opened {
  program: TestProgram;
  id: string;
}

/** The example with real files: a contract of three pages, a photo, a scan of two. */
async function open(name: string): Promise<Opened> {
  const program = openProgram();
  program.platform.htmlToPdf = htmlToPdf;
  let id: string;
  if (name === 'sample') ({ id } = await program.call('cases.createSample', {}));
  else {
    program.platform.files = [casePath(name)];
    const opened = await program.call('cases.import', {});
    if (!opened || !('id' in opened)) throw new Error(name);
    ({ id } = opened);
    for (const { id: attachmentId } of opened.file.attachments) {
      await program.call('attachments.remove', { caseId: id, attachmentId });
    }
  }
  const { facts } = (await program.call('cases.get', { id })).file;
  await program.call('cases.setFacts', { id, facts: { ...facts, ...COURT, buyer: { ...facts.buyer, ...BORN } } });
  const files: [Proves, string, Uint8Array][] = [
    ['contract', 'договор.pdf', await scan(3)],
    ['order', 'заказ.png', PNG],
    ['other', 'скан.pdf', await scan(2)],
  ];
  for (const [proves, file, bytes] of files) {
    await program.call('attachments.addBytes', { caseId: id, proves, name: file, bytes: Uint8Array.from(bytes) });
  }
  return { program, id };
}

async function linesOf({ program, id }: Opened, kind: DocumentKind): Promise<string> {
  const paper = await program.call('documents.get', { caseId: id, kind });
  return plainLines(paper.blocks).join('\n').replace(NBSP, ' ');
}

/** Where each packet names the sheets of its appendices: the letter, the inventory, the register. */
const NAMED_IN: Partial<Record<PacketKind, { paper: DocumentKind; all: boolean }[]>> = {
  claim_post: [
    { paper: 'claim', all: true },
    { paper: 'inventory', all: true },
  ],
  lawsuit: [
    { paper: 'lawsuit', all: true },
    { paper: 'lawsuit_inventory', all: false },
  ],
  complaint: [{ paper: 'complaint', all: true }],
};
/** Papers that the reader of the single PDF does not get. */
const ASIDE: DocumentKind[] = ['inventory', 'platform_inventory', 'lawsuit_inventory'];

const exhibitsOf = (packet: Packet): PacketItem[] =>
  packet.items.filter((item) => item.number !== undefined && item.state !== 'missing');

describe.each([
  ['sample', 'lawsuit'],
  ['sofa-court', 'lawsuit'],
  ['sofa-complaint', 'complaint'],
  ['late-marketplace', 'claim_post'],
  ['service-defect-fix', 'claim_post'],
] as const)('%s, packet %s', (name, kind) => {
  let opened: Opened;
  let packet: Packet;
  beforeAll(async () => {
    opened = await open(name);
    const asked = { caseId: opened.id, kind };
    for (const { code, severity } of (await opened.program.call('packets.get', asked)).remaining) {
      if (severity !== 'danger') continue;
      await opened.program.call('acknowledge.set', { caseId: opened.id, code, reason: 'Понимаю, собрать так' });
    }
    packet = await opened.program.call('packets.get', asked);
  }, 120_000);
  afterAll(() => opened.program.close());

  it('counts the pages that are really there', async () => {
    const { program, id } = opened;
    for (const item of packet.items.filter((one) => one.state !== 'missing')) {
      if (item.document) {
        const paper = await program.call('documents.get', { caseId: id, kind: item.document });
        expect(await pagesOf((await paperPdf(paper, htmlToPdf)).pdf), item.title).toBe(item.sheets);
        continue;
      }
      let real = 0;
      for (const { hash, name: file, mime } of item.attachments ?? []) {
        real += mime.startsWith('image/') ? 1 : await pagesOf(readStored(program.context.store, hash, file));
      }
      expect(real, item.title).toBe(item.sheets);
    }
  });

  it('says the same in the letter, the inventory, the register and the list of the packet', async () => {
    const exhibits = exhibitsOf(packet);
    expect(exhibits.length).toBeGreaterThanOrEqual(3);
    expect(exhibits.map((item) => item.sheets)).toContain(3);
    for (const { paper, all } of NAMED_IN[kind] ?? []) {
      const text = await linesOf(opened, paper);
      for (const item of exhibits.filter((one) => all || one.copies > 1)) {
        expect(text, paper).toContain(`${item.title}, на ${item.sheets} л.`.replace(NBSP, ' '));
      }
    }
    const cover = plainLines(coverSheet(packet).blocks).join('\n').replace(NBSP, ' ');
    for (const item of exhibits) {
      const row = `Приложение ${item.number}\n${item.title.replace(NBSP, ' ')}\n${item.sheets}\n${item.copies}`;
      expect(cover).toContain(row);
    }
    if (kind !== 'lawsuit') return;
    const register = await linesOf(opened, 'lawsuit_attachments');
    for (const item of exhibits) {
      expect(register).toMatch(new RegExp(`(^|\\n)${item.number}\\n.*\\n.*\\n${item.sheets}(\\n|$)`));
    }
  });

  it('has as many pages in the single PDF and in the print run', async () => {
    const { program, id } = opened;
    const path = join(program.folder, 'пакет.pdf');
    program.platform.save = path;
    const pagesIn = async (as: 'pdf' | 'print'): Promise<number> => {
      const saved = await program.call('packets.save', { caseId: id, kind, as });
      expect(saved?.files).toHaveLength(1);
      return pagesOf(readFileSync(path));
    };
    const present = packet.items.filter((item) => item.state !== 'missing');
    const cover = (await paperPdf(coverSheet(packet), htmlToPdf)).pages;
    const single = present
      .filter((item) => !item.document || !ASIDE.includes(item.document))
      .reduce((sum, item) => sum + (item.sheets ?? 0), 0);
    expect(await pagesIn('pdf')).toBe(single + (kind === 'lawsuit' ? 0 : cover));

    const next = await program.call('documents.get', { caseId: id, kind: packet.next });
    const copies = packet.copies.reduce((sum, copy) => sum + copy.sheets, 0);
    expect(await pagesIn('print')).toBe(copies + cover + (await paperPdf(next, htmlToPdf)).pages);
    expect(packet.copies.every((copy) => !copy.who.includes('примерно'))).toBe(true);
  });
});
