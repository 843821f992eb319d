import { formatRoubles, type Kopecks } from '../../money/kopecks.ts';
import { counted, DAYS } from '../../text/format.ts';
import { normAt, param } from '../norms/lookup.ts';
import type { Warning } from '../types.ts';
import { daysTerm } from './common.ts';
import type { DemandDraft, Extra, Matter } from './types.ts';
import { paidForWork } from './workSanction.ts';

/*
 * The buyer's own thing or material, lost or spoilt by the contractor (ст. 35 ЗоЗПП): a phone given for mending, a coat
 * given for cleaning, cloth given for sewing. Another one of the same kind and quality in three days; when there is none,
 * twice its price and the buyer's expenses. The times of ст. 29 are not its times: the contractor answers for keeping it.
 * No penalty: ст. 28 and 31 name other terms, and interest on damages runs from the judgment only.
 */

export const DOUBLE_PRICE = 'Двойная цена вашей вещи или материала';

const THING = { id: 'replace_thing', title: 'Дать такую же вещь, а нет её — двойную цену' } as const;

/** What ст. 35 gives for a thing that cannot be replaced, kopecks; null while its price is not named. */
function doublePrice({ facts, demandDay }: Matter): { price: Kopecks; times: number; amount: Kopecks } | null {
  const price = facts.service?.materialPrice;
  const times = param('zozpp-35', 'times', demandDay);
  return price ? { price, times, amount: price * times } : null;
}

/** The demand of ст. 35; none while the price of the thing is not named. */
export function thingRows(matter: Matter): DemandDraft[] {
  const asked = doublePrice(matter);
  if (!asked) return [];
  const paid = paidForWork(matter) ?? 0;
  return [
    {
      ...THING,
      status: 'allowed',
      term: daysTerm(matter, 'zozpp-35'),
      sanction: { rule: 'none', text: 'за этот срок закон неустойку не называет' },
      principal: asked.amount,
      principalLabel: DOUBLE_PRICE,
      principalOperands: [
        { name: 'Цена вещи', value: formatRoubles(asked.price) },
        { name: 'Во сколько раз', value: String(asked.times) },
      ],
      right: 'zozpp-35',
      closes: 'Вместо вещи — такая же или деньги. Испорченную вещь исполнитель вправе забрать.',
      risk: 'Цену докажите чеком или квитанцией. Вещь носили: суд может учесть износ. Исполнитель не отвечает, если предупредил об особых свойствах вещи.',
      norms: ['zozpp-35', 'zozpp-13-2'],
      ...(paid > 0 ? { extras: [paidToo(paid)] } : {}),
    },
  ];
}

/** «… а также расходы, понесённые потребителем»: what was paid for the work that cost him the thing. */
function paidToo(paid: number): Extra {
  return { id: 'loss', label: 'Плата за работу с вашей вещью', amount: paid, norms: ['zozpp-35'] };
}

/** Twice the price of the thing beside the money demands of ст. 29. */
export function materialExtra(matter: Matter): Extra[] {
  const asked = doublePrice(matter);
  if (!asked) return [];
  return [
    {
      id: 'loss',
      label: DOUBLE_PRICE,
      amount: asked.amount,
      norms: ['zozpp-35'],
      note: `${formatRoubles(asked.price)} × ${asked.times}. Если исполнитель даст такую же вещь или материал за ${counted(param('zozpp-35', 'days', matter.demandDay), DAYS)}, эта строка отпадёт.`,
    },
  ];
}

/** What to know of ст. 35 before choosing. */
export function thingWarnings({ facts, ctx, demandDay }: Matter): Warning[] {
  if (!facts.service?.materialPrice) return [];
  const norm = normAt('zozpp-35', ctx.today);
  return [
    {
      code: 'material_double',
      severity: 'advice',
      title: 'Вашу вещь или материал не сохранили',
      text: `Исполнитель даёт такую же вещь или материал за ${counted(param('zozpp-35', 'days', demandDay), DAYS)}, а если такой нет — платит двойную цену и ваши расходы (ст. 35). Приложите квитанцию, чек на вещь, снимки.`,
      path: 'service.materialPrice',
      norm,
    },
    {
      code: 'thing_mendable',
      severity: 'advice',
      title: 'Вещь можно починить?',
      text: 'Двойную цену просят за вещь, которой больше нельзя пользоваться. Её можно починить: по нашему чтению, надёжнее просить цену ремонта как убытки.',
      path: 'service.materialPrice',
      norm,
      confidence: 'M',
    },
  ];
}
