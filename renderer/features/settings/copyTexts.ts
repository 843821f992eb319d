import { localDay, localTime } from '../../../shared/calendar/wallClock.ts';
import { counted, shortDate } from '../../../shared/text/format.ts';

const CASES = ['дело', 'дела', 'дел'] as const;
const DOCUMENTS = ['документ', 'документа', 'документов'] as const;

/** «22.11.2026, 08:30» by the clock of this computer. */
export function momentText(iso: string): string {
  const at = new Date(iso);
  return `${shortDate(localDay(at))}, ${localTime(at)}`;
}

/** «3 дела, 12 документов». */
export function casesText(cases: number, documents?: number): string {
  const text = counted(cases, CASES);
  return documents === undefined ? text : `${text}, ${counted(documents, DOCUMENTS)}`;
}
