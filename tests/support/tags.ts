import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

export interface TagsRead {
  /** Titles of the parts in their order. */
  parts: string[];
  /** Words for those who do not see a picture. */
  alts: string[];
  /** Types of all elements, depth first. */
  types: string[];
  /** Pieces that have an element, and links. */
  marks: number;
  links: number;
  problems: string[];
}

const name = (key: string): PDFName => PDFName.of(key);

/** Walks the tags from the root, and from every page back through the table of parents: both ways must agree. */
export async function readTags(bytes: Uint8Array): Promise<TagsRead> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = pdf;
  const read: TagsRead = { parts: [], alts: [], types: [], marks: 0, links: 0, problems: [] };
  const expect = (right: boolean, problem: string): void => {
    if (!right) read.problems.push(problem);
  };
  const at = (value: PDFObject | undefined): PDFObject | undefined =>
    value instanceof PDFRef ? context.lookup(value) : value;
  const items = (value: PDFObject | undefined): PDFObject[] => {
    const found = at(value);
    return found instanceof PDFArray ? found.asArray() : found ? [value as PDFObject] : [];
  };
  const text = (value: PDFObject | undefined): string =>
    value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : '';

  expect(/\/Marked true/.test(String(at(catalog.get(name('MarkInfo'))))), 'not marked');
  expect(text(catalog.get(name('Lang'))) === 'ru-RU', 'no language');
  expect(/\/DisplayDocTitle true/.test(String(at(catalog.get(name('ViewerPreferences'))))), 'title not shown');
  const rootRef = catalog.get(name('StructTreeRoot'));
  const root = at(rootRef);
  if (!(root instanceof PDFDict) || !(rootRef instanceof PDFRef)) return { ...read, problems: ['no tags'] };
  expect(!root.has(name('IDTree')), 'names of elements of several files');

  const rows = new Map<number, PDFObject>();
  const table = at(root.get(name('ParentTree'))) as PDFDict;
  const nums = items(table.get(name('Nums')));
  for (let index = 0; index < nums.length; index += 2) {
    const number = (nums[index] as PDFNumber).asNumber();
    expect(!rows.has(number), `row ${number} twice`);
    expect(number < (root.get(name('ParentTreeNextKey')) as PDFNumber).asNumber(), `row ${number} beyond the end`);
    rows.set(number, nums[index + 1] as PDFObject);
  }
  const pages = new Set(pdf.getPages().map((page) => page.ref));
  const rowOf = (dict: PDFDict, key: string): PDFObject | undefined => {
    const number = dict.get(name(key));
    return number instanceof PDFNumber ? rows.get(number.asNumber()) : undefined;
  };
  /** Pieces of every page and form that the elements name. */
  const named = new Map<PDFRef, Set<number>>();

  const mark = (page: PDFObject | undefined, form: PDFObject | undefined, id: number, owner: PDFRef): void => {
    read.marks += 1;
    expect(page instanceof PDFRef && pages.has(page), `dangling page ${String(page)}`);
    const holder = (form ?? page) as PDFRef;
    const dict = at(holder);
    const row = rowOf(dict instanceof PDFStream ? dict.dict : (dict as PDFDict), 'StructParents');
    expect(items(row)[id] === owner, `piece ${id} of ${String(holder)} leads elsewhere`);
    named.set(holder, (named.get(holder) ?? new Set()).add(id));
  };
  const walk = (ref: PDFRef, parent: PDFRef, depth: number): void => {
    const element = at(ref);
    if (!(element instanceof PDFDict)) return void read.problems.push(`${String(ref)} is no element`);
    expect(element.get(name('P')) === parent, `${String(ref)} has another parent`);
    const type = (element.get(name('S')) as PDFName).decodeText();
    read.types.push(type);
    expect(!/\/(ID|Headers)\b/.test(element.toString()), `${String(ref)} keeps names`);
    if (depth === 1) read.parts.push(text(element.get(name('T'))));
    if (element.has(name('Alt'))) read.alts.push(text(element.get(name('Alt'))));
    const page = element.get(name('Pg'));
    for (const kid of items(element.get(name('K')))) {
      if (kid instanceof PDFNumber) mark(page, undefined, kid.asNumber(), ref);
      else if (kid instanceof PDFRef) walk(kid, ref, depth + 1);
      else if (kid instanceof PDFDict && kid.get(name('Type')) === name('MCR')) {
        const id = kid.get(name('MCID')) as PDFNumber;
        mark(kid.get(name('Pg')) ?? page, kid.get(name('Stm')), id.asNumber(), ref);
      } else if (kid instanceof PDFDict && kid.get(name('Type')) === name('OBJR')) {
        read.links += 1;
        expect(rowOf(at(kid.get(name('Obj'))) as PDFDict, 'StructParent') === ref, 'a link leads elsewhere');
      } else read.problems.push(`odd kid ${String(kid)}`);
    }
  };
  for (const kid of items(root.get(name('K')))) walk(kid as PDFRef, rootRef, 0);

  const numbers: number[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    for (const key of ['StructParents', 'StructParent']) {
      const number = dict.get(name(key));
      if (!(number instanceof PDFNumber)) continue;
      numbers.push(number.asNumber());
      expect(rows.has(number.asNumber()), `${String(ref)} has no row`);
    }
  }
  expect(new Set(numbers).size === numbers.length, 'a row has two owners');
  for (const page of pdf.getPages()) {
    const content = items(page.node.get(name('Contents'))).map((part) => contentOf(at(part)));
    const drawn = content.join('\n').matchAll(/\/MCID (\d+)/g);
    const known = named.get(page.ref);
    for (const [, id] of drawn) expect(known?.has(Number(id)) ?? false, `a piece ${id} of a page is in no element`);
  }
  return read;
}

function contentOf(stream: PDFObject | undefined): string {
  if (stream instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  return stream instanceof PDFContentStream ? stream.getContentsString() : '';
}
