import { upperFirst } from '../../text/format.ts';
import { tidy, type Maybe } from '../templates/make.ts';
import type { Proves } from '../../model/case.ts';
import type { PacketKind } from '../packet.ts';
import { complaintExhibits } from '../templates/complaint.ts';
import { claimExhibits } from '../templates/exhibits.ts';
import { hasCalculation, lawsuitExhibits } from '../templates/lawsuit.ts';
import type { Material } from '../templates/material.ts';
import { allExhibits } from '../templates/more/kit.ts';
import { copiesSent } from '../templates/more/sendingProofs.ts';
import { officeName } from '../templates/office.ts';
import { plainName } from '../templates/parties.ts';
import { courtSubtitle } from './courtSubtitle.ts';
import type { PacketSpec, ReceiverId } from './specTypes.ts';
import { newForSeller, viaPlatform, writToBank } from './whoGets.ts';

const toSide = (m: Material): string => upperFirst(m.side.dat);
const SELF = 'Вам';
const SELF_MARKED = 'Вам, с отметкой';
const PURCHASE: Proves[] = ['purchase', 'payment', 'order', 'contract'];
const forSeller = (m: Material): Maybe<string> => {
  const name = plainName(m.facts.seller);
  return name && `Кому: ${name}.`;
};

export const SPECS: Record<PacketKind, PacketSpec> = {
  claim_post: {
    subtitle: forSeller,
    voice: 'claim',
    receivers: {
      seller: (m) => `${toSide(m)}, в конверт`,
      platform: () => 'Площадке, в конверт',
      self: () => 'Вам, с чеком и описью',
    },
    papers: [
      {
        kind: 'claim',
        title: 'Претензия',
        why: 'подпись на каждом экземпляре',
        to: { seller: 1, platform: 1, self: 1 },
      },
      {
        kind: 'inventory',
        title: 'Опись вложения ф. 107',
        why: 'два одинаковых листа: в письмо и вам со штемпелем',
        to: { seller: 1 },
      },
      {
        kind: 'platform_inventory',
        title: 'Опись вложения ф. 107 для площадки',
        why: 'два одинаковых листа: в письмо и вам со штемпелем',
        to: { platform: 1 },
        when: viaPlatform,
      },
    ],
    exhibits: (m) => claimExhibits(m.exhibits, m.out),
    exhibitTo: (_exhibit, m) => (viaPlatform(m) ? ['seller', 'platform'] : ['seller']),
    expected: [PURCHASE],
    next: 'claim_steps',
  },
  claim_shop: {
    subtitle: forSeller,
    voice: 'claim',
    receivers: { seller: toSide, self: () => SELF_MARKED },
    papers: [
      {
        kind: 'claim',
        title: 'Претензия',
        why: 'отметка о получении на вашем экземпляре',
        to: { seller: 1, self: 1 },
      },
      {
        kind: 'refusal_act',
        title: 'Акт об отказе принять претензию',
        why: 'бланк на случай, если не возьмут: два свидетеля',
        to: { self: 2 },
      },
      { kind: 'shop_memo', title: 'Что сказать в магазине', why: 'для вас', to: { self: 1 } },
    ],
    exhibits: (m) => claimExhibits(m.exhibits, m.out),
    exhibitTo: () => ['seller'],
    expected: [PURCHASE],
    next: 'claim_steps',
  },
  handover: {
    subtitle: forSeller,
    voice: 'claim',
    receivers: { seller: toSide, self: () => SELF_MARKED },
    papers: [
      {
        kind: 'goods_offer',
        title: 'Готовность передать товар',
        why: 'отметка о получении на вашем экземпляре',
        to: { seller: 1, self: 1 },
      },
      {
        kind: 'check_participation',
        title: 'Участие в проверке и экспертизе',
        why: 'чтобы вас позвали',
        to: { seller: 1, self: 1 },
      },
      {
        kind: 'handover_act',
        title: 'Акт приёма-передачи товара',
        why: 'заполняют и подписывают при передаче',
        to: { seller: 1, self: 1 },
      },
    ],
    exhibits: () => [],
    exhibitTo: () => [],
    expected: [],
    next: 'handover_steps',
  },
  refusal: {
    subtitle: forSeller,
    voice: 'claim',
    receivers: { seller: toSide, self: () => SELF_MARKED },
    papers: [
      {
        kind: 'reply_to_refusal',
        title: 'Ответ на отказ',
        why: 'ответ на каждый довод, подпись на каждом экземпляре',
        to: { seller: 1, self: 1 },
      },
      {
        kind: 'reply_inventory',
        title: 'Опись вложения ф. 107',
        why: 'если отправляете почтой: два листа, в письмо и вам',
        to: { seller: 1 },
      },
    ],
    exhibits: newForSeller,
    exhibitTo: () => ['seller'],
    expected: [],
    next: 'refusal_steps',
  },
  complaint: {
    subtitle: (m) => officeName(m) ?? 'Управление по вашему региону',
    voice: 'complaint',
    receivers: { office: () => 'Управлению', self: () => SELF_MARKED },
    papers: [
      {
        kind: 'complaint',
        title: 'Жалоба',
        why: 'ст. 7 закона № 59-ФЗ, подпись на каждом экземпляре',
        to: { office: 1, self: 1 },
      },
    ],
    exhibits: complaintExhibits,
    exhibitTo: () => ['office'],
    expected: [PURCHASE, ['claim_copy'], ['service'], ['authority']],
    next: 'complaint_steps',
    extra: ['complaint_text', 'complaint_long'],
  },
  bank: {
    subtitle: (m) => tidy(m.facts.papers?.dispute?.bank) || 'Банк, который выдал карту',
    voice: 'complaint',
    receivers: { bank: () => 'Банку', self: () => SELF_MARKED },
    papers: [
      {
        kind: 'bank_dispute',
        title: 'Заявление о спорной операции',
        why: 'подпись на каждом экземпляре',
        to: { bank: 1, self: 1 },
      },
    ],
    exhibits: allExhibits,
    exhibitTo: () => ['bank'],
    expected: [['payment'], ['claim_copy']],
    next: 'bank_steps',
  },
  lawsuit: {
    subtitle: courtSubtitle,
    voice: 'lawsuit',
    receivers: {
      court: () => 'Суду',
      seller: (m) => `${toSide(m)}, почтой`,
      self: () => 'Вам, с отметкой суда',
    },
    papers: [
      {
        kind: 'lawsuit',
        title: 'Исковое заявление',
        why: 'ст. 131 ГПК, подпись на каждом экземпляре',
        to: { court: 1, seller: 1, self: 1 },
      },
      {
        kind: 'calculation',
        title: 'Расчёт взыскиваемых сумм',
        why: 'ст. 132 ГПК, отдельный подписанный лист',
        to: { court: 1, seller: 1, self: 1 },
        when: (m) => hasCalculation(m.plan),
      },
      {
        kind: 'lawsuit_attachments',
        title: 'Реестр приложений',
        why: 'номера, что подтверждает, листы',
        to: { court: 1, self: 1 },
      },
      {
        kind: 'lawsuit_inventory',
        title: 'Опись вложения ф. 107 для ответчика',
        why: 'два одинаковых листа: в письмо и вам со штемпелем',
        to: { seller: 1 },
      },
      {
        kind: 'sending_proofs',
        title: 'Доказательства отправки копий',
        why: 'ст. 132 ГПК, лист к чекам и описям',
        to: { court: 1, self: 1 },
        when: (m) => copiesSent(m).length > 0,
      },
    ],
    exhibits: lawsuitExhibits,
    // The proof of sending is for the court alone: the defendant has the letter itself.
    exhibitTo: ({ proves }) => (proves === 'lawsuit_sending' ? ['court'] : ['court', 'seller']),
    expected: [PURCHASE, ['claim_copy'], ['service'], ['authority']],
    next: 'lawsuit_steps',
    extra: ['chronology', 'service_proofs'],
  },
  enforcement: {
    subtitle: (m) =>
      !m.state.court.writ
        ? 'Сначала получают исполнительный лист в суде'
        : writToBank(m)
          ? `Лист — в банк: ${tidy(m.facts.papers?.writ?.bank)}`
          : 'Лист — судебным приставам',
    voice: 'complaint',
    receivers: {
      court: () => 'Суду',
      bank: () => 'Банку',
      bailiffs: () => 'Приставам',
      self: () => SELF_MARKED,
    },
    papers: [
      {
        kind: 'writ_request',
        title: 'Заявление о выдаче листа',
        why: 'ст. 428 ГПК, подпись на каждом экземпляре',
        to: { court: 1, self: 1 },
        when: (m) => !m.state.court.writ,
      },
      {
        kind: 'bank_enforcement',
        title: 'Заявление в банк должника',
        why: 'ст. 8 закона № 229-ФЗ, с подлинником листа',
        to: { bank: 1, self: 1 },
        when: (m) => m.state.court.writ !== undefined && writToBank(m),
      },
      {
        kind: 'bailiff_request',
        title: 'Заявление судебным приставам',
        why: 'ст. 30 закона № 229-ФЗ, с подлинником листа',
        to: { bailiffs: 1, self: 1 },
        when: (m) => m.state.court.writ !== undefined && !writToBank(m),
      },
    ],
    exhibits: () => [],
    exhibitTo: () => [],
    expected: [],
    next: 'enforcement_steps',
  },
};

/** Whom a receiver is called on the list. */
export function receiverName(spec: PacketSpec, id: ReceiverId, m: Material): string {
  return spec.receivers[id]?.(m) ?? SELF;
}
