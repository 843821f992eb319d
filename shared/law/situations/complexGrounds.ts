import { NBSP, shortDate } from '../../text/format.ts';
import { param } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { count, handOver, known, missing } from './common.ts';
import type { Matter, OwnClock } from './types.ts';

/*
 * Refund or replacement of a technically complex item (п. 1 ст. 18 ЗоЗПП, list № 924): for every defect when the demand is made
 * within 15 days of hand-over, later only an essential defect, a late repair, or more than 30 days without the item in a
 * year of the warranty because of repeated repairs of different defects.
 */

export interface ComplexVerdict {
  /** Why refund and replacement are closed. */
  excluded?: string;
  unknown?: string;
  clocks: OwnClock[];
  warnings: Warning[];
  missing: MissingFact[];
}

export const GROUND_TEXT: Record<'essential' | 'repair_overdue' | 'thirty_days', string> = {
  essential: 'существенный недостаток',
  repair_overdue: 'срок ремонта нарушен',
  thirty_days: 'больше 30 дней в году гарантии без товара из-за ремонтов',
};

/** Whether the 15 days have passed on the day of the demand, and whether a ground is named. */
export function complexVerdict(matter: Matter): ComplexVerdict {
  const { facts, ctx, demandDay } = matter;
  const grounds = facts.defect?.grounds ?? [];
  const days = param('zozpp-18-1', 'complexDays', demandDay);
  const start = handOver(facts, matter.state);
  const bought = known(facts.goods?.purchaseDate);
  if (!start) {
    const surely = bought !== null && demandDay <= count(ctx.calendar, bought, { days }).last;
    if (surely || grounds.length > 0) return { clocks: [], warnings: [], missing: [handOverQuestion()] };
    return {
      unknown: 'когда вы получили товар? В первые 15 дней хватает любого недостатка.',
      clocks: [],
      warnings: [],
      missing: [handOverQuestion()],
    };
  }
  const term = count(ctx.calendar, start, { days });
  const clock: OwnClock = {
    id: 'complex_15',
    label: `Деньги или замена за любой недостаток: ${days}${NBSP}дней`,
    start,
    startLabel: 'Товар получен',
    days,
    whose: 'buyer',
    norm: 'zozpp-18-1',
  };
  if (demandDay <= term.raw) return { clocks: [clock], warnings: [], missing: [] };
  if (demandDay <= term.last) return { clocks: [clock], warnings: [movedDay(term.last)], missing: [] };
  if (grounds.length > 0) return { clocks: [clock], warnings: groundProof(grounds), missing: [] };
  return {
    excluded: `15 дней прошли ${shortDate(term.last)}. Позже деньги и замену дают в трёх случаях: ${Object.values(GROUND_TEXT).join('; ')}.`,
    clocks: [clock],
    warnings: [noGround()],
    missing: [],
  };
}

function handOverQuestion(): MissingFact {
  return missing(
    'goods.deliveryDate',
    'Когда вы получили товар?',
    'От этого дня идут 15 дней для технически сложного товара.',
  );
}

function movedDay(last: string): Warning {
  return {
    code: 'complex_moved_day',
    severity: 'danger',
    title: '15-й день был выходным',
    text: `По закону последний день — ${shortDate(last)} (ст. 193 ГК). Продавец может считать иначе: отправьте претензию сегодня и сохраните чек почты.`,
  };
}

function noGround(): Warning {
  return {
    code: 'complex_after_15_days',
    severity: 'advice',
    title: 'Технически сложный товар: 15 дней прошли',
    text: 'Сейчас можно требовать ремонт, снижение цены или расходы на ремонт. Если ремонт затянут или недостаток вернётся, появится право на деньги или замену. Деньги письменно требовали ещё в те 15 дней? Тогда ответьте «Не возвращают деньги».',
    path: 'defect.grounds',
  };
}

const PROOF: Record<keyof typeof GROUND_TEXT, string> = {
  essential:
    'Существенный недостаток подтверждает заключение: не чинится, чинить очень дорого или долго, появился снова.',
  repair_overdue: 'Нужны акт приёма в ремонт с датой и то, что товар не вернули в срок.',
  thirty_days: 'Нужны акты всех ремонтов с датами: разные недостатки, вместе больше 30 дней за год гарантии.',
};

function groundProof(grounds: readonly (keyof typeof GROUND_TEXT)[]): Warning[] {
  return grounds.map((ground) => ({
    code: `ground_${ground}`,
    severity: 'advice' as const,
    title: 'Чем подтвердить основание',
    text: PROOF[ground],
    path: 'defect.grounds',
  }));
}
