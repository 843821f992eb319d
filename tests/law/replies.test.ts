import { describe, expect, it, test } from 'vitest';
import { MORE_KINDS } from '../../shared/documents/moreKinds.ts';
import { offered } from '../../shared/documents/catalogue.ts';
import { OBJECTIONS } from '../../shared/law/data/objections.ts';
import { REPLY_ROWS, type ReplyStep } from '../../shared/law/data/replies.ts';
import { normById } from '../../shared/law/norms/lookup.ts';
import { kindsOf, replyEffect, replyRow } from '../../shared/law/replies.ts';
import { caseState } from '../../shared/law/state/caseState.ts';
import { REPLY_STEPS, suggestKinds, triage } from '../../shared/law/triage.ts';
import { caseFileSchema, replyKindSchema, type CaseEvent, type ReplyKind } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { caseOf, claimServed, clock, planOn, stepIds } from './cases.ts';

/* What the seller's answer does to the case: kind by kind, the stage, the term, the next step and the prepared paper. */

const SERVED = claimServed('2026-11-02', '2026-11-05');
const REFUND: Facts = {
  problem: 'defective',
  goods: { item: 'диван', paid: 5_000_000, purchaseDate: '2026-10-01', complexKind: 'none' },
  demand: 'refund',
};
const WORK: Facts = { problem: 'service_defective', field: 'service', demand: 'fix_work' };
const answer = (kinds: ReplyKind[], note?: string): CaseEvent => ({
  id: 'r',
  type: 'replied',
  date: '2026-11-09',
  reply: replyEffect(kinds, 'refund') ?? 'other',
  kinds,
  ...(note ? { note } : {}),
});
const after = (kinds: ReplyKind[], today: string, more: CaseEvent[] = []) =>
  planOn(caseOf(REFUND, [...SERVED, answer(kinds), ...more]), today);
const read = (kinds: ReplyKind[], facts: Facts = REFUND, note = '', events: CaseEvent[] = SERVED, over = false) =>
  triage(kinds, note, { facts, state: caseState(caseOf(facts, events), '2026-11-10'), today: '2026-11-10', over });

const COMMANDS: readonly ReplyStep[] = [
  'record_money',
  'record_served',
  'change_demand',
  'lawsuit_packet',
  'complaint_packet',
  'wait',
];

describe('таблица ответов', () => {
  it('знает каждый вид, каждый довод и каждую норму', () => {
    expect(REPLY_ROWS.map((row) => row.kind).sort()).toEqual([...replyKindSchema.options].sort());
    const objections = new Set(OBJECTIONS.map(({ id }) => id));
    for (const row of REPLY_ROWS) {
      for (const id of row.objections) expect(objections, row.kind).toContain(id);
      for (const id of [...row.norms, ...(row.workNorms ?? [])]) expect(normById(id).id).toBe(id);
    }
  });

  it('каждый шаг — бумага каталога или команда', () => {
    for (const step of Object.keys(REPLY_STEPS) as ReplyStep[]) {
      const paper = (MORE_KINDS as readonly string[]).includes(step);
      expect(paper || COMMANDS.includes(step), step).toBe(true);
      expect(paper && COMMANDS.includes(step), step).toBe(false);
    }
  });

  it('говорит короткими фразами и ничего не обещает', () => {
    for (const row of REPLY_ROWS) {
      const sentences = `${row.meaning} ${row.clock} ${row.beware}`.split(/(?<=[.?])\s/);
      for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThan(20);
      expect(`${row.meaning} ${row.beware}`).not.toMatch(/!|гарантируем|обязательно вернут|выиграете/);
    }
  });
});

describe('ответ не останавливает срок', () => {
  const silent = planOn(caseOf(REFUND, SERVED), '2026-11-10');
  test.each(REPLY_ROWS.map(({ kind }) => kind))('%s: последний день тот же', (kind) => {
    const now = after([kind], '2026-11-10');
    expect(clock(now, 'seller_window')?.last).toBe(clock(silent, 'seller_window')?.last);
    const late = after([kind], '2026-11-23');
    expect(late.sums?.total).toBe(planOn(caseOf(REFUND, SERVED), '2026-11-23').sums?.total);
    expect(replyRow(kind).clockRuns).toBe(true);
  });
});

describe('вид ответа, стадия и первый шаг', () => {
  test.each<[ReplyKind, string, string, string]>([
    ['satisfied', 'answered', 'record_money', 'record_money'],
    ['part_money', 'answered', 'record_money', 'lawsuit'],
    ['refusal', 'answered', 'lawsuit', 'lawsuit'],
    ['mechanical', 'answered', 'lawsuit', 'lawsuit'],
    ['go_to_maker', 'answered', 'lawsuit', 'lawsuit'],
    ['not_our_goods', 'answered', 'lawsuit', 'lawsuit'],
    ['repair', 'answered', 'lawsuit', 'lawsuit'],
    ['paid_check', 'answered', 'answer_reply', 'answer_reply'],
    ['voucher', 'answered', 'answer_reply', 'answer_reply'],
    ['paper_to_sign', 'answered', 'answer_reply', 'answer_reply'],
    ['bank_details', 'answered', 'answer_reply', 'answer_reply'],
    ['wants_goods', 'answered', 'answer_reply', 'answer_reply'],
    ['wait', 'waiting', 'wait', 'lawsuit'],
    ['automatic', 'waiting', 'wait', 'lawsuit'],
    ['other', 'answered', 'lawsuit', 'lawsuit'],
  ])('%s', (kind, stage, inTime, late) => {
    const now = after([kind], '2026-11-10');
    expect(now.stage).toBe(stage);
    expect(stepIds(now)[0]).toBe(inTime);
    const then = after([kind], '2026-11-23');
    expect(then.stage).toBe('overdue');
    expect(stepIds(then)[0]).toBe(late);
  });

  it('отказ: письмо с возражениями можно отправить, это не обязательно', () => {
    const step = after(['mechanical'], '2026-11-10').nextSteps.find(({ id }) => id === 'answer_reply');
    expect(step).toMatchObject({ optional: true, action: 'open_reply' });
  });

  it('условие, на которое ответили, больше не первое', () => {
    const done: CaseEvent = { id: 'a', type: 'buyer_answered', date: '2026-11-09' };
    expect(stepIds(after(['bank_details'], '2026-11-10', [done]))).not.toContain('answer_reply');
    const earlier: CaseEvent = { ...done, date: '2026-11-08' };
    expect(stepIds(after(['bank_details'], '2026-11-10', [earlier]))[0]).toBe('answer_reply');
  });

  it('предложенный товар отвечает на просьбу привезти его', () => {
    const offeredIt: CaseEvent = { id: 'o', type: 'goods_offered', date: '2026-11-10' };
    expect(stepIds(after(['wants_goods'], '2026-11-10', [offeredIt]))).not.toContain('answer_reply');
  });

  it('молчание ждут до последнего дня, потом идут в суд', () => {
    expect(stepIds(planOn(caseOf(REFUND, SERVED), '2026-11-10'))[0]).toBe('wait');
    expect(stepIds(planOn(caseOf(REFUND, SERVED), '2026-11-23'))[0]).toBe('lawsuit');
  });
});

describe('подготовленная бумага', () => {
  test.each<[ReplyKind, ReplyStep, ReplyStep, string[]]>([
    ['satisfied', 'record_money', 'sums_on_date', []],
    ['part_money', 'record_money', 'lawsuit_packet', []],
    ['refusal', 'reply_to_refusal', 'lawsuit_packet', []],
    ['mechanical', 'reply_to_refusal', 'report_objections', ['good_quality']],
    ['go_to_maker', 'reply_to_refusal', 'lawsuit_packet', ['go_to_maker']],
    ['not_our_goods', 'reply_to_refusal', 'seller_request', ['no_receipt']],
    ['repair', 'reply_to_refusal', 'change_demand', ['repair_only']],
    ['paid_check', 'reply_to_refusal', 'check_participation', ['paid_expertise']],
    ['voucher', 'reply_to_refusal', 'settlement', ['points']],
    ['paper_to_sign', 'signing_traps', 'settlement', ['signed_no_claims']],
    ['bank_details', 'bank_details', 'goods_offer', []],
    ['wants_goods', 'goods_offer', 'handover_act', ['not_handed_over']],
    ['wait', 'wait', 'reply_to_refusal', ['wait_month']],
    ['automatic', 'wait', 'reply_to_refusal', []],
    ['other', 'reply_to_refusal', 'lawsuit_packet', []],
  ])('%s', (kind, primary, alternative, objections) => {
    const found = read([kind]);
    expect(found).toMatchObject({ primary, alternative, objections, clockRuns: true });
    expect(found.norms.length).toBeGreaterThan(0);
    const paper = MORE_KINDS.find((one) => one === primary);
    if (!paper) return;
    const file = caseOf(REFUND, [...SERVED, answer([kind])]);
    expect(offered(file, planOn(file, '2026-11-10'))[paper].status, primary).toBe('offered');
  });

  it('часть денег: бумагу дают, когда деньги записаны', () => {
    const money: CaseEvent = { id: 'm', type: 'money_received', date: '2026-11-09', amount: 100_000 };
    expect(read(['part_money'], REFUND, '', [...SERVED, money]).primary).toBe('partial_acceptance');
  });

  it('без записанного вручения ответ сначала доказывает вручение, после срока ждать нечего', () => {
    expect(read(['automatic'], REFUND, '', []).primary).toBe('record_served');
    expect(read(['wait'], REFUND, '', SERVED, true).primary).toBe('lawsuit_packet');
  });

  it('доводы из слов ответа встают рядом с доводами вида', () => {
    expect(read(['mechanical'], REFUND, 'Экспертиза за ваш счёт, и чека нет.').objections).toEqual(
      expect.arrayContaining(['good_quality', 'paid_expertise', 'no_receipt']),
    );
    expect(read(['not_our_goods'], { ...REFUND, platform: 'aggregator' }).objections).toContain('platform_not_seller');
  });

  it('в споре о работе товар не предлагают, а просьба исправить — согласие', () => {
    expect(read(['wants_goods'], WORK).primary).toBe('reply_to_refusal');
    expect(read(['repair'], WORK)).toMatchObject({ objections: [] });
    expect(replyEffect(['repair'], 'fix_work')).toBe('satisfied');
    expect(read(['mechanical'], WORK).norms.map(({ norm }) => norm)).toContain('zozpp-29-4');
  });

  it('товар у продавца: предлагать его снова незачем', () => {
    const handed: CaseEvent = { id: 'h', type: 'goods_handed_over', date: '2026-11-06' };
    expect(read(['wants_goods'], REFUND, '', [...SERVED, handed]).primary).toBe('reply_to_refusal');
  });

  it('несколько видов: действует самый тяжёлый, говорится обо всех', () => {
    const found = read(['wait', 'mechanical', 'bank_details']);
    expect(replyEffect(['wait', 'mechanical', 'bank_details'], 'refund')).toBe('refused');
    expect(found.primary).toBe('reply_to_refusal');
    expect(found.meaning).toHaveLength(3);
    expect(found.confidence).toBe('L');
  });
});

describe('подсказка по словам', () => {
  test.each<[string, ReplyKind]>([
    ['Ваше обращение зарегистрировано. Спасибо за обращение!', 'automatic'],
    ['На корпусе обнаружены механические повреждения, в возврате отказано.', 'mechanical'],
    ['По этому вопросу обратитесь в авторизованный сервисный центр производителя.', 'go_to_maker'],
    ['Мы не являемся продавцом данного товара.', 'not_our_goods'],
    ['Готовы провести гарантийный ремонт.', 'repair'],
    ['Для рассмотрения необходимо оплатить экспертизу.', 'paid_check'],
    ['Начислим 3000 бонусов на баланс вместо возврата.', 'voucher'],
    ['Просим подписать соглашение об отсутствии претензий.', 'paper_to_sign'],
    ['Пришлите реквизиты для перечисления.', 'bank_details'],
    ['Предоставьте товар для проверки качества.', 'wants_goods'],
    ['Ожидайте, срок рассмотрения 45 дней.', 'wait'],
    ['Вернём часть стоимости за вычетом доставки.', 'part_money'],
    ['Ваше требование удовлетворено, деньги будут возвращены.', 'satisfied'],
    ['В удовлетворении требования отказываем.', 'refusal'],
  ])('%s', (text, kind) => {
    expect(suggestKinds(text)).toContain(kind);
  });

  it('молчит, когда узнать нечего', () => {
    expect(suggestKinds('')).toEqual([]);
    expect(suggestKinds('Добрый день')).toEqual([]);
  });
});

describe('старые файлы', () => {
  it('ответ без вида читается по своему действию', () => {
    const file = caseFileSchema.parse({
      format: 'desyat-dney-case',
      version: 1,
      facts: {},
      events: [
        { id: 'a', type: 'replied', date: '2026-11-09', reply: 'refused' },
        { id: 'b', type: 'closed', date: '2026-11-10' },
        { id: 'c', type: 'money_received', date: '2026-11-10', amount: 100 },
      ],
    });
    expect(caseState(file, '2026-11-23').lastReply).toMatchObject({ reply: 'refused', kinds: ['refusal'] });
    expect(kindsOf({ reply: 'empty' })).toEqual(['automatic']);
  });

  it('с видом действие следует из него, а не из записанного', () => {
    const wrong: CaseEvent = {
      id: 'r',
      type: 'replied',
      date: '2026-11-09',
      reply: 'satisfied',
      kinds: ['mechanical'],
    };
    expect(caseState(caseOf(REFUND, [wrong]), '2026-11-23').lastReply?.reply).toBe('refused');
  });
});
