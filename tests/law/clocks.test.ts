import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../shared/calendar/civilDate.ts';
import { dayStatus } from '../../shared/calendar/productionCalendar.ts';
import { doFirst, FIRST_DAYS } from '../../shared/law/plan/doFirst.ts';
import type { Deadline, Plan } from '../../shared/law/types.ts';
import type { CaseEvent } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { countWorkdays } from '../../shared/terms/workdays.ts';
import { clock, codes, example, exampleNames, planOn, stepIds } from './cases.ts';
import { told } from './vectors/clocks.ts';
import { ctx } from './vectors/vector.ts';

/* The clocks beside the seller's term: the days themselves are rows of vectors/clocks.ts; here is when each runs and ends. */

type Told = Parameters<typeof told>[0][number];
const TODAY = '2026-11-23';
const on = (events: Told[], facts: Facts = {}, today = TODAY) => planOn(told(events, facts), today);
const ids = (result: Plan) => result.deadlines.map((item) => item.id);

const COMPLAINT: Told = { type: 'complaint_registered', date: '2026-11-12' };
const JUDGED: Told = { type: 'judgment', date: '2026-11-16', court: 'magistrate', decision: 'granted' };

describe('ведомство', () => {
  test('ответ пришёл — сроков ведомства нет', () => {
    expect(ids(on([COMPLAINT]))).toContain('office_answer');
    expect(ids(on([COMPLAINT, { type: 'complaint_answered', date: '2026-11-20' }]))).not.toContain('office_answer');
  });

  test('пересылка прошла — её срока нет; новая регистрация начинает срок заново', () => {
    expect(ids(on([COMPLAINT], {}, '2026-11-19'))).toContain('office_forward');
    expect(ids(on([COMPLAINT], {}, '2026-11-20'))).not.toContain('office_forward');
    const again = on([
      COMPLAINT,
      { type: 'complaint_forwarded', date: '2026-11-17' },
      { type: 'complaint_registered', date: '2026-11-20' },
    ]);
    expect(clock(again, 'office_answer')).toMatchObject({ start: '2026-11-20', startLabel: 'Жалоба зарегистрирована' });
    expect(ids(again)).not.toContain('office_forward');
  });

  test('год на штраф продавцу напоминают, пока жалобы нет', () => {
    const found: Facts = { defect: { foundDate: '2026-11-10' } };
    expect(ids(on([], found))).toContain('offence_year');
    expect(ids(on([COMPLAINT], found))).not.toContain('offence_year');
  });

  test('пересланная жалоба и ответ на неё — стадия «Роспотребнадзор»', () => {
    expect(on([{ type: 'complaint_forwarded', date: '2026-11-17' }]).stage).toBe('complaint');
    expect(on([{ type: 'complaint_answered', date: '2026-11-17' }]).stage).toBe('complaint');
  });
});

describe('суд и исполнение', () => {
  test('принятие и решение — это уже суд, даже если подача не записана', () => {
    for (const event of [{ type: 'lawsuit_accepted', date: '2026-11-16', court: 'district' }, JUDGED] as Told[]) {
      expect(on([event]).stage).toBe('court');
    }
    expect(on([{ type: 'writ_issued', date: '2026-11-18' }])).toMatchObject({
      stage: 'court',
      path: { enforcement: '2026-11-18' },
    });
  });

  test('районный суд без записанной подачи: два месяца с принятия', () => {
    const result = on([{ type: 'lawsuit_accepted', date: '2026-11-16', court: 'district' }]);
    expect(clock(result, 'court_hearing')).toMatchObject({ start: '2026-11-16', startLabel: 'Суд принял иск' });
  });

  test('иск вручён суду — срок принятия; копия продавцу его не начинает', () => {
    const served = (to: 'court' | 'seller'): Told => ({
      type: 'served',
      date: '2026-11-16',
      paper: 'lawsuit',
      to,
      proof: 'tracking',
    });
    expect(ids(on([served('court')]))).toContain('court_acceptance');
    expect(ids(on([served('seller')]))).not.toContain('court_acceptance');
    expect(on([served('court')])).toMatchObject({ stage: 'court', path: { lawsuit: '2026-11-16' } });
    expect(on([served('seller')]).stage).not.toBe('court');
    expect(on([served('seller')]).path.lawsuit).toBeUndefined();
  });

  test('каждый шаг закрывает свой срок', () => {
    const steps: [Told[], string[], string[]][] = [
      [[JUDGED], ['ask_reasons', 'appeal', 'writ_life'], ['limitation', 'court_hearing']],
      [[JUDGED, { type: 'judgment_reasoned', date: '2026-11-20' }], ['appeal', 'writ_life'], ['ask_reasons']],
      [[JUDGED, { type: 'appeal_filed', date: '2026-11-20' }], ['writ_life'], ['appeal']],
      [[JUDGED, { type: 'writ_issued', date: '2026-11-20' }], ['writ_life'], ['appeal', 'ask_reasons']],
      [
        [JUDGED, { type: 'writ_presented', date: '2026-11-20', to: 'bailiffs' }],
        ['bailiff_open'],
        ['writ_life', 'bank_writ'],
      ],
      [
        [
          JUDGED,
          { type: 'writ_presented', date: '2026-11-20', to: 'bailiffs' },
          { type: 'enforcement_opened', date: '2026-11-21' },
        ],
        ['bailiff_work'],
        ['bailiff_open'],
      ],
    ];
    for (const [events, runs, gone] of steps) {
      const result = ids(on(events, { defect: { foundDate: '2026-11-10' } }));
      expect(result).toEqual(expect.arrayContaining(runs));
      for (const id of gone) expect(result).not.toContain(id);
    }
  });

  test('апелляцию без мотивов считают с оглашения: раньше, чем по закону', () => {
    expect(clock(on([JUDGED]), 'appeal')).toMatchObject({
      start: '2026-11-16',
      reason: expect.stringMatching(/безопаснее/),
    });
  });

  test('перенос в суде — по ГПК, у приставов — по закону о них, не по ГК', () => {
    const appeal = clock(on([{ type: 'judgment', date: '2026-11-20', court: 'district' }]), 'appeal');
    expect(appeal).toMatchObject({
      raw: '2026-12-20',
      last: '2026-12-21',
      movedWhy: expect.stringContaining('ст. 108 ГПК'),
    });
    expect(JSON.stringify(appeal)).not.toContain('gk-19');
    const work = clock(on([{ type: 'enforcement_opened', date: '2026-11-09' }]), 'bailiff_work');
    expect(work).toMatchObject({ raw: '2027-01-09', movedWhy: expect.stringContaining('229-ФЗ') });
  });

  test('после решения — лист, потом банк или приставы, потом деньги', () => {
    // Решение 16.11.2026: месяц на апелляцию кончается 16.12, до него листа не дают.
    expect(on([JUDGED]).nextSteps[0]?.title).toMatch(/^Ждать, пока решение вступит в силу: не раньше 17.декабря/);
    expect(stepIds(on([JUDGED], {}, '2026-12-16'))[0]).toBe('await_force');
    expect(stepIds(on([JUDGED], {}, '2026-12-17'))[0]).toBe('get_writ');
    expect(stepIds(on([JUDGED, { type: 'appeal_filed', date: '2026-11-20' }], {}, '2026-12-17'))[0]).toBe(
      'appeal_wait',
    );
    expect(stepIds(on([JUDGED, { type: 'writ_issued', date: '2026-11-18' }]))[0]).toBe('present_writ');
    for (const to of ['bank', 'bailiffs'] as const) {
      expect(stepIds(on([JUDGED, { type: 'writ_presented', date: '2026-11-19', to }]))[0]).toBe('enforcement_wait');
    }
  });
});

describe('площадка, банк, почта: не закон, а чужие правила', () => {
  const OZON: Facts = { problem: 'late_delivery', platform: 'aggregator', platformParty: { name: 'Ozon' } };
  const refused: Told = { type: 'replied', date: '2026-11-20', reply: 'refused' };

  test('срок площадки начинается с отказа и помечен «сверьте»; закон его не двигает', () => {
    const found = clock(on([refused], OZON), 'platform_dispute');
    expect(found).toMatchObject({ start: '2026-11-20', last: '2026-11-25', check: 'по правилам площадки, сверьте' });
    expect(found?.trace.norm?.confidence).toBe('L');
    expect(found?.trace.note).toContain('По правилам площадки');
    const weekend = clock(on([{ ...refused, date: '2026-11-17' }], OZON), 'platform_dispute');
    expect(weekend).toMatchObject({ raw: '2026-11-22', last: '2026-11-22', moved: false });
    expect(ids(on([], OZON))).not.toContain('platform_dispute');
  });

  test('Ozon сам продавец — тоже; у других площадок срок не придуман, сказано посмотреть', () => {
    const seller: Facts = { problem: 'defective', platform: 'seller', seller: { name: 'ООО «Интернет Решения»' } };
    expect(ids(on([refused], seller))).toContain('platform_dispute');
    const other = on([refused], { ...OZON, platformParty: { name: 'Пример-Маркет' } });
    expect(ids(other)).not.toContain('platform_dispute');
    expect(codes(other)).toContain('platform_window');
    expect(codes(on([refused], OZON))).not.toContain('platform_window');
    const opened = on([{ type: 'dispute_opened', date: '2026-11-20', where: 'platform' }], {
      ...OZON,
      platformParty: { name: 'Пример-Маркет' },
    });
    expect(codes(opened)).not.toContain('platform_window');
  });

  test('банк: только карта, только не недостаток; заявление подано или сроки старых руководств прошли — срока нет', () => {
    const card: Facts = {
      problem: 'late_delivery',
      goods: { paymentMeans: 'card', purchaseDate: '2026-10-01', prepaid: 1 },
    };
    expect(clock(on([], card), 'bank_dispute')).toMatchObject({ check: 'по правилам банка, сверьте' });
    expect(ids(on([], { ...card, problem: 'defective' }))).not.toContain('bank_dispute');
    expect(ids(on([], { ...card, goods: { ...card.goods, paymentMeans: 'cash' } }))).not.toContain('bank_dispute');
    expect(ids(on([], card, '2027-03-31'))).not.toContain('bank_dispute');
    const asked = on([{ type: 'dispute_opened', date: '2026-11-20', where: 'bank' }], card);
    expect(ids(asked)).not.toContain('bank_dispute');
    expect(codes(asked)).not.toContain('card_dispute');
    expect(stepIds(asked)).not.toContain('bank_dispute');
  });

  test('письмо на почте: вручено или забрано — срока нет', () => {
    const lies: Told = { type: 'letter_at_office', date: '2026-11-16', letter: 'claim' };
    expect(clock(on([lies]), 'post_storage')?.reason).toMatch(/17\sдекабря\s2026/);
    const served: Told = { type: 'served', date: '2026-11-20', paper: 'claim', to: 'seller', proof: 'tracking' };
    expect(ids(on([lies, served]))).not.toContain('post_storage');
    const court: Told = { type: 'letter_at_office', date: '2026-11-18', letter: 'court' };
    expect(ids(on([court]))).toContain('court_letter');
    expect(ids(on([court], {}, '2026-11-26'))).not.toContain('court_letter');
    expect(ids(on([court, { ...JUDGED, date: '2026-11-20' }]))).not.toContain('court_letter');
  });
});

describe('сделайте это первым', () => {
  const week = (today: string) => {
    const result = planOn(example('complex-within-15-days'), today);
    return [codes(result).includes('do_first_complex_15'), doFirst(result.deadlines, today).map((item) => item.id)];
  };

  test('за неделю до безопасного дня, не раньше и не позже последнего', () => {
    const { safe, last } = clock(planOn(example('complex-within-15-days'), TODAY), 'complex_15') ?? {};
    if (!safe || !last) throw new Error('Срока нет');
    expect(week(addDays(safe, -FIRST_DAYS - 1))).toEqual([false, []]);
    expect(week(addDays(safe, -FIRST_DAYS))).toEqual([true, ['complex_15']]);
    expect(week(last)[0]).toBe(true);
    expect(week(addDays(last, 1))[0]).toBe(false);
  });

  test('ближайший срок первым, чужие сроки и давность — не здесь', () => {
    const result = on([JUDGED, { type: 'letter_at_office', date: '2026-11-18', letter: 'court' }], {}, '2026-11-18');
    const first = doFirst(result.deadlines, '2026-11-18');
    expect(first.map((item) => item.id)).toEqual(['ask_reasons', 'court_letter']);
    expect(result.warnings.findIndex((item) => item.code === 'do_first_ask_reasons')).toBe(0);
    const last = clock(on([JUDGED], {}, '2026-11-19'), 'ask_reasons');
    expect(last?.safe).toBe('2026-11-19');
    expect(on([JUDGED], {}, '2026-11-19').warnings[0]?.text).toMatch(/^Успейте сегодня\./);
    const limited = on([], { defect: { foundDate: '2023-11-22' } });
    expect(clock(limited, 'limitation')?.safe).toBe('2026-11-22');
    expect(codes(limited).some((code) => code === 'do_first_limitation')).toBe(false);
  });

  test('осторожный день диспута прошёл — больше не торопим', () => {
    const card: Facts = {
      problem: 'late_delivery',
      goods: { paymentMeans: 'card', purchaseDate: '2026-10-01', prepaid: 1 },
    };
    expect(codes(on([], card, '2026-11-28'))).toContain('do_first_bank_dispute');
    expect(codes(on([], card, '2026-12-02'))).not.toContain('do_first_bank_dispute');
  });
});

describe('рабочие дни', () => {
  test('последний день рабочий, рабочих дней ровно столько; ноль и дроби не считаются', () => {
    const start = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2023-01-01', offset));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), (from, days) => {
        const { last, overdueFrom } = countWorkdays({ start: from, days, calendar: ctx.calendar });
        const all = Array.from({ length: daysBetween(from, last) }, (_, index) => addDays(from, index + 1));
        expect(all.filter((day) => dayStatus(ctx.calendar, day).working).length).toBe(days);
        expect(dayStatus(ctx.calendar, last).working).toBe(true);
        expect(overdueFrom).toBe(addDays(last, 1));
      }),
    );
    for (const days of [0, -1, 1.5]) {
      expect(() => countWorkdays({ start: TODAY, days, calendar: ctx.calendar })).toThrow(RangeError);
    }
    expect(countWorkdays({ start: '2029-01-09', days: 1, calendar: ctx.calendar }).provisional).toBe(true);
  });
});

/** Days that are on record in a case: dates of events that are not a sending or a printing, and dates in the facts. */
function starts(file: { facts: Facts; events: CaseEvent[] }): Set<string> {
  const dates = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) dates.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(file.facts);
  for (const event of file.events) {
    if (event.type !== 'sent' && event.type !== 'printed' && event.date <= '2027-12-31') dates.add(event.date);
  }
  return dates;
}

/** Clocks whose start is the end of another one or the day before a breach: both are derived, and named so. */
const DERIVED = ['limitation', 'offence_year', 'office_silence'];

const eventOf: fc.Arbitrary<Told> = fc
  .record({ at: fc.integer({ min: 0, max: 400 }), pick: fc.integer({ min: 0, max: 18 }) })
  .map(({ at, pick }) => {
    const date = addDays('2026-10-01', at);
    const all: Told[] = [
      { type: 'sent', date, paper: 'claim', to: 'seller', channel: 'valued_letter' },
      { type: 'sent', date, paper: 'complaint', to: 'office', channel: 'email' },
      { type: 'sent', date, paper: 'lawsuit', to: 'court', channel: 'valued_letter' },
      { type: 'served', date, paper: 'claim', to: 'seller', proof: 'tracking' },
      { type: 'served', date, paper: 'complaint', to: 'office', proof: 'tracking' },
      { type: 'served', date, paper: 'lawsuit', to: 'court', proof: 'tracking' },
      { type: 'replied', date, reply: 'refused' },
      { type: 'letter_at_office', date, letter: 'claim' },
      { type: 'letter_at_office', date, letter: 'court' },
      { type: 'dispute_opened', date, where: 'platform' },
      { type: 'complaint_registered', date },
      { type: 'complaint_forwarded', date },
      { type: 'lawsuit_filed', date },
      { type: 'lawsuit_accepted', date, court: 'simplified' },
      { type: 'judgment', date, court: 'magistrate' },
      { type: 'judgment_reasoned', date },
      { type: 'writ_issued', date },
      { type: 'writ_presented', date, to: 'bank' },
      { type: 'enforcement_opened', date },
    ];
    return all[pick]!;
  });
const life = fc.record({
  name: fc.constantFrom(...exampleNames().filter((name) => !name.startsWith('regime-'))),
  events: fc.array(eventOf, { maxLength: 9 }),
  today: fc.integer({ min: 0, max: 500 }).map((offset) => addDays('2026-10-01', offset)),
  ozon: fc.boolean(),
});

describe('что бы ни случилось', () => {
  const build = ({ name, events, ozon }: { name: string; events: Told[]; ozon: boolean }) => {
    const file = example(name);
    const facts: Facts = ozon ? { ...file.facts, platform: 'aggregator', platformParty: { name: 'Ozon' } } : file.facts;
    return { ...file, facts, events: events.map((event, index) => ({ ...event, id: `p${index}` }) as CaseEvent) };
  };

  test('нет срока без своего начала и нет срока от «отправлено»; у каждого норма, причина и безопасный день', () => {
    fc.assert(
      fc.property(life, (input) => {
        const file = build(input);
        const known = starts(file);
        for (const found of planOn(file, input.today).deadlines) {
          check(found);
          if (DERIVED.includes(found.id) || found.start === found.last) continue;
          expect(known.has(found.start), `${found.id} от ${found.start}`).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  function check(found: Deadline): void {
    expect(found.trace.norm, found.id).toBeDefined();
    expect(found.reason.length, found.id).toBeGreaterThan(10);
    expect(found.startLabel.length).toBeGreaterThan(3);
    expect(found.safe <= found.last || found.whose !== 'buyer').toBe(true);
    expect(found.overdueFrom > found.last).toBe(true);
    if (found.trace.norm?.confidence === 'L') expect(found.check).toBeDefined();
  }

  test('порядок записи событий ничего не меняет', () => {
    fc.assert(
      fc.property(life, (input) => {
        const file = build(input);
        expect(planOn({ ...file, events: [...file.events].reverse() }, input.today)).toEqual(planOn(file, input.today));
      }),
      { numRuns: 150 },
    );
  });

  test('один срок — одна строка', () => {
    fc.assert(
      fc.property(life, (input) => {
        const all = ids(planOn(build(input), input.today));
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 100 },
    );
  });
});
