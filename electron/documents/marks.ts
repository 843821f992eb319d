import type { PDFRef } from '@cantoo/pdf-lib';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  PDFStream,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  type PDFObjectCopier,
  type PDFPage,
} from '@cantoo/pdf-lib';
import type { Holders, Structure } from './structure.ts';
import { lookup } from './tags.ts';

const CONTENTS = PDFName.of('Contents');
const [PAGE_ROW, OBJECT_ROW] = [PDFName.of('StructParents'), PDFName.of('StructParent')];
/** The only piece of a page that is told about as one thing. */
const WHOLE = '<</MCID 0>>';

/** Draws on the page what belongs to an element with that name. */
export function drawMarked(page: PDFPage, type: string, draw: () => void): void {
  drawBetween(page, type, WHOLE, draw);
}

/** Draws on the page what is no part of the paper: a screen reader passes it by. */
export function drawArtifact(page: PDFPage, place: 'Header' | 'Footer', draw: () => void): void {
  drawBetween(page, 'Artifact', `<</Type /Pagination /Subtype /${place}>>`, draw);
}

function drawBetween(page: PDFPage, type: string, properties: string, draw: () => void): void {
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [PDFName.of(type), properties]));
  draw();
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}

/** Marks all that is on the page as one piece; the contents themselves stay as they are. */
export function markWhole({ node }: PDFPage, type: string): void {
  const { context } = node;
  const [begin, end] = [`/${type} ${WHOLE} BDC\n`, '\nEMC\n'].map((text) => context.register(context.stream(text)));
  const contents = node.lookup(CONTENTS);
  const inner = contents instanceof PDFArray ? contents.asArray() : [node.get(CONTENTS)];
  node.set(CONTENTS, context.obj([begin, ...inner, end].filter((item) => item !== undefined)));
}

/** Whether letters are drawn on the page itself. */
export function hasText({ node }: PDFPage): boolean {
  const resources = lookup(node.context, node.getInheritableAttribute(PDFName.of('Resources')));
  const fonts = resources instanceof PDFDict ? resources.lookup(PDFName.of('Font')) : undefined;
  return fonts instanceof PDFDict && fonts.keys().length > 0;
}

/** The row of a page or a form in the table of parents. */
export function setRow(dict: PDFDict, number: number): void {
  dict.set(PAGE_ROW, PDFNumber.of(number));
}

/** Takes away the rows of the source's own table: in the new file these numbers mean something else. */
export function forgetRows({ context }: PDFDocument): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    dict.delete(PAGE_ROW);
    dict.delete(OBJECT_ROW);
  }
}

/** Finds the copies of the forms and of the links on the copied `pages`, and gives them their rows. */
export function drawnOn(
  pages: readonly PDFPage[],
  copier: PDFObjectCopier,
  target: PDFContext,
  structure: Pick<Structure, 'number'>,
): Required<Pick<Holders, 'form' | 'object'>> {
  const forms = new Map<PDFRef, { form: PDFRef; number: number }>();
  const objects = new Set<PDFObject>(
    pages.flatMap(({ node }) => {
      const found = node.lookup(PDFName.of('Annots'));
      return found instanceof PDFArray ? found.asArray() : [];
    }),
  );
  return {
    form(source) {
      const known = forms.get(source);
      const form = copier.copy(source);
      const copy = target.lookup(form);
      if (known || !(copy instanceof PDFStream)) return known;
      const holder = { form, number: structure.number() };
      setRow(copy.dict, holder.number);
      forms.set(source, holder);
      return holder;
    },
    object(source) {
      if (!objects.delete(source)) return undefined;
      const object = copier.copy(source);
      const copy = target.lookup(object);
      if (!(copy instanceof PDFDict)) return undefined;
      const number = structure.number();
      copy.set(OBJECT_ROW, PDFNumber.of(number));
      return { object, number };
    },
  };
}
