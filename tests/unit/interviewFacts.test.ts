import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeAnswer, type Parked } from '../../shared/interview/change.ts';
import { evidenceAdvice, isCollected } from '../../shared/interview/evidence.ts';
import { factsText, getFact, isFactPath, setFact, textFact, whyNot } from '../../shared/interview/factPath.ts';
import { LATER_PAGES, PAGES } from '../../shared/interview/pages.ts';
import type { Question } from '../../shared/interview/types.ts';
import { factsSchema, type Facts } from '../../shared/model/facts.ts';
import { defective, late, refundAfterRefusal } from './interviewFixtures.ts';

const QUESTIONS = [...PAGES, ...LATER_PAGES].flatMap((page) => page.questions);

/** An answer of the kind the question takes. */
function answerOf(question: Question): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'radio':
    case 'select':
      return fc.constantFrom(...question.options.map(({ value }) => value));
    case 'checkboxes':
      return fc.subarray(question.options.map(({ value }) => value));
    case 'toggle':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2026-02-28', '2024-02-29', '2026-11-08');
    case 'money':
      return fc.integer({ min: 0, max: 1_000_000_000_000 });
    case 'number':
      return fc.integer({ min: question.min, max: question.max });
    case 'demand':
      return fc.constantFrom('refund', 'repair', 'deliver');
    case 'losses':
      return fc.constant([{ kind: 'post', label: 'Почта', amount: 12_345 }]);
    case 'text':
    case 'paragraph':
      return fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== '');
    case 'evidence':
      return fc.constant(undefined);
  }
}

const plain = QUESTIONS.filter(({ kind }) => kind !== 'evidence');
const answers = fc.array(
  fc.constantFrom(...plain).chain((question) => fc.tuple(fc.constant(question.path), answerOf(question))),
  { maxLength: 30 },
);

describe('setFact and getFact', () => {
  it('give back what was put in, leave the rest and the old value alone', () => {
    fc.assert(
      fc.property(answers, (list) => {
        let facts: Facts = {};
        const expected = new Map<string, unknown>();
        for (const [path, value] of list) {
          const before = structuredClone(facts);
          const next = setFact(facts, path, value);
          expect(facts).toEqual(before);
          facts = next;
          expected.set(path, value);
        }
        for (const [path, value] of expected) expect(getFact(facts, path)).toEqual(value);
      }),
    );
  });

  it('keep the facts such as the case file accepts', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const facts = list.reduce<Facts>((sum, [path, value]) => setFact(sum, path, value), {});
        const region = (facts.buyer?.region ?? facts.complaint?.region) === undefined;
        expect(factsSchema.safeParse(facts).success || !region).toBe(true);
      }),
    );
  });

  it('leave nothing behind when every answer is rubbed out', () => {
    fc.assert(
      fc.property(answers, (list) => {
        let facts = list.reduce<Facts>((sum, [path, value]) => setFact(sum, path, value), {});
        for (const [path] of list) facts = setFact(facts, path, '  ');
        expect(facts).toEqual({});
      }),
    );
  });

  it('write nowhere but into facts', () => {
    const wrong = [
      '__proto__',
      '__proto__.x',
      'goods.__proto__',
      'constructor.prototype.x',
      'toString',
      '',
      '.',
      'goods.',
    ];
    for (const path of wrong) {
      expect(isFactPath(path), path).toBe(false);
      expect(() => setFact({}, path, 'x'), path).toThrow(RangeError);
    }
    fc.assert(
      fc.property(fc.string(), (path) => {
        fc.pre(!isFactPath(path));
        expect(() => setFact({}, path, 'x')).toThrow(RangeError);
      }),
    );
    expect(getFact({}, '__proto__')).toBeUndefined();
    expect(getFact({}, 'constructor.name')).toBeUndefined();
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('compares facts by what they say, not by the order of answering', () => {
    const one = setFact(setFact({}, 'goods.price', 1), 'goods.item', 'стол');
    const other = setFact(setFact({}, 'goods.item', 'стол'), 'goods.price', 1);
    expect(factsText(one)).toBe(factsText(other));
    expect(factsText(one)).not.toBe(factsText(setFact(one, 'goods.price', 2)));
    expect(factsText({ losses: [{ kind: 'post', label: '', amount: 1 }] })).toContain('"amount":1');
  });

  it('says in Russian why a value does not fit', () => {
    expect(whyNot('goods.purchaseDate', '2026-11-31')).toBeTypeOf('string');
    expect(whyNot('seller.addressDate', '2026-11-31')).toMatch(/Такой даты нет/);
    expect(whyNot('goods.price', 10.5)).toMatch(/копеек/);
    expect(whyNot('goods.price', 1050)).toBeNull();
    expect(() => whyNot('nothing', 1)).toThrow(RangeError);
    expect(textFact(late, 'seller.name')).toBe('ООО «Пример-Мебель»');
    expect(textFact(late, 'goods.price')).toBe('');
  });
});

describe('changing an answer', () => {
  const none: Parked = {};

  it('takes a follow-up away with its question and brings it back with it', () => {
    const away = changeAnswer(late, none, 'delivery.promise', 'none');
    expect(away.facts.delivery).toEqual({ promise: 'none', outcome: 'not_delivered' });
    const back = changeAnswer(away.facts, away.parked, 'delivery.promise', 'date');
    expect(back.facts).toEqual(late);
    expect(back.parked).toEqual({});
  });

  it('keeps a follow-up that both answers share', () => {
    const range = changeAnswer(late, none, 'delivery.promise', 'range');
    expect(range.facts.delivery?.promisedDate).toBe('2026-10-26');
  });

  it('follows follow-ups of follow-ups', () => {
    const away = changeAnswer(refundAfterRefusal, none, 'refund.cause', 'not_delivered');
    expect(away.facts.refund).toEqual({
      cause: 'not_delivered',
      earlierDemand: 'written_proven',
      earlierDemandDate: '2026-10-15',
    });
    const back = changeAnswer(away.facts, away.parked, 'refund.cause', 'distance_refusal');
    expect(back.facts).toEqual(refundAfterRefusal);
  });

  it('keeps the answers of the other branch in the case', () => {
    const other = changeAnswer(late, none, 'problem', 'defective');
    expect(other.facts.delivery).toEqual(late.delivery);
    expect(other.parked).toEqual({});
    expect(changeAnswer(other.facts, other.parked, 'problem', 'late_delivery').facts).toEqual(late);
    expect(changeAnswer(late, none, 'field', 'air').facts).toEqual({ ...late, field: 'air' });
  });

  it('never touches facts that no question showed', () => {
    const imported: Facts = { ...late, defect: { description: 'Скол' }, court: { name: 'Районный суд' } };
    const next = changeAnswer(imported, none, 'delivery.promise', 'none').facts;
    expect(next.defect).toEqual(imported.defect);
    expect(next.court).toEqual(imported.court);
  });

  it('settles for any answer, and going there and back changes nothing', () => {
    const radios = plain.filter((question) => question.kind === 'radio');
    fc.assert(
      fc.property(
        fc.constantFrom(late, defective, refundAfterRefusal),
        fc.constantFrom(...radios).chain((question) => fc.tuple(fc.constant(question.path), answerOf(question))),
        (start, [path, value]) => {
          const there = changeAnswer(start, none, path, value);
          const back = changeAnswer(there.facts, there.parked, path, getFact(start, path));
          expect(back.facts).toEqual(start);
        },
      ),
    );
  });
});

describe('what to collect', () => {
  const proves = (facts: Facts) => evidenceAdvice(facts).map((advice) => advice.proves);

  it('follows from the answers', () => {
    expect(proves(late)).toEqual(expect.arrayContaining(['purchase', 'payment', 'order', 'correspondence']));
    expect(proves(late)).not.toContain('defect');
    expect(proves(defective)).toEqual(expect.arrayContaining(['defect', 'warranty']));
    expect(proves(defective)).not.toContain('order');
    expect(proves(refundAfterRefusal)).toEqual(expect.arrayContaining(['goods_returned', 'earlier_demand']));
  });

  it('puts the important first and says how to get each', () => {
    for (const facts of [late, defective, refundAfterRefusal]) {
      const list = evidenceAdvice(facts);
      const firstMinor = list.findIndex(({ important }) => !important);
      expect(list.slice(firstMinor).every(({ important }) => !important)).toBe(true);
      for (const { title, why, how } of list) expect([title, why, how].every((text) => text.length > 5)).toBe(true);
    }
  });

  it('changes the advice instead of building a wall when there is no receipt', () => {
    const without = setFact(late, 'goods.proof', 'none');
    expect(evidenceAdvice(without).some(({ title }) => title === 'Слова свидетеля')).toBe(true);
    expect(proves(without)).toContain('payment');
  });

  it('knows what is already in the case', () => {
    const [advice] = evidenceAdvice(late);
    if (!advice) throw new Error('no advice');
    expect(isCollected(advice, [])).toBe(false);
    expect(isCollected(advice, [{ proves: advice.proves }])).toBe(true);
  });
});
