import { lowerFirst } from '../text/format.ts';
import { addDays, earlier, type CivilDate } from '../calendar/civilDate.ts';
import type { CaseFile } from '../model/case.ts';
import { saidOfOtherSide } from '../model/otherSide.ts';
import { deadlinesOf, sellerWindow } from './plan/clocks.ts';
import { optionsOf } from './plan/options.ts';
import { routeOf } from './plan/route.ts';
import { CLOSED } from './plan/stepTexts.ts';
import { nextSteps } from './plan/steps.ts';
import { accrualOf, nothingLeft, sumsOf } from './plan/sums.ts';
import type { View } from './plan/view.ts';
import { clockWarnings } from './plan/warnings/clocks.ts';
import { courtWarnings } from './plan/warnings/court.ts';
import { dateWarnings } from './plan/warnings/dates.ts';
import { lawWarnings } from './plan/warnings/law.ts';
import { moneyWarnings } from './plan/warnings/money.ts';
import { partyWarnings } from './plan/warnings/parties.ts';
import { purchaseWarnings } from './plan/warnings/purchase.ts';
import { serviceWarnings } from './plan/warnings/service.ts';
import { basicQuestions, bestFirst, differenceQuestions, partyQuestions } from './plan/missing.ts';
import { shieldOf } from './plan/shield.ts';
import { courtPlan } from './rules/court.ts';
import { chooseSituation } from './situations/choose.ts';
import { demandDay, known } from './situations/common.ts';
import { repairClock } from './situations/repairOverdue.ts';
import { replacementClock } from './situations/replacementOverdue.ts';
import type { DemandDraft, Matter, Reading } from './situations/types.ts';
import { caseState } from './state/caseState.ts';
import { pathOf, stageOf } from './state/stage.ts';
import type { Accrual, CourtPlan, Deadline, LawContext, Plan, Route, Severity, Sums, Warning } from './types.ts';

/**
 * Everything the program knows of a case on `ctx.today`: route, situation, demands, clocks, sums, stage, steps, warnings,
 * missing facts. Pure: the same file and context always give the same plan, and the order of typing events in does not
 * matter. Money in kopecks. Throws only for a broken law pack (an unknown norm), never for incomplete facts.
 */
export function plan(file: CaseFile, ctx: LawContext): Plan {
  const state = caseState(file, ctx.today);
  const matter: Matter = { facts: file.facts, state, ctx, demandDay: demandDay(state, ctx.today) };
  const route = routeOf(file.facts);
  if (route.kind === 'special' || route.kind === 'not_consumer') return stopped(route, matter);
  const situation = chooseSituation(matter);
  return situation ? carried(route, situation(matter), matter) : unread(route, matter);
}

/**
 * Only the deadlines and sums of a case, the same as in its plan: for lists and reminders over thousands of cases. Null
 * where the plan has neither: another regime, or no situation yet.
 */
export function figures(file: CaseFile, ctx: LawContext): Pick<Plan, 'deadlines' | 'sums'> | null {
  const state = caseState(file, ctx.today);
  const matter: Matter = { facts: file.facts, state, ctx, demandDay: demandDay(state, ctx.today) };
  const route = routeOf(file.facts);
  if (route.kind === 'special' || route.kind === 'not_consumer') return null;
  const reading = chooseSituation(matter)?.(matter);
  if (!reading) return null;
  const draft = chosenRow(reading, file.facts.demand);
  const window = draft ? sellerWindow(draft, matter) : null;
  const breach = breachDay(matter, draft, draft ? accrualOf(draft, window, matter) : null, window);
  return {
    deadlines: deadlinesOf(window, reading.clocks, breach, matter),
    sums: draft ? sumsOf(draft, window, matter) : null,
  };
}

/** Another regime: no demands, no figures, only where to go. */
function stopped(route: Extract<Route, { where: string }>, matter: Matter): Plan {
  return {
    ...empty(route, matter),
    nextSteps: matter.state.closed
      ? [{ ...CLOSED, optional: false }]
      : [{ id: 'other_regime', title: 'Обратиться не сюда', why: route.where, action: 'none', optional: false }],
  };
}

/** The buyer has not said yet what happened. */
function unread(route: Route, matter: Matter): Plan {
  const missing = bestFirst([...(route.kind === 'unknown' ? route.missing : []), ...basicQuestions(matter.facts)]);
  return {
    ...empty(route, matter),
    missing,
    nextSteps: [
      {
        id: 'fill',
        title: 'Ответить на вопросы',
        why: missing[0]?.question ?? 'Расскажите, что случилось.',
        action: 'interview',
        optional: false,
      },
    ],
  };
}

function empty(route: Route, { ctx, state }: Matter): Plan {
  return {
    today: ctx.today,
    route,
    situation: null,
    demands: [],
    chosen: null,
    legalBasis: [],
    deadlines: [],
    sums: null,
    stage: stageOf(state, null, false, ctx.today),
    path: pathOf(state),
    nextSteps: [],
    warnings: [],
    missing: [],
    court: null,
    shield: null,
  };
}

function carried(route: Route, reading: Reading, matter: Matter): Plan {
  const { facts, state, ctx } = matter;
  const draft = chosenRow(reading, facts.demand);
  const window = draft ? sellerWindow(draft, matter) : null;
  const windowOf = (row: DemandDraft): Deadline | null =>
    row === draft ? window : row.term.start ? sellerWindow(row, matter) : null;
  const demands = optionsOf(reading, windowOf, matter);
  const chosen = demands.find((option) => option.id === draft?.id) ?? null;
  const sums = draft ? sumsOf(draft, window, matter) : null;
  const accrual = draft ? accrualOf(draft, window, matter) : null;
  const breach = breachDay(matter, draft, accrual, window);
  const done = isDone(draft, sums, matter);
  const stage = stageOf(state, window, done, ctx.today);
  const missing = bestFirst([
    ...(route.kind === 'unknown' ? route.missing : []),
    ...basicQuestions(facts),
    ...reading.missing,
    ...(draft ? differenceQuestions(draft, matter) : []),
    ...partyQuestions(facts, chosen),
  ]);
  const view: View = {
    facts,
    state,
    ctx,
    situation: reading.id,
    chosen,
    window,
    deadlines: deadlinesOf(window, reading.clocks, breach, matter),
    sums,
    stage,
    missing,
    court: sums ? court(sums, breach, matter) : null,
    done,
  };
  // What the situation itself says names the right side already, and may speak of both.
  const said = (list: Warning[]): Warning[] =>
    list.map((one) => ({ ...one, title: saidOfOtherSide(one.title, facts), text: saidOfOtherSide(one.text, facts) }));
  const warnings = sorted([
    ...said([...excludedDemand(reading, facts.demand), ...clockWarnings(view)]),
    ...reading.warnings,
    ...said([...dateWarnings(view), ...partyWarnings(view), ...serviceWarnings(view), ...moneyWarnings(view)]),
    ...purchaseWarnings(view),
    ...said([...lawWarnings(view), ...courtWarnings(view)]),
  ]);
  return {
    today: ctx.today,
    route,
    situation: { id: reading.id, title: reading.title },
    demands,
    chosen,
    legalBasis: chosen?.norms ?? [],
    deadlines: view.deadlines,
    sums,
    stage,
    path: pathOf(state),
    nextSteps: nextSteps(view, warnings).map((step) => ({
      ...step,
      title: saidOfOtherSide(step.title, facts),
      why: saidOfOtherSide(step.why, facts),
    })),
    warnings,
    missing,
    court: view.court,
    shield: done || stage === 'closed' ? null : shieldOf(draft?.id, matter),
  };
}

/** The row of the demand the buyer chose, unless the facts exclude it; where the law gives one demand, it is that one. */
function chosenRow(reading: Reading, demand: string | undefined): DemandDraft | null {
  const [only] = reading.demands;
  if (demand === undefined && only && reading.demands.length === 1 && only.status !== 'excluded') return only;
  const row = reading.demands.find((item) => item.id === demand);
  return row && row.status !== 'excluded' ? row : null;
}

function excludedDemand(reading: Reading, demand: string | undefined): Warning[] {
  const row = reading.demands.find((item) => item.id === demand);
  if (row?.status !== 'excluded') return [];
  return [
    {
      code: 'demand_excluded',
      severity: 'forbidden',
      title: `Нельзя: ${lowerFirst(row.title)}`,
      text: `По вашим ответам ${row.reason ?? 'закон этого не даёт.'} Выберите другое требование.`,
      path: 'demand',
    },
  ];
}

/** Met in the buyer's own words, delivered, or nothing left to pay. */
function isDone(draft: DemandDraft | null, sums: Sums | null, { state }: Matter): boolean {
  if (!draft) return state.satisfied !== undefined;
  const money = (sums?.total ?? 0) > 0;
  if (state.satisfied) return true;
  if (draft.id === 'deliver' && state.delivered) return !money;
  return nothingLeft(sums);
}

/** The first day of the breach that can be named: limitation is counted from it, the earliest one to be safe. */
function breachDay(
  matter: Matter,
  draft: DemandDraft | null,
  accrual: Accrual | null,
  window: Deadline | null,
): CivilDate | null {
  const { defect, delivery, problem } = matter.facts;
  const found = problem === 'defective' || problem === 'service_defective' ? known(defect?.foundDate) : null;
  const promised = problem === 'late_delivery' ? delivery?.promisedDate : undefined;
  const repair = problem === 'defective' ? repairClock(matter)?.term.overdueFrom : undefined;
  const replacement = problem === 'defective' ? replacementClock(matter)?.term.overdueFrom : undefined;
  const days = [
    found ? addDays(found, 1) : undefined,
    promised ? addDays(promised, 1) : undefined,
    repair,
    replacement,
    draft?.earlierBreach?.overdueFrom,
    accrual?.from,
    window?.overdueFrom,
  ].filter((day) => day !== undefined);
  const first = days.reduce<CivilDate | null>((best, day) => (best === null ? day : earlier(best, day)), null);
  return first !== null && first <= matter.ctx.today ? first : null;
}

function court(sums: Sums, breach: CivilDate | null, { facts, ctx }: Matter): CourtPlan {
  const filing = facts.court?.filingDate;
  return courtPlan(
    {
      claimPrice: sums.claimPrice,
      ...(filing ? { filingDate: filing } : {}),
      ...(breach ? { violatedFrom: breach } : {}),
    },
    ctx,
  );
}

const LEVEL: Record<Severity, number> = { forbidden: 0, danger: 1, advice: 2 };

function sorted(warnings: Warning[]): Warning[] {
  return warnings
    .filter((warning, index) => warnings.findIndex((other) => other.code === warning.code) === index)
    .sort((a, b) => LEVEL[a.severity] - LEVEL[b.severity]);
}
