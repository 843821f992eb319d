import { z } from 'zod';
import { isCivilDate } from '../calendar/civilDate.ts';

/** A real day of the calendar, `YYYY-MM-DD`. */
export const dateSchema = z.string().refine(isCivilDate, 'Такой даты нет. Дата пишется как ГГГГ-ММ-ДД.');
/** A date or «не знаю». */
export const knownDateSchema = z.union([dateSchema, z.literal('unknown')]);
/** A sum in whole kopecks, up to 10 billion roubles. */
export const kopecksSchema = z
  .int('Сумма хранится целым числом копеек.')
  .nonnegative('Сумма не бывает отрицательной.')
  .max(1_000_000_000_000, 'Сумма больше 10 миллиардов рублей.');
/** Text of one line. */
export const line = z.string().max(500);
/** Text of several lines. */
export const paragraph = z.string().max(10_000);
