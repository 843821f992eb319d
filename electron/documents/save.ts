import { basename, dirname } from 'node:path';
import type { PaperDocument } from '../../shared/documents/blocks.ts';
import type { Saved } from '../../shared/ipc/contract.ts';
import { counted } from '../../shared/text/format.ts';
import { safeFileName } from '../files/names.ts';
import type { Platform } from '../ipc/platform.ts';
import {
  docxOf,
  paperFiles,
  writePacketFolder,
  writePacketPdf,
  writePacketZip,
  type PacketContents,
  type PacketTools,
} from './packetFiles.ts';
import { paperHtml, paperPdf } from './pdf.ts';
import { writeFile, writeFolder } from './write.ts';

const COPIES = ['экземпляр', 'экземпляра', 'экземпляров'] as const;

/** Asks where and writes one paper; null when the dialog was closed. */
export async function saveDocument(paper: PaperDocument, format: 'docx' | 'pdf', platform: Platform): Promise<Saved> {
  const path = await platform.chooseSave(paper.title, `${safeFileName(paper.fileName)}.${format}`, format);
  if (path === null) return null;
  const bytes =
    format === 'docx' ? await docxOf(paper) : (await paperPdf(paper, (html) => platform.htmlToPdf(html))).pdf;
  writeFile(path, bytes);
  return { folder: dirname(path), files: [basename(path)] };
}

/** Hands the paper to the system's print dialog; true when it was printed. */
export async function printDocument(paper: PaperDocument, platform: Platform): Promise<boolean> {
  const html = await paperHtml(paper, (source) => platform.htmlToPdf(source));
  return platform.printHtml(html, paper.title, paper.page);
}

/**
 * «Всё для почты»: the papers in order, in a new folder of the chosen one. One file per paper; how many copies to print
 * stands in its name, so that nobody wonders which of two equal files to send.
 */
export async function savePost(papers: PaperDocument[], platform: Platform): Promise<Saved> {
  const parent = await platform.chooseFolder('Куда сложить бумаги для почты');
  if (parent === null) return null;
  const files = papers.flatMap((paper, index) =>
    paperFiles(postName(paper, index), paper, (html) => platform.htmlToPdf(html)),
  );
  const folder = await writeFolder(parent, 'Всё для почты', files, progressOf(platform, 'Готовим бумаги для почты'));
  return { folder, files: files.map((file) => file.name) };
}

function postName(paper: PaperDocument, index: number): string {
  const copies = paper.copies.count > 1 ? `, ${counted(paper.copies.count, COPIES)}` : '';
  return safeFileName(`${String(index + 1).padStart(2, '0')} ${paper.fileName}${copies}`);
}

/** Asks where and writes a packet as a folder, a ZIP or one PDF; null when the dialog was closed. */
export async function savePacket(
  contents: PacketContents,
  as: 'folder' | 'zip' | 'pdf',
  platform: Platform,
): Promise<Saved> {
  const { title } = contents.packet;
  const tools: PacketTools = {
    htmlToPdf: (html) => platform.htmlToPdf(html),
    progress: progressOf(platform, 'Собираем пакет'),
  };
  if (as === 'folder') {
    const parent = await platform.chooseFolder('Куда сложить пакет');
    return parent === null ? null : writePacketFolder(parent, contents, tools);
  }
  const path = await platform.chooseSave(title, `${safeFileName(title)}.${as}`, as);
  if (path === null) return null;
  return (as === 'zip' ? writePacketZip : writePacketPdf)(path, contents, tools);
}

function progressOf(platform: Platform, label: string): (done: number, total: number) => void {
  return (done, total) => platform.push('progress', { label, done, total });
}
