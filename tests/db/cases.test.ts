import { describe, expect, it } from 'vitest';
import {
  binCase,
  changeCase,
  createCase,
  findSample,
  getCase,
  historyState,
  moveInHistory,
  purgeBin,
  restoreCase,
} from '../../electron/db/repos/cases.ts';
import { purgeRemoved, usedHashes } from '../../electron/db/repos/attachments.ts';
import type { WritableDb } from '../../electron/db/types.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { emptyCase, type Attachment, type CaseFile } from '../../shared/model/case.ts';
import { freshFolder, NOW, openHere, projectPlainly, TODAY } from './helpers.ts';

const write = { now: NOW, project: projectPlainly };
const paper = (id: string, hash = 'a'): Attachment => ({
  id,
  hash: hash.repeat(64),
  size: 10,
  name: 'чек.pdf',
  mime: 'application/pdf',
  addedAt: NOW,
  proves: 'purchase',
  title: 'Чек',
});

function withCase(file: CaseFile = emptyCase()): WritableDb {
  const db = openHere(freshFolder());
  createCase(db, file, { ...write, id: 'one', today: TODAY });
  return db;
}

const price = (sum: number) => (file: CaseFile) => ({ ...file, facts: { goods: { price: sum } } });

describe('a stored case', () => {
  it('comes back as it was', () => {
    const file: CaseFile = {
      ...emptyCase(),
      title: 'Диван «Вега»',
      facts: {
        problem: 'defective',
        goods: { item: 'диван', price: 6_840_000 },
        story: 'Ножка сломалась.\u00a0Вот так.',
      },
      events: [
        { id: 'b', type: 'printed', paper: 'claim', date: '2026-11-02' },
        { id: 'a', type: 'sent', paper: 'claim', to: 'seller', channel: 'in_person', date: '2026-11-01' },
      ],
      attachments: [paper('p2'), paper('p1', 'b')],
      edits: [{ document: 'claim', key: 'own-1', text: 'Своё', basedOn: '', after: 'facts' }],
      acknowledgements: [{ code: 'no-address', reason: 'Так решено', date: TODAY }],
    };
    const stored = getCase(withCase(file), 'one');
    expect(stored.file).toEqual({ ...file, id: 'one', number: '26-001', createdAt: NOW });
    expect(stored).toMatchObject({ title: 'Диван «Вега»', savedAt: NOW, sample: false });
  });

  it('is numbered by the year, and a number is never used twice', () => {
    const db = withCase();
    const add = (id: string, today: string) => createCase(db, emptyCase(), { ...write, id, today }).number;
    expect(add('two', TODAY)).toBe('26-002');
    binCase(db, 'two', NOW);
    purgeBin(db, '2027-01-01T00:00:00.000Z');
    expect(add('three', TODAY)).toBe('26-003');
    expect(add('four', '2027-01-01')).toBe('27-001');
  });

  it('lies in the bin for a while and can be taken back', () => {
    const db = withCase({ ...emptyCase(), attachments: [paper('p1')] });
    binCase(db, 'one', NOW);
    expect(() => getCase(db, 'one')).toThrow(AppError);
    expect(usedHashes(db).size).toBe(1);
    purgeBin(db, '2026-11-01T00:00:00.000Z');
    expect(restoreCase(db, 'one', write).file.attachments).toHaveLength(1);
    binCase(db, 'one', NOW);
    purgeBin(db, '2027-01-01T00:00:00.000Z');
    expect(() => restoreCase(db, 'one', write)).toThrow(/нет/);
    expect(usedHashes(db).size).toBe(0);
  });

  it('is found again when it is the sample', () => {
    const db = withCase();
    expect(findSample(db)).toBeNull();
    createCase(db, { ...emptyCase(), sample: true }, { ...write, id: 'sample', today: TODAY });
    expect(findSample(db)).toBe('sample');
  });

  it('stays whole when a change fails in the middle', () => {
    const db = withCase();
    const twice = (file: CaseFile): CaseFile => ({
      ...file,
      facts: { goods: { price: 1 } },
      events: [
        { id: 'x', type: 'closed', date: TODAY },
        { id: 'x', type: 'closed', date: TODAY },
      ],
    });
    expect(() => changeCase(db, 'one', 'event:closed', twice, write)).toThrow(/UNIQUE/);
    expect(getCase(db, 'one').file.facts).toEqual({});
    expect(historyState(db, 'one')).toEqual({ canUndo: false, canRedo: false });
  });
});

describe('«Отменить» and «Вернуть»', () => {
  it('go back and forth through every kind of change', () => {
    const db = withCase();
    changeCase(db, 'one', 'facts:goods.price', price(100), write);
    changeCase(db, 'one', 'attachment:add', (file) => ({ ...file, attachments: [paper('p1')] }), write);
    changeCase(db, 'one', 'rename', (file) => ({ ...file, title: 'Стол' }), write);
    const last = getCase(db, 'one').file;

    expect(moveInHistory(db, 'one', 'undo', write).title).toBe('');
    expect(moveInHistory(db, 'one', 'undo', write).file.attachments).toEqual([]);
    expect(moveInHistory(db, 'one', 'undo', write).file.facts).toEqual({});
    expect(() => moveInHistory(db, 'one', 'undo', write)).toThrow('Отменять больше нечего.');
    for (let step = 0; step < 3; step += 1) moveInHistory(db, 'one', 'redo', write);
    expect(getCase(db, 'one').file).toEqual(last);
    expect(() => moveInHistory(db, 'one', 'redo', write)).toThrow('Возвращать больше нечего.');
  });

  it('forgets what was undone once something new is done', () => {
    const db = withCase();
    changeCase(db, 'one', 'facts:goods.price', price(100), write);
    moveInHistory(db, 'one', 'undo', write);
    changeCase(db, 'one', 'rename', (file) => ({ ...file, title: 'Стол' }), write);
    expect(historyState(db, 'one')).toEqual({ canUndo: true, canRedo: false });
  });

  it('takes the typing of one answer as one step, until a pause', () => {
    const db = withCase();
    const type = (sum: number, now: string) =>
      changeCase(db, 'one', 'facts:goods.price', price(sum), { ...write, now });
    type(1, '2026-11-23T09:00:00.000Z');
    type(12, '2026-11-23T09:00:01.000Z');
    type(123, '2026-11-23T09:00:20.000Z');
    type(5, '2026-11-23T09:05:00.000Z');
    expect(moveInHistory(db, 'one', 'undo', write).file.facts.goods?.price).toBe(123);
    expect(moveInHistory(db, 'one', 'undo', write).file.facts).toEqual({});
  });

  it('writes nothing when nothing changed', () => {
    const db = withCase();
    changeCase(db, 'one', 'rename', (file) => file, { ...write, now: '2026-12-01T00:00:00.000Z' });
    expect(getCase(db, 'one').savedAt).toBe(NOW);
    expect(historyState(db, 'one').canUndo).toBe(false);
  });
});

describe('removed attachments', () => {
  it('keep their file until the row is forgotten', () => {
    const db = withCase({ ...emptyCase(), attachments: [paper('p1'), paper('p2', 'b')] });
    changeCase(db, 'one', 'attachment:remove', (file) => ({ ...file, attachments: [paper('p2', 'b')] }), write);
    expect(getCase(db, 'one').file.attachments.map(({ id }) => id)).toEqual(['p2']);
    expect(usedHashes(db)).toEqual(new Set(['a'.repeat(64), 'b'.repeat(64)]));
    purgeRemoved(db, '2027-01-01T00:00:00.000Z');
    expect(usedHashes(db)).toEqual(new Set(['b'.repeat(64)]));
  });

  it('count as used while an event holds the paper that went out', () => {
    const frozen = 'c'.repeat(64);
    const db = withCase({
      ...emptyCase(),
      events: [{ id: 's', type: 'sent', paper: 'claim', to: 'seller', channel: 'in_person', date: TODAY, frozen }],
    });
    expect(usedHashes(db).has(frozen)).toBe(true);
  });
});
