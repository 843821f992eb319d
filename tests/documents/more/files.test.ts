import { beforeAll, describe, expect, it } from 'vitest';
import { toDocx } from '../../../electron/documents/docx.ts';
import type { PaperDocument } from '../../../shared/documents/blocks.ts';
import { PAGE } from '../../../shared/documents/layout.ts';
import { MORE_KINDS } from '../../../shared/documents/moreKinds.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import { docxLines } from '../../support/docx.ts';
import { essence, essenceOf } from '../../support/papers.ts';
import { libreOfficePdfs, pdfFonts, pdfInfo, pdfPages, printed } from '../../support/pdf.ts';
import { paper } from '../papers.ts';
import { GOLDEN, MORE_CASES } from './fixtures.ts';

/** Each further paper once, in the case it is read in. */
const PAPERS: PaperDocument[] = MORE_KINDS.map((kind) => paper(kind, MORE_CASES[GOLDEN[kind][0] ?? ''] as CaseFile));

const MM = 72 / 25.4;

interface Made {
  paper: PaperDocument;
  docx: Uint8Array;
  pdf: Uint8Array;
  office: Uint8Array;
}
let made: Made[];

beforeAll(async () => {
  const docx = await Promise.all(PAPERS.map(toDocx));
  const pdfs = await printed(PAPERS);
  const office = libreOfficePdfs(docx);
  made = PAPERS.map((one, index) => ({
    paper: one,
    docx: docx[index] as Uint8Array,
    pdf: pdfs[index] as Uint8Array,
    office: office[index] as Uint8Array,
  }));
}, 600_000);

/** The same letters: rows of a table may be read in another order, nothing may be added or lost. */
const letters = (text: string): string => [...text].sort().join('');

describe('files of the further papers', () => {
  it('say in DOCX what the blocks say', async () => {
    const different: string[] = [];
    for (const one of made)
      if (essence(await docxLines(one.docx)) !== essenceOf(one.paper)) different.push(one.paper.kind);
    expect(different).toEqual([]);
  });

  it.each(['pdf', 'office'] as const)(
    'are sheets of their size, A4 but for envelopes, with all their letters: %s',
    (form) => {
      const wrong = made.flatMap((one) => {
        const size = pdfInfo(one[form])['Page size'] ?? '';
        const [width = 0, height = 0] = size.split(' x ').map((part) => Math.round(Number.parseFloat(part)));
        const sheet = one.paper.page ?? PAGE;
        const right = Math.abs(width - sheet.width * MM) <= 1 && Math.abs(height - sheet.height * MM) <= 1;
        const heads = one.paper.blocks.flatMap((block) =>
          block.type === 'table' && block.head ? [essence(block.head.flat().map((run) => run.text))] : [],
        );
        const without = (text: string): string => heads.reduce((left, head) => left.replaceAll(head, ''), text);
        const same = letters(without(essence(pdfPages(one[form]).flat()))) === letters(without(essenceOf(one.paper)));
        return [...(right ? [] : [`${one.paper.kind}: ${size}`]), ...(same ? [] : [`${one.paper.kind}: text`])];
      });
      expect(wrong).toEqual([]);
    },
  );

  it('are set in our typeface alone, embedded', () => {
    const foreign = made.flatMap(({ paper: { kind }, pdf }) =>
      pdfFonts(pdf).flatMap((font) => (/^Tinos-/.test(font.name) && font.embedded ? [] : [`${kind}: ${font.name}`])),
    );
    expect(foreign).toEqual([]);
  });

  it('keep to one page what is to be one page, and never end with an empty one', () => {
    const pages = (kind: string): number => pdfPages((made.find((one) => one.paper.kind === kind) as Made).pdf).length;
    for (const kind of ['hearing_notes', 'case_note', 'refusal_act', 'handover_act', 'shop_memo', 'signing_traps'])
      expect(pages(kind), kind).toBe(1);
    for (const kind of ['envelope_c5', 'envelope_dl', 'address_label']) {
      const one = made.find(({ paper: { kind: of } }) => of === kind) as Made;
      expect([pdfPages(one.pdf).length, pdfPages(one.office).length], kind).toEqual([1, 1]);
    }
    const empty = made.filter((one) => [one.pdf, one.office].some((pdf) => (pdfPages(pdf).at(-1) ?? []).length < 2));
    expect(empty.map(({ paper: { kind } }) => kind)).toEqual([]);
  });
});
