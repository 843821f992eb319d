import type { Block } from '../blocks.ts';
import { longDate, counted } from '../../text/format.ts';
import { addDays, addMonths, type CivilDate } from '../../calendar/civilDate.ts';
import { actOf, cite, numberOf } from './cite.ts';
import { paragraph, type Maybe, OF_DAYS } from './make.ts';
import { countTerm } from '../../terms/term.ts';
import { termNorm } from './demand.ts';
import { known, linesOf, refundCause, VOICES, type Material } from './material.ts';
import { aboutDefect } from './facts.ts';
import { sanctionOf, sanctionTerms } from './penalty.ts';
import { cancelledEarly } from './wording/goods.ts';
import { cautious, demandNorms } from './wording/rights.ts';
import { WORDINGS } from './wording/index.ts';

/** Legal ground of the chosen demand in this situation; the consumer law is named in full here. */
export function groundBlock(m: Material): Maybe<Block> {
  if (!m.demand) return null;
  const wording = WORDINGS[m.demand];
  return paragraph('ground', [...wording.ground(m), ...details(m), ...(wording.settlement?.(m) ?? [])]);
}

function details(m: Material): Maybe<string>[] {
  const returns = m.demand === 'refund_money' && refundCause(m) === 'distance_refusal';
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
