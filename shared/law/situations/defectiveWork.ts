import { daysBetween } from '../../calendar/civilDate.ts';
import { counted, DAYS, shortDate } from '../../text/format.ts';
import type { DemandId } from '../types.ts';
import { daysTerm, known } from './common.ts';
import { defectiveWorkQuestions, defectiveWorkWarnings } from './defectiveWorkNotes.ts';
import { workPeriod, type WorkPeriod } from './defectiveWorkPeriod.ts';
import { fixHistory, type FixHistory } from './defectiveWorkFix.ts';
import { materialExtra, thingRows } from './defectiveWorkThing.ts';
import type { DemandDraft, EarlierBreach, Matter, Reading, Sanction, Term } from './types.ts';
import { paidForWork, workSanction } from './workSanction.ts';

/*
 * A work or service with defects (ст. 29-31, 35 ЗоЗПП).
 *   Demands, the buyer's choice: mend free of charge | price cut | do it anew | costs of mending. Refusal and the money
 *   back: only when the defects were not mended in the term the buyer set, or are essential.
 *   When: shared/law/situations/defectiveWorkPeriod.ts (warranty, two or five years, service life).
 *   Terms: mending by the day the buyer sets (ст. 30); money 10 days (п. 1 ст. 31); anew in the term of the contract
 *   (п. 2 ст. 31). Penalty 3 % a day (ст. 30, п. 3 ст. 31). A missed term of mending is a first penalty of its own.
 *   The buyer's own thing or material, lost or spoilt: defectiveWorkThing.ts (ст. 35).
 */

const DEFECT_WORK_DEMANDS = [
  'fix_work',
  'service_refund',
  'service_price_cut',
  'redo_work',
  'fix_costs',
] as const satisfies readonly DemandId[];
type WorkDemand = (typeof DEFECT_WORK_DEMANDS)[number];
type RowText = Pick<DemandDraft, 'title' | 'term' | 'principal' | 'principalLabel' | 'closes' | 'risk'> & {
  /** After п. 1 ст. 29 and the norms of the period. */
  norms: string[];
};

/** ст. 30 names the penalty for the term the buyer set; for the 20 days of п. 6 ст. 29 the law names none. */
const NO_PENALTY: Sanction = { rule: 'none', text: 'за эти 20 дней закон неустойку не называет' };

const MONEY = ['zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'];

/** The day the buyer sets; after two (five) years the law itself gives 20 days (п. 6 ст. 29). */
function fixTerm(matter: Matter, period: WorkPeriod): Term {
  if (period.late) return daysTerm(matter, 'zozpp-29-6', 'fixDays');
  const { newTerm } = matter.facts.service ?? {};
  return newTerm
    ? { date: newTerm, norm: 'zozpp-30', text: `до ${shortDate(newTerm)}` }
    : { norm: 'zozpp-30', text: 'день назначаете вы' };
}

/** The length of the term of the contract: from its day to the promised one. */
function redoTerm({ facts }: Matter): Term {
  const signed = known(facts.goods?.purchaseDate);
  const { promisedDate, newTerm } = facts.service ?? {};
  if (signed && promisedDate && promisedDate > signed) {
    const days = daysBetween(signed, promisedDate);
    return { days, norm: 'zozpp-31-2', text: `${counted(days, DAYS)}, как в договоре` };
  }
  return newTerm
    ? { date: newTerm, norm: 'zozpp-31-2', text: `до ${shortDate(newTerm)}` }
    : { norm: 'zozpp-31-2', text: 'срок договора' };
}

const ROWS: Record<WorkDemand, (matter: Matter, period: WorkPeriod) => RowText> = {
  fix_work: (matter, period) => ({
    title: 'Исправить недостатки бесплатно',
    term: fixTerm(matter, period),
    principal: 0,
    closes: 'Пока ваш срок не прошёл, деньги обратно не требуют.',
    risk: period.late
      ? 'Не исправят за 20 дней — требуйте другое: деньги, снижение цены или расходы.'
      : 'Назначьте разумный срок: за слишком короткий суд неустойку не даст.',
    norms: period.late ? [] : ['zozpp-30', 'zozpp-28-5'],
  }),
  service_refund: (matter) => ({
    title: 'Отказаться от договора и вернуть деньги',
    term: daysTerm(matter, 'zozpp-31-1'),
    principal: paidForWork(matter) ?? null,
    principalLabel: 'Деньги за работу',
    closes: 'Договор закончится: сделанное исполнитель вправе забрать, если это возможно.',
    risk: 'Существенный недостаток или сорванный срок исправления нужно подтвердить бумагами.',
    norms: ['gk-723-3', ...MONEY],
  }),
  service_price_cut: (matter) => ({
    title: 'Снизить цену работы',
    term: daysTerm(matter, 'zozpp-31-1'),
    principal: matter.facts.service?.cutAmount ?? null,
    principalLabel: 'Снижение цены работы',
    closes: 'Работа остаётся у вас с этим недостатком.',
    risk: 'За этот же недостаток вернуть деньги потом не получится. Сумму подтвердит смета.',
    norms: MONEY,
  }),
  redo_work: (matter) => ({
    title: 'Переделать заново',
    term: redoTerm(matter),
    principal: 0,
    closes: 'Прежний результат вы вернёте исполнителю; деньги обратно не требуют, пока срок не прошёл.',
    risk: 'Переделка займёт столько же, сколько сама работа.',
    norms: ['zozpp-31-2', 'zozpp-31-3', 'zozpp-28-5'],
  }),
  fix_costs: (matter) => ({
    title: 'Возместить расходы на исправление',
    term: daysTerm(matter, 'zozpp-31-1'),
    principal: matter.facts.service?.otherCosts ?? null,
    principalLabel: 'Расходы на исправление',
    closes: 'Недостаток считается исправленным вами.',
    risk: 'До исправления покажите работу исполнителю и снимите её: потом доказать недостаток труднее.',
    norms: ['gk-397', ...MONEY],
  }),
};

/** Why a demand is closed: the time is over, the term of mending still runs, or no ground for a refusal. */
function verdict(
  id: WorkDemand,
  matter: Matter,
  period: WorkPeriod,
  fix: FixHistory,
): Pick<DemandDraft, 'status' | 'reason'> {
  if (period.excluded) return { status: 'excluded', reason: period.excluded };
  if (period.unknown) return { status: 'unknown', reason: period.unknown };
  if (id === 'fix_work') return { status: 'allowed' };
  if (fix.runsUntil) {
    return {
      status: 'excluded',
      reason: `срок исправления идёт до ${shortDate(fix.runsUntil)}. Другое требование — когда он нарушен (ст. 30).`,
    };
  }
  if (period.late) return afterServiceLife(id, fix);
  if (id !== 'service_refund' || fix.missed) return { status: 'allowed' };
  switch (matter.facts.service?.essential) {
    case 'yes':
      return { status: 'allowed' };
    case 'no':
      return {
        status: 'excluded',
        reason: 'деньги возвращают, если недостатки не исправили в ваш срок или они существенные (п. 1 ст. 29).',
      };
    default:
      return { status: 'unknown', reason: 'недостаток существенный: неустранимый, дорогой или появляется снова?' };
  }
}

/** After two (five) years: first mending, the rest when it was not done in 20 days (п. 6 ст. 29). */
function afterServiceLife(id: WorkDemand, fix: FixHistory): Pick<DemandDraft, 'status' | 'reason'> {
  if (id === 'redo_work') {
    return { status: 'excluded', reason: 'после двух (пяти) лет переделать заново закон не даёт (п. 6 ст. 29).' };
  }
  return fix.missed
    ? { status: 'allowed' }
    : {
        status: 'excluded',
        reason: 'сначала требуют исправить бесплатно: на это 20 дней. Не исправят — выбирайте другое (п. 6 ст. 29).',
      };
}

function rowOf(id: WorkDemand, matter: Matter, period: WorkPeriod, fix: FixHistory): DemandDraft {
  const text = ROWS[id](matter, period);
  const extras = id === 'fix_work' || id === 'redo_work' ? [] : materialExtra(matter);
  const missedNorms = fix.missed && !period.late && id !== 'fix_work' ? ['zozpp-30'] : [];
  return {
    id,
    ...text,
    ...verdict(id, matter, period, fix),
    right: 'zozpp-29-1',
    sanction: id === 'fix_work' && period.late ? NO_PENALTY : workSanction(matter),
    ...(extras.length > 0 ? { extras } : {}),
    ...(fix.breach ? { earlierBreach: breachFor(id, fix.missed, fix.breach) } : {}),
    norms: [
      'zozpp-4',
      'zozpp-29-1',
      ...period.norms,
      ...missedNorms,
      ...text.norms,
      ...(extras.length > 0 ? ['zozpp-35'] : []),
    ],
  };
}

/** To ask for the same mending again neither ends the penalty of the missed term nor starts a second one. */
function breachFor(id: WorkDemand, missed: boolean, breach: EarlierBreach): EarlierBreach {
  return missed && id === 'fix_work' ? { ...breach, continues: true } : breach;
}

/** Reads the situation «работа или услуга с недостатками». */
export function defectiveWork(matter: Matter): Reading {
  const period = workPeriod(matter);
  const fix = fixHistory(matter, period);
  const essential = matter.facts.service?.essential === 'yes';
  const thing = thingRows(matter);
  const aboutThing = thing.length > 0 && matter.facts.demand === 'replace_thing';
  return {
    id: 'defective_work_service',
    title: fix.missed ? 'Недостатки работы не исправили в срок' : 'Работа или услуга с недостатками',
    demands: [...thing, ...DEFECT_WORK_DEMANDS.map((id) => rowOf(id, matter, period, fix))],
    clocks: [...fix.clocks, ...period.clocks],
    // Who proves the cause of a defect is a matter of ст. 29; for a thing that was not kept the contractor answers.
    warnings: [...(aboutThing ? [] : period.warnings), ...defectiveWorkWarnings(matter, fix)],
    missing: [...defectiveWorkQuestions(matter, fix, period), ...(aboutThing ? [] : period.missing)],
    recommend: [
      ...thing.map(({ id }) => id),
      ...(fix.missed || essential
        ? (['service_refund', 'fix_costs', 'fix_work'] as const)
        : (['fix_work', 'service_price_cut'] as const)),
    ],
  };
}
