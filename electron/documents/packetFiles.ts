import { createWriteStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { DocumentKind, PaperDocument } from '../../shared/documents/blocks.ts';
import { isFormKind } from '../../shared/documents/formText.ts';
import { PDF_LIMIT, type Packet } from '../../shared/documents/packet.ts';
import type { PacketSheet } from '../../shared/documents/packets/cover.ts';
import type { Attachment } from '../../shared/model/case.ts';
import { safeFileName } from '../files/names.ts';
import { coverPart, packetParts, printParts, type PacketPart } from './packetEntries.ts';
import { paperPdf, type HtmlToPdf } from './pdf.ts';
import { toText } from './text.ts';
import { freePath, writeFile, writeFolder, writeThrough, type FileToWrite, type Progress } from './write.ts';

export interface PacketContents {
  packet: Packet;
  /** The list of the packet with its sheets and the order of printing. */
  cover?: PacketSheet;
  /** All papers of the packet, in any order; those not on its list go last and never into the single PDF. */
  papers: PaperDocument[];
  /** Bytes of a stored file, checked against its hash. */
  readAttachment(attachment: Attachment): Uint8Array;
}

export interface PacketTools {
  htmlToPdf: HtmlToPdf;
  progress?: Progress;
}

export interface Written {
  folder: string;
  files: string[];
  /** What the person must know of these files. */
  note?: string;
}

/** Papers for the person who prints, or for the post: they are no part of what the court or the office gets. */
const NOT_FOR_READER: DocumentKind[] = [
  'claim_steps',
  'complaint_steps',
  'lawsuit_steps',
  'complaint_text',
  'complaint_long',
  'inventory',
  'lawsuit_inventory',
  'platform_inventory',
  'reply_inventory',
  'chronology',
  'service_proofs',
  'handover_steps',
  'refusal_steps',
  'bank_steps',
  'enforcement_steps',
  'refusal_act',
  'shop_memo',
];

/** The packet as a new folder of numbered files inside `parent`; an older folder of that name stays as it is. */
export async function writePacketFolder(
  parent: string,
  contents: PacketContents,
  tools: PacketTools,
): Promise<Written> {
  const files = packetFiles(contents, tools);
  const folder = await writeFolder(parent, safeFileName(contents.packet.title), files, tools.progress);
  return { folder, files: files.map((file) => file.name) };
}

/** The packet as a ZIP with the same files; `path` was confirmed in the save dialog. */
export async function writePacketZip(path: string, contents: PacketContents, tools: PacketTools): Promise<Written> {
  const files = packetFiles(contents, tools);
  await writeThrough(path, async (temporary) => {
    const zip = new yazl.ZipFile();
    const written = pipeline(zip.outputStream, createWriteStream(temporary, { flags: 'wx' }));
    const filled = (async () => {
      for (const [index, file] of files.entries()) {
        tools.progress?.(index, files.length);
        zip.addBuffer(Buffer.from(await file.content()), file.name);
      }
      zip.end();
    })();
    // Whichever fails first ends both: a paper that cannot be made, or a disk that is full.
    filled.catch((error: Error) => (zip.outputStream as unknown as { destroy(error: Error): void }).destroy(error));
    await Promise.all([filled, written]);
    tools.progress?.(files.length, files.length);
  });
  return { folder: dirname(path), files: [basename(path)] };
}

/** The packet as one PDF with bookmarks, or as several of the size the receiver takes; files without pages go into a new folder beside it. */
export async function writePacketPdf(path: string, contents: PacketContents, tools: PacketTools): Promise<Written> {
  const parts = readerParts(contents);
  const { packetPdf } = await import('./packetPdf.ts');
  const { packet, readAttachment } = contents;
  const { volumes, separate } = await packetPdf(packet.title, parts, PDF_LIMIT[packet.kind], {
    ...tools,
    readAttachment,
  });
  const files = writeVolumes(path, volumes);
  const attached = separate.flatMap((part) => filesOf(part, contents, tools));
  const note = volumes.length > 1 ? { note: splitNote(volumes.length, PDF_LIMIT[packet.kind]) } : {};
  if (attached.length === 0) return { folder: dirname(path), files, ...note };
  const folder = await writeFolder(dirname(path), `${basename(path, '.pdf')}, отдельные файлы`, attached);
  return {
    folder: dirname(path),
    files: [...files, ...attached.map((file) => join(basename(folder), file.name))],
    ...note,
  };
}

function splitNote(volumes: number, limit: number): string {
  return `Пакет разделён на файлы: ${volumes}. В каждом не больше ${Math.round(limit / 1_000_000)} МБ, если лист не больше сам. Сверьте предел с сайтом.`;
}

/** The first volume under the confirmed name, the others beside it: «Пакет, часть 2.pdf»; no file of that name is lost. */
function writeVolumes(path: string, volumes: readonly Uint8Array[]): string[] {
  return volumes.map((bytes, index) => {
    const target =
      index === 0 ? path : freePath(dirname(path), `${basename(path, '.pdf')}, часть ${index + 1}`, '.pdf');
    writeFile(target, bytes);
    return basename(target);
  });
}

function isForReader(part: PacketPart): boolean {
  return part.kind === 'attachment' || !part.paper.kind || !NOT_FOR_READER.includes(part.paper.kind);
}

/** Everything printed, every copy in its order, as one PDF: open it and print. Files without pages go beside it. */
export async function writePrintPdf(path: string, contents: PacketContents, tools: PacketTools): Promise<Written> {
  const { packet, papers, cover, readAttachment } = contents;
  const { packetPdf } = await import('./packetPdf.ts');
  const parts = [...(cover ? [coverPart(cover)] : []), ...printParts(packet, papers)];
  const { volumes, separate } = await packetPdf(`${packet.title}, для печати`, parts, Infinity, {
    ...tools,
    readAttachment,
    numbered: false,
  });
  const files = writeVolumes(path, volumes);
  if (separate.length === 0) return { folder: dirname(path), files };
  const names = [...new Set(separate.map((part) => (part.kind === 'attachment' ? part.attachment.name : part.name)))];
  const note = `Эти файлы не печатаются листами, приложите их на диске или флешке: ${names.join(', ')}.`;
  return { folder: dirname(path), files, note };
}

/** The court gets a register of its own, which stands in the suit's packet as a signed paper. */
function readerParts({ packet, papers, cover }: PacketContents): PacketPart[] {
  const parts = packetParts(packet, papers).filter(isForReader);
  const own = packet.items.some((item) => item.document === 'lawsuit_attachments');
  return cover && !own ? [coverPart(cover), ...parts] : parts;
}

function packetFiles(contents: PacketContents, tools: PacketTools): FileToWrite[] {
  const { packet, papers, cover } = contents;
  const parts = [...(cover ? [coverPart(cover)] : []), ...packetParts(packet, papers)];
  return parts.flatMap((part) => filesOf(part, contents, tools));
}

function filesOf(part: PacketPart, contents: PacketContents, tools: PacketTools): FileToWrite[] {
  if (part.kind === 'attachment') {
    return [{ name: part.name, content: () => contents.readAttachment(part.attachment) }];
  }
  return paperFiles(part.name, part.paper, tools.htmlToPdf);
}

/** A paper of the case or a sheet of the packet. */
type Paper = PacketSheet & { kind?: DocumentKind };

/** A paper as PDF to print and DOCX to change; a text for a web form also as plain text to copy from. */
export function paperFiles(name: string, paper: Paper, htmlToPdf: HtmlToPdf): FileToWrite[] {
  return [
    { name: `${name}.pdf`, content: async () => (await paperPdf(paper, htmlToPdf)).pdf },
    { name: `${name}.docx`, content: () => docxOf(paper) },
    ...(paper.kind && isFormKind(paper.kind) ? [{ name: `${name}.txt`, content: () => textBytes(paper) }] : []),
  ];
}

/** The library is large: it is loaded with the first DOCX, not with the program. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const { toDocx } = await import('./docx.ts');
  return toDocx(paper);
}

/** With the line ends and the mark that the oldest Notepad needs to show Russian. */
function textBytes(paper: Paper): Uint8Array {
  return Buffer.from(`\ufeff${toText(paper).replaceAll('\n', '\r\n')}`, 'utf8');
}
