import type { LetterText, Span } from './letterText.ts';
import type { Place } from './types.ts';

/** An article as a letter names it. */
export interface Citation extends Place {
  quote: string;
  /** «23.1». */
  article: string;
  /** «3», when a point or a part of the article is named before it. */
  point?: string;
  /** Id of the act (shared/law/data/actArticles.ts), null when the letter does not say whose article it is. */
  act: string | null;
}

/** Names of acts as people write them, found from their beginning. The order matters: ГПК before ГК. */
const ACT_NAMES: readonly { act: string; name: RegExp }[] = [
  {
    act: 'zozpp',
    name: /^(?:зозпп|ззпп|зпп(?![а-я])|закон[а-я]{0,2}(?: рф| российской федерации)?(?:(?!закон)[^;\n]){0,70}?(?:о защите прав потребител|о зпп|2300))/,
  },
  {
    act: '59-fz',
    name: /^(?:(?:федеральн[а-я]{2,3} )?закон[а-я]{0,2}|фз)(?:(?!закон)[^;\n]){0,60}?(?:59-фз|о порядке рассмотрения обращений)|^59-фз/,
  },
  {
    act: 'other',
    name: /^(?:(?:федеральн[а-я]{2,3} )?закон[а-я]{0,2}|фз)(?: рф)?(?: от [\d.]{8,10}(?: ?г\.)?| от \d{1,2} [а-я]{3,8} \d{4}(?: ?г(?:\.|ода)?)?)? ?(?:№|n) ?\d{1,4}/,
  },
  {
    act: 'other',
    name: /^(?:\d{2,4}-фз|конституци|правил|постановлен|перечн|пленум|регламент|оферт|договор|жк(?![а-я])|жилищн|бк(?![а-я])|апк(?![а-я])|арбитражн|кас(?![а-я])|упк(?![а-я])|уголовно-процесс|ск(?![а-я])|семейн|воздушн)/,
  },
  { act: 'gpk', name: /^(?:гпк|гражданск[а-я]{2,3} процессуальн)/ },
  { act: 'gk', name: /^(?:гк(?![а-я])|гражданск[а-я]{2,3} кодекс)/ },
  { act: 'koap', name: /^(?:коап|кодекс[а-я]{0,2}(?: рф| российской федерации)? об административн)/ },
  { act: 'nk', name: /^(?:нк(?![а-я])|налогов[а-я]{2,3} кодекс)/ },
  { act: 'uk', name: /^(?:ук(?![а-я])|уголовн[а-я]{2,3} кодекс)/ },
  { act: 'tk', name: /^(?:тк(?![а-я])|трудов[а-я]{2,3} кодекс)/ },
];
const NUMBER = '\\d{1,4}(?:\\.\\d{1,2})?(?!\\d)';
const HEAD = new RegExp(
  `(?<![а-я])(?:ст\\.? ?ст|ст|стат(?:ья|ьи|ье|ью|ьей|ьям|ьями|ьях|ей))(?![а-я])\\.?\\s{0,3}(${NUMBER})`,
  'g',
);
const MORE = new RegExp(
  `^(?:\\s?,\\s?|\\s{1,2}и\\s{1,2})(${NUMBER})(?!\\s?(?:%|дн|руб|₽|процент|-фз|час|мес|год|лет|раз|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр))`,
);
const POINT = /(?<![а-я])(?:п|пункт[а-я]{0,3}|ч|част[а-я]{1,3})\.?\s?(\d{1,2}(?:\.\d)?)\s{0,2}(?:и\s\d{1,2}\s)?$/;
/** Words that may stand between an article and its act. */
const BETWEEN =
  /^[\s,()«»]{0,4}(?:\((?:п|пункт|ч|часть)[^()]{0,20}\)\s?)?(?:(?:указанн|вышеуказанн|назван|вышеназванн|упомянут|того же|данн|настоящ|действующ)[а-я]{0,5} )?/;
/** What stands between two articles of one act. */
const JOINED =
  /^[\s,и]{1,5}(?:(?:п|ч|пункт[а-я]{0,3}|част[а-я]{1,3})\.?\s?[\d.]{0,4}\s?)?(?:ст\.?|стать[а-я]{1,3})?\s?$/;
const TAIL = 160;
const BEFORE = 140;

/** Articles named in a letter, in the order in which they stand, each with its act where the letter tells it. */
export function findCitations({ whole, sentences }: LetterText): Citation[] {
  const short = /закон[а-я]{0,2}[^.;\n]{0,80}о защите прав потребител|зозпп|ззпп|2300-/.test(whole.low);
  const found: (Citation & { last: boolean })[] = [];
  for (const head of whole.low.matchAll(HEAD)) {
    const start = head.index + head[0].length - (head[1]?.length ?? 0);
    const point = POINT.exec(whole.low.slice(Math.max(0, head.index - 24), head.index))?.[1];
    const from = point === undefined ? head.index : pointStart(whole, head.index);
    const numbers = listFrom(whole.low, start, head[1] ?? '');
    for (const [index, number] of numbers.entries()) {
      const at = index === 0 ? { from, to: number.to } : { from: number.from, to: number.to };
      found.push({
        ...at,
        quote: whole.text.slice(at.from, at.to),
        article: number.value,
        ...(index === 0 && point !== undefined ? { point } : {}),
        act: null,
        last: index === numbers.length - 1,
      });
    }
  }
  return nameActs(whole, sentences, found, short);
}

function pointStart({ low }: Span, at: number): number {
  const window = low.slice(Math.max(0, at - 24), at);
  return at - window.length + (POINT.exec(window)?.index ?? window.length);
}

function listFrom(low: string, start: number, first: string): { value: string; from: number; to: number }[] {
  const numbers = [{ value: first, from: start, to: start + first.length }];
  for (let at = start + first.length; numbers.length < 12;) {
    const more = MORE.exec(low.slice(at, at + 24));
    const value = more?.[1];
    if (!more || value === undefined) break;
    at += more[0].length;
    numbers.push({ value, from: at - value.length, to: at });
  }
  return numbers;
}

/** From the last to the first: «ст. 4 и п. 1 ст. 18 Закона» gives both articles to the law. */
function nameActs(
  { low }: Span,
  sentences: Span[],
  found: (Citation & { last: boolean })[],
  short: boolean,
): Citation[] {
  const starts = sentences.map((one) => one.from);
  const named: Citation[] = [];
  for (const { last, ...one } of found.toReversed()) {
    const next = named[named.length - 1];
    const own = last ? actAfter(low.slice(one.to, one.to + TAIL), short) : null;
    const shared = next && (!last || (next.from - one.to < 24 && JOINED.test(low.slice(one.to, next.from))));
    named.push({ ...one, act: own ?? (shared ? next.act : actBefore(low, starts, one.from)) });
  }
  return named.reverse();
}

function actAfter(tail: string, short: boolean): string | null {
  const rest = tail.slice(BETWEEN.exec(tail)?.[0].length ?? 0);
  const known = ACT_NAMES.find(({ name }) => name.test(rest));
  if (known) return known.act;
  return short && /^закон(?:а|у|ом|е)?(?![а-я])(?! (?:о |об |рф о|от|№))/.test(rest) ? 'zozpp' : null;
}

/** «Закон о защите прав потребителей, ст. 18»: the act stands before, with nothing but a comma between. */
function actBefore(low: string, starts: number[], at: number): string | null {
  const start = starts[lastAtOrBefore(starts, at)] ?? 0;
  const before = low.slice(Math.max(start, at - BEFORE), at);
  const match =
    /(о защите прав потребителей|зозпп|ззпп|гпк|коап|(?<![а-я])гк|(?<![а-я])ук)(?: рф)?[»"]?(?: \([^()]{0,60}\))?\s?[,(:—–-]?\s?(?:в |согласно )?(?:п(?:ункт[а-я]{0,3})?\.? ?[\d.]{1,4} ?)?$/.exec(
      before,
    );
  if (!match) return null;
  const word = match[1] ?? '';
  return { гпк: 'gpk', коап: 'koap', гк: 'gk', ук: 'uk' }[word] ?? 'zozpp';
}

function lastAtOrBefore(sorted: number[], value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
