import { basename, dirname } from 'node:path';
import type { PaperDocument } from '../../shared/documents/blocks.ts';
import type { Saved } from '../../shared/ipc/contract.ts';
import { safeFileName } from '../files/names.ts';
import type { Platform } from '../ipc/platform.ts';
import {
  docxOf,
  writePacketFolder,
  writePacketPdf,
  writePacketZip,
  writePrintPdf,
  type PacketContents,
  type PacketTools,
} from './packetFiles.ts';
import { paperHtml, paperPdf } from './pdf.ts';
import { writeFile } from './write.ts';

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

/** Asks where and writes a packet as a folder, a ZIP, one PDF or a print run; null when the dialog was closed. */
export async function savePacket(
  contents: PacketContents,
  as: 'folder' | 'zip' | 'pdf' | 'print',
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
  if (as === 'print') {
    const name = `${title}, для печати`;
    const path = await platform.chooseSave(name, `${safeFileName(name)}.pdf`, 'pdf');
    return path === null ? null : writePrintPdf(path, contents, tools);
  }
  const path = await platform.chooseSave(title, `${safeFileName(title)}.${as}`, as);
  if (path === null) return null;
  return (as === 'zip' ? writePacketZip : writePacketPdf)(path, contents, tools);
}

function progressOf(platform: Platform, label: string): (done: number, total: number) => void {
  return (done, total) => platform.push('progress', { label, done, total });
}
