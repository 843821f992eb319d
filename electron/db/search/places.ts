import type { CaseEvent, CaseFile } from '../../../shared/model/case.ts';
import { PROBLEM_NAMES } from '../../../shared/model/problemNames.ts';
import { titleOf } from '../../../shared/model/summary.ts';
import { declineName, fullName } from '../../../shared/text/declension.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { factPlaces } from './factPlaces.ts';
import { joinedDigits, type Place } from './place.ts';

/** So many characters of one case are searched; a case of two hundred long notes has fewer. */
const MOST_TEXT = 1_000_000;

/** Everything of a case that can be found, the most telling first. */
export function placesOf(file: CaseFile): Place[] {
  const { facts } = file;
  const buyer = facts.buyer ?? {};
  const own = file.title?.trim();
  const forms = (['genitive', 'dative'] as const).map((form) => fullName(declineName(buyer, buyer.gender, form)));
  const places: Place[] = [
    { where: 'Название', text: own || (facts.goods?.item ? '' : titleOf(file)) },
    { where: 'Номер дела', text: file.number ?? '' },
    { where: 'Товар или услуга', text: facts.goods?.item ?? '' },
    { where: 'Клиент', text: fullName(buyer), also: [...forms, buyer.genitive ?? ''].join(' ') },
    { where: 'Что случилось', text: facts.problem ? PROBLEM_NAMES[facts.problem].title : '' },
    ...factPlaces(facts),
    ...file.events.flatMap(eventPlaces),
    ...file.attachments.map(({ title, name }) => ({
      where: 'Доказательство',
      text: title === name ? title : [title, name].filter(Boolean).join(' · '),
    })),
    ...file.edits.map(({ text }) => ({ where: 'Ваш текст в документе', text })),
    ...file.acknowledgements.map(({ reason }) => ({ where: 'Ваше пояснение', text: reason })),
  ];
  let left = MOST_TEXT;
  return places.flatMap((place) => {
    // One place is one line, whatever the user typed.
    const text = place.text.replace(/\s+/g, ' ').trim().slice(0, left);
    left -= text.length;
    return text === '' ? [] : [{ ...place, text }];
  });
}

function eventPlaces(event: CaseEvent): Place[] {
  const day = shortDate(event.date);
  const where = event.type === 'replied' ? `Ответ ${day}` : `Событие ${day}`;
  const number = 'number' in event ? (event.number ?? '') : '';
  return [
    { where: `${numberName(event)} ${day}`, text: number, also: joinedDigits(number) },
    { where, text: event.note ?? '', also: joinedDigits(event.note ?? '') },
    { where, text: event.type === 'sent' ? (event.numberOverride ?? '') : '' },
  ];
}

function numberName(event: CaseEvent): string {
  switch (event.type) {
    case 'complaint_registered':
      return 'Номер жалобы,';
    case 'lawsuit_filed':
      return 'Номер в суде,';
    default:
      return 'Номер отправления,';
  }
}
