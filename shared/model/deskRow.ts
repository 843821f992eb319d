import type { CivilDate } from '../calendar/civilDate.ts';
import type { Deadline, NextStep, Plan } from '../law/types.ts';
import { owedWindow } from '../terms/sellerWindow.ts';
import { shortName } from '../text/declension.ts';
import type { CaseFile } from './case.ts';
import { clientKey, sellerKey } from './partyKeys.ts';

/** What the desk of a volunteer sorts and filters by, beside the words of the row. */
export interface DeskFields {
  /** «Образцова М. И.»; empty while the name is not written. */
  client: string;
  clientKey: string;
  /** «ООО «Пример-Мебель»»; empty while it is not written. */
  seller: string;
  sellerKey: string;
  /** The nearest day that matters; before today when something is late. Null when no clock runs. */
  due: CivilDate | null;
  /** What ends on that day: «10 дней на ответ, ст. 22». Empty without a day. */
  dueLabel: string;
  /** Who has to act now; null in a closed case. */
  waitingFor: 'us' | 'them' | null;
}

/** Pure: the same case and plan give the same fields. */
export function deskFieldsOf(file: CaseFile, plan: Plan): DeskFields {
  const { buyer, seller } = file.facts;
  const due = dueOf(plan);
  return {
    client: shortName(buyer ?? {}),
    clientKey: clientKey(buyer),
    seller: seller?.name?.trim() ?? '',
    sellerKey: sellerKey(seller),
    due: due?.date ?? null,
    dueLabel: due?.label ?? '',
    waitingFor: waitingFor(plan, due?.date ?? null),
  };
}

interface Due {
  date: CivilDate;
  label: string;
}

/**
 * The earliest of the days that still matter. A passed day stays until what it waits for is written down: the seller's
 * window while something is owed, a day of a court or an office. The buyer's own clocks stand on their safe day, and
 * after it on the last one: what can still be done is not late yet.
 */
function dueOf(plan: Plan): Due | null {
  if (plan.stage === 'closed') return null;
  const days = plan.deadlines.flatMap((deadline): Due[] => {
    const date = dayOf(deadline, plan);
    return date === null ? [] : [{ date, label: deadline.label }];
  });
  return days.reduce<Due | null>((best, next) => (best && best.date <= next.date ? best : next), null);
}

function dayOf(deadline: Deadline, plan: Plan): CivilDate | null {
  const { today } = plan;
  switch (deadline.whose) {
    case 'buyer':
      if (today > deadline.last) return null;
      return today <= deadline.safe ? deadline.safe : deadline.last;
    case 'seller':
      return deadline.last >= today || (WAITS_FOR_SELLER.has(plan.stage) && deadline.id === owedWindow(plan)?.id)
        ? deadline.last
        : null;
    case 'authority':
      // Once the case went to court, an answer of the office that never came holds nothing up.
      return deadline.last >= today || plan.stage === 'complaint' || !deadline.id.startsWith('office_')
        ? deadline.last
        : null;
  }
}

const WAITS_FOR_SELLER: ReadonlySet<Plan['stage']> = new Set(['waiting', 'overdue', 'answered']);

/** Steps that only write down what somebody else does. */
const THEIRS: ReadonlySet<NextStep['action']> = new Set(['none', 'record_served', 'record_reply', 'record_money']);

function waitingFor(plan: Plan, due: CivilDate | null): DeskFields['waitingFor'] {
  const { stage, today } = plan;
  if (stage === 'closed') return null;
  if (stage === 'prepare' || (due !== null && due < today)) return 'us';
  if (stage === 'complaint') return 'them';
  const [step] = plan.nextSteps;
  return step && THEIRS.has(step.action) ? 'them' : 'us';
}
