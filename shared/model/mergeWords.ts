import { PAPER_FIELDS } from '../documents/paperFields.ts';
import { DOCUMENT_TITLES } from '../documents/titles.ts';
import { answerText, questionName } from '../interview/answers.ts';
import { getFact, isBlank } from '../interview/factPath.ts';
import { isVisible, LATER_PAGES, PAGES } from '../interview/pages.ts';
import type { Question } from '../interview/types.ts';
import { formatRoubles } from '../money/kopecks.ts';
import { longDate, lowerFirst, shortDate } from '../text/format.ts';
import type { AnyPaper, CaseEvent, Edit } from './case.ts';
import { eventProof, eventTitle, paperName } from './eventNames.ts';
import type { Facts } from './facts.ts';

/** Words in which two versions of a case are set side by side. */
export const NO_ANSWER = 'Нет ответа';
const LONGEST = 300;

/** A long text as far as a table has room for it. */
export function clip(text: string): string {
  const line = text.trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** Facts that no question asks for by themselves. */
const UNASKED: Readonly<Record<string, string>> = {
  'buyer.region': 'Регион покупателя',
  'seller.checkOverride': 'Почему номера продавца оставлены',
  'platformParty.kind': 'Кто площадка',
  'platformParty.ogrn': 'ОГРН площадки',
  'platformParty.addressSource': 'Откуда адрес площадки',
  'platformParty.addressDate': 'Когда сверен адрес площадки',
  'platformParty.email': 'Электронная почта площадки',
  'platformParty.phone': 'Телефон площадки',
  'platformParty.checkOverride': 'Почему номера площадки оставлены',
  'refundDetails.checkOverride': 'Почему номер счёта оставлен',
};

const QUESTIONS: readonly Question[] = [...PAGES, ...LATER_PAGES]
  .flatMap((page) => page.questions)
  .filter(({ kind }) => kind !== 'evidence');
const FIELDS = new Map(
  Object.entries(PAPER_FIELDS).flatMap(([kind, fields]) =>
    fields.map((field) => [field.path, { ...field, paper: isDocumentKind(kind) ? paperName(kind) : '' }] as const),
  ),
);

function isDocumentKind(kind: string): kind is AnyPaper {
  return Object.hasOwn(DOCUMENT_TITLES, kind);
}

/** The question as these facts ask it: another problem asks for the same fact in other words. */
function questionOf(path: string, facts: Facts): Question | undefined {
  const asked = QUESTIONS.filter((question) => question.path === path);
  return asked.find((question) => isVisible(question, facts)) ?? asked[0];
}

/** How a fact is called in the table: the name of its question. */
export function factName(path: string, mine: Facts, theirs: Facts): string {
  const question = questionOf(path, isBlank(getFact(mine, path)) ? theirs : mine);
  if (question) return questionName(question);
  const field = FIELDS.get(path);
  if (field) return `${field.paper}: ${lowerFirst(field.label)}`;
  return UNASKED[path] ?? 'Ещё один ответ';
}

/** The answer in words; «Нет ответа» when there is none. */
export function factText(path: string, facts: Facts): string {
  const value = getFact(facts, path);
  if (isBlank(value)) return NO_ANSWER;
  const question = questionOf(path, facts);
  const asked = question ? answerText(question, facts) : '';
  return clip(asked || plainText(path, value)) || 'Ничего не отмечено';
}

/** What has no question is a text, a sum or a day; words of lists are not for people and are only counted. */
function plainText(path: string, value: unknown): string {
  if (typeof value === 'number') return formatRoubles(value);
  if (Array.isArray(value)) return value.length === 0 ? '' : `Отмечено: ${value.length}`;
  if (typeof value !== 'string') return value === true ? 'Да' : 'Нет';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return longDate(value);
  return CODES.has(path) ? 'Ответ есть' : value;
}

/** Answers kept as a word of the program. */
const CODES = new Set(['papers.visit.way', 'platformParty.kind', 'platformParty.addressSource']);

/** «Претензия отправлена, 12.03.2026», and with its proof and note. */
export function textOfEvent(event: CaseEvent, facts: Facts): { name: string; full: string } {
  const name = clip(`${eventTitle(event, facts)}, ${shortDate(event.date)}`);
  return { name, full: clip([name, eventProof(event), event.note ?? ''].filter((part) => part !== '').join('. ')) };
}

/** «Свой абзац: Претензия». */
export function textOfParagraph({ document }: Edit): string {
  return isDocumentKind(document) ? `Свой абзац: ${paperName(document)}` : 'Свой абзац';
}
