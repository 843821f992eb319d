import type { Channel, Reply, ServiceProof } from '../../model/case.ts';
import { longDate, upperFirst } from '../../text/format.ts';
import { SELLER_WINDOW } from '../../law/plan/clocks.ts';
import type { Block } from '../blocks.ts';
import { cite } from './cite.ts';
import { expiredWords, subtitleOf } from './demand.ts';
import { blocks, paragraph, tidy, type Maybe } from './make.ts';
import { byGender, ref, type Material } from './material.ts';

const BY: Record<Channel, string> = {
  in_person: 'вручена лично',
  valued_letter: 'направлена ценным письмом с описью вложения',
  registered_letter: 'направлена заказным письмом',
  email: 'направлена по электронной почте',
  platform_chat: 'направлена через личный кабинет',
  messenger: 'направлена в мессенджере',
  refusal_act: 'предъявлена лично, от её принятия отказались, о чём составлен акт',
};

const SERVED: Record<ServiceProof, string> = {
  mark_on_copy: 'что подтверждается отметкой на втором экземпляре',
  delivery_notice: 'что подтверждается уведомлением о вручении',
  tracking: 'что подтверждается отчётом об отслеживании отправления',
  storage_expired: 'истёк срок её хранения на почте',
  returned_unclaimed: 'письмо возвращено отправителю, адресат его не получил',
  refusal_act: 'адресат отказался её принять, о чём составлен акт',
  reply_received: 'что подтверждается ответом на неё',
  ticket: 'что подтверждается номером обращения',
};

const REPLIES: Record<Reply, string> = {
  satisfied: 'требование удовлетворено',
  partly: 'требование удовлетворено частично',
  refused: 'в удовлетворении требования отказано',
  wait: 'предложено подождать, срок исполнения не назван',
  empty: 'по существу требования ничего не сказано',
  other: 'получен ответ',
};

/** What was done before the office or the court: claim, proof of service, term, answer. */
export function historyBlocks(m: Material): Block[] {
  return blocks(paragraph('history', [...sentClaim(m), served(m), term(m), ...answers(m)]));
}

function sentClaim(m: Material): Maybe<string>[] {
  const sendings = m.state.claim.sendings.filter((event) => event.to === 'seller');
  const about = subtitleOf(m);
  // «… за товар, купленный дистанционным способом,»: the turn is closed by a comma.
  const name = `претензия от ${longDate(m.claimDate)}${about && ` ${about}`}${about.includes(',') ? ',' : ''}`;
  const proof = ref(m, 'claim_copy', 'sending');
  if (sendings.length === 0) {
    return [m.state.claim.served ? `${upperFirst(m.voice.dat)} предъявлена ${name}${proof}.` : null];
  }
  return sendings.map((event, index) => {
    const number = tidy(event.number);
    const how = `${BY[event.channel]}${number ? ` (№\u00a0${number})` : ''}`;
    return index === 0
      ? `${upperFirst(name)} ${event.date === m.claimDate ? 'в тот же день' : longDate(event.date)} ${how}${proof}.`
      : `Также она ${how} ${longDate(event.date)}`.replace(/\.?$/, '.');
  });
}

function served(m: Material): Maybe<string> {
  const { served: fact } = m.state.claim;
  if (!fact) return m.state.claim.sent ? 'Сведений о вручении претензии на день составления документа нет.' : null;
  const proof = ref(m, 'service');
  const day = longDate(fact.date);
  switch (fact.proof) {
    case 'refusal_act':
    case 'storage_expired':
    case 'returned_unclaimed':
      return `Претензия считается доставленной ${day}: ${SERVED[fact.proof]} (${cite(m, 'gk-165.1')})${proof}.`;
    default:
      return `Претензия получена ${m.voice.ins} ${day}, ${SERVED[fact.proof]}${proof}.`;
  }
}

function term(m: Material): Maybe<string> {
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  if (!window) return null;
  const claimed = m.state.claim.sent || m.state.claim.served;
  return m.today > window.last
    ? `${claimed ? 'Срок исполнения требования' : expiredWords(m)} истёк ${longDate(window.last)}.`
    : `Срок исполнения требования истекает ${longDate(window.last)}.`;
}

function answers(m: Material): Maybe<string>[] {
  const { replies } = m.state;
  if (replies.length === 0) {
    return [m.state.claim.served ? 'Ответ на претензию на день составления документа не получен.' : null];
  }
  return replies.map((one, index) => {
    const proof = index === replies.length - 1 ? ref(m, 'reply') : '';
    return one.reply === 'other'
      ? `${m.voice.plural ? 'Ваш ответ' : 'Ответ'} получен ${longDate(one.date)}${proof}`.replace(/\.?$/, '.')
      : `В ${m.voice.plural ? 'вашем ' : ''}ответе от ${longDate(one.date)} ${REPLIES[one.reply]}${proof}.`;
  });
}

/** Nobody has been asked in writing yet: said plainly, not hidden. */
export function notClaimedYet(m: Material): Maybe<string> {
  const written = m.facts.refund?.earlierDemand?.startsWith('written') && m.facts.problem === 'refund_overdue';
  return m.state.claim.sent || m.state.claim.served || written
    ? null
    : byGender(
        m,
        `Письменную претензию ${m.side.dat} я не направляла.`,
        `Письменную претензию ${m.side.dat} я не направлял.`,
        `Письменная претензия ${m.side.dat} не направлялась.`,
      );
}
