import { addDays, type CivilDate } from '../../calendar/civilDate.ts';
import type { Channel, ServiceProof } from '../../model/case.ts';
import { longDate } from '../../text/format.ts';
import { normAt, param } from '../norms/lookup.ts';
import type { Confidence, LawContext, Outcome, Trace } from '../types.ts';

/** How sure a way of handing over is: A proves itself, B needs a second proof, C is weak. */
export type Rank = 'A' | 'B' | 'C';

/** A way of handing over a paper as the program advises on it (ГК ст. 165.1, ППВС № 25 п. 63-67). */
export interface ChannelAdvice {
  channel: Channel;
  rank: Rank;
  title: string;
  /** When the paper counts as received. */
  receivedWhen: string;
  /** What to keep. */
  keep: string;
  /** What else to do. */
  advice: string;
  confidence: Confidence;
  /** Proofs that fit this way. */
  proofs: readonly ServiceProof[];
}

const LETTER_PROOFS = [
  'delivery_notice',
  'tracking',
  'storage_expired',
  'returned_unclaimed',
  'reply_received',
] as const;

/** All ways, the surest first. */
export const CHANNELS: readonly ChannelAdvice[] = [
  {
    channel: 'in_person',
    rank: 'A',
    title: 'Лично, с отметкой на вашем экземпляре',
    receivedWhen: 'День, указанный в отметке.',
    keep: 'Ваш экземпляр: дата, должность, фамилия и подпись того, кто принял, входящий номер.',
    advice: 'Сфотографируйте отметку сразу. Если отметку не ставят, отправьте письмо в тот же день.',
    confidence: 'H',
    proofs: ['mark_on_copy', 'reply_received'],
  },
  {
    channel: 'valued_letter',
    rank: 'A',
    title: 'Ценное письмо с описью и уведомлением',
    receivedWhen: 'День вручения по уведомлению или по отслеживанию.',
    keep: 'Чек с номером из 14 цифр, опись со штемпелем, уведомление или отчёт об отслеживании.',
    advice: 'Шлите по адресу из ЕГРЮЛ или ЕГРИП: за письма по нему отвечает продавец.',
    confidence: 'H',
    proofs: LETTER_PROOFS,
  },
  {
    channel: 'registered_letter',
    rank: 'A',
    title: 'Заказное письмо с уведомлением',
    receivedWhen: 'День вручения по уведомлению или по отслеживанию.',
    keep: 'Чек с номером из 14 цифр и уведомление или отчёт об отслеживании.',
    advice: 'Без описи продавец может сказать, что в конверте было другое. Надёжнее ценное письмо с описью.',
    confidence: 'M',
    proofs: LETTER_PROOFS,
  },
  {
    channel: 'refusal_act',
    rank: 'B',
    title: 'Отказались принять: акт с двумя свидетелями',
    receivedWhen: 'Надёжно — день вручения письма, которое вы отправили следом.',
    keep: 'Акт с именами, адресами и подписями двух свидетелей, видео, почтовый чек.',
    advice: 'В тот же день отправьте то же письмо почтой.',
    confidence: 'M',
    proofs: ['refusal_act', 'delivery_notice', 'tracking', 'storage_expired', 'returned_unclaimed', 'reply_received'],
  },
  {
    channel: 'email',
    rank: 'B',
    title: 'Электронная почта продавца',
    receivedWhen: 'День, когда письмо дошло. Его доказывает ответ продавца.',
    keep: 'Отправленное письмо с вложениями и снимок страницы, где продавец назвал этот адрес.',
    advice: 'Если ответа нет, продублируйте почтой: одно электронное письмо доказывает слабо.',
    confidence: 'M',
    proofs: ['reply_received'],
  },
  {
    channel: 'platform_chat',
    rank: 'B',
    title: 'Обращение в личном кабинете или чате площадки',
    receivedWhen: 'День, когда обращению дали номер.',
    keep: 'Номер обращения, снимки переписки, выгрузка.',
    advice: 'Чаты удаляют: сделайте снимки сегодня. Продублируйте почтой.',
    confidence: 'M',
    proofs: ['ticket', 'reply_received'],
  },
  {
    channel: 'messenger',
    rank: 'C',
    title: 'Мессенджер',
    receivedWhen: 'День ответа продавца, если номер точно его.',
    keep: 'Снимки переписки с датами и подтверждение, что номер принадлежит продавцу.',
    advice: 'Это слабое доказательство. Отправьте ещё и письмо почтой.',
    confidence: 'L',
    proofs: ['reply_received'],
  },
];

/** Advice on one way of handing over. */
export function channelAdvice(channel: Channel): ChannelAdvice {
  const found = CHANNELS.find((item) => item.channel === channel);
  if (!found) throw new RangeError(`Нет такого способа вручения: ${channel}`);
  return found;
}

export interface ServiceInput {
  channel: Channel;
  sentOn: CivilDate;
  /** What shows that the paper reached the addressee and the day it shows. */
  proof?: { kind: ServiceProof; date: CivilDate };
}

/** The day from which the seller's term runs. */
export interface Served {
  date: CivilDate;
  /** Nobody took the letter, yet the law counts it as delivered. */
  deemed: boolean;
  confidence: Confidence;
}

/**
 * When a paper counts as served: the day the proof shows (ст. 165.1 ГК; ППВС № 25 п. 63, 67). «Отправлено» is never served:
 * without a proof the answer is unknown. Not applicable when the proof does not fit the way or is older than the sending.
 */
export function servedOn(input: ServiceInput, ctx: LawContext): Outcome<Served> {
  const advice = channelAdvice(input.channel);
  if (!input.proof) {
    return {
      kind: 'unknown',
      missing: [
        {
          path: 'events',
          question: 'Когда и чем подтверждено, что продавец получил письмо?',
          why: 'Срок продавца идёт со дня вручения, а не отправки.',
        },
      ],
    };
  }
  const { kind, date } = input.proof;
  if (!advice.proofs.includes(kind)) {
    return { kind: 'not_applicable', reason: `Так не подтверждают этот способ. ${advice.keep}` };
  }
  if (date < input.sentOn) {
    return {
      kind: 'not_applicable',
      reason: `Вручение ${longDate(date)} раньше отправки ${longDate(input.sentOn)}. Проверьте обе даты.`,
    };
  }
  const deemed = kind === 'storage_expired' || kind === 'returned_unclaimed';
  const confidence = kind === 'refusal_act' ? 'M' : advice.confidence;
  return {
    kind: 'value',
    value: { date, deemed, confidence },
    trace: {
      label: deemed ? `Считается вручённым ${longDate(date)}` : `Вручено ${longDate(date)}`,
      norm: normAt('gk-165.1', ctx.today),
      from: input.sentOn,
      to: date,
      ...(confidence === 'H' ? {} : { note: caution(kind, advice) }),
      children: support(kind, ctx.today),
    },
  };
}

function caution(kind: ServiceProof, advice: ChannelAdvice): string {
  return kind === 'refusal_act'
    ? 'По нашему чтению: суд может считать срок не от отказа, а от вручения письма, отправленного следом.'
    : advice.advice;
}

function support(kind: ServiceProof, today: CivilDate): Trace[] {
  switch (kind) {
    case 'storage_expired':
    case 'returned_unclaimed':
      return [
        { label: 'Письмо не забрали, и оно вернулось', norm: normAt('ppvs-25-67', today) },
        { label: 'Адрес из реестра', norm: normAt('ppvs-25-63', today) },
      ];
    case 'reply_received':
    case 'ticket':
      return [{ label: 'Ясно, от кого и кому сообщение', norm: normAt('ppvs-25-65', today) }];
    default:
      return [];
  }
}

/**
 * The earliest day on which a letter lying at the post office may count as delivered: the day after the storage term, counted
 * from arrival. A careful guess before the fact, never a proof.
 */
export function earliestDeemedDelivery(arrivedOn: CivilDate, ctx: LawContext): { date: CivilDate; trace: Trace } {
  const days = param('post-382-storage', 'storageDays', ctx.today);
  const date = addDays(arrivedOn, days + 1);
  return {
    date,
    trace: {
      label: `Если письмо не заберут, оно будет считаться доставленным не раньше ${longDate(date)}`,
      operands: [
        { name: 'Пришло на почту', value: longDate(arrivedOn) },
        { name: 'Дней хранения', value: String(days) },
      ],
      norm: normAt('post-382-storage', ctx.today),
      note: 'Это оценка. Точный день покажет отслеживание, когда письмо уйдёт обратно.',
    },
  };
}
