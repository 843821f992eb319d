import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PaperDocument, Printable } from '../../shared/documents/blocks.ts';
import type { Attachment } from '../../shared/model/case.ts';
import { jpegOrientation } from './exif.ts';
import { addOutline, type Bookmark } from './outline.ts';
import type { PacketPart } from './packetEntries.ts';
import { paperPdf, type HtmlToPdf } from './pdf.ts';
import { copyPages, placeImage, placePages, type Placed, type Target } from './sheets.ts';
import { stampPages, type PageStamp } from './stamps.ts';
import { structureOf, type Structure } from './structure.ts';

export interface PacketPdf {
  /** One PDF or, when it would be larger than the limit, several in their order. */
  volumes: Uint8Array[];
  /** What could not be put on pages and must be handed in as files of their own. */
  separate: PacketPart[];
}

export interface PacketPdfTools {
  htmlToPdf: HtmlToPdf;
  readAttachment(attachment: Attachment): Uint8Array;
  progress?(done: number, total: number): void;
  /** False = no «пакет: стр. N из M» at the foot: what is printed goes to several people. */
  numbered?: boolean;
}

interface Volume {
  pdf: PDFDocument;
  structure: Structure;
  bookmarks: Bookmark[];
  /** Appendix of every page. */
  appendices: (number | undefined)[];
  bytes: number;
}

/**
 * All papers and attachments as PDF with their tags, bookmarks, «Приложение N» in the corner and the number of every page at the foot;
 * files of other kinds are named on a last sheet. A new volume begins where the next part would make the one at hand
 * larger than `limit` bytes; a part that is larger by itself stays whole.
 */
export async function packetPdf(
  title: string,
  parts: PacketPart[],
  limit: number,
  tools: PacketPdfTools,
): Promise<PacketPdf> {
  const volumes: Volume[] = [];
  const separate: PacketPart[] = [];
  const add = async (heading: string, number: number | undefined, { bytes, put }: Content): Promise<boolean> => {
    let volume = volumes.at(-1);
    if (!volume || (volume.bytes > 0 && volume.bytes + bytes > limit)) {
      volume = newVolume(await PDFDocument.create());
      volumes.push(volume);
    }
    const page = volume.pdf.getPageCount();
    if (!(await tryPut(volume, heading, put))) return false;
    volume.bookmarks.push({ title: heading, page });
    volume.bytes += bytes;
    while (volume.appendices.length < volume.pdf.getPageCount()) volume.appendices.push(number);
    return true;
  };
  // A print run holds several copies of one paper: it is laid out once.
  const laidOut = new Map<Printable, Content>();
  for (const [index, part] of parts.entries()) {
    tools.progress?.(index, parts.length);
    const known = part.kind === 'paper' ? laidOut.get(part.paper) : undefined;
    const content =
      known ?? (part.kind === 'paper' ? await paperContent(part.paper, tools) : attachmentContent(part, tools));
    if (part.kind === 'paper' && content) laidOut.set(part.paper, content);
    if (!content || !(await add(part.title, part.number, content))) separate.push(part);
  }
  if (separate.length > 0) await add(SEPARATE, undefined, await paperContent(separateSheet(separate), tools));
  const total = volumes.reduce((sum, { pdf }) => sum + pdf.getPageCount(), 0);
  const saved: Uint8Array[] = [];
  let before = 0;
  for (const volume of volumes.filter(({ pdf }) => pdf.getPageCount() > 0)) {
    await stampPages(volume.pdf, stampsOf(volume, before, tools.numbered === false ? null : total), tools.htmlToPdf);
    before += volume.pdf.getPageCount();
    saved.push(await finish(volume, title));
  }
  tools.progress?.(parts.length, parts.length);
  return { volumes: saved, separate };
}

function newVolume(pdf: PDFDocument): Volume {
  const { context } = pdf;
  const structure = structureOf({
    context,
    next: () => context.nextRef(),
    put: (ref, object) => context.assign(ref, object),
  });
  return { pdf, structure, bookmarks: [], appendices: [], bytes: 0 };
}

function stampsOf({ appendices }: Volume, before: number, total: number | null): PageStamp[] {
  return appendices.map((number, index) => ({
    ...(number === undefined ? {} : { corner: `Приложение ${number}` }),
    ...(total === null ? {} : { foot: `пакет: стр. ${before + index + 1} из ${total}` }),
  }));
}

function finish({ pdf, structure, bookmarks }: Volume, title: string): Promise<Uint8Array> {
  addOutline(pdf, bookmarks);
  for (const [key, value] of Object.entries(structure.finish())) pdf.catalog.set(PDFName.of(key), value);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage('ru-RU');
  pdf.setCreator('Десять дней');
  pdf.setProducer('Десять дней');
  return pdf.save();
}

type Put = (target: Target) => Promise<Placed>;

interface Content {
  bytes: number;
  put: Put;
}

async function paperContent(paper: Printable, tools: PacketPdfTools): Promise<Content> {
  const { pdf: bytes } = await paperPdf(paper, tools.htmlToPdf);
  return { bytes: bytes.length, put: (target) => copyPages(target, bytes) };
}

const ADDERS: Record<string, (target: Target, bytes: Uint8Array) => Promise<Placed>> = {
  'application/pdf': placePages,
  'image/jpeg': async (target, bytes) => placeImage(target, await target.pdf.embedJpg(bytes), jpegOrientation(bytes)),
  'image/png': async (target, bytes) => placeImage(target, await target.pdf.embedPng(bytes), 1),
};

/** Null for a kind of file that has no pages. */
function attachmentContent({ attachment }: PacketPart & { kind: 'attachment' }, tools: PacketPdfTools): Content | null {
  const adder = ADDERS[attachment.mime];
  if (!adder) return null;
  const bytes = tools.readAttachment(attachment);
  return { bytes: bytes.length, put: (target) => adder(target, bytes) };
}

/** False, with nothing added, for a scan with a password or a broken photo: still evidence, it goes along as a file. */
async function tryPut({ pdf, structure }: Volume, title: string, put: Put): Promise<boolean> {
  const before = pdf.getPageCount();
  try {
    const { tags, holders } = await put({ pdf, structure, title });
    structure.part(title, tags, holders);
    return true;
  } catch {
    while (pdf.getPageCount() > before) pdf.removePage(pdf.getPageCount() - 1);
    return false;
  }
}

const SEPARATE = 'Прилагаются отдельными файлами';

function separateSheet(parts: PacketPart[]): PaperDocument {
  return {
    kind: 'lawsuit_attachments',
    title: SEPARATE,
    fileName: SEPARATE,
    pageNumbers: false,
    copies: { count: 1, why: '' },
    blocks: [
      { type: 'heading', key: 'title', level: 1, text: SEPARATE },
      {
        type: 'list',
        key: 'files',
        ordered: false,
        items: parts.map((part) => ({
          key: part.name,
          runs: [{ text: `${part.title}: представляется на электронном носителе, файл «${part.name}».` }],
        })),
      },
    ],
  };
}
