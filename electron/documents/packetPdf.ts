import { PDFDocument, degrees, type PDFImage } from '@cantoo/pdf-lib';
import type { PaperDocument } from '../../shared/documents/blocks.ts';
import { PAGE } from '../../shared/documents/layout.ts';
import type { Attachment } from '../../shared/model/case.ts';
import { jpegOrientation } from './exif.ts';
import { addOutline, type Bookmark } from './outline.ts';
import type { PacketPart } from './packetEntries.ts';
import { paperPdf, type HtmlToPdf } from './pdf.ts';

const POINTS_PER_MM = 72 / 25.4;
const SHEET = { width: PAGE.width * POINTS_PER_MM, height: PAGE.height * POINTS_PER_MM };
const BORDER = 10 * POINTS_PER_MM;

export interface PacketPdf {
  pdf: Uint8Array;
  /** What could not be put on pages and must be handed in as files of their own. */
  separate: PacketPart[];
}

export interface PacketPdfTools {
  htmlToPdf: HtmlToPdf;
  readAttachment(attachment: Attachment): Uint8Array;
  progress?(done: number, total: number): void;
}

/** All papers and attachments as one PDF with bookmarks; files of other kinds are named on a last sheet. */
export async function packetPdf(title: string, parts: PacketPart[], tools: PacketPdfTools): Promise<PacketPdf> {
  const pdf = await PDFDocument.create();
  const bookmarks: Bookmark[] = [];
  const separate: PacketPart[] = [];
  for (const [index, part] of parts.entries()) {
    tools.progress?.(index, parts.length);
    const page = pdf.getPageCount();
    const added =
      part.kind === 'paper' ? await addPaper(pdf, part.paper, tools) : await addAttachment(pdf, part, tools);
    if (added) bookmarks.push({ title: part.title, page });
    else separate.push(part);
  }
  if (separate.length > 0) {
    bookmarks.push({ title: SEPARATE, page: pdf.getPageCount() });
    await addPaper(pdf, separateSheet(separate), tools);
  }
  addOutline(pdf, bookmarks);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage('ru-RU');
  pdf.setCreator('Десять дней');
  pdf.setProducer('Десять дней');
  tools.progress?.(parts.length, parts.length);
  return { pdf: await pdf.save(), separate };
}

async function addPaper(pdf: PDFDocument, paper: PaperDocument, tools: PacketPdfTools): Promise<true> {
  await merge(pdf, (await paperPdf(paper, tools.htmlToPdf)).pdf);
  return true;
}

/** False for a kind of file that has no pages, and for a damaged or locked one. */
async function addAttachment(
  pdf: PDFDocument,
  { attachment }: PacketPart & { kind: 'attachment' },
  tools: PacketPdfTools,
): Promise<boolean> {
  const add = ADDERS[attachment.mime];
  if (!add) return false;
  const bytes = tools.readAttachment(attachment);
  try {
    await add(pdf, bytes);
    return true;
  } catch {
    // A scan with a password or a broken photo is still evidence: it goes along as a file.
    return false;
  }
}

const ADDERS: Record<string, (pdf: PDFDocument, bytes: Uint8Array) => Promise<void>> = {
  'application/pdf': merge,
  'image/jpeg': async (pdf, bytes) => placeImage(pdf, await pdf.embedJpg(bytes), jpegOrientation(bytes)),
  'image/png': async (pdf, bytes) => placeImage(pdf, await pdf.embedPng(bytes), 1),
};

async function merge(pdf: PDFDocument, bytes: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(bytes);
  const pages = await pdf.copyPages(source, source.getPageIndices());
  pages.forEach((page) => pdf.addPage(page));
}

/** One picture per A4 sheet, upright or lying as the picture is, never larger than at 96 dots per inch. */
function placeImage(pdf: PDFDocument, image: PDFImage, orientation: number): void {
  const turned = orientation >= 5;
  const [width, height] = turned ? [image.height, image.width] : [image.width, image.height];
  const lying = width > height;
  const sheet: [number, number] = lying ? [SHEET.height, SHEET.width] : [SHEET.width, SHEET.height];
  const scale = Math.min((sheet[0] - 2 * BORDER) / width, (sheet[1] - 2 * BORDER) / height, 0.75);
  const [w, h] = [width * scale, height * scale];
  const [x, y] = [(sheet[0] - w) / 2, (sheet[1] - h) / 2];
  const page = pdf.addPage(sheet);
  // The library turns about the lower left corner of the picture; mirrored photos (2, 4, 5, 7) are only turned.
  switch (orientation) {
    case 3:
    case 4:
      return page.drawImage(image, { x: x + w, y: y + h, width: w, height: h, rotate: degrees(180) });
    case 5:
    case 6:
      return page.drawImage(image, { x, y: y + h, width: h, height: w, rotate: degrees(-90) });
    case 7:
    case 8:
      return page.drawImage(image, { x: x + w, y, width: h, height: w, rotate: degrees(90) });
    default:
      return page.drawImage(image, { x, y, width: w, height: h });
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
        items: parts.map((part) => ({ key: part.name, runs: [{ text: `${part.title}: файл «${part.name}».` }] })),
      },
    ],
  };
}
