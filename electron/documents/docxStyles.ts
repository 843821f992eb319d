import { AlignmentType, LevelFormat, LevelSuffix, LineRuleType, type IStylesOptions } from 'docx';
import {
  ADDRESS_LEFT,
  FIRST_LINE,
  FONT,
  LIST_MARKER,
  LIST_TEXT,
  PARAGRAPH_GAP_PT,
  PLACED_PT,
} from '../../shared/documents/layout.ts';

/** Millimetres → twentieths of a point. */
export function twips(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

const halfPoints = (pt: number): number => pt * 2;
const pointTwips = (pt: number): number => pt * 20;
const LINE = { line: Math.round(240 * FONT.lineMultiple), lineRule: LineRuleType.AUTO };
const HEADING_RUN = { bold: true, color: '000000', size: halfPoints(FONT.textPt), font: FONT.word };

/** All looks are styles, so that a reader can restyle the paper in a word processor without hunting for formatting. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT.word,
        size: halfPoints(FONT.textPt),
        language: { value: 'ru-RU', eastAsia: 'ru-RU', bidirectional: 'ru-RU' },
      },
      paragraph: { spacing: { ...LINE, before: 0, after: 0 } },
    },
    heading1: {
      run: { ...HEADING_RUN, characterSpacing: 10 },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...LINE, before: pointTwips(18) } },
    },
    heading2: {
      run: { ...HEADING_RUN, bold: false },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...LINE, after: pointTwips(10) } },
    },
    heading3: {
      run: HEADING_RUN,
      paragraph: { keepNext: true, spacing: { ...LINE, before: pointTwips(8), after: pointTwips(4) } },
    },
  },
  paragraphStyles: [
    {
      id: 'PaperText',
      name: 'Paper Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { firstLine: twips(FIRST_LINE) },
        spacing: { ...LINE, after: pointTwips(PARAGRAPH_GAP_PT) },
      },
    },
    {
      id: 'PaperAddress',
      name: 'Paper Address',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: twips(ADDRESS_LEFT) }, spacing: LINE },
    },
    {
      id: 'PaperPlaced',
      name: 'Paper Placed',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: halfPoints(PLACED_PT) },
      paragraph: { spacing: LINE },
    },
    {
      id: 'PaperList',
      name: 'Paper List',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { left: twips(LIST_TEXT), hanging: twips(LIST_MARKER) },
        spacing: { ...LINE, after: pointTwips(2) },
      },
    },
    {
      id: 'PaperCell',
      name: 'Paper Cell',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: halfPoints(FONT.tablePt) },
      paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'PaperSignature',
      name: 'Paper Signature',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { keepLines: true, spacing: { ...LINE, before: pointTwips(14) } },
    },
    {
      id: 'PaperBlank',
      name: 'Paper Blank',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { keepLines: true, spacing: { ...LINE, before: pointTwips(4), after: pointTwips(PARAGRAPH_GAP_PT) } },
    },
    {
      id: 'PaperGap',
      name: 'Paper Gap',
      basedOn: 'Normal',
      run: { size: halfPoints(PARAGRAPH_GAP_PT) },
      paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};

const LEVEL = {
  level: 0,
  alignment: AlignmentType.LEFT,
  suffix: LevelSuffix.TAB,
  style: { paragraph: { indent: { left: twips(LIST_TEXT), hanging: twips(LIST_MARKER) } } },
};

export const NUMBERED = 'numbered';
export const DASHED = 'dashed';
/** Real numbering: an item added or removed in a word processor renumbers the rest. */
export const NUMBERING = {
  config: [
    { reference: NUMBERED, levels: [{ ...LEVEL, format: LevelFormat.DECIMAL, text: '%1.' }] },
    { reference: DASHED, levels: [{ ...LEVEL, format: LevelFormat.BULLET, text: '—' }] },
  ],
};
