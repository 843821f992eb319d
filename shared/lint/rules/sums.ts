import { daysBetween } from '../../calendar/civilDate.ts';
import { formatRoubles, share, type Kopecks } from '../../money/kopecks.ts';
import { counted, DAYS } from '../../text/format.ts';
import { sumInWords } from '../../text/sumInWords.ts';
import { finding } from '../find.ts';
import type { Span } from '../letterText.ts';
import type { FoundSum } from '../sums.ts';
import type { Finding, LintInput, Place, Rule } from '../types.ts';

/** Arithmetic of a letter: totals, penalties by days, spans of days, sums spelled in words. */
export const sums: Rule = (input) => [
  ...input.letter.sentences.flatMap((sentence) => penalty(input, sentence)),
  ...input.letter.sentences.flatMap((sentence) => spanOfDays(input, sentence)),
  ...totals(input),
  ...input.letter.sums.flatMap((sum) => words(input, sum)),
];

/** A rouble of difference is rounding, more is a mistake. */
const ROUNDING: Kopecks = 100;
const MOST_DAYS = 20_000;
/** More sums than that stand in no sentence a person wrote by hand. */
const MOST_SUMS = 6;

function within<T extends Place>(all: readonly T[], place: Place): T[] {
  // Sums stand in order: the first one inside is found by halves, so that long texts stay quick.
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.from ?? 0) < place.from) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let index = low; index < all.length && (all[index]?.to ?? 0) <= place.to; index++) found.push(all[index]!);
  return found;
}

/** «14 дней × 684 ₽ = 9 576 ₽», «68 400 руб. × 1 % × 14 дней = 9 576 руб.» with the sum named before or after. */
function penalty(input: LintInput, sentence: Span): Finding[] {
  if (!/неустойк|(?<![а-я])пен[яиюей]{1,2}(?![а-я])|[×*хx] ?\d/.test(sentence.low)) return [];
  const found = within(input.letter.sums, sentence);
  const days = [
    ...sentence.low.matchAll(
      /(?<![\d.,]|течение )(\d{1,5})(?: ?\([^()\n]{1,40}\))? (?:календарн[а-я]{2,3} )?(?:дн[а-я]{0,3}|день|сут)(?![а-я])/g,
    ),
  ].map((match) => Number(match[1]));
  const rates = [...sentence.low.matchAll(/(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?(?:%|процент)/g)].map((match) =>
    Math.round(Number((match[1] ?? '').replace(',', '.')) * 100),
  );
  // «За 34 дня: 40 000 × 0,5 % × 34 дня» names the same days twice.
  const [count] = days;
  if (
    new Set(days).size !== 1 ||
    count === undefined ||
    count > MOST_DAYS ||
    found.length < 2 ||
    found.length > MOST_SUMS
  )
    return [];
  const times = /[×*]|(?<=[\s\d])[хx](?=[\s\d])/.test(sentence.low);
  const [rate] = rates;
  const perDay = times && rates.length === 0;
  if (!perDay && (new Set(rates).size !== 1 || rate === undefined)) return [];
  // With a rate: base and result. With a product of days and a sum: what one day costs and the result.
  const products = found.map(({ sum }) => (perDay ? sum * count : share(sum, (rate ?? 0) * count, 10_000)));
  const fits = products.some((product, from) =>
    found.some(
      (other, to) =>
        to !== from &&
        (Math.abs(other.sum - product) <= ROUNDING || (other.sum < product && limited(sentence, found, other.sum))),
    ),
  );
  if (fits || (!perDay && !times && found.length !== 2)) return [];
  const base = found.reduce((most, one) => (one.sum > most.sum ? one : most));
  const expected = perDay ? null : share(base.sum, (rate ?? 0) * count, 10_000);
  const result = found[found.length - 1]!;
  return [
    finding(
      input,
      'danger',
      'penalty_sum',
      {
        title: 'Неустойка не сходится',
        text:
          expected === null
            ? `Дни, умноженные на сумму за день, дают другое число. Пересчитайте: одна ошибка в расчёте бросает тень на все суммы.`
            : `${formatRoubles(base.sum)} × ${String((rate ?? 0) / 100).replace('.', ',')} % × ${counted(count, DAYS)} = ${formatRoubles(expected)}. В письме другое число: пересчитайте.`,
      },
      result,
    ),
  ];
}

/** A penalty that has reached its limit equals the base and is less than the product. */
function limited(sentence: Span, found: FoundSum[], sum: Kopecks): boolean {
  return (
    /не (?:более|больше|может|превыш)|огранич|предел/.test(sentence.low) ||
    found.filter((one) => one.sum === sum).length > 1
  );
}

/** «С 6 ноября по 23 ноября 2026 г. (18 дней)»: both ends are counted, and one day less is a way to count too. */
function spanOfDays(input: LintInput, sentence: Span): Finding[] {
  const dates = within(input.letter.dates, sentence);
  const [from, to] = dates;
  if (dates.length !== 2 || !from?.date || !to?.date || to.date < from.date) return [];
  const { low } = sentence;
  if (!/(?<![а-я])со? $/.test(low.slice(Math.max(0, from.from - sentence.from - 3), from.from - sentence.from)))
    return [];
  if (!/^(?: ?г\.?| года)? по $/.test(low.slice(from.to - sentence.from, to.from - sentence.from))) return [];
  const days = [...low.matchAll(/(?<![\d.,])(\d{1,5}) (?:календарн[а-я]{2,3} )?(?:дн[а-я]{0,3}|день)(?![а-я])/g)];
  const [only] = days;
  if (days.length !== 1 || !only) return [];
  const named = Number(only[1]);
  const between = daysBetween(from.date, to.date);
  if (named === between || named === between + 1) return [];
  return [
    finding(
      input,
      'danger',
      'days_count',
      {
        title: 'Дни сосчитаны неверно',
        text: `С первого дня по последний включительно здесь ${counted(between + 1, DAYS)}. Поправьте число дней и сумму.`,
      },
      { from: sentence.from + only.index, to: sentence.from + only.index + only[0].length },
    ),
  ];
}

const TOTAL = /(?:^|[^а-я])(?:итого|всего|общая сумма|цена иска|общий размер)(?![а-я])/;
const MOST_LINES = 12;

/** Lines with one sum each and «Итого» under them; or «a + b = c» in one line. */
function totals(input: LintInput): Finding[] {
  const { lines, sums: all } = input.letter;
  const found: Finding[] = [];
  let run: FoundSum[] = [];
  for (const line of lines) {
    const here = within(all, line);
    if (TOTAL.test(line.low) && here.length === 1 && run.length >= 2 && run.length <= MOST_LINES) {
      const total = here[0]!;
      const added = run.reduce((sum, one) => sum + one.sum, 0);
      if (!anyPart(run, total.sum)) found.push(wrongTotal(input, total, added));
    }
    found.push(...added(input, line, here));
    run = here.length === 1 && !TOTAL.test(line.low) ? [...run, here[0]!].slice(-MOST_LINES - 1) : [];
  }
  return found;
}

/** True when some of the lines make up the total: others may be there for another reason. */
function anyPart(run: FoundSum[], total: Kopecks): boolean {
  let reached = new Set([0]);
  for (const { sum } of run) reached = new Set([...reached].flatMap((value) => [value, value + sum]));
  return [...reached].some((value) => value > 0 && Math.abs(value - total) <= ROUNDING);
}

function added(input: LintInput, line: Span, here: FoundSum[]): Finding[] {
  if (here.length < 3 || here.length > MOST_LINES) return [];
  const between = here.slice(1).map((one, index) => input.letter.whole.text.slice(here[index]!.to, one.from).trim());
  const last = between.length - 1;
  if (between[last] !== '=' || !between.slice(0, last).every((sign) => sign === '+')) return [];
  const sum = here.slice(0, -1).reduce((value, one) => value + one.sum, 0);
  const total = here[here.length - 1]!;
  return Math.abs(sum - total.sum) <= ROUNDING ? [] : [wrongTotal(input, total, sum)];
}

function wrongTotal(input: LintInput, total: FoundSum, added: Kopecks): Finding {
  return finding(
    input,
    'danger',
    'total_sum',
    {
      title: 'Итог не сходится',
      text: `Суммы выше вместе дают ${formatRoubles(added)}. Пересчитайте: с неверным итогом спорят прежде всего.`,
    },
    total,
  );
}

const NUMERAL =
  /^(?:один|одна|два|две|три|четыр|пят|шест|сем|восем|восьм|девят|десят|одиннадц|двенадц|сорок|сто|двести|триста|тысяч)/;

const GENITIVE =
  /^(?:одного|одной|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|сорока|девяноста|ста|[а-я]{2,10}(?:дцати|десяти|исот|ухсот|рехсот))$/;

/** «68 400 (шестьдесят тысяч) рублей»: the words are another sum. */
function words(input: LintInput, found: FoundSum): Finding[] {
  const spelled = found.words?.replace(/\s+/g, ' ').trim();
  if (spelled === undefined || !NUMERAL.test(spelled) || found.sum > 100_000_000_000) return [];
  const right = sumInWords(found.sum).toLowerCase().replaceAll('ё', 'е');
  const integer = right.split(/ рубл/)[0] ?? right;
  const given = spelled.split(/ ?рубл/)[0]?.trim() ?? spelled;
  // «В размере пяти тысяч»: other cases are not compared, they may well be right.
  if (!/^[а-я ]+$/.test(given) || given.split(' ').some((word) => GENITIVE.test(word)) || sameWords(integer, given))
    return [];
  return [
    finding(
      input,
      'danger',
      'sum_in_words',
      {
        title: 'Сумма прописью другая',
        text: `Цифрами — ${formatRoubles(found.sum)}, то есть «${integer}». Из двух разных сумм выбирать будет не вы: исправьте.`,
      },
      found,
    ),
  ];
}

/** Cases differ («тысячи», «тысяч»), so each word is compared by its beginning. */
function sameWords(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) =>
    text
      .replace(/^одна тысяча/, 'тысяча')
      .split(' ')
      .map((word) => word.slice(0, 4)),
  );
  return left?.join(' ') === right?.join(' ');
}
