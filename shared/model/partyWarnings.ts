import type { CivilDate } from '../calendar/civilDate.ts';
import type { Severity } from '../law/types.ts';
import { shortDate } from '../text/format.ts';
import type { Facts } from './facts.ts';
import { isOver, representativeOf, type ClientCard, type Scan } from './partyCard.ts';

/** What to look at on the card of a client. */
export interface PartyWarning {
  code: string;
  severity: Severity;
  title: string;
  text: string;
}

/** The day in court of a case, when it is still ahead: the hearing, else the day the suit is to be filed. */
export function courtDay(facts: Facts, today: CivilDate): CivilDate | null {
  const days = [facts.papers?.trial?.hearingDate, facts.court?.filingDate];
  return days.find((day) => day !== undefined && day >= today) ?? null;
}

/** The nearest day in court of several cases. */
export function nearestCourtDay(cases: readonly Facts[], today: CivilDate): CivilDate | null {
  return cases
    .flatMap((facts) => courtDay(facts, today) ?? [])
    .reduce<CivilDate | null>((best, day) => (best === null || day < best ? day : best), null);
}

/**
 * Warnings of a client's card: consent and power of attorney. `court` is the nearest day in court of his open cases,
 * `open` whether he has any; without open cases nothing is urgent and nothing is said.
 */
export function clientWarnings(
  card: ClientCard,
  scans: readonly Scan[],
  { today, court, open }: { today: CivilDate; court: CivilDate | null; open: boolean },
): PartyWarning[] {
  if (!open) return [];
  return [...consentWarnings(card, scans, today), ...attorneyWarnings(card, scans, today, court)];
}

function consentWarnings({ consent }: ClientCard, scans: readonly Scan[], today: CivilDate): PartyWarning[] {
  if (!consent?.date) {
    return [
      {
        code: 'no_consent',
        severity: 'advice',
        title: 'Согласие на обработку данных не записано',
        text: 'Оно нужно, если вы помогаете другому человеку и храните его данные. Напечатайте согласие, подпишите и впишите дату.',
      },
    ];
  }
  if (isOver(consent.until, today)) {
    return [
      {
        code: 'consent_over',
        severity: 'danger',
        title: `Согласие истекло ${shortDate(consent.until ?? today)}`,
        text: 'Хранить и передавать данные больше не на чем. Попросите клиента подписать новое согласие.',
      },
    ];
  }
  return kept(scans, 'consent') ? [] : [noScan('consent', 'Нет скана согласия')];
}

function attorneyWarnings(
  card: ClientCard,
  scans: readonly Scan[],
  today: CivilDate,
  court: CivilDate | null,
): PartyWarning[] {
  const { attorney } = card;
  if (!representativeOf(card)) {
    if (card.signature !== 'representative') return [];
    return [
      {
        code: 'no_representative',
        severity: 'danger',
        title: 'Подписывает представитель, а его имени нет',
        text: 'Без имени бумаги готовятся от клиента. Впишите, кто подписывает.',
      },
    ];
  }
  if (!attorney?.date && !attorney?.number?.trim()) {
    return [
      {
        code: 'no_attorney',
        severity: 'danger',
        title: 'Доверенность не записана',
        text: 'Подпись представителя без доверенности не примут. Впишите её номер и дату.',
      },
    ];
  }
  if (isOver(attorney.until, today)) {
    return [
      {
        code: 'attorney_over',
        severity: 'danger',
        title: `Доверенность истекла ${shortDate(attorney.until ?? today)}`,
        text: 'Подписывать бумаги представитель больше не вправе. Нужна новая доверенность или подпись клиента.',
      },
    ];
  }
  if (court && attorney.until && attorney.until < court) {
    return [
      {
        code: 'attorney_ends',
        severity: 'danger',
        title: `Доверенность кончится ${shortDate(attorney.until)}, до суда ${shortDate(court)}`,
        text: 'В заседание с ней не пустят. Попросите клиента выдать новую доверенность заранее.',
      },
    ];
  }
  return kept(scans, 'attorney') ? [] : [noScan('attorney', 'Нет скана доверенности')];
}

const kept = (scans: readonly Scan[], paper: Scan['paper']): boolean =>
  scans.some((scan) => scan.paper === paper && scan.removedAt === undefined);

function noScan(paper: Scan['paper'], title: string): PartyWarning {
  return {
    code: `${paper}_scan`,
    severity: 'advice',
    title,
    text: 'Бумагу легко потерять. Добавьте снимок или скан в карточку.',
  };
}
