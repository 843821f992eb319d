import type { Facts } from './facts.ts';

export type Problem = NonNullable<Facts['problem']>;

/** What happened, in a few words: name of a case without an item, and of its page with dates. */
export const PROBLEM_NAMES: Record<Problem, { title: string; page: string }> = {
  late_delivery: { title: 'Не привезли товар', page: 'Доставка и оплата' },
  refund_overdue: { title: 'Не возвращают деньги', page: 'Возврат денег' },
  defective: { title: 'Товар с недостатком', page: 'Недостаток' },
  wrong_item: { title: 'Привезли не то или не всё', page: 'Что привезли' },
  not_suited: { title: 'Вещь не подошла', page: 'Обмен' },
  service_late: { title: 'Работу не сделали в срок', page: 'Сроки и оплата' },
  service_defective: { title: 'Работа с недостатками', page: 'Недостатки работы' },
  service_refusal: { title: 'Отказ от услуги', page: 'Отказ от услуги' },
  imposed: { title: 'Навязали лишнее', page: 'Что навязали' },
  misinformed: { title: 'Неверные сведения или цена', page: 'Сведения и цена' },
  losses: { title: 'Убытки и экспертиза', page: 'Убытки' },
};

const SERVICE_PROBLEMS: readonly (Problem | undefined)[] = ['service_late', 'service_defective', 'service_refusal'];

/** The other side is a contractor («исполнитель»), not a seller: works and services (ст. 27-32 ЗоЗПП). */
export function isServiceCase(facts: Facts): boolean {
  return SERVICE_PROBLEMS.includes(facts.problem) || facts.field === 'service' || facts.field === 'work';
}
