import { formatRoubles } from '../../money/kopecks.ts';
import { SELLER_WINDOW } from '../../law/plan/clocks.ts';
import type { Deadline } from '../../law/types.ts';
import { counted, longDate, lowerFirst } from '../../text/format.ts';
import type { Block } from '../blocks.ts';
import { cite, numberOf } from './cite.ts';
import { item, list, paragraph, text, ownSentence, type Maybe, OF_DAYS } from './make.ts';
import { due, linesOf, ref, type Material } from './material.ts';
import { lineLabel, paidBack } from './money.ts';
import { asksAgain, grownLines, openUntil } from './penalty.ts';
import { WORDINGS } from './wording/index.ts';
import type { TermWording } from './wording/types.ts';

/** Subtitle under «ПРЕТЕНЗИЯ»: what is demanded, in one line. */
export function subtitleOf(m: Material): string {
  if (paidBack(m)) return leftOver(m);
  return m.demand ? WORDINGS[m.demand].subtitle(m) : '';
}

/** The money itself has come back: the title names only what is still asked. */
function leftOver(m: Material): string {
  const asks = (...ids: Parameters<typeof linesOf>[1][]): boolean =>
    ids.some((id) => linesOf(m, id).some((one) => one.amount > 0));
  const parts = [
    asks('penalty') && 'выплате неустойки',
    asks('interest') && 'выплате процентов',
    asks('price_difference', 'loss') && 'возмещении убытков',
  ].filter(Boolean);
  return parts.length > 0 ? `о ${parts.join(' и ')}` : 'о выплате неустойки и возмещении убытков';
}

/** Does the demand, with what goes with it, ask for money. */
export function asksMoney(m: Material): boolean {
  return m.demand !== null && WORDINGS[m.demand].money;
}

/** One demand with its term and the money that goes with it. */
export function demandBlocks(m: Material): Maybe<Block>[] {
  const main = m.demand && !paidBack(m) && WORDINGS[m.demand].ask(m, grownLines(m)[0]?.words);
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
  return paragraph('refusal', [m.demand && WORDINGS[m.demand].refusal?.(m)]);
}

/**
 * « в течение 10 дней со дня получения настоящей претензии (ст. 22 Закона)». Empty when the demand names its own day. When
 * the term has run since an earlier event (a proven demand, the return of the goods), its own last day is named.
 */
function termWords(m: Material): string {
  const term = termOf(m);
  if (!m.demand || term === 'own') return '';
  // An exchange asked again has had its term: it is late already.
  if (asksAgain(m)) return ' незамедлительно';
  const norm = termNorm(m);
  const article = norm ? ` (${norm})` : '';
  const early = earlyWindow(m);
  if (early) return m.claimDate > early.last ? ' незамедлительно' : ` не позднее ${longDate(early.last)}${article}`;
  const { termDays: days, norms = [] } = m.plan.chosen ?? {};
  // Money for an exchange that could not be made is due after the return of the goods, not after the claim.
  if (m.demand === 'exchange_money' || (days && norms.some((one) => one.norm === 'zozpp-25-2')))
    return ` в течение ${counted(days ?? numberOf(m, 'zozpp-25-2', 'refundDays'), OF_DAYS)} со дня возврата товара${article}`;
  if (days) return ` в течение ${counted(days, OF_DAYS)} со дня получения настоящей претензии${article}`;
  const replace = m.demand === 'replace_same' || m.demand === 'replace_other';
  return replace ? ` в течение месяца со дня получения настоящей претензии${article}` : '';
}

/** «Срок возврата денег истёк 5 ноября 2026 г.» for a term that ran before this claim. */
export function expiredTerm(m: Material): Maybe<Block> {
  const early = earlyWindow(m);
  if (!early || m.claimDate <= early.last) return null;
  const norm = termNorm(m);
  return paragraph('expired', [`${expiredWords(m)} истёк ${longDate(early.last)}${norm ? ` (${norm})` : ''}.`]);
}

/** A term that ran before this claim: of money, or of what else was asked then. */
export function expiredWords(m: Material): string {
  return asksMoney(m)
    ? 'Установленный законом срок возврата денег'
    : 'Установленный законом срок исполнения требования';
}

function earlyWindow(m: Material): Deadline | null {
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  return window && window.start < m.claimDate ? window : null;
}

const TERM_NORMS = ['zozpp-22', 'zozpp-21', 'zozpp-23.1-4', 'zozpp-26.1-4', 'zozpp-25-2'];

/** Article of the term of the chosen demand. */
export function termNorm(m: Material): string | null {
  const term = termOf(m);
  if (term === 'uncited') return null;
  const ids = (m.plan.chosen?.norms ?? []).map((one) => one.norm);
  const id = typeof term === 'object' ? term.norm : ids.find((one) => TERM_NORMS.includes(one));
  return id ? cite(m, id) : null;
}

function termOf(m: Material): TermWording | undefined {
  const term = m.demand ? WORDINGS[m.demand].term : undefined;
  return typeof term === 'function' ? term(m) : term;
}

/** What is due besides the main demand: penalty already grown, losses, moral damage. */
function extraItems(m: Material): Maybe<ReturnType<typeof item>>[] {
  const moral = m.facts.moral?.asked ? m.facts.moral.amount : undefined;
  const grown = grownLines(m)
    .slice(m.demand && WORDINGS[m.demand].penaltyAlone ? 1 : 0)
    .map((one, index) => item(one.key, `уплатить ${one.words}${one.open ? ` и далее ${openUntil(m, index)}` : ''}`));
  const losses = linesOf(m, 'loss').map(
    (one, index) =>
      due(m, one) > 0 &&
      item(
        `loss.${index}`,
        `возместить убытки${lineLabel(one) && `: ${lowerFirst(lineLabel(one))} —`} ${formatRoubles(due(m, one))}${ref(m, 'losses', 'expert')}`,
      ),
  );
  // Losses asked for alone are the main demand and come first.
  const alone = m.demand === 'losses';
  return [
    ...(alone ? [...losses, ...grown] : grown),
    ...linesOf(m, 'price_difference').map(
      (one, index) =>
        due(m, one) > 0 &&
        item(
          `price_difference.${index}`,
          `возместить разницу в цене ${formatRoubles(due(m, one))}${ref(m, 'current_price')}`,
        ),
    ),
    ...(alone ? [] : losses),
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
