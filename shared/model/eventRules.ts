import type { CivilDate } from '../calendar/civilDate.ts';
import { shortDate } from '../text/format.ts';
import type { AnyPaper, CaseEvent, CaseFile, EventOf } from './case.ts';

/** What is wrong with the date of an event, in words for the person who types it; null = nothing. */
export function eventDateProblem(event: CaseEvent, file: CaseFile, today: CivilDate): string | null {
  if (event.date > today) return 'Этот день ещё не наступил. Запишите событие, когда оно произойдёт.';
  const others = file.events.filter((other) => other.id !== event.id);
  return tooEarly(event, file, others) ?? tooLate(event, others);
}

/** A thing cannot happen before the one it follows. */
function tooEarly(event: CaseEvent, file: CaseFile, others: CaseEvent[]): string | null {
  switch (event.type) {
    case 'served':
      return before(
        event.date,
        firstSent(others, event.paper, event.to),
        (date) => `Отправка записана ${date}. Вручить раньше отправки нельзя.`,
      );
    case 'replied':
      return before(
        event.date,
        firstSent(others, 'claim') ?? firstServed(others),
        (date) => `Претензия отправлена ${date}. Ответ на неё не мог прийти раньше.`,
      );
    case 'complaint_registered':
      return before(
        event.date,
        firstSent(others, 'complaint'),
        (date) => `Жалоба отправлена ${date}. Раньше её не могли зарегистрировать.`,
      );
    case 'complaint_forwarded':
    case 'complaint_extended':
    case 'complaint_answered':
      return before(
        event.date,
        first(others, 'complaint_registered')?.date ?? firstSent(others, 'complaint'),
        (date) => `Жалоба подана ${date}. Этого не могло быть раньше.`,
      );
    case 'buyer_answered':
      return before(
        event.date,
        first(others, 'replied')?.date,
        (date) => `Первый ответ продавца записан ${date}. Ответить на него раньше нельзя.`,
      );
    case 'suit_held':
    case 'suit_returned':
    case 'lawsuit_accepted':
      return before(
        event.date,
        first(others, 'lawsuit_filed')?.date,
        (date) => `Иск подан ${date}. Ответить на него раньше суд не мог.`,
      );
    case 'judgment':
      return before(
        event.date,
        later(first(others, 'lawsuit_filed')?.date, first(others, 'lawsuit_accepted')?.date),
        (date) => `Суд начал дело ${date}. Решить его раньше он не мог.`,
      );
    case 'judgment_reasoned':
    case 'judgment_cancelled':
    case 'appeal_filed':
    case 'writ_issued':
      return before(
        event.date,
        first(others, 'judgment')?.date,
        (date) => `Решение вынесено ${date}. Этого не могло быть раньше.`,
      );
    case 'appeal_decided':
      return before(
        event.date,
        first(others, 'appeal_filed')?.date ?? first(others, 'judgment')?.date,
        (date) => `Решение обжаловали не раньше ${date}. Решить жалобу раньше суд не мог.`,
      );
    case 'writ_presented':
    case 'enforcement_opened':
      return before(
        event.date,
        first(others, 'writ_issued')?.date,
        (date) => `Лист получен ${date}. Раньше его не могли предъявить.`,
      );
    case 'goods_handed_over':
    case 'goods_checked':
      return before(
        event.date,
        later(known(file.facts.goods?.purchaseDate), first(others, 'goods_delivered')?.date),
        (date) => `Товар появился у вас ${date}. Раньше этого быть не могло.`,
      );
    case 'closed':
      return before(
        event.date,
        others.reduce<CivilDate | undefined>((last, other) => later(last, other.date), undefined),
        (date) => `Последнее событие дела — ${date}. Закрыть дело раньше нельзя.`,
      );
    case 'asked':
    case 'printed':
    case 'sent':
    case 'money_received':
    case 'goods_delivered':
    case 'demand_satisfied':
    case 'goods_offered':
    case 'lawsuit_filed':
    case 'letter_at_office':
    case 'dispute_opened':
    case 'mediation_agreed':
      return before(
        event.date,
        known(file.facts.goods?.purchaseDate),
        (date) => `Покупка была ${date}. Проверьте дату: событие не могло быть раньше.`,
      );
  }
}

/** Correcting a date must not leave a later event before it. */
function tooLate(event: CaseEvent, others: CaseEvent[]): string | null {
  if (event.type === 'sent') {
    const served = others
      .filter((other) => other.type === 'served' && other.paper === event.paper && other.to === event.to)
      .map((other) => other.date)
      .sort()[0];
    const elsewhere = firstSent(others, event.paper, event.to);
    if (served !== undefined && event.date > served && (elsewhere === undefined || elsewhere > served)) {
      return `Вручение записано ${shortDate(served)}. Отправить позже нельзя: исправьте одну из дат.`;
    }
  }
  const closed = first(others, 'closed');
  return closed && event.type !== 'closed' && event.date > closed.date
    ? `Дело закрыто ${shortDate(closed.date)}. Сначала уберите закрытие в хронологии.`
    : null;
}

function before(date: CivilDate, limit: CivilDate | undefined, text: (limit: string) => string): string | null {
  return limit !== undefined && date < limit ? text(shortDate(limit)) : null;
}

function firstSent(events: CaseEvent[], paper: AnyPaper, to?: EventOf<'sent'>['to']): CivilDate | undefined {
  return events
    .filter((event) => event.type === 'sent' && event.paper === paper && (to === undefined || event.to === to))
    .map((event) => event.date)
    .sort()[0];
}

/** The first day on which the claim was handed over. */
function firstServed(events: CaseEvent[]): CivilDate | undefined {
  return first(
    events.filter((event) => event.type === 'served' && event.paper === 'claim'),
    'served',
  )?.date;
}

function first(events: CaseEvent[], type: CaseEvent['type']): CaseEvent | undefined {
  return events.filter((event) => event.type === type).sort((a, b) => a.date.localeCompare(b.date))[0];
}

function known(date: string | undefined): CivilDate | undefined {
  return date === 'unknown' ? undefined : date;
}

function later(a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | undefined {
  if (a === undefined) return b;
  return b !== undefined && b > a ? b : a;
}
