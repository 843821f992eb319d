import { describe, expect, test } from 'vitest';
import type { ShieldException, ShieldStep } from '../../shared/law/shieldTypes.ts';
import type { Plan } from '../../shared/law/types.ts';
import type { CaseEvent } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { caseOf, claimServed, codes, example, planOn } from './cases.ts';

/* Which exception of п. 7 ст. 13 ЗоЗПП the seller could plead, by what the buyer has done: rows a lawyer can read. */

const TODAY = '2026-11-23';

/** A faulty sofa; everything the letter needs is filled in. */
const SOFA: Facts = {
  problem: 'defective',
  goods: { item: 'диван «Вега»', paid: 6_840_000, purchaseDate: '2026-10-01', complexKind: 'none' },
  defect: { description: 'Треснула планка.', foundDate: '2026-10-20' },
  buyer: { address: 'г. Образцовск, ул. Тестовая, д. 5' },
  refundDetails: { way: 'cash' },
  inspection: { place: 'home', dateFrom: '2026-11-02', dateTo: '2026-11-06' },
  demand: 'refund',
};
const SERVED = claimServed('2026-10-24', '2026-10-29');

type Told = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'id'> : never) : never;
const more = (...events: Told[]): CaseEvent[] =>
  events.map((event, index) => ({ ...event, id: `m${index}` }) as CaseEvent);

const shieldOn = (facts: Facts, events: CaseEvent[] = SERVED, today = TODAY) => {
  const result = planOn(caseOf(facts, events), today);
  return { result, shield: result.shield };
};
const exceptionOf = (result: Plan, id: ShieldException['id']): ShieldException => {
  if (!result.shield?.applies) throw new Error('Щита нет');
  const found = result.shield.exceptions.find((item) => item.id === id);
  if (!found) throw new Error(`Нет исключения ${id}`);
  return found;
};
const fault = (facts: Facts, events: CaseEvent[] = SERVED) =>
  exceptionOf(shieldOn(facts, events).result, 'consumer_fault');
const step = (exception: ShieldException, id: string): ShieldStep | undefined =>
  exception.steps.find((item) => item.id === id);

describe('когда щит есть', () => {
  test('до 01.02.2026 исключений не было, и щита нет', () => {
    expect(shieldOn(SOFA, [], '2026-01-31').shield).toEqual({
      applies: false,
      reason: 'До 01.02.2026 исключений не было.',
    });
    expect(shieldOn(SOFA, [], '2026-02-01').shield).toMatchObject({ applies: true, norm: { article: 'п. 7 ст. 13' } });
  });

  test('иск подан до этого дня — исключений нет, подан после — есть', () => {
    const filed = (date: string) => shieldOn(SOFA, more({ type: 'lawsuit_filed', date })).shield?.applies;
    expect(filed('2026-01-30')).toBe(false);
    expect(filed('2026-02-02')).toBe(true);
  });

  test('закрытое и исполненное дело, другой порядок — щита нет', () => {
    expect(shieldOn(SOFA, [...SERVED, ...more({ type: 'closed', date: '2026-11-20' })]).shield).toBeNull();
    expect(shieldOn(SOFA, [...SERVED, ...more({ type: 'demand_satisfied', date: '2026-11-20' })]).shield).toBeNull();
    expect(planOn(caseOf({ ...SOFA, field: 'air' }), TODAY).shield).toBeNull();
    expect(planOn(caseOf({}), TODAY).shield).toBeNull();
  });
});

describe('первое исключение: виноват покупатель', () => {
  test('всё сделано и записано: закрыто, у каждого шага день и доказательство', () => {
    const exception = fault(SOFA);
    expect(exception.level).toBe('closed');
    expect(exception.steps.map(({ id, state }) => [id, state])).toEqual([
      ['inspection', 'done'],
      ['refund_details', 'done'],
      ['invitation', 'done'],
      ['service', 'done'],
    ]);
    for (const item of exception.steps) {
      expect(item.date).toBeDefined();
      expect(item.proof).toBeTruthy();
    }
    expect(step(exception, 'inspection')).toMatchObject({ date: '2026-10-24' });
    expect(step(exception, 'service')).toMatchObject({
      date: '2026-10-29',
      proof: 'уведомление о вручении (ф.\u00a0119)',
    });
    expect(shieldOn(SOFA).shield).toMatchObject({ today: null });
  });

  test.each<[string, Facts, CaseEvent[], string, ShieldStep['state'], ShieldException['level']]>([
    ['проверку не предложили', { ...SOFA, inspection: {} }, SERVED, 'inspection', 'missing', 'open'],
    ['предложили в письме, которое ещё не ушло', SOFA, [], 'inspection', 'ready', 'open'],
    [
      'предложили отдельным письмом',
      { ...SOFA, inspection: {} },
      [...SERVED, ...more({ type: 'goods_offered', date: '2026-11-05' })],
      'inspection',
      'done',
      'closed',
    ],
    [
      'показать нельзя, причина названа',
      { ...SOFA, inspection: { impossible: 'утонул' } },
      SERVED,
      'inspection',
      'done',
      'closed',
    ],
    [
      'товар передали',
      { ...SOFA, inspection: {} },
      [...SERVED, ...more({ type: 'goods_handed_over', date: '2026-11-05' })],
      'handed_over',
      'done',
      'closed',
    ],
    ['не указали, куда платить', { ...SOFA, refundDetails: {} }, SERVED, 'refund_details', 'missing', 'partly'],
    [
      'счёт без БИК',
      { ...SOFA, refundDetails: { way: 'account', account: '1' } },
      SERVED,
      'refund_details',
      'missing',
      'partly',
    ],
    ['реквизиты в письме, которое ещё не ушло', SOFA, [], 'refund_details', 'ready', 'open'],
    ['не назвали, куда ответить', { ...SOFA, buyer: {} }, SERVED, 'invitation', 'missing', 'partly'],
    ['отправлено, вручение не записано', SOFA, SERVED.slice(0, 1), 'service', 'missing', 'partly'],
    ['не отправлено', SOFA, [], 'service', 'missing', 'open'],
    [
      'один акт об отказе принять',
      SOFA,
      more({ type: 'served', date: '2026-10-29', paper: 'claim', to: 'seller', proof: 'refusal_act' }),
      'service',
      'weak',
      'partly',
    ],
    [
      'продавец просил, вы не ответили',
      SOFA,
      [...SERVED, ...more({ type: 'replied', date: '2026-11-03', reply: 'other' })],
      'answers',
      'missing',
      'partly',
    ],
    [
      'продавец предложил часть, вы ответили',
      SOFA,
      [
        ...SERVED,
        ...more(
          { type: 'replied', date: '2026-11-03', reply: 'partly' },
          { type: 'buyer_answered', date: '2026-11-04' },
        ),
      ],
      'answers',
      'done',
      'closed',
    ],
    [
      'ответили раньше, чем он спросил: это не ответ',
      SOFA,
      [
        ...SERVED,
        ...more(
          { type: 'buyer_answered', date: '2026-11-02' },
          { type: 'replied', date: '2026-11-03', reply: 'other' },
        ),
      ],
      'answers',
      'missing',
      'partly',
    ],
  ])('%s', (_name, facts, events, id, state, level) => {
    const exception = fault(facts, events);
    expect(step(exception, id)).toMatchObject({ state });
    expect(exception.level).toBe(level);
  });

  test('на отказ отвечать не просят; реквизиты просят только для денег', () => {
    const refused = fault(SOFA, [...SERVED, ...more({ type: 'replied', date: '2026-11-03', reply: 'refused' })]);
    expect(step(refused, 'answers')).toBeUndefined();
    expect(step(fault({ ...SOFA, demand: 'repair' }), 'refund_details')).toBeUndefined();
  });

  test.each<[string, Facts, boolean]>([
    ['не привезли', { problem: 'late_delivery', demand: 'refund_prepayment' }, false],
    ['привезли не то', { problem: 'wrong_item' }, true],
    ['работа с недостатками', { problem: 'service_defective', field: 'work' }, true],
    ['неверные сведения', { problem: 'misinformed', information: { kind: 'description' } }, true],
    ['цена на кассе', { problem: 'misinformed', information: { kind: 'price_tag' } }, false],
    ['деньги за товар с недостатком, он у вас', { problem: 'refund_overdue', refund: { cause: 'defective' } }, true],
    [
      'деньги за товар с недостатком, он возвращён',
      { problem: 'refund_overdue', refund: { cause: 'defective', goodsReturned: 'yes' } },
      false,
    ],
    ['навязанная услуга', { problem: 'imposed' }, false],
  ])('показать товар нужно там, где он у покупателя: %s', (_name, facts, asked) => {
    const exception = fault({ ...facts, goods: { item: 'вещь', paid: 100_00, prepaid: 100_00 } }, []);
    expect(step(exception, 'inspection') !== undefined).toBe(asked);
  });

  test('отказ от исправной вещи: её возвращают', () => {
    const facts = (refund: Facts['refund']): Facts => ({
      problem: 'refund_overdue',
      goods: { item: 'лампа', distance: 'yes', paid: 100_00, individual: 'no' },
      buyer: { email: 'a@example.ru' },
      refundDetails: { way: 'same_means' },
      refund: { cause: 'distance_refusal', ...refund },
    });
    const state = (refund: Facts['refund'], events = SERVED) =>
      step(fault(facts(refund), events), 'goods_returned')?.state;
    expect(state({ goodsReturned: 'no' })).toBe('missing');
    expect(fault(facts({ goodsReturned: 'no' })).level).toBe('open');
    expect(state({ goodsReturned: 'yes' })).toBe('weak');
    expect(state({ goodsReturned: 'yes', goodsReturnDate: '2026-10-20' })).toBe('done');
    expect(state({ refusedWhen: 'before_delivery' })).toBeUndefined();
    expect(state({}, [...SERVED, ...more({ type: 'goods_handed_over', date: '2026-11-01' })])).toBeUndefined();
  });

  test('сегодня делают самое важное: сначала проверку, потом остальное', () => {
    const todo = (facts: Facts, events?: CaseEvent[]) => {
      const { shield } = shieldOn(facts, events);
      return shield?.applies ? shield.today?.id : undefined;
    };
    expect(todo({ ...SOFA, inspection: {}, refundDetails: {} })).toBe('inspection');
    expect(todo({ ...SOFA, refundDetails: {} })).toBe('refund_details');
    expect(todo(SOFA, [])).toBe('service');
  });
});

describe('второе исключение: подвёл поставщик', () => {
  const level = (facts: Facts, events: CaseEvent[] = SERVED) =>
    exceptionOf(shieldOn(facts, events).result, 'counterparty').level;
  const LATE: Facts = {
    problem: 'late_delivery',
    goods: { prepaid: 100_00, item: 'шкаф' },
    delivery: { outcome: 'not_delivered' },
  };

  test('деньги за товар с недостатком — закрыто; за опоздание — не до конца; вещь или работа — открыто', () => {
    expect(level(SOFA)).toBe('closed');
    expect(level({ ...LATE, demand: 'refund_prepayment' })).toBe('partly');
    expect(level({ ...LATE, demand: 'deliver' })).toBe('open');
    expect(level({ ...SOFA, demand: 'replace_same' })).toBe('open');
  });

  test('на поставщика сослались: открыто, пока вы не спросили, кто это', () => {
    const pleaded: Told = { type: 'replied', date: '2026-11-03', reply: 'wait', note: 'Ждём поставщика' };
    const asked = [...SERVED, ...more(pleaded)];
    expect(level(SOFA, asked)).toBe('open');
    const before = exceptionOf(shieldOn(SOFA, asked).result, 'counterparty');
    expect(step(before, 'supplier_asked')).toMatchObject({ state: 'missing', record: 'buyer_answered' });
    const after = [...SERVED, ...more(pleaded, { type: 'buyer_answered', date: '2026-11-05' })];
    expect(step(exceptionOf(shieldOn(SOFA, after).result, 'counterparty'), 'supplier_asked')).toMatchObject({
      state: 'done',
      date: '2026-11-05',
    });
    const told = exceptionOf(shieldOn({ ...SOFA, story: 'Говорят, завод не прислал.' }).result, 'counterparty');
    expect(step(told, 'supplier_asked')?.state).toBe('missing');
    expect(told.note).toMatch(/По нашему чтению/);
  });
});

describe('третье исключение: медиативное соглашение', () => {
  const mediation = (...events: Told[]) =>
    exceptionOf(shieldOn(SOFA, [...SERVED, ...more(...events)]).result, 'mediation');

  test('не подписано — закрыто; подписано до иска — нет; подписано после иска — закрыто', () => {
    expect(mediation()).toMatchObject({ level: 'closed', steps: [] });
    const signed = mediation({ type: 'mediation_agreed', date: '2026-11-10' });
    expect(signed).toMatchObject({ level: 'open', steps: [{ id: 'mediation_broken', state: 'weak' }] });
    expect(
      fault(SOFA, [
        ...SERVED,
        ...more(
          { type: 'replied', date: '2026-11-03', reply: 'other' },
          { type: 'goods_handed_over', date: '2026-11-05' },
        ),
      ]).level,
    ).toBe('closed');
    expect(signed.text).toMatch(/10\sноября\s2026/);
    const late = mediation(
      { type: 'lawsuit_filed', date: '2026-11-10' },
      { type: 'mediation_agreed', date: '2026-11-12' },
    );
    expect(late).toMatchObject({ level: 'closed' });
    expect(late.text).toContain('после иска');
  });

  test('слова о штрафе говорят то же', () => {
    const words = (...events: Told[]) =>
      shieldOn(SOFA, [...SERVED, ...more(...events)]).result.sums?.courtOnly[0]?.text;
    expect(words()).toContain('около');
    expect(words({ type: 'mediation_agreed', date: '2026-11-10' })).toContain('медиативное соглашение. Взыщут, если');
    expect(
      words({ type: 'lawsuit_filed', date: '2026-11-10' }, { type: 'mediation_agreed', date: '2026-11-12' }),
    ).toContain('около');
  });
});

test('щит, слова о штрафе и предупреждение не спорят друг с другом', () => {
  for (const inspection of [{}, { place: 'home' as const }]) {
    const { result } = shieldOn({ ...SOFA, inspection });
    const open = step(exceptionOf(result, 'consumer_fault'), 'inspection')?.state !== 'done';
    expect(codes(result).includes('no_offer_of_goods')).toBe(open);
    expect(result.sums?.courtOnly[0]?.text.includes('может отпасть')).toBe(open);
  }
});

test('пример «диван» показывает щит', () => {
  expect(planOn(example('sofa-waiting'), '2026-11-05').shield).toMatchObject({ applies: true });
});
