import { addDays, type CivilDate } from '../calendar/civilDate.ts';
import { findNorm, param } from '../law/norms/lookup.ts';
import { ordered } from '../law/state/caseState.ts';
import type { NormRef } from '../law/types.ts';
import { DOCUMENT_TITLES } from '../documents/titles.ts';
import { longDate } from '../text/format.ts';
import type { Addressee, AnyPaper, CaseFile, EventOf } from './case.ts';
import { CHANNEL_TEXTS, SERVICE_PROOFS } from './eventNames.ts';
import { checkS10, checkShpi } from './identifiers.ts';

/** What is missing to prove one sending, and how to get it. */
export interface Lacking {
  what: string;
  how: string;
}

/** One sending of a paper to one addressee with all that proves it. */
export interface LedgerRow {
  event: EventOf<'sent'>;
  paper: string;
  to: Addressee;
  channel: string;
  /** Postal or other number as written. */
  number: string | null;
  /** The check digit fits; null where the channel has none or no number is written. */
  numberFits: boolean | null;
  sentOn: CivilDate;
  /** Handing over, when it is on record; `deemed` = nobody took it, the law counts it as delivered. */
  served: { on: CivilDate; proof: string; deemed: boolean; norms: NormRef[]; keepSealed: boolean } | null;
  /** Titles of the papers attached to the sending and to the service. */
  proofs: string[];
  lacking: Lacking[];
}

const BY_POST: readonly EventOf<'sent'>['channel'][] = ['valued_letter', 'registered_letter'];
const DEEMED_BY: Partial<Record<EventOf<'served'>['proof'], readonly string[]>> = {
  storage_expired: ['gk-165.1', 'ppvs-25-67'],
  returned_unclaimed: ['gk-165.1', 'ppvs-25-63'],
  refusal_act: ['gk-165.1'],
};

/**
 * «Доказательства направления»: every sending in the order of the days, with its service, its papers and what is missing
 * as of `today`. A sending without a proof is never called handed over.
 */
export function ledger(file: CaseFile, today: CivilDate): LedgerRow[] {
  const events = ordered(file.events).filter((event) => event.date <= today);
  return events.flatMap((event) => (event.type === 'sent' ? [row(event, events, file, today)] : []));
}

function row(
  event: EventOf<'sent'>,
  events: readonly CaseFile['events'][number][],
  file: CaseFile,
  today: CivilDate,
): LedgerRow {
  const service = serviceOf(event, events);
  const titles = (ids: readonly string[] = []): string[] =>
    ids.flatMap((id) => file.attachments.find((one) => one.id === id)?.title ?? []);
  const number = event.number?.trim() ?? '';
  const { postal } = CHANNEL_TEXTS[event.channel];
  const fits = postal && number !== '' ? (/^[A-Za-z]/.test(number) ? checkS10(number) : checkShpi(number)).valid : null;
  return {
    event,
    paper: DOCUMENT_TITLES[event.paper],
    to: event.to,
    channel: CHANNEL_TEXTS[event.channel].title,
    number: number === '' ? null : number,
    numberFits: fits,
    sentOn: event.date,
    served: service ? handedOver(service, today) : null,
    proofs: [...titles(event.attachments), ...titles(service?.attachments)],
    lacking: [...lackingToSend(event, number, fits), ...lackingToServe(event, service, today)],
  };
}

/** The service of this sending: the first one to the same addressee that no later sending comes before. */
function serviceOf(
  event: EventOf<'sent'>,
  events: readonly CaseFile['events'][number][],
): EventOf<'served'> | undefined {
  const same = (other: { paper: AnyPaper; to: Addressee }): boolean =>
    other.paper === event.paper && other.to === event.to;
  return events
    .filter((other): other is EventOf<'served'> => other.type === 'served' && same(other) && other.date >= event.date)
    .find((service) => {
      const before = events.findLast((one) => one.type === 'sent' && same(one) && one.date <= service.date);
      return before?.id === event.id;
    });
}

function handedOver(service: EventOf<'served'>, today: CivilDate): NonNullable<LedgerRow['served']> {
  const { title, deemed } = SERVICE_PROOFS[service.proof];
  const norms = (DEEMED_BY[service.proof] ?? []).flatMap((id) => findNorm(id, today) ?? []);
  const keepSealed = service.proof === 'storage_expired' || service.proof === 'returned_unclaimed';
  return { on: service.date, proof: title, deemed, norms, keepSealed };
}

function lackingToSend(event: EventOf<'sent'>, number: string, fits: boolean | null): Lacking[] {
  const list: Lacking[] = [];
  if (BY_POST.includes(event.channel)) {
    if (number === '' && !event.numberOverride) {
      list.push({ what: 'номера письма', how: 'Он стоит на чеке почты под словом «РПО», 14 цифр.' });
    }
    if (fits === false)
      list.push({ what: 'верного номера', how: 'Контрольная цифра не сходится. Сверьте номер с чеком.' });
  }
  if ((event.attachments ?? []).length === 0) list.push(PAPER_OF[event.channel]);
  return list;
}

/** The paper that each channel leaves, and how to get it. */
const PAPER_OF: Record<EventOf<'sent'>['channel'], Lacking> = {
  in_person: { what: 'снимка отметки', how: 'Сфотографируйте свой экземпляр с датой, должностью и подписью.' },
  valued_letter: { what: 'снимка чека и описи', how: 'Сфотографируйте чек почты и опись со штемпелем: чек выцветает.' },
  registered_letter: { what: 'снимка чека', how: 'Сфотографируйте чек почты сегодня: он выцветает.' },
  email: { what: 'сохранённого письма', how: 'Сохраните письмо с вложениями и страницу, где назван этот адрес.' },
  platform_chat: { what: 'снимка обращения', how: 'Снимите экран с номером, датой и адресом страницы.' },
  messenger: { what: 'снимка переписки', how: 'Снимите экран с номером телефона и датой.' },
  refusal_act: { what: 'акта об отказе', how: 'Приложите акт с подписями двух свидетелей и отправьте письмо почтой.' },
};

function lackingToServe(event: EventOf<'sent'>, service: EventOf<'served'> | undefined, today: CivilDate): Lacking[] {
  if (!service) {
    if (!BY_POST.includes(event.channel)) {
      return [
        {
          what: 'доказательства вручения',
          how: 'Запишите ответ, отметку или номер. Нет их — отправьте письмо почтой.',
        },
      ];
    }
    const storage = param('post-382-storage', 'storageDays', today);
    const until = addDays(event.date, storage);
    return [
      {
        what: 'вручения',
        how:
          today <= until
            ? 'Посмотрите отслеживание по номеру. Пришло уведомление — запишите его день.'
            : `Прошло больше дней, чем почта хранит письмо. Узнайте, вернулось ли оно: с ${longDate(until)} оно могло уйти обратно.`,
      },
    ];
  }
  if ((service.attachments ?? []).length > 0) return [];
  return [{ what: 'бумаги о вручении', how: SERVICE_PAPER[service.proof] }];
}

const SERVICE_PAPER: Record<EventOf<'served'>['proof'], string> = {
  mark_on_copy: 'Сфотографируйте отметку на своём экземпляре.',
  delivery_notice: 'Сфотографируйте уведомление с обеих сторон.',
  tracking: 'Сохраните отчёт об отслеживании с сайта почты.',
  storage_expired: 'Сохраните отчёт об отслеживании. Конверт не вскрывайте, сфотографируйте с двух сторон.',
  returned_unclaimed: 'Конверт не вскрывайте: суд вскроет его сам. Сфотографируйте с двух сторон.',
  refusal_act: 'Приложите акт с именами, адресами и подписями двух свидетелей.',
  reply_received: 'Приложите ответ: он показывает, что письмо получили.',
  ticket: 'Снимите экран с номером обращения и датой.',
};
