import type { Facts } from '../../../model/facts.ts';
import { isServiceCase } from '../../../model/problemNames.ts';
import { checkAccount, checkBik } from '../../../model/identifiers.ts';
import { daysBetween } from '../../../calendar/civilDate.ts';
import { shortDate } from '../../../text/format.ts';
import { findNorm } from '../../norms/lookup.ts';
import type { Warning } from '../../types.ts';
import { cardDisputable } from '../cardDispute.ts';
import { asksMoney } from '../demandKinds.ts';
import { keepsItem, offeredForCheck } from '../shieldSteps.ts';
import type { View } from '../view.ts';

/** Days before the end of the limitation from which the program speaks of it. */
const NEAR_DAYS = 60;

/** Bank details, the buyer's good faith, the limits of sums and of time. */
export function moneyWarnings(view: View): Warning[] {
  return [
    ...details(view),
    ...goodFaith(view),
    ...payment(view),
    ...small(view),
    ...limitation(view),
    ...keyRate(view),
    ...cap(view),
  ];
}

function details({ facts, chosen, stage }: View): Warning[] {
  const { refundDetails = {} } = facts;
  if (!chosen || !asksMoney(chosen.id) || (stage !== 'prepare' && stage !== 'sent')) return [];
  const { way, account, bik } = refundDetails;
  if (!way || (way === 'account' && (!account || !bik))) {
    return [
      {
        code: 'no_bank_details',
        severity: 'danger',
        title: 'Не указано, куда вернуть деньги',
        text: 'Продавец скажет, что не мог заплатить. С 01.02.2026 это может стоить штрафа. Укажите счёт и БИК или «наличными в магазине».',
        path: 'refundDetails.account',
      },
    ];
  }
  if (way !== 'account' || !account || !bik || refundDetails.checkOverride?.trim()) return [];
  const wrongBik = checkBik(bik);
  if (!wrongBik.valid) {
    return [formal('bik', 'БИК не похож на настоящий', wrongBik.why, 'refundDetails.bik')];
  }
  const wrongAccount = checkAccount(account, bik);
  if (wrongAccount.valid) return [];
  return [formal('account', 'Счёт и БИК не сходятся', wrongAccount.why, 'refundDetails.account')];
}

function formal(code: string, title: string, why: string, path: string): Warning {
  return {
    code: `bad_${code}`,
    severity: 'forbidden',
    title,
    text: `По таким реквизитам деньги не дойдут. ${why}`,
    path,
  };
}

function goodFaith(view: View): Warning[] {
  const { facts, state, ctx, stage } = view;
  const norm = findNorm('zozpp-13-7', ctx.today);
  const matter = { facts, state, ctx, demandDay: ctx.today };
  if (!norm || stage === 'closed' || view.done || !keepsItem(matter)) return [];
  const { place, impossible } = facts.inspection ?? {};
  if (offeredForCheck(matter)) return [];
  if (place) return [];
  const why = impossible === undefined ? '' : ' Напишите, почему показать товар нельзя.';
  return [
    {
      code: 'no_offer_of_goods',
      severity: 'danger',
      title: 'Вы не предложили проверить товар',
      text: `С 01.02.2026 суд может не взыскать штраф 50 %, если продавец не смог проверить товар из-за вас (п. 7 ст. 13). Назовите место и дни.${why}`,
      path: 'inspection.place',
      norm,
    },
  ];
}

function payment(view: View): Warning[] {
  const { facts, stage } = view;
  const list: Warning[] = [];
  if (stage === 'closed' || stage === 'court') return list;
  if (cardDisputable(view) && !view.state.disputes.bank) {
    list.push({
      code: 'card_dispute',
      severity: 'advice',
      title: 'Платили картой: есть ещё путь',
      text: 'Подайте в свой банк заявление о возврате платежа (диспут). Это не замена претензии. Сроки короткие, узнайте их сегодня.',
      path: 'goods.paymentMeans',
      confidence: 'L',
    });
  }
  const { credit } = facts.goods ?? {};
  if (facts.goods?.paymentMeans === 'credit' || credit === 'bank' || credit === 'seller') {
    list.push({
      code: 'credit',
      severity: 'advice',
      title: 'Покупка в кредит',
      text: isServiceCase(facts) ? serviceCreditText(facts) : creditText(credit),
      path: 'losses',
    });
  }
  if (/кэ?шб|кешб|бонус|балл/i.test(facts.story ?? '')) {
    list.push({
      code: 'cashback',
      severity: 'advice',
      title: 'Кешбэк и бонусы — по правилам акции',
      text: 'Закон возвращает деньги, а бонусы сверх него — только правила акции. Деньги бонусами без вашего согласия не заменяют.',
    });
  }
  if (facts.goods?.proof === 'none' || facts.goods?.proof === 'unknown') {
    list.push({
      code: 'no_receipt',
      severity: 'advice',
      title: 'Чека нет — это не отказ',
      text: 'Покупку подтверждают выписка банка, личный кабинет, переписка, свидетели (п. 5 ст. 18). Сохраните их сейчас.',
      path: 'goods.proof',
    });
  }
  if (facts.goods?.gift === 'yes') {
    list.push({
      code: 'gift',
      severity: 'advice',
      title: 'Вещь подарили',
      text: 'Требовать вправе и тот, кому вещь подарили. Претензию подаёт тот, у кого доказательства покупки: попросите чек или выписку у дарителя. Без чека он подтвердит покупку как свидетель (п. 5 ст. 18).',
      path: 'goods.gift',
    });
  }
  return list;
}

/** A purchase on credit: who pays for the credit, and that it goes on (п. 5, 6 ст. 24). */
function creditText(credit: 'none' | 'seller' | 'bank' | undefined): string {
  if (credit === 'seller') {
    return 'Кредит дал сам продавец: он возвращает выплаченное и плату за кредит (п. 5 ст. 24). До возврата денег платите по графику. Плату за кредит добавьте в убытки.';
  }
  return 'Кредит сам не закроется: платите дальше. Проценты банка требуйте с продавца (п. 6 ст. 24) и добавьте их в убытки. Решите, куда вернуть деньги: вам или на счёт кредита.';
}

/** The same of a service: п. 5, 6 ст. 24 speak of goods. Without a breach there is nobody to pay the bank's interest. */
function serviceCreditText({ problem }: Facts): string {
  const interest =
    problem === 'service_refusal' || problem === 'imposed'
      ? 'Проценты банка при простом отказе взыскать трудно: исполнитель договор не нарушил.'
      : 'Проценты банка можно добавить в убытки (ст. 15 ГК): их связь с нарушением докажете вы.';
  return `Кредит сам не закроется: платите дальше. ${interest} Спросите банк, как вернуть кредит досрочно: в первые дни это делают без уведомления. Решите, куда вернуть деньги: вам или на счёт кредита.`;
}

/** Below this sum a visit to the shop is usually quicker than a letter. */
const SMALL_SUM = 100_000;

function small({ facts, stage, sums }: View): Warning[] {
  // What is asked may be far above what was paid: twice the price of a lost thing, losses.
  const price = Math.max(facts.goods?.paid ?? facts.goods?.price ?? Infinity, sums?.total ?? 0);
  if (stage !== 'prepare' || price > SMALL_SUM) return [];
  return [
    {
      code: 'small_sum',
      severity: 'advice',
      title: 'Сумма небольшая',
      text: `Сначала предложите решить на месте: придите ${isServiceCase(facts) ? 'с претензией' : 'с вещью и претензией'}. Письмо с описью может стоить дороже.`,
    },
  ];
}

function limitation({ ctx, deadlines, stage }: View): Warning[] {
  const clock = deadlines.find((item) => item.id === 'limitation');
  if (!clock || stage === 'court' || stage === 'closed') return [];
  if (ctx.today > clock.safe) {
    return [
      {
        code: 'limitation_passed',
        severity: 'danger',
        title: 'Давность прошла',
        text: `Три года закончились ${shortDate(clock.safe)} (ст. 196 ГК). Если продавец об этом заявит, суд откажет. За поздние дни неустойки давность своя.`,
      },
    ];
  }
  if (daysBetween(ctx.today, clock.safe) > NEAR_DAYS) return [];
  return [
    {
      code: 'limitation_near',
      severity: 'danger',
      title: 'Давность скоро пройдёт',
      text: `Подайте иск до ${shortDate(clock.safe)} (ст. 196 ГК). Претензия этот срок не останавливает.`,
    },
  ];
}

function keyRate({ sums, ctx }: View): Warning[] {
  const accrual = sums?.accrual;
  const first = ctx.keyRate.rates[0]?.from;
  if (accrual?.rule !== 'gk-395') return [];
  if (first && accrual.from < first) {
    return [
      {
        code: 'key_rate_early',
        severity: 'advice',
        title: 'Проценты посчитаны не за все дни',
        text: `Ставок до ${shortDate(first)} в программе нет. Посчитайте эти дни на сайте Банка России.`,
      },
    ];
  }
  if (accrual.days === 0 || accrual.until < (ctx.keyRate.unknownFrom ?? '9999')) return [];
  return [
    {
      code: 'key_rate_unknown',
      severity: 'advice',
      title: 'Ключевая ставка могла измениться',
      text: `Проценты посчитаны по ставке, известной на ${shortDate(ctx.keyRate.lastConfirmed)}. ${ctx.keyRate.note}. Проверьте на сайте Банка России.`,
      confidence: 'M',
    },
  ];
}

function cap({ sums }: View): Warning[] {
  const accrual = sums?.accrual;
  if (!accrual) return [];
  const list: Warning[] = [];
  if (accrual.capReached) {
    list.push({
      code: 'cap_reached',
      severity: 'advice',
      title: 'Неустойка больше не растёт',
      text: `Предел достигнут ${shortDate(accrual.capReached)}. Ждать дальше невыгодно: подавайте иск.`,
    });
  }
  if (accrual.readings.length > 1) {
    list.push({
      code: 'two_readings',
      severity: 'advice',
      title: 'Суд может посчитать иначе',
      text: 'По нашему чтению взята одна сумма; другая показана рядом в расчёте. Причина — «Почему так?».',
      confidence: 'L',
    });
  }
  return list;
}
