import { formatRoubles } from '../../money/kopecks.ts';
import { counted, DAYS, shortDate, YEARS } from '../../text/format.ts';
import { typeset } from '../../text/typeset.ts';
import { percent } from '../rules/penalty.ts';
import type { Law } from '../inForce.ts';
import type { Edition, Norm } from '../types.ts';
import { canonical } from './canonical.ts';

/** One thing that a pack changes, in words. */
export interface PackChange {
  area: 'calendar' | 'key_rate' | 'offices' | 'norms' | 'lists';
  text: string;
}

/** What changes when `next` replaces `old`: first what moves sums and days. Empty when nothing but the number differs. */
export function comparePacks(old: Law, next: Law): PackChange[] {
  return [
    ...changes('key_rate', keyRateChanges(old.keyRate, next.keyRate)),
    ...changes('calendar', calendarChanges(old.calendar.years, next.calendar.years)),
    ...changes('norms', normChanges(old, next)),
    ...changes('lists', [
      ...(same(old.feeScales, next.feeScales) ? [] : ['Пошлина: изменилась шкала.']),
      ...listChanges('Технически сложные товары', old.complexGoods, next.complexGoods, (item) => item.label),
      ...goodsListChanges('Что не меняют в магазине', old.notExchanged, next.notExchanged),
      ...goodsListChanges('На что не дают подменный товар', old.noLoan, next.noLoan),
      ...listChanges('Особые области', old.regimes, next.regimes, (item) => item.title),
      ...listChanges('Возражения продавцов', old.objections, next.objections, (item) => item.objection),
      ...listChanges('Законы и постановления', old.acts, next.acts, (item) => item.short),
    ]),
    ...changes('offices', officeChanges(old.offices, next.offices)),
  ];
}

function changes(area: PackChange['area'], texts: string[]): PackChange[] {
  return texts.map((text) => ({ area, text: typeset(text) }));
}

function keyRateChanges(old: Law['keyRate'], next: Law['keyRate']): string[] {
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

type Years = Law['calendar']['years'];

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

function officeChanges(old: Law['offices'], next: Law['offices']): string[] {
  const name = (item: Law['offices'][number]): string => `${item.code} ${item.tail}`;
  const [before, after] = [new Set(old.map(name)), new Set(next.map(name))];
  return [
    ...without(after, before).map((item) => `Управление Роспотребнадзора добавлено: ${item}.`),
    ...without(before, after).map((item) => `Управление Роспотребнадзора убрано: ${item}.`),
  ];
}

const NORM_WORDS = ['норма', 'нормы', 'норм'] as const;

function normChanges(old: Law, next: Law): string[] {
  const [before, after] = [byId(old.norms), byId(next.norms)];
  const changed = next.norms.flatMap((norm) => {
    const was = before.get(norm.id);
    return was && !same(was, norm) ? [changesOf([was, nameOf(was, old)], [norm, nameOf(norm, next)])] : [];
  });
  const read = changed.filter((texts) => texts.length === 0).length;
  return [
    ...changed.flat(),
    ...next.norms.filter((norm) => !before.has(norm.id)).map((norm) => `Новая норма: ${nameOf(norm, next)}.`),
    ...old.norms.filter((norm) => !after.has(norm.id)).map((norm) => `Нормы больше нет: ${nameOf(norm, old)}.`),
    ...(read > 0 ? [`Сверены заново без изменений: ${counted(read, NORM_WORDS)}.`] : []),
  ];
}

/** What differs in a norm; empty when only its source or the day it was checked on does. */
function changesOf([was, former]: [Norm, string], [is, name]: [Norm, string]): string[] {
  const renamed = name === former ? [] : [`${former} теперь называется ${name}.`];
  const gone = was.editions
    .filter((edition) => !is.editions.some((other) => other.from === edition.from))
    .map((edition) => `${name}: нет редакции ${since(edition)}.`);
  return [
    ...renamed,
    ...is.editions.flatMap((edition) => {
      const old = was.editions.find((other) => other.from === edition.from);
      return old
        ? editionChanges(name, old, edition)
        : [`${name}: новая редакция ${since(edition)}. ${edition.meaning}`];
    }),
    ...gone,
  ];
}

function editionChanges(name: string, was: Edition, is: Edition): string[] {
  const numbers = [...new Set([...Object.keys(was.params ?? {}), ...Object.keys(is.params ?? {})])].flatMap((key) => {
    const [before, after] = [was.params?.[key], is.params?.[key]];
    if (before === after) return [];
    return [
      `${after === undefined ? 'нет' : measured(key, after)} вместо ${before === undefined ? 'ничего' : measured(key, before)}`,
    ];
  });
  return [
    ...(was.to === is.to
      ? []
      : [`${name}: редакция ${since(is)} действует ${is.to ? `по ${shortDate(is.to)}` : 'без срока'}.`]),
    ...(numbers.length > 0 ? [`${name}: изменилось число, ${numbers.join(', ')}.`] : []),
    ...(was.meaning === is.meaning ? [] : [`${name}: изложена иначе. ${is.meaning}`]),
    ...(was.confidence === is.confidence ? [] : [`${name}: изменилось, насколько мы уверены.`]),
  ];
}

/** A number of a norm with its measure, told by its name. */
function measured(name: string, value: number): string {
  if (name.endsWith('PercentHundredths')) return percent(value);
  if (name.endsWith('Percent')) return percent(value * 100);
  if (name.endsWith('Kopecks')) return formatRoubles(value);
  const measure = MEASURES.find(([ending]) => name.toLowerCase().endsWith(ending))?.[1];
  return measure ? counted(value, measure) : String(value);
}

const MEASURES: readonly [string, readonly [string, string, string]][] = [
  ['days', DAYS],
  ['months', ['месяц', 'месяца', 'месяцев']],
  ['years', YEARS],
];

const since = ({ from }: Edition): string => (from ? `с ${shortDate(from)}` : 'без даты начала');

/** «п. 1 ст. 23 ЗоЗПП (Неустойка 1 % в день)» */
function nameOf({ article, act, title }: Norm, { acts }: Law): string {
  return `${article} ${acts.find(({ id }) => id === act)?.short ?? ''} (${title})`;
}

type GoodsLists = Law['noLoan'];

function goodsListChanges(list: string, old: GoodsLists, next: GoodsLists): string[] {
  const latest = (lists: GoodsLists) => lists.at(-1)?.goods ?? [];
  const goods = listChanges(list, latest(old), latest(next), (item) => item.label);
  return goods.length > 0 || same(old, next) ? goods : [`${list}: изменились сведения о перечне.`];
}

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
  return canonical(a) === canonical(b);
}
