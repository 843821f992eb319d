import type { Facts } from '../model/facts.ts';
import { otherSide } from '../model/otherSide.ts';
import { PROBLEM_NAMES } from '../model/problemNames.ts';
import { any, asksMoney, isForeign, isImposedInsurance, isPrivateSale, isService, not } from './conditions.ts';
import { getFact, isBlank, isFactPath } from './factPath.ts';
import { DEFECT } from './questions/defect.ts';
import { DELIVERY } from './questions/delivery.ts';
import { DEMAND } from './questions/demand.ts';
import { EXCHANGE, WHERE_BOUGHT } from './questions/exchange.ts';
import { HAPPENED } from './questions/happened.ts';
import { IMPOSED } from './questions/imposed.ts';
import { INFORMATION } from './questions/information.ts';
import { COMPLAINT, COURT } from './questions/later.ts';
import { LOSSES } from './questions/losses.ts';
import { PURCHASE } from './questions/purchase.ts';
import { REFUND } from './questions/refund.ts';
import { SELLER } from './questions/seller.ts';
import { SERVICE_DEFECTIVE, SERVICE_LATE, SERVICE_PRICES, SERVICE_REFUSAL } from './questions/service.ts';
import { WRONG_ITEM } from './questions/wrongItem.ts';
import { MONEY, YOU } from './questions/you.ts';
import type { Page, PageId, PageState, Question } from './types.ts';

/**
 * The interview as data. The page «problem» carries the questions of all problems and each shows itself by its
 * condition; what decides between them (the cause of a refund, the place of purchase) stands first.
 */
const isOurs = not(isForeign);
const isStopped = any(isForeign, isPrivateSale, isImposedInsurance);
const goesOn = not(isStopped);

const [causeQuestion, ...refundQuestions] = REFUND;

export const PAGES: readonly Page[] = [
  { id: 'happened', title: () => 'Что случилось', questions: HAPPENED },
  {
    id: 'problem',
    title: (facts) => (facts.problem ? PROBLEM_NAMES[facts.problem].page : 'Даты'),
    when: isOurs,
    questions: [
      ...(causeQuestion ? [causeQuestion] : []),
      WHERE_BOUGHT,
      ...IMPOSED,
      ...INFORMATION,
      ...WRONG_ITEM,
      ...EXCHANGE,
      ...SERVICE_LATE,
      ...SERVICE_REFUSAL,
      ...DELIVERY,
      ...DEFECT,
      ...SERVICE_DEFECTIVE,
      ...SERVICE_PRICES,
      ...refundQuestions,
      ...LOSSES,
    ],
  },
  { id: 'seller', title: (facts) => (isService(facts) ? 'Исполнитель' : 'Продавец'), when: isOurs, questions: SELLER },
  { id: 'stop', title: () => 'Куда обратиться', when: isStopped, questions: [] },
  {
    id: 'purchase',
    title: (facts) => (isService(facts) ? 'Договор и оплата' : 'Покупка и доказательства'),
    when: goesOn,
    questions: PURCHASE,
  },
  {
    id: 'demand',
    title: () => 'Чего вы хотите',
    lead: () => 'Выберите одно. Передумать можно, пока претензия не отправлена.',
    when: goesOn,
    questions: DEMAND,
  },
  {
    id: 'money',
    title: () => 'Куда вернуть деньги',
    lead: (facts) => `Без этих данных ${otherSide(facts).nom} вправе сказать, что не знал, куда платить.`,
    when: (facts) => goesOn(facts) && asksMoney(facts),
    questions: MONEY,
  },
  {
    id: 'you',
    title: () => 'Ваши данные',
    lead: () => 'Они нужны только для письма и остаются на этом компьютере.',
    when: goesOn,
    questions: YOU,
  },
  { id: 'review', title: () => 'Проверьте ответы', when: goesOn, questions: [] },
];

/** Pages outside the path: opened when the packet they serve is prepared. */
export const LATER_PAGES: readonly Page[] = [
  {
    id: 'complaint',
    title: () => 'Для Роспотребнадзора',
    lead: () => 'Эти ответы нужны только для жалобы.',
    questions: COMPLAINT,
  },
  {
    id: 'court',
    title: () => 'Для суда',
    lead: () => 'Эти данные требует суд. В претензию они не войдут.',
    questions: COURT,
  },
];

const EVERY_PAGE = [...PAGES, ...LATER_PAGES];

/** A page by its name, also one outside the path. */
export function pageById(id: string): Page | undefined {
  return EVERY_PAGE.find((page) => page.id === id);
}

/** Pages of the path for these answers, in order; the last one is the review or the stop page. */
export function visiblePages(facts: Facts): Page[] {
  return PAGES.filter((page) => page.when?.(facts) ?? true);
}

/** True when the question stands on its page: its own condition and, for a follow-up, the answer it follows. */
export function isVisible(question: Question, facts: Facts): boolean {
  const waits = question.after !== undefined && getFact(facts, question.after) === undefined;
  if (waits && getFact(facts, question.path) === undefined) return false;
  if (question.under) {
    const leading = getFact(facts, question.under.path);
    if (typeof leading !== 'string' || !question.under.values.includes(leading)) return false;
  }
  return question.when?.(facts) ?? true;
}

/** Questions that stand on the page for these answers, in their words, follow-ups included, in the order of the page. */
export function visibleQuestions(page: Page, facts: Facts): Question[] {
  return page.questions.filter((question) => isVisible(question, facts)).map((question) => inWords(question, facts));
}

/** The question as it is asked in this case: its own words and only the options that fit the earlier answers. */
function inWords(question: Question, facts: Facts): Question {
  const { options: labels, ...words } = question.words?.(facts) ?? {};
  if (question.kind !== 'radio' && question.kind !== 'select') return { ...question, ...words };
  const answer = getFact(facts, question.path);
  const options = question.options
    .filter(({ value, when }) => value === answer || (when?.(facts) ?? true))
    .map((option) => ({ ...option, label: labels?.[option.value] ?? option.label }));
  return { ...question, ...words, options };
}

/** Every question of the path that stands for these answers. */
export function allVisibleQuestions(facts: Facts): Question[] {
  return visiblePages(facts).flatMap((page) => visibleQuestions(page, facts));
}

/** «Не знаю» and an empty list of grounds are answers; a missing fact and a blank text are not. */
export function isAnswered(question: Question, facts: Facts): boolean {
  return question.kind !== 'evidence' && !isBlank(getFact(facts, question.path));
}

/** Whether the questions that must not stay silent are answered. The review is never done: it is where one ends. */
export function pageState(page: Page, facts: Facts): PageState {
  if (page.id === 'review' || page.id === 'stop') return 'empty';
  const asked = visibleQuestions(page, facts);
  const needed = asked.filter((question) => !question.optional);
  const answered = needed.filter((question) => isAnswered(question, facts));
  if (asked.length > 0 && answered.length === needed.length) return 'done';
  return asked.some((question) => isAnswered(question, facts)) ? 'partly' : 'empty';
}

/** Where to go on: the first page of the path with a silent question, else its last page. */
export function firstUnansweredPage(facts: Facts): PageId {
  const pages = visiblePages(facts);
  const open = pages.find((page) => pageState(page, facts) !== 'done');
  return (open ?? pages[pages.length - 1])?.id ?? 'happened';
}

/** Sections whose facts are asked on one page; used for a path that has no question of its own. */
const SECTION_PAGES: Record<string, PageId> = {
  problem: 'happened',
  buyerKind: 'happened',
  field: 'happened',
  goods: 'purchase',
  delivery: 'problem',
  refund: 'problem',
  defect: 'problem',
  inspection: 'demand',
  buyer: 'you',
  representative: 'you',
  seller: 'seller',
  platform: 'seller',
  platformParty: 'seller',
  demand: 'demand',
  wantsPenalty: 'demand',
  moral: 'demand',
  losses: 'demand',
  refundDetails: 'money',
  story: 'purchase',
  wrongItem: 'problem',
  exchange: 'problem',
  service: 'problem',
  imposed: 'problem',
  information: 'problem',
  court: 'court',
  complaint: 'complaint',
  /** Asked beside the paper itself; from here the papers are reached. */
  papers: 'review',
};

/**
 * The page on which a fact is asked, so that «Исправить» leads to it; null for a path that Facts does not have. A
 * question that is visible for these facts wins over the same question on another page.
 */
export function pageOf(path: string, facts: Facts = {}): PageId | null {
  if (!isFactPath(path)) return null;
  const asks = (question: Question) => question.path === path && question.kind !== 'evidence';
  const visible = EVERY_PAGE.find((page) => visibleQuestions(page, facts).some(asks));
  const any = visible ?? EVERY_PAGE.find((page) => page.questions.some(asks));
  return any?.id ?? SECTION_PAGES[path.split('.')[0] ?? ''] ?? null;
}

/**
 * Where the cursor goes for a fact: to its question, or, while that is not shown yet, to the question whose answer
 * opens it. Gives `path` itself when it has no question.
 */
export function questionFor(path: string, facts: Facts): string {
  const asked = EVERY_PAGE.flatMap((page) => page.questions).filter((entry) => entry.path === path);
  const question = asked[0];
  if (!question || asked.some((entry) => isVisible(entry, facts))) return path;
  const first = question.after ?? question.under?.path;
  return first === undefined ? path : questionFor(first, facts);
}
