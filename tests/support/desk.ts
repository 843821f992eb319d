import { createCase } from '../../electron/db/repos/cases.ts';
import { writing } from '../../electron/ipc/derive.ts';
import { addDays } from '../../shared/calendar/civilDate.ts';
import type { CaseEvent, CaseFile } from '../../shared/model/case.ts';
import { caseNamed } from './cases.ts';
import type { TestProgram } from './handlers.ts';

const PEOPLE = [
  ['Образцова', 'Мария', 'Ивановна'],
  ['Примеров', 'Пётр', 'Петрович'],
  ['Шаблонова', 'Елена', 'Викторовна'],
  ['Условный', 'Григорий', 'Денисович'],
  ['Макетова', 'Раиса', 'Ильинична'],
  ['Тестова', 'Анна', 'Сергеевна'],
  ['Пробный', 'Виктор', 'Андреевич'],
  ['Черновикова', 'Зоя', 'Макаровна'],
  ['Эталонов', 'Николай', 'Борисович'],
  ['Заглушкин', 'Кирилл', 'Фёдорович'],
] as const;
const SHOPS = [
  'Пример-Мебель',
  'Тест-Техника',
  'Образец-Спорт',
  'Небылица',
  'Образец-Сон',
  'Пример-Маркет',
  'Тест-Одежда',
];
const ITEMS = [
  'диван «Вега»',
  'холодильник',
  'шуба',
  'велосипед',
  'матрас',
  'смартфон «Искра-5»',
  'пылесос',
  'телевизор',
  'коляска',
  'кухонный стол',
  'сапоги зимние',
];

/** Days ago a claim was served; `sent` = it is on its way, `draft` = it is not sent. */
type Served = number | 'sent' | 'draft' | 'closed';
const SERVED: readonly Served[] = [
  25,
  22,
  21,
  18,
  14,
  10,
  10,
  9,
  9,
  6,
  3,
  3,
  2,
  1,
  8,
  'sent',
  'draft',
  'draft',
  'closed',
];

/** The n-th fictional case of the desk, as it stands on `today`. */
export function deskCase(n: number, today: string): CaseFile {
  const base = caseNamed('sofa-waiting');
  const [lastName, firstName, middleName] = PEOPLE[n % PEOPLE.length] ?? PEOPLE[0];
  const item = ITEMS[n % ITEMS.length] ?? 'стол';
  const price = 449_000 + ((n * 7_919) % 97) * 150_000;
  const served = SERVED[n % SERVED.length] ?? 'draft';
  const back = typeof served === 'number' ? served : served === 'closed' ? 60 : 4;
  const shift = (days: number) => addDays(today, -days);
  return {
    ...base,
    facts: {
      ...base.facts,
      buyer: { ...base.facts.buyer, lastName, firstName, middleName, birthDate: undefined },
      seller: {
        ...base.facts.seller,
        name: `ООО «${SHOPS[n % SHOPS.length]}»`,
        inn: undefined,
        ogrn: undefined,
      },
      goods: {
        ...base.facts.goods,
        item,
        price,
        paid: price,
        purchaseDate: shift(back + 20),
        deliveryDate: shift(back + 15),
      },
      defect: { ...base.facts.defect, foundDate: shift(back + 10) },
      losses: [],
    },
    events: served === 'draft' ? [] : eventsOf(served, back, shift, price),
  };
}

function eventsOf(served: Served, back: number, shift: (days: number) => string, price: number): CaseEvent[] {
  const events: CaseEvent[] = [
    {
      id: 'sent',
      type: 'sent',
      date: shift(back + 3),
      paper: 'claim',
      to: 'seller',
      channel: 'valued_letter',
      number: '10100001234569',
    },
  ];
  if (served === 'sent') return events;
  events.push({
    id: 'served',
    type: 'served',
    date: shift(back),
    paper: 'claim',
    to: 'seller',
    proof: 'delivery_notice',
  });
  if (served !== 'closed') return events;
  return [
    ...events,
    { id: 'money', type: 'money_received', date: shift(back - 5), amount: price },
    { id: 'closed', type: 'closed', date: shift(back - 6) },
  ] as CaseEvent[];
}

/** Puts `count` fictional cases on the desk; gives their ids. */
export function fillDesk(program: TestProgram, count: number): string[] {
  const { context, platform } = program;
  return Array.from({ length: count }, (_, n) => {
    const id = `desk-${String(n).padStart(5, '0')}`;
    createCase(context.db, deskCase(n, platform.day), { ...writing(context), id, today: platform.day });
    return id;
  });
}
