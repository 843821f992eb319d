import { cardDisputable } from './cardDispute.ts';
import { addDays, type CivilDate } from '../../calendar/civilDate.ts';
import type { CaseFile } from '../../model/case.ts';
import { isServiceCase } from '../../model/problemNames.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import { counted, DAYS, longDate } from '../../text/format.ts';
import { findNorm, param } from '../norms/lookup.ts';
import { caseState, type CaseState } from '../state/caseState.ts';
import type { LawContext, NormRef, Plan } from '../types.ts';
import { SELLER_WINDOW } from './clocks.ts';

export type RoadId = 'claim' | 'answer' | 'platform' | 'bank' | 'office' | 'order' | 'court';

/** A way on from here: never a promise, only what it takes and what may go wrong. */
export interface Road {
  id: RoadId;
  title: string;
  /** How long it takes by law, in words. */
  term: string;
  /** What money it can bring and what it costs. */
  money: string;
  effort: string;
  risk: string;
  norms: NormRef[];
  /** Open today; blocked until something happens; closed for good. */
  state: 'open' | 'blocked' | 'closed';
  /** Last day, where there is one. */
  until?: CivilDate;
  /** Why it is blocked or closed. */
  because?: string;
  /** It may be left out without losing the others. */
  optional: boolean;
}

const RANK: Record<Road['state'], number> = { open: 0, blocked: 1, closed: 2 };

interface Scene {
  file: CaseFile;
  plan: Plan;
  state: CaseState;
  ctx: LawContext;
  over: boolean;
  refused: boolean;
}

/**
 * The ways on from where the case stands, open ones first; empty where nothing is left to choose: another regime, no demand,
 * the court at work, the demand met. Pure; money in kopecks inside the words.
 */
export function roadsOf(file: CaseFile, plan: Plan, ctx: LawContext): Road[] {
  if (plan.route.kind !== 'consumer' || !plan.chosen) return [];
  if (plan.stage === 'court' || plan.stage === 'closed') return [];
  const state = caseState(file, plan.today);
  const window = plan.deadlines.find((clock) => clock.id === SELLER_WINDOW);
  const scene: Scene = {
    file,
    plan,
    state,
    ctx,
    over: window !== undefined && plan.today > window.last,
    refused: state.lastReply?.reply === 'refused',
  };
  if (state.satisfied && (plan.sums?.total ?? 0) === 0) return [];
  const roads = [claim(scene), answer(scene), platform(scene), bank(scene), office(scene), order(scene), court(scene)];
  return roads.flatMap((road) => (road ? [road] : [])).sort((a, b) => RANK[a.state] - RANK[b.state]);
}

/** The two or three roads that are weighed side by side; the others are doors of the list. */
export function compared(roads: readonly Road[]): Road[] {
  const order: RoadId[] = ['claim', 'answer', 'order', 'court', 'platform', 'bank', 'office'];
  return roads
    .filter((road) => road.state === 'open')
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .slice(0, MOST_COMPARED);
}

const MOST_COMPARED = 3;

const found = (ids: readonly string[], day: CivilDate): NormRef[] => ids.flatMap((id) => findNorm(id, day) ?? []);
const owed = ({ plan }: Scene): string => formatRoubles(plan.sums?.total ?? 0);
const pays = ({ plan }: Scene): boolean => (plan.sums?.total ?? 0) > 0;

function claim({ plan, state }: Scene): Road | null {
  if (state.claim.sent || state.claim.served) return null;
  const days = plan.chosen?.termDays;
  return {
    id: 'claim',
    title: 'Претензия продавцу',
    term: days ? `${counted(days, DAYS)} на ответ со дня вручения` : (plan.chosen?.term ?? ''),
    money: 'Почта или поездка в магазин. Требуют всё, кроме штрафа.',
    effort: 'Распечатать, подписать, отправить с описью.',
    risk: 'Продавец может промолчать. Тогда вручённая претензия пригодится в суде.',
    norms: plan.chosen?.norms.slice(0, 2) ?? [],
    state: 'open',
    optional: false,
  };
}

function answer(scene: Scene): Road | null {
  const { state, plan } = scene;
  if (state.replies.length === 0 || state.lastReply?.reply === 'satisfied') return null;
  return {
    id: 'answer',
    title: 'Ещё одно письмо продавцу',
    term: 'Нового срока нет: прежний идёт дальше',
    money: 'Только почта. Неустойка продолжает считаться.',
    effort: 'Ответ на доводы уже собран, осталось прочесть и отправить.',
    risk: 'Продавец может не передумать. Срок в суд от письма не продлевается.',
    norms: found(['zozpp-13-7'], plan.today),
    state: 'open',
    optional: true,
  };
}

function platform({ file, plan, state }: Scene): Road | null {
  if (file.facts.platform !== 'aggregator') return null;
  const clock = plan.deadlines.find((one) => one.id === 'platform_dispute');
  const late = clock !== undefined && plan.today > clock.last;
  return {
    id: 'platform',
    title: 'Спор на площадке',
    term: 'Сроки назначает площадка: посмотрите в кабинете сегодня',
    money: 'Бесплатно. Площадка вернёт самое большее цену товара.',
    effort: 'Короткий текст и снимки в личном кабинете.',
    risk: 'Решение площадки — не ответ по закону. Претензию спор не заменяет.',
    norms: found(['zozpp-12-2.1', 'zozpp-12-2.2'], plan.today),
    ...(state.disputes.platform
      ? { state: 'blocked' as const, because: `Спор открыт ${longDate(state.disputes.platform)}: ждите решения.` }
      : late
        ? { state: 'closed' as const, because: `Срок площадки вышел ${longDate(clock.last)}` }
        : { state: 'open' as const, ...(clock ? { until: clock.safe } : {}) }),
    optional: true,
  };
}

function bank({ file, plan, state, ctx }: Scene): Road | null {
  if (!cardDisputable({ facts: file.facts, state })) return null;
  const clock = plan.deadlines.find((one) => one.id === 'bank_dispute');
  return {
    id: 'bank',
    title: 'Заявление в свой банк',
    term: 'Сроки у банка и платёжной системы: узнайте в банке',
    money: 'Бесплатно. Вернуть могут только сумму оплаты.',
    effort: 'Заявление, выписка, переписка с продавцом.',
    risk: 'Это правила банка, а не закон: банк может отказать.',
    norms: found(['card-dispute'], ctx.today),
    ...(state.disputes.bank
      ? { state: 'blocked' as const, because: `Заявление подано ${longDate(state.disputes.bank)}: ждите ответа.` }
      : clock
        ? { state: 'open' as const, until: clock.safe }
        : { state: 'closed' as const, because: 'По известным правилам срок уже вышел. Спросите банк.' }),
    optional: true,
  };
}

function office({ plan, state, ctx }: Scene): Road {
  const asked = state.claim.sent ?? state.claim.served;
  const complained = state.complaintRegistered ?? state.complaint.sent ?? state.complaint.served?.date;
  const days = param('59-fz-12', 'days', ctx.today);
  const year = plan.deadlines.find((clock) => clock.id === 'offence_year');
  return {
    id: 'office',
    title: 'Жалоба в Роспотребнадзор',
    term: `${counted(days, DAYS)} со дня регистрации, могут продлить`,
    money: 'Бесплатно. Денег вам ведомство не взыщет.',
    effort: 'Жалоба с копией претензии, почтой или через Госуслуги.',
    risk: 'Ответ может быть общим. Суд жалоба не задерживает и не заменяет.',
    norms: found(['59-fz-12', 'koap-4.5'], ctx.today),
    ...(complained
      ? { state: 'blocked' as const, because: `Жалоба ушла ${longDate(complained)}: ждите ответа.` }
      : !asked
        ? { state: 'blocked' as const, because: 'Сначала обратитесь к продавцу: без этого проверку не назначат.' }
        : { state: 'open' as const, ...(year && year.last >= plan.today ? { until: year.last } : {}) }),
    optional: true,
  };
}

/** A judicial order needs a debt admitted in writing: no fine and no moral harm in it (ст. 121, 122 ГПК). */
function order(scene: Scene): Road | null {
  const { plan, state, ctx } = scene;
  const admitted = state.replies.some(({ reply }) => reply === 'satisfied' || reply === 'partly');
  const limit = findNorm('gpk-121', ctx.today) ? param('gpk-121', 'limitKopecks', ctx.today) : 0;
  if (!admitted || !pays(scene) || (plan.sums?.total ?? 0) > limit) return null;
  return {
    id: 'order',
    title: 'Судебный приказ',
    term: 'Без заседания; продавец может его отменить',
    money: `До ${formatRoubles(limit)}. Без штрафа и морального вреда.`,
    effort: 'Заявление и письменное признание долга.',
    risk: 'Одного возражения продавца хватит, чтобы приказ отменили. Тогда подают иск.',
    norms: found(['gpk-121'], ctx.today),
    ...(scene.over
      ? { state: 'open' as const }
      : { state: 'blocked' as const, because: 'Срок продавца ещё идёт: он может заплатить сам.' }),
    optional: true,
  };
}

function court(scene: Scene): Road {
  const { plan, state, over, refused, ctx, file } = scene;
  const window = plan.deadlines.find((clock) => clock.id === SELLER_WINDOW);
  const limitation = plan.court?.limitation;
  const until = limitation?.kind === 'value' ? limitation.value.until : undefined;
  const past = until !== undefined && until < ctx.today;
  const magistrate = plan.court?.level !== 'district';
  const months = param('gpk-154', magistrate ? 'magistrateMonths' : 'districtMonths', ctx.today);
  return {
    id: 'court',
    title: 'Иск в суд',
    term: `По закону ${counted(months, MONTHS)} на рассмотрение, на деле бывает дольше`,
    money: `${pays(scene) ? `По расчёту ${owed(scene)}, ` : ''}${plan.court && !plan.court.feeExempt ? `пошлина ${formatRoubles(plan.court.fee)}, ` : 'пошлины нет, '}штраф решает суд.`,
    effort: 'Иск, расчёт, доказательства, копия продавцу. Можно по месту жительства.',
    risk: isServiceCase(file.facts)
      ? 'Суд может уменьшить неустойку и назначить экспертизу работы.'
      : 'Суд может уменьшить неустойку и назначить экспертизу товара.',
    norms: found(['zozpp-17-2', 'zozpp-17-3', 'zozpp-13-6'], ctx.today),
    ...(past
      ? {
          state: 'open' as const,
          because: `Давность прошла ${longDate(until)} Если продавец о ней заявит, суд откажет.`,
        }
      : over || refused
        ? { state: 'open' as const, ...(until ? { until } : {}) }
        : state.claim.served && window
          ? {
              state: 'blocked' as const,
              because: `Надёжнее с ${longDate(addDays(window.last, 1))}: до этого дня срок продавца идёт. Штраф суд присуждает за невыполненную претензию.`,
            }
          : {
              state: 'blocked' as const,
              because: 'Подать можно и без претензии, но штраф без неё под вопросом. Сначала вручите её.',
            }),
    optional: false,
  };
}

const MONTHS = ['месяц', 'месяца', 'месяцев'] as const;
