import type { Kopecks } from '../../money/kopecks.ts';
import { counted, DAYS } from '../../text/format.ts';
import { param } from '../norms/lookup.ts';
import type { DemandId } from '../types.ts';
import { daysTerm, monthsTerm } from './common.ts';
import { differenceByHand, faultyDifference } from './difference.ts';
import type { DemandDraft, EarlierBreach, Matter, Sanction, Term } from './types.ts';

/*
 * The five options of п. 1 ст. 18 ЗоЗПП, the replacement in two kinds: one row each, the same for ordinary and for
 * technically complex goods. What the facts exclude is decided by the situation.
 */

export const DEFECT_DEMANDS = [
  'refund',
  'replace_same',
  'replace_other',
  'price_reduction',
  'repair',
  'repair_costs',
] as const satisfies readonly DemandId[];

type DefectDemand = (typeof DEFECT_DEMANDS)[number];

const MONEY_NORMS = ['zozpp-22', 'zozpp-23-1'];
const REPLACE_NORMS = ['zozpp-21', 'zozpp-23-1'];

/** 1 % of the price a day, with the sum paid as the limit of 01.02.2026; no figure while the sum paid is not known. */
export function defectSanction({ facts }: Matter): Sanction {
  const { price, paid } = facts.goods ?? {};
  if (paid === undefined)
    return { rule: 'none', text: '1 % цены в день после срока: сначала укажите, сколько заплатили' };
  return { rule: 'zozpp-23', base: price ?? paid, paid };
}

/** 7 days; 20 when the seller has announced a further check; a month when the same item is absent (ст. 21). */
export function replacementTerm(matter: Matter): Term {
  const { replacementAbsent, additionalCheck } = matter.facts.defect ?? {};
  if (replacementAbsent === 'yes') return monthsTerm(matter, 'zozpp-21', 'absentMonths');
  return daysTerm(matter, 'zozpp-21', additionalCheck === 'yes' ? 'checkDays' : 'days');
}

/** The days agreed in writing, never over the limit of ст. 20; without an agreement the limit is the outer bound. */
export function repairTerm(matter: Matter): Term {
  const max = param('zozpp-20', 'maxDays', matter.demandDay);
  const agreed = matter.facts.defect?.repairTermDays;
  const days = Math.min(agreed ?? max, max);
  return {
    days,
    norm: 'zozpp-20',
    text: agreed ? counted(days, DAYS) : `незамедлительно, не дольше ${days} дней`,
    ...repairStart(matter),
  };
}

/** What was not given away cannot be mended: given away after the claim, the item starts the term itself. */
function repairStart({ state }: Matter): Pick<Term, 'start'> {
  const { handedOver, claim } = state;
  if (!handedOver || !claim.served || handedOver <= claim.served.date) return {};
  return { start: { date: handedOver, label: 'Товар сдан в ремонт' } };
}

function amount({ facts }: Matter): Kopecks | null {
  return facts.defect?.demandAmount ?? null;
}

/** Norm on a purchase on credit, cited by a refund whose losses hold what the credit cost (п. 5, 6 ст. 24). */
export function creditNorm({ facts }: Matter): string | null {
  const { credit } = facts.goods ?? {};
  if (credit === 'seller') return 'zozpp-24-5';
  return credit === 'bank' ? 'zozpp-24-6' : null;
}

/** The norm of the credit belongs to a refund only, and only when its cost is asked for. */
export function creditNorms(id: DemandId, matter: Matter): string[] {
  const norm = creditNorm(matter);
  const asked = matter.facts.losses?.some((loss) => loss.kind === 'credit' && loss.amount > 0) ?? false;
  const refund = id === 'refund' || id === 'refund_money';
  return refund && norm && asked ? [norm] : [];
}

function asksDifference(matter: Matter): boolean {
  return differenceByHand(matter.facts) || faultyDifference(matter)?.kind === 'value';
}

const ROWS: Record<DefectDemand, (matter: Matter) => Omit<DemandDraft, 'status' | 'sanction' | 'right'>> = {
  refund: (matter) => ({
    id: 'refund',
    title: 'Вернуть деньги',
    term: daysTerm(matter, 'zozpp-22'),
    principal: matter.facts.goods?.paid ?? null,
    principalLabel: 'Деньги за товар',
    closes: 'Договор закончится: товар вернётся к продавцу за его счёт.',
    risk: 'Товар нужно показать продавцу: без проверки суд может не взыскать штраф.',
    norms: ['zozpp-4', 'zozpp-18-1', ...MONEY_NORMS, ...(asksDifference(matter) ? ['zozpp-24-4'] : [])],
  }),
  replace_same: (matter) => ({
    id: 'replace_same',
    title: 'Заменить на такой же',
    term: replacementTerm(matter),
    principal: 0,
    closes: 'Деньги обратно не требуют, пока не прошёл срок замены.',
    risk: 'Если такого товара нет, ждать придётся до месяца.',
    norms: ['zozpp-4', 'zozpp-18-1', ...REPLACE_NORMS],
  }),
  replace_other: (matter) => ({
    id: 'replace_other',
    title: 'Заменить на другую модель',
    term: replacementTerm(matter),
    principal: 0,
    closes: 'Деньги обратно не требуют, пока не прошёл срок замены.',
    risk: 'Разницу в цене пересчитают: дороже — доплачиваете вы.',
    norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-21', 'zozpp-24-2', 'zozpp-23-1'],
  }),
  price_reduction: (matter) => ({
    id: 'price_reduction',
    title: 'Снизить цену',
    term: daysTerm(matter, 'zozpp-22'),
    principal: amount(matter),
    principalLabel: 'Снижение цены',
    closes: 'Товар остаётся у вас с этим недостатком.',
    risk: 'За этот же недостаток вернуть деньги потом не получится.',
    norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-24-3', ...MONEY_NORMS],
  }),
  repair: (matter) => ({
    id: 'repair',
    title: 'Починить бесплатно',
    term: repairTerm(matter),
    principal: 0,
    closes: 'До конца срока ремонта деньги и замену не требуют.',
    risk: 'Ремонт может занять до 45 дней. Берите акт с датами.',
    norms: ['zozpp-4', 'zozpp-18-1', 'zozpp-20', 'zozpp-23-1'],
  }),
  repair_costs: (matter) => ({
    id: 'repair_costs',
    title: 'Возместить ваш ремонт',
    term: daysTerm(matter, 'zozpp-22'),
    principal: amount(matter),
    principalLabel: 'Расходы на ремонт',
    closes: 'Товар остаётся у вас, этот недостаток считается исправленным.',
    risk: 'Нужны чек мастера и описание недостатка. До ремонта покажите товар продавцу.',
    norms: ['zozpp-18-1', 'zozpp-18-5', ...MONEY_NORMS],
  }),
};

/** One row of the table for the demand, allowed unless `exclude` or `doubt` names a reason. */
export function defectRow(
  id: DefectDemand,
  matter: Matter,
  verdict: { excluded?: string; unknown?: string; extraNorms?: string[]; earlierBreach?: EarlierBreach } = {},
): DemandDraft {
  const row = ROWS[id](matter);
  const reason = verdict.excluded ?? verdict.unknown;
  return {
    ...row,
    norms: withExtra(row.norms, verdict.extraNorms ?? []),
    right: 'zozpp-18-1',
    sanction: defectSanction(matter),
    status: verdict.excluded ? 'excluded' : verdict.unknown ? 'unknown' : 'allowed',
    ...(reason ? { reason } : {}),
    ...(verdict.earlierBreach ? { earlierBreach: verdict.earlierBreach } : {}),
  };
}

/** Further norms stand right after п. 1 ст. 18, before the term and the penalty. */
function withExtra(norms: string[], extra: string[]): string[] {
  const fresh = extra.filter((id) => !norms.includes(id));
  const at = norms.indexOf('zozpp-18-1') + 1;
  return [...norms.slice(0, at), ...fresh, ...norms.slice(at)];
}
