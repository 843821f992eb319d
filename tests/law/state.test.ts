import { describe, expect, it } from 'vitest';
import { caseState, ordered } from '../../shared/law/state/caseState.ts';
import type { CaseEvent } from '../../shared/model/case.ts';
import { caseOf, claimServed, clock, codes, example, planOn, stepIds } from './cases.ts';

const sofa = example('sofa-waiting').facts;
const SERVED = claimServed('2026-10-24', '2026-10-29');
const on = (events: CaseEvent[], today: string, facts = sofa) => planOn(caseOf(facts, events), today);

describe('the stage is derived from events', () => {
  it('filled and printed start nothing', () => {
    const result = on([{ id: 'p', type: 'printed', date: '2026-10-24', paper: 'claim' }], '2026-11-23');
    expect(result.stage).toBe('prepare');
    expect(clock(result, 'seller_window')).toBeUndefined();
    expect(result.nextSteps[0]?.id).toBe('send_claim');
  });

  it('sent starts nothing: only service does', () => {
    const result = on(SERVED.slice(0, 1), '2026-11-23');
    expect(result.stage).toBe('sent');
    expect(clock(result, 'seller_window')).toBeUndefined();
    expect(result.sums?.accrual).toBeUndefined();
    expect(result.nextSteps[0]?.action).toBe('record_served');
  });

  it('service opens ten days that end on Monday 09.11.2026', () => {
    const result = on(SERVED, '2026-10-30');
    expect(result.stage).toBe('waiting');
    expect(clock(result, 'seller_window')).toMatchObject({
      start: '2026-10-29',
      days: 10,
      raw: '2026-11-08',
      last: '2026-11-09',
      safe: '2026-11-09',
      moved: true,
      overdueFrom: '2026-11-10',
    });
    expect(clock(result, 'seller_window')?.movedWhy).toMatch(/воскресенье/);
    expect(result.deadlines[0]?.id).toBe('seller_window');
  });

  it('the last day is still waiting, the next is overdue with one day of penalty', () => {
    expect(on(SERVED, '2026-11-09').stage).toBe('waiting');
    expect(on(SERVED, '2026-11-09').sums?.accrual?.days).toBe(0);
    const next = on(SERVED, '2026-11-10');
    expect(next.stage).toBe('overdue');
    expect(next.sums?.accrual).toMatchObject({ days: 1, amount: 68_400 });
    expect(next.nextSteps[0]?.action).toBe('lawsuit_packet');
  });

  it('a refusal before the end leaves the window running and lets packets be prepared', () => {
    const refusal: CaseEvent = { id: 'r', type: 'replied', date: '2026-11-03', reply: 'refused' };
    const early = on([...SERVED, refusal], '2026-11-05');
    expect(early.stage).toBe('answered');
    expect(clock(early, 'seller_window')?.last).toBe('2026-11-09');
    expect(early.sums?.accrual?.days).toBe(0);
    expect(codes(early)).toContain('refused_early');
    expect(stepIds(early)).toEqual(expect.arrayContaining(['lawsuit', 'complaint']));
    expect(on([...SERVED, refusal], '2026-11-10').stage).toBe('overdue');
  });

  it.each(['wait', 'empty'] as const)('the answer «%s» changes nothing', (reply) => {
    const event: CaseEvent = { id: 'r', type: 'replied', date: '2026-11-03', reply };
    expect(on([...SERVED, event], '2026-11-05').stage).toBe('waiting');
    expect(on([...SERVED, event], '2026-11-05').nextSteps[0]?.why).toMatch(/дни идут дальше/);
    expect(on([...SERVED, event], '2026-11-10').sums?.accrual?.days).toBe(1);
  });

  it('paid in full in time: nothing is owed, the case may be closed', () => {
    const result = planOn(example('sofa-paid-in-full'), '2026-11-23');
    expect(result.stage).toBe('answered');
    expect(result.sums?.total).toBe(0);
    expect(result.sums?.accrual?.amount).toBe(0);
    expect(result.nextSteps[0]?.action).toBe('close');
  });

  it('paid in part: the money is a line, the rest is owed', () => {
    const result = planOn(example('sofa-paid-partly'), '2026-11-23');
    const received = result.sums?.lines.find((line) => line.id === 'received');
    expect(received?.amount).toBe(-3_000_000);
    expect(result.sums?.total).toBe(result.sums?.lines.reduce((sum, line) => sum + line.amount, 0));
    expect(codes(result)).toContain('paid_partly');
  });

  it('money after the suit does not remove the fine', () => {
    const result = planOn(example('sofa-court'), '2026-11-23');
    expect(result.stage).toBe('court');
    expect(codes(result)).toContain('paid_after_lawsuit');
    expect(result.sums?.courtOnly[0]?.text).toMatch(/от штрафа не освобождают/);
  });

  it('a complaint: 30 days from registration, about 33 from its receipt, none from its sending', () => {
    expect(clock(planOn(example('sofa-complaint'), '2026-11-23'), 'office_answer')).toMatchObject({
      last: '2026-12-18',
      whose: 'authority',
    });
    const unregistered = planOn(example('sofa-complaint'), '2026-11-13');
    expect(unregistered.stage).toBe('complaint');
    expect(clock(unregistered, 'office_answer')).toBeUndefined();
    const received = example('sofa-complaint');
    received.events.push({
      id: 'got',
      type: 'served',
      date: '2026-11-13',
      paper: 'complaint',
      to: 'office',
      proof: 'delivery_notice',
    });
    expect(clock(planOn(received, '2026-11-13'), 'office_answer')).toMatchObject({
      start: '2026-11-13',
      raw: '2026-12-16',
    });
    expect(codes(unregistered)).toContain('complaint_not_registered');
  });

  it('a letter that came back unclaimed counts as served on that day', () => {
    const result = planOn(example('sofa-letter-returned'), '2026-11-23');
    expect(result.stage).toBe('overdue');
    expect(clock(result, 'seller_window')).toMatchObject({ start: '2026-11-09', last: '2026-11-19' });
  });

  it('closed is closed', () => {
    const result = on([...SERVED, { id: 'c', type: 'closed', date: '2026-11-20' }], '2026-11-23');
    expect(result.stage).toBe('closed');
    expect(result.path.closed).toBe('2026-11-20');
  });
});

describe('who was served, and how', () => {
  it('a copy handed to an aggregator does not start the term of the seller', () => {
    const facts = { ...sofa, platform: 'aggregator' as const };
    const copy: CaseEvent = {
      id: 's',
      type: 'served',
      date: '2026-10-29',
      paper: 'claim',
      to: 'platform',
      proof: 'ticket',
    };
    const result = on([copy], '2026-11-23', facts);
    expect(clock(result, 'seller_window')).toBeUndefined();
    expect(codes(result)).toContain('only_platform_served');
    expect(clock(on([copy], '2026-11-23', { ...sofa, platform: 'seller' }), 'seller_window')?.start).toBe('2026-10-29');
  });

  it('the day of the letter beats an act of refusal', () => {
    const act: CaseEvent = {
      id: 'a',
      type: 'served',
      date: '2026-10-20',
      paper: 'claim',
      to: 'seller',
      proof: 'refusal_act',
    };
    expect(clock(on([act], '2026-11-23'), 'seller_window')?.start).toBe('2026-10-20');
    expect(codes(on([act], '2026-11-23'))).toContain('refusal_act_only');
    expect(clock(on([act, ...SERVED], '2026-11-23'), 'seller_window')?.start).toBe('2026-10-29');
  });

  it('e-mail alone is weak; a reply to it is a proof', () => {
    const mail: CaseEvent = {
      id: 'm',
      type: 'sent',
      date: '2026-11-02',
      paper: 'claim',
      to: 'seller',
      channel: 'email',
    };
    expect(codes(on([mail], '2026-11-03'))).toContain('weak_channel');
    const answered: CaseEvent = {
      id: 's',
      type: 'served',
      date: '2026-11-03',
      paper: 'claim',
      to: 'seller',
      proof: 'reply_received',
    };
    expect(codes(on([mail, answered], '2026-11-04'))).not.toContain('weak_channel');
  });

  it('an earlier demand counts only when it can be proven', () => {
    const facts = example('refund-defective').facts;
    const with_ = (earlierDemand: 'none' | 'oral' | 'written_unproven' | 'written_proven') =>
      planOn(caseOf({ ...facts, refund: { ...facts.refund, earlierDemand } }), '2026-11-23');
    expect(clock(with_('written_proven'), 'seller_window')).toMatchObject({ start: '2026-10-12', last: '2026-10-22' });
    expect(with_('written_proven').stage).toBe('prepare');
    expect(codes(with_('written_proven'))).toContain('repeat_claim');
    for (const kind of ['none', 'oral', 'written_unproven'] as const) {
      expect(clock(with_(kind), 'seller_window')).toBeUndefined();
      expect(with_(kind).sums?.accrual).toBeUndefined();
    }
  });
});

describe('a changed demand', () => {
  const repair = { ...sofa, demand: 'repair' };
  const claim: CaseEvent[] = [
    {
      id: 's',
      type: 'sent',
      date: '2026-10-02',
      paper: 'claim',
      to: 'seller',
      channel: 'valued_letter',
      demand: 'repair',
    },
    { id: 'v', type: 'served', date: '2026-10-05', paper: 'claim', to: 'seller', proof: 'tracking' },
  ];

  it('does not inherit the service of the claim that asked for something else', () => {
    expect(clock(on(claim, '2026-11-23', repair), 'seller_window')).toMatchObject({ days: 45, last: '2026-11-19' });
    const refund = on(claim, '2026-11-23', { ...sofa, demand: 'refund' });
    expect(refund.stage).toBe('prepare');
    expect(clock(refund, 'seller_window')).toBeUndefined();
    // The term of the repair passed on 19.11.2026: its own penalty runs to the new demand (п. 2 ст. 23).
    expect(refund.situation?.id).toBe('repair_overdue');
    expect(refund.sums?.accrual).toMatchObject({ from: '2026-11-20', days: 4 });
    expect(codes(refund)).toContain('demand_changed');
  });

  it('starts its own term with its own claim', () => {
    const next: CaseEvent[] = [
      {
        id: 's2',
        type: 'sent',
        date: '2026-11-20',
        paper: 'claim',
        to: 'seller',
        channel: 'in_person',
        demand: 'refund',
      },
      { id: 'v2', type: 'served', date: '2026-11-20', paper: 'claim', to: 'seller', proof: 'mark_on_copy' },
    ];
    const refund = on([...claim, ...next], '2026-11-23', { ...sofa, demand: 'refund' });
    expect(clock(refund, 'seller_window')).toMatchObject({ start: '2026-11-20', days: 10, last: '2026-11-30' });
    expect(refund.path).toMatchObject({ claimSent: '2026-11-20', claimServed: '2026-11-20' });
  });
});

describe('the log', () => {
  it('is read by day and by the natural order of one day', () => {
    const day = '2026-11-02';
    const events: CaseEvent[] = [
      { id: 'b', type: 'served', date: day, paper: 'claim', to: 'seller', proof: 'mark_on_copy' },
      { id: 'a', type: 'printed', date: day, paper: 'claim' },
      { id: 'c', type: 'sent', date: day, paper: 'claim', to: 'seller', channel: 'in_person' },
    ];
    expect(ordered(events).map((event) => event.type)).toEqual(['printed', 'sent', 'served']);
  });

  it('keeps events of later days apart and counts nothing from them', () => {
    const file = caseOf(sofa, SERVED);
    const state = caseState(file, '2026-10-26');
    expect(state.claim.served).toBeUndefined();
    expect(state.future.map((event) => event.id)).toEqual(['served']);
    expect(codes(planOn(file, '2026-10-26'))).toContain('event_in_future');
  });
});
