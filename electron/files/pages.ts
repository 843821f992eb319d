import { isPlaceable } from '../../shared/documents/placeable.ts';

/** Sheets of an attachment where they can be told: a picture that can be printed is one, a PDF says itself; absent for the rest. */
export async function countPages(mime: string, bytes: Uint8Array): Promise<number | undefined> {
  if (!isPlaceable({ mime })) return undefined;
  if (mime.startsWith('image/')) return 1;
  if (mime !== 'application/pdf') return undefined;
  try {
    // The library is large and most starts of the program never need it.
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
    return document.getPageCount() || undefined;
  } catch {
    // A damaged PDF is evidence all the same; the user may enter the number of sheets.
    return undefined;
  }
}
