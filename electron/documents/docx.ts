import {
  AlignmentType,
  BorderStyle,
  Document,
  FrameAnchorType,
  Header,
  HeadingLevel,
  LeaderType,
  PageBreak,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  Tab,
  TableLayoutType,
  TabStopType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import type {
  AddressBlock,
  Block,
  Heading,
  Printable,
  Run,
  Signature,
  Table as TableBlock,
} from '../../shared/documents/blocks.ts';
import { cleanText } from '../../shared/documents/clean.ts';
import { CELL_PADDING, MARGIN, PAGE, PAGE_NUMBER_TOP, TEXT_WIDTH } from '../../shared/documents/layout.ts';
import { DASHED, NUMBERED, NUMBERING, STYLES, twips } from './docxStyles.ts';
import { keptWithNext, signerOf } from '../../shared/documents/keep.ts';
import { removeZipTimes } from './zipTimes.ts';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const ALIGN = {
  justify: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;
/** Where the line to sign on begins after a date, where it ends, and where the name begins. */
const SIGN = { from: twips(55), to: twips(100), name: twips(103) };
const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const THICK = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const BOX = '☐';

/** The paper as a DOCX file. The same paper gives the same bytes; nothing tells when or on which machine it was made. */
export async function toDocx(paper: Printable): Promise<Uint8Array> {
  const keep = keptWithNext(paper.blocks);
  let lists = 0;
  const children = paper.blocks.flatMap((block, index) => {
    if (block.type === 'list') lists += 1;
    return blockOf(block, keep[index] ?? false, lists);
  });
  // Blocks placed on the sheet hang on a paragraph of the text, and there must be one.
  if (paper.page) children.push(new Paragraph({ style: 'PaperGap' }));
  const file = new Document({
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          titlePage: paper.pageNumbers,
          page: {
            size: sizeOf(paper.page ?? PAGE),
            margin: marginsOf(paper.page ? EDGE : MARGIN),
          },
        },
        ...(paper.pageNumbers ? { headers: { default: pageNumber(), first: new Header({ children: [] }) } } : {}),
        children,
      },
    ],
  });
  const properties = coreProperties(paper.title, signerOf(paper.blocks) ?? PROGRAM);
  const bytes = await Packer.pack(file, 'uint8array', undefined, [{ path: 'docProps/core.xml', data: properties }]);
  return removeZipTimes(bytes);
}

/** The nearest to the edge that printers print. */
const EDGE = { top: 5, right: 5, bottom: 5, left: 5 } as const;

/** The library turns a lying sheet itself: it takes the sides of the standing one. */
function sizeOf({ width, height }: { width: number; height: number }) {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const orientation = width > height ? { orientation: PageOrientation.LANDSCAPE } : {};
  return { width: twips(short), height: twips(long), ...orientation };
}

function marginsOf({ top, right, bottom, left }: Record<'top' | 'right' | 'bottom' | 'left', number>) {
  const number = twips(Math.min(PAGE_NUMBER_TOP, top));
  return {
    top: twips(top),
    right: twips(right),
    bottom: twips(bottom),
    left: twips(left),
    header: number,
    footer: number,
  };
}

const PROGRAM = 'Десять дней';

/** Written by hand: the library would put in the moment of writing. */
function coreProperties(title: string, author: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${xml(title)}</dc:title><dc:creator>${xml(author)}</dc:creator>` +
    `<cp:lastModifiedBy>${xml(author)}</cp:lastModifiedBy><dc:language>ru-RU</dc:language></cp:coreProperties>`
  );
}

function xml(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function pageNumber(): Header {
  const run = new TextRun({ children: ['стр. ', PageNumber.CURRENT, ' из ', PageNumber.TOTAL_PAGES] });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}

function blockOf(block: Block, keepNext: boolean, list: number): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [headingOf(block)];
    case 'address':
      return block.place
        ? placedOf(block, block.place)
        : block.lines.map((line) => paragraph('PaperAddress', line, { keepNext: true }));
    case 'paragraph':
      return [
        paragraph('PaperText', block.runs, {
          keepNext,
          ...(block.align ? { alignment: ALIGN[block.align] } : {}),
          ...(block.indent === false ? { indent: { firstLine: 0 } } : {}),
        }),
      ];
    case 'list':
      return block.items.map((item, index) =>
        paragraph('PaperList', item.runs, {
          keepNext: keepNext && index === block.items.length - 1,
          numbering: { reference: block.ordered ? NUMBERED : DASHED, level: 0, instance: list },
        }),
      );
    case 'checklist':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            style: 'PaperList',
            alignment: AlignmentType.LEFT,
            keepLines: true,
            keepNext: keepNext && index === block.items.length - 1,
            children: [
              new TextRun({ text: BOX, font: 'Segoe UI Symbol' }),
              new TextRun({ children: [new Tab()] }),
              ...textRuns(item.runs),
            ],
          }),
      );
    case 'table':
      return [tableOf(block, keepNext), new Paragraph({ style: 'PaperGap', keepNext })];
    case 'signature':
      return signatureOf(block);
    case 'blanks':
      return block.lines.map(blankOf);
    case 'pageBreak':
      return [new Paragraph({ style: 'PaperGap', children: [new PageBreak()] })];
  }
}

function headingOf(block: Heading): Paragraph {
  return new Paragraph({ heading: HEADINGS[block.level], keepNext: true, children: textRuns([{ text: block.text }]) });
}

/** Lines of one frame: paragraphs with the same frame make one. */
function placedOf(
  { lines }: AddressBlock,
  { left, top, width, points }: NonNullable<AddressBlock['place']>,
): Paragraph[] {
  const frame = {
    type: 'absolute' as const,
    position: { x: twips(left), y: twips(top) },
    width: twips(width),
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  };
  return lines.map((line) => paragraph('PaperPlaced', line, { frame }, points));
}

function paragraph(style: string, runs: Run[], options: IParagraphOptions, points?: number): Paragraph {
  return new Paragraph({ style, ...options, children: textRuns(runs, false, points) });
}

/** A line end inside a run is a line break of the same paragraph. */
function textRuns(runs: Run[], bold = false, points?: number): TextRun[] {
  return runs.flatMap((run) =>
    cleanText(run.text)
      .split('\n')
      .map(
        (text, index) =>
          new TextRun({
            text,
            ...(run.bold === true || bold ? { bold: true } : {}),
            ...(run.italic ? { italics: true } : {}),
            ...(points ? { size: points * 2 } : {}),
            ...(index > 0 ? { break: 1 } : {}),
          }),
      ),
  );
}

function tableOf(block: TableBlock, keepNext: boolean): Table {
  const widths = block.columns.map((column) => twips(column.width));
  const cell = (runs: Run[], column: number, look: { bold: boolean; total: boolean; keepNext: boolean }): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(look.total ? { borders: { top: THICK } } : {}),
      children: [
        new Paragraph({
          style: 'PaperCell',
          keepNext: look.keepNext,
          alignment: ALIGN[block.columns[column]?.align ?? 'left'],
          children: textRuns(runs, look.bold),
        }),
      ],
    });
  const head = block.head?.map((runs, column) => cell(runs, column, { bold: true, total: false, keepNext: true }));
  const rows = block.rows.map((row, index) => {
    const total = block.totals?.includes(index) ?? false;
    const look = { bold: total, total, keepNext: keepNext && index >= block.rows.length - 2 };
    return new TableRow({ cantSplit: true, children: row.map((runs, column) => cell(runs, column, look)) });
  });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN },
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(CELL_PADDING.y),
      bottom: twips(CELL_PADDING.y),
      left: twips(CELL_PADDING.x),
      right: twips(CELL_PADDING.x),
    },
    rows: [...(head ? [new TableRow({ tableHeader: true, cantSplit: true, children: head })] : []), ...rows],
  });
}

/** Date and name with a line between them; with a role («Истец») the date stands on its own line above. */
function signatureOf(block: Signature): Paragraph[] {
  const line = (text: string, from: number | null): Paragraph =>
    new Paragraph({
      style: 'PaperSignature',
      indent: { left: SIGN.name, hanging: SIGN.name },
      tabStops: [
        ...(from === null ? [] : [{ type: TabStopType.LEFT, position: from }]),
        { type: TabStopType.LEFT, position: SIGN.to, leader: LeaderType.UNDERSCORE },
        { type: TabStopType.LEFT, position: SIGN.name },
      ],
      children: [
        ...textRuns([{ text }]),
        new TextRun({ children: from === null ? [' ', new Tab(), new Tab()] : [new Tab(), new Tab(), new Tab()] }),
        ...textRuns([{ text: block.name }]),
      ],
    });
  if (!block.role) return [line(block.date, SIGN.from)];
  const date = paragraph('PaperSignature', [{ text: block.date }], { keepNext: true });
  return [...(block.date === '' ? [] : [date]), line(block.role, null)];
}

function blankOf(label: string): Paragraph {
  return new Paragraph({
    style: 'PaperBlank',
    tabStops: [{ type: TabStopType.LEFT, position: twips(TEXT_WIDTH), leader: LeaderType.UNDERSCORE }],
    children: [
      ...textRuns([{ text: label }]),
      new TextRun({ children: label === '' ? [new Tab()] : [' ', new Tab()] }),
    ],
  });
}
