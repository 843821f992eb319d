import type { CivilDate } from '../../calendar/civilDate.ts';
import { CONSUMER_LAW, LAW_500, PAST_ACTS, type PastAct } from '../../law/data/pastActs.ts';
import { shortDate } from '../../text/format.ts';
import type { FoundDate } from '../dates.ts';
import { finding, placeOf } from '../find.ts';
import { part, type LetterText, type Span } from '../letterText.ts';
import type { Finding, LintInput, Place, Rule } from '../types.ts';

/** Acts that have been replaced, acts that do not exist, and the consumer law under a wrong day or number. */
export const acts: Rule = (input) => [
  ...PAST_ACTS.flatMap((act) => pastAct(input, act)),
  ...inventedActs(input),
  ...consumerLaw(input),
  ...law500(input),
];

const KIND_WORDS: Record<PastAct['kind'], RegExp> = {
  government: /постановлен|правил|(?<![а-я])пп(?![а-я])|перечен|перечн/,
  federal: /./,
};

function pastAct(input: LintInput, act: PastAct): Finding[] {
  const { letter, ctx } = input;
  if (ctx.today < act.goneFrom) return [];
  const at = mentionOf(letter, act);
  if (!at || letter.whole.low.includes(act.nowNumber)) return [];
  const before = boughtBefore(letter, act.goneFrom);
  const sure = act.confidence !== 'M' && !before;
  return [
    finding(
      input,
      sure ? 'danger' : 'advice',
      'past_act',
      {
        title: `${act.name} уже не действуют`.replace(/^(Перечень|Закон)(.*) не действуют$/, '$1$2 не действует'),
        text: `${act.confidence === 'M' ? 'По нашим сведениям, с' : 'С'} ${shortDate(act.goneFrom)} вместо них — ${act.now}. Для более ранней покупки назовите оба акта, иначе только новый.`,
      },
      at,
    ),
  ];
}

/** A purchase of the time of the old act: then it may well apply. */
function boughtBefore({ sentences, dates }: LetterText, day: CivilDate): boolean {
  return sentences
    .filter(({ low }) => /купил|приобре[лт]|заказал|оплатил|заключ[а-я]{1,4} договор/.test(low))
    .slice(0, MENTIONS)
    .some((one) =>
      dates.some(({ date, from, to }) => date !== undefined && date < day && from >= one.from && to <= one.to),
    );
}

/** So many places with the same number are looked at: a letter has two or three. */
const MENTIONS = 50;

/** The number beside a word for such an act; another day beside it means another act of the same number. */
function mentionOf({ whole, dates }: LetterText, act: PastAct): Place | null {
  let from = -1;
  for (let tries = 0; tries < MENTIONS; tries++) {
    from = whole.low.indexOf(act.number, from + 1);
    if (from < 0) break;
    const to = from + act.number.length;
    const alone = !/[\d.,-]/.test(whole.low[from - 1] ?? ' ') && !/[\d-]/.test(whole.low[to] ?? ' ');
    const window = whole.low.slice(Math.max(0, from - 90), from);
    if (!alone || !/(?:№|n|пп|правил[а-я]*|постановлен[а-я]*|фз|закон[а-я]*|рф)\s?$/.test(window)) continue;
    if (!KIND_WORDS[act.kind].test(window)) continue;
    const near = dates.filter((one) => one.date && one.to <= from && from - one.to < 20);
    if (act.date && near.length > 0 && !near.some(({ date }) => date === act.date)) continue;
    if (act.date && near.length === 0 && act.number.length < 3) continue;
    return { from, to };
  }
  return null;
}

const INVENTED: readonly { pattern: RegExp; title: string; text: string; level: 'forbidden' | 'danger' | 'advice' }[] =
  [
    {
      pattern:
        /(?:потребительск[а-я]{2,3} кодекс|кодекс[а-я]{0,2} (?:рф |российской федерации )?(?:о )?(?:защит[а-я]{1,2} )?прав(?:ах|а)? потребител)[а-я]{0,4}/,
      level: 'forbidden',
      title: 'Такого кодекса нет',
      text: 'В России действует Закон РФ «О защите прав потребителей». Назовите его, иначе письмо опирается на пустоту.',
    },
    {
      pattern: /закон[а-я]{0,2}(?: рф| российской федерации)? [«"]?о правах потребител[а-я]{0,3}/,
      level: 'danger',
      title: 'Закон назван неверно',
      text: 'Он называется «О защите прав потребителей», от 07.02.1992 № 2300-1. Исправьте название.',
    },
    {
      pattern: /федеральн[а-я]{2,3} закон[а-я]{0,2}[^.;\n]{0,40}о защите прав потребител/,
      level: 'advice',
      title: 'Закон назван не полностью верно',
      text: 'Это Закон РФ, а не федеральный закон: он принят в 1992 году. Исправьте, чтобы к ссылке нельзя было придраться.',
    },
  ];

function inventedActs(input: LintInput): Finding[] {
  return INVENTED.flatMap(({ pattern, level, title, text }) => {
    const at = placeOf(input.letter.whole, pattern);
    return at ? [finding(input, level, 'wrong_act', { title, text }, at)] : [];
  });
}

const LAW_NAME =
  /закон[а-я]{0,2}(?: рф| российской федерации)?[^;\n«"]{0,60}?[«"]?о защите прав потребител[а-я]{0,3}[»"]?[^;\n]{0,44}/g;

/** «Закон о защите прав потребителей 2024 года», «… от 05.12.2022 № 477-ФЗ»: there is one such law, of 1992. */
function consumerLaw(input: LintInput): Finding[] {
  const { whole, dates } = input.letter;
  for (const match of whole.low.matchAll(LAW_NAME)) {
    const place = { from: match.index, to: match.index + match[0].length };
    const named = part(whole, place.from, place.to);
    const dated = dates.find((one) => inside(one, place) && isDayOfAct(named.low.slice(0, one.from - place.from)));
    const year = /потребител[а-я]{0,3}[»"]? (?:от )?((?:19|20)\d\d) ?г/.exec(named.low);
    const number = numberBeside(named.low);
    const wrongDay = dated?.date !== undefined && dated.date !== CONSUMER_LAW.date;
    const wrongYear = year !== null && year[1] !== CONSUMER_LAW.date.slice(0, 4);
    const wrongNumber = number !== null && !CONSUMER_LAW.numbers.includes(number.value);
    if (!wrongDay && !wrongYear && !wrongNumber) continue;
    return [
      finding(
        input,
        'forbidden',
        'wrong_law_data',
        {
          title: 'Такого закона нет',
          text: `Закон о защите прав потребителей один: от ${shortDate(CONSUMER_LAW.date)} № ${CONSUMER_LAW.numbers[0]}. Исправьте дату и номер.`,
        },
        {
          from: place.from,
          to: Math.max(nameEnd(named), dated?.to ?? 0, place.from + Math.max(ends(year), number?.to ?? 0)),
        },
      ),
    ];
  }
  return [];
}

function ends(match: RegExpExecArray | null): number {
  return match === null ? 0 : match.index + match[0].length;
}

/** Where the name of the law ends, without what happens to follow it. */
function nameEnd(named: Span): number {
  return named.from + ends(/о защите прав потребител[а-я]{0,3}[»"]?/.exec(named.low));
}

/** The day of the law stands right after «от»; the day of an edition after «ред. от» is another matter. */
function isDayOfAct(before: string): boolean {
  return (
    /(?:^|\s)от\s?$/.test(before) &&
    !/(?:ред|редакци[а-я]|изм|изменени[а-я]{1,3})\.?,? ?(?:закон[а-я]* )?от\s?$/.test(before) &&
    !/(?:чек|договор|заказ|претензи|покупк)[а-я]* [^,]{0,12}от\s?$/.test(before)
  );
}

function numberBeside(low: string): { value: string; to: number } | null {
  const match = /(?:№|(?<![а-яa-z])n) ?(\d{1,4}(?:[-/][\dа-яa-z]{1,3})?)(?![\dа-яa-z])/.exec(low);
  if (!match) return null;
  const before = low.slice(Math.max(0, match.index - 16), match.index);
  return /чек|договор|заказ|прилож|постановлен|ред/.test(before) ? null : { value: match[1] ?? '', to: ends(match) };
}

/** The law of 2026 with a day of its own year that is not its day: a known invention. */
function law500(input: LintInput): Finding[] {
  const { whole, dates } = input.letter;
  const wrong = dates.find((one) => {
    if (!one.date || one.date.slice(0, 4) !== LAW_500.date.slice(0, 4) || one.date === LAW_500.date) return false;
    return new RegExp(`^ ?(?:г\\.|года)? ?(?:№|n) ?${LAW_500.number}`).test(whole.low.slice(one.to, one.to + 24));
  });
  if (!wrong) return [];
  return [
    finding(
      input,
      'danger',
      'wrong_law_data',
      {
        title: 'Дата закона № 500-ФЗ другая',
        text: `Он принят ${shortDate(LAW_500.date)}. Под чужой датой ходит выдуманный закон: сверьте, что из него взято.`,
      },
      wrong,
    ),
  ];
}

function inside(one: FoundDate, place: Place): boolean {
  return one.from >= place.from && one.to <= place.to;
}
