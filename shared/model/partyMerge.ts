import type { ClientCard, SellerCard, Scan } from './partyCard.ts';
import { typedEqual } from './partyText.ts';

/** Where both cards say something different: what stays and what is put aside until the merge is undone. */
export interface MergeConflict {
  label: string;
  kept: string;
  aside: string;
}

const LABELS: Record<string, string> = {
  lastName: 'Фамилия',
  firstName: 'Имя',
  middleName: 'Отчество',
  genitive: 'Имя в письме',
  postcode: 'Индекс',
  address: 'Адрес',
  phone: 'Телефон',
  email: 'Электронная почта',
  birthDate: 'Дата рождения',
  birthPlace: 'Место рождения',
  identifier: 'Номер документа',
  name: 'Название или имя',
  inn: 'ИНН',
  ogrn: 'ОГРН',
  notes: 'Заметки',
  number: 'Номер доверенности',
  date: 'Дата документа',
  until: 'По какой день',
  notary: 'Кто удостоверил',
  place: 'Место',
  operator: 'Кто хранит данные',
  signature: 'Кто подписывает',
  retention: 'Срок хранения',
  confirmedOn: 'Когда сверено',
};

type Card = ClientCard | SellerCard;
/** What belongs together is never mixed of two cards: an address of one with the postcode of the other. */
const WHOLE = new Set(['consent', 'attorney', 'representative']);

/**
 * One card out of two: what `into` knows stays, what only `from` knows is added, notes of both are kept. Both cards as
 * they were are kept beside the merge, so that it can be undone.
 */
export function mergeCards<C extends Card>(into: C, from: C): { card: C; conflicts: MergeConflict[] } {
  const conflicts: MergeConflict[] = [];
  const card = join(into, from, conflicts) as C;
  const notes = [into.notes?.trim(), from.notes?.trim()].filter((text): text is string => Boolean(text));
  if (notes.length > 0) card.notes = [...new Set(notes)].join('\n\n').slice(0, 10_000);
  return { card, conflicts };
}

/** Scans of both cards, each once. */
export function mergeScans(into: readonly Scan[], from: readonly Scan[]): Scan[] {
  return [...into, ...from.filter((scan) => !into.some((known) => known.id === scan.id))];
}

function join(into: object, from: object, conflicts: MergeConflict[]): object {
  const result: Record<string, unknown> = { ...into };
  for (const [key, value] of Object.entries(from)) {
    const own: unknown = result[key];
    if (key === 'notes') continue;
    if (own === undefined || own === '') result[key] = value;
    else if (isSection(own) && isSection(value)) {
      result[key] = WHOLE.has(key) ? own : join(own, value, conflicts);
      if (WHOLE.has(key)) join(own, value, conflicts);
    } else if (!typedEqual(String(own), String(value)) && LABELS[key]) {
      conflicts.push({ label: LABELS[key], kept: String(own), aside: String(value) });
    }
  }
  return result;
}

function isSection(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
