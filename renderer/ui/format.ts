import { daysBetween, type CivilDate } from '../../shared/calendar/civilDate.ts';
import { formatAmount, type Kopecks } from '../../shared/money/kopecks.ts';
import { counted, DAYS, NBSP, weekdayName } from '../../shared/text/format.ts';
import type { Confidence } from '../../shared/law/types.ts';

/** «понедельник, 28 дней назад». */
export function dateNote(date: CivilDate, today: CivilDate): string {
  return `${weekdayName(date)}, ${distance(date, today)}`;
}

/** «сегодня», «через 4 дня», «28 дней назад». */
export function distance(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'сегодня';
  if (days === 1) return 'завтра';
  if (days === -1) return 'вчера';
  return days > 0 ? `через ${counted(days, DAYS)}` : `${counted(-days, DAYS)} назад`;
}

/** `9 576 ₽`: without kopecks when there are none, for the strip only. */
export function roundRoubles(sum: Kopecks): string {
  const text = formatAmount(sum);
  return `${text.endsWith(',00') ? text.slice(0, -3) : text}${NBSP}₽`;
}

/** How sure the program is of a norm, in words. */
export const CONFIDENCE: Record<Confidence, string> = {
  H: 'сверено с текстом закона',
  M: 'по одному надёжному источнику',
  L: 'по нашему чтению, судьи могут решить иначе',
  K: 'устойчивый текст, сверьте перед подачей',
};
