import type { CivilDate } from '../../calendar/civilDate.ts';
import { isDemandId, DEMAND_NAMES } from '../../model/demandNames.ts';
import type { Facts } from '../../model/facts.ts';
import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { shortDate } from '../../text/format.ts';
import { finding } from '../find.ts';
import type { Span } from '../letterText.ts';
import type { Finding, LintInput, Place, Rule } from '../types.ts';

/** What the letter says otherwise than the case it belongs to. */
export const facts: Rule = (input) => {
  const { facts: known } = input;
  if (!known) return [];
  return [
    ...names(input, known),
    ...days(input, known),
    ...prices(input, known),
    ...numbers(input, known),
    ...chosenDemand(input, known),
  ];
};

const ENDING = '(?:[аеиоуыюяйь]{0,3}|ого|его|ому|ему|[иыое]м|ых|их)(?![а-яa-z\\d])';

/** «Образцова» is found in «от Образцовой», not in «г. Образцовск»: only the end of a word changes by case. */
function hasName({ low }: Span, name: string, how: 'every' | 'some'): boolean {
  const words =
    name
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[а-яa-z\d]{3,}/g) ?? [];
  const said = (word: string): boolean =>
    new RegExp(`(?<![а-яa-z\\d])${word.replace(/(?<=..)[аеиоуыюяйь]{1,2}$/, '')}${ENDING}`).test(low);
  return words.length === 0 || (how === 'every' ? words.every(said) : words.some(said));
}

function names(input: LintInput, { buyer, seller, goods }: Facts): Finding[] {
  const { whole } = input.letter;
  const core = /[«"]([^»"]+)[»"]/.exec(seller?.name ?? '')?.[1] ?? seller?.name?.replace(/^(?:ООО|АО|ПАО|ИП)\s+/, '');
  const missing = (value: string | undefined, how: 'every' | 'some'): boolean =>
    value !== undefined && value.trim() !== '' && !hasName(whole, value, how);
  return [
    ...(missing(buyer?.lastName, 'every')
      ? [
          otherwise(
            input,
            'danger',
            'buyer',
            'Фамилии покупателя в письме нет',
            `В деле покупатель — ${buyer?.lastName}.`,
          ),
        ]
      : []),
    ...(missing(core, 'every')
      ? [otherwise(input, 'danger', 'seller', 'Продавца из дела в письме нет', `В деле продавец — ${seller?.name}.`)]
      : []),
    ...(missing(goods?.item, 'some')
      ? [otherwise(input, 'advice', 'item', 'Вещи из дела в письме не видно', `В деле она названа «${goods?.item}».`)]
      : []),
  ];
}

function otherwise(
  input: LintInput,
  level: Finding['level'],
  what: string,
  title: string,
  known: string,
  at?: Place,
): Finding {
  return finding(
    input,
    level,
    `not_as_in_case_${what}`,
    { title, text: `${known} Проверьте, что верно, и исправьте письмо или ответ в деле.` },
    at,
  );
}

const DEEDS: readonly { what: string; words: RegExp; name: string; of: (known: Facts) => string | undefined }[] = [
  {
    what: 'purchase_date',
    words: /(?<![а-я])(?:купил|приобре[лт]|заказал|заключ(?:ил|ен))/,
    name: 'покупка',
    of: ({ goods }) => goods?.purchaseDate,
  },
  {
    what: 'found_date',
    words: /(?<![а-я])(?:обнаружил|выявил|проявил)/,
    name: 'недостаток найден',
    of: ({ defect }) => defect?.foundDate,
  },
  {
    what: 'promised_date',
    words: /(?:срок|день|дата) (?:передачи|доставки)|обещал[а-я]{0,2} (?:привезти|доставить)/,
    name: 'доставку обещали',
    of: ({ delivery }) => delivery?.promisedDate,
  },
];
/** A date so far behind the words still belongs to them. */
const NEAR = 60;

function days(input: LintInput, known: Facts): Finding[] {
  const { letter } = input;
  return DEEDS.flatMap(({ what, words, name, of }) => {
    const right = of(known);
    if (!right || right === 'unknown') return [];
    const places = letter.sentences.flatMap((sentence) => {
      const match = words.exec(sentence.low);
      return match ? [sentence.from + match.index] : [];
    });
    const close = letter.dates.filter((one) => one.date && places.some((at) => Math.abs(one.from - at) <= NEAR));
    const [first] = close;
    if (!first?.date || close.some(({ date }) => date === right)) return [];
    return [
      otherwise(
        input,
        'danger',
        what,
        `Другая дата: ${first.quote}`,
        `В деле ${name} — ${shortDate(right as CivilDate)}.`,
        first,
      ),
    ];
  });
}

function prices(input: LintInput, { goods }: Facts): Finding[] {
  const known = [goods?.price, goods?.paid, goods?.prepaid].filter((sum): sum is Kopecks => sum !== undefined);
  const { whole, sums } = input.letter;
  const prices = sums.filter(({ from }) =>
    /(?:цен[аеуы]|стоимость[юи]?|уплачен[а-я]{0,4}|заплатил[а-я]?|оплатил[а-я]?|купил[а-я]?|приобре[лт][а-я]?)[^.;\d]{0,60}$/.test(
      whole.low.slice(Math.max(0, from - 80), from),
    ),
  );
  const [first] = prices;
  if (!first || known.length === 0 || prices.some(({ sum }) => known.includes(sum))) return [];
  return [
    otherwise(input, 'danger', 'price', `Другая цена: ${first.quote}`, `В деле — ${formatRoubles(known[0]!)}.`, first),
  ];
}

/** Numbers of the case that the letter names otherwise; a letter without such a number says nothing. */
function numbers(input: LintInput, { seller, platformParty, refundDetails, goods }: Facts): Finding[] {
  const { whole } = input.letter;
  const check = (what: string, name: string, pattern: RegExp, right: (string | undefined)[]): Finding[] => {
    const known = right.filter((one): one is string => Boolean(one?.trim()));
    const found = [...whole.low.matchAll(pattern)].slice(0, 20);
    const [first] = found;
    const plain = (text: string): string => text.toLowerCase().replace(/[^\dа-яa-z]/g, '');
    if (
      !first ||
      known.length === 0 ||
      found.some((match) => known.some((one) => plain(one) === plain(match[1] ?? '')))
    )
      return [];
    return [
      otherwise(input, 'danger', what, `${name} не как в деле`, `В деле — ${known[0]}.`, {
        from: first.index,
        to: first.index + first[0].length,
      }),
    ];
  };
  return [
    ...check('inn', 'ИНН', /(?<![а-я])инн[:\s№]{0,3}(\d{10,12})(?!\d)/g, [seller?.inn, platformParty?.inn]),
    ...check('account', 'Счёт', /(?<!\d)(4\d{19})(?!\d)/g, [refundDetails?.account]),
    ...check('bik', 'БИК', /(?<![а-я])бик[:\s]{0,3}(\d{9})(?!\d)/g, [refundDetails?.bik]),
    ...check('order', 'Номер заказа', /заказ[а-я]{0,2}(?: номер)? ?№? ?(\d[\dа-яa-z/-]{2,30})(?![\dа-яa-z.])/g, [
      goods?.orderNumber,
    ]),
  ];
}

function chosenDemand(input: LintInput, { demand }: Facts): Finding[] {
  if (input.kind !== 'claim' || !demand || !isDemandId(demand)) return [];
  const { kind, wish } = DEMAND_NAMES[demand];
  const found = input.demands.filter(({ conditional }) => !conditional);
  const [first] = found;
  if (!first || found.some((one) => one.kind === kind)) return [];
  return [otherwise(input, 'danger', 'demand', 'Требование не как в деле', `В деле выбрано «${wish}».`, first)];
}
