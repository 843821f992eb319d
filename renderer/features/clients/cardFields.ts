import { checkInn, checkOgrn, checkPostcode } from '../../../shared/model/identifiers.ts';

/** One answer of a card: where it stands in the card and how it is asked. */
export interface CardField {
  /** `person.address`: at most two levels. */
  path: string;
  label: string;
  kind: 'text' | 'date' | 'area' | 'choice';
  hint?: string;
  width?: number | 'full';
  /** Fields of one row stand side by side. */
  row?: string;
  options?: { value: string; label: string; hint?: string }[];
  /** Choice shown while nothing is chosen. */
  silence?: string;
  /** Chosen word → value of the card; undefined takes the answer out. */
  parse?: (value: string) => unknown;
  /** What is wrong with the text; it is kept all the same. */
  check?: (text: string) => string | null;
}

const checked = (check: (text: string) => { why?: string | undefined }) => (text: string) =>
  text.trim() === '' ? null : (check(text).why ?? null);

const address = (section: string, whose: string): CardField[] => [
  {
    path: `${section}.postcode`,
    label: 'Индекс',
    kind: 'text',
    width: 144,
    row: 'address',
    check: checked(checkPostcode),
  },
  { path: `${section}.address`, label: whose, kind: 'text', width: 400, row: 'address' },
];

export const PERSON: readonly CardField[] = [
  ...address('person', 'Адрес для ответа'),
  { path: 'person.phone', label: 'Телефон', kind: 'text', width: 240, row: 'contacts' },
  { path: 'person.email', label: 'Электронная почта', kind: 'text', width: 280, row: 'contacts' },
  { path: 'person.birthDate', label: 'Дата рождения', kind: 'date' },
  { path: 'person.birthPlace', label: 'Место рождения', kind: 'text' },
];

export const CONSENT: readonly CardField[] = [
  { path: 'consent.date', label: 'Когда подписано', kind: 'date' },
  { path: 'consent.until', label: 'По какой день действует', kind: 'date', hint: 'Оставьте пустым, если срока нет.' },
  {
    path: 'consent.operator',
    label: 'Кто хранит данные',
    kind: 'text',
    hint: 'Название и адрес: так они встанут в бумагу.',
    width: 'full',
  },
];

export const SIGNING: readonly CardField[] = [
  {
    path: 'signature',
    label: 'Кто подписывает бумаги?',
    kind: 'choice',
    silence: 'own',
    options: [
      { value: 'own', label: 'Сам клиент' },
      { value: 'representative', label: 'Представитель по доверенности' },
    ],
  },
  { path: 'representative.name', label: 'Представитель: фамилия, имя, отчество', kind: 'text', width: 'full' },
  { path: 'representative.address', label: 'Адрес представителя', kind: 'text', width: 340, row: 'who' },
  { path: 'representative.phone', label: 'Телефон представителя', kind: 'text', width: 220, row: 'who' },
  { path: 'attorney.number', label: 'Номер доверенности', kind: 'text', width: 240 },
  { path: 'attorney.date', label: 'Дата доверенности', kind: 'date' },
  { path: 'attorney.until', label: 'По какой день действует', kind: 'date' },
  {
    path: 'attorney.notary',
    label: 'Кто удостоверил',
    kind: 'text',
    hint: 'Нотариус, место работы, управляющая организация.',
  },
];

export const KEEPING: readonly CardField[] = [
  {
    path: 'retention',
    label: 'Сколько хранить данные этого клиента?',
    kind: 'choice',
    hint: 'Срок считается с завершения дела. Перед удалением программа спросит.',
    silence: 'general',
    options: [
      { value: 'general', label: 'Как в настройках' },
      { value: 'never', label: 'Не удалять' },
      { value: '6', label: '6 месяцев' },
      { value: '12', label: '1 год' },
      { value: '36', label: '3 года' },
      { value: '60', label: '5 лет' },
    ],
    parse: (value) => (value === 'general' ? undefined : value === 'never' ? 'never' : Number(value)),
  },
];

export const NOTES: readonly CardField[] = [
  { path: 'notes', label: 'Заметки', kind: 'area', hint: 'Видны только в карточке. В бумаги не попадают.' },
];

export const REQUISITES: readonly CardField[] = [
  { path: 'requisites.name', label: 'Название', kind: 'text', width: 'full' },
  { path: 'requisites.inn', label: 'ИНН', kind: 'text', width: 220, row: 'numbers', check: checked(checkInn) },
  {
    path: 'requisites.ogrn',
    label: 'ОГРН или ОГРНИП',
    kind: 'text',
    width: 240,
    row: 'numbers',
    check: checked(checkOgrn),
  },
  ...address('requisites', 'Адрес'),
  {
    path: 'requisites.addressSource',
    label: 'Откуда адрес',
    kind: 'choice',
    options: [
      { value: 'egrul', label: 'Из ЕГРЮЛ или ЕГРИП' },
      { value: 'receipt', label: 'Из чека' },
      { value: 'contract', label: 'Из договора' },
      { value: 'site', label: 'С сайта продавца' },
      { value: 'other', label: 'Из другого места' },
    ],
  },
  { path: 'requisites.addressDate', label: 'Когда найден', kind: 'date' },
  { path: 'requisites.phone', label: 'Телефон', kind: 'text', width: 240, row: 'contacts' },
  { path: 'requisites.email', label: 'Электронная почта', kind: 'text', width: 280, row: 'contacts' },
];

export function getIn(card: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined;
  }, card);
}

/** A copy of the card with the answer put in; an empty answer and the section it leaves empty are taken out. */
export function setIn(card: object, path: string, value: unknown): object {
  const [key = '', ...rest] = path.split('.');
  const copy: Record<string, unknown> = { ...card };
  const inner = typeof copy[key] === 'object' && copy[key] !== null ? copy[key] : {};
  const next = rest.length === 0 ? value : setIn(inner, rest.join('.'), value);
  const empty = next === undefined || next === null || next === '';
  if (empty || (rest.length > 0 && Object.keys(next as object).length === 0)) delete copy[key];
  else copy[key] = next;
  return copy;
}

/** A text in a date box that is not a date yet. */
export function isDraft(drafts: Readonly<Record<string, string>>): boolean {
  return Object.values(drafts).some((text) => text !== '');
}
