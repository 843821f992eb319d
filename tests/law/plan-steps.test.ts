import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { caseOf, claimServed, codes, example, planOn, stepIds } from './cases.ts';

/* The first step of each stage, by what the seller did; the words of a step that depend on what is already known. */

const SERVED = claimServed('2026-11-02', '2026-11-05');
const REFUND: Facts = {
  problem: 'defective',
  goods: { item: 'диван', paid: 5_000_000, purchaseDate: '2026-10-01', complexKind: 'none' },
  demand: 'refund',
};
type Told = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'id'> : never) : never;
const on = (facts: Facts, events: Told[], today: string) =>
  planOn(
    caseOf(facts, [...SERVED, ...events.map((event, index) => ({ ...event, id: `x${index}` }) as CaseEvent)]),
    today,
  );
const replied = (reply: 'satisfied' | 'partly' | 'refused'): Told => ({ type: 'replied', date: '2026-11-09', reply });

describe('ответ продавца и следующий шаг', () => {
  test.each<[string, Facts, Told[], string, string]>([
    ['согласился в срок: ждать денег', REFUND, [replied('satisfied')], '2026-11-10', 'record_money'],
    ['согласился частично: ждать денег', REFUND, [replied('partly')], '2026-11-10', 'record_money'],
    ['отказал в срок: готовить иск', REFUND, [replied('refused')], '2026-11-10', 'lawsuit'],
    ['согласился и не заплатил: всё ещё деньги', REFUND, [replied('satisfied')], '2026-11-23', 'record_money'],
    ['требование исполнено', REFUND, [{ type: 'demand_satisfied', date: '2026-11-12' }], '2026-11-23', 'close'],
    // Штраф присуждают и тогда, если от иска не отказались (п. 47 ППВС № 17): закрывать дело рано.
    [
      'исполнено в суде',
      REFUND,
      [
        { type: 'lawsuit_filed', date: '2026-11-18' },
        { type: 'demand_satisfied', date: '2026-11-20' },
      ],
      '2026-11-23',
      'clarify_suit',
    ],
  ])('%s', (_name, facts, events, today, id) => {
    expect(stepIds(on(facts, events, today))[0]).toBe(id);
  });

  test('отказал, а требование ещё не выбрано: пакеты готовят, день не назван', () => {
    const facts: Facts = { ...REFUND };
    delete facts.demand;
    const [first] = on(facts, [replied('refused')], '2026-11-10').nextSteps;
    expect(first).toMatchObject({ id: 'lawsuit', why: 'Пакеты можно готовить уже сейчас.' });
  });

  test('привезли с опозданием: остаётся неустойка, её и требуют', () => {
    const late = example('late-deliver-new-term');
    const facts = { ...late.facts, delivery: { ...late.facts.delivery, newTerm: '2026-11-15' } };
    const events: CaseEvent[] = [...SERVED, { id: 'd', type: 'goods_delivered', date: '2026-11-20' }];
    const result = planOn({ ...late, facts, events }, '2026-11-23');
    expect(result.stage).toBe('overdue');
    expect(stepIds(result)[0]).toBe('claim_penalty');
  });
});

describe('слова шага', () => {
  test('для иска называют только то, чего нет', () => {
    const why = (buyer: Facts['buyer']) =>
      on({ ...REFUND, buyer }, [], '2026-11-23').nextSteps.find((step) => step.id === 'lawsuit')?.why;
    expect(why({})).toContain('Осталось указать: дату рождения, место рождения, СНИЛС, ИНН или паспорт.');
    const known = { birthDate: '1971-03-05', birthPlace: 'Образцовск', identifier: '1' };
    expect(why(known)).not.toContain('Осталось указать');
  });

  test('день подачи иска выбирает пошлину этого дня', () => {
    const fee = (filingDate: string) => {
      const facts = { ...REFUND, goods: { ...REFUND.goods, paid: 200_000_000 }, court: { filingDate } };
      return on(facts, [], '2026-11-23').court?.fee;
    };
    expect(fee('2024-09-08')).not.toBe(fee('2024-09-09'));
  });
});

describe('предупреждения о датах и адресе', () => {
  test('обещали раньше покупки; адрес из ЕГРЮЛ без дня', () => {
    const promised: Facts = {
      problem: 'late_delivery',
      goods: { purchaseDate: '2026-10-10' },
      delivery: { promise: 'date', promisedDate: '2026-10-01' },
    };
    expect(codes(planOn(caseOf(promised), '2026-11-23'))).toContain('promise_before_purchase');
    const seller: Facts = { ...REFUND, seller: { address: 'г. Образцовск', addressSource: 'egrul' } };
    const old = planOn(caseOf(seller), '2026-11-23').warnings.find((item) => item.code === 'address_old');
    expect(old?.text).toMatch(/^Обновите/);
  });

  test('прежняя претензия с другим требованием ещё в пути', () => {
    const events: CaseEvent[] = [
      {
        id: 's',
        type: 'sent',
        date: '2026-11-02',
        paper: 'claim',
        to: 'seller',
        channel: 'valued_letter',
        demand: 'repair',
      },
    ];
    const warning = planOn(caseOf(REFUND, events), '2026-11-23').warnings.find(
      (item) => item.code === 'demand_changed',
    );
    expect(warning?.text).toContain('отправлена 02.11.2026');
  });

  test('давность ещё далеко — о ней молчат, близко — говорят', () => {
    const found = (foundDate: string) => codes(planOn(caseOf({ ...REFUND, defect: { foundDate } }), '2026-11-23'));
    expect(found('2026-10-20')).not.toContain('limitation_near');
    expect(found('2023-12-20')).toContain('limitation_near');
  });
});
