import { describe, expect, test } from 'vitest';
import type { Plan } from '../../shared/law/types.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { clock, planOn, stepIds } from './cases.ts';
import { told } from './vectors/clocks.ts';

/* What a court may do with a suit, and what a careful adviser says after each of it. */

type Told = Parameters<typeof told>[0][number];
const on = (events: Told[], facts: Facts = {}, today = '2026-11-23') => planOn(told(events, facts), today);
const ids = (result: Plan) => result.deadlines.map((item) => item.id);

const judgment = (decision: 'granted' | 'partly' | 'refused', more: { inAbsence?: true } = {}): Told => ({
  type: 'judgment',
  date: '2026-11-16',
  court: 'magistrate',
  decision,
  ...more,
});
const JUDGED = judgment('granted');

describe('чем кончил суд', () => {
  const first = (events: Told[], today?: string) => on(events, {}, today).nextSteps[0];
  const FILED: Told = { type: 'lawsuit_filed', date: '2026-11-02' };
  const APPEALED: Told = { type: 'appeal_filed', date: '2026-11-18' };
  const higher = (decision: 'upheld' | 'granted' | 'partly' | 'refused'): Told => ({
    type: 'appeal_decided',
    date: '2026-11-20',
    decision,
  });

  test('отказал: сначала апелляция и её последний день, листа и взыскания нет', () => {
    const plan = on([judgment('refused')]);
    expect(first([judgment('refused')])).toMatchObject({ id: 'appeal', action: 'appeal_paper' });
    expect(first([judgment('refused')])?.title).toMatch(/до 16.декабря/);
    expect(ids(plan)).toContain('appeal');
    expect(ids(plan)).not.toContain('writ_life');
    expect(stepIds(plan)).not.toContain('get_writ');
    // Срок прошёл: отказ в силе, осталось закрыть дело или просить восстановить срок.
    expect(first([judgment('refused')], '2026-12-17')).toMatchObject({ id: 'close', optional: false });
    expect(stepIds(on([judgment('refused')], {}, '2026-12-17'))).toContain('appeal');
  });

  test('взыскал часть: лист, а за остальным можно в апелляцию', () => {
    expect(stepIds(on([judgment('partly')])).slice(0, 2)).toEqual(['await_force', 'appeal']);
    expect(stepIds(on([judgment('partly')], {}, '2026-12-17'))).not.toContain('appeal');
    expect(stepIds(on([judgment('granted')]))).not.toContain('appeal');
  });

  test('апелляция: ждать, записать, что она решила; решение в силе с её дня', () => {
    expect(first([JUDGED, APPEALED])).toMatchObject({ id: 'appeal_wait', action: 'record_court' });
    const kept = on([JUDGED, APPEALED, higher('upheld')]);
    expect(kept.nextSteps[0]).toMatchObject({ id: 'get_writ', norm: { norm: 'gpk-329-5' } });
    expect(ids(kept)).not.toContain('cassation');
    expect(clock(kept, 'writ_life')).toMatchObject({ start: '2026-11-20' });
    expect(first([judgment('refused'), APPEALED, higher('granted')])?.id).toBe('get_writ');
    expect(stepIds(on([judgment('refused'), APPEALED, higher('partly')])).slice(0, 2)).toEqual([
      'get_writ',
      'cassation',
    ]);
  });

  test('апелляция отказала или оставила отказ: кассация, пока идёт её срок, потом конец', () => {
    for (const events of [
      [JUDGED, APPEALED, higher('refused')],
      [judgment('refused'), APPEALED, higher('upheld')],
    ]) {
      expect(first(events)?.id).toBe('cassation');
      expect(ids(on(events))).not.toContain('writ_life');
      expect(first(events, '2027-03-01')).toMatchObject({ id: 'close', optional: false });
    }
  });

  test('заочное: день вступления в силу не назван, его знает суд; отменено — суд идёт дальше', () => {
    const absent = judgment('granted', { inAbsence: true });
    expect(first([absent])?.why).toContain('заочное');
    expect(first([absent], '2026-12-17')?.why).toContain('не отменено ли');
    const cancelled = on([
      { type: 'lawsuit_accepted', date: '2026-11-06', court: 'magistrate' },
      absent,
      { type: 'judgment_reasoned', date: '2026-11-17' },
      { type: 'judgment_cancelled', date: '2026-11-20' },
    ]);
    expect(cancelled.nextSteps[0]?.id).toBe('court_wait');
    expect(ids(cancelled)).toContain('court_hearing');
    expect(ids(cancelled)).not.toContain('appeal');
    expect(cancelled.path.judgment).toBeUndefined();
  });

  test('без движения: день суда — срок покупателя, принятие его снимает', () => {
    const held: Told = { type: 'suit_held', date: '2026-11-10', until: '2026-11-30' };
    const plan = on([FILED, held]);
    expect(clock(plan, 'mend_suit')).toMatchObject({ last: '2026-11-30', whose: 'buyer' });
    expect(plan.nextSteps[0]).toMatchObject({ id: 'mend_suit', action: 'mending_paper' });
    expect(ids(plan)).not.toContain('court_acceptance');
    expect(first([FILED, held], '2026-12-01')?.title).toContain('Узнать');
    // Отдано почте в последний день — успели: срок снят, ждать суда. Новое определение — новый срок.
    const mended: Told = {
      type: 'sent',
      date: '2026-11-30',
      paper: 'suit_mending',
      to: 'court',
      channel: 'valued_letter',
    };
    expect(first([FILED, held, mended], '2026-12-02')).toMatchObject({ id: 'mending_wait', action: 'record_court' });
    expect(ids(on([FILED, held, mended], {}, '2026-12-02'))).not.toContain('mend_suit');
    expect(first([FILED, held, { ...mended, to: 'seller' }], '2026-12-02')?.id).toBe('mending_over');
    expect(first([FILED, held, { ...mended, date: '2026-12-01' }], '2026-12-02')?.why).toContain('после срока');
    const anew: Told = { type: 'suit_held', date: '2026-12-02', until: '2026-12-20' };
    expect(first([FILED, held, mended, anew], '2026-12-03')?.id).toBe('mend_suit');
    // Деньги пришли, пока иск лежит без движения: сначала исправить, иначе его вернут вместе со штрафом.
    const paid = on([FILED, held, { type: 'money_received', date: '2026-11-20', amount: 1_000_000 }]);
    expect(stepIds(paid).slice(0, 2)).toEqual(['mend_suit', 'clarify_suit']);
    const accepted = on([FILED, held, { type: 'lawsuit_accepted', date: '2026-11-19', court: 'magistrate' }]);
    expect(accepted.nextSteps[0]?.id).toBe('court_wait');
    expect(ids(accepted)).not.toContain('mend_suit');
  });

  test('деньги пришли после иска: открывается уточнение, а не новый иск', () => {
    const paid = on([FILED, { type: 'money_received', date: '2026-11-20', amount: 1_000_000 }]);
    expect(paid.nextSteps[0]).toMatchObject({ id: 'clarify_suit', action: 'update_paper' });
  });

  test('возвращён: дело не в суде, давность идёт, иск подают снова', () => {
    const found: Facts = { defect: { foundDate: '2026-11-01' } };
    const back: Told[] = [FILED, { type: 'suit_returned', date: '2026-11-16' }];
    const plan = on(back, found);
    expect(plan.stage).not.toBe('court');
    expect(plan.path.lawsuit).toBeUndefined();
    expect(plan.nextSteps[0]).toMatchObject({ id: 'suit_again', action: 'lawsuit_packet' });
    expect(ids(plan)).toContain('private_complaint');
    expect(ids(plan)).toContain('limitation');
    const again = on([...back, { type: 'lawsuit_filed', date: '2026-11-20' }], found);
    expect(again).toMatchObject({ stage: 'court', path: { lawsuit: '2026-11-20' } });
    expect(ids(again)).not.toContain('private_complaint');
    expect(stepIds(again)).not.toContain('suit_again');
  });

  test('новое решение забывает то, что было с прежним', () => {
    const again = on([
      judgment('refused'),
      { type: 'judgment_reasoned', date: '2026-11-17' },
      APPEALED,
      higher('refused'),
      { type: 'judgment', date: '2026-11-21', court: 'magistrate', decision: 'granted' },
    ]);
    expect(again.nextSteps[0]?.id).toBe('await_force');
    expect(clock(again, 'appeal')).toMatchObject({ start: '2026-11-21' });
  });

  test('что решил суд, не записано: сначала спросить, ничего не предполагать', () => {
    const silent = on([{ type: 'judgment', date: '2026-11-16', court: 'magistrate' }]);
    expect(silent.nextSteps[0]).toMatchObject({ id: 'name_decision', action: 'record_court' });
  });
});
