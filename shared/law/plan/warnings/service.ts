import type { Channel } from '../../../model/case.ts';
import { formatRoubles } from '../../../money/kopecks.ts';
import { param } from '../../norms/lookup.ts';
import { counted, DAYS, shortDate } from '../../../text/format.ts';
import { paidInCourt } from '../../state/suit.ts';
import type { Warning } from '../../types.ts';
import type { View } from '../view.ts';

const WEAK: readonly Channel[] = ['email', 'messenger', 'platform_chat'];

/** Whether the demand was made so that it can be proven, and what the seller's answer changes. */
export function serviceWarnings(view: View): Warning[] {
  return [...earlier(view), ...changed(view), ...channels(view), ...replies(view)];
}

/** The claim on its way asks for something else: its service starts nothing for the new demand (п. 2 ст. 23). */
function changed({ state }: View): Warning[] {
  if (!state.otherClaim) return [];
  const { date, served } = state.otherClaim;
  return [
    {
      code: 'demand_changed',
      severity: 'danger',
      title: 'Прежняя претензия — с другим требованием',
      text: `Она ${served ? 'вручена' : 'отправлена'} ${shortDate(date)} и срок нового требования не начинает. Отправьте новую претензию; неустойку за прежний срок просите в ней отдельно.`,
      path: 'demand',
    },
  ];
}

function earlier({ facts, state }: View): Warning[] {
  if (state.claim.sent ?? state.claim.served) return [];
  switch (facts.refund?.earlierDemand) {
    case 'oral':
      return [
        {
          code: 'oral_demand',
          severity: 'danger',
          title: 'Устная претензия не доказывает дату',
          text: 'Срок продавца не пошёл: звонки и разговоры нечем подтвердить. Отправьте письменную претензию, и дни начнутся с её вручения.',
          path: 'refund.earlierDemand',
        },
      ];
    case 'written_unproven':
      return [
        {
          code: 'unproven_demand',
          severity: 'danger',
          title: 'Прежнее требование нечем доказать',
          text: 'Нет отметки, чека почты или ответа, поэтому срок считаем с новой претензии. Найдёте доказательство — впишите дату.',
          path: 'refund.earlierDemand',
        },
      ];
    case 'written_proven':
      return [
        {
          code: 'repeat_claim',
          severity: 'advice',
          title: 'Это повторная претензия',
          text: 'Срок уже идёт с прежнего требования, и ждать ещё раз не нужно. Приложите его копию с доказательством вручения.',
          path: 'refund.earlierDemandDate',
        },
      ];
    case 'none':
    case undefined:
      return [];
  }
}

function channels({ facts, state }: View): Warning[] {
  const { sendings, served } = state.claim;
  const list: Warning[] = [];
  if (
    sendings.length > 0 &&
    sendings.every((sending) => WEAK.includes(sending.channel)) &&
    !answeredProof(served?.proof)
  ) {
    list.push({
      code: 'weak_channel',
      severity: 'danger',
      title: 'Только электронная отправка — слабо',
      text: 'Суд может усомниться, кто и когда получил письмо. Отправьте ту же претензию ценным письмом с описью.',
    });
  }
  if (served?.proof === 'refusal_act') {
    list.push({
      code: 'refusal_act_only',
      severity: 'danger',
      title: 'Отказались принять: пошлите и почтой',
      text: 'По нашему чтению, надёжный день — вручение письма, отправленного следом. Нужны акт с двумя свидетелями и чек почты того же дня.',
      confidence: 'M',
    });
  }
  if (facts.platform === 'aggregator' && state.claim.services.length > 0 && !served) {
    list.push({
      code: 'only_platform_served',
      severity: 'danger',
      title: 'Вручили площадке, а не продавцу',
      text: 'Срок продавца начнётся, когда претензию получит он сам. Отправьте её по адресу продавца из ЕГРЮЛ.',
    });
  }
  return list;
}

function answeredProof(proof: string | undefined): boolean {
  return proof !== undefined && proof !== 'ticket';
}

function replies(view: View): Warning[] {
  const { state, window, ctx, sums } = view;
  const list: Warning[] = [];
  const reply = state.lastReply;
  if (reply && !state.claim.served) {
    list.push({
      code: 'reply_without_service',
      severity: 'advice',
      title: 'Есть ответ, но не записано вручение',
      text: 'Ответ доказывает, что претензию получили не позже этого дня. Запишите вручение с доказательством «ответ продавца».',
    });
  }
  if (reply?.reply === 'refused' && window && ctx.today <= window.last) {
    list.push({
      code: 'refused_early',
      severity: 'advice',
      title: 'Отказ пришёл раньше срока',
      text: 'По нашему чтению, срок всё равно идёт до последнего дня: так сумма не завышена. Пакеты готовьте уже сейчас.',
      confidence: 'M',
    });
  }
  if (paidInCourt(state) > 0) {
    list.push({
      code: 'paid_after_lawsuit',
      severity: 'danger',
      title: 'Деньги после иска: штраф остаётся',
      text: 'Возврат после подачи иска от штрафа 50 % не освобождает, если от иска не отказаться (п. 46–47 ППВС № 17). Уточните требования, но иск не забирайте.',
    });
  }
  if (state.received > 0 && sums && sums.total > 0) {
    list.push({
      code: 'paid_partly',
      severity: 'advice',
      title: 'Пришла не вся сумма',
      text: `Осталось ${formatRoubles(sums.total)}. Не подписывайте, что претензий нет: остальное ещё за продавцом.`,
    });
  }
  if (state.complaint.sent && !state.complaintRegistered) {
    list.push({
      code: 'complaint_not_registered',
      severity: 'advice',
      title: 'Узнайте номер жалобы',
      text: `Её регистрируют за ${counted(param('59-fz-8', 'registrationDays', ctx.today), DAYS)}, отвечают за ${counted(param('59-fz-12', 'days', ctx.today), DAYS)}. Номер спросите по телефону управления.`,
    });
  }
  return list;
}
