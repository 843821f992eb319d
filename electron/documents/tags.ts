import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { Entry, Mark, Tag } from './structure.ts';

/** The tags of a file, and the pages some of them speak of. */
export interface Tags {
  tags: Tag[];
  pages: Set<PDFRef>;
}

/** A file with more than this is no paper; its pages are told about one by one. */
const MOST_TAGS = 100_000;
const DEEPEST = 200;
const LARGEST_ID = 100_000;

const KEPT = ['Lang', 'Alt', 'ActualText', 'E', 'T'] as const;
/** A group without a meaning of its own. */
const PLAIN = 'NonStruct';
/** What consists of other elements: words right in it would have nothing that tells one piece from the next. */
const GROUPS = new Set(
  `${PLAIN} Document Part Art Sect BlockQuote TOC Index L LI Table THead TBody TFoot TR`.split(' '),
);

/** Reads the tags of a file; none where it has none, or where they go in circles or beyond all measure. */
export function tagsOf({ catalog, context }: PDFDocument): Tags {
  const none = { tags: [], pages: new Set<PDFRef>() };
  try {
    const root = lookup(context, catalog.get(PDFName.of('StructTreeRoot')));
    if (!(root instanceof PDFDict)) return none;
    const roles = lookup(context, root.get(PDFName.of('RoleMap')));
    const reader = readerOf(context, roles instanceof PDFDict ? roles : null);
    const kids = reader.kidsOf(root, 'Document', undefined, 0);
    const tags = kids.map((kid) => ('type' in kid ? kid : { type: PLAIN, entries: {}, kids: [kid] }));
    return reader.pages.size > 0 ? { tags, pages: reader.pages } : none;
  } catch (error) {
    if (error instanceof UnsoundTags) return none;
    throw error;
  }
}

class UnsoundTags extends Error {}

function readerOf(context: PDFContext, roles: PDFDict | null) {
  const pages = new Set<PDFRef>();
  const seen = new Set<PDFDict>();

  function kidsOf(parent: PDFDict, role: string, inherited: PDFRef | undefined, depth: number): (Tag | Mark)[] {
    if (depth > DEEPEST || seen.size > MOST_TAGS || seen.has(parent)) throw new UnsoundTags();
    seen.add(parent);
    const page = refOf(parent, 'Pg') ?? inherited;
    const kids = lookup(context, parent.get(PDFName.of('K')));
    const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
    return list.flatMap((kid) => kidOf(lookup(context, kid), role, page, depth));
  }

  function kidOf(kid: PDFObject | undefined, within: string, page: PDFRef | undefined, depth: number): (Tag | Mark)[] {
    if (kid instanceof PDFNumber) return markOf(page, kid, undefined);
    if (!(kid instanceof PDFDict)) return [];
    const type = kid.get(PDFName.of('Type'));
    if (type === PDFName.of('MCR')) {
      return markOf(refOf(kid, 'Pg') ?? page, lookup(context, kid.get(PDFName.of('MCID'))), refOf(kid, 'Stm'));
    }
    if (type === PDFName.of('OBJR')) {
      const object = refOf(kid, 'Obj');
      return object ? [{ object }] : [];
    }
    const role = roleOf(lookup(context, kid.get(PDFName.of('S'))));
    if (!role) return [];
    const kids = kidsOf(kid, role, page, depth + 1);
    const entries = entriesOf(context, kid);
    // The whole is a part now. A plain group goes where its words stay apart from those of its neighbours.
    if (role === 'Document') return kids;
    const apart = !GROUPS.has(within) || kids.every((one) => 'type' in one);
    if (role === PLAIN && apart && Object.keys(entries).length === 0) return kids;
    return [{ type: role, entries, kids }];
  }

  function markOf(page: PDFRef | undefined, id: PDFObject | undefined, form: PDFRef | undefined): Mark[] {
    if (!page || !(id instanceof PDFNumber)) return [];
    const number = id.asNumber();
    if (!Number.isInteger(number) || number < 0 || number > LARGEST_ID) throw new UnsoundTags();
    pages.add(page);
    return [{ page, id: number, ...(form ? { form } : {}) }];
  }

  /** Names a file has given to its elements, by the names all readers know: so those of two files cannot collide. */
  function roleOf(name: PDFObject | undefined): string | null {
    let role = name;
    for (let step = 0; step < 10 && roles && role instanceof PDFName; step++) {
      const next = lookup(context, roles.get(role));
      if (!(next instanceof PDFName) || next === role) break;
      role = next;
    }
    return role instanceof PDFName ? role.decodeText() : null;
  }

  return { kidsOf, pages };
}

/**
 * What an element says of itself. Its name is left out, and so are the names of headers of its column: they are counted
 * anew in every file, and a header says by itself that it is one of a column or of a row.
 */
function entriesOf(context: PDFContext, element: PDFDict): Tag['entries'] {
  const entries: Tag['entries'] = {};
  for (const key of KEPT) {
    const value = lookup(context, element.get(PDFName.of(key)));
    if (value instanceof PDFString || value instanceof PDFHexString) entries[key] = value;
  }
  const given = lookup(context, element.get(PDFName.of('A')));
  const owners = (given instanceof PDFArray ? given.asArray() : [given]).flatMap((one) => {
    const attributes = lookup(context, one);
    if (!(attributes instanceof PDFDict)) return [];
    const kept: Record<string, Entry> = {};
    for (const [name, value] of attributes.entries()) {
      const key = name.decodeText();
      const plain = key === 'Headers' || isDefault(key, value) ? undefined : plainOf(context, value);
      if (plain) kept[key] = plain;
    }
    return Object.keys(kept).length > 1 ? [kept] : [];
  });
  if (owners[0]) entries['A'] = owners.length === 1 ? owners[0] : owners;
  return entries;
}

const isDefault = (key: string, value: PDFObject): boolean =>
  (key === 'RowSpan' || key === 'ColSpan') && value instanceof PDFNumber && value.asNumber() === 1;

/** The value where it refers to nothing: only such can stand in another file. */
function plainOf(context: PDFContext, given: PDFObject | undefined): Entry | undefined {
  const value = lookup(context, given);
  if (value instanceof PDFArray) {
    const items = value.asArray().map((item) => (item instanceof PDFArray ? undefined : plainOf(context, item)));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  return [PDFName, PDFNumber, PDFString, PDFHexString, PDFBool].some((kind) => value instanceof kind)
    ? value
    : undefined;
}

function refOf(dict: PDFDict, key: string): PDFRef | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
}

/** The object itself, whether it stands here or is referred to. */
export const lookup = (context: PDFContext, value: PDFObject | undefined): PDFObject | undefined =>
  value instanceof PDFRef ? context.lookup(value) : value;

/** The page as one thing: read as text where it has letters, otherwise a picture with words for those who do not see it. */
export function pageTag(page: PDFRef, alt: string, size: { width: number; height: number }, hasText: boolean): Tag {
  const kids = [{ page, id: 0 }];
  if (hasText) return { type: 'P', entries: {}, kids };
  const box = [0, 0, size.width, size.height].map((side) => PDFNumber.of(side));
  const layout = { O: PDFName.of('Layout'), Placement: PDFName.of('Block'), BBox: box };
  return { type: 'Figure', entries: { Alt: PDFHexString.fromText(alt), A: layout }, kids };
}
