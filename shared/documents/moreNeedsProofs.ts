import type { Need } from './need.ts';
import { enclosed } from './need.ts';
import { papersSent, proofOf } from './templates/more/letters.ts';
import { copiesSent } from './templates/more/sendingProofs.ts';
import { tidy } from './templates/make.ts';
import type { Material } from './templates/material.ts';

const without = (value: string | undefined): boolean => !tidy(value);

/** The copies of the suit whose receipt is not in the case. */
const withoutReceipt = (m: Material) =>
  copiesSent(m).filter((letter) => proofOf(m, letter.sending ?? letter.service, 'lawsuit_sending') === '');

/** What the papers that prove, count and ask to wait cannot go without. */
export const PROOF_NEEDS: readonly Need[] = [
  {
    code: 'no_bank_account',
    kinds: ['bank_details'],
    severity: 'danger',
    title: 'Реквизиты не названы',
    text: 'Письмо пишут ради них. Впишите счёт и банк или допишите от руки до отправки.',
    path: 'refundDetails.account',
    missing: (m) => m.facts.refundDetails?.way !== 'cash' && without(m.facts.refundDetails?.account),
  },
  {
    code: 'nothing_sent',
    kinds: ['service_proofs'],
    severity: 'danger',
    title: 'Ни одна отправка не записана',
    text: 'Лист выйдет пустым. Запишите в хронологии, когда и как отправили бумаги.',
    path: 'timeline',
    missing: (m) => papersSent(m).length === 0,
  },
  {
    code: 'no_copies_sent',
    kinds: ['sending_proofs'],
    severity: 'danger',
    title: 'Не записано, кому отправлены копии иска',
    text: 'В бумаге сказано, что копии направлены, а назвать некого. Запишите отправку копии в хронологии.',
    path: 'timeline',
    missing: (m) => copiesSent(m).length === 0,
  },
  {
    code: 'no_copies_receipt',
    kinds: ['sending_proofs'],
    severity: 'danger',
    title: 'Нет чека и описи об отправке копии',
    text: 'Без них суд оставит иск без движения. Снимите чек и опись и добавьте в доказательства.',
    path: 'attachments',
    missing: (m) => withoutReceipt(m).length > 0,
  },
  {
    code: 'no_mended',
    kinds: ['suit_mending'],
    severity: 'danger',
    title: 'Не сказано, что исправлено',
    text: 'Суд сверит письмо с определением. Впишите по каждому его пункту, что сделано, или допишите от руки.',
    path: 'papers.motion.mended',
    missing: (m) => without(m.facts.papers?.motion?.mended),
  },
  {
    code: 'mending_late',
    kinds: ['suit_mending'],
    severity: 'danger',
    title: 'Срок исправить иск прошёл',
    text: 'Узнайте в суде, не возвращён ли иск. Вернули — подайте его снова. Была причина — просите срок продлить.',
    path: 'timeline',
    missing: (m) => m.state.court.held !== undefined && m.today > m.state.court.held.until,
  },
  {
    code: 'no_adjourn_reason',
    kinds: ['motion_adjournment'],
    severity: 'danger',
    title: 'Не сказано, почему нужно отложить',
    text: 'Без причины суд рассмотрит дело в назначенный день. Впишите её или допишите от руки.',
    path: 'papers.motion.adjournReason',
    missing: (m) => without(m.facts.papers?.motion?.adjournReason),
  },
  {
    code: 'no_adjourn_proof',
    kinds: ['motion_adjournment'],
    severity: 'advice',
    title: 'Причину нечем подтвердить',
    text: 'В бумаге сказано, что документы приложены. Добавьте справку или повестку и отнесите её с ходатайством.',
    path: 'attachments',
    missing: (m) => !enclosed(m, 'other', 'expert'),
  },
  {
    code: 'paid_in_future',
    kinds: ['indexation', 'penalty_to_payment'],
    severity: 'forbidden',
    title: 'День оплаты ещё не наступил',
    text: 'Считать до дня, которого не было, нельзя. Поправьте день или дождитесь денег.',
    path: 'papers.trial.paidDate',
    missing: (m) => (m.facts.papers?.trial?.paidDate ?? '') > m.today,
  },
  {
    code: 'nothing_counted',
    kinds: ['sums_on_date'],
    severity: 'danger',
    title: 'По расчёту платить нечего',
    text: 'Письмо без суммы ни о чём не просит. Проверьте цену, требование и записанные деньги.',
    path: 'timeline',
    missing: (m) => (m.plan.sums?.total ?? 0) <= 0,
  },
  {
    code: 'sums_day_past',
    kinds: ['sums_on_date'],
    severity: 'advice',
    title: 'Выбран прошедший день',
    text: 'Всё, что было после него, в расчёт не вошло: и дни, и деньги. Для письма возьмите сегодня или день впереди.',
    path: 'papers.sums.date',
    missing: (m) => {
      const day = m.facts.papers?.sums?.date;
      return day !== undefined && day < m.today;
    },
  },
  {
    code: 'no_inventory_address',
    kinds: ['reply_inventory'],
    severity: 'danger',
    title: 'Нет адреса получателя',
    text: 'Адрес в описи должен совпасть с адресом на конверте. Возьмите его из реестра или из чека.',
    path: 'seller.address',
    missing: (m) => without(m.facts.seller?.address),
  },
  {
    code: 'no_platform_party',
    kinds: ['platform_inventory'],
    severity: 'danger',
    title: 'Не названы владелец площадки или его адрес',
    text: 'Письмо для площадки не дойдёт. Впишите наименование и адрес из условий на её сайте.',
    path: 'platformParty.address',
    missing: (m) => without(m.facts.platformParty?.name) || without(m.facts.platformParty?.address),
  },
];
