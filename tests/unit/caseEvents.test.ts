import { describe, expect, it } from 'vitest';
import { emptyCase, provesSchema, type CaseEvent, type CaseFile } from '../../shared/model/case.ts';
import { eventDateProblem } from '../../shared/model/eventRules.ts';
import { CHANNEL_TEXTS } from '../../shared/model/eventNames.ts';
import { paperProgress } from '../../shared/model/paperStates.ts';
import { PROVES } from '../../shared/model/proves.ts';
import { timeline } from '../../shared/model/timeline.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan as derive } from '../../shared/law/plan.ts';
import type { Deadline, Plan } from '../../shared/law/types.ts';
import { sampleCase } from '../../shared/model/sample.ts';

const TODAY = '2026-11-23';

const sent: CaseEvent = {
  id: 'sent',
  type: 'sent',
  date: '2026-10-24',
  paper: 'claim',
  to: 'seller',
  channel: 'valued_letter',
  number: '10100001234569',
};
const served: CaseEvent = {
  id: 'served',
  type: 'served',
  date: '2026-10-29',
  paper: 'claim',
  to: 'seller',
  proof: 'delivery_notice',
};

function file(events: CaseEvent[], purchaseDate = '2026-09-12'): CaseFile {
  return { ...emptyCase(), facts: { goods: { purchaseDate } }, events };
}

function plan(more: Partial<Plan> = {}): Plan {
  return {
    today: TODAY,
    route: { kind: 'consumer' },
    situation: null,
    demands: [],
    chosen: null,
    legalBasis: [],
    deadlines: [],
    sums: null,
    stage: 'prepare',
    path: {},
    nextSteps: [],
    warnings: [],
    missing: [],
    court: null,
    shield: null,
    ...more,
  };
}

describe('dates of events', () => {
  it('refuses a day that has not come', () => {
    expect(eventDateProblem({ ...sent, date: '2026-11-24' }, file([]), TODAY)).toContain('ещё не наступил');
    expect(eventDateProblem({ ...sent, date: TODAY }, file([]), TODAY)).toBeNull();
  });

  it('refuses service before sending and sending after service', () => {
    expect(eventDateProblem({ ...served, date: '2026-10-23' }, file([sent]), TODAY)).toContain('24.10.2026');
    expect(eventDateProblem({ ...served, date: '2026-10-24' }, file([sent]), TODAY)).toBeNull();
    const moved = { ...sent, date: '2026-10-30' };
    expect(eventDateProblem(moved, file([sent, served]), TODAY)).toContain('29.10.2026');
  });

  it('allows a second sending after the first was served', () => {
    const second = { ...sent, id: 'second', date: '2026-11-02' };
    expect(eventDateProblem(second, file([sent, served]), TODAY)).toBeNull();
  });

  it('does not compare the service to the seller with the sending to the platform', () => {
    const toPlatform: CaseEvent = { ...sent, id: 'platform', to: 'platform', date: '2026-11-01' };
    expect(eventDateProblem(served, file([toPlatform]), TODAY)).toBeNull();
  });

  it('refuses an answer before the claim and money before the purchase', () => {
    const reply: CaseEvent = { id: 'r', type: 'replied', date: '2026-10-20', reply: 'refused' };
    expect(eventDateProblem(reply, file([sent]), TODAY)).toContain('24.10.2026');
    const money: CaseEvent = { id: 'm', type: 'money_received', date: '2026-09-11', amount: 100 };
    expect(eventDateProblem(money, file([sent]), TODAY)).toContain('12.09.2026');
    expect(eventDateProblem(money, file([sent], 'unknown'), TODAY)).toBeNull();
  });

  it('keeps the closing last', () => {
    const closed: CaseEvent = { id: 'c', type: 'closed', date: '2026-10-28' };
    expect(eventDateProblem(closed, file([sent, served]), TODAY)).toContain('29.10.2026');
    expect(
      eventDateProblem(
        { ...served, id: 'x', date: '2026-11-20' },
        file([sent, { ...closed, date: '2026-11-01' }]),
        TODAY,
      ),
    ).toContain('Дело закрыто');
  });
});

describe('states of a paper', () => {
  const sample = sampleCase(TODAY);
  const law = lawContext(TODAY);
  const progress = (paper: 'claim' | 'lawsuit', events: CaseEvent[], facts = sample.facts) => {
    const changed = { ...sample, facts, events };
    return paperProgress(paper, changed, derive(changed, law));
  };

  it('never calls a filled or a sent paper served', () => {
    expect(progress('claim', []).state).toBe('filled');
    const afterSending = progress('claim', [sent]);
    expect(afterSending.state).toBe('sent');
    expect(afterSending.marks.find((mark) => mark.mark === 'printed')?.done).toBe(false);
    expect(progress('claim', [sent, served]).state).toBe('served');
  });

  it('is not filled while something forbids printing', () => {
    const suit = progress('lawsuit', [sent, served]);
    expect(suit.state).toBeNull();
    expect(suit.lacking.length).toBeGreaterThan(0);
    const undecided = { ...sample.facts };
    delete undecided.demand;
    expect(progress('claim', [], undecided).state).toBeNull();
  });
});

describe('timeline', () => {
  const deadline: Deadline = {
    id: 'answer',
    label: 'Ответ продавца',
    start: '2026-10-29',
    startLabel: 'вручено',
    days: 10,
    raw: '2026-11-08',
    last: '2026-11-09',
    safe: '2026-11-09',
    moved: true,
    movedWhy: '10-й день — воскресенье',
    overdueFrom: '2026-11-10',
    provisional: false,
    whose: 'seller',
    reason: 'После него начинается просрочка.',
    trace: { label: 'Срок' },
  };

  it('puts what people and the law did in the order of days', () => {
    const items = timeline(file([served, sent]), plan({ deadlines: [deadline] }));
    expect(items.map((item) => [item.date, item.by])).toEqual([
      ['2026-10-24', 'people'],
      ['2026-10-29', 'people'],
      ['2026-11-09', 'law'],
    ]);
    expect(items[0]?.proof).toContain(`№\u00a010100001234569`);
    expect(items[2]?.proof).toBe('10-й день — воскресенье');
  });

  it('does not end a term on its last day', () => {
    expect(timeline(file([]), plan({ today: '2026-11-09', deadlines: [deadline] }))).toEqual([]);
  });
});

describe('words', () => {
  it('name every kind of evidence once', () => {
    const titles = provesSchema.options.map((proves) => PROVES[proves].title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('list the channels from the strongest to the weakest', () => {
    const ranks = Object.values(CHANNEL_TEXTS).map((channel) => channel.rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});
