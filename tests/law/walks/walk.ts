import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import { ordered } from '../../../shared/law/state/caseState.ts';
import type { Deadline, DemandId, Plan, Stage } from '../../../shared/law/types.ts';
import { eventSchema, type CaseEvent, type Channel, type EventOf } from '../../../shared/model/case.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { caseOf, codes, planOn, stepIds, words } from '../cases.ts';

type Without<E, K extends string> = E extends CaseEvent ? Omit<E, K> : never;
/** An event as a walk tells it: its day is the day of the row. */
export type Told = Without<CaseEvent, 'id' | 'date'>;

/** A clock by hand: id, the day of its start, the last day by law, the safe day where it is another. */
export type Hand = readonly [id: string, start: CivilDate, last: CivilDate, safe?: CivilDate];

/** What a careful adviser says on a day; what is not named is not looked at. */
export interface Advice {
  stage?: Stage;
  /** The nearest clock that has not closed; null = nothing runs. */
  clock?: Hand | null;
  /** Further clocks that run. */
  also?: readonly Hand[];
  /** Clocks that must not be there. */
  noClock?: readonly string[];
  /** What to do now. */
  step?: string;
  /** Steps that are offered besides. */
  steps?: readonly string[];
  noStep?: readonly string[];
  total?: number;
  /** What one more day adds; 0 = stopped. */
  perDay?: number;
  says?: readonly string[];
  silent?: readonly string[];
  /** Words that the plan says, or never says. */
  reads?: RegExp;
  never?: RegExp;
  /** The step of the good faith that is to be done today; null = nothing to do. */
  shield?: string | null;
  fine?: 'applies' | 'no';
}

/** A day of a case: what happened, what the buyer changed in his answers, what is to be said. */
export interface Day extends Advice {
  on: CivilDate;
  happens?: readonly Told[];
  answers?: Partial<Facts>;
}

export interface Walk {
  name: string;
  facts: Facts;
  days: readonly Day[];
}

/** Who buys and who sells, so that nothing about them is left to ask; both are made up. */
export const PARTIES: Pick<Facts, 'buyer' | 'seller' | 'refundDetails'> = {
  buyer: {
    lastName: 'Образцова',
    firstName: 'Мария',
    middleName: 'Ивановна',
    gender: 'female',
    postcode: '123456',
    address: 'г. Образцовск, ул. Тестовая, д. 2, кв. 3',
  },
  seller: {
    kind: 'company',
    name: 'ООО «Пример-Торг»',
    address: 'г. Образцовск, ул. Магазинная, д. 1',
    addressSource: 'egrul',
  },
  refundDetails: { way: 'cash' },
};

export const printed: Told = { type: 'printed', paper: 'claim' };
export const sent = (demand: DemandId, channel: Channel = 'valued_letter'): Told => ({
  type: 'sent',
  paper: 'claim',
  to: 'seller',
  channel,
  demand,
});
export const served = (proof: EventOf<'served'>['proof'] = 'delivery_notice'): Told => ({
  type: 'served',
  paper: 'claim',
  to: 'seller',
  proof,
});
export const replied = (
  reply: EventOf<'replied'>['reply'],
  ...kinds: NonNullable<EventOf<'replied'>['kinds']>
): Told => (kinds.length > 0 ? { type: 'replied', reply, kinds } : { type: 'replied', reply });
export const money = (amount: number): Told => ({ type: 'money_received', amount });
export const complained: Told = { type: 'sent', paper: 'complaint', to: 'office', channel: 'registered_letter' };
export const accepted = (court: EventOf<'lawsuit_accepted'>['court'] = 'magistrate'): Told => ({
  type: 'lawsuit_accepted',
  court,
});
export const judged = (
  court: EventOf<'judgment'>['court'] = 'magistrate',
  decision: NonNullable<EventOf<'judgment'>['decision']> = 'granted',
): Told => ({ type: 'judgment', court, decision });
export const presented = (to: EventOf<'writ_presented'>['to']): Told => ({ type: 'writ_presented', to });
export const closed = (outcome: NonNullable<EventOf<'closed'>['outcome']>): Told => ({ type: 'closed', outcome });
type Bare = 'letter_at_office' | 'asked' | 'dispute_opened' | 'goods_checked';
type Plain = Exclude<
  CaseEvent['type'],
  | Bare
  | 'printed'
  | 'sent'
  | 'served'
  | 'replied'
  | 'money_received'
  | 'lawsuit_accepted'
  | 'judgment'
  | 'suit_held'
  | 'writ_presented'
>;
/** An event that needs no more words than its name. */
export const plain = (type: Plain): Told => ({ type });

/** The clocks that are still open, the nearest first: a careful day that has passed does not count any more. */
function open(plan: Plan): Deadline[] {
  const end = ({ safe, last }: Deadline): CivilDate => (safe >= plan.today ? safe : last);
  return plan.deadlines.filter((one) => one.last >= plan.today).sort((a, b) => end(a).localeCompare(end(b)));
}

const hand = ({ id, start, last, safe }: Deadline): Hand =>
  safe === last ? [id, start, last] : [id, start, last, safe];

/** Walks a case day by day and compares every day with what stands in the row. */
export function walks(title: string, list: readonly Walk[]): void {
  describe(title, () => {
    for (const walk of list) {
      it(walk.name, () => {
        const events: CaseEvent[] = [];
        let facts = walk.facts;
        for (const day of walk.days) {
          facts = { ...facts, ...day.answers };
          for (const told of day.happens ?? []) {
            events.push(eventSchema.parse({ ...told, id: `e${events.length}`, date: day.on }));
          }
          const plan = planOn(caseOf(facts, events), day.on);
          const where = `${walk.name}: ${day.on}`;
          compare(day, plan, where);
          always(plan, facts, events, where);
        }
      });
    }
  });
}

function compare(day: Day, plan: Plan, where: string): void {
  const at = <T>(key: keyof Advice, actual: T): void => {
    if (day[key] !== undefined) expect(actual, `${where}, ${key}`).toEqual(day[key]);
  };
  const ids = stepIds(plan);
  const [nearest] = open(plan);
  at('stage', plan.stage);
  at('clock', nearest ? hand(nearest) : null);
  at('step', ids[0]);
  at('total', plan.sums?.total);
  at('perDay', plan.sums?.accrual?.perDay);
  at('fine', plan.shield?.applies ? 'applies' : 'no');
  at('shield', plan.shield?.applies ? (plan.shield.today?.id ?? null) : undefined);
  for (const clock of day.also ?? []) expect(plan.deadlines.map(hand), `${where}, also`).toContainEqual(clock);
  for (const id of day.noClock ?? [])
    expect(
      plan.deadlines.map((one) => one.id),
      `${where}, noClock`,
    ).not.toContain(id);
  for (const id of day.steps ?? []) expect(ids, `${where}, steps`).toContain(id);
  for (const id of day.noStep ?? []) expect(ids, `${where}, noStep`).not.toContain(id);
  for (const code of day.says ?? []) expect(codes(plan), `${where}, says`).toContain(code);
  for (const code of day.silent ?? []) expect(codes(plan), `${where}, silent`).not.toContain(code);
  if (day.reads) expect(words(plan), where).toMatch(day.reads);
  if (day.never) expect(words(plan), where).not.toMatch(day.never);
}

/** What holds on any day of any case. */
function always(plan: Plan, facts: Facts, events: readonly CaseEvent[], where: string): void {
  const [now] = plan.nextSteps;
  expect(now?.optional, `${where}: the first step is not optional`).toBe(false);
  expect(
    plan.nextSteps.every((step) => !/!/.test(step.title + step.why)),
    where,
  ).toBe(true);
  const quiet = (type: CaseEvent['type']): boolean => ['printed', 'sent', 'asked', 'closed'].includes(type);
  const log = ordered(events).filter((event) => !quiet(event.type));
  const told = JSON.stringify(facts);
  for (const one of plan.deadlines) {
    expect(one.startLabel.trim(), where).not.toBe('');
    const ofLog = log.some((event) => event.date === one.start);
    const derived = DERIVED.includes(one.id) || told.includes(one.start);
    expect(ofLog || derived, `${where}: ${one.id} starts on ${one.start}`).toBe(true);
  }
  expect(planOn(caseOf(facts, [...events].reverse()), plan.today), `${where}: the order of typing in`).toEqual(plan);
}

/** Clocks that start on a day the law names by other days: the day before the breach, the end of a silent term. */
const DERIVED: readonly string[] = ['limitation', 'offence_year', 'office_silence'];
