import { ordered } from '../../../law/state/caseState.ts';
import { ADDRESSEES, CHANNEL_TEXTS, SERVICE_PROOFS } from '../../../model/eventNames.ts';
import type { AnyPaper, EventOf, Proves } from '../../../model/case.ts';
import { longDate, lowerFirst } from '../../../text/format.ts';
import { tidy, type Maybe } from '../make.ts';
import type { Material } from '../material.ts';
import { officeName } from '../office.ts';
import { plainName, postal } from '../parties.ts';

export type Sending = EventOf<'sent'>;
export type Service = EventOf<'served'>;

/** A paper on its way to one addressee: how it went and how it arrived; either may be unknown. */
export interface Letter {
  paper: AnyPaper;
  to: Sending['to'];
  sending?: Sending;
  service?: Service;
}

/** What has gone out and arrived by today, of every paper. */
function gone(m: Material): (Sending | Service)[] {
  return ordered(m.file.events).flatMap((event) =>
    (event.type === 'sent' || event.type === 'served') && event.date <= m.today ? [event] : [],
  );
}

/** The papers that went out or were handed over, in the order in which they did. */
export function papersSent(m: Material): AnyPaper[] {
  return [...new Set(gone(m).map((event) => event.paper))];
}

/** Every sending with the service that answers it, and services of which no sending is known, by day. */
export function lettersOf(m: Material, paper: AnyPaper): Letter[] {
  const events = gone(m).filter((event) => event.paper === paper);
  const sendings = events.flatMap((event) => (event.type === 'sent' ? [event] : []));
  const left = events.flatMap((event) => (event.type === 'served' ? [event] : []));
  const letters = sendings.map((sending, index): Letter => {
    const next = sendings.slice(index + 1).find((other) => other.to === sending.to);
    const at = left.findIndex(
      (one) => one.to === sending.to && one.date >= sending.date && (!next || one.date < next.date),
    );
    const service = at === -1 ? undefined : left.splice(at, 1)[0];
    return { paper, to: sending.to, sending, ...(service ? { service } : {}) };
  });
  return [...letters, ...left.map((service): Letter => ({ paper, to: service.to, service }))];
}

/** Name and address of who gets the letter, as far as they are known. */
export function addresseeOf(m: Material, to: Letter['to']): string {
  switch (to) {
    case 'seller':
      return [plainName(m.facts.seller) || m.side.nom, postal(m.facts.seller)].filter(Boolean).join(', ');
    case 'platform':
      return [plainName(m.facts.platformParty) || 'площадка', postal(m.facts.platformParty)].filter(Boolean).join(', ');
    case 'office':
      return officeName(m) ?? 'Роспотребнадзор';
    case 'court':
      return tidy(m.facts.court?.name) || 'суд';
    default:
      return ADDRESSEES[to].nominative;
  }
}

/** «ценное письмо с описью и уведомлением, № 10100001234569». */
export function wayOf({ channel, number }: Sending): string {
  const known = tidy(number);
  return `${lowerFirst(CHANNEL_TEXTS[channel].title)}${known && `, №\u00a0${known}`}`;
}

/** «29 октября 2026 г., уведомление о вручении (ф. 119)». */
export const serviceWords = ({ date, proof }: Service): string =>
  `${longDate(date)}, ${lowerFirst(SERVICE_PROOFS[proof].title)}`;

/** «приложения 4, 5»: what is in the case and shows it, by the event's own files, else by what such papers prove. */
export function proofOf(
  m: Material,
  event: { attachments?: string[] | undefined } | undefined,
  ...proves: Proves[]
): string {
  const own = new Set(event?.attachments ?? []);
  const byEvent = m.exhibits.filter((one) => one.attachments.some(({ id }) => own.has(id)));
  const found = byEvent.length > 0 ? byEvent : m.exhibits.filter((one) => proves.includes(one.proves));
  const numbers = found.map((one) => one.number);
  if (numbers.length === 0) return '';
  return `${numbers.length === 1 ? 'приложение' : 'приложения'}\u00a0${numbers.join(', ')}`;
}

const NO_NUMBER: readonly Sending['channel'][] = ['valued_letter', 'registered_letter', 'platform_chat'];
const BY_HAND: readonly Sending['channel'][] = ['in_person', 'refusal_act'];

/** Kinds of files that show the sending and the service of a paper; of the others only the event's own files do. */
export function shows(paper: AnyPaper): { sent: Proves[]; served: Proves[] } {
  if (paper === 'claim') return { sent: ['sending'], served: ['service'] };
  return { sent: paper === 'lawsuit' ? ['lawsuit_sending'] : [], served: [] };
}

/** What a doubting reader would still ask for. */
export function lacking(m: Material, { paper, sending, service }: Letter): Maybe<string>[] {
  const byHand = sending && BY_HAND.includes(sending.channel);
  return [
    !sending && 'когда и как отправлено',
    sending && NO_NUMBER.includes(sending.channel) && !tidy(sending.number) && CHANNEL_NUMBER[sending.channel],
    sending && !byHand && proofOf(m, sending, ...shows(paper).sent) === '' && PROOF_OF_WAY[sending.channel],
    !service && 'сведения о вручении',
    service &&
      proofOf(m, service, ...shows(paper).served) === '' &&
      `документ о вручении: ${lowerFirst(SERVICE_PROOFS[service.proof].title)}`,
  ];
}

const CHANNEL_NUMBER: Partial<Record<Sending['channel'], string>> = {
  valued_letter: 'номер отправления с чека',
  registered_letter: 'номер отправления с чека',
  platform_chat: 'номер обращения',
};
const PROOF_OF_WAY: Record<Sending['channel'], string> = {
  in_person: 'экземпляр с отметкой',
  valued_letter: 'чек почты и опись со штемпелем',
  registered_letter: 'чек почты',
  email: 'снимок отправленного письма с датой',
  platform_chat: 'снимок обращения с датой',
  messenger: 'снимок сообщения с датой',
  refusal_act: 'акт с подписями свидетелей',
};
