import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import { daysInMonth } from '../../../shared/calendar/civilDate.ts';
import { dayStatus } from '../../../shared/calendar/productionCalendar.ts';
import { lawContext } from '../../../shared/law/context.ts';
import { normById, param } from '../../../shared/law/norms/lookup.ts';
import { stateFee } from '../../../shared/law/rules/fee.ts';
import { keyRateOn } from '../../../shared/law/rules/interest395.ts';
import { R, TODAY, type Vector } from './vector.ts';

/** Numbers read straight from the norm: norm, name, value, where it stands. */
const REFERENCE: [string, string, number, string][] = [
  ['zozpp-16-extras', 'refundDays', 3, '69-ФЗ: деньги за навязанное — за 3 дня'],
  ['zozpp-18-1', 'unusableDays', 30, 'п. 1 ст. 18: больше 30 дней за год гарантии'],
  ['zozpp-29-3', 'months', 24, 'п. 3 ст. 29: два года'],
  ['zozpp-29-3', 'immovableMonths', 60, 'п. 3 ст. 29: пять лет по недвижимости'],
  ['zozpp-29-6', 'fixDays', 20, 'п. 6 ст. 29: 20 дней на устранение'],
  ['zozpp-29-6', 'serviceLifeYears', 10, 'п. 6 ст. 29: десять лет'],
  ['zozpp-31-1', 'days', 10, 'п. 1 ст. 31: 10 дней'],
  ['zozpp-35', 'times', 2, 'ст. 35: двойная цена'],
  ['gk-725', 'months', 12, 'ст. 725 ГК: один год'],
  ['gpk-121', 'limitKopecks', 50_000_000, 'ст. 121 ГПК: приказ до 500 000 ₽'],
  ['353-fz-7', 'days', 30, 'ст. 7 закона № 353-ФЗ: отказ за 30 дней'],
  ['59-fz-8', 'forwardDays', 7, 'ч. 3 ст. 8 59-ФЗ: 7 дней на пересылку'],
  ['koap-4.5', 'months', 12, 'ст. 4.5 КоАП: один год'],
];

type Border = [CivilDate | null, CivilDate | null];

/** Days on which wordings begin and end, by the acts that changed them. */
const BORDERS: [string, Border[], string][] = [
  ['zozpp-10.1', [['2026-03-01', null]], '168-ФЗ'],
  ['zozpp-13-7', [['2026-02-01', null]], '500-ФЗ'],
  ['zozpp-13-assignment', [['2026-02-01', null]], '500-ФЗ'],
  [
    'zozpp-16',
    [
      ['2022-09-01', null],
      [null, '2022-08-31'],
    ],
    '135-ФЗ от 01.05.2022',
  ],
  [
    'zozpp-16-extras',
    [
      ['2022-09-01', '2025-08-31'],
      ['2025-09-01', null],
    ],
    '135-ФЗ, 69-ФЗ',
  ],
  ['zozpp-16.1-4.2', [['2026-03-01', null]], '376-ФЗ'],
  [
    'zozpp-23-cap',
    [
      [null, '2026-01-31'],
      ['2026-02-01', null],
    ],
    '500-ФЗ',
  ],
  [
    'zozpp-24-4',
    [
      [null, '2026-01-31'],
      ['2026-02-01', null],
    ],
    '500-ФЗ',
  ],
  [
    'gpk-199-2',
    [
      [null, '2024-08-31'],
      ['2024-09-01', null],
    ],
    '135-ФЗ от 12.06.2024',
  ],
  [
    'gpk-232.2',
    [
      [null, '2024-08-31'],
      ['2024-09-01', null],
    ],
    '135-ФЗ от 12.06.2024',
  ],
  [
    'nk-333.19',
    [
      [null, '2024-09-08'],
      ['2024-09-09', null],
    ],
    '259-ФЗ',
  ],
  [
    '59-fz-4',
    [
      [null, '2025-03-29'],
      ['2025-03-30', null],
    ],
    '547-ФЗ',
  ],
  [
    '59-fz-7-3',
    [
      [null, '2025-03-29'],
      ['2025-03-30', null],
    ],
    '547-ФЗ',
  ],
  [
    'koap-14.8-2.1',
    [
      ['2023-10-30', '2026-01-08'],
      ['2026-01-09', null],
    ],
    '505-ФЗ, 561-ФЗ',
  ],
  ['koap-14.8-refusal', [['2023-10-30', null]], '505-ФЗ'],
  ['pp-497', [['2022-04-01', '2022-10-01']], 'ПП № 497'],
  ['sale-rules', [['2021-01-01', '2026-08-31']], 'ПП № 2463'],
  ['sale-rules-2026', [['2026-09-01', null]], 'ПП № 657'],
  ['ks-7-p', [['2026-02-17', null]], 'КС № 7-П'],
  ['ks-14-p', [['2023-04-03', null]], 'КС № 14-П'],
  ['list-no-exchange', [['2021-01-01', '2026-08-31']], 'ПП № 2463'],
  ['list-no-exchange-2026', [['2026-09-01', null]], 'ПП № 657'],
  ['list-no-loan', [['2021-01-01', '2026-08-31']], 'ПП № 2463'],
  ['list-no-loan-2026', [['2026-09-01', null]], 'ПП № 657'],
];

/** Key rate of Банк России: the day from which it applies, percent. */
const KEY_RATES: [CivilDate, number][] = [
  ['2021-12-20', 8.5],
  ['2022-02-14', 9.5],
  ['2022-02-28', 20],
  ['2022-04-11', 17],
  ['2022-05-04', 14],
  ['2022-05-27', 11],
  ['2022-06-14', 9.5],
  ['2022-07-25', 8],
  ['2022-09-19', 7.5],
  ['2023-07-24', 8.5],
  ['2023-08-15', 12],
  ['2023-09-18', 13],
  ['2023-10-30', 15],
  ['2023-12-18', 16],
  ['2024-07-29', 18],
  ['2024-09-16', 19],
  ['2024-10-28', 21],
  ['2025-06-09', 20],
  ['2025-07-28', 18],
  ['2025-09-15', 17],
  ['2025-10-27', 16.5],
  ['2025-12-22', 16],
  ['2026-02-16', 15.5],
  ['2026-03-23', 15],
  ['2026-04-27', 14.5],
  ['2026-06-22', 14.25],
  ['2026-07-27', 14],
];

/** Court fee, roubles: price, fee until 08.09.2024, fee from 09.09.2024. */
const FEES: [number, number, number][] = [
  [5_000, 400, 4_000],
  [15_000, 600, 4_000],
  [50_000, 1_700, 4_000],
  [150_000, 4_200, 5_500],
  [250_000, 5_700, 8_500],
  [400_000, 7_200, 12_500],
  [700_000, 10_200, 19_000],
  [2_000_000, 18_200, 35_000],
  [5_000_000, 33_200, 59_000],
  [16_000_000, 60_000, 108_000],
  [30_000_000, 60_000, 154_000],
  [80_000_000, 60_000, 274_000],
  [200_000_000, 60_000, 464_000],
  [1_000_000_000, 60_000, 900_000],
];

/** Working days of a year by the decrees. */
const WORKDAYS: [number, number][] = [
  [2022, 247],
  [2023, 247],
  [2024, 248],
  [2025, 247],
  [2026, 247],
  [2027, 247],
];

function workdays(year: number): number {
  const { calendar } = lawContext(TODAY);
  const two = (part: number): string => String(part).padStart(2, '0');
  return Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: daysInMonth(year, month + 1) }, (_, day) => `${year}-${two(month + 1)}-${two(day + 1)}`),
  )
    .flat()
    .filter((date) => dayStatus(calendar, date).working).length;
}

/** Numbers as the acts give them. */
export const NUMBERS: readonly Vector[] = [
  ...BORDERS.map(([id, expected, source]): Vector => ({
    rule: 'normAt',
    name: `Редакции ${id}`,
    got: () => normById(id).editions.map(({ from, to }) => [from ?? null, to ?? null]),
    expected,
    source,
  })),
  ...REFERENCE.map(([id, name, expected, source]): Vector => ({
    rule: 'param',
    name: `${id}, ${name}`,
    got: () => param(id, name, TODAY),
    expected,
    source,
  })),
  {
    rule: 'keyRateOn',
    name: 'Ключевая ставка по периодам',
    got: () => {
      const { keyRate } = lawContext(TODAY);
      return KEY_RATES.map(([from]) => [from, (keyRateOn(keyRate, from) ?? 0) / 100]);
    },
    expected: KEY_RATES,
    source: 'Банк России',
  },
  ...FEES.map(([price, before, after]): Vector => ({
    rule: 'stateFee',
    name: `Не потребитель, цена иска ${price} ₽: по шкалам до и с 09.09.2024`,
    got: () => ['2024-09-08', '2024-09-09'].map((date) => stateFee(price * R, date, false).fee / R),
    expected: [before, after],
    source: 'пп. 1 п. 1 ст. 333.19 НК; 259-ФЗ',
  })),
  ...WORKDAYS.map(([year, expected]): Vector => ({
    rule: 'dayStatus',
    name: `Рабочих дней в ${year} году`,
    got: () => workdays(year),
    expected,
    source: 'ст. 112 ТК; постановление о переносе выходных',
  })),
];
