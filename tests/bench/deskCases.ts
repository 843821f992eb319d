import { addDays, isCivilDate, type CivilDate } from '../../shared/calendar/civilDate.ts';
import { caseFileSchema, type CaseEvent, type CaseFile } from '../../shared/model/case.ts';
import { CASE_NAMES, caseNamed } from '../support/cases.ts';

/** Every case of the store has so many events. */
export const EVENTS_PER_CASE = 20;

const SURNAMES =
  'Образцов Примеров Шаблонов Условнов Макетов Тестов Пробин Черновиков Эталонов Учебнов Выдумкин Вымыслов'.split(' ');
const MEN = 'Иван Пётр Сергей Павел Андрей Фёдор Семён Лев Алексей Дмитрий'.split(' ');
const WOMEN = 'Мария Анна Елена Ольга Наталья Любовь Дарья Софья Вера Зоя'.split(' ');
const MIDDLE = 'Иван Петр Сергей Павел Андрей Алексей Дмитрий'.split(' ');
const SHOPS = 'Пример Образец Тест Макет Шаблон Выдумка Небылица Эталон Проба Условие'.split(' ');
const TRADES = 'Мебель Техника Спорт Обувь Сон Дом Сад Авто Книга Сервис'.split(' ');
const ITEMS =
  'диван холодильник шуба велосипед смартфон пылесос матрас ноутбук телевизор кухня коляска кресло чайник куртка шкаф сапоги плита утюг кровать дверь'.split(
    ' ',
  );
const MODELS = 'Вега Север Искра Заря Полюс Маяк Ладога Рубин Сокол Волна'.split(' ');
const NOTES = [
  'Позвонила в магазин, менеджер просил подождать ещё неделю',
  'Отправил письмо с описью, чек почты приложен к делу',
  'Продавец ответил по телефону, что деньги придут до конца месяца',
  'Мастер осмотрел товар и обещал прислать заключение',
  'Клиент принёс фотографии трещины и квитанцию об оплате',
  'В чате площадки открыли спор, номер обращения записан',
  'Письмо лежит на почте, адресат за ним не пришёл',
  'Договорились о встрече в отделе, взять паспорт и договор',
  'Служба доставки перенесла день, склад пуст',
  'Банк попросил копию заявления и выписку по карте',
];

/** A repeatable chance: the same store on every machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Case number `index` of a large office: one of the example cases with other people, another shop, other days. */
export function deskCase(index: number, today: CivilDate): CaseFile {
  const next = chance(index + 1);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const base = caseNamed(CASE_NAMES[index % CASE_NAMES.length] as string);
  const woman = next() < 0.6;
  const shop = `${one(SHOPS)}-${one(TRADES)}`;
  const shopNumber = Math.floor(next() * 40);
  const item = `${one(ITEMS)} «${one(MODELS)}»`;
  // Most cases are of these weeks, the oldest of three years ago.
  const back = Math.floor(next() ** 3 * 1_000) - 20;
  const moved = shift(base, -back);
  const { buyer, seller, goods } = moved.facts;
  const events = [...moved.events, ...fillers(EVENTS_PER_CASE - moved.events.length, today, next)];
  return caseFileSchema.parse({
    ...moved,
    id: undefined,
    number: undefined,
    title: next() < 0.15 ? `${item}, ${one(['не везут', 'брак', 'отказ', 'возврат'])}` : undefined,
    facts: {
      ...moved.facts,
      buyer: {
        ...buyer,
        lastName: `${one(SURNAMES)}${woman ? 'а' : ''}`,
        firstName: one(woman ? WOMEN : MEN),
        middleName: `${one(MIDDLE)}${woman ? 'овна' : 'ович'}`,
        gender: woman ? 'female' : 'male',
        genitive: undefined,
        birthDate: addDays('1950-01-01', Math.floor(next() * 18_000)),
      },
      seller: {
        ...seller,
        name: `ООО «${shop}» № ${shopNumber}`,
        inn: next() < 0.8 ? innOf(SHOPS.indexOf(shop.split('-')[0] ?? '') * 40 + shopNumber) : undefined,
        ogrn: undefined,
      },
      goods: { ...goods, item, orderNumber: `${String(index).padStart(6, '0')}-${Math.floor(next() * 90 + 10)}` },
      story: `${one(NOTES)}. ${one(NOTES)}. ${one(NOTES)}.`,
    },
    events: next() < 0.2 ? [...events.slice(0, -1), closed(today)] : events,
  });
}

/** Things that happen beside the main way and do not turn it: calls, answers, notes. */
function fillers(count: number, today: CivilDate, next: () => number): CaseEvent[] {
  return Array.from({ length: Math.max(0, count) }, (_, index): CaseEvent => {
    const base = {
      id: `f${index}`,
      date: addDays(today, -1 - Math.floor(next() * 300)),
      note: `${NOTES[Math.floor(next() * NOTES.length)]}, ${Math.floor(next() * 900 + 100)}`,
    };
    return index % 4 === 0 ? { ...base, type: 'goods_offered' } : { ...base, type: 'buyer_answered' };
  });
}

function closed(today: CivilDate): CaseEvent {
  return { id: 'closed', type: 'closed', date: addDays(today, -2), note: 'Деньги пришли, дело закрыто' };
}

/** Every date of a case moved by `days`. */
function shift<T>(value: T, days: number): T {
  if (typeof value === 'string') return (isCivilDate(value) ? addDays(value, days) : value) as T;
  if (Array.isArray(value)) return value.map((inner) => shift<unknown>(inner, days)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shift<unknown>(inner, days)])) as T;
}

/** A made-up ИНН with valid check digits. */
function innOf(shop: number): string {
  const digits = [...`99${String(shop).padStart(7, '0')}`].map(Number);
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  const sum = digits.reduce((total, digit, index) => total + digit * (weights[index] ?? 0), 0);
  return `${digits.join('')}${(sum % 11) % 10}`;
}
