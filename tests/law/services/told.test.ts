import { describe, expect, it } from 'vitest';
import { plainLines, type DocumentKind } from '../../../shared/documents/blocks.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { allVisibleQuestions, visiblePages } from '../../../shared/interview/pages.ts';
import { lawContext } from '../../../shared/law/context.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { caseOf, codes, demand, example, planOn, stepIds, words } from '../cases.ts';

/* What people tell of services and what a lawyer would not let pass: the buyer's own thing, nothing paid yet, a loan. */

const TODAY = '2026-11-23';

const coat = example('service-defect-thing');
const letter = (kind: DocumentKind, file: CaseFile): string =>
  plainLines(buildDocument(kind, file, planOn(file, TODAY), lawContext(TODAY)).blocks)
    .join('\n')
    .replaceAll('\u00a0', ' ');
const told = (file: CaseFile, facts: Partial<Facts>): CaseFile => ({ ...file, facts: { ...file.facts, ...facts } });

/** A phone given for mending and lost; nothing was paid. */
const phone = told(coat, {
  field: 'work',
  goods: { item: 'ремонт смартфона', price: 400_000, paid: 0, purchaseDate: '2026-10-05' },
  defect: { description: 'Мастерская потеряла телефон.', foundDate: '2026-11-10' },
  service: { materialPrice: 4_500_000 },
  inspection: { impossible: 'Телефон не вернули.' },
});

describe("the buyer's own thing was lost or spoilt (ст. 35)", () => {
  it('is a demand of its own: another thing in three days, else twice its price and what was paid', () => {
    const result = planOn(coat, TODAY);
    expect(demand(result, 'replace_thing')).toMatchObject({ status: 'allowed', termDays: 3, recommended: true });
    expect(result.sums?.lines.map((line) => [line.id, line.amount])).toEqual([
      ['principal', 4_800_000],
      ['loss', 250_000],
    ]);
  });

  it('carries no penalty: ст. 28 and 31 name other terms', () => {
    expect(planOn(coat, '2027-06-01').sums?.lines.some((line) => line.id === 'penalty')).toBe(false);
    expect(letter('claim', coat)).not.toMatch(/неустойка/);
  });

  it('is open when nothing was paid and no day of acceptance is known, and asks for nothing that is not owed', () => {
    const result = planOn(phone, TODAY);
    expect(result.chosen?.id).toBe('replace_thing');
    expect(result.sums?.total).toBe(9_000_000);
    expect(result.missing).toEqual([]);
    expect(codes(result)).not.toContain('burden_on_buyer');
    expect(codes(result)).not.toContain('small_sum');
    const text = letter('claim', phone);
    expect(text).toMatch(/10 ноября 2026 г\. выяснилось, что имущество, переданное вам [а-я ]+, не сохранено/);
    expect(text).toMatch(/в течение 3 дней [а-я ]+\(ст\. 35 Закона\) заменить не сохранённое имущество/);
    expect(text).not.toMatch(/уплаченную|Недостатки|возместить убытки/);
  });

  it('is not offered while no thing of the buyer is in question', () => {
    const plain = told(coat, { service: { ...coat.facts.service, materialPrice: 0 } });
    expect(planOn(plain, TODAY).demands.map(({ id }) => id)).not.toContain('replace_thing');
  });
});

describe('nothing was paid yet', () => {
  it.each(['service-late-refund', 'service-defect-essential'])('%s: the letter asks no money back', (name) => {
    const file = example(name);
    const unpaid = told(file, { goods: { ...file.facts.goods, paid: 0 } });
    expect(letter('claim', unpaid)).toMatch(/подтвердить прекращение договора и не требовать оплаты работы/);
    expect(letter('claim', unpaid)).not.toMatch(/вернуть|уплаченную/);
    expect(letter('lawsuit', unpaid)).not.toMatch(/взыскать с ответчика уплаченную/);
  });
});

describe('a clinic, a school and a hotel provide services', () => {
  it.each(['medical', 'education'])('%s: the letter speaks of a service', (field) => {
    const file = told(example('service-defect-essential'), { field });
    expect(letter('claim', file)).toMatch(/\(далее — услуга\)/);
    expect(letter('claim', file)).not.toMatch(/договор[а-я]* подряда|результат работы/);
  });
});

describe('a service on credit', () => {
  const credit = { item: 'косметологические процедуры', price: 14_000_000, paid: 14_000_000, credit: 'bank' } as const;

  it('a simple refusal does not promise the interest of the bank', () => {
    const result = planOn(caseOf({ problem: 'service_refusal', field: 'service', goods: credit }), TODAY);
    expect(codes(result)).toContain('credit');
    expect(words(result)).toMatch(/взыскать трудно: исполнитель договор не нарушил/);
    expect(words(result)).not.toMatch(/ст\. 24/);
  });

  it('a breach lets it be asked as losses, not by the rule of goods', () => {
    const result = planOn(caseOf({ problem: 'service_late', field: 'work', goods: credit }), TODAY);
    expect(words(result)).toMatch(/добавить в убытки \(ст\. 15 ГК\)/);
    expect(words(result)).not.toMatch(/п\. 6 ст\. 24/);
  });
});

describe('a dispute with the bank', () => {
  const paid = { price: 5_000_000, paid: 5_000_000, purchaseDate: '2026-10-20', paymentMeans: 'card' } as const;

  it('is offered for a service that was not provided, in words of a service', () => {
    const result = planOn(caseOf({ problem: 'service_refusal', field: 'service', goods: paid }), TODAY);
    expect(stepIds(result)).toContain('bank_dispute');
    expect(words(result)).not.toMatch(/товара нет/);
  });

  it.each([
    { problem: 'service_defective' },
    { problem: 'service_late', service: { progress: 'done_late' } },
  ] satisfies Facts[])('is not offered when the work is there: %o', (facts) => {
    const result = planOn(caseOf({ field: 'work', goods: paid, ...facts }), TODAY);
    expect(stepIds(result)).not.toContain('bank_dispute');
    expect(codes(result)).not.toContain('card_dispute');
    expect(result.deadlines.map(({ id }) => id)).not.toContain('bank_dispute');
  });
});

it('a club that closed halfway: what was already provided is asked, so that it is not demanded back', () => {
  const facts: Facts = {
    field: 'service',
    buyerKind: 'consumer',
    problem: 'service_late',
    service: { progress: 'clearly_late', acceptedDate: '2026-09-30' },
  };
  const asked = allVisibleQuestions(facts).map(({ path }) => path);
  expect(asked).toContain('service.acceptedDate');
  expect(asked).toContain('service.providedPrice');
});

it('the clocks of a service call the other side «исполнитель»', () => {
  const labels = planOn(coat, TODAY).deadlines.map(({ label, reason }) => `${label} ${reason}`);
  expect(labels.join(' ')).toMatch(/исполнителя ещё накажут/);
  expect(labels.join(' ')).not.toMatch(/продав/);
});

describe('an insurance added to a loan', () => {
  const facts: Facts = {
    field: 'service',
    buyerKind: 'consumer',
    problem: 'imposed',
    imposed: { kind: 'insurance', name: 'страхование жизни', price: 6_000_000, date: '2026-11-10', withLoan: 'yes' },
  };

  it('goes to the insurer and the ombudsman; no claim and no suit is offered before that', () => {
    const result = planOn(caseOf(facts), TODAY);
    expect(result.route).toMatchObject({ kind: 'special', id: 'finance' });
    expect(stepIds(result)).toEqual(['other_regime']);
    expect(words(result)).toMatch(/финансовый уполномоченный/);
  });

  it('stops the interview and leaves the page on which the kind is corrected', () => {
    expect(visiblePages(facts).map(({ id }) => id)).toEqual(['happened', 'problem', 'seller', 'stop']);
  });
});

describe('a self-employed master', () => {
  const work = example('service-late-refund');
  const master = told(work, {
    seller: { kind: 'self_employed', name: 'Примеров Пётр Петрович', address: 'г. Образцовск, ул. Новая, д. 3' },
  });

  it('is a consumer case and is not called an entrepreneur', () => {
    const result = planOn(master, TODAY);
    expect(result.route.kind).toBe('consumer');
    expect(codes(result)).toContain('self_employed');
    expect(letter('claim', master)).toMatch(/^Примерову Петру Петровичу$/m);
    expect(letter('lawsuit', master)).toMatch(/^Ответчик: Примеров Пётр Петрович$/m);
    for (const kind of ['claim', 'complaint', 'lawsuit'] as const)
      expect(letter(kind, master)).not.toMatch(/ндивидуальн[а-я]+ предпринимател|ОГРН/);
  });

  it('is named in court as a citizen whose birthday is not known', () => {
    expect(letter('lawsuit', master)).toMatch(/дата и место рождения, место работы ответчика истцу неизвестны/);
  });

  it('is not sent to a register of entrepreneurs for his address', () => {
    expect(words(planOn(master, TODAY))).toMatch(/Адрес самозанятого не проверен/);
  });
});

it('a garage that did more than was ordered: the letter speaks of works and of the order', () => {
  const garage = told(example('service-imposed'), {
    field: 'work',
    imposed: { kind: 'service', name: 'промывка двигателя', price: 500_000, date: '2026-11-10', consent: 'none' },
  });
  const text = letter('claim', garage);
  expect(text).toMatch(/10 ноября 2026 г\. к заказу добавлена/);
  expect(text).toMatch(/исполнитель не вправе без согласия потребителя выполнять дополнительные работы/);
  expect(codes(planOn(garage, TODAY))).not.toContain('refusal_at_any_time');
});
