import { closeSync, openSync, writeSync } from 'node:fs';
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  ParseSpeeds,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { structureOf, type Holder } from './structure.ts';
import { tagsOf } from './tags.ts';

/** Papers one after another in one file with their tags, written as they come: only the paper at hand is in memory. */
export interface PdfJoin {
  /** Adds all pages of a PDF `copies` times; with `bookmark` its first page can be found by that name. */
  add(pdf: Uint8Array, copies: number, bookmark?: string): Promise<void>;
  readonly pages: number;
  /** Ends the file. */
  finish(): void;
  /** Closes the file as it is: whoever made it removes it. */
  abandon(): void;
}

const [CATALOG, PAGES, OUTLINES, INFO] = [1, 2, 3, 4];
/** Tags are many small objects: the disk is asked once for many of them. */
const PIECE = 1 << 18;
/** What a page needs to be printed; its tags are written anew. */
const KEPT = ['Contents', 'Group'] as const;

/** Begins a PDF at `path`, where nothing may be yet. */
export function joinPdf(path: string, title: string): PdfJoin {
  const file = openSync(path, 'wx', 0o600);
  const context = PDFContext.create();
  const offsets = new Map<number, number>();
  const pages: PDFRef[] = [];
  const bookmarks: { name: string; page: PDFRef }[] = [];
  let size = 0;
  let last = INFO;
  let waiting: Uint8Array[] = [];
  let waitingSize = 0;

  const flush = (): void => {
    const bytes = Buffer.concat(waiting);
    for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from);
    waiting = [];
    waitingSize = 0;
  };
  const append = (bytes: Uint8Array): void => {
    waiting.push(bytes);
    size += bytes.length;
    waitingSize += bytes.length;
    if (waitingSize > PIECE) flush();
  };
  const appendText = (text: string): void => append(Buffer.from(text, 'latin1'));
  const write = (number: number, object: PDFObject): PDFRef => {
    offsets.set(number, size);
    appendText(`${number} 0 obj\n`);
    const bytes = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(bytes, 0);
    append(bytes);
    appendText('\nendobj\n');
    return PDFRef.of(number);
  };
  const writeNew = (object: PDFObject): PDFRef => write(++last, object);

  const next = (): PDFRef => PDFRef.of(++last);
  const structure = structureOf({ context, next, put: (ref, object) => write(ref.objectNumber, object) });

  appendText('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');

  function pageOf(page: PDFPage, copy: Copy): PDFDict {
    const { node } = page;
    const dict = context.obj({ Type: 'Page', Parent: PDFRef.of(PAGES), Rotate: page.getRotation().angle }) as PDFDict;
    const box = page.getMediaBox();
    dict.set(PDFName.of('MediaBox'), context.obj([box.x, box.y, box.x + box.width, box.y + box.height]));
    const resources = node.Resources();
    dict.set(PDFName.of('Resources'), resources ? copy(resources) : context.obj({}));
    for (const key of KEPT) {
      const value = node.get(PDFName.of(key));
      if (value) dict.set(PDFName.of(key), copy(value));
    }
    return dict;
  }

  return {
    async add(pdf, copies, bookmark) {
      // By default the library pauses after every hundred objects; a paper has few, and nobody waits for the window here.
      const source = await PDFDocument.load(pdf, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
      const copier = copyFrom(source.context, context, next);
      const { tags } = tagsOf(source);
      const sources = source.getPages();
      const dicts = sources.map((page) => pageOf(page, copier.copy));
      for (const [ref, object] of copier.reached()) write(ref.objectNumber, object);
      const first = pages.length;
      for (let time = 0; time < copies; time++) {
        const holders = new Map<PDFRef, Holder>();
        dicts.forEach((dict, index) => {
          const number = structure.number();
          dict.set(PDFName.of('StructParents'), PDFNumber.of(number));
          const page = writeNew(dict);
          pages.push(page);
          const from = sources[index]?.ref;
          if (from) holders.set(from, { page, number });
        });
        structure.part(bookmark ?? title, tags, { page: (from) => holders.get(from) });
      }
      const page = pages[first];
      if (bookmark && page) bookmarks.push({ name: bookmark, page });
    },

    get pages() {
      return pages.length;
    },

    finish() {
      write(PAGES, context.obj({ Type: 'Pages', Kids: pages, Count: pages.length }));
      const items = bookmarks.map((_one, index) => PDFRef.of(last + 1 + index));
      bookmarks.forEach(({ name, page }, index) => {
        const [before, after] = [items[index - 1], items[index + 1]];
        writeNew(
          context.obj({
            Title: PDFHexString.fromText(name),
            Parent: PDFRef.of(OUTLINES),
            Dest: [page, 'Fit'],
            ...(before ? { Prev: before } : {}),
            ...(after ? { Next: after } : {}),
          }),
        );
      });
      const tagged = structure.finish();
      const [top, end] = [items[0], items.at(-1)];
      write(
        OUTLINES,
        context.obj({ Type: 'Outlines', Count: items.length, ...(top && end ? { First: top, Last: end } : {}) }),
      );
      write(INFO, context.obj({ Title: PDFHexString.fromText(title), Producer: PDFHexString.fromText('Десять дней') }));
      write(
        CATALOG,
        context.obj({
          Type: 'Catalog',
          Pages: PDFRef.of(PAGES),
          Outlines: PDFRef.of(OUTLINES),
          PageMode: items.length > 0 ? 'UseOutlines' : 'UseNone',
          Lang: PDFString.of('ru-RU'),
          ViewerPreferences: { DisplayDocTitle: true },
          ...tagged,
        }),
      );
      const start = size;
      const rows = Array.from({ length: last }, (_one, index) => offsets.get(index + 1));
      appendText(`xref\n0 ${last + 1}\n0000000000 65535 f \n`);
      appendText(
        rows
          .map((at) => (at === undefined ? '0000000000 00000 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`))
          .join(''),
      );
      appendText(
        `trailer\n<< /Size ${last + 1} /Root ${CATALOG} 0 R /Info ${INFO} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
      );
      flush();
      closeSync(file);
    },

    abandon: () => closeSync(file),
  };
}

type Copy = (object: PDFObject) => PDFObject;

/** Copies objects under new numbers, and with them everything they refer to. */
function copyFrom(source: PDFContext, target: PDFContext, next: () => PDFRef) {
  const numbers = new Map<PDFRef, PDFRef>();
  const waiting: PDFRef[] = [];
  const copyDict = (dict: PDFDict): PDFDict => {
    const result = PDFDict.withContext(target);
    for (const [key, value] of dict.entries()) result.set(key, copy(value));
    return result;
  };
  function copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) {
      const known = numbers.get(object) ?? next();
      if (!numbers.has(object)) waiting.push(object);
      numbers.set(object, known);
      return known;
    }
    if (object instanceof PDFRawStream) return PDFRawStream.of(copyDict(object.dict), object.contents);
    if (object instanceof PDFDict) return copyDict(object);
    if (object instanceof PDFArray) {
      const result = PDFArray.withContext(target);
      for (const item of object.asArray()) result.push(copy(item));
      return result;
    }
    return object;
  }
  return {
    copy,
    /** Everything referred to by what was copied so far. */
    *reached(): Generator<[PDFRef, PDFObject]> {
      for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
        const object = source.lookup(ref);
        const number = numbers.get(ref);
        if (number) yield [number, object ? copy(object) : PDFNumber.of(0)];
      }
    },
  };
}
