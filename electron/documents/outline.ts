import { PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

export interface Bookmark {
  title: string;
  /** Index of the first page it leads to. */
  page: number;
}

/** Adds a flat list of bookmarks, shown when the PDF is opened; the library has no call of its own for it. */
export function addOutline(pdf: PDFDocument, bookmarks: Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const { context } = pdf;
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ title, page }, index) => {
    const item = PDFDict.withContext(context);
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    item.set(PDFName.of('Parent'), root);
    setRef(item, 'Prev', refs[index - 1]);
    setRef(item, 'Next', refs[index + 1]);
    const target = pdf.getPage(page).ref;
    item.set(PDFName.of('Dest'), context.obj([target, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull]));
    context.assign(refs[index] as PDFRef, item);
  });
  const outline = PDFDict.withContext(context);
  outline.set(PDFName.of('Type'), PDFName.of('Outlines'));
  setRef(outline, 'First', refs[0]);
  setRef(outline, 'Last', refs.at(-1));
  outline.set(PDFName.of('Count'), PDFNumber.of(bookmarks.length));
  context.assign(root, outline);
  pdf.catalog.set(PDFName.of('Outlines'), root);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function setRef(dict: PDFDict, key: string, ref: PDFRef | undefined): void {
  if (ref) dict.set(PDFName.of(key), ref);
}
