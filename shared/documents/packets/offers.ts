import { SELLER_WINDOW } from '../../law/plan/clocks.ts';
import { suedOn } from '../../law/state/suit.ts';
import type { Plan } from '../../law/types.ts';
import type { CaseFile } from '../../model/case.ts';
import { saidOfOtherSide } from '../../model/otherSide.ts';
import { longDate } from '../../text/format.ts';
import type { DocumentKind } from '../blocks.ts';
import { documentsFor } from '../build.ts';
import { CATALOGUE } from '../catalogue.ts';
import {
  handedOver,
  never,
  noClaim,
  noThing,
  notYet,
  offerCase,
  refusedByCourt,
  unless,
  type Offer,
  type OfferRule,
} from '../offer.ts';
import { PACKET_KINDS, type PacketKind } from '../packet.ts';
import { aboutDefect } from '../templates/facts.ts';
import { beforeDelivery, refundCause, type Material } from '../templates/material.ts';

type Obstacle = Parameters<typeof unless>[number];

const claimGone: Obstacle = ({ m }) =>
  Boolean(m.state.claim.sent ?? m.state.claim.served) &&
  notYet('Претензия уже отправлена. Второй раз она нужна редко.');

const bought: Obstacle = ({ m }) =>
  m.facts.goods?.distance === 'yes' && never('Покупка сделана на расстоянии: отнести претензию некуда.');

const nothingToGive: Obstacle = ({ m }) =>
  !aboutDefect(m) &&
  m.facts.problem !== 'wrong_item' &&
  m.facts.problem !== 'not_suited' &&
  !(refundCause(m) === 'distance_refusal' && !beforeDelivery(m)) &&
  never('По этому требованию товар не возвращают.');

/** The term of the other side still runs and it has not refused. */
const windowOpen: Obstacle = ({ m }) => {
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  if (!window || m.today > window.last || m.state.lastReply?.reply === 'refused') return false;
  return notYet(`Срок ${m.side.gen} идёт до ${longDate(window.last)}`);
};

const paidOtherwise: Obstacle = ({ m }) => {
  const means = m.facts.goods?.paymentMeans;
  if (means === 'cash') return never('Платили наличными: оспаривать в банке нечего.');
  if (means === 'transfer' || means === 'credit') return notYet('Оспаривают оплату картой. Уточните в банке.');
  return means !== 'card' && notYet('Отметьте в ответах, что платили картой.');
};

const noMoneyLost: Obstacle = ({ m }) => !((m.plan.sums?.total ?? 0) > 0) && never('По расчёту денег к возврату нет.');

const closed: Obstacle = ({ m }) => Boolean(m.state.closed ?? m.state.satisfied) && notYet('Дело закончено.');

const RULES: Record<PacketKind, OfferRule> = {
  claim_post: unless(closed, claimGone),
  claim_shop: unless(bought, closed, claimGone),
  handover: unless(noThing, nothingToGive, handedOver, closed, noClaim),
  refusal: (one) => {
    const done = unless(closed)(one);
    return done.status === 'offered' ? CATALOGUE.reply_to_refusal.rule(one) : done;
  },
  complaint: unless(
    closed,
    noClaim,
    windowOpen,
    ({ m }) => m.state.registrations.length > 0 && notYet('Жалоба уже зарегистрирована.'),
  ),
  bank: unless(
    noMoneyLost,
    paidOtherwise,
    closed,
    noClaim,
    ({ m }) => m.state.disputes.bank !== undefined && notYet('Спор в банке уже открыт.'),
  ),
  lawsuit: unless(closed, noClaim, windowOpen, ({ m }) => suitGone(m) && notYet('Иск уже подан.')),
  enforcement: unless(
    ({ m }) => !m.state.court.judgment && !m.state.court.writ && notYet('Решения суда ещё нет.'),
    refusedByCourt,
    ({ m }) => m.state.closed !== undefined && notYet('Дело закончено.'),
  ),
};

/** A suit that lies without motion is mended and given in again. */
const suitGone = (m: Material): boolean => suedOn(m.state) !== undefined && m.state.court.held === undefined;

/** The paper without which a packet does not exist. */
const NEEDED: Partial<Record<PacketKind, 'claim' | 'complaint' | 'lawsuit'>> = {
  claim_post: 'claim',
  claim_shop: 'claim',
  complaint: 'complaint',
  lawsuit: 'lawsuit',
};

/** Whether the paper around which a packet is built exists for the case. */
export function mainReady(kind: PacketKind, ready: readonly DocumentKind[]): boolean {
  const needed = NEEDED[kind];
  return ready.length > 0 && (needed === undefined || ready.includes(needed));
}

/** For every packet: offered now, not yet because…, or never for this case because…; pure. */
export function packetOffers(file: CaseFile, plan: Plan): Record<PacketKind, Offer> {
  const one = offerCase(file, plan);
  const elsewhere = plan.route.kind === 'special' || plan.route.kind === 'not_consumer';
  const ready = documentsFor(file, plan);
  const offerOf = (kind: PacketKind): Offer => {
    if (elsewhere) return never('Для этого спора закон устанавливает другой порядок.');
    if (ready.length === 0) return notYet('Сначала ответьте на вопросы и выберите требование.');
    if (!mainReady(kind, ready)) return never('Взыскивать через суд нечего.');
    const offer = RULES[kind](one);
    return offer.status === 'offered' ? offer : { ...offer, because: saidOfOtherSide(offer.because, file.facts) };
  };
  return Object.fromEntries(PACKET_KINDS.map((kind) => [kind, offerOf(kind)])) as Record<PacketKind, Offer>;
}
