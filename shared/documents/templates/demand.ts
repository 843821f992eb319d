import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { SELLER_WINDOW } from '../../law/plan/clocks.ts';
import type { Deadline } from '../../law/types.ts';
import { counted, longDate } from '../../text/format.ts';
import { sumInWords } from '../../text/sumInWords.ts';
import type { Block } from '../blocks.ts';
import { cite, numberOf } from './cite.ts';
import { item, list, paragraph, tidy, text, ownSentence, type Maybe, OF_DAYS } from './make.ts';
import { amount, due, line, linesOf, long, partly, ref, type Material } from './material.ts';
import { grownLines, openUntil } from './penalty.ts';

/** Subtitle under «ПРЕТЕНЗИЯ»: what is demanded, in one line. */
export function subtitleOf(m: Material): string {
  if (paidBack(m)) return 'о выплате неустойки и возмещении убытков';
  switch (m.demand) {
    case 'deliver':
      return 'о передаче предварительно оплаченного товара';
    case 'refund_prepayment':
      return 'о возврате предварительной оплаты';
    case 'late_penalty':
      return 'о выплате неустойки за нарушение срока передачи товара';
    case 'refund_money':
      return REFUND_TITLES[m.facts.refund?.cause ?? 'unknown'];
    case 'refund':
      return REFUND_TITLES.defective;
    case 'replace_same':
      return 'о замене товара с недостатком';
    case 'replace_other':
      return 'о замене товара с недостатком на товар другой модели';
    case 'price_reduction':
      return 'о соразмерном уменьшении цены товара с недостатком';
    case 'repair':
      return 'о безвозмездном устранении недостатка товара';
    case 'repair_costs':
      return 'о возмещении расходов на устранение недостатка товара';
    default:
      return '';
  }
}

const REFUND_TITLES = {
  defective: 'о возврате денег за товар с недостатком',
  distance_refusal: 'о возврате денег за товар, купленный дистанционным способом',
  not_delivered: 'о возврате предварительной оплаты',
  exchange_impossible: 'о возврате денег за товар, который не на что обменять',
  unknown: 'о возврате денег за товар',
} as const;

/** Money that still has to come back on the principal demand: what is owed less what was already returned. */
export function principalLeft(m: Material): Kopecks | null {
  const owed = line(m, 'principal');
  const left = owed ? due(m, owed) : 0;
  return left > 0 ? left : null;
}

/** «68 400,00 ₽ (шестьдесят восемь тысяч четыреста рублей 00 копеек)». */
export function inFull(sum: Kopecks): string {
  return `${formatRoubles(sum)} (${sumInWords(sum)})`;
}

/** The seller has already returned the whole principal: only what goes with it is still asked. */
function paidBack(m: Material): boolean {
  const owed = amount(m, 'principal');
  const before = m.state.money.filter((one) => !m.out || one.date <= m.out).reduce((sum, one) => sum + one.amount, 0);
  return owed !== null && before >= owed;
}

/** Does the demand, with what goes with it, ask for money. */
export function asksMoney(m: Material): boolean {
  return ['refund_prepayment', 'late_penalty', 'refund_money', 'refund', 'price_reduction', 'repair_costs'].includes(
    m.demand ?? '',
  );
}

/** One demand with its term and the money that goes with it. */
export function demandBlocks(m: Material): Maybe<Block>[] {
  const main = mainDemand(m);
  const items = [main && item('main', main), ...extraItems(m)].filter((one) => Boolean(one));
  const term = termWords(m);
  const [only] = items;
  if (!only) return [];
  if (items.length === 1) {
    return [
      paragraph('demand', [[text(`На основании изложенного требую${term} `), ...only.runs, text('.')]]),
      moralReason(m),
    ];
  }
  return [
    paragraph('demand', [`На основании изложенного требую${term}:`], { keepWithNext: true }),
    list(
      'demand.items',
      items.map(
        (one, index) => one && { key: one.key, runs: [...one.runs, text(index === items.length - 1 ? '.' : ';')] },
      ),
    ),
    moralReason(m),
  ];
}

/** A demand for money back ends the contract: said in so many words. */
export function refusal(m: Material): Maybe<Block> {
  const cause = m.facts.refund?.cause;
  switch (m.demand) {
    case 'refund':
      return paragraph('refusal', ['Отказываюсь от исполнения договора купли-продажи товара.']);
    case 'refund_prepayment':
      return paragraph('refusal', [
        partly(m)
          ? 'Отказываюсь от исполнения договора купли-продажи в части непереданного товара.'
          : 'Отказываюсь от исполнения договора купли-продажи товара.',
      ]);
    case 'refund_money':
      // A refusal already told to the seller is confirmed, not made anew: its day matters for the terms.
      return cause && cause !== 'unknown'
        ? paragraph('refusal', [
            m.facts.refund?.refusalDate || m.facts.refund?.earlierDemand?.startsWith('written')
              ? 'Отказ от исполнения договора купли-продажи товара подтверждаю.'
              : 'Отказываюсь от исполнения договора купли-продажи товара.',
          ])
        : null;
    default:
      return null;
  }
}

/**
 * « в течение 10 дней со дня получения настоящей претензии (ст. 22 Закона)». Empty when the demand names its own day. When
 * the term has run since an earlier event (a proven demand, the return of the goods), its own last day is named.
 */
function termWords(m: Material): string {
  if (m.demand === 'deliver' || m.demand === 'repair') return '';
  const norm = termNorm(m);
  const article = norm ? ` (${norm})` : '';
  const early = earlyWindow(m);
  if (early) return m.claimDate > early.last ? ' незамедлительно' : ` не позднее ${longDate(early.last)}${article}`;
  const days = m.plan.chosen?.termDays;
  const ids = (m.plan.chosen?.norms ?? []).map((one) => one.norm);
  // Money for an exchange that could not be made is due after the return of the goods, not after the claim.
  if (days && ids.includes('zozpp-25-2'))
    return ` в течение ${counted(days, OF_DAYS)} со дня возврата товара${article}`;
  if (days) return ` в течение ${counted(days, OF_DAYS)} со дня получения настоящей претензии${article}`;
  const replace = m.demand === 'replace_same' || m.demand === 'replace_other';
  return replace ? ` в течение месяца со дня получения настоящей претензии${article}` : '';
}

/** «Срок возврата денег истёк 5 ноября 2026 г.» for a term that ran before this claim. */
export function expiredTerm(m: Material): Maybe<Block> {
  const early = earlyWindow(m);
  if (!early || m.claimDate <= early.last) return null;
  const norm = termNorm(m);
  return paragraph('expired', [
    `Установленный законом срок возврата денег истёк ${longDate(early.last)}${norm ? ` (${norm})` : ''}.`,
  ]);
}

function earlyWindow(m: Material): Deadline | null {
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  return window && window.start < m.claimDate ? window : null;
}

const TERM_NORMS = ['zozpp-22', 'zozpp-21', 'zozpp-23.1-4', 'zozpp-26.1-4', 'zozpp-25-2'];

/** Article of the term of the chosen demand. */
export function termNorm(m: Material): string | null {
  // For a penalty alone the law names no term: the ten days are asked, not cited.
  if (m.demand === 'late_penalty') return null;
  const id = (m.plan.chosen?.norms ?? []).map((one) => one.norm).find((one) => TERM_NORMS.includes(one));
  return id ? cite(m, id) : null;
}

function mainDemand(m: Material): Maybe<string> {
  const sum = principalLeft(m);
  const rest = m.state.received > 0;
  if (paidBack(m)) return null;
  const money = sum === null ? '' : ` ${inFull(sum)}`;
  switch (m.demand) {
    case 'deliver':
      return deliver(m);
    case 'refund_prepayment':
      return `вернуть ${rest ? 'оставшуюся часть предварительной оплаты' : 'сумму предварительной оплаты'} ${partly(m) ? 'непереданной части ' : ''}товара${money}`;
    case 'late_penalty': {
      const words = grownLines(m)[0]?.words;
      return words ? `уплатить ${words}` : 'уплатить неустойку за нарушение срока передачи товара';
    }
    case 'refund_money':
    case 'refund':
      return `вернуть ${rest ? 'оставшуюся часть уплаченной за товар суммы' : 'уплаченную за товар сумму'}${money}${returnCost(m)}`;
    case 'replace_same':
      return 'заменить товар на новый товар этой же марки (модели, артикула)';
    case 'replace_other':
      return 'заменить товар на такой же товар другой марки (модели, артикула) с перерасчётом покупной цены';
    case 'price_reduction':
      return sum === null
        ? 'соразмерно уменьшить покупную цену товара'
        : `уменьшить покупную цену товара на ${inFull(sum)} и вернуть эту сумму`;
    case 'repair':
      return repair(m);
    case 'repair_costs':
      return `возместить расходы на устранение недостатка товара${money}${ref(m, 'repair', 'losses')}`;
    case null:
      return null;
  }
}

function deliver(m: Material): string {
  const day = long(m.facts.delivery?.newTerm);
  const goods = partly(m) ? 'недостающую часть товара' : 'товар';
  if (day) return `передать ${goods} не позднее ${day}`;
  const days = m.plan.chosen?.termDays;
  return days
    ? `передать ${goods} в течение ${counted(days, OF_DAYS)} со дня получения настоящей претензии`
    : `передать ${goods}`;
}

function repair(m: Material): string {
  const max = counted(numberOf(m, 'zozpp-20', 'maxDays'), OF_DAYS);
  return `незамедлительно и безвозмездно устранить недостаток товара и письменно сообщить мне срок ремонта, который не может превышать ${max} (${cite(m, 'zozpp-20')})`;
}

function returnCost(m: Material): string {
  const cost = m.facts.refund?.returnCost;
  return m.demand === 'refund_money' && m.facts.refund?.cause === 'distance_refusal' && cost
    ? `; расходы продавца на доставку возвращённого товара ${formatRoubles(cost)} из неё вычтены`
    : '';
}

/** What is due besides the main demand: penalty already grown, losses, moral damage. */
function extraItems(m: Material): Maybe<ReturnType<typeof item>>[] {
  const moral = m.facts.moral?.asked ? m.facts.moral.amount : undefined;
  return [
    ...grownLines(m)
      .slice(m.demand === 'late_penalty' ? 1 : 0)
      .map((one, index) => item(one.key, `уплатить ${one.words}${one.open ? ` и далее ${openUntil(m, index)}` : ''}`)),
    ...linesOf(m, 'price_difference').map(
      (one, index) =>
        due(m, one) > 0 &&
        item(
          `price_difference.${index}`,
          `возместить разницу в цене ${formatRoubles(due(m, one))}${ref(m, 'current_price')}`,
        ),
    ),
    ...linesOf(m, 'loss').map(
      (one, index) =>
        due(m, one) > 0 &&
        item(
          `loss.${index}`,
          `возместить убытки${tidy(one.label) && `: ${lowerFirst(tidy(one.label))} —`} ${formatRoubles(due(m, one))}${ref(m, 'losses', 'expert')}`,
        ),
    ),
    moral !== undefined &&
      moral > 0 &&
      item('moral', `компенсировать моральный вред в размере ${formatRoubles(moral)} (${cite(m, 'zozpp-15')})`),
  ];
}

function moralReason(m: Material): Maybe<Block> {
  const { asked, amount: sum, reason } = m.facts.moral ?? {};
  const words = ownSentence(reason);
  return asked && sum && words
    ? paragraph('moral', ['Размер компенсации морального вреда обосновываю следующим.', words])
    : null;
}

/** Labels begin a sentence on the screen and stand inside one in a letter; abbreviations stay. */
export function lowerFirst(value: string): string {
  return /^[А-ЯЁ][а-яё]/.test(value) ? value.charAt(0).toLowerCase() + value.slice(1) : value;
}
