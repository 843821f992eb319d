import { addDays, type CivilDate } from '../../calendar/civilDate.ts';
import { shortDate } from '../../text/format.ts';
import type { Law } from '../inForce.ts';
import type { Edition, Norm } from '../types.ts';
import { SHIPPED } from './shipped.ts';

/** Why this program cannot count by a pack: in words, and whether the pack is at fault or waits for a newer program. */
export interface Obstacle {
  code: 'damaged' | 'newer_program';
  message: string;
}

/**
 * What the rules of this program need and the pack lacks; null when it can be used. The rules name norms, numbers and
 * some entries of lists in their text: each must be there on every day on which the shipped law has it, else a case would
 * fail at the moment it is opened. What a pack may not do — end a norm, drop a number — comes with a new program.
 */
export function obstacleIn(law: Law): Obstacle | null {
  return links(law) ?? entries(law) ?? norms(law) ?? lists(law) ?? keyRate(law);
}

const damaged = (message: string): Obstacle => ({
  code: 'damaged',
  message: `${message} Возьмите другую копию файла.`,
});
const newerProgram = (message: string): Obstacle => ({
  code: 'newer_program',
  message: `${message} Эта программа без этого не посчитает. Сначала обновите программу.`,
});

/** What one table says of another: acts of norms, norms of answers; no id stands twice. */
function links({ acts, norms, complexGoods, regimes, objections }: Law): Obstacle | null {
  for (const table of [acts, norms, complexGoods, regimes, objections]) {
    const twice = table.find((item, index) => table.findIndex((other) => other.id === item.id) < index);
    if (twice) return damaged(`Файл составлен с ошибкой: запись «${twice.id}» стоит дважды.`);
  }
  const [actIds, normIds] = [new Set(acts.map(({ id }) => id)), new Set(norms.map(({ id }) => id))];
  const homeless = norms.find((norm) => !actIds.has(norm.act));
  if (homeless) return damaged(`Файл составлен с ошибкой: у нормы «${homeless.id}» не назван закон.`);
  const groundless = objections.find((item) => item.norms.some((norm) => !normIds.has(norm)));
  if (groundless) return damaged(`Файл составлен с ошибкой: ответ «${groundless.id}» ссылается на норму, которой нет.`);
  return null;
}

/** Entries that rules and stored cases name by id. */
function entries({ acts, regimes }: Law): Obstacle | null {
  const lost =
    lacking(acts, SHIPPED.acts, (act) => `закона «${act.short}»`) ??
    lacking(regimes, SHIPPED.regimes, (regime) => `особой области «${regime.label}»`);
  return lost === null ? null : newerProgram(`В файле нет ${lost}.`);
}

function lacking<T extends { id: string }>(
  table: readonly T[],
  shipped: readonly T[],
  name: (item: T) => string,
): string | null {
  const ids = new Set(table.map(({ id }) => id));
  const lost = shipped.find(({ id }) => !ids.has(id));
  return lost ? name(lost) : null;
}

function norms(law: Law): Obstacle | null {
  const given = new Map(law.norms.map((norm) => [norm.id, norm]));
  for (const shipped of SHIPPED.norms) {
    const norm = given.get(shipped.id);
    const name = `${shipped.article} (${shipped.title})`;
    if (!norm) return newerProgram(`В файле нет нормы: ${name}.`);
    for (const edition of shipped.editions) {
      const open = uncovered(norm, edition);
      if (open !== null) return newerProgram(`В файле ${name} не действует ${open}.`);
      const number = lostNumber(norm, edition);
      if (number !== null) return newerProgram(`В файле у нормы ${name} нет числа «${number}».`);
    }
    const odd = oddNumber(norm, shipped);
    if (odd !== null) return damaged(`Файл составлен с ошибкой: у нормы ${name} число «${odd}» невозможно.`);
  }
  return null;
}

/** «с 01.01.2027» when some day of the shipped wording has no wording in the pack; null when all have. */
function uncovered(norm: Norm, { from, to }: Edition): string | null {
  let day: CivilDate | undefined = from;
  for (const edition of inTime(norm)) {
    if (edition.to && day && edition.to < day) continue;
    if (edition.from && (!day || edition.from > day)) break;
    if (!edition.to || (to && edition.to >= to)) return null;
    day = addDays(edition.to, 1);
  }
  return day ? `с ${shortDate(day)}` : 'в прежние годы';
}

/** Name of a number of the shipped wording that a wording of the same days lacks. */
function lostNumber(norm: Norm, shipped: Edition): string | null {
  const names = Object.keys(shipped.params ?? {});
  const same = norm.editions.filter(
    ({ from, to }) => (!shipped.to || !from || from <= shipped.to) && (!to || !shipped.from || to >= shipped.from),
  );
  return names.find((name) => same.some((edition) => edition.params?.[name] === undefined)) ?? null;
}

/** Terms and rates above this are a slip; limits of sums are in kopecks. */
const MOST = 10_000;
const MOST_KOPECKS = 1_000_000_000_000;

/** Name of a number that no law has: not whole, negative, zero where it never was, or beyond all measure. */
function oddNumber(norm: Norm, shipped: Norm): string | null {
  const zero = new Set(
    shipped.editions.flatMap(({ params = {} }) => Object.keys(params).filter((name) => params[name] === 0)),
  );
  for (const { params = {} } of norm.editions) {
    for (const [name, value] of Object.entries(params)) {
      const most = name.endsWith('Kopecks') ? MOST_KOPECKS : MOST;
      if (!Number.isInteger(value) || value < (zero.has(name) ? 0 : 1) || value > most) return name;
    }
  }
  return null;
}

const inTime = ({ editions }: Norm): Edition[] =>
  [...editions].sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));

/** Lists by days: every day has one edition; a scale of the fee grows from its first step. */
function lists({ feeScales, notExchanged, noLoan, norms }: Law): Obstacle | null {
  const ids = new Set(norms.map(({ id }) => id));
  const goods = [notExchanged, noLoan].some(
    (list) => !everyDay(list) || list.some((edition) => !ids.has(edition.norm)),
  );
  if (goods) return damaged('Файл составлен с ошибкой: у перечня товаров есть дни без редакции.');
  const rising = feeScales.every(
    ({ steps, minimum, maximum }) =>
      minimum <= maximum &&
      steps[0]?.above === 0 &&
      steps.every((step, at) => (steps[at - 1]?.above ?? -1) < step.above),
  );
  return rising && everyDay(feeScales) ? null : damaged('Файл составлен с ошибкой: шкала пошлины не сходится.');
}

/** The editions follow one another without a gap, from the beginning and without an end. */
function everyDay(editions: readonly { from?: CivilDate; to?: CivilDate }[]): boolean {
  return (
    editions.length > 0 &&
    editions.every(({ from, to }, index) => {
      const next = editions[index + 1];
      const starts = index > 0 || from === undefined;
      return starts && (next ? to !== undefined && next.from === addDays(to, 1) : to === undefined);
    })
  );
}

/** Interest is counted from the first rate on: a later start would leave days of old cases without one. */
function keyRate({ keyRate }: Law): Obstacle | null {
  const [first, last] = [keyRate.rates[0], keyRate.rates.at(-1)];
  const start = SHIPPED.keyRate.rates[0]!.from;
  if (!first || !last || first.from > start) return damaged(`В файле нет ключевой ставки с ${shortDate(start)}.`);
  if (keyRate.lastConfirmed < last.from) {
    return damaged('Файл составлен с ошибкой: ключевая ставка подтверждена раньше, чем установлена.');
  }
  return null;
}
