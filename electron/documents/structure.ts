import {
  PDFHexString,
  PDFNull,
  PDFNumber,
  PDFString,
  type PDFContext,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';

/*
 * The tags of a PDF, by which a screen reader tells headings, paragraphs and tables: elements that hang on one root, each
 * naming the marked pieces of the pages it consists of, and a table that leads from a page back to its elements. Pages
 * put together out of several files need one root and one table: the elements are read out of each file and written anew.
 */

/** An element of the tags of a file: what it is, its words for those who do not see it, and what it consists of. */
export interface Tag {
  type: string;
  entries: Record<string, Entry>;
  kids: (Tag | Mark)[];
}

/** What an element says of itself; nothing in it belongs to a file yet. */
export type Entry = PDFObject | Entry[] | { [key: string]: Entry };

/** A marked piece of the contents of a page or of a form drawn on it, or an object like a link. */
export type Mark = Piece | { object: PDFRef };

interface Piece {
  page: PDFRef;
  form?: PDFRef;
  id: number;
}

/** Where a page, a form or an object of the source stands in the new file; `number` is its row in the table of parents. */
export interface Holder {
  page: PDFRef;
  /** The form whose contents are marked, when it is not the page. */
  form?: PDFRef;
  number: number;
}

/** Finds what marks name; undefined for what was left behind. */
export interface Holders {
  page(source: PDFRef): Holder | undefined;
  form?(source: PDFRef): Pick<Holder, 'form' | 'number'> | undefined;
  object?(source: PDFRef): { object: PDFRef; number: number } | undefined;
}

/** The file that is written: gives numbers to objects and takes them. */
export interface Sink {
  context: PDFContext;
  next(): PDFRef;
  put(ref: PDFRef, object: PDFObject): void;
}

export interface Structure {
  /** The next row of the table of parents: /StructParents of a page. */
  number(): number;
  /** Adds the tags of one paper as a part of its own. */
  part(title: string, tags: readonly Tag[], holders: Holders): void;
  /** Entries of the catalog. */
  finish(): { StructTreeRoot: PDFRef; MarkInfo: PDFObject };
}

export function structureOf({ context, next, put }: Sink): Structure {
  const [root, top] = [next(), next()];
  const parts: PDFRef[] = [];
  const rows: [number, PDFRef][] = [];
  let numbers = 0;

  interface Part {
    holders: Holders;
    /** The elements of each page or form, by the numbers of its pieces. */
    owned: Map<number, PDFRef[]>;
    rows: [number, PDFRef][];
  }

  function write(tag: Tag, parent: PDFRef, part: Part): PDFRef {
    const { holders, owned } = part;
    const ref = next();
    const kids: PDFObject[] = [];
    let page: PDFRef | undefined;
    for (const kid of tag.kids) {
      if ('type' in kid) kids.push(write(kid, ref, part));
      else if ('object' in kid) {
        const found = holders.object?.(kid.object);
        if (!found) continue;
        part.rows.push([found.number, ref]);
        kids.push(context.obj({ Type: 'OBJR', Obj: found.object }));
      } else {
        const holder = holderOf(kid, holders);
        if (!holder) continue;
        const owners = owned.get(holder.number) ?? [];
        owned.set(holder.number, owners);
        owners[kid.id] = ref;
        page ??= holder.page;
        const alone = holder.page === page && !holder.form;
        const form = holder.form ? { Stm: holder.form } : {};
        kids.push(alone ? PDFNumber.of(kid.id) : context.obj({ Type: 'MCR', Pg: holder.page, ...form, MCID: kid.id }));
      }
    }
    const element = { Type: 'StructElem', S: tag.type, P: parent, ...(page ? { Pg: page } : {}), ...tag.entries };
    put(ref, context.obj(kids.length > 0 ? { ...element, K: kids } : element));
    return ref;
  }

  return {
    number: () => numbers++,

    part(title, tags, holders) {
      const part: Part = { holders, owned: new Map(), rows: [] };
      const entries = { T: PDFHexString.fromText(title) };
      const ref = write({ type: 'Part', entries, kids: [...tags] }, top, part);
      for (const [number, owners] of part.owned) {
        const row = next();
        put(row, context.obj(Array.from(owners, (owner: PDFRef | undefined) => owner ?? PDFNull)));
        part.rows.push([number, row]);
      }
      // Only now: what fails half way is nowhere.
      parts.push(ref);
      rows.push(...part.rows);
    },

    finish() {
      rows.sort(([a], [b]) => a - b);
      const table = next();
      put(table, context.obj({ Nums: rows.flatMap(([number, row]) => [PDFNumber.of(number), row]) }));
      put(top, context.obj({ Type: 'StructElem', S: 'Document', P: root, Lang: PDFString.of('ru-RU'), K: parts }));
      put(root, context.obj({ Type: 'StructTreeRoot', K: [top], ParentTree: table, ParentTreeNextKey: numbers }));
      return { StructTreeRoot: root, MarkInfo: context.obj({ Marked: true }) };
    },
  };
}

function holderOf(mark: Piece, holders: Holders): Holder | undefined {
  const holder = holders.page(mark.page);
  if (!holder || !mark.form) return holder;
  // A form within a page that was itself drawn as a form is another copy.
  const form = holder.form ? undefined : holders.form?.(mark.form);
  return form && { ...holder, ...form };
}
