import { FIELD_WORDS, type IntakeField } from './fields.ts';
import type { Cell } from './values.ts';

/** Columns of the table to be filled in, with one row of obviously fictional data. */
const EXAMPLE: readonly [IntakeField, Cell][] = [
  ['name', 'Образцова Мария Ивановна'],
  ['gender', 'ж'],
  ['phone', '+7 000 000-00-00'],
  ['email', 'obraztsova@example.ru'],
  ['postcode', '101000'],
  ['address', 'г. Образцовск, ул. Тестовая, д. 5, кв. 7'],
  ['seller', 'ООО «Пример-Мебель»'],
  ['inn', '0000000018'],
  ['sellerPostcode', '101000'],
  ['sellerAddress', 'г. Образцовск, ул. Примерная, д. 1'],
  ['kind', 'товар'],
  ['item', 'диван «Вега»'],
  ['price', 68_400],
  ['paid', 68_400],
  ['prepaid', 68_400],
  ['purchaseDate', '2026-10-12'],
  ['promisedDate', '2026-10-26'],
  ['orderNumber', '1024'],
  ['purpose', 'для себя'],
  ['problem', 'Не привезли товар'],
  ['demand', 'Вернуть деньги'],
  ['story', ''],
];

/** Headings of the template. */
export const TEMPLATE_HEADINGS: readonly string[] = EXAMPLE.map(([field]) => FIELD_WORDS[field].title);
/** Its one row; dates are ISO text. */
export const TEMPLATE_ROW: readonly Cell[] = EXAMPLE.map(([, value]) => value);
/** Its fields in order. */
export const TEMPLATE_FIELDS: readonly IntakeField[] = EXAMPLE.map(([field]) => field);
