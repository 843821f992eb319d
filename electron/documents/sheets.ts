import { PDFDocument, degrees, type PDFImage, type PDFPage } from '@cantoo/pdf-lib';
import { PAGE } from '../../shared/documents/layout.ts';

const POINTS_PER_MM = 72 / 25.4;
const SHEET = { width: PAGE.width * POINTS_PER_MM, height: PAGE.height * POINTS_PER_MM };
/** Leaves room for the stamps of the page. */
const BORDER = 13 * POINTS_PER_MM;
/** Scanners round A4 by a point or two. */
const TOLERANCE = 4;
/** A picture is never larger than at 96 dots per inch: 0.75 points a dot. */
const LARGEST_PICTURE = 0.75;

/** Adds the pages of our own paper as they are. */
export async function copyPages(pdf: PDFDocument, bytes: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(bytes);
  const pages = await pdf.copyPages(source, source.getPageIndices());
  pages.forEach((page) => pdf.addPage(page));
}

/** Adds the pages of somebody's PDF: A4 ones as they are, the others on an A4 sheet, smaller where they must be. */
export async function placePages(pdf: PDFDocument, bytes: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(bytes);
  for (const [index, page] of source.getPages().entries()) {
    if (isSheet(page)) {
      const [copy] = await pdf.copyPages(source, [index]);
      if (copy) pdf.addPage(copy);
    } else if (!page.node.Contents()) {
      pdf.addPage([SHEET.width, SHEET.height]);
    } else {
      const { x, y, width, height } = page.getCropBox();
      const embedded = await pdf.embedPage(page, { left: x, bottom: y, right: x + width, top: y + height });
      const turn = ((page.getRotation().angle % 360) + 360) % 360;
      const place = sheetFor(pdf, width, height, ORIENTATIONS[turn] ?? 1, 1);
      place.page.drawPage(embedded, place.options);
    }
  }
}

/** One picture per A4 sheet, upright or lying as the picture is. `orientation` is that of Exif. */
export function placeImage(pdf: PDFDocument, image: PDFImage, orientation: number): void {
  const place = sheetFor(pdf, image.width, image.height, orientation, LARGEST_PICTURE);
  place.page.drawImage(image, place.options);
}

/** Turning a page clockwise, in the numbers of Exif. */
const ORIENTATIONS: Record<number, number> = { 0: 1, 90: 6, 180: 3, 270: 8 };

function isSheet(page: PDFPage): boolean {
  const { x, y, width, height } = page.getCropBox();
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
  const upright = near(width, SHEET.width) && near(height, SHEET.height);
  const lying = near(width, SHEET.height) && near(height, SHEET.width);
  return page.getRotation().angle === 0 && x === 0 && y === 0 && (upright || lying);
}

interface Place {
  page: PDFPage;
  options: { x: number; y: number; width: number; height: number; rotate?: ReturnType<typeof degrees> };
}

/** A new sheet, upright or lying, and where on it something of `width` × `height` points stands when it is turned right. */
function sheetFor(pdf: PDFDocument, width: number, height: number, orientation: number, largest: number): Place {
  const turned = orientation >= 5;
  const [across, up] = turned ? [height, width] : [width, height];
  const lying = across > up;
  const sheet: [number, number] = lying ? [SHEET.height, SHEET.width] : [SHEET.width, SHEET.height];
  const scale = Math.min((sheet[0] - 2 * BORDER) / across, (sheet[1] - 2 * BORDER) / up, largest);
  const [w, h] = [across * scale, up * scale];
  const [x, y] = [(sheet[0] - w) / 2, (sheet[1] - h) / 2];
  const page = pdf.addPage(sheet);
  // The library turns about the lower left corner; mirrored photos (2, 4, 5, 7) are only turned.
  switch (orientation) {
    case 3:
    case 4:
      return { page, options: { x: x + w, y: y + h, width: w, height: h, rotate: degrees(180) } };
    case 5:
    case 6:
      return { page, options: { x, y: y + h, width: h, height: w, rotate: degrees(-90) } };
    case 7:
    case 8:
      return { page, options: { x: x + w, y, width: h, height: w, rotate: degrees(90) } };
    default:
      return { page, options: { x, y, width: w, height: h } };
  }
}
