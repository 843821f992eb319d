import type { Need } from '../need.ts';
import { enclosed } from '../need.ts';
import { NEEDS } from '../needs.ts';
import { tidy } from '../templates/make.ts';

/** What the further packets cannot go without, besides the needs of the claim, the complaint and the suit. */
export const PACKET_NEEDS: readonly Need[] = [
  {
    code: 'no_reply_file',
    kinds: ['reply_to_refusal'],
    severity: 'advice',
    title: (m) => `Нет снимка ответа ${m.side.gen}`,
    text: 'Суд захочет увидеть, на что вы отвечаете. Добавьте письмо или снимок экрана.',
    path: 'attachments',
    missing: (m) => m.state.replies.length > 0 && !enclosed(m, 'reply'),
  },
  {
    code: 'no_objections',
    kinds: ['reply_to_refusal'],
    severity: 'danger',
    title: (m) => `Не выбраны доводы ${m.side.gen}`,
    text: 'В письме останутся пустые строки вместо ответа. Откройте «Ответ на отказ» и отметьте доводы.',
    path: 'papers.objections',
    missing: (m) => !m.facts.papers?.objections?.length,
  },
  {
    code: 'no_dispute_bank',
    kinds: ['bank_dispute'],
    severity: 'danger',
    title: 'Не назван банк или карта',
    text: 'По заявлению не найти операцию. Впишите банк и последние цифры карты или допишите от руки.',
    path: 'papers.dispute.bank',
    missing: (m) => !tidy(m.facts.papers?.dispute?.bank) || !tidy(m.facts.papers?.dispute?.card),
  },
  {
    code: 'no_dispute_operation',
    kinds: ['bank_dispute'],
    severity: 'danger',
    title: 'Не видно, какая операция',
    text: 'Нужны день и сумма списания. Возьмите их из выписки.',
    path: 'papers.dispute.date',
    missing: (m) =>
      (!m.facts.papers?.dispute?.date && !m.facts.goods?.purchaseDate) ||
      (!m.facts.papers?.dispute?.amount && !m.facts.goods?.paid),
  },
  {
    code: 'no_payment_proof',
    kinds: ['bank_dispute'],
    severity: 'danger',
    title: 'Нет документа об оплате',
    text: 'Банк сверит операцию по чеку или выписке. Добавьте один из них.',
    path: 'attachments',
    missing: (m) => !enclosed(m, 'payment', 'purchase', 'order', 'contract'),
  },
  {
    code: 'no_judgment_data',
    kinds: ['writ_request', 'bank_enforcement', 'bailiff_request'],
    severity: 'danger',
    title: 'Не указано решение',
    text: 'Без номера дела и дня решения заявление вернут. Впишите их или допишите от руки.',
    path: 'papers.trial.number',
    missing: (m) => !tidy(m.facts.papers?.trial?.number) || !m.facts.papers?.trial?.judgmentDate,
  },
  {
    code: 'no_writ_data',
    kinds: ['bank_enforcement', 'bailiff_request'],
    severity: 'danger',
    title: 'Не указан исполнительный лист',
    text: 'Банк и приставы ищут по серии, номеру и дню. Впишите их с листа.',
    path: 'papers.writ.number',
    missing: (m) =>
      m.state.court.writ !== undefined && (!tidy(m.facts.papers?.writ?.number) || !m.facts.papers?.writ?.date),
  },
  {
    code: 'no_account',
    kinds: ['bank_enforcement', 'bailiff_request'],
    severity: 'danger',
    title: 'Не указан ваш счёт',
    text: 'Деньги перечисляют только на счёт. Впишите счёт, банк и БИК.',
    path: 'refundDetails.account',
    missing: (m) =>
      m.state.court.writ !== undefined && (!tidy(m.facts.refundDetails?.account) || !tidy(m.facts.refundDetails?.bik)),
  },
];

/** A need by its code, wherever it stands. */
export function needBy(code: string): Need | undefined {
  return NEEDS.find((need) => need.code === code) ?? PACKET_NEEDS.find((need) => need.code === code);
}
