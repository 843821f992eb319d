import { describe, expect, test } from 'vitest';
import { lawContext } from '../../shared/law/context.ts';
import { CHANNELS, channelAdvice, earliestDeemedDelivery, servedOn } from '../../shared/law/rules/service.ts';
import { channelSchema, serviceProofSchema, type Channel, type ServiceProof } from '../../shared/model/case.ts';

const ctx = lawContext('2026-11-21');
const served = (channel: Channel, kind?: ServiceProof, date = '2026-03-10', sentOn = '2026-03-02') =>
  servedOn({ channel, sentOn, ...(kind ? { proof: { kind, date } } : {}) }, ctx);

describe('когда письмо вручено (ст. 165.1 ГК)', () => {
  test('отправлено — ещё не вручено', () => {
    expect(served('valued_letter')).toMatchObject({ kind: 'unknown', missing: [{ path: 'events' }] });
  });

  test.each<[Channel, ServiceProof, boolean, string]>([
    ['in_person', 'mark_on_copy', false, 'H'],
    ['valued_letter', 'delivery_notice', false, 'H'],
    ['valued_letter', 'tracking', false, 'H'],
    ['valued_letter', 'storage_expired', true, 'H'],
    ['valued_letter', 'returned_unclaimed', true, 'H'],
    ['registered_letter', 'tracking', false, 'M'],
    ['refusal_act', 'refusal_act', false, 'M'],
    ['email', 'reply_received', false, 'M'],
    ['platform_chat', 'ticket', false, 'M'],
    ['messenger', 'reply_received', false, 'L'],
  ])('%s, %s', (channel, kind, deemed, confidence) => {
    const got = served(channel, kind);
    expect(got).toMatchObject({ kind: 'value', value: { date: '2026-03-10', deemed, confidence } });
    if (got.kind !== 'value') return;
    expect(got.trace.norm?.article).toBe('ст. 165.1');
    expect(got.trace.note !== undefined).toBe(confidence !== 'H');
  });

  test('невостребованное письмо опирается на п. 67 и адрес из реестра', () => {
    const got = served('valued_letter', 'returned_unclaimed');
    const articles = got.kind === 'value' ? got.trace.children?.map((line) => line.norm?.norm) : [];
    expect(articles).toEqual(['ppvs-25-67', 'ppvs-25-63']);
  });

  test('акт об отказе: осторожные слова', () => {
    const got = served('refusal_act', 'refusal_act');
    expect(got.kind === 'value' && got.trace.note).toContain('По нашему чтению');
  });

  test('чужое доказательство и вручение раньше отправки', () => {
    expect(served('email', 'storage_expired')).toMatchObject({ kind: 'not_applicable' });
    expect(served('valued_letter', 'tracking', '2026-03-01')).toMatchObject({
      kind: 'not_applicable',
      reason: expect.stringContaining('раньше отправки'),
    });
    expect(served('in_person', 'mark_on_copy', '2026-03-02')).toMatchObject({ kind: 'value' });
  });

  test('самая ранняя оценка: прибытие + 30 дней хранения + 1', () => {
    const got = earliestDeemedDelivery('2026-03-05', ctx);
    expect(got.date).toBe('2026-04-05');
    expect(got.trace.norm).toMatchObject({ norm: 'post-382-storage', confidence: 'M' });
  });
});

describe('способы вручения', () => {
  test('каждый способ описан один раз, надёжные впереди', () => {
    expect(CHANNELS.map((item) => item.channel).sort()).toEqual([...channelSchema.options].sort());
    const ranks = CHANNELS.map((item) => item.rank);
    expect([...ranks].sort()).toEqual(ranks);
    expect(new Set(CHANNELS.flatMap((item) => item.proofs))).toEqual(new Set(serviceProofSchema.options));
  });

  test('неизвестный способ — ошибка', () => {
    expect(() => channelAdvice('pigeon' as Channel)).toThrow(RangeError);
    expect(channelAdvice('messenger').rank).toBe('C');
  });
});
