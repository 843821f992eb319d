import { fold } from '../text/fold.ts';
import type { Organisation, Person } from './facts.ts';
import { checkInn, checkOgrn } from './identifiers.ts';

/** Whose card: that of a buyer (client) or that of a seller. */
export type PartyKind = 'client' | 'seller';

const FORMS: readonly [RegExp, string][] = [
  [/^общество с ограниченной ответственностью /, 'ооо '],
  [/^публичное акционерное общество /, 'пао '],
  [/^(?:от|за)крытое акционерное общество /, 'ао '],
  [/^акционерное общество /, 'ао '],
  [/^индивидуальный предприниматель /, 'ип '],
];

/**
 * A name as it is compared: lower case, ё as е, quotes, dots and spaces as one space, the legal form in its short
 * wording. «ООО "Пример-Мебель"» and «Общество с ограниченной ответственностью «ПРИМЕР МЕБЕЛЬ»» are one name.
 */
export function foldName(name: string): string {
  return FORMS.reduce((text, [long, short]) => text.replace(long, short), fold(name));
}

/**
 * Under what the card of a buyer is kept: folded full name and, when known, the day of birth; «» while there is no name.
 * Two namesakes without days of birth share a key: the program cannot tell them apart and says so.
 */
export function clientKey(buyer: Partial<Person> | undefined): string {
  const name = foldName([buyer?.lastName, buyer?.firstName, buyer?.middleName].filter(Boolean).join(' '));
  if (name === '') return '';
  return buyer?.birthDate ? `${name}|${buyer.birthDate}` : name;
}

/**
 * Under what the card of a seller is kept: `inn:…`, else `ogrn:…`, else `name:` and the folded name; «» while nothing is
 * known. A number whose check digits do not match names nobody, unless the user keeps it with a reason.
 */
export function sellerKey(seller: Partial<Organisation> | undefined): string {
  const kept = Boolean(seller?.checkOverride?.trim());
  const inn = digits(seller?.inn);
  if (inn !== '' && (kept || checkInn(inn).valid)) return `inn:${inn}`;
  const ogrn = digits(seller?.ogrn);
  if (ogrn !== '' && (kept || checkOgrn(ogrn).valid)) return `ogrn:${ogrn}`;
  const name = foldName(seller?.name ?? '');
  return name === '' ? '' : `name:${name}`;
}

function digits(text: string | undefined): string {
  return (text ?? '').replace(/[\s\u00a0\u202f-]/g, '');
}
