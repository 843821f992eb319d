import type { CivilDate } from '../calendar/civilDate.ts';
import { checkS10, checkShpi } from '../model/identifiers.ts';
import { dateOf, textOf, type Cell } from './values.ts';
import { lettersOf, postcodeIn } from './words.ts';

/** A letter that may be meant by a line of a register. */
export interface Candidate {
  id: string;
  caseNumber: string;
  outgoing: string | null;
  addressee: string;
  postcode: string;
  address: string;
  title: string;
  printed: boolean;
}

export type Certainty = 'sure' | 'doubtful' | 'none';

/** A line of a register and what it was taken for. */
export interface Match {
  /** Number of the line, from 1. */
  line: number;
  text: string;
  /** Postal number without spaces; null when the line has none. */
  number: string | null;
  /** Day of posting, when the line names one. */
  date: CivilDate | null;
  certainty: Certainty;
  /** The case taken for it; null when there is none or there are several. */
  id: string | null;
  /** What agreed: «номер дела», «индекс и адресат». */
  by: string[];
  /** Why it is not sure, in words. */
  doubts: string[];
}

/** Numbers of the post already recorded in cases: number → name of the case. */
export type UsedNumbers = ReadonlyMap<string, string>;

const SHPI = /(?<!\d)(\d{6}[\s-]?\d{2}[\s-]?\d{5}[\s-]?\d)(?!\d)/;
const S10 = /(?<![A-Z0-9])([A-Z]{2}\s?\d{3}\s?\d{3}\s?\d{3}\s?[A-Z]{2})(?![A-Z0-9])/i;

/**
 * Finds for every line with a postal number the letter it belongs to, by case number, outgoing number, postcode and
 * addressee, in whatever order the columns stand. A heading and lines without letters or digits are passed over.
 */
export function matchRegister(
  rows: readonly (readonly Cell[])[],
  candidates: readonly Candidate[],
  used: UsedNumbers = new Map(),
  today: CivilDate = '9999-12-31',
): Match[] {
  const matches = rows.flatMap((cells, index) => {
    const texts = cells.map(textOf).filter((text) => text !== '');
    const text = texts.join('  ');
    const found = numberIn(text);
    if (text === '' || (found === null && !/\d/.test(text))) return [];
    return [matchLine(index + 1, text, found, texts, candidates, used, today)];
  });
  return withRepeats(matches);
}

interface FoundNumber {
  number: string;
  /** The line without it: its digits are no postcode. */
  rest: string;
}

function numberIn(text: string): FoundNumber | null {
  const found = SHPI.exec(text) ?? S10.exec(text);
  if (!found?.[1]) return null;
  return { number: found[1].replace(/[\s-]/g, '').toUpperCase(), rest: text.replace(found[1], ' ') };
}

function matchLine(
  line: number,
  text: string,
  found: FoundNumber | null,
  cells: readonly string[],
  candidates: readonly Candidate[],
  used: UsedNumbers,
  today: CivilDate,
): Match {
  const rest = found?.rest ?? text;
  const date = dayIn(cells);
  const doubts: string[] = [];
  if (!found) doubts.push('В строке нет почтового номера: 14 цифр или 13 знаков.');
  else {
    const check = found.number.length === 14 ? checkShpi(found.number) : checkS10(found.number);
    if (!check.valid) doubts.push(check.why);
    const other = used.get(found.number);
    if (other !== undefined) doubts.push(`Этот номер уже записан в деле «${other}».`);
  }
  if (date !== null && date > today) doubts.push('День отправки ещё не наступил.');
  const scored = candidates.map((one) => ({ one, ...likeness(one, rest) })).filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const top = scored.filter(({ score }) => score === best);
  const base = { line, text: text.slice(0, 300), number: found?.number ?? null, date };
  const [first] = top;
  if (!first) {
    doubts.push('Ни номер дела, ни исходящий номер, ни индекс, ни адресат не подошли ни к одному письму.');
    return { ...base, certainty: 'none', id: null, by: [], doubts };
  }
  if (top.length > 1) {
    const names = top.slice(0, 3).map(({ one }) => `№ ${one.caseNumber}`);
    doubts.push(`Подходят несколько дел: ${names.join(', ')}${top.length > 3 ? ' и другие' : ''}. Выберите одно.`);
    return { ...base, certainty: 'doubtful', id: null, by: first.by, doubts };
  }
  if (best < SURE) doubts.push('Совпало не всё: проверьте, то ли это письмо.');
  doubts.push(...first.against);
  if (!first.one.printed) doubts.push('Печать этой претензии не записана.');
  return { ...base, certainty: doubts.length === 0 ? 'sure' : 'doubtful', id: first.one.id, by: first.by, doubts };
}

/** A number of ours, or postcode and addressee together, leave no doubt; one of the two is not enough. */
const SURE = 4;

function likeness(one: Candidate, text: string): { score: number; by: string[]; against: string[] } {
  const by: string[] = [];
  const against: string[] = [];
  let score = 0;
  const add = (points: number, name: string): void => {
    score += points;
    by.push(name);
  };
  if (hasNumber(text, one.caseNumber)) add(8, 'номер дела');
  if (one.outgoing !== null && hasNumber(text, one.outgoing)) add(8, 'исходящий номер');
  const postcode = postcodeIn(text);
  if (postcode !== null && one.postcode !== '') {
    if (postcode === one.postcode) add(2, 'индекс');
    else against.push(`Индекс другой: в строке ${postcode}, в деле ${one.postcode}.`);
  }
  if (hasName(text, one.addressee)) add(2, 'адресат');
  else if (score >= 8 && /\p{L}{4,}/u.test(text) && hasOtherName(text)) {
    against.push(`Адресат в строке другой, в деле ${one.addressee}.`);
  }
  return { score, by, against };
}

/** «26-014» as a whole number: not inside «26-0143». */
function hasNumber(text: string, number: string): boolean {
  const escaped = number.replace('-', '\\s?[-–—]\\s?');
  return number !== '' && new RegExp(`(?<![\\d-])${escaped}(?![\\d-])`).test(text);
}

/** The name of the seller, with or without its form and quotes. */
function hasName(text: string, addressee: string): boolean {
  const [whole, bare] = [lettersOf(addressee), lettersOf(withoutForm(addressee))];
  const letters = lettersOf(text);
  return (whole.length >= 4 && letters.includes(whole)) || (bare.length >= 4 && letters.includes(bare));
}

const FORM = /(?<![\p{L}])(ООО|АО|ПАО|ЗАО|НАО|ИП|общество с ограниченной ответственностью)(?![\p{L}])/giu;

function withoutForm(name: string): string {
  return name.replace(FORM, ' ');
}

function hasOtherName(text: string): boolean {
  FORM.lastIndex = 0;
  return FORM.test(text);
}

/** The day of posting: a cell that is a day and nothing else. */
function dayIn(cells: readonly string[]): CivilDate | null {
  for (const cell of cells) {
    const read = dateOf(cell);
    if ('value' in read) return read.value;
  }
  return null;
}

/** One letter cannot have two numbers, nor one number two letters. */
function withRepeats(matches: Match[]): Match[] {
  const count = (key: (match: Match) => string | null) => {
    const lines = new Map<string, number[]>();
    for (const match of matches) {
      const value = key(match);
      if (value !== null) lines.set(value, [...(lines.get(value) ?? []), match.line]);
    }
    return lines;
  };
  const [numbers, cases] = [count((match) => match.number), count((match) => match.id)];
  return matches.map((match) => {
    const doubts = [...match.doubts];
    const sameNumber =
      match.number === null ? [] : (numbers.get(match.number) ?? []).filter((line) => line !== match.line);
    const sameCase = match.id === null ? [] : (cases.get(match.id) ?? []).filter((line) => line !== match.line);
    if (sameNumber.length > 0) doubts.push(`Тот же почтовый номер в строке ${sameNumber[0]}.`);
    if (sameCase.length > 0) doubts.push(`На это же письмо указывает строка ${sameCase[0]}.`);
    if (doubts.length === match.doubts.length) return match;
    return { ...match, doubts, certainty: match.certainty === 'sure' ? 'doubtful' : match.certainty };
  });
}
