import { formatRoubles } from '../../money/kopecks.ts';
import { longDate, weekdayName } from '../../text/format.ts';
import { normAt, param } from '../norms/lookup.ts';
import type { NextStep } from '../types.ts';
import type { View } from './view.ts';

/** A step as it is written here; it is not optional unless it says so. */
export type Step = Omit<NextStep, 'optional'> & { optional?: boolean };

/** The paper is on its way: its service starts the term. */
export function recordServed(): Step {
  return {
    id: 'record_served',
    title: 'Записать вручение',
    why: 'Срок продавца идёт со дня вручения. Посмотрите отслеживание; письмо, которое не забрали, тоже считается вручённым.',
    action: 'record_served',
  };
}

/** Another way of handing over beside the letter. */
export function secondChannel(): Step {
  return {
    id: 'second_channel',
    title: 'Отправить ещё одним путём',
    why: 'Почта продавца или чат площадки рядом с письмом ускоряют ответ. Снимки сохраните.',
    action: 'record_sent',
    optional: true,
  };
}

/** The window is running. */
export function wait(view: View): Step {
  const last = view.window?.last;
  return {
    id: 'wait',
    title: last ? `Ждать ответа до ${longDate(last)}, ${weekdayName(last)}` : 'Ждать ответа',
    why:
      view.state.lastReply?.reply === 'wait' || view.state.lastReply?.reply === 'empty'
        ? 'Ответ «ждите» или пустой срок не останавливает: дни идут дальше.'
        : 'Дни считаются подряд, с выходными. Придёт ответ или деньги — запишите.',
    action: 'record_reply',
  };
}

/** The term of the money runs from the return of the item, not from the claim. */
export function returnGoods(): Step {
  return {
    id: 'return_goods',
    title: 'Вернуть вещь и записать день',
    why: 'Срок на деньги идёт со дня, когда вещь вернулась к продавцу. Сдайте её под расписку.',
    action: 'interview',
  };
}

/** The answer of the seller. */
export function recordReply(): Step {
  return {
    id: 'record_reply',
    title: 'Продавец ответил',
    why: 'Запишите ответ и приложите его: он нужен Роспотребнадзору и суду.',
    action: 'record_reply',
    optional: true,
  };
}

/** Money that came. */
export function recordMoney(optional: boolean): Step {
  return {
    id: 'record_money',
    title: 'Записать, сколько денег пришло',
    why: 'Расчёт сразу учтёт день и сумму.',
    action: 'record_money',
    optional,
  };
}

/** The item came after a demand to deliver it. */
export function lateItemCame(): Step {
  return {
    id: 'claim_penalty',
    title: 'Потребовать неустойку за опоздание',
    why: 'Товар привезли. Отметьте это в ответах: требованием станет неустойка по день передачи.',
    action: 'interview',
  };
}

/** What the statement of claim still needs from the buyer (ст. 131 ГПК). */
function stillNeeded({ facts }: View): string {
  const { birthDate, birthPlace, identifier } = facts.buyer ?? {};
  const list = [
    ...(birthDate ? [] : ['дату рождения']),
    ...(birthPlace ? [] : ['место рождения']),
    ...(identifier ? [] : ['СНИЛС, ИНН или паспорт']),
  ];
  return list.length > 0 ? ` Осталось указать: ${list.join(', ')}.` : '';
}

/** The suit, with its court and fee. */
export function lawsuit(view: View): Step {
  const { court, ctx } = view;
  const limit = formatRoubles(param('gpk-23-1-5', 'limitKopecks', ctx.today));
  const free = formatRoubles(param('nk-333.36-2-4', 'limitKopecks', ctx.today));
  const where = court
    ? `${court.levelTitle}. ${court.reason} ${court.feeExempt ? 'Пошлины нет.' : 'Есть пошлина.'}`
    : `До ${limit} — мировой судья; пошлины нет до ${free}.`;
  return {
    id: 'lawsuit',
    title: 'Подготовить иск',
    why: `${where} Подать можно по вашему месту жительства.${stillNeeded(view)}`,
    action: 'lawsuit_packet',
    norm: normAt('zozpp-17-2', view.ctx.today),
  };
}

/** The complaint, which may be left out. */
export function complaint(): Step {
  return {
    id: 'complaint',
    title: 'Пожаловаться в Роспотребнадзор',
    why: 'Можно пропустить: ведомство проверит продавца и предостережёт его, но денег не взыщет.',
    action: 'complaint_packet',
    optional: true,
  };
}

/** Nothing is to be done any more. */
export const CLOSED: Step = {
  id: 'none',
  title: 'Дело закрыто',
  why: 'Бумаги и даты остаются в деле.',
  action: 'none',
};

/** The end of the case. */
export function closing(): Step {
  return {
    id: 'close',
    title: 'Закрыть дело',
    why: 'Когда деньги по решению пришли.',
    action: 'close',
    optional: true,
  };
}
