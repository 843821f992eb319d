import { DEMAND_NAMES, isDemandId } from '../model/demandNames.ts';
import type { Facts, Loss } from '../model/facts.ts';
import { formatRoubles } from '../money/kopecks.ts';
import { counted, DAYS, longDate, lowerFirst, NBSP, shortDate } from '../text/format.ts';
import type { Problem } from '../model/problemNames.ts';
import { getFact, textFact } from './factPath.ts';
import { isAnswered, pageState, visibleQuestions } from './pages.ts';
import type { Option, Page, Question } from './types.ts';

/** Names of kinds of losses, for a list to choose from and for lines of the review. */
export const LOSS_KINDS: readonly { value: Loss['kind']; label: string }[] = [
  { value: 'delivery', label: 'Доставка' },
  { value: 'expert', label: 'Экспертиза' },
  { value: 'price_difference', label: 'Разница в цене' },
  { value: 'repair', label: 'Ремонт' },
  { value: 'credit', label: 'Проценты по кредиту' },
  { value: 'post', label: 'Почтовые расходы' },
  { value: 'other', label: 'Другое' },
];

/** How the question is called in the review and in the rail. */
export function questionName(question: Question): string {
  return question.short ?? question.label;
}

/** The answer in plain words; '' when there is none. Sums with «₽», dates as «12 марта 2026 г.». */
export function answerText(question: Question, facts: Facts): string {
  const value = getFact(facts, question.path) ?? (question.kind === 'toggle' ? question.silence : undefined);
  if (value === undefined || question.kind === 'evidence') return '';
  switch (question.kind) {
    case 'radio':
      return labelOf([...question.options, ...(question.other?.options ?? [])], value);
    case 'select':
      return labelOf(question.options, value);
    case 'checkboxes':
      return listText(question, value);
    case 'toggle':
      return value === true ? 'Да' : 'Нет';
    case 'date':
      return dateText(value, question.unknown);
    case 'money':
      return typeof value === 'number' ? formatRoubles(value) : '';
    case 'number':
      return typeof value === 'number' ? counted(value, DAYS) : '';
    case 'percent':
      return typeof value === 'number' ? percentText(value) : '';
    case 'losses':
      return lossesText(facts.losses ?? []);
    case 'demand':
      return typeof value === 'string' && isDemandId(value) ? DEMAND_NAMES[value].wish : '';
    case 'text':
    case 'paragraph':
      return typeof value === 'string' ? value.trim() : '';
  }
}

const labelOf = (options: readonly Option[], value: unknown): string =>
  options.find((option) => option.value === value)?.label ?? '';

function listText(question: Extract<Question, { kind: 'checkboxes' }>, value: unknown): string {
  if (!Array.isArray(value)) return '';
  if (value.length === 0) return question.none ?? '';
  const labels = question.options.filter((option) => value.includes(option.value)).map((option) => option.label);
  return labels.map((label, index) => (index === 0 ? label : lowerFirst(label))).join(', ');
}

function dateText(value: unknown, unknown: string | undefined): string {
  if (value === 'unknown') return unknown ?? 'Не знаю';
  return typeof value === 'string' ? longDate(value) : '';
}

/** 350 → «3,5 %». */
function percentText(hundredths: number): string {
  const [whole, part = ''] = (hundredths / 100)
    .toFixed(2)
    .replace(/\.?0+$/, '')
    .split('.');
  return `${whole}${part ? `,${part}` : ''}${NBSP}%`;
}

function lossesText(losses: readonly Loss[]): string {
  return losses
    .map((loss) => `${loss.label || labelOf(LOSS_KINDS, loss.kind)}:${NBSP}${formatRoubles(loss.amount)}`)
    .join('; ');
}

/** The two or three words under a done step of the rail: the answer that tells the page from any other case. */
export function stepAnswer(page: Page, facts: Facts): string {
  switch (page.id) {
    case 'happened':
      return facts.problem ? textOf(page, 'problem', facts) : '';
    case 'problem':
      return problemStep(page, facts);
    case 'seller':
      return facts.seller?.name ?? '';
    case 'purchase':
      return facts.goods?.price === undefined ? '' : formatRoubles(facts.goods.price);
    case 'demand':
      return textOf(page, 'demand', facts);
    case 'money':
      return textOf(page, 'refundDetails.way', facts);
    case 'you':
      return shortName(facts);
    case 'stop':
    case 'review':
    case 'complaint':
    case 'court':
      return '';
  }
}

/** The answer that tells the page of a problem from any other case. */
const TELLING: Record<Problem, string | null> = {
  late_delivery: 'delivery.promise',
  refund_overdue: 'refund.cause',
  defective: 'defect.kinds',
  wrong_item: 'wrongItem.kinds',
  not_suited: 'exchange.reason',
  service_late: 'service.progress',
  service_defective: null,
  service_refusal: null,
  imposed: 'imposed.name',
  misinformed: 'information.kind',
  losses: null,
};
const PROMISED = ['delivery.promisedDate', 'service.promisedDate'];

function problemStep(page: Page, facts: Facts): string {
  if (!facts.problem) return '';
  const promised = visibleQuestions(page, facts).find(({ path }) => PROMISED.includes(path));
  const date = promised && textFact(facts, promised.path);
  if (date) return `Обещали к ${shortDate(date)}`;
  const path = TELLING[facts.problem];
  return path === null ? '' : textOf(page, path, facts).split(', ').slice(0, 2).join(', ');
}

function textOf(page: Page, path: string, facts: Facts): string {
  const question = visibleQuestions(page, facts).find((entry) => entry.path === path);
  return question ? answerText(question, facts) : '';
}

function shortName(facts: Facts): string {
  const { lastName = '', firstName = '', middleName = '' } = facts.buyer ?? {};
  const initials = [firstName, middleName].filter(Boolean).map((name) => `${name.trim().charAt(0)}.`);
  return [lastName, initials.join(NBSP)].filter(Boolean).join(NBSP);
}

/** A line of the review: the name of the question and the answer, or what to do about its silence. */
export interface ReviewLine {
  path: string;
  name: string;
  /** '' = not answered, and it matters: silent optional questions have no line. */
  answer: string;
}

/** Answers of a page for the review. */
export function reviewLines(page: Page, facts: Facts): ReviewLine[] {
  return visibleQuestions(page, facts)
    .filter((question) => question.kind !== 'evidence')
    .filter((question) => isAnswered(question, facts) || !question.optional || question.kind === 'toggle')
    .filter((question) => question.kind !== 'toggle' || question.silence || getFact(facts, question.path) === true)
    .map((question) => ({
      path: question.path,
      name: questionName(question),
      answer: answerText(question, facts),
    }));
}

/** Pages in the order in which the letter uses them: who, to whom, what was bought, what happened, what is asked. */
const LETTER_ORDER = ['seller', 'you', 'happened', 'purchase', 'problem', 'demand', 'money'] as const;

/** The pages of the review in the letter's order; only those that stand for these facts. */
export function inLetterOrder(pages: readonly Page[]): Page[] {
  return LETTER_ORDER.flatMap((id) => pages.find((page) => page.id === id) ?? []);
}

/** «Шаг 3 из 8: Продавец», for the title of the window and screen readers. */
export function stepLabel(pages: readonly Page[], current: Page, facts: Facts): string {
  const index = pages.findIndex((page) => page.id === current.id);
  return index < 0 ? current.title(facts) : `Шаг ${index + 1} из ${pages.length}: ${current.title(facts)}`;
}

/** Names of steps before this one that still have silent questions: the review lists them. */
export function unfinished(pages: readonly Page[], facts: Facts): Page[] {
  return pages.filter((page) => page.id !== 'review' && page.id !== 'stop' && pageState(page, facts) !== 'done');
}
