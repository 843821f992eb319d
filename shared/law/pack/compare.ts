import { shortDate } from '../../text/format.ts';
import { typeset } from '../../text/typeset.ts';
import { percent } from '../rules/penalty.ts';
import type { LawPack } from './schema.ts';

/** One thing that a pack changes, in words. */
export interface PackChange {
  area: 'calendar' | 'key_rate' | 'offices' | 'norms' | 'lists';
  text: string;
  /** `now` = the program counts by it at once; `program` = it comes with the next version of the program. */
  applies: 'now' | 'program';
}

/** What changes when `next` replaces `old`: first what counts at once. Empty when nothing but the number differs. */
export function comparePacks(old: LawPack, next: LawPack): PackChange[] {
  return [
    ...now('key_rate', keyRateChanges(old.keyRate, next.keyRate)),
    ...now('calendar', calendarChanges(old.calendar.years, next.calendar.years)),
    ...now('offices', officeChanges(old.offices, next.offices)),
    ...later('norms', normChanges(old.norms, next.norms)),
    ...later(
      'lists',
      listChanges('Технически сложные товары', old.complexGoods, next.complexGoods, (item) => item.label),
    ),
    ...later(
      'lists',
      listChanges('Особые области', old.regimes, next.regimes, (item) => item.title),
    ),
    ...later(
      'lists',
      listChanges('Возражения продавцов', old.objections, next.objections, (item) => item.objection),
    ),
    ...later('lists', same(old.feeScales, next.feeScales) ? [] : ['Пошлина: изменилась шкала.']),
    ...later(
      'lists',
      listChanges('Акты', old.acts, next.acts, (item) => item.short),
    ),
  ];
}

const now = (area: PackChange['area'], texts: string[]): PackChange[] => changes(area, 'now', texts);
const later = (area: PackChange['area'], texts: string[]): PackChange[] => changes(area, 'program', texts);

function changes(area: PackChange['area'], applies: PackChange['applies'], texts: string[]): PackChange[] {
  return texts.map((text) => ({ area, text: typeset(text), applies }));
}

function keyRateChanges(old: LawPack['keyRate'], next: LawPack['keyRate']): string[] {
  const before = new Map(old.rates.map((row) => [row.from, row.percentHundredths]));
  const after = new Map(next.rates.map((row) => [row.from, row.percentHundredths]));
  const days = [...new Set([...before.keys(), ...after.keys()])].sort();
  const rows = days.flatMap((day) => {
    const [was, is] = [before.get(day), after.get(day)];
    if (was === is) return [];
    const start = `Ключевая ставка с ${shortDate(day)}`;
    if (is === undefined) return [`${start}: строка убрана.`];
    return [was === undefined ? `${start}: ${percent(is)}.` : `${start}: ${percent(is)} вместо ${percent(was)}.`];
  });
  const confirmed =
    old.lastConfirmed === next.lastConfirmed
      ? []
      : [`Ключевая ставка подтверждена по ${shortDate(next.lastConfirmed)}.`];
  return [...rows, ...confirmed];
}

type Years = LawPack['calendar']['years'];

function calendarChanges(old: Years, next: Years): string[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(next)])].sort();
  return names.flatMap((name) => {
    const [was, is] = [old[name], next[name]];
    if (!is) return [`Календарь ${name} года убран: сроки этого года станут предварительными.`];
    if (!was) return [`Календарь ${name} года стал известен (${is.decree}).`];
    const [offBefore, offAfter] = [new Set(was.weekday_off), new Set(is.weekday_off)];
    const [onBefore, onAfter] = [new Set(was.working_saturdays), new Set(is.working_saturdays)];
    return [
      ...dates(name, without(offAfter, offBefore)).map((day) => `${day} станет нерабочим.`),
      ...dates(name, without(offBefore, offAfter)).map((day) => `${day} станет рабочим.`),
      ...dates(name, without(onAfter, onBefore)).map((day) => `${day} станет рабочей субботой.`),
      ...dates(name, without(onBefore, onAfter)).map((day) => `${day} больше не рабочая суббота.`),
    ];
  });
}

/** Members of the first set that the second lacks. */
function without(set: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...set].filter((item) => !other.has(item));
}

function dates(year: string, days: readonly string[]): string[] {
  return [...days].sort().map((day) => shortDate(`${year}-${day}`));
}

function officeChanges(old: LawPack['offices'], next: LawPack['offices']): string[] {
  const name = (item: LawPack['offices'][number]): string => `${item.code} ${item.tail}`;
  const [before, after] = [new Set(old.map(name)), new Set(next.map(name))];
  return [
    ...without(after, before).map((item) => `Управление Роспотребнадзора добавлено: ${item}.`),
    ...without(before, after).map((item) => `Управление Роспотребнадзора убрано: ${item}.`),
  ];
}

type Norm = LawPack['norms'][number];

function normChanges(old: readonly Norm[], next: readonly Norm[]): string[] {
  const [before, after] = [byId(old), byId(next)];
  return [
    ...next.filter((norm) => !before.has(norm.id)).map((norm) => `Новая норма: ${nameOf(norm)}.`),
    ...old.filter((norm) => !after.has(norm.id)).map((norm) => `Нормы больше нет: ${nameOf(norm)}.`),
    ...next.flatMap((norm) => {
      const was = before.get(norm.id);
      return was && !same(was, norm) ? [changedNorm(was, norm)] : [];
    }),
  ];
}

function changedNorm(was: Norm, is: Norm): string {
  const fresh = is.editions.filter(
    (edition) => edition.from !== undefined && was.editions.every((other) => other.from !== edition.from),
  );
  const [first] = fresh;
  if (first?.from) return `${nameOf(is)}: новая редакция с ${shortDate(first.from)}. ${first.meaning}`;
  return `${nameOf(is)}: изменились сведения о норме.`;
}

const nameOf = (norm: Norm): string => `${norm.article} (${norm.title})`;

function listChanges<T extends { id: string }>(
  list: string,
  old: readonly T[],
  next: readonly T[],
  name: (item: T) => string,
): string[] {
  const [before, after] = [byId(old), byId(next)];
  return [
    ...next.filter((item) => !before.has(item.id)).map((item) => `${list}: добавлено «${name(item)}».`),
    ...old.filter((item) => !after.has(item.id)).map((item) => `${list}: убрано «${name(item)}».`),
    ...next
      .filter((item) => before.has(item.id) && !same(before.get(item.id), item))
      .map((item) => `${list}: изменено «${name(item)}».`),
  ];
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
