import { afterEach, describe, expect, test } from 'vitest';
import { addDays } from '../../shared/calendar/civilDate.ts';
import { KEY_RATE, PRODUCTION_CALENDAR } from '../../shared/law/context.ts';
import { FEE_SCALES, type FeeScale, type FeeStep } from '../../shared/law/data/fees.ts';
import { NORMS } from '../../shared/law/norms/lookup.ts';
import { holds, VECTORS } from './vectors/all.ts';

/* Each number of the law is changed by one and some row of the tables must notice: a number no test reads is no law. */

interface Change {
  name: string;
  make: () => void;
  undo: () => void;
}

/** Tables are read-only for the program; a test of the tests may bend one number and bend it back. */
type Writable<T> = { -readonly [key in keyof T]: T[key] };

function bend<T extends object, K extends keyof T>(name: string, target: T, key: K, value: T[K]): Change {
  const old = target[key];
  const open = target as Writable<T>;
  return { name, make: () => (open[key] = value), undo: () => (open[key] = old) };
}

/** A flag has two values, a number neighbours on both sides. */
const FLAGS = ['wearOfComplexGoods'];
const stepsOf = (key: string, value: number): number[] => (FLAGS.includes(key) ? [1 - 2 * value] : [1, -1]);

const params = NORMS.flatMap((norm) =>
  norm.editions.flatMap(({ params: numbers, from, to }) =>
    Object.entries(numbers ?? {}).flatMap(([key, value]) =>
      stepsOf(key, value).map((by) =>
        bend(`${norm.id}.${key} (${from ?? to ?? 'всегда'}) ${value} → ${value + by}`, numbers!, key, value + by),
      ),
    ),
  ),
);

const borders = NORMS.flatMap((norm) =>
  norm.editions.flatMap((edition) =>
    (['from', 'to'] as const).flatMap((side) => {
      const date = edition[side];
      return date === undefined
        ? []
        : [1, -1].map((by) => bend(`${norm.id} ${side} ${date} ${by}`, edition, side, addDays(date, by)));
    }),
  ),
);

const rates = KEY_RATE.rates.flatMap((row) => [
  bend(`ставка ${row.from} +1`, row, 'percentHundredths', row.percentHundredths + 1),
  bend(`ставка с ${row.from} на день позже`, row, 'from', addDays(row.from, 1)),
]);

const ROUBLE = 100;
const feeSteps = (scale: FeeScale): Change[] =>
  scale.steps.flatMap((step: FeeStep, index) => [
    bend(`шкала ${scale.from ?? 'прежняя'}, ступень ${index}: ставка`, step, 'rate', step.rate + 1),
    bend(`шкала ${scale.from ?? 'прежняя'}, ступень ${index}: сумма`, step, 'fixed', step.fixed + ROUBLE),
  ]);
/** The first step of the old scale lies whole under its minimum up to 10 000 ₽ and has no fixed part. */
const fees = FEE_SCALES.flatMap((scale) => [
  ...feeSteps(scale),
  bend(`шкала ${scale.from ?? 'прежняя'}: наименьшая`, scale, 'minimum', scale.minimum + ROUBLE),
  bend(`шкала ${scale.from ?? 'прежняя'}: наибольшая`, scale, 'maximum', scale.maximum - ROUBLE),
]);

/** Holidays of ст. 112 ТК are off whatever the decree says: a line of the table that repeats them changes nothing. */
const HOLIDAY = /^(01-0[1-8]|02-23|03-08|05-01|05-09|06-12|11-04)$/;

const calendar = Object.entries(PRODUCTION_CALENDAR.years).flatMap(([name, year]) => [
  ...year.weekday_off
    .filter((day) => !HOLIDAY.test(day))
    .map((day) =>
      bend(
        `${name}-${day} рабочий`,
        year,
        'weekday_off',
        year.weekday_off.filter((other) => other !== day),
      ),
    ),
  ...year.working_saturdays.map((day) =>
    bend(
      `${name}-${day} выходной`,
      year,
      'working_saturdays',
      year.working_saturdays.filter((other) => other !== day),
    ),
  ),
]);

let last: Change | undefined;
afterEach(() => last?.undo());

describe.each([
  ['число нормы', params],
  ['день редакции', borders],
  ['ключевая ставка', rates],
  ['пошлина', fees],
  ['календарь', calendar],
])('%s', (_kind, changes) => {
  test.each(changes.map((change) => [change.name, change] as const))('%s', (_name, change) => {
    last = change;
    change.make();
    expect(VECTORS.some((vector) => !holds(vector))).toBe(true);
  });
});

test('без изменений все строки верны', () => {
  expect(VECTORS.filter((vector) => !holds(vector)).map(({ name }) => name)).toEqual([]);
});
