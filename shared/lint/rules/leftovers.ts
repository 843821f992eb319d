import { finding } from '../find.ts';
import type { Finding, LintInput, Place, Rule } from '../types.ts';

/** What a template or a chat bot has left in the text, and data that a letter should not carry. */
export const leftovers: Rule = (input) => [...placeholders(input), ...traces(input), ...personal(input)];

const PLACEHOLDERS: readonly RegExp[] = [
  /\[[^[\]\n]{1,80}\]/g,
  /\{[^{}\n]{1,60}\}/g,
  /<[^<>\n]{1,60}>/g,
  /\((?:нужное |здесь |при наличии )?(?:указать|укажите|вписать|впишите|описать|опишите|подчеркнуть|вставить|вставьте)[^()\n]{0,120}\)/g,
  /(?<![а-яa-z])(?:х{3,}|x{3,}|lorem ipsum|дд\.мм\.гггг|ф\. ?и\. ?о\.?(?= (?:покупател|заявител|потребител|истц|полностью))|фио (?:покупател|заявител|потребител|полностью)[а-я]*)(?![а-яa-z])/g,
];
const BLANK = /_{3,200}|\.{6,200}|…{2,200}/g;
/** Left empty on purpose: for a signature, a day or the seller's clerk. */
const HAND_BEFORE =
  /подпис|дата|получ|принял|вручен|должност|фамили|штамп|печат|м\. ?п\.|вход|расшифров|экземпляр|отметк/;
const HAND_AFTER =
  /^[\s_«»"\d]{0,30}20\d{0,2}[\s_]{0,6}г|^[\s(]{0,3}(?:подпис|расшифр|\/)|^\s{0,3}[а-я]{2,30} [а-я]\. ?[а-я]?/;
const MOST = 10;

function placeholders(input: LintInput): Finding[] {
  const { low } = input.letter.whole;
  const places: Place[] = PLACEHOLDERS.flatMap((pattern) =>
    [...low.matchAll(pattern)].slice(0, MOST).map(({ index, 0: { length } }) => ({ from: index, to: index + length })),
  );
  for (const match of low.matchAll(BLANK)) {
    if (places.length >= MOST * 2) break;
    const place = { from: match.index, to: match.index + match[0].length };
    const before =
      low
        .slice(Math.max(0, place.from - 60), place.from)
        .split('\n')
        .at(-1) ?? '';
    const after = low.slice(place.to, place.to + 60).split('\n')[0] ?? '';
    const words = /[а-яa-z\d]/.test(before + after);
    if (words && !HAND_BEFORE.test(before) && !HAND_AFTER.test(after)) places.push(place);
  }
  const seen = new Set<string>();
  return places
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      const quote = low.slice(from, to);
      return !seen.has(quote) && Boolean(seen.add(quote));
    })
    .map((place) =>
      finding(
        input,
        'forbidden',
        'placeholder',
        {
          title: 'Осталось пустое место шаблона',
          text: 'Письмо с незаполненным местом читают как чужой бланк. Впишите свои слова или удалите.',
        },
        place,
      ),
    );
}

const TRACES: readonly RegExp[] = [
  /как (?:языковая модель|искусственный интеллект|ии[- ]|нейросет)[^.\n]{0,60}/,
  /(?:вот|ниже|предлагаю вам) (?:пример|образец|вариант|шаблон)[а-я]{0,2} (?:претензи|жалоб|иск|письм|текст)[а-я]{0,3}/,
  /надеюсь,? (?:это|данный|этот)[^.\n]{0,40}помо(?:жет|г)[^.\n]{0,20}/,
  /(?:если (?:хотите|нужно),? (?:я )?(?:могу|подготовлю|добавлю)|дайте знать, если)[^.\n]{0,60}/,
  /(?:^|\n) {0,3}(?:#{1,4} |\*\*|```)[^\n]{0,60}/,
  /\*\*[^*\n]{1,80}\*\*/,
];

function traces(input: LintInput): Finding[] {
  const { whole } = input.letter;
  for (const pattern of TRACES) {
    const match = pattern.exec(whole.low);
    if (!match) continue;
    return [
      finding(
        input,
        'danger',
        'chat_traces',
        {
          title: 'Следы чужого ответа',
          text: 'Эти слова и знаки остались от переписки с программой. Удалите их и проверьте каждую дату, сумму и статью.',
        },
        { from: match.index, to: match.index + match[0].length },
      ),
    ];
  }
  return [];
}

interface PersonalData {
  code: string;
  pattern: RegExp;
  title: string;
  text: string;
  /** A suit needs one of them (ст. 131 ГПК). */
  inSuit: boolean;
}

const PERSONAL: readonly PersonalData[] = [
  {
    code: 'passport',
    pattern: /паспорт[^.\n]{0,60}?\d{2} ?\d{2}[^\d\n]{0,8}\d{6}(?!\d)/,
    title: 'Данные паспорта',
    text: 'Для ответа нужны имя и адрес. Паспорт остаётся у чужих людей и может пригодиться мошенникам: удалите.',
    inSuit: true,
  },
  {
    code: 'snils',
    pattern: /снилс[^\d\n]{0,6}\d{3}[- ]?\d{3}[- ]?\d{3}[- ]?\d{2}(?!\d)/,
    title: 'СНИЛС в письме',
    text: 'Он здесь не нужен: продавцу и Роспотребнадзору хватит имени и адреса. Удалите.',
    inSuit: true,
  },
  {
    code: 'card_secret',
    pattern: /(?:cvv|cvc|пин-?код|код с обратной стороны)[^\n]{0,6}\d{3,4}/,
    title: 'Секретный код карты',
    text: 'С ним с карты спишут деньги. Удалите код, для возврата нужны счёт и БИК.',
    inSuit: false,
  },
];

function personal(input: LintInput): Finding[] {
  const { whole } = input.letter;
  const known = PERSONAL.flatMap(({ code, pattern, inSuit, ...words }) => {
    const match = input.kind === 'lawsuit' && inSuit ? null : pattern.exec(whole.low);
    return match
      ? [finding(input, 'danger', code, words, { from: match.index, to: match.index + match[0].length })]
      : [];
  });
  const card = [...whole.low.matchAll(/(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}(?!\d)(?![ -]?\d{4})/g)].find(
    ([digits]) => isCard(digits),
  );
  if (!card) return known;
  return [
    ...known,
    finding(
      input,
      'advice',
      'card_number',
      {
        title: 'Полный номер карты',
        text: 'Для возврата лучше счёт и БИК. Номер карты в бумаге могут списать посторонние.',
      },
      { from: card.index, to: card.index + card[0].length },
    ),
  ];
}

/** Check digit of bank cards (Luhn). */
function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && !/^0+$/.test(digits);
}
