import type { Block } from '../blocks.ts';
import { longDate, counted } from '../../text/format.ts';
import { addDays, addMonths, type CivilDate } from '../../calendar/civilDate.ts';
import { actOf, cite, citeFull, norms, numberOf } from './cite.ts';
import { paragraph, type Maybe, OF_DAYS } from './make.ts';
import { countTerm } from '../../terms/term.ts';
import { termNorm } from './demand.ts';
import { known, linesOf, VOICES, type Material } from './material.ts';
import { aboutDefect } from './facts.ts';
import { sanctionOf, sanctionTerms } from './penalty.ts';

/** Legal ground of the chosen demand in this situation; the consumer law is named in full here. */
export function groundBlock(m: Material): Maybe<Block> {
  if (!m.demand) return null;
  return paragraph('ground', [main(m), ...details(m)]);
}

function main(m: Material): Maybe<string> {
  switch (m.demand) {
    case 'deliver':
      if (cancelledEarly(m))
        return `Уплата неустойки и возмещение убытков не освобождают продавца от передачи товара (${cite(m, 'gk-505')}). Последствия просрочки передачи предварительно оплаченного товара определены ${citeFull(m, 'zozpp-23.1-2').replace(/^п\.\u00a0/, 'пунктом ')}.`;
      return m.situation === 'cancelled_by_seller' ||
        !demandNorms(m).has('gk-314-2') ||
        known(m.facts.delivery?.promisedDate)
        ? `Согласно ${citeFull(m, 'zozpp-23.1-2')}, если продавец не передал предварительно оплаченный товар в срок, потребитель вправе назначить новый срок передачи товара.`
        : `Если срок исполнения обязательства не определён, оно исполняется в течение ${counted(numberOf(m, 'gk-314-2', 'days'), OF_DAYS)} со дня предъявления требования (${cite(m, 'gk-314-2')}). Последствия просрочки передачи предварительно оплаченного товара определены ${citeFull(m, 'zozpp-23.1-2').replace(/^п\.\u00a0/, 'пунктом ')}.`;
    case 'refund_prepayment':
      return prepayment(m);
    case 'late_penalty':
      return `Согласно ${citeFull(m, 'zozpp-23.1-3')} за нарушение срока передачи предварительно оплаченного товара начисляется ${sanctionTerms(m, 'zozpp-23.1', false)}.`;
    case 'refund_money':
      return refundMoney(m);
    case 'refund':
    case 'replace_same':
    case 'replace_other':
    case 'price_reduction':
    case 'repair':
    case 'repair_costs':
      return `Согласно ${citeFull(m, 'zozpp-4', 'zozpp-18-1')} потребитель при обнаружении в товаре недостатков, о которых продавец не предупредил, вправе по своему выбору ${RIGHTS[m.demand]}.`;
    case null:
      return null;
  }
}

const MONTHS = ['месяца', 'месяцев', 'месяцев'] as const;
const RIGHTS = {
  refund: 'отказаться от исполнения договора купли-продажи и потребовать возврата уплаченной за товар суммы',
  replace_same: 'потребовать замены на товар этой же марки (модели, артикула)',
  replace_other: 'потребовать замены на такой же товар другой марки (модели, артикула) с перерасчётом покупной цены',
  price_reduction: 'потребовать соразмерного уменьшения покупной цены',
  repair: 'потребовать незамедлительного безвозмездного устранения недостатков товара',
  repair_costs: 'потребовать возмещения расходов на исправление недостатков потребителем или третьим лицом',
} as const;

/** An order cancelled before its day, or without one, has no delay yet: the right to the money is the buyer's reading. */
function cancelledEarly(m: Material): boolean {
  const promised = known(m.facts.delivery?.promisedDate);
  return m.situation === 'cancelled_by_seller' && (!promised || promised >= m.today);
}

function prepayment(m: Material): string {
  const ids = demandNorms(m);
  if (ids.has('zozpp-26.1-4') && !ids.has('zozpp-23.1-2')) {
    return `Согласно ${citeFull(m, 'zozpp-26.1-4')} потребитель вправе отказаться от товара, купленного дистанционным способом, в любое время до его передачи.`;
  }
  const right = cancelledEarly(m)
    ? `Считаю, что отказ продавца передать предварительно оплаченный товар даёт потребителю право на возврат уплаченной суммы в порядке ${citeFull(m, 'zozpp-23.1-2')}.`
    : `Согласно ${citeFull(m, 'zozpp-23.1-2')}, если продавец не передал предварительно оплаченный товар в срок, потребитель вправе потребовать возврата суммы предварительной оплаты.`;
  return `${right} Сумма возвращается в течение ${counted(numberOf(m, 'zozpp-23.1-4', 'days'), OF_DAYS)} со дня предъявления требования (${cite(m, 'zozpp-23.1-4')}).`;
}

function refundMoney(m: Material): Maybe<string> {
  const { cause, refusedWhen } = m.facts.refund ?? {};
  switch (cause) {
    case 'defective':
      return `Согласно ${citeFull(m, 'zozpp-4', 'zozpp-18-1')} потребитель при обнаружении в товаре недостатков, о которых продавец не предупредил, вправе ${RIGHTS.refund}.`;
    case 'distance_refusal': {
      const days = counted(numberOf(m, 'zozpp-26.1-4', 'refundDays'), OF_DAYS);
      const when = refusedWhen === 'before_delivery' ? 'в любое время до его передачи' : refusalTerm(m);
      return `Согласно ${citeFull(m, 'zozpp-26.1-4')} потребитель вправе отказаться от товара, купленного дистанционным способом, ${when}. Уплаченная сумма, за исключением расходов продавца на доставку возвращённого товара от потребителя, возвращается в течение ${days} со дня предъявления требования.`;
    }
    case 'not_delivered':
      return prepayment(m);
    case 'exchange_impossible':
      return `Согласно ${citeFull(m, 'zozpp-25-2')}, если подходящего для обмена товара в продаже нет, потребитель вправе отказаться от исполнения договора и потребовать возврата уплаченной суммы. Деньги возвращаются в течение ${counted(numberOf(m, 'zozpp-25-2', 'refundDays'), OF_DAYS)} со дня возврата товара.`;
    case 'unknown':
    case undefined:
      return `На отношения сторон распространяется действие ${citeFull(m, 'zozpp-4').replace(/^.*?(?=Закона РФ)/, '')}. Обязательства должны исполняться надлежащим образом (${cite(m, 'gk-309')}).`;
  }
}

function refusalTerm(m: Material): string {
  return m.facts.refund?.returnInfoGiven === 'no'
    ? `в течение ${counted(numberOf(m, 'zozpp-26.1-4', 'noInfoMonths'), MONTHS)} с момента передачи, если сведения о порядке и сроках возврата не были предоставлены в письменной форме при передаче товара`
    : `в течение ${counted(numberOf(m, 'zozpp-26.1-4', 'days'), OF_DAYS)} после его передачи`;
}

function details(m: Material): Maybe<string>[] {
  const returns = m.demand === 'refund_money' && m.facts.refund?.cause === 'distance_refusal';
  return [
    m.situation === 'cancelled_by_seller' &&
      `Односторонний отказ от исполнения обязательства не допускается (${cite(m, 'gk-310')}). Отсутствие товара у ${m.voice.gen} и нарушения со стороны поставщиков от ответственности не освобождают (${cite(m, 'gk-401-3')}).`,
    sanctionOf(m) === 'zozpp-23.1' &&
      m.facts.wantsPenalty !== false &&
      !cancelledEarly(m) &&
      m.demand !== 'late_penalty' &&
      `За нарушение срока передачи товара начисляется ${sanctionTerms(m, 'zozpp-23.1')}.`,
    m.situation === 'repair_overdue' &&
      `Срок устранения недостатков не может превышать ${counted(numberOf(m, 'zozpp-20', 'maxDays'), OF_DAYS)} (${cite(m, 'zozpp-20')}). При нарушении этого срока потребитель вправе предъявить иное требование (${cite(m, 'zozpp-23-2')}).`,
    aboutDefect(m) && complexGoods(m),
    aboutDefect(m) && burden(m),
    noReceipt(m),
    returns &&
      m.facts.refund?.refusedWhen === 'after_delivery' &&
      actOf(m, 'ks-7-p') &&
      `В силу ${actOf(m, 'ks-7-p')} потребитель вправе возвратить такой товар любым выбранным им способом, который позволяет продавцу проверить товар.`,
    ...inCourt(m),
    linesOf(m, 'price_difference').some((one) => one.amount > 0) &&
      `${cautious(m, difference(m), 'Подлежит возмещению разница между ценой договора и нынешней ценой такого же товара')} (${cite(m, difference(m))}).`,
    linesOf(m, 'loss').some((one) => one.amount > 0) &&
      `Убытки возмещаются в полном объёме сверх неустойки (${cite(m, 'zozpp-13-2')}).`,
    credit(m) &&
      `При возврате денег за товар с недостатком продавец возмещает также уплаченные потребителем проценты и иные платежи по кредиту (${cite(m, 'zozpp-24-6')}).`,
    m.demand === 'replace_other' && `Разница в ценах подлежит перерасчёту (${cite(m, 'zozpp-24-2')}).`,
    m.demand === 'price_reduction' &&
      `Цена уменьшается исходя из цены товара на момент предъявления требования (${cite(m, 'zozpp-24-3')}).`,
  ];
}

/** The claim names the term beside its demand and the sanction after it; the suit says both here. */
function inCourt(m: Material): Maybe<string>[] {
  if (m.voice !== VOICES.lawsuit) return [];
  const rule = sanctionOf(m);
  const term = termNorm(m);
  const days = m.plan.chosen?.termDays;
  return [
    term &&
    days &&
    m.demand !== 'refund_prepayment' &&
    m.facts.refund?.cause !== 'distance_refusal' &&
    m.facts.refund?.cause !== 'exchange_impossible'
      ? `Требование подлежит исполнению в течение ${counted(days, OF_DAYS)} со дня предъявления (${term}).`
      : null,
    rule &&
      rule !== 'zozpp-23.1' &&
      m.facts.wantsPenalty !== false &&
      `За нарушение срока ${rule === 'gk-395' ? 'начисляются' : 'начисляется'} ${sanctionTerms(m, rule)}.`,
  ];
}

/** Interest of a bank loan is asked, and the case is one of those in which the law gives it. */
function credit(m: Material): boolean {
  const refund = m.demand === 'refund' || m.demand === 'refund_money';
  return aboutDefect(m) && refund && (m.facts.losses ?? []).some((one) => one.kind === 'credit' && one.amount > 0);
}

const difference = (m: Material): string => (aboutDefect(m) ? 'zozpp-24-4' : 'gk-393.1');

/** What rests on a norm that is not certain is said as the buyer's reading of it. */
function cautious(m: Material, id: string, words: string): string {
  const sure = norms(m, [id]).every((ref) => ref.confidence === 'H' || ref.confidence === 'K');
  return sure ? words : `Считаю, что ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** Goods of list № 924: the first days, or one of the three grounds. */
function complexGoods(m: Material): Maybe<string> {
  if (m.situation !== 'defective_complex_goods' && m.situation !== 'repair_overdue') return null;
  const kind = m.facts.goods?.complexKind;
  if (!kind || kind === 'none' || !['refund', 'replace_same', 'replace_other', 'refund_money'].includes(m.demand ?? ''))
    return null;
  const delivered = known(m.facts.goods?.deliveryDate);
  const days = numberOf(m, 'zozpp-18-1', 'complexDays');
  const list = 'Товар относится к технически сложным.';
  // The demand is made on the day the claim leaves the buyer's hands, which may be later than its date.
  const made = m.voice === VOICES.claim ? m.claimDate : (m.out ?? m.today);
  if (delivered && made <= addDays(delivered, days)) {
    return `${list} Требование заявлено в течение ${counted(days, OF_DAYS)} со дня передачи товара (${longDate(delivered)}).`;
  }
  const term = delivered ? countTerm({ start: delivered, days, calendar: m.ctx.calendar }) : null;
  if (delivered && term && made <= term.last) {
    return `${list} Требование заявлено в срок: ${days}-й день со дня передачи товара (${longDate(delivered)}) — нерабочий, поэтому срок истекает ${longDate(term.last)} (${cite(m, 'gk-193')}).`;
  }
  const reasons = (m.facts.defect?.grounds ?? []).map((ground) => GROUNDS[ground]);
  if (m.situation === 'repair_overdue' && !reasons.includes(GROUNDS.repair_overdue))
    reasons.push(GROUNDS.repair_overdue);
  return reasons.length > 0
    ? `${list} Основание требования по истечении ${counted(days, OF_DAYS)} со дня передачи — ${reasons.join('; ')} (${cite(m, 'zozpp-18-1')}).`
    : null;
}

const GROUNDS = {
  essential: 'обнаружение существенного недостатка',
  repair_overdue: 'нарушение срока устранения недостатков',
  thirty_days: 'невозможность использования товара вследствие неоднократного устранения его различных недостатков',
} as const;

function burden(m: Material): Maybe<string> {
  const { warranty, warrantyUntil } = m.facts.defect ?? {};
  const found = known(m.facts.defect?.foundDate) ?? m.claimDate;
  if (warranty === 'has' && warrantyUntil && found <= warrantyUntil) {
    return `Недостаток обнаружен в период гарантийного срока, поэтому продавец отвечает за него, если не докажет, что недостаток возник после передачи товара вследствие нарушения потребителем правил использования, хранения или транспортировки товара, действий третьих лиц или непреодолимой силы (${cite(m, 'zozpp-18-6')}).`;
  }
  return withinTwoYears(m, found);
}

/** Without a warranty, or after a short one, the demand rests on the two years from the hand-over. */
function withinTwoYears(m: Material, found: CivilDate): Maybe<string> {
  const delivered = known(m.facts.goods?.deliveryDate) ?? m.state.delivered;
  const ids = demandNorms(m);
  if (!delivered || found > addMonths(delivered, numberOf(m, 'zozpp-19-1', 'months'))) return null;
  if (ids.has('zozpp-19-5')) {
    return `Недостаток обнаружен по истечении гарантийного срока, но в пределах двух лет со дня передачи товара (${cite(m, 'zozpp-19-5')}).`;
  }
  return ids.has('zozpp-19-1')
    ? `Недостаток обнаружен в пределах двух лет со дня передачи товара (${cite(m, 'zozpp-19-1')}).`
    : null;
}

function noReceipt(m: Material): Maybe<string> {
  const { proof } = m.facts.goods ?? {};
  if (!proof || !['bank', 'account', 'witness', 'none'].includes(proof) || m.situation === null) return null;
  const norm = aboutDefect(m)
    ? cite(m, 'zozpp-18-5')
    : m.facts.refund?.cause === 'distance_refusal'
      ? cite(m, 'zozpp-26.1-4')
      : cite(m, 'gk-493');
  const shown = {
    bank: 'выпиской банка',
    account: 'сведениями из личного кабинета',
    witness: 'свидетельскими показаниями',
  }[proof as 'bank' | 'account' | 'witness'];
  return `Отсутствие кассового чека не лишает потребителя права на требование (${norm})${shown ? `: покупка подтверждается ${shown}` : ''}.`;
}

function demandNorms(m: Material): Set<string> {
  return new Set((m.plan.chosen?.norms ?? []).map((ref) => ref.norm));
}
