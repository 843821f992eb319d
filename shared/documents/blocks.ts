import type { MAIN_KINDS, STEPS_KINDS } from './kinds.ts';
import type { MoreKind } from './moreKinds.ts';

/**
 * The one model of a paper. Templates (shared/documents/templates) make blocks from a case and its plan; the DOCX writer,
 * the HTML writer (screen pages and PDF) and the plain-text writer draw the same blocks, and a test compares their text.
 */

/** A piece of text. `own` = words the user wrote (blue on the screen, black in print). */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  own?: boolean;
}

interface BlockBase {
  /** Stable name of the block inside its document: edits are kept by it. */
  key: string;
  /** False for blocks that are not edited in place (tables, signature). Paragraphs are editable by default. */
  editable?: boolean;
  /** The user replaced this text; `stale` = the facts under it changed since; `before` = the text that was replaced. */
  edited?: { stale: boolean; original: string; before?: string };
  /** The whole block comes from the user (an added paragraph). */
  added?: boolean;
}

export interface Heading extends BlockBase {
  type: 'heading';
  text: string;
  /** 1 = title of the paper, centred («ПРЕТЕНЗИЯ»); 2 = its subtitle, centred; 3 = heading inside the text. */
  level: 1 | 2 | 3;
}

/** To whom and from whom: an indented block on the right half of the first page. */
export interface AddressBlock extends BlockBase {
  type: 'address';
  lines: Run[][];
  /**
   * On envelopes and labels: where the block stands on the sheet, in millimetres from its upper left corner; `points` is
   * the size of its letters where the usual one is too large.
   */
  place?: { left: number; top: number; width: number; points?: number };
}

export interface Paragraph extends BlockBase {
  type: 'paragraph';
  runs: Run[];
  align?: 'justify' | 'left' | 'right' | 'center';
  /** First-line indent 12.5 mm; default true. */
  indent?: boolean;
  keepWithNext?: boolean;
}

export interface NumberedList extends BlockBase {
  type: 'list';
  items: { key: string; runs: Run[] }[];
  ordered: boolean;
}

export interface Table extends BlockBase {
  type: 'table';
  /** Widths in millimetres: explicit, because word processors disagree about percentages. */
  columns: { width: number; align?: 'left' | 'right' | 'center' }[];
  head?: Run[][];
  rows: Run[][][];
  /** Index of rows drawn bold above a thick line (totals). */
  totals?: number[];
}

/** Date and signature, kept together with the end of the text: a signature never stands alone on a page. */
export interface Signature extends BlockBase {
  type: 'signature';
  date: string;
  name: string;
  /** «Истец», «Отправитель» … */
  role?: string;
}

export interface PageBreak extends BlockBase {
  type: 'pageBreak';
}

/** Empty lines to be filled by hand (stamp of the shop, witnesses), drawn as rules. */
export interface BlankLines extends BlockBase {
  type: 'blanks';
  lines: string[];
}

/** A checkbox line for the person («☐ Подписать оба экземпляра»). */
export interface Checklist extends BlockBase {
  type: 'checklist';
  items: { key: string; runs: Run[] }[];
}

export type Block =
  Heading | AddressBlock | Paragraph | NumberedList | Table | Signature | PageBreak | BlankLines | Checklist;

export type MainKind = (typeof MAIN_KINDS)[number];
export type StepsKind = (typeof STEPS_KINDS)[number];
export type DocumentKind = MainKind | StepsKind | MoreKind;

export interface PaperDocument {
  kind: DocumentKind;
  /** «Претензия» — on screen and in the properties of the file. */
  title: string;
  /** File name without number and extension, Russian, safe for Windows: «Претензия». */
  fileName: string;
  blocks: Block[];
  /** Signed papers get «стр. N из M»; forms do not. */
  pageNumbers: boolean;
  /** Size of the sheet in millimetres when it is no A4 page with margins; all its blocks then say where they stand. */
  page?: { width: number; height: number };
  /** How many copies are printed and why: «2: магазину и вам с отметкой». */
  copies: { count: number; why: string };
}

/** What a writer needs of a paper. */
export type Printable = Pick<PaperDocument, 'title' | 'blocks' | 'pageNumbers' | 'page'>;

/** Plain text of a run list. */
export function runsText(runs: Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** The paper as plain lines, in reading order: what DOCX, HTML and PDF must all say. */
export function plainLines(blocks: Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
        return [block.text];
      case 'address':
        return block.lines.map(runsText);
      case 'paragraph':
        return [runsText(block.runs)];
      case 'list':
        return block.items.map((item, index) => (block.ordered ? `${index + 1}. ` : '— ') + runsText(item.runs));
      case 'checklist':
        return block.items.map((item) => `☐ ${runsText(item.runs)}`);
      case 'table':
        return [...(block.head ? [block.head] : []), ...block.rows.map((row) => row.map((cell) => cell))].flatMap(
          (row) => (row as Run[][]).map(runsText),
        );
      case 'signature':
        return [block.date, block.role ?? '', block.name].filter((line) => line !== '');
      case 'blanks':
        return block.lines;
      case 'pageBreak':
        return [];
    }
  });
}
