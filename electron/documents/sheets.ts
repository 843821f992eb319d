import {
  PDFDocument,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFStream,
  degrees,
  type PDFImage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { PAGE } from '../../shared/documents/layout.ts';
import { drawMarked, drawnOn, forgetRows, hasText, markWhole, setRow } from './marks.ts';
import type { Holder, Holders, Structure, Tag } from './structure.ts';
import { pageTag, tagsOf } from './tags.ts';

const POINTS_PER_MM = 72 / 25.4;
const SHEET = { width: PAGE.width * POINTS_PER_MM, height: PAGE.height * POINTS_PER_MM };
/** Leaves room for the stamps of the page. */
const BORDER = 13 * POINTS_PER_MM;
/** Scanners round A4 by a point or two. */
const TOLERANCE = 4;
/** A picture is never larger than at 96 dots per inch: 0.75 points a dot. */
const LARGEST_PICTURE = 0.75;

/** Where pages are added: what they are called tells those who do not see a picture what it shows. */
export interface Target {
  pdf: PDFDocument;
  structure: Pick<Structure, 'number'>;
  title: string;
}

/** What was added, with its tags; they are written only when nothing of it failed. */
export interface Placed {
  tags: Tag[];
  holders: Holders;
}

/** Adds the pages of our own paper as they are. */
export const copyPages = (target: Target, bytes: Uint8Array): Promise<Placed> => addPages(target, bytes, () => true);

/** Adds the pages of somebody's PDF: A4 ones as they are, the others on an A4 sheet, smaller where they must be. */
export const placePages = (target: Target, bytes: Uint8Array): Promise<Placed> => addPages(target, bytes, isSheet);

async function addPages(target: Target, bytes: Uint8Array, isWhole: (page: PDFPage) => boolean): Promise<Placed> {
  const { pdf, structure, title } = target;
  const source = await PDFDocument.load(bytes);
  const own = tagsOf(source);
  forgetRows(source);
  // One copier for all pages: what they share is copied once, and links lead to the copies.
  const copier = PDFObjectCopier.for(source.context, pdf.context);
  const placed = new Map<PDFRef, Holder>();
  const tags = [...own.tags];
  const whole: PDFPage[] = [];
  const sources = source.getPages();
  for (const [index, page] of sources.entries()) {
    // The same page twice is two sheets; the tags speak of the first.
    const again = placed.has(page.ref);
    const key = again ? source.context.nextRef() : page.ref;
    const number = structure.number();
    const filled = page.node.Contents() !== undefined;
    const tagged = filled && own.pages.has(key);
    const tell = (sheet: PDFPage): Tag => {
      const alt = sources.length === 1 ? title : `${title}, страница ${index + 1} из ${sources.length}`;
      setRow(sheet.node, number);
      const tag = pageTag(key, alt, sheet.getSize(), hasText(page));
      tags.push(tag);
      return tag;
    };
    if (isWhole(page)) {
      const ref = again ? pdf.context.register(copier.copy(page.node)) : copier.copy(page.ref);
      const leaf = pdf.context.lookup(ref);
      if (!(leaf instanceof PDFPageLeaf)) throw new TypeError('A page of the PDF is no page.');
      const copy = pdf.addPage(PDFPage.of(leaf, ref, pdf));
      whole.push(page);
      placed.set(key, { page: ref, number });
      if (tagged) setRow(copy.node, number);
      else if (filled) markWhole(copy, tell(copy).type);
    } else if (!filled) {
      pdf.addPage([SHEET.width, SHEET.height]);
    } else {
      const { x, y, width, height } = page.getCropBox();
      const embedded = await pdf.embedPage(page, { left: x, bottom: y, right: x + width, top: y + height });
      const turn = ((page.getRotation().angle % 360) + 360) % 360;
      const place = sheetFor(pdf, width, height, ORIENTATIONS[turn] ?? 1, 1);
      const draw = (): void => place.page.drawPage(embedded, place.options);
      if (tagged) {
        draw();
        await embedded.embed();
        setRow(pdf.context.lookup(embedded.ref, PDFStream).dict, number);
        placed.set(key, { page: place.page.ref, form: embedded.ref, number });
      } else {
        drawMarked(place.page, tell(place.page).type, draw);
        placed.set(key, { page: place.page.ref, number });
      }
    }
  }
  return { tags, holders: { page: (ref) => placed.get(ref), ...drawnOn(whole, copier, pdf.context, structure) } };
}

/** One picture per A4 sheet, upright or lying as the picture is. `orientation` is that of Exif. */
export function placeImage({ pdf, structure, title }: Target, image: PDFImage, orientation: number): Placed {
  const { page, options } = sheetFor(pdf, image.width, image.height, orientation, LARGEST_PICTURE);
  const tag = pageTag(page.ref, title, page.getSize(), false);
  const holder = { page: page.ref, number: structure.number() };
  setRow(page.node, holder.number);
  drawMarked(page, tag.type, () => page.drawImage(image, options));
  return { tags: [tag], holders: { page: (ref) => (ref === page.ref ? holder : undefined) } };
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
