import { PDFDocument } from '@cantoo/pdf-lib';
import type { PacketContents } from '../../electron/documents/packetFiles.ts';
import type { DocumentKind, PaperDocument } from '../../shared/documents/blocks.ts';
import type { Packet, PacketItem } from '../../shared/documents/packet.ts';
import type { Attachment } from '../../shared/model/case.ts';
import { paperOf, SIGNATURE, textParagraph } from './papers.ts';
import { JPEG, PNG } from './pictures.ts';

/** Stands in for Chromium: a real PDF of two pages for every page of HTML. */
export async function htmlToPdf(html: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawRectangle({ width: 1, height: 1 });
  pdf.addPage([595, 842]).drawRectangle({ width: 1, height: 1 });
  pdf.setSubject(html.length.toString());
  return pdf.save({ useObjectStreams: false });
}

export function attachment(id: string, name: string, mime: string): Attachment {
  return { id, name, mime, hash: id.repeat(64).slice(0, 64), size: 1, addedAt: '', proves: 'other', title: name };
}

export function paper(kind: DocumentKind, fileName: string): PaperDocument {
  return paperOf([textParagraph('a', `Бумага ${kind}.`), SIGNATURE], { kind, title: fileName, fileName });
}

export const RECEIPT = attachment('a', 'IMG_1.jpg', 'image/jpeg');
export const PHOTO = attachment('b', 'Снимок.PNG', 'image/png');
export const VIDEO = attachment('c', 'видео.mp4', 'video/mp4');
export const SCAN = attachment('d', 'скан.pdf', 'application/pdf');
export const BROKEN = attachment('e', 'битый.pdf', 'application/pdf');

export function item(title: string, rest: Partial<PacketItem>): PacketItem {
  return { title, why: '', state: 'enclosed', sheets: 1, copies: 1, ...rest };
}

export const PACKET: Packet = {
  kind: 'lawsuit',
  title: 'Пакет для суда',
  subtitle: '',
  remaining: [],
  copies: [],
  sets: [],
  lines: [],
  next: 'lawsuit_steps',
  items: [
    item('Исковое заявление', { document: 'lawsuit' }),
    item('Расчёт цены иска', { number: 1, document: 'calculation' }),
    item('Кассовый чек от 12.10.2026', { number: 2, attachments: [RECEIPT] }),
    item('Снимки: трещина / скол?', { number: 3, attachments: [PHOTO, VIDEO] }),
    item('Ответ магазина', { number: 4, state: 'missing' }),
    item('Договор', { number: 5, attachments: [SCAN, BROKEN] }),
    item('Опись вложения', { number: 6, document: 'lawsuit_inventory' }),
  ],
};

export async function contents(): Promise<PacketContents> {
  const bytes: Record<string, Uint8Array> = {
    a: JPEG,
    b: PNG,
    c: Buffer.from('видео'),
    d: await htmlToPdf(''),
    e: Buffer.from('%PDF-1.7 и ничего больше'),
  };
  return {
    packet: PACKET,
    papers: [
      paper('lawsuit_steps', 'Памятка'),
      paper('lawsuit', 'Исковое заявление'),
      paper('calculation', 'Расчёт'),
      paper('lawsuit_inventory', 'Опись'),
    ],
    readAttachment: ({ id }) => bytes[id] ?? new Uint8Array(),
  };
}

export const ATTACHED = [
  'Приложение 2 Кассовый чек от 12.10.2026.jpg',
  'Приложение 3 Снимки_ трещина _ скол_, 1.png',
  'Приложение 3 Снимки_ трещина _ скол_, 2.mp4',
  'Приложение 5 Договор, 1.pdf',
  'Приложение 5 Договор, 2.pdf',
];
export const PAPERS = ['01 Исковое заявление', 'Приложение 1 Расчёт', 'Приложение 6 Опись', 'Памятка'];
export const ALL = [...PAPERS.flatMap((name) => [`${name}.docx`, `${name}.pdf`]), ...ATTACHED].sort();
