import { daysBetween } from '../../calendar/civilDate.ts';
import { RATES } from '../../law/data/misplaced.ts';
import { normById, param } from '../../law/norms/lookup.ts';
import { countTerm } from '../../terms/term.ts';
import { counted, DAYS, shortDate } from '../../text/format.ts';
import type { FoundDemand } from '../demands.ts';
import { finding, placeOf } from '../find.ts';
import type { Span } from '../letterText.ts';
import { isOnly } from '../subject.ts';
import type { Finding, LintInput, Rule } from '../types.ts';

/** Penalty rates and terms that belong to another situation, and terms counted wrong. */
export const terms: Rule = (input) => [
  ...rates(input),
  ...askedTerms(input),
  ...fourteenDays(input),
  ...countedTerm(input),
];

const PENALTY = /неустойк|(?<![а-я])пен[яиюей]{1,2}(?![а-я])/;
const RATE_WORDS: Record<string, number> = {
  полпроцента: 50,
  'один процент': 100,
  'одного процента': 100,
  'три процента': 300,
  'трех процентов': 300,
};

function rates(input: LintInput): Finding[] {
  const { letter, about, ctx } = input;
  return letter.sentences.flatMap((sentence) => {
    if (!PENALTY.test(sentence.low)) return [];
    return ratesIn(sentence).flatMap(({ rate, from, to }) => {
      const rule = RATES.find(({ norm }) => param(norm, 'ratePercentHundredths', ctx.today) === rate);
      const situation = rule?.wrongFor.find((one) => isOnly(about, one));
      const right = situation && rule?.right[situation];
      if (!right) return [];
      const percent = param(right, 'ratePercentHundredths', ctx.today) / 100;
      return [
        finding(
          input,
          'danger',
          'rate_of_another_case',
          {
            title: 'Процент неустойки из другого случая',
            text: `Здесь закон даёт ${String(percent).replace('.', ',')} % в день (${normById(right).article}). Неверный процент рушит весь расчёт: пересчитайте.`,
            norm: right,
          },
          { from, to },
        ),
      ];
    });
  });
}

function ratesIn(sentence: Span): { rate: number; from: number; to: number }[] {
  const figures = [...sentence.low.matchAll(/(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?(?:%|процент)/g)].map((match) => ({
    rate: Math.round(Number((match[1] ?? '').replace(',', '.')) * 100),
    from: sentence.from + match.index,
    to: sentence.from + match.index + match[0].length,
  }));
  const words = Object.entries(RATE_WORDS).flatMap(([word, rate]) => {
    const at = sentence.low.indexOf(word);
    return at < 0 ? [] : [{ rate, from: sentence.from + at, to: sentence.from + at + word.length }];
  });
  return [...figures, ...words];
}

const NUMBER_WORDS: Record<string, number> = {
  трех: 3,
  пяти: 5,
  семи: 7,
  десяти: 10,
  четырнадцати: 14,
  пятнадцати: 15,
  двадцати: 20,
  тридцати: 30,
  сорока: 40,
};
const TERM = new RegExp(
  `(?:в течение|в срок до|не позднее(?: чем)?(?: через| чем за)?|за) (\\d{1,3}|${Object.keys(NUMBER_WORDS).join('|')})(?:-?(?:ти|х|и))?(?: ?\\([^()\\n]{1,40}\\))?(?:-?(?:ти|х))? (календарн[а-я]{1,3} |рабоч[а-я]{1,3} |банковск[а-я]{1,3} )?(?:дн|суток)`,
);
const REPAIR_DEMAND = /отремонтир|почин|устран|ремонт/;

/** A term asked for in a claim: longer than the law gives, in working days, or of another situation. */
function askedTerms(input: LintInput): Finding[] {
  if (input.kind !== 'claim') return [];
  const { ctx, about, letter } = input;
  const found = letter.asks.flatMap((ask): Finding[] => {
    const match = TERM.exec(ask.low);
    if (
      !match ||
      /^[а-я]* (?:со дня|с даты|с момента|после) (?:передач|покупк|доставк|приобрет)/.test(
        ask.low.slice(match.index + match[0].length, match.index + match[0].length + 60),
      )
    )
      return [];
    const days = NUMBER_WORDS[match[1] ?? ''] ?? Number(match[1]);
    const place = { from: ask.from + match.index, to: ask.from + match.index + match[0].length };
    const kinds = kindsIn(ask, input.demands);
    const repair = REPAIR_DEMAND.test(ask.low) || kinds.has('repair');
    if (repair && !kinds.has('money')) {
      const most = param('zozpp-20', 'maxDays', ctx.today);
      if (days <= most) return [];
      return [
        finding(
          input,
          'danger',
          'long_term',
          {
            title: `Срок ремонта больше ${counted(most, DAYS)}`,
            text: 'Закон не разрешает назначать больше, даже по соглашению. Назовите меньший срок.',
            norm: 'zozpp-20',
          },
          place,
        ),
      ];
    }
    if (!kinds.has('money') && ['replace', 'deliver', 'loan'].some((kind) => kinds.has(kind))) return [];
    if (!kinds.has('money') && !/ответ|рассмотр|верн|возвр|уплат|выплат|перечисл/.test(ask.low)) return [];
    if (/перечисл|реквизит/.test(ask.low) && days <= 3) return [];
    const norm = moneyNorm(input);
    const law = param(norm, 'days', ctx.today);
    if (about.service && !kinds.has('money')) return [];
    if (match[2]?.startsWith('рабоч') || match[2]?.startsWith('банковск')) {
      return [
        finding(
          input,
          'danger',
          'working_days',
          {
            title: 'Срок в рабочих днях',
            text: `Закон даёт ${counted(law, DAYS)} подряд, с выходными. Рабочие дни дарят продавцу лишнее время: уберите это слово.`,
            norm,
          },
          place,
        ),
      ];
    }
    if (days <= law) return [];
    return [
      finding(
        input,
        'danger',
        'long_term',
        {
          title:
            days === param('zozpp-18-1', 'complexDays', ctx.today)
              ? `${days} дней — не срок ответа`
              : `${counted(days, DAYS)} — больше, чем даёт закон`,
          text:
            days === param('zozpp-18-1', 'complexDays', ctx.today)
              ? `В ${days} дней покупатель заявляет о недостатке сложной техники. Деньги продавец возвращает за ${law}. Напишите «в течение ${law} дней».`
              : `Деньги возвращают за ${counted(law, DAYS)} со дня требования. Вы сами дарите продавцу отсрочку: напишите «в течение ${law} дней».`,
          norm,
        },
        place,
      ),
    ];
  });
  return found.slice(0, 1);
}

function kindsIn(ask: Span, demands: FoundDemand[]): Set<string> {
  return new Set(demands.filter((one) => one.from >= ask.from && one.to <= ask.to).map(({ kind }) => kind));
}

function moneyNorm({ about }: LintInput): string {
  if (about.service) return 'zozpp-31-1';
  return isOnly(about, 'late') ? 'zozpp-23.1-4' : 'zozpp-22';
}

/** «Товар можно вернуть в течение 14 дней» in a letter about a defect: those days are for an item without one. */
function fourteenDays(input: LintInput): Finding[] {
  if (!isOnly(input.about, 'defect')) return [];
  const days = param('zozpp-25-1', 'days', input.ctx.today);
  const pattern = new RegExp(
    `(?:в течение|не прошло|за|первые|до истечения) ${days}(?:-?ти)?(?: ?\\([^()\\n]{1,30}\\))?(?: календарн[а-я]{1,3})? дн`,
  );
  return input.letter.sentences.flatMap((sentence) => {
    if (
      !/верну|возврат|возвращ|обмен/.test(sentence.low) ||
      input.letter.asks.some((ask) => ask.from === sentence.from)
    )
      return [];
    const at = placeOf(sentence, pattern);
    if (!at || /не (?:примен|относ|распростран)/.test(sentence.low)) return [];
    return [
      finding(
        input,
        'danger',
        'fourteen_days',
        {
          title: `${days} дней — для исправной вещи`,
          text: 'Этот срок даёт обмен товара без недостатков. О недостатке заявляют весь гарантийный срок, без гарантии — два года.',
          norm: 'zozpp-19-1',
        },
        at,
      ),
    ];
  });
}

const ENDED = /срок[а-я]{0,2}[^.;]{0,60}(?:истек|закончил|вышел)/;
const RECEIVED =
  /(?:претензи|требован|заявлени)[а-я]{1,3}[^.;]{0,60}(?:получен|вручен)|(?:получ|вруч)[а-я]{2,6}[^.;]{0,40}(?:претензи|требован)/;

/** «Получена 29 октября… срок истёк 5 ноября»: the term named as over before it was. */
function countedTerm(input: LintInput): Finding[] {
  const { letter, ctx } = input;
  const received = letter.sentences.find(({ low }) => RECEIVED.test(low));
  const ended = letter.sentences.find(({ low }) => ENDED.test(low));
  if (!received || !ended || input.about.goodItem) return [];
  // Other demands have other terms: an exchange, a repair, a loan item.
  if (/замен|обмен|ремонт|устранен|период/.test(received.low + ended.low)) return [];
  const start = dateAfter(input, received, RECEIVED);
  const end = dateAfter(input, ended, ENDED);
  if (!start?.date || !end?.date || end.date <= start.date) return [];
  const money = input.demands.some(({ kind }) => kind === 'money');
  const norm = moneyNorm(input);
  const days = param(norm, 'days', ctx.today);
  const term = countTerm({ start: start.date, days, calendar: ctx.calendar });
  const given = daysBetween(start.date, end.date);
  if (!money || given >= days || /(?:\s|^)(?:3|7|три|семь|трех|семи)[\s-]/.test(ended.low)) return [];
  return [
    finding(
      input,
      'danger',
      'term_counted_short',
      {
        title: 'Срок сосчитан раньше конца',
        text: `${counted(days, DAYS)} после ${shortDate(start.date)} заканчиваются ${shortDate(term.last)}. Неустойка с более раннего дня — повод отказать: поправьте дату.`,
        norm,
      },
      end,
    ),
  ];
}

/** The date nearest after the words, else the first one of the sentence. */
function dateAfter({ letter }: LintInput, sentence: Span, words: RegExp) {
  const inside = letter.dates.filter((one) => one.from >= sentence.from && one.to <= sentence.to);
  const at = sentence.from + (words.exec(sentence.low)?.index ?? 0);
  return inside.find((one) => one.from >= at) ?? inside[0];
}
