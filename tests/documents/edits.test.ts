import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../shared/documents/blocks.ts';
import { basedOn } from '../../shared/documents/edits.ts';
import type { CaseFile, Edit } from '../../shared/model/case.ts';
import { CASES } from './cases.ts';
import { linesOf, paper } from './papers.ts';

const sofa = CASES['refund'];
if (!sofa) throw new Error('refund');
const withEdits = (...edits: Edit[]): CaseFile => ({ ...sofa, edits });
const block = (file: CaseFile, key: string): Paragraph => {
  const found = paper('claim', file).blocks.find((one) => one.key === key);
  if (found?.type !== 'paragraph') throw new Error(`no paragraph ${key}`);
  return found;
};
const edit = (key: string, text: string, more: Partial<Edit> = {}): Edit => ({
  document: 'claim',
  key,
  text,
  basedOn: '',
  ...more,
});

describe('own words in a paper', () => {
  it('replace a paragraph, keep the text they replaced and are marked as own', () => {
    const before = block(sofa, 'facts.defect');
    const mine = block(withEdits(edit('facts.defect', 'Мой текст.', { basedOn: basedOn(before) })), 'facts.defect');
    expect(mine.runs).toEqual([{ text: 'Мой текст.', own: true }]);
    expect(mine.edited).toEqual({ stale: false, original: before.runs.map((run) => run.text).join('') });
    expect(basedOn(mine)).toBe(basedOn(before));
  });

  it('are marked stale when the facts under them change', () => {
    const hash = basedOn(block(sofa, 'facts.defect'));
    const file = withEdits(edit('facts.defect', 'Мой текст.', { basedOn: hash }));
    const changed: CaseFile = {
      ...file,
      facts: { ...file.facts, defect: { ...file.facts.defect, foundDate: '2026-10-20' } },
    };
    expect(block(changed, 'facts.defect').edited?.stale).toBe(true);
    expect(block(changed, 'facts.purchase').edited).toBeUndefined();
  });

  it('are added after their neighbour, in the order of adding', () => {
    const file = withEdits(
      edit('own-1', 'Первое.', { after: 'facts.defect' }),
      edit('own-2', 'Второе.', { after: 'facts.defect' }),
      edit('own-3', 'Третье.', { after: 'own-2' }),
    );
    const keys = paper('claim', file).blocks.map((one) => one.key);
    const at = keys.indexOf('facts.defect');
    expect(keys.slice(at, at + 4)).toEqual(['facts.defect', 'own-1', 'own-2', 'own-3']);
    expect(block(file, 'own-1').added).toBe(true);
  });

  it('are shown before the appendices when their place is gone', () => {
    const file = withEdits(
      edit('moral', 'О моральном вреде.', { basedOn: 'abc' }),
      edit('own-1', 'Рядом с тем, чего нет.', { after: 'vanished' }),
    );
    const lines = linesOf('claim', file);
    const end = lines.indexOf('Приложения (копии):');
    expect(lines.slice(end - 2, end)).toEqual(['О моральном вреде.', 'Рядом с тем, чего нет.']);
    expect(block(file, 'moral')).toMatchObject({ added: true, edited: { stale: true } });
  });

  it('take a paragraph out when it is emptied, and touch other papers never', () => {
    const file = withEdits(edit('reply', ' '));
    expect(linesOf('claim', file).join('\n')).not.toContain('Прошу дать письменный ответ');
    expect(linesOf('complaint', file)).toEqual(linesOf('complaint', sofa));
  });

  it('do not reach tables and signatures', () => {
    const file = withEdits(edit('signature', 'Другой человек'));
    const { blocks } = paper('claim', file);
    expect(blocks.find((one) => one.type === 'signature')).toMatchObject({ name: 'Образцова Мария Ивановна' });
    expect(blocks.some((one) => one.type === 'paragraph' && one.runs[0]?.text === 'Другой человек')).toBe(true);
  });

  it('change the count of the electronic text', () => {
    const file: CaseFile = {
      ...sofa,
      edits: [{ ...edit('story', 'Ещё сорок знаков.', { after: 'seller' }), document: 'complaint_text' }],
    };
    const count = (lines: string[]) => Number(/: ([\d\u00a0]+) из/.exec(lines.at(-1) ?? '')?.[1]?.replace(/\D/g, ''));
    const lines = linesOf('complaint_text', file);
    expect(count(lines)).toBe(lines.slice(0, -1).join('\n').length);
    expect(count(lines)).toBe(count(linesOf('complaint_text', sofa)) + 'Ещё сорок знаков.'.length + 1);
  });
});
