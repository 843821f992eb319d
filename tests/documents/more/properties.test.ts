import { describe, expect, it } from 'vitest';
import { runsText, type PaperDocument } from '../../../shared/documents/blocks.ts';
import { TEXT_WIDTH } from '../../../shared/documents/layout.ts';
import { MORE_KINDS, type MoreKind } from '../../../shared/documents/moreKinds.ts';
import { PAPER_FIELDS } from '../../../shared/documents/paperFields.ts';
import { REBUTTALS } from '../../../shared/documents/templates/more/rebuttals.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { plainLines } from '../../../shared/documents/blocks.ts';
import { getFact, isFactPath, setFact } from '../../../shared/interview/factPath.ts';
import { lawContext } from '../../../shared/law/context.ts';
import { OBJECTIONS } from '../../../shared/law/data/objections.ts';
import { plan } from '../../../shared/law/plan.ts';
import { caseFileSchema, type CaseFile } from '../../../shared/model/case.ts';
import { CASE_NAMES, caseNamed } from '../../support/cases.ts';
import { CASES, TODAY } from '../cases.ts';
import { textOf } from '../papers.ts';
import { MORE_CASES } from './fixtures.ts';

const FILES: Record<string, CaseFile> = {
  ...CASES,
  ...MORE_CASES,
  ...Object.fromEntries(CASE_NAMES.map((name) => [name, caseNamed(name)])),
};

function papersOf(file: CaseFile): PaperDocument[] {
  const ctx = lawContext(TODAY);
  const planned = plan(file, ctx);
  return MORE_KINDS.map((kind) => buildDocument(kind, file, planned, ctx));
}

const BAD =
  /undefined|null|NaN|Invalid|\[object|и\/или|\(а\)|\(\s*\)|«\s*»|,,| ,| \.|;\.|(?<![гл])\.;|:\.|(?<!\.)\.\.(?!\.)|!/;

/** Everything wrong in a paper, in words: one expectation for all of them says it at once. */
function faults(paper: PaperDocument): string[] {
  const keys = paper.blocks.map((block) => block.key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `key twice: ${key}`);
  const lines = plainLines(paper.blocks).filter(
    (line) => BAD.test(line) || / {2}|\u00a0 | \u00a0/.test(line) || line !== line.trim(),
  );
  const blocks = paper.blocks.flatMap((block): string[] => {
    if (block.type === 'paragraph') return runsText(block.runs).trim() === '' ? [`empty: ${block.key}`] : [];
    if (block.type !== 'table') return [];
    const width = block.columns.reduce((sum, column) => sum + column.width, 0);
    const hollow = block.rows.flat().some((cell) => runsText(cell).trim() === '');
    return [...(width > TEXT_WIDTH ? [`wide: ${block.key}`] : []), ...(hollow ? [`empty cell: ${block.key}`] : [])];
  });
  return [...twice, ...lines, ...blocks].map((fault) => `${paper.kind}: ${fault}`);
}

describe('further papers of any case', () => {
  it.each(Object.keys(FILES))('«%s»: no gaps, no empty brackets, no doubled spaces, keys named once', (name) => {
    expect(papersOf(FILES[name] as CaseFile).flatMap(faults)).toEqual([]);
  });

  it('name the consumer law in full where they first cite it, and only there', () => {
    for (const file of Object.values(MORE_CASES)) {
      for (const { kind, blocks } of papersOf(file)) {
        const text = plainLines(blocks).join('\n').replaceAll('\u00a0', ' ');
        const short = text.search(/\sЗакона(?! РФ| о защите)(?=[\s,.;:)])/);
        const full = text.indexOf('2300-1');
        if (short >= 0) expect(full >= 0 && full < short, kind).toBe(true);
        expect(text.split('2300-1').length, kind).toBeLessThanOrEqual(2);
        if (short >= 0) expect(text, kind).toContain('далее — Закон');
      }
    }
  });

  it('write nothing of a service as of goods handed over', () => {
    const file = MORE_CASES['service'] as CaseFile;
    for (const kind of ['seller_request', 'reply_to_refusal', 'association', 'court_order', 'sums_on_date'] as const) {
      expect(textOf(kind, file), kind).not.toMatch(/продавц|товар/i);
    }
  });
});

describe('questions beside a paper', () => {
  const fields = Object.entries(PAPER_FIELDS).flatMap(([kind, list]) =>
    list.map((field) => ({ ...field, paper: kind })),
  );

  it('ask for facts that exist', () => {
    expect(fields.filter((field) => !isFactPath(field.path)).map((field) => field.path)).toEqual([]);
  });

  it.each(fields.filter((field) => field.kind !== 'objections' && field.path !== 'papers.visit.way'))(
    '$paper: $path is seen in the paper when it is answered',
    ({ paper, path }) => {
      const full = MORE_CASES[paper === 'final_note' ? 'closed' : 'court'] as CaseFile;
      expect(getFact(full.facts, path), path).toBeDefined();
      const without = caseFileSchema.parse({ ...full, facts: setFact(full.facts, path, undefined) });
      expect(textOf(paper as MoreKind, full)).not.toBe(textOf(paper as MoreKind, without));
    },
  );

  it('has an answer in the voice of a letter for every objection', () => {
    expect(Object.keys(REBUTTALS).sort()).toEqual(OBJECTIONS.map(({ id }) => id).sort());
    for (const [id, text] of Object.entries(REBUTTALS)) {
      // In a letter «вы» is the seller: the advice of the screen may not slip in.
      expect(text, id).not.toMatch(/(^|\s)(вы|вас|вам|ваш[а-я]*)(?=[\s,.]|$)/i);
      expect(text, id).toMatch(/[а-яё»]$/);
    }
  });
});
