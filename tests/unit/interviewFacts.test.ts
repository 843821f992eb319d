import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeAnswer, type Parked } from '../../shared/interview/change.ts';
import { evidenceAdvice, isCollected } from '../../shared/interview/evidence.ts';
import { factsText, getFact, isFactPath, setFact, textFact, whyNot } from '../../shared/interview/factPath.ts';
import type { Proves } from '../../shared/model/case.ts';
import { factsSchema, type Facts } from '../../shared/model/facts.ts';
import { answerOf, answers, plain } from './interviewAnswers.ts';
import { defective, imposed, late, PROBLEMS, refundAfterRefusal, serviceLate } from './interviewFixtures.ts';

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
    expect(other.facts.demand).toBeUndefined();
    expect(changeAnswer(other.facts, other.parked, 'problem', 'late_delivery').facts).toEqual(late);
    expect(changeAnswer(late, none, 'field', 'air').facts).toEqual({ ...late, field: 'air' });
  });

  it('puts a problem aside that cannot happen with what was bought, and brings it back', () => {
    const service = changeAnswer(late, none, 'field', 'service');
    expect(service.facts.problem).toBeUndefined();
    expect(service.facts.demand).toBeUndefined();
    expect(service.facts.delivery).toEqual(late.delivery);
    expect(changeAnswer(service.facts, service.parked, 'field', 'goods').facts).toEqual(late);
    const chosen = changeAnswer(service.facts, service.parked, 'problem', 'service_refusal');
    const back = changeAnswer(chosen.facts, chosen.parked, 'field', 'goods');
    expect(back.facts.problem).toBeUndefined();
    expect(changeAnswer(imposed, none, 'field', 'service').facts).toEqual({ ...imposed, field: 'service' });
    expect(changeAnswer(serviceLate, none, 'field', 'service').facts).toEqual({ ...serviceLate, field: 'service' });
  });

  it('lets each problem keep its own demand', () => {
    const other = changeAnswer(serviceLate, none, 'problem', 'service_refusal');
    expect(other.facts.demand).toBeUndefined();
    const chosen = changeAnswer(other.facts, other.parked, 'demand', 'service_return');
    const back = changeAnswer(chosen.facts, chosen.parked, 'problem', 'service_late');
    expect(back.facts).toEqual(serviceLate);
    const again = changeAnswer(back.facts, back.parked, 'problem', 'service_refusal');
    expect(again.facts.demand).toBe('service_return');
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
        fc.constantFrom(...Object.values(PROBLEMS)),
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
    for (const facts of Object.values(PROBLEMS)) {
      const list = evidenceAdvice(facts);
      const firstMinor = list.findIndex(({ important }) => !important);
      expect(list.slice(firstMinor).every(({ important }) => !important)).toBe(true);
      for (const { title, why, how } of list) expect([title, why, how].every((text) => text.length > 5)).toBe(true);
    }
  });

  it('names for each situation what proves it', () => {
    const wanted: [keyof typeof PROBLEMS, Proves[]][] = [
      ['wrongItem', ['defect', 'order', 'purchase']],
      ['exchange', ['defect', 'current_price', 'purchase']],
      ['serviceLate', ['contract', 'payment', 'correspondence']],
      ['serviceDefective', ['contract', 'defect', 'expert']],
      ['serviceRefusal', ['contract', 'order', 'payment']],
      ['imposed', ['contract', 'purchase']],
      ['misinformed', ['order', 'purchase']],
      ['priceTag', ['order', 'purchase']],
      ['losses', ['losses', 'expert', 'purchase']],
    ];
    for (const [name, list] of wanted) expect(proves(PROBLEMS[name]), name).toEqual(expect.arrayContaining(list));
    expect(evidenceAdvice(serviceLate).every(({ title, why }) => !/продав/i.test(title + why))).toBe(true);
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
