import { lowerFirst } from '../../text/format.ts';
import type { CivilDate } from '../../calendar/civilDate.ts';
import type { EventOf } from '../../model/case.ts';
import { CHANNEL_TEXTS, SERVICE_PROOFS } from '../../model/eventNames.ts';
import { otherSide } from '../../model/otherSide.ts';
import { isServiceCase } from '../../model/problemNames.ts';
import { inRepair } from '../situations/changedDemand.ts';
import type { Matter } from '../situations/types.ts';
import type { ShieldStep } from '../shieldTypes.ts';
import type { DemandId } from '../types.ts';
import { asksMoney } from './demandKinds.ts';

/**
 * What the buyer does so that the failure is not his fault (п. 7 ст. 13 ЗоЗПП, the first case): lets the item be checked or
 * gives it back, tells where to pay, asks for an answer, proves the service, answers letters. A step counts as done only by
 * an event or by a claim that went out; what stands in a letter not sent yet is «ready».
 */
export function buyerSteps(demand: DemandId | undefined, matter: Matter): ShieldStep[] {
  return [
    ...checking(matter),
    ...giveBack(matter),
    ...(asksMoney(demand) ? [details(matter)] : []),
    invitation(matter),
    service(matter),
    ...answers(matter),
  ];
}

/** Whether the buyer keeps something that the other side may want to look at before it answers. */
export function keepsItem({ facts, state }: Matter): boolean {
  if (state.handedOver) return false;
  switch (facts.problem) {
    case 'defective':
      return !inRepair(facts);
    case 'wrong_item':
    case 'service_defective':
      return true;
    case 'misinformed':
      return facts.information?.kind !== 'price_tag';
    case 'refund_overdue':
      return facts.refund?.cause === 'defective' && facts.refund.goodsReturned !== 'yes';
    default:
      return false;
  }
}

/** The buyer has offered the item for checking, in an event or in a claim that went out, or there is nothing to show. */
export function offeredForCheck(matter: Matter): boolean {
  return checking(matter).every((step) => step.state === 'done');
}

/** What lies with the seller for a repair needs no offer: he can check it any day. */
function atSellers(since: CivilDate | undefined): ShieldStep {
  const proof = 'ваш ответ о ремонте, приложите акт приёма';
  return {
    id: 'handed_over',
    title: 'Товар у продавца: вы сдали его в ремонт',
    state: 'done',
    ...(since ? { date: since } : {}),
    proof,
  };
}

function checking(matter: Matter): ShieldStep[] {
  const { facts, state } = matter;
  const what = isServiceCase(facts) ? 'работу' : 'товар';
  const title = `Вы предложили проверить ${what}`;
  if (state.handedOver) {
    const proof = 'запись в событиях, приложите акт';
    return [
      { id: 'handed_over', title: 'Вы передали товар на проверку', state: 'done', date: state.handedOver, proof },
    ];
  }
  if (inRepair(facts)) return [atSellers(facts.defect?.repairStart)];
  if (!keepsItem(matter)) return [];
  const offered = state.offered.find((day) => letterOf(state, day)) ?? state.offered[0];
  const base = { id: 'inspection', title };
  if (offered) return [{ ...base, state: 'done', date: offered, proof: offerProof(state, offered) }];
  const { place, impossible } = facts.inspection ?? {};
  if (impossible?.trim()) return [{ ...base, title: `Показать ${what} нельзя, причина названа`, state: 'done' }];
  const out = sent(matter);
  if (place && out) return [{ ...base, state: 'done', ...out }];
  if (place) return [{ ...base, state: 'ready' }];
  return [
    {
      ...base,
      state: 'missing',
      todo: out
        ? `Предложите проверить ${what}: назовите место и дни в письме и запишите это.`
        : `Назовите место и дни, где можно проверить ${what}.`,
      path: 'inspection.place',
      record: 'goods_offered',
    },
  ];
}

/** The letter that offered the item on this day. */
function letterOf(state: Matter['state'], day: CivilDate): EventOf<'sent'> | undefined {
  return state.letters.goods_offer?.sendings.find((one) => one.date === day && one.to === 'seller');
}

/** That letter and how it went, else the bare record. */
function offerProof(state: Matter['state'], day: CivilDate): string {
  const letter = letterOf(state, day);
  return letter
    ? `заявление о готовности передать товар, ${lowerFirst(CHANNEL_TEXTS[letter.channel].title)}`
    : 'запись в событиях, приложите письмо';
}

/** A refusal of a good item: the money is asked for what goes back. */
function giveBack({ facts, state }: Matter): ShieldStep[] {
  const refusal =
    facts.problem === 'refund_overdue' && facts.refund?.cause === 'distance_refusal'
      ? facts.refund.refusedWhen !== 'before_delivery' && facts.refund
      : facts.problem === 'not_suited' && facts.exchange;
  if (!refusal || state.handedOver) return [];
  const title = 'Вы вернули вещь';
  if (refusal.goodsReturned === 'yes') {
    const date = refusal.goodsReturnDate;
    return [{ id: 'goods_returned', title, state: date ? 'done' : 'weak', ...(date ? { date } : RETURN_DAY) }];
  }
  return [
    {
      id: 'goods_returned',
      title,
      state: 'missing',
      todo: 'Верните вещь с описью и запишите передачу: без неё продавец скажет, что не мог её проверить.',
      record: 'goods_handed_over',
    },
  ];
}

const RETURN_DAY = {
  todo: 'Впишите день возврата вещи и приложите чек почты или акт.',
  path: 'refund.goodsReturnDate',
};

function details(matter: Matter): ShieldStep {
  const { way, account, bik } = matter.facts.refundDetails ?? {};
  const given = way !== undefined && (way !== 'account' || (account !== undefined && bik !== undefined));
  const base = { id: 'refund_details', title: 'Вы указали, куда вернуть деньги' };
  if (!given) {
    const todo = sent(matter)
      ? 'Впишите счёт и БИК и пошлите их письмом: иначе скажут, что не знали, куда платить.'
      : 'Впишите счёт и БИК или «наличными в магазине».';
    return { ...base, state: 'missing', todo, path: 'refundDetails.way' };
  }
  const out = sent(matter);
  return out ? { ...base, state: 'done', ...out } : { ...base, state: 'ready' };
}

function invitation(matter: Matter): ShieldStep {
  const { address, phone, email } = matter.facts.buyer ?? {};
  const base = { id: 'invitation', title: 'Вы позвали ответить и назвали свой адрес' };
  if (!address?.trim() && !phone?.trim() && !email?.trim()) {
    return {
      ...base,
      state: 'missing',
      todo: 'Укажите, куда вам ответить: адрес, телефон или почту.',
      path: 'buyer.address',
    };
  }
  const out = sent(matter);
  return out ? { ...base, state: 'done', ...out } : { ...base, state: 'ready' };
}

const WEAK_PROOFS: readonly string[] = ['refusal_act', 'ticket'];

function service(matter: Matter): ShieldStep {
  const { claim } = matter.state;
  const base = { id: 'service', title: 'Вручение претензии подтверждено' };
  if (claim.served) {
    const { date, proof } = claim.served;
    const shown = { date, proof: lowerFirst(SERVICE_PROOFS[proof].title) };
    return WEAK_PROOFS.includes(proof)
      ? {
          ...base,
          ...shown,
          state: 'weak',
          todo: 'Пошлите ту же претензию ценным письмом: одно это доказательство слабое.',
          record: 'sent',
        }
      : { ...base, ...shown, state: 'done' };
  }
  if (claim.sent) {
    return { ...base, state: 'missing', todo: 'Посмотрите отслеживание и запишите вручение.', record: 'served' };
  }
  return {
    ...base,
    state: 'missing',
    todo: 'Отправьте претензию так, чтобы вручение было чем доказать.',
    record: 'sent',
  };
}

/** The other side has asked for something or offered something else: a letter left without an answer looks like evading. */
function answers({ facts, state }: Matter): ShieldStep[] {
  const asked = state.replies.findLast((reply) => reply.reply === 'other' || reply.reply === 'partly');
  if (!asked) return [];
  const side = otherSide(facts);
  const base = { id: 'answers', title: `Вы ответили на письмо, которое прислал ${side.nom}` };
  const letters = ANSWERS.flatMap((kind) => state.letters[kind]?.sendings ?? []).filter((one) => one.to === 'seller');
  const days = letters.map((one) => one.date);
  const later = [...state.answered, ...days, ...state.offered, ...(state.handedOver ? [state.handedOver] : [])]
    .filter((day) => day >= asked.date)
    .sort()[0];
  if (later) return [{ ...base, state: 'done', date: later, proof: 'запись в событиях' }];
  return [
    {
      ...base,
      state: 'missing',
      todo: 'Ответьте письменно по каждому пункту и запишите свой ответ.',
      record: 'buyer_answered',
    },
  ];
}

/** Letters that answer the other side. */
const ANSWERS = ['reply_to_refusal', 'partial_acceptance', 'report_objections'] as const;

/** The claim that went out, with its way: the day and the proof of what it says. */
function sent({ state }: Matter): { date: CivilDate; proof: string } | null {
  const { sent: day, sendings, served } = state.claim;
  const [first] = sendings;
  if (day && first) return { date: day, proof: `претензия, ${lowerFirst(CHANNEL_TEXTS[first.channel].title)}` };
  return served ? { date: served.date, proof: `претензия, ${lowerFirst(SERVICE_PROOFS[served.proof].title)}` } : null;
}
