import { findNorm, param } from '../law/norms/lookup.ts';
import { lawContext } from '../law/context.ts';
import { decisionOf } from '../law/state/courtState.ts';
import { suedOn } from '../law/state/suit.ts';
import type { Plan } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';
import { isServiceCase } from '../model/problemNames.ts';
import { formatRoubles } from '../money/kopecks.ts';
import { longDate } from '../text/format.ts';
import { aboutDefect, undelivered } from './templates/facts.ts';
import { tidy } from './templates/make.ts';
import { materialOf, VOICES, type Material } from './templates/material.ts';

/** Whether a paper fits the case: it does, it does not yet, or it never will while the answers stand. */
export type Offer = { status: 'offered' } | { status: 'not_yet' | 'not_applicable'; because: string };

/** The case as the rules read it. */
export interface OfferCase {
  m: Material;
  service: boolean;
}

export type OfferRule = (one: OfferCase) => Offer;
type Obstacle = (one: OfferCase) => Offer | null | false;

export const OFFERED: Offer = { status: 'offered' };
export const notYet = (because: string): Offer => ({ status: 'not_yet', because });
export const never = (because: string): Offer => ({ status: 'not_applicable', because });

/** The first obstacle, else the paper is offered. */
export const unless =
  (...obstacles: Obstacle[]): OfferRule =>
  (one) => {
    for (const obstacle of obstacles) {
      const found = obstacle(one);
      if (found) return found;
    }
    return OFFERED;
  };

export const always: OfferRule = () => OFFERED;

export function offerCase(file: CaseFile, plan: Plan): OfferCase {
  return { m: materialOf(file, plan, lawContext(plan.today), VOICES.complaint), service: isServiceCase(file.facts) };
}

/** There is nothing to hand over: a service, or goods that never came. */
export const noThing: Obstacle = ({ m, service }) =>
  service ? never('Спор о работе или услуге: передавать нечего.') : undelivered(m) && never('Товар вам не передан.');

export const noDefect: Obstacle = ({ m }) =>
  !aboutDefect(m) && m.facts.problem !== 'wrong_item' && never('Спор не о недостатке товара.');

/** Neither goods nor work with a defect. */
export const nothingWrong: Obstacle = ({ m, service }) =>
  !aboutDefect(m) && m.facts.problem !== 'wrong_item' && m.facts.problem !== 'service_defective'
    ? never('Спор не о недостатке.')
    : !service && undelivered(m) && never('Товар вам не передан.');

export const handedOver: Obstacle = ({ m }) =>
  Boolean(m.state.handedOver ?? (m.facts.refund?.goodsReturned === 'yes' ? 'yes' : undefined)) &&
  never('Товар уже у продавца.');

export const noDemand: Obstacle = ({ m }) => !m.demand && notYet('Сначала выберите требование.');

export const noClaim: Obstacle = ({ m }) =>
  !m.state.claim.sent && !m.state.claim.served && notYet('Сначала отправьте или вручите претензию и запишите это.');

export const noReply: Obstacle = ({ m }) =>
  m.state.replies.length === 0 && notYet('Запишите ответ продавца: на него и отвечают.');

export const noSellerAddress: Obstacle = ({ m }) =>
  !tidy(m.facts.seller?.address) && notYet('Впишите адрес продавца: без него письмо не дойдёт.');

export const noSuit: Obstacle = ({ m }) => !suedOn(m.state) && notYet('Сначала подайте иск и запишите день подачи.');

/** There is nothing to mend unless the suit lies without motion. */
export const notHeld: Obstacle = ({ m }) =>
  !m.state.court.held && notYet('Сначала запишите, что суд оставил иск без движения.');

/** A court that refused leaves nothing to collect. */
export const refusedByCourt: Obstacle = ({ m }) =>
  decisionOf(m.state.court) === 'refused' && never('Суд отказал в иске: взыскивать нечего.');

export const appealOver: Obstacle = ({ m }) =>
  m.state.court.appeal !== undefined && never('Апелляция уже решила дело. Дальше — кассация, с юристом.');

export const noMoney: Obstacle = ({ m }) => (m.plan.sums?.total ?? 0) <= 0 && never('По расчёту денег к уплате нет.');

export const notChecked: Obstacle = ({ m }) =>
  m.facts.defect?.sellerChecked !== 'defect_denied' &&
  m.state.lastReply?.reply !== 'refused' &&
  notYet('Заключения ещё нет: продавец товар не проверял или недостаток не отрицал.');

const LOAN_DEMANDS = ['repair', 'replace_same', 'replace_other', 'loan_item'];

/** A loan item belongs to a repair or an exchange of goods that are not on the list. */
export const noLoan: Obstacle = ({ m }) => {
  const { loanKind, loanGiven } = m.facts.defect ?? {};
  if (!LOAN_DEMANDS.includes(m.demand ?? '') && m.situation !== 'repair_overdue')
    return never('Подменный товар дают на время ремонта или замены.');
  if (loanKind !== undefined && loanKind !== 'none') return never('Товар из перечня, по которому подменный не дают.');
  return loanGiven === 'yes' && never('Подменный товар уже дали.');
};

/** The office had its days to answer (ст. 12 закона № 59-ФЗ). */
export const officeInTime: Obstacle = ({ m }) => {
  const clock = m.plan.deadlines.find((one) => one.id === 'office_answer');
  if (!clock) return notYet('Жалоба в Роспотребнадзор ещё не подана.');
  return m.today <= clock.last && notYet(`Срок ответа Роспотребнадзора идёт до ${longDate(clock.last)}`);
};

/** A judicial order is for a debt acknowledged in writing and within the limit (ст. 121, 122 ГПК). */
export const noOrder: Obstacle = ({ m }) => {
  const limit = findNorm('gpk-121', m.today) ? param('gpk-121', 'limitKopecks', m.today) : 0;
  if ((m.plan.sums?.total ?? 0) > limit) return never(`Приказ выдают на сумму до ${formatRoubles(limit)}.`);
  if (suedOn(m.state)) return never('Иск уже подан.');
  const admitted = m.state.replies.some((one) => one.reply === 'satisfied' || one.reply === 'partly');
  return !admitted && notYet('Нужен письменный ответ продавца, в котором он признаёт долг.');
};

export const notOver: Obstacle = ({ m }) =>
  !m.state.closed &&
  !m.state.satisfied &&
  m.state.received === 0 &&
  notYet('Деньги не пришли и требование не исполнено.');
