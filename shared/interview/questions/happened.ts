import { OWN_FIELD, regimesInForce } from '../../law/data/regimes.ts';
import { any, answered, fits, isImposed, isService, mayCarry } from '../conditions.ts';
import type { Problem } from '../../model/problemNames.ts';
import type { Option, Question } from '../types.ts';

const special = (): Option[] => regimesInForce().map((regime) => ({ value: regime.id, label: regime.label }));

const problem = (value: Problem, label: string, hint?: string): Option => ({
  value,
  label,
  ...(hint ? { hint } : {}),
  when: (facts) => fits(value, facts),
});

/** An older case may hold what happened and not what was bought. */
const isOurs = any(mayCarry, (facts) => facts.field === undefined && answered('problem')(facts));
const NAME = 'Товар: вещь, технику, мебель, одежду';

/** «Что случилось»: what was bought decides what can have happened, and whether the case is ours at all. */
export const HAPPENED: readonly Question[] = [
  {
    kind: 'radio',
    path: 'field',
    label: 'Что вы покупали?',
    short: 'Покупка',
    options: [
      { value: OWN_FIELD, label: NAME },
      // Older cases call so a good item of a shop that does not fit.
      { value: 'exchange', label: NAME, when: () => false },
      { value: 'work', label: 'Работу на заказ: ремонт, кухню по размерам, окна, пошив' },
      { value: 'service', label: 'Услугу: абонемент, подписку, мастера, прокат' },
    ],
    other: {
      label: 'Другое: билеты, связь, банк, страховку',
      listLabel: 'Что именно?',
      get options() {
        return special();
      },
    },
  },
  {
    kind: 'radio',
    path: 'problem',
    after: 'field',
    when: isOurs,
    label: 'Что произошло?',
    short: 'Что произошло',
    options: [
      problem('late_delivery', 'Не привезли в срок', 'Деньги заплатили, товара нет, или заказ отменили.'),
      problem('defective', 'Товар с недостатком', 'Не работает, сломан, или ремонт затянулся.'),
      problem('refund_overdue', 'Не возвращают деньги', 'Вы уже отказались от товара или вернули его.'),
      problem('wrong_item', 'Привезли не то, не всё или повреждённое'),
      problem('not_suited', 'Вещь исправна, но не подошла'),
      problem('service_late', 'Не сделали в срок', 'Не начали, не закончили или опоздали.'),
      problem('service_defective', 'Сделали плохо', 'Работа с недостатками, вашу вещь испортили или потеряли.'),
      problem('service_refusal', 'Хочу отказаться', 'От договора, абонемента или подписки.'),
      problem('misinformed', 'Описание или цена оказались другими'),
      problem('imposed', 'Добавили лишнее без согласия', 'Страховку, сертификат, платную гарантию.'),
      problem('losses', 'Только вернуть расходы', 'Экспертиза, перевозка, проценты по кредиту.'),
    ],
  },
  {
    kind: 'text',
    path: 'goods.item',
    after: 'field',
    when: isOurs,
    label: 'Какой это товар?',
    short: 'Товар',
    hint: 'Так он будет назван в письме. Например: диван «Вега», телефон с номером модели.',
    words: (facts) =>
      isImposed(facts)
        ? { label: 'К какой покупке это добавили?', short: 'Покупка', hint: 'Например: телефон, автомобиль, мебель.' }
        : isService(facts)
          ? {
              label: 'Что за работа или услуга?',
              short: 'Работа или услуга',
              hint: 'Так она будет названа в письме. Например: ремонт ванной, абонемент в бассейн.',
            }
          : null,
    width: 'full',
  },
  {
    kind: 'radio',
    path: 'buyerKind',
    after: 'field',
    label: 'Для чего покупали?',
    short: 'Для чего',
    options: [
      { value: 'consumer', label: 'Для себя, семьи или дома' },
      { value: 'business', label: 'Для работы на себя: как предприниматель или самозанятый' },
      { value: 'organisation', label: 'Для организации' },
    ],
  },
];
