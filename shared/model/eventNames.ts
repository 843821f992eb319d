import { formatRoubles } from '../money/kopecks.ts';
import { lowerFirst, NBSP, shortDate } from '../text/format.ts';
import { DOCUMENT_TITLES } from '../documents/titles.ts';
import { kindsOf, replyRow } from '../law/replies.ts';
import {
  type Addressee,
  type AnyPaper,
  type CaseEvent,
  type Channel,
  type CourtTrack,
  type Decision,
  type EventOf,
  type Paper,
  type ServiceProof,
} from './case.ts';
import type { Facts } from './facts.ts';
import { otherSide, otherSideUpper } from './otherSide.ts';
import { CONTACTS, FOUND, OUTCOMES } from './lifeNames.ts';
import { isServiceCase } from './problemNames.ts';

/** Names of papers, one wording for every screen. */
export const PAPER_NAMES: Record<Paper, string> = {
  claim: 'Претензия',
  complaint: 'Жалоба в Роспотребнадзор',
  lawsuit: 'Исковое заявление',
};

export const ADDRESSEES: Record<Addressee, { nominative: string; dative: string }> = {
  seller: { nominative: 'Продавец', dative: 'продавцу' },
  platform: { nominative: 'Площадка', dative: 'площадке' },
  office: { nominative: 'Роспотребнадзор', dative: 'в Роспотребнадзор' },
  court: { nominative: 'Суд', dative: 'в суд' },
  bank: { nominative: 'Банк', dative: 'в банк' },
  bailiffs: { nominative: 'Приставы', dative: 'приставам' },
  tax: { nominative: 'Налоговая', dative: 'в налоговую' },
  prosecutor: { nominative: 'Прокуратура', dative: 'в прокуратуру' },
  association: { nominative: 'Объединение потребителей', dative: 'в объединение потребителей' },
};

export interface ChannelText {
  title: string;
  /** How a court looks at it: 1 the strongest, 4 the weakest. */
  rank: 1 | 2 | 3 | 4;
  /** The rank in words. */
  strength: string;
  /** What to keep and what to beware of. */
  advice: string;
  /** Name of the number this channel gives; absent = it gives none. */
  number?: string;
  /** The number is a postal one with a check digit. */
  postal: boolean;
}

/** The ladder of channels, strongest first. */
export const CHANNEL_TEXTS: Record<Channel, ChannelText> = {
  in_person: {
    title: 'Лично, с отметкой на вашем экземпляре',
    rank: 1,
    strength: 'надёжно',
    advice: 'На вашем экземпляре нужны дата, должность, фамилия и подпись того, кто принял.',
    number: 'Входящий номер, если поставили',
    postal: false,
  },
  valued_letter: {
    title: 'Ценное письмо с описью и уведомлением',
    rank: 1,
    strength: 'надёжно',
    advice: 'Сохраните чек и опись со штемпелем почты. Опись показывает, что лежало в конверте.',
    number: 'Почтовый номер с чека',
    postal: true,
  },
  registered_letter: {
    title: 'Заказное письмо с уведомлением',
    rank: 2,
    strength: 'почти надёжно',
    advice: 'Без описи продавец может сказать, что в конверте было другое.',
    number: 'Почтовый номер с чека',
    postal: true,
  },
  email: {
    title: 'Электронная почта продавца',
    rank: 3,
    strength: 'с оговорками',
    advice: 'Годится адрес из договора или с сайта. Отправьте и бумажное письмо: получение почты трудно доказать.',
    postal: false,
  },
  platform_chat: {
    title: 'Обращение в кабинете или чате площадки',
    rank: 3,
    strength: 'с оговорками',
    advice: 'Сохраните номер обращения и снимок экрана с датой. Чат может исчезнуть.',
    number: 'Номер обращения',
    postal: false,
  },
  refusal_act: {
    title: 'Отказались принять: акт с двумя свидетелями',
    rank: 3,
    strength: 'с оговорками',
    advice: 'В акте нужны имена, адреса и подписи двух свидетелей. В тот же день отправьте письмо почтой.',
    postal: false,
  },
  messenger: {
    title: 'Мессенджер',
    rank: 4,
    strength: 'слабо',
    advice: 'Суды сомневаются, кто получил сообщение. Отправьте ещё и письмо почтой.',
    postal: false,
  },
};

export interface ServiceProofText {
  title: string;
  /** Which day is the day of service. */
  dateHint: string;
  /** The paper counts as handed over although nobody took it (ст. 165.1 ГК). */
  deemed: boolean;
}

export const SERVICE_PROOFS: Record<ServiceProof, ServiceProofText> = {
  delivery_notice: {
    title: 'Уведомление о вручении (ф.\u00a0119)',
    dateHint: 'День вручения стоит на уведомлении.',
    deemed: false,
  },
  tracking: {
    title: 'Отслеживание на сайте почты',
    dateHint: 'День, когда в отслеживании появилось «Вручено адресату».',
    deemed: false,
  },
  mark_on_copy: {
    title: 'Отметка на вашем экземпляре',
    dateHint: 'День, который написал тот, кто принял.',
    deemed: false,
  },
  storage_expired: {
    title: 'Срок хранения истёк, письмо не забрали',
    dateHint: 'День, когда в отслеживании появился возврат или конец хранения.',
    deemed: true,
  },
  returned_unclaimed: {
    title: 'Письмо вернулось: адресат не найден или выбыл',
    dateHint: 'День неудачной попытки вручения или возврата из отслеживания.',
    deemed: true,
  },
  refusal_act: {
    title: 'Отказ принять, есть акт',
    dateHint: 'День акта. Если письмо ушло почтой позже, безопаснее день почты.',
    deemed: true,
  },
  reply_received: {
    title: 'Продавец ответил на это обращение',
    dateHint: 'День, раньше которого продавец ответить не мог: день отправки или ответа.',
    deemed: false,
  },
  ticket: {
    title: 'Номер обращения на площадке',
    dateHint: 'День, когда обращение зарегистрировано.',
    deemed: false,
  },
};

/** Where a suit is heard, as the dialog asks it. */
export const COURT_TRACKS: Record<CourtTrack, string> = {
  magistrate: 'Мировой судья',
  district: 'Районный суд',
  simplified: 'Без заседания, упрощённый порядок',
};

/** What a court decided: as the dialog asks it, and as it stands in the timeline for either court. */
export const DECISIONS: Record<Decision, { title: string; court: string; appeal: string }> = {
  granted: {
    title: 'Взыскал всё, что вы просили',
    court: 'Суд удовлетворил иск',
    appeal: 'Апелляция удовлетворила иск',
  },
  partly: {
    title: 'Взыскал часть',
    court: 'Суд удовлетворил иск частично',
    appeal: 'Апелляция удовлетворила иск частично',
  },
  refused: { title: 'Отказал', court: 'Суд отказал в иске', appeal: 'Апелляция отказала в иске' },
};

function appealTitle(decision: EventOf<'appeal_decided'>['decision']): string {
  if (decision === undefined) return 'Апелляция рассмотрела жалобу';
  return decision === 'upheld' ? 'Апелляция оставила решение в силе' : DECISIONS[decision].appeal;
}

/** Events that happen once and need no more than a day: names for the timeline, the menu and the dialog. */
const PLAIN_TITLES = {
  mediation_agreed: 'Заключено соглашение с медиатором',
  complaint_forwarded: 'Жалобу переслали в другой орган',
  complaint_extended: 'Ведомство продлило срок ответа',
  complaint_answered: 'Пришёл ответ на жалобу',
  suit_held: 'Суд оставил иск без движения',
  suit_returned: 'Суд вернул иск',
  judgment_reasoned: 'Готово мотивированное решение',
  judgment_cancelled: 'Заочное решение отменено',
  appeal_filed: 'Подана апелляция',
  writ_issued: 'Получен исполнительный лист',
  enforcement_opened: 'Приставы открыли производство',
} as const satisfies Partial<Record<CaseEvent['type'], string>>;

/** A paper with the form of its participle: «Претензия вручена», «Иск вручён». */
const PAPER_FORMS: Record<Paper, { subject: string; printed: string; sent: string; served: string }> = {
  claim: { subject: 'Претензия', printed: 'распечатана', sent: 'отправлена', served: 'вручена' },
  complaint: { subject: 'Жалоба', printed: 'распечатана', sent: 'отправлена', served: 'вручена' },
  lawsuit: { subject: 'Иск', printed: 'распечатан', sent: 'отправлен', served: 'вручён' },
};

/** To whom a paper of its kind usually goes: then the addressee is not named. */
const USUAL: Record<Paper, Addressee> = { claim: 'seller', complaint: 'office', lawsuit: 'court' };

function paperEvent(event: EventOf<'sent'> | EventOf<'served'>): string {
  const forms = isNamed(event.paper) ? PAPER_FORMS[event.paper] : null;
  if (!forms) {
    const done = event.type === 'sent' ? 'отправлено' : 'вручено';
    return `«${paperName(event.paper)}» ${done} ${ADDRESSEES[event.to].dative}`;
  }
  const own = event.paper === 'lawsuit' && event.to === 'seller' ? COPY_OF_SUIT : forms;
  const whom = isNamed(event.paper) && event.to === USUAL[event.paper] ? '' : ` ${ADDRESSEES[event.to].dative}`;
  return `${own.subject} ${event.type === 'sent' ? own.sent : own.served}${whom}`;
}

/** The paper has a participle of its own: the claim, the complaint, the suit. */
function isNamed(paper: AnyPaper): paper is Paper {
  return Object.hasOwn(PAPER_FORMS, paper);
}

/** Name of any paper: «Претензия», «Ответ на отказ». */
export function paperName(paper: AnyPaper): string {
  return isNamed(paper) ? PAPER_NAMES[paper] : DOCUMENT_TITLES[paper];
}

const COPY_OF_SUIT = { subject: 'Копия иска', sent: 'отправлена', served: 'вручена' };

/** What happens to a bought item, and what happens to ordered work in its place. */
const THING_TITLES = {
  goods: {
    goods_delivered: 'Товар привезли',
    goods_offered: 'Вы предложили проверить товар',
    goods_handed_over: 'Товар передан продавцу',
  },
  work: {
    goods_delivered: 'Работу сделали',
    goods_offered: 'Вы предложили проверить работу',
    goods_handed_over: 'Вещь передана исполнителю',
  },
} as const;

/** Name of an event for the timeline: «Претензия отправлена»; `facts` tell goods from work and name the other side. */
export function eventTitle(event: CaseEvent, facts: Facts): string {
  switch (event.type) {
    case 'printed':
      return isNamed(event.paper)
        ? `${PAPER_FORMS[event.paper].subject} ${PAPER_FORMS[event.paper].printed}`
        : `«${paperName(event.paper)}» распечатано`;
    case 'sent':
    case 'served':
      return paperEvent(event);
    case 'replied':
      return `${otherSideUpper(facts).nom} ответил: ${replyTitle(event)}`;
    case 'money_received':
      return `Пришли деньги: ${formatRoubles(event.amount)}`;
    case 'demand_satisfied':
      return 'Требование исполнено';
    case 'goods_delivered':
    case 'goods_offered':
    case 'goods_handed_over':
      return THING_TITLES[isServiceCase(facts) ? 'work' : 'goods'][event.type];
    case 'complaint_registered':
      return 'Жалоба зарегистрирована';
    case 'lawsuit_filed':
      return 'Иск подан';
    case 'letter_at_office':
      return event.letter === 'claim'
        ? `Письмо с претензией ждёт ${otherSide(facts).acc} на почте`
        : 'Вас ждёт письмо суда на почте';
    case 'dispute_opened':
      return event.where === 'bank' ? 'Вы подали заявление в банк' : 'Вы открыли спор на площадке';
    case 'lawsuit_accepted':
      return 'Суд принял иск';
    case 'judgment':
      return event.decision ? DECISIONS[event.decision].court : 'Суд вынес решение';
    case 'appeal_decided':
      return appealTitle(event.decision);
    case 'writ_presented':
      return event.to === 'bank' ? 'Лист сдан в банк' : 'Лист сдан приставам';
    case 'buyer_answered':
      return `Вы ответили ${otherSide(facts).dat}`;
    case 'mediation_agreed':
    case 'complaint_forwarded':
    case 'complaint_extended':
    case 'complaint_answered':
    case 'suit_held':
    case 'suit_returned':
    case 'judgment_reasoned':
    case 'judgment_cancelled':
    case 'appeal_filed':
    case 'writ_issued':
    case 'enforcement_opened':
      return PLAIN_TITLES[event.type];
    case 'asked':
      return `Вы обратились к ${otherSide(facts).dat}`;
    case 'goods_checked':
      return `${otherSideUpper(facts).nom} проверил ${isServiceCase(facts) ? 'работу' : 'товар'}: ${FOUND[event.found]}`;
    case 'closed':
      return event.outcome ? `Дело закрыто: ${lowerFirst(OUTCOMES[event.outcome].title)}` : 'Дело закрыто';
  }
}

/** What the seller wrote, in the words of the list of kinds: «ждите», «отказал». */
export function replyTitle(event: Pick<EventOf<'replied'>, 'reply' | 'kinds'>): string {
  return kindsOf(event)
    .map((kind) => lowerFirst(replyRow(kind).title))
    .join('; ');
}

/** What stands beside the date of an event: channel, proof, number, with whom. Empty text when there is nothing to say. */
export function eventProof(event: CaseEvent): string {
  return [...details(event), event.who ? `с кем: ${event.who}` : ''].filter((part) => part !== '').join(', ');
}

function details(event: CaseEvent): string[] {
  switch (event.type) {
    case 'sent':
      return [lowerFirst(CHANNEL_TEXTS[event.channel].title), numbered(event.number)];
    case 'served':
      return [lowerFirst(SERVICE_PROOFS[event.proof].title)];
    case 'complaint_registered':
    case 'lawsuit_filed':
      return [numbered(event.number)];
    case 'suit_held':
      return [`исправить до ${shortDate(event.until)}`];
    case 'lawsuit_accepted':
      return [lowerFirst(COURT_TRACKS[event.court])];
    case 'judgment':
      return [lowerFirst(COURT_TRACKS[event.court]), event.inAbsence ? 'заочно' : ''];
    case 'asked':
      return [CONTACTS[event.way].how];
    case 'replied':
      return event.way ? [CONTACTS[event.way].how] : [];
    default:
      return [];
  }
}

function numbered(number: string | undefined): string {
  return number ? `№${NBSP}${number}` : '';
}
