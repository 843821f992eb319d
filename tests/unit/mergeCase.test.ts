import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeAnswer, type Parked } from '../../shared/interview/change.ts';
import { factsText } from '../../shared/interview/factPath.ts';
import { emptyCase, type Attachment, type CaseEvent, type CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { compareCases, isSame, isSameCase, mergeCases, type MergeChoices } from '../../shared/model/mergeCase.ts';
import { caseNamed } from '../support/cases.ts';
import { answers } from './interviewAnswers.ts';
import { PROBLEMS } from './interviewFixtures.ts';

const MINE: MergeChoices = { prefer: 'mine', rows: {}, add: false };
const THEIRS: MergeChoices = { prefer: 'theirs', rows: {}, add: true };
const UNION: MergeChoices = { prefer: 'mine', rows: {}, add: true };

const facts = fc.tuple(fc.constantFrom<Facts>({}, ...Object.values(PROBLEMS)), answers).map(([start, list]) => {
  let state: { facts: Facts; parked: Parked } = { facts: start, parked: {} };
  for (const [path, value] of list) state = changeAnswer(state.facts, state.parked, path, value);
  return state.facts;
});
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const attachments = fc.uniqueArray(
  fc.record({ id: ids, hash: fc.constantFrom('1', '2', '3', '4'), title: fc.constantFrom('Чек', 'Договор') }),
  { selector: ({ id }) => id, maxLength: 5 },
);
const events = fc.uniqueArray(
  fc.record({
    id: ids,
    day: fc.integer({ min: 1, max: 28 }),
    paid: fc.integer({ min: 1, max: 3 }),
    proof: fc.option(ids, { nil: undefined }),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);
const edits = fc.uniqueArray(fc.record({ key: ids, text: fc.constantFrom('один', 'два') }), {
  selector: ({ key }) => key,
});
const advice = fc.uniqueArray(fc.record({ code: ids, reason: fc.constantFrom('', 'Знаю') }), {
  selector: ({ code }) => code,
});
const cases = fc
  .record({ facts, attachments, events, edits, advice, title: fc.constantFrom('', 'Диван', 'Шкаф') })
  .map((made): CaseFile => ({
    ...emptyCase(),
    title: made.title,
    facts: made.facts,
    attachments: made.attachments.map(({ id, hash, title }): Attachment => ({
      id,
      hash: hash.repeat(64),
      size: 1,
      name: `${hash}.pdf`,
      mime: 'application/pdf',
      addedAt: '2026-11-20',
      proves: 'other',
      title,
    })),
    events: made.events.map(({ id, day, paid, proof }): CaseEvent => ({
      id,
      type: 'money_received',
      date: `2026-10-${String(day).padStart(2, '0')}`,
      amount: paid * 100,
      ...(proof ? { attachments: [proof] } : {}),
    })),
    edits: made.edits.map(({ key, text }) => ({ document: 'claim', key, text, basedOn: 'x' })),
    acknowledgements: made.advice.map(({ code, reason }) => ({ code, reason, date: '2026-11-01' })),
  }));
const hashes = (file: CaseFile) => file.attachments.map(({ hash }) => hash).sort();
const turned = (file: CaseFile): CaseFile => ({
  ...file,
  events: file.events.toReversed(),
  attachments: file.attachments.toReversed(),
  edits: file.edits.toReversed(),
  acknowledgements: file.acknowledgements.toReversed(),
});
/** Which files a payment is proven by, by content: ids may change. */
const proofs = (file: CaseFile, event: CaseEvent | undefined) =>
  (event?.attachments ?? []).map((id) => file.attachments.find((one) => one.id === id)?.hash);

describe('two versions of a case', () => {
  it('give mine when all mine is chosen, and the facts of the file when all theirs is', () => {
    fc.assert(
      fc.property(cases, cases, (mine, theirs) => {
        expect(mergeCases(mine, theirs, MINE)).toEqual(mine);
        expect(factsText(mergeCases(mine, theirs, THEIRS).facts)).toBe(factsText(theirs.facts));
        expect(mergeCases(mine, theirs, UNION).facts).toEqual(mine.facts);
        const rows = Object.fromEntries(
          compareCases(mine, theirs).different.map(({ key }) => [key, 'theirs' as const]),
        );
        expect(mergeCases(mine, theirs, { prefer: 'mine', rows, add: true })).toEqual(mergeCases(mine, theirs, THEIRS));
      }),
      { numRuns: 50 },
    );
  });

  it('never lose an event, a paragraph, an advice or the content of a document', () => {
    fc.assert(
      fc.property(cases, cases, fc.constantFrom(UNION, THEIRS), (mine, theirs, choices) => {
        const merged = mergeCases(mine, theirs, choices);
        const all = (list: (file: CaseFile) => string[]) => [...new Set([...list(mine), ...list(theirs)])].sort();
        const eventIds = (file: CaseFile) => file.events.map(({ id }) => id);
        expect(eventIds(merged).sort()).toEqual(all(eventIds));
        const keys = (file: CaseFile) => file.edits.map(({ key }) => key);
        expect(keys(merged).sort()).toEqual(all(keys));
        const codes = (file: CaseFile) => file.acknowledgements.map(({ code }) => code);
        expect(codes(merged).sort()).toEqual(all(codes));
        expect([...new Set(hashes(merged))]).toEqual(all(hashes));
        const attached = merged.attachments.map(({ id }) => id);
        expect(new Set(attached).size).toBe(attached.length);
      }),
      { numRuns: 80 },
    );
  });

  it('keep every event with the documents that prove it, whatever their ids were', () => {
    fc.assert(
      fc.property(cases, cases, (mine, theirs) => {
        const known = new Set(theirs.attachments.map(({ id }) => id));
        const merged = mergeCases(mine, theirs, THEIRS);
        for (const event of theirs.events.filter((one) => one.attachments?.every((id) => known.has(id)))) {
          const taken = merged.events.find(({ id }) => id === event.id);
          expect(proofs(merged, taken)).toEqual(proofs(theirs, event));
        }
      }),
      { numRuns: 80 },
    );
  });

  it('do not depend on the order of records, and do not differ from themselves', () => {
    fc.assert(
      fc.property(cases, cases, (mine, theirs) => {
        expect(isSame(compareCases(mine, turned(mine)))).toBe(true);
        expect(mergeCases(mine, mine, THEIRS)).toEqual(mine);
        const count = (a: CaseFile, b: CaseFile) => {
          const { different, onlyMine, onlyTheirs } = compareCases(a, b);
          return [different.length, onlyMine.length, onlyTheirs.length];
        };
        const [different, own, other] = count(mine, theirs);
        expect(count(theirs, mine)).toEqual([different, other, own]);
        const again = mergeCases(mine, theirs, THEIRS);
        expect(mergeCases(again, theirs, THEIRS)).toEqual(again);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the difference', () => {
  it('is told in the words of the questions', () => {
    const mine = caseNamed('sofa-waiting');
    const theirs: CaseFile = {
      ...mine,
      facts: {
        ...mine.facts,
        goods: { ...mine.facts.goods, price: 1_234_500 },
        seller: { ...mine.facts.seller, checkOverride: 'Так в чеке' },
        papers: { trial: { number: '2-15/2026' } },
      },
    };
    const { different } = compareCases(mine, theirs);
    const row = (key: string) => different.find((one) => one.key === `fact:${key}`);
    expect(different).toHaveLength(3);
    expect(row('goods.price')?.name).toBe('Цена');
    expect(row('goods.price')?.theirs.replace(/\s/g, ' ')).toBe('12 345,00 ₽');
    expect(row('seller.checkOverride')).toMatchObject({ mine: 'Нет ответа', theirs: 'Так в чеке' });
    expect(row('papers.trial.number')?.name).toMatch(/: номер дела в суде$/);
  });

  it('shows two events that read alike as different', () => {
    const event: CaseEvent = { id: 'e', type: 'appeal_filed', date: '2026-10-01' };
    const mine = { ...emptyCase(), events: [event] };
    const theirs = { ...emptyCase(), events: [{ ...event, approximate: true as const }] };
    const [row] = compareCases(mine, theirs).different;
    expect(row?.mine).not.toBe(row?.theirs);
  });

  it('has words for people only', () => {
    fc.assert(
      fc.property(cases, cases, (mine, theirs) => {
        for (const { key, name, mine: own, theirs: other } of compareCases(mine, theirs).different) {
          expect([name, own, other].every((text) => text !== '')).toBe(true);
          expect(`${name} ${own} ${other}`).not.toMatch(/undefined|NaN|\[object/);
          expect(name).toMatch(/[а-яё]/i);
          expect(name, key).not.toBe('Ещё один ответ');
        }
      }),
      { numRuns: 50 },
    );
  });
});

it('a case with another id is the same one by number, client and thing together', () => {
  const mine: CaseFile = { ...caseNamed('sofa-waiting'), number: '26-001' };
  expect(isSameCase(mine, { ...mine, id: 'other' })).toBe(true);
  expect(isSameCase(mine, { ...mine, number: '26-002' })).toBe(false);
  expect(isSameCase(mine, { ...mine, sample: true })).toBe(false);
  const { buyer, goods } = mine.facts;
  expect(isSameCase(mine, { ...mine, facts: { ...mine.facts, buyer: { ...buyer, lastName: 'Другая' } } })).toBe(false);
  expect(isSameCase(mine, { ...mine, facts: { ...mine.facts, goods: { ...goods, item: 'шкаф' } } })).toBe(false);
  const empty = { ...emptyCase(), number: '26-001' };
  expect(isSameCase(empty, empty)).toBe(false);
});
