import { z } from 'zod';
import { addDays, isCivilDate, weekday } from '../../calendar/civilDate.ts';
import { factsSchema } from '../../model/facts.ts';

/** Kind of the file. */
export const PACK_FORMAT = 'desyat-dney-law';
/** Version of its form: a program reads its own and refuses later ones. */
export const PACK_FORMAT_VERSION = 1;

const date = z.string().refine(isCivilDate, 'Такой даты нет.');
const text = z.string().min(1).max(2_000);
const id = z.string().min(1).max(60);
const confidence = z.enum(['H', 'M', 'L', 'K']);
const sum = z.int().nonnegative();
const DAY = /^\d{2}-\d{2}$/;

const period = { from: date.optional(), to: date.optional() };

const edition = z.strictObject({
  ...period,
  meaning: text,
  params: z.record(z.string(), z.number()).optional(),
  confidence,
  source: text,
  checked: date,
});

const norm = z.strictObject({
  id,
  article: text,
  act: id,
  title: text,
  editions: z.array(edition).min(1).refine(inOrder, 'Редакции нормы пересекаются.'),
});

/** Two wordings never apply on one day; gaps are allowed, a norm may have been repealed for a time. */
function inOrder(editions: readonly { from?: string | undefined; to?: string | undefined }[]): boolean {
  const sorted = [...editions].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return sorted.every((item, index) => {
    const next = sorted[index + 1];
    if (item.from && item.to && item.to < item.from) return false;
    return !next || (item.to !== undefined && next.from !== undefined && item.to < next.from);
  });
}

const year = z.strictObject({
  decree: text,
  workdays: z.int().min(200).max(300),
  weekday_off: z.array(z.string().regex(DAY)).max(60),
  working_saturdays: z.array(z.string().regex(DAY)).max(20),
});

const calendar = z.strictObject({
  source: text,
  checked: date,
  years: z
    .record(z.string().regex(/^\d{4}$/), year)
    .refine(yearsFit, 'Календарь года не сходится с числом рабочих дней.'),
});

/** Weekdays off are weekdays, working Saturdays Saturdays, and the year has as many working days as it says. */
function yearsFit(years: Readonly<Record<string, z.infer<typeof year>>>): boolean {
  return Object.entries(years).every(([name, { weekday_off, working_saturdays, workdays }]) => {
    const dated = (days: readonly string[]) => days.map((day) => `${name}-${day}`);
    const [off, on] = [dated(weekday_off), dated(working_saturdays)];
    if (![...off, ...on].every(isCivilDate)) return false;
    if (off.some((day) => weekday(day) > 5) || on.some((day) => weekday(day) !== 6)) return false;
    return weekdaysIn(name) - new Set(off).size + new Set(on).size === workdays;
  });
}

function weekdaysIn(name: string): number {
  let count = 0;
  for (let day = `${name}-01-01`; day.startsWith(name); day = addDays(day, 1)) if (weekday(day) < 6) count++;
  return count;
}

const keyRate = z.strictObject({
  source: text,
  checked: date,
  lastConfirmed: date,
  unknownFrom: date.optional(),
  note: text,
  rates: z
    .array(z.strictObject({ from: date, percentHundredths: z.int().min(1).max(100_000) }))
    .min(1)
    .refine(
      (rows) => rows.every((row, index) => index === 0 || rows[index - 1]!.from < row.from),
      'Ставки не по порядку.',
    ),
});

const problem = factsSchema.shape.problem.unwrap();

const office = z.strictObject({ code: z.string().regex(/^(\d{2}|--)$/), tail: text });

const goodsList = z
  .array(
    z.strictObject({
      ...period,
      norm: id,
      read: z.boolean(),
      goods: z
        .array(
          z.strictObject({ id, item: z.int().positive().optional(), label: text, hint: text.optional(), confidence }),
        )
        .min(1),
    }),
  )
  .min(1);

const feeScale = z.strictObject({
  ...period,
  minimum: sum,
  maximum: sum,
  steps: z.array(z.strictObject({ above: sum, fixed: sum, rate: z.int().nonnegative() })).min(1),
});

/** The law as data, one file: what is checked, replaced and compared. */
export const packSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  formatVersion: z.literal(PACK_FORMAT_VERSION),
  /** Grows by one with each pack: a smaller number is an older pack. */
  serial: z.int().positive(),
  /** Day on which the law in it was last read. */
  checked: date,
  acts: z.array(z.strictObject({ id, short: text, name: text, genitive: text })),
  norms: z.array(norm),
  calendar,
  keyRate,
  offices: z.array(office),
  complexGoods: z.array(
    z.strictObject({ id, item: z.int().positive(), label: text, hint: text.optional(), confidence }),
  ),
  notExchanged: goodsList,
  noLoan: goodsList,
  regimes: z.array(
    z.strictObject({
      id,
      label: text,
      kind: z.enum(['special', 'not_consumer']),
      title: text,
      rule: text,
      where: text,
      term: z.string().max(2_000),
      confidence,
      source: text,
      carries: z.array(problem).min(1).optional(),
      caveat: text.optional(),
    }),
  ),
  feeScales: z.array(feeScale),
  objections: z.array(
    z.strictObject({
      id,
      objection: text,
      signs: z.array(text).min(1),
      answer: text,
      norms: z.array(id).min(1),
      confidence,
    }),
  ),
  /** SHA-256 of everything else in the file, keys in order. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export type LawPack = z.infer<typeof packSchema>;
