import { addDays, daysBetween, type CivilDate } from '../calendar/civilDate.ts';
import type { CaseGroup, CaseRow } from '../ipc/contract.ts';
import { caseState } from '../law/state/caseState.ts';
import { decisionOf, type CourtState } from '../law/state/courtState.ts';
import type { Deadline, LawContext, NextStep, Plan } from '../law/types.ts';
import { formatRoubles } from '../money/kopecks.ts';
import { buildStrip } from '../terms/buildStrip.ts';
import { rowStrip } from '../terms/rowStrip.ts';
import { owedWindow, sellerWindow } from '../terms/sellerWindow.ts';
import {
  counted,
  dayMonth,
  DAYS,
  DAYS_OF_DELAY,
  lowerFirst,
  NBSP,
  plural,
  shortDate,
  upperFirst,
  weekdayShort,
} from '../text/format.ts';
import type { CaseFile, Decision, EventOf, Reply } from './case.ts';
import { DEMAND_NAMES } from './demandNames.ts';
import { deskFieldsOf } from './deskRow.ts';
import { otherSide } from './otherSide.ts';
import { PROBLEM_NAMES } from './problemNames.ts';

const REPLY_WORDS: Record<Reply, string> = {
  satisfied: 'согласились',
  partly: 'согласились отчасти',
  refused: 'отказ',
  wait: 'просят ждать',
  empty: 'ответили не по делу',
  other: 'ответили',
};

/** Here the end of the delay stops the count, but what is asked is still to be paid. */
const PENALTY_ALONE = ['late_penalty', 'service_penalty'];

/** Short names of actions for the button of a row, where the title of the step is too long for it. */
const SHORT_ACTIONS: Partial<Record<NextStep['action'], string>> = {
  interview: 'Ответить на вопросы',
  document: 'Напечатать письмо',
  record_sent: 'Записать отправку',
  record_served: 'Записать вручение',
  record_reply: 'Записать ответ',
  record_money: 'Записать деньги',
  complaint_packet: 'Подготовить жалобу',
  lawsuit_packet: 'Подготовить иск',
  enforcement_packet: 'Взыскать по листу',
  appeal_paper: 'Открыть апелляцию',
  update_paper: 'Уточнить иск',
  mending_paper: 'Исправить иск',
  record_court: 'Записать решение',
  add_evidence: 'Добавить документы',
  close: 'Завершить дело',
};
const BUTTON_LETTERS = 20;

/** Name of a case: the user's own, else the item, else the problem, else «Новое дело». */
export function titleOf(file: CaseFile): string {
  if (file.title?.trim()) return file.title.trim();
  const item = file.facts.goods?.item?.trim();
  if (item) return upperFirst(item);
  return file.facts.problem ? PROBLEM_NAMES[file.facts.problem].title : 'Новое дело';
}

/** Group of «Дела» by stage and the seller's last day; groups stand in the order in which cases need somebody. */
export function groupOf(plan: Plan): CaseGroup {
  switch (plan.stage) {
    case 'closed':
      return 'closed';
    case 'complaint':
    case 'court':
      return 'court';
    case 'prepare':
    case 'sent':
      return 'prepare';
    case 'waiting':
    case 'overdue':
    case 'answered': {
      const window = owedWindow(plan);
      if (!window) return 'waiting';
      if (window.overdueFrom <= plan.today) return 'overdue';
      return window.last <= addDays(plan.today, 1) ? 'soon' : 'waiting';
    }
  }
}

/**
 * Texts of a row of «Дела»; number, id and «sample» are added by the one who stores the case. `action.id` is the action of
 * the next step, or `open`.
 */
export function rowOf(file: CaseFile, plan: Plan, ctx: LawContext): Omit<CaseRow, 'id' | 'number' | 'sample'> {
  const strip = buildStrip(file, plan, ctx);
  const seller = file.facts.seller?.name?.trim();
  const demand = plan.chosen ? DEMAND_NAMES[plan.chosen.id].noun : null;
  return {
    title: titleOf(file),
    subtitle: [seller || `${otherSide(file.facts).nom} не указан`, demand].filter(Boolean).join(', '),
    group: groupOf(plan),
    stage: plan.stage,
    total: plan.sums?.total ?? null,
    ...deadlineWords(file, plan, strip?.state === 'satisfied' && !PENALTY_ALONE.includes(plan.chosen?.id ?? '')),
    strip: strip && rowStrip(strip),
    action: actionOf(plan),
    ...deskFieldsOf(file, plan),
  };
}

function actionOf({ route, nextSteps }: Plan): CaseRow['action'] {
  const step = nextSteps[0];
  if (route.kind === 'special' || route.kind === 'not_consumer') return { title: 'Куда обратиться', id: 'open' };
  if (!step) return { title: 'Открыть дело', id: 'open' };
  const title = step.title.length <= BUTTON_LETTERS ? step.title : (SHORT_ACTIONS[step.action] ?? step.title);
  return { title, id: step.action };
}

type Words = Pick<CaseRow, 'deadline' | 'deadlineNote'>;

function deadlineWords(file: CaseFile, plan: Plan, paid: boolean): Words {
  switch (plan.stage) {
    case 'prepare':
      return prepareWords(plan);
    case 'sent':
      return {
        deadline: plan.path.claimSent ? `Отправлено ${dayMonth(plan.path.claimSent)}, не вручено` : 'Не вручено',
        deadlineNote: notRunning(plan),
      };
    case 'waiting':
    case 'overdue':
    case 'answered':
      return paid ? paidWords(file, plan) : windowWords(file, plan);
    case 'complaint':
      return complaintWords(plan);
    case 'court':
      return courtWords(caseState(file, plan.today).court, plan);
    case 'closed':
      return {
        deadline: plan.path.closed ? `Завершено ${shortDate(plan.path.closed)}` : 'Завершено',
        deadlineNote: receivedWords(file, plan.today),
      };
  }
}

const DECIDED: Record<Decision, string> = {
  granted: 'Иск удовлетворён',
  partly: 'Удовлетворён частично',
  refused: 'Суд отказал',
};

/** How far the suit has come, the last court first. */
function courtWords(court: CourtState, { path, court: where }: Plan): Words {
  const { held, judgment, appeal, writ } = court;
  if (judgment || writ) {
    const decision = decisionOf(court);
    const day = writ ?? appeal?.date ?? judgment?.date;
    const what = writ ? 'лист получен' : appeal ? 'апелляция' : 'решение';
    return {
      deadline: decision ? DECIDED[decision] : 'Суд вынес решение',
      deadlineNote: day ? `${what} ${shortDate(day)}` : '',
    };
  }
  if (held) return { deadline: `Исправить иск до ${dayMonth(held.until)}`, deadlineNote: 'лежит без движения' };
  return {
    deadline: path.lawsuit ? `Иск подан ${shortDate(path.lawsuit)}` : 'Дело в суде',
    deadlineNote: where ? lowerFirst(where.levelTitle) : '',
  };
}

const ANSWERS = ['ответ', 'ответа', 'ответов'] as const;

function prepareWords(plan: Plan): Words {
  if (plan.route.kind === 'special' || plan.route.kind === 'not_consumer') {
    return { deadline: 'Другие правила', deadlineNote: plan.route.title };
  }
  if (plan.missing.length > 0 || !plan.chosen) {
    const left = plan.missing.length;
    return {
      deadline: 'Ответы не закончены',
      deadlineNote: left > 0 ? `не хватает: ${counted(left, ANSWERS)}` : 'выберите, чего хотите',
    };
  }
  return {
    deadline: plan.path.claimPrinted ? 'Распечатано, не отправлено' : 'Заполнено, не отправлено',
    deadlineNote: notRunning(plan),
  };
}

/** Before service the answer window stands still, but a late delivery costs the seller money already. */
function notRunning(plan: Plan): string {
  const accrual = plan.sums?.accrual;
  const grows = accrual && accrual.days > 0 && accrual.perDay > 0;
  return grows ? `неустойка +${formatRoubles(accrual.perDay)} в день` : 'срок ещё не идёт';
}

function windowWords(file: CaseFile, plan: Plan): Words {
  const window = sellerWindow(plan);
  const reply = lastReply(file, plan.today);
  if (!window) return { deadline: reply ? upperFirst(REPLY_WORDS[reply.reply]) : 'Ждём ответа', deadlineNote: '' };
  const late = daysBetween(window.last, plan.today);
  const answer = plan.stage === 'answered' && reply ? `${REPLY_WORDS[reply.reply]} ${dayMonth(reply.date)}` : null;
  if (late > 0) return { deadline: counted(late, DAYS_OF_DELAY), deadlineNote: answer ?? growthWords(plan, window) };
  const left = daysBetween(plan.today, window.last);
  if (left <= 1) {
    const number = window.days === undefined || window.moved ? '' : `${window.days}-й день, `;
    return {
      deadline: left === 0 ? 'Сегодня последний день' : 'Завтра последний день',
      deadlineNote: answer ?? number + weekdayDate(window.last),
    };
  }
  return {
    deadline: `${plural(left, ['Остался', 'Осталось', 'Осталось'])} ${counted(left, DAYS)}`,
    deadlineNote: `до ${weekdayDate(window.last)}${answer ? `, ${answer}` : windowRemark(window)}`,
  };
}

function windowRemark(window: Deadline): string {
  if (window.moved) return `, перенесён с ${weekdayShort(window.raw)}`;
  return window.days === undefined || window.days === 10 ? '' : `, срок ${counted(window.days, DAYS)}`;
}

function growthWords(plan: Plan, window: Deadline): string {
  const accrual = plan.sums?.accrual;
  if (accrual?.capReached) return `предел ${formatRoubles(accrual.amount)}`;
  if (accrual && accrual.perDay > 0) return `+${formatRoubles(accrual.perDay)} в день`;
  return `срок был до ${weekdayDate(window.last)}`;
}

function complaintWords(plan: Plan): Words {
  const answer = plan.deadlines.find((deadline) => deadline.whose === 'authority');
  return {
    deadline: plan.path.complaint ? `Жалоба подана ${dayMonth(plan.path.complaint)}` : 'Жалоба подана',
    deadlineNote: answer ? `ответ до ${weekdayDate(answer.last)}` : 'ждём ответа Роспотребнадзора',
  };
}

/** The money of the demand came; penalty and losses may still be owed. */
function paidWords(file: CaseFile, plan: Plan): Words {
  const left = plan.sums?.total ?? 0;
  if (left > 0) return { deadline: 'Деньги пришли не все', deadlineNote: `осталось ${formatRoubles(left)}` };
  return { deadline: 'Требование исполнено', deadlineNote: receivedWords(file, plan.today) };
}

function receivedWords(file: CaseFile, today: CivilDate): string {
  const received = file.events
    .filter((event) => event.type === 'money_received' && event.date <= today)
    .reduce((sum, event) => sum + (event.type === 'money_received' ? event.amount : 0), 0);
  return received > 0 ? `получено ${formatRoubles(received)}` : '';
}

function lastReply(file: CaseFile, today: CivilDate): EventOf<'replied'> | null {
  return file.events
    .filter((event): event is EventOf<'replied'> => event.type === 'replied' && event.date <= today)
    .reduce<EventOf<'replied'> | null>((last, next) => (last && last.date > next.date ? last : next), null);
}

function weekdayDate(date: CivilDate): string {
  return `${weekdayShort(date)}${NBSP}${dayMonth(date)}`;
}
