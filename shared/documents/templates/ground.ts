import { isServiceCase } from '../../model/problemNames.ts';
import { hasShelfLife } from '../../law/situations/defectPeriods.ts';
import type { SituationId } from '../../law/types.ts';
import type { Block } from '../blocks.ts';
import { longDate, counted } from '../../text/format.ts';
import { addDays, addMonths, type CivilDate } from '../../calendar/civilDate.ts';
import { actOf, cite, numberOf } from './cite.ts';
import { paragraph, type Maybe, OF_DAYS } from './make.ts';
import { countTerm } from '../../terms/term.ts';
import { termNorm } from './demand.ts';
import { beforeDelivery, known, linesOf, refundCause, VOICES, type Material } from './material.ts';
import { aboutDefect } from './facts.ts';
import { paidBack } from './money.ts';
import { grownLines, lateSanction } from './penalty.ts';
import { sanctionOf, sanctionTerms } from './sanction.ts';
import { doing } from './work.ts';
import { cancelledEarly } from './wording/goods.ts';
import { cautious, demandNorms } from './wording/rights.ts';
import { WORDINGS } from './wording/index.ts';
import { workBurden } from './wording/workBurden.ts';

/** Legal ground of the chosen demand in this situation; the consumer law is named in full here. */
export function groundBlock(m: Material): Maybe<Block> {
  if (!m.demand) return null;
  const wording = WORDINGS[m.demand];
  return paragraph('ground', [...wording.ground(m), ...details(m), ...(wording.settlement?.(m) ?? [])]);
}

function details(m: Material): Maybe<string>[] {
  return [
    m.situation === 'cancelled_by_seller' &&
      `Односторонний отказ от исполнения обязательства не допускается (${cite(m, 'gk-310')}). Отсутствие товара у ${m.voice.gen} и нарушения со стороны поставщиков от ответственности не освобождают (${cite(m, 'gk-401-3')}).`,
    ...wrongItemGrounds(m),
    ownBreach(m),
    ...overdue(m),
    (aboutDefect(m) || m.situation === 'wrong_item') && m.demand !== 'loan_item' && complexGoods(m),
    aboutDefect(m) && m.demand !== 'loan_item' && burden(m),
    m.situation === 'defective_work_service' && workBurden(m),
    noReceipt(m),
    m.demand === 'refund_money' &&
      refundCause(m) === 'distance_refusal' &&
      !beforeDelivery(m) &&
      actOf(m, 'ks-7-p') &&
      `В силу ${actOf(m, 'ks-7-p')} потребитель вправе возвратить такой товар любым выбранным им способом, который позволяет продавцу проверить товар.`,
    ...inCourt(m),
    linesOf(m, 'price_difference').some((one) => one.amount > 0) &&
      `${cautious(m, difference(m), 'Подлежит возмещению разница между ценой договора и нынешней ценой такого же товара')} (${cite(m, difference(m))}).`,
    lossesAboveAll(m),
    credit(m) &&
      `При возврате денег за товар с недостатком продавец возмещает также уплаченные потребителем проценты и иные платежи по кредиту (${cite(m, 'zozpp-24-6')}).`,
  ];
}

/** The sanction of a breach that needs no demand: goods not handed over, a work not done in its term. */
function ownBreach(m: Material): Maybe<string> {
  if (m.facts.wantsPenalty === false) return null;
  if (m.situation === 'late_work_service')
    return (
      m.demand !== 'service_penalty' &&
      grownLines(m).length > 0 &&
      `За нарушение срока ${doing(m).performing} исполнитель уплачивает ${sanctionTerms(m, 'zozpp-28').replace('неустойка', 'неустойку')}.`
    );
  return (
    sanctionOf(m) === 'zozpp-23.1' &&
    !cancelledEarly(m) &&
    // Paid back before the promised day: no delay there ever was.
    !(paidBack(m) && !linesOf(m, 'penalty').some((one) => one.amount > 0)) &&
    m.demand !== 'late_penalty' &&
    `За нарушение срока передачи товара начисляется ${sanctionTerms(m, 'zozpp-23.1')}.`
  );
}

/** An earlier term that was missed opens the other demands. */
function overdue(m: Material): Maybe<string>[] {
  const another = (law: string): string =>
    `При нарушении этого срока потребитель вправе предъявить иное требование (${law}).`;
  switch (m.situation) {
    case 'repair_overdue':
      return m.demand === 'loan_item'
        ? []
        : [
            `Срок устранения недостатков не может превышать ${counted(numberOf(m, 'zozpp-20', 'maxDays'), OF_DAYS)} (${cite(m, 'zozpp-20')}). ${another(cite(m, 'zozpp-23-2'))}`,
          ];
    case 'replacement_overdue':
      return m.demand === 'loan_item'
        ? []
        : [
            `Срок замены товара установлен ${cite(m, 'zozpp-21').replace(/^ст\./, 'статьёй')}. ${
              m.demand === 'replace_same' || m.demand === 'replace_other' ? '' : another(cite(m, 'zozpp-23-2'))
            }`.trim(),
          ];
    case 'defective_work_service':
      return [
        demandNorms(m).has('zozpp-30') &&
          m.demand !== 'fix_work' &&
          m.demand !== 'service_refund' &&
          `Недостатки подлежат устранению в разумный срок, назначенный потребителем (${cite(m, 'zozpp-30')}).`,
      ];
    default:
      return [];
  }
}

/** What the Civil Code says of an item that is not the one ordered, not whole or damaged on its way. */
function wrongItemGrounds(m: Material): Maybe<string>[] {
  if (m.situation !== 'wrong_item') return [];
  const ids = demandNorms(m);
  return [
    ids.has('gk-468') &&
      `Покупатель вправе отказаться от товара, ассортимент которого не соответствует договору, и потребовать его замены (${cite(m, 'gk-468')}). Считаю, что товар, не соответствующий договору, имеет недостаток.`,
    ids.has('gk-480') &&
      m.demand !== 'complete' &&
      `Некомплектность товара даёт покупателю право на соразмерное уменьшение цены или доукомплектование, а если оно не произведено в разумный срок, — на замену товара или возврат денег (${cite(m, 'gk-480')}). Считаю, что некомплектность является и недостатком товара.`,
    ids.has('gk-459') &&
      `До передачи товара покупателю риск его случайного повреждения несёт продавец (${cite(m, 'gk-459')}).`,
    ids.has('zozpp-26.1-5') &&
      `Те же права принадлежат покупателю товара, купленного дистанционным способом (${cite(m, 'zozpp-26.1-5')}).`,
    ids.has('gk-466') &&
      m.demand === 'refund_prepayment' &&
      `От непереданной части товара покупатель вправе отказаться (${cite(m, 'gk-466')}).`,
  ];
}

/** Losses go above the penalty; the demand of losses alone has said so already. */
function lossesAboveAll(m: Material): Maybe<string> {
  const lines = linesOf(m, 'loss').filter((one) => one.amount > 0);
  const material = m.demand !== 'replace_thing' && demandNorms(m).has('zozpp-35');
  if (lines.length === 0 || m.demand === 'losses') return null;
  if (m.demand === 'replace_thing' && !(m.facts.losses ?? []).some((one) => one.amount > 0)) return null;
  const own = material
    ? `За утраченный или повреждённый материал (вещь) потребителя исполнитель, который не заменил его однородным, возмещает двукратную цену (${cite(m, 'zozpp-35')}).`
    : '';
  const others = (m.facts.losses ?? []).some((one) => one.amount > 0);
  return [
    own,
    (others || !material) && `Убытки возмещаются в полном объёме сверх неустойки (${cite(m, 'zozpp-13-2')}).`,
  ]
    .filter(Boolean)
    .join(' ');
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
    refundCause(m) !== 'distance_refusal' &&
    refundCause(m) !== 'exchange_impossible' &&
    m.demand !== 'exchange_money'
      ? `Требование подлежит исполнению в течение ${counted(days, OF_DAYS)} со дня предъявления (${term}).`
      : null,
    rule && m.facts.wantsPenalty !== false && lateSanction(m, rule),
  ];
}

/** Interest of a bank loan is asked, and the case is one of those in which the law gives it. */
function credit(m: Material): boolean {
  const refund = m.demand === 'refund' || m.demand === 'refund_money';
  return aboutDefect(m) && refund && (m.facts.losses ?? []).some((one) => one.kind === 'credit' && one.amount > 0);
}

const difference = (m: Material): string => (aboutDefect(m) ? 'zozpp-24-4' : 'gk-393.1');

const COMPLEX: readonly (SituationId | null)[] = [
  'defective_complex_goods',
  'repair_overdue',
  'replacement_overdue',
  'refund_not_paid_after_return',
  'wrong_item',
];

/** Day on which the money was asked first, where it was asked before this letter. */
function askedBefore(m: Material): CivilDate | undefined {
  const { earlierDemand, earlierDemandDate, refusalDate } = m.facts.refund ?? {};
  if (m.situation !== 'refund_not_paid_after_return') return undefined;
  return [earlierDemand === 'written_proven' ? earlierDemandDate : undefined, refusalDate]
    .filter((day) => day !== undefined)
    .sort()[0];
}

/** Goods of list № 924: the first days, or one of the three grounds. */
function complexGoods(m: Material): Maybe<string> {
  if (!COMPLEX.includes(m.situation)) return null;
  const kind = m.facts.goods?.complexKind;
  if (!kind || kind === 'none' || !['refund', 'replace_same', 'replace_other', 'refund_money'].includes(m.demand ?? ''))
    return null;
  const delivered = known(m.facts.goods?.deliveryDate);
  const days = numberOf(m, 'zozpp-18-1', 'complexDays');
  const list = 'Товар относится к технически сложным.';
  // The demand is made on the day the claim leaves the buyer's hands, which may be later than its date.
  const made = askedBefore(m) ?? (m.voice === VOICES.claim ? m.claimDate : (m.out ?? m.today));
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
    const when = hasShelfLife(m.facts) ? 'в пределах срока годности' : 'в период гарантийного срока';
    return `Недостаток обнаружен ${when}, поэтому продавец отвечает за него, если не докажет, что недостаток возник после передачи товара вследствие нарушения потребителем правил использования, хранения или транспортировки товара, действий третьих лиц или непреодолимой силы (${cite(m, 'zozpp-18-6')}).`;
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
  if (isServiceCase(m.facts)) return null;
  if (!proof || !['bank', 'account', 'witness', 'none'].includes(proof) || m.situation === null) return null;
  const norm = aboutDefect(m)
    ? cite(m, 'zozpp-18-5')
    : refundCause(m) === 'distance_refusal'
      ? cite(m, 'zozpp-26.1-4')
      : cite(m, 'gk-493');
  const shown = {
    bank: 'выпиской банка',
    account: 'сведениями из личного кабинета',
    witness: 'свидетельскими показаниями',
  }[proof as 'bank' | 'account' | 'witness'];
  return `Отсутствие кассового чека не лишает потребителя права на требование (${norm})${shown ? `: покупка подтверждается ${shown}` : ''}.`;
}
