import { beforeAll, describe, expect, it } from 'vitest';
import { toDocx } from '../../electron/documents/docx.ts';
import { toHtml } from '../../electron/documents/html.ts';
import { plainLines, runsText, type DocumentKind, type PaperDocument } from '../../shared/documents/blocks.ts';
import { buildDocument, documentsFor } from '../../shared/documents/build.ts';
import { cleanText } from '../../shared/documents/clean.ts';
import { TEXT_WIDTH } from '../../shared/documents/layout.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import { CASE_DAY, CASE_NAMES, caseNamed } from '../support/cases.ts';
import { docxLines } from '../support/docx.ts';
import { essence, essenceOf } from '../support/papers.ts';
import { libreOfficePdfs, pdfFonts, pdfPages, printed } from '../support/pdf.ts';

/** Every paper of every example case, as the program makes it for the person. */
const PAPERS = CASE_NAMES.flatMap((name) => {
  const file = caseNamed(name);
  const law = lawContext(CASE_DAY);
  const planned = plan(file, law);
  return documentsFor(file, planned).map((kind) => ({
    name: `${name}: ${kind}`,
    paper: buildDocument(kind, file, planned, law),
  }));
});

/** Papers that go out and carry the numbers are looked at in all cases, the rest in every fifth: layout takes its time. */
const WEIGHTY: DocumentKind[] = ['claim', 'lawsuit', 'calculation'];
const LAID_OUT = PAPERS.filter(({ paper }, index) => WEIGHTY.includes(paper.kind) || index % 5 === 0);

interface Written {
  name: string;
  paper: PaperDocument;
  docx: Uint8Array;
  pdf: Uint8Array;
  /** Lines of the pages of the PDF, and of the DOCX as LibreOffice prints it. */
  pages: string[][];
  office: string[][];
}
let written: Written[];

beforeAll(async () => {
  const docx = await Promise.all(LAID_OUT.map(({ paper }) => toDocx(paper)));
  const pdfs = await printed(LAID_OUT.map(({ paper }) => paper));
  const office = libreOfficePdfs(docx);
  written = LAID_OUT.map((entry, index) => ({
    ...entry,
    docx: docx[index]!,
    pdf: pdfs[index]!,
    pages: pdfPages(pdfs[index]!),
    office: pdfPages(office[index]!),
  }));
}, 600_000);

/** Names of the papers for which `bad` finds something, with what it found: the failure says it all. */
function findings<T extends { name: string }>(entries: T[], bad: (entry: T) => string[]): string[] {
  return entries.flatMap((entry) => bad(entry).map((text) => `${entry.name} — ${text}`));
}

const linesOf = (paper: PaperDocument): string[] =>
  plainLines(paper.blocks).flatMap((line) => cleanText(line).split('\n'));

describe('papers of the example cases', () => {
  it('are there', () => {
    expect(PAPERS.length).toBeGreaterThan(100);
    expect(new Set(PAPERS.map(({ paper }) => paper.kind)).size).toBe(12);
  });

  it('show no slip of the program', () => {
    const slip = /undefined|\bnull\b|NaN|Infinity|\[object|\{\{|\}\}|\$\{|Invalid|<[a-z/]/;
    expect(findings(PAPERS, ({ paper }) => linesOf(paper).filter((line) => slip.test(line)))).toEqual([]);
  });

  it('have no empty field', () => {
    const empty = /«\s*»|\(\s*\)|[,;:]\s*[,;:.]|\s[,;](?=\s|$)|[^.]\.\.(?!\.)/;
    expect(findings(PAPERS, ({ paper }) => linesOf(paper).filter((line) => empty.test(line)))).toEqual([]);
    const label = /(?:ИНН|ОГРН|ОГРНИП|БИК|СНИЛС|тел\.|телефон|почта|адрес|от)\s*[,;:]?\s*$/i;
    const dangling = ({ paper }: { paper: PaperDocument }): string[] => {
      const prose = {
        ...paper,
        blocks: paper.blocks.filter((block) => block.type !== 'table' && block.type !== 'blanks'),
      };
      return linesOf(prose).filter((line) => label.test(line));
    };
    expect(findings(PAPERS, dangling)).toEqual([]);
    const hollow = ({ paper }: { paper: PaperDocument }): string[] =>
      paper.blocks.flatMap((block) => {
        if (block.type === 'paragraph') return runsText(block.runs).trim() === '' ? [block.key] : [];
        if (block.type !== 'table') return [];
        const rows = block.rows.filter((_row, index) => !block.totals?.includes(index));
        return rows.flat().some((cell) => runsText(cell).trim() === '') ? [block.key] : [];
      });
    expect(findings(PAPERS, hollow)).toEqual([]);
  });

  it('say nothing twice in a row', () => {
    const doubled = ({ paper }: { paper: PaperDocument }): string[] => {
      const lines = linesOf(paper).filter((line) => line.trim().length > 12);
      return lines.filter((line, index) => line === lines[index + 1]);
    };
    expect(findings(PAPERS, doubled)).toEqual([]);
  });

  it('have tables as wide as the text at most', () => {
    const tooWide = ({ paper }: { paper: PaperDocument }): string[] =>
      paper.blocks.flatMap((block) => {
        if (block.type !== 'table') return [];
        const width = block.columns.reduce((sum, column) => sum + column.width, 0);
        return width > TEXT_WIDTH ? [`${block.key}: ${width} mm`] : [];
      });
    expect(findings(PAPERS, tooWide)).toEqual([]);
  });
});

describe('their text', () => {
  /** Heads of tables come again on every page; nothing else may be told twice. */
  function sameText(paper: PaperDocument, text: string): boolean {
    const heads = paper.blocks.flatMap((block) =>
      block.type === 'table' && block.head
        ? [essence(block.head.map((cell) => cell.map((run) => run.text).join('')))]
        : [],
    );
    const without = (whole: string): string => heads.reduce((left, head) => left.replaceAll(head, ''), whole);
    const letters = (whole: string): string => [...without(whole)].sort().join('');
    return text === essenceOf(paper) || letters(text) === letters(essenceOf(paper));
  }

  it('is the same in the DOCX', async () => {
    const different: string[] = [];
    for (const { name, paper, docx } of written) {
      if (essence(await docxLines(docx)) !== essenceOf(paper)) different.push(name);
    }
    expect(different).toEqual([]);
  });

  it('is the same in the HTML', () => {
    const text = (html: string): string =>
      (/<main>(.*)<\/main>/s.exec(html)?.[1] ?? '')
        .replace(/<[^>]*>/g, '\n')
        .replace(
          /&(lt|gt|quot|#39|amp);/g,
          (sign) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" })[sign] ?? '&',
        );
    const different = PAPERS.filter(({ paper }) => essence([text(toHtml(paper))]) !== essenceOf(paper));
    expect(different.map(({ name }) => name)).toEqual([]);
  });

  it('is the same in the PDF', () => {
    const different = written.filter(({ paper, pages }) => !sameText(paper, essence(pages.flat())));
    expect(different.map(({ name }) => name)).toEqual([]);
  });

  it('is the same in the DOCX as LibreOffice lays it out', () => {
    const different = written.filter(({ paper, office }) => !sameText(paper, essence(office.flat())));
    expect(different.map(({ name }) => name)).toEqual([]);
  });
});

describe('their pages', () => {
  it('are set in our typeface alone, embedded and readable by machines', () => {
    const foreign = ({ pdf }: Written): string[] =>
      pdfFonts(pdf)
        .filter((font) => !/^Tinos-/.test(font.name) || !font.embedded || !font.unicode)
        .map((font) => font.name);
    expect(findings(written, foreign)).toEqual([]);
  });

  it.each(['pages', 'office'] as const)('never leave the signature alone: %s', (form) => {
    const alone = (entry: Written): string[] => {
      const signature = entry.paper.blocks.find((block) => block.type === 'signature');
      const pages = entry[form];
      if (!signature) return [];
      const page = pages.findLastIndex((lines) => lines.some((line) => line.includes(signature.name)));
      if (page < 0) return ['no signature'];
      const text = (pages[page] ?? []).filter((line) => !/^стр\. \d+ из \d+$/.test(line));
      const before = text.findLastIndex((line) => line.includes(signature.name)) - (signature.role ? 1 : 0);
      return before < 2 ? [`page ${page + 1}`] : [];
    };
    expect(findings(written, alone)).toEqual([]);
  });

  it('are few: a claim takes at most three, no paper ends with an empty page', () => {
    const claims = written.filter(({ paper }) => paper.kind === 'claim');
    expect(claims.filter(({ pages }) => pages.length > 3).map(({ name }) => name)).toEqual([]);
    const empty = written.filter(({ pages, office }) => [pages, office].some((form) => (form.at(-1) ?? []).length < 2));
    expect(empty.map(({ name }) => name)).toEqual([]);
  });
});
