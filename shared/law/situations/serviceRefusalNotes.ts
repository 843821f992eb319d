import { shortDate } from '../../text/format.ts';
import { findNorm, normAt, normById } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { missing } from './common.ts';
import type { Matter } from './types.ts';

/** What a refusal still needs from the buyer. */
export function refusalQuestions({ facts }: Matter): MissingFact[] {
  const { service = {}, goods = {}, refund = {}, demand } = facts;
  const list: MissingFact[] = [];
  const stop = demand === 'stop_charges';
  if (!stop && goods.paid === undefined) {
    list.push(missing('goods.paid', 'Сколько вы заплатили?', 'Из этой суммы вычитают оказанное.'));
  }
  if (!stop && facts.field === 'goods' && service.stagePrice === undefined) {
    list.push(
      missing(
        'service.stagePrice',
        'Сколько стоит сама услуга: сборка, установка?',
        'Отказ касается услуги, а не вещи.',
      ),
    );
  }
  if (!stop && service.providedPrice === undefined) {
    list.push(
      missing(
        'service.providedPrice',
        'На какую сумму услугу уже оказали? Ничего — напишите 0.',
        'За оказанное до отказа платят (ст. 32).',
      ),
    );
  }
  if (!stop && service.expenses === undefined) {
    list.push(
      missing(
        'service.expenses',
        'Какие расходы исполнитель подтвердил документами? Никаких — напишите 0.',
        'Вычитают только доказанные (ст. 32).',
      ),
    );
  }
  if (service.subscription === undefined) {
    list.push(
      missing(
        'service.subscription',
        'Это подписка в интернете, и деньги снимают с карты сами?',
        'С 01.03.2026 от списаний можно отказаться отдельно (п. 4.2 ст. 16.1).',
      ),
    );
  }
  if (stop && service.chargedAfter === undefined) {
    list.push(missing('service.chargedAfter', 'Сколько сняли после отказа?', 'Эти деньги обязаны вернуть.'));
  }
  if (stop && service.chargedAfter && !service.chargedDate) {
    list.push(missing('service.chargedDate', 'Когда сняли деньги?', 'Со следующего дня идут проценты.'));
  }
  if (service.subscription === 'yes' && !service.refusalDate) {
    list.push(missing('service.refusalDate', 'Когда вы сообщили об отказе?', 'Снятое позже взято без основания.'));
  }
  if (refund.earlierDemand === undefined) {
    list.push(
      missing('refund.earlierDemand', 'Вы уже писали об отказе? Как?', 'Семь дней идут с доказанного требования.'),
    );
  }
  if (refund.earlierDemand === 'written_proven' && !refund.earlierDemandDate) {
    list.push(
      missing('refund.earlierDemandDate', 'Когда исполнитель получил прежнее требование?', 'С этого дня идёт срок.'),
    );
  }
  return list;
}

/** What to know before refusing. */
export function refusalWarnings(matter: Matter): Warning[] {
  const { facts, ctx } = matter;
  const { service = {}, goods = {} } = facts;
  const list: Warning[] = [
    {
      code: 'no_three_percent',
      severity: 'advice',
      title: 'Почему проценты, а не 3 % в день',
      text: '3 % положены за опоздание и недостатки (п. 5 ст. 28). За задержку денег при простом отказе закон неустойку не называет: считаем проценты по ст. 395 ГК. Срок тоже не назван, по нашему чтению — 7 дней (п. 2 ст. 314 ГК).',
      norm: normAt('gk-314-2', ctx.today),
      confidence: 'M',
    },
    {
      code: 'expenses_burden',
      severity: 'advice',
      title: 'Расходы доказывает исполнитель',
      text: 'Удержать можно только действительные расходы на ваш договор: с чеками, договорами, актами. «Удержим 30 %» без бумаг — не основание. Потребуйте документы в претензии.',
      norm: normAt('zozpp-32', ctx.today),
    },
    {
      code: 'deposit_void',
      severity: 'advice',
      title: '«Взнос не возвращается» — ничтожно',
      text: 'Условия о невозвратном взносе, запрете отказа и штрафе за отказ ничтожны (ст. 16). Платят только за оказанное и доказанные расходы.',
      norm: normAt('zozpp-16', ctx.today),
    },
  ];
  if (facts.demand !== 'stop_charges' && goods.paid !== undefined && service.providedPrice === undefined) {
    list.push({
      code: 'provided_unknown',
      severity: 'danger',
      title: 'Сумма посчитана как самая большая',
      text: 'Цена уже оказанного не названа, поэтому из уплаченного ничего не вычтено. Всю сумму вернут, только если ничего не оказали. Посчитайте занятия, дни или посещения по цене договора.',
      path: 'service.providedPrice',
    });
  }
  if ((service.providedPrice ?? 0) > 0) {
    list.push({
      code: 'discount_recount',
      severity: 'advice',
      title: 'Скидку могут пересчитать',
      text: 'Исполнитель посчитает оказанное по полной цене, если такая цена ясно названа в договоре. Не названа: считайте по времени или занятиям. Об этом спорят.',
      path: 'service.providedPrice',
      confidence: 'M',
    });
  }
  if (facts.field === 'work') {
    list.push({
      code: 'work_begun',
      severity: 'danger',
      title: 'Материал могли уже купить',
      text: 'Возврата всей суммы обещать нельзя: за сделанное до отказа и доказанные расходы платят (ст. 32, ст. 717 ГК). Запросите чеки и акты. Обмен исправной вещи по ст. 25 здесь ни при чём.',
      path: 'service.expenses',
    });
  }
  if ((facts.losses ?? []).some((loss) => loss.amount > 0)) {
    list.push({
      code: 'losses_without_breach',
      severity: 'danger',
      title: 'Убытки при простом отказе не положены',
      text: 'Исполнитель ничего не нарушил, поэтому убытки взыскать трудно. Уберите их или выберите просрочку либо недостатки, если они были.',
      path: 'losses',
    });
  }
  return [...list, ...subscriptionWarnings(matter)];
}

function subscriptionWarnings({ facts, ctx }: Matter): Warning[] {
  const { subscription, chargedDate, chargedAfter } = facts.service ?? {};
  if (subscription !== 'yes') return [];
  const list: Warning[] = [
    {
      code: 'refuse_both',
      severity: 'advice',
      title: 'Откажитесь и от карты, и от договора',
      text: 'Запрет списаний сам договора не прекращает. В письме нужны оба отказа: от использования карты (п. 4.2 ст. 16.1) и от услуги (ст. 32). Удалите карту в кабинете и сохраните снимок.',
    },
    {
      code: 'software_licence',
      severity: 'advice',
      title: 'Вам скажут: это лицензия, а не услуга',
      text: 'К смешанному договору применяют и правила об услугах: доступ, хранение, поддержка — услуга. Суды решают по-разному.',
      confidence: 'L',
    },
  ];
  const since = normById('zozpp-16.1-4.2').editions[0]?.from;
  if (since && chargedDate && chargedAfter && chargedDate < since) {
    list.push({
      code: 'charge_before_edition',
      severity: 'advice',
      title: 'Снято до нового правила',
      text: `Запрет списаний по отозванной карте действует с ${shortDate(since)}. Снятое ${shortDate(chargedDate)} возвращают по ст. 32 и ст. 1102 ГК.`,
      path: 'service.chargedDate',
    });
  }
  const norm = findNorm('zozpp-16.1-4.2', ctx.today);
  return norm ? list.map((item) => (item.code === 'refuse_both' ? { ...item, norm } : item)) : list;
}
