import { complexGoodsInForce, NOT_COMPLEX } from '../../law/data/complex-goods.ts';
import { NO_LOAN } from '../../law/data/goods-lists.ts';
import { inRepair } from '../../law/situations/changedDemand.ts';
import { hasShelfLife } from '../../law/situations/defectPeriods.ts';
import {
  aboutDefect,
  aboutExchange,
  all,
  answered,
  any,
  asksDefect,
  isComplex,
  isDefective,
  isLosses,
  isServiceDefective,
  wrongThing,
} from '../conditions.ts';
import type { Question } from '../types.ts';
import { listOptions } from './listOptions.ts';

/** The warranty decides who proves the cause; damage on the way is proved by the papers of the hand-over. */
const asksWarranty = any(aboutDefect, isServiceDefective, all(aboutExchange, isComplex));
/** Money or another item after the first 15 days of a technically complex one. */
const asksGrounds = all(any(aboutDefect, wrongThing), isComplex);
/** The item is away or about to be changed: another one may be asked for meanwhile. */
const asksLoan = all(isDefective, any(inRepair, answered('defect.replacementDemandDate')));

/** «Недостаток»: what is wrong, since when, and what kind of item it is. */
export const DEFECT: readonly Question[] = [
  {
    kind: 'checkboxes',
    path: 'defect.kinds',
    when: aboutDefect,
    label: 'Что не так с товаром?',
    short: 'Недостаток',
    hint: 'Отметьте всё, что подходит.',
    options: [
      { value: 'not_working', label: 'Не работает' },
      { value: 'breaks', label: 'Работает с перебоями' },
      { value: 'damaged', label: 'Повреждён' },
      { value: 'incomplete', label: 'Не хватает части' },
      { value: 'not_as_described', label: 'Не такой, как описан' },
      { value: 'unsafe', label: 'Опасен' },
      { value: 'look', label: 'Испорчен вид' },
    ],
  },
  {
    kind: 'paragraph',
    path: 'defect.description',
    when: any(asksDefect, isLosses),
    label: 'Опишите недостаток',
    short: 'Описание',
    hint: 'Что видно и когда появляется. Без оценок: продавец будет сверять с товаром.',
    words: (facts) =>
      isServiceDefective(facts)
        ? { label: 'Что сделано плохо?', hint: 'Что видно и где. Без оценок: исполнитель будет сверять на месте.' }
        : isLosses(facts)
          ? {
              label: 'Что нарушил продавец?',
              short: 'Нарушение',
              hint: 'Расходы возвращают, если их вызвало это нарушение.',
            }
          : null,
    rows: 3,
    width: 'full',
  },
  {
    kind: 'date',
    path: 'defect.foundDate',
    time: 'past',
    unknown: 'Не помню',
    when: asksDefect,
    row: 'found',
    label: 'Когда вы это заметили?',
    short: 'Замечено',
  },
  {
    kind: 'select',
    path: 'goods.complexKind',
    when: any(aboutDefect, wrongThing, aboutExchange),
    label: 'Есть ли товар в этом списке?',
    short: 'Технически сложный товар',
    hint: 'Для технически сложных товаров правила другие.',
    empty: 'Выберите из списка',
    get options() {
      return [
        ...complexGoodsInForce().map((entry) => ({ value: entry.id, label: entry.label, hint: entry.hint })),
        { value: NOT_COMPLEX, label: 'Нет, это другой товар' },
        { value: 'unknown', label: 'Не знаю' },
      ];
    },
    width: 'full',
  },
  {
    kind: 'checkboxes',
    path: 'defect.grounds',
    when: asksGrounds,
    label: 'Что из этого было?',
    short: 'Основания',
    hint: 'Важно, когда первые дни после покупки уже прошли.',
    none: 'Ничего из этого',
    options: [
      {
        value: 'essential',
        label: 'Недостаток неустраним, вернулся после ремонта или ремонт слишком дорог',
      },
      { value: 'repair_overdue', label: 'Продавец или сервис не починил в срок' },
      { value: 'thirty_days', label: 'Товар больше месяца в году был в ремонтах из-за разных поломок' },
    ],
  },
  {
    kind: 'paragraph',
    path: 'defect.groundDetails',
    when: (facts) => asksGrounds(facts) && (facts.defect?.grounds?.length ?? 0) > 0,
    label: 'Чем это подтверждается?',
    short: 'Подтверждение',
    hint: 'Даты и номера актов сервиса.',
    rows: 2,
    width: 'full',
  },
  {
    kind: 'radio',
    path: 'defect.warranty',
    when: asksWarranty,
    label: 'Есть ли на товар гарантия?',
    short: 'Гарантия',
    words: (facts) =>
      isServiceDefective(facts)
        ? { label: 'Есть ли на работу гарантия?' }
        : hasShelfLife(facts)
          ? { label: 'Указан ли срок годности?', short: 'Срок годности' }
          : { hint: 'Товар уже меняли — у нового гарантия идёт заново.' },
    options: [
      { value: 'has', label: 'Да' },
      { value: 'none', label: 'Нет' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'date',
    path: 'defect.warrantyUntil',
    time: 'any',
    when: asksWarranty,
    under: { path: 'defect.warranty', values: ['has'] },
    label: 'До какого дня гарантия?',
    short: 'Гарантия до',
    words: (facts) => (hasShelfLife(facts) ? { label: 'До какого дня срок годности?', short: 'Годен до' } : null),
  },
  {
    kind: 'radio',
    path: 'defect.sellerChecked',
    when: aboutDefect,
    label: 'Продавец или сервис уже проверял товар?',
    short: 'Проверка',
    options: [
      { value: 'no', label: 'Нет' },
      { value: 'defect_confirmed', label: 'Да, недостаток признали' },
      { value: 'defect_denied', label: 'Да, недостаток отрицают' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'date',
    path: 'defect.repairStart',
    time: 'past',
    when: isDefective,
    optional: true,
    more: true,
    row: 'repair',
    label: 'Когда отдали в ремонт?',
    short: 'Отдано в ремонт',
    hint: 'По квитанции сервиса. Ремонтов было несколько — последний.',
  },
  {
    kind: 'date',
    path: 'defect.repairEnd',
    time: 'past',
    when: all(isDefective, answered('defect.repairStart')),
    optional: true,
    more: true,
    row: 'repair',
    label: 'Когда вернули из ремонта?',
    short: 'Вернули из ремонта',
    hint: 'Товар ещё в ремонте — оставьте пустым.',
  },
  {
    kind: 'number',
    path: 'defect.repairTermDays',
    when: isDefective,
    optional: true,
    more: true,
    row: 'repair',
    min: 1,
    max: 365,
    unit: 'дней',
    label: 'На сколько дней договорились?',
    short: 'Срок ремонта',
    hint: 'По квитанции сервиса.',
  },
  {
    kind: 'date',
    path: 'defect.loanDemandDate',
    time: 'past',
    when: asksLoan,
    optional: true,
    more: true,
    row: 'loan',
    label: 'Когда попросили подменный товар?',
    short: 'Просьба о подменном товаре',
    hint: 'Его дают на время ремонта или обмена, если просить письменно.',
  },
  {
    kind: 'radio',
    path: 'defect.loanGiven',
    when: all(asksLoan, answered('defect.loanDemandDate')),
    more: true,
    label: 'Его дали?',
    short: 'Подменный товар дали',
    inline: true,
    options: [
      { value: 'no', label: 'Нет' },
      { value: 'yes', label: 'Да' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'select',
    path: 'defect.loanKind',
    when: asksLoan,
    optional: true,
    more: true,
    label: 'Есть ли товар в этом списке?',
    short: 'Список без подменного товара',
    hint: 'Вместо этих вещей на время ремонта другую не дают.',
    empty: 'Выберите из списка',
    options: listOptions(NO_LOAN),
    width: 'full',
  },
  {
    kind: 'date',
    path: 'defect.replacementDemandDate',
    time: 'past',
    when: isDefective,
    optional: true,
    more: true,
    label: 'Когда получили требование об обмене?',
    short: 'Требование обмена получено',
    hint: 'Если вы уже просили обменять, а товар не обменяли.',
  },
  {
    kind: 'radio',
    path: 'defect.causeKnown',
    when: aboutDefect,
    optional: true,
    more: true,
    label: 'Известна ли причина?',
    short: 'Причина недостатка',
    options: [
      { value: 'manufacturing', label: 'Да, это брак' },
      { value: 'buyer', label: 'Да, так вышло при использовании' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'radio',
    path: 'goods.used',
    when: isDefective,
    optional: true,
    more: true,
    label: 'Товар продавали как бывший в употреблении?',
    short: 'Бывший в употреблении',
    inline: true,
    options: [
      { value: 'no', label: 'Нет' },
      { value: 'yes', label: 'Да' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
  {
    kind: 'radio',
    path: 'defect.misled',
    when: isDefective,
    optional: true,
    more: true,
    label: 'Продавец знал о недостатке и скрыл его?',
    short: 'Скрыл недостаток',
    hint: 'Отвечайте «да», только если это можно доказать.',
    inline: true,
    options: [
      { value: 'no', label: 'Нет' },
      { value: 'yes', label: 'Да' },
      { value: 'unknown', label: 'Не знаю' },
    ],
  },
];
