import { cite } from '../cite.ts';
import { own, text, tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { orBlank, dayOrBlank, p, facts, letter, itemName, purchaseWords, type Paper } from './kit.ts';

/** Уведомление продавца об осмотре независимым специалистом: without it the result is easily disputed. */
export function expertNotice(m: Material): Paper {
  const expert = m.facts.papers?.expert ?? {};
  const name = tidy(expert.name);
  return letter(m, {
    name: 'Уведомление об осмотре',
    title: 'УВЕДОМЛЕНИЕ',
    subtitle: 'об осмотре товара независимым специалистом',
    receipt: true,
    body: [
      p('purchase', purchaseWords(m)),
      p('notice', [
        text('Сообщаю, что состоится осмотр товара независимым специалистом'),
        ...(name ? [text(': '), own(name)] : []),
        text('.'),
      ]),
      facts('when', [
        ['День', dayOrBlank(expert.date)],
        ['Время', orBlank(expert.time)],
        ['Место', orBlank(expert.place)],
        ['Товар', itemName(m)],
      ]),
      p(
        'invite',
        'Приглашаю вашего представителя присутствовать при осмотре. Полномочия прошу подтвердить доверенностью.',
        'Если представитель не явится, осмотр состоится без него.',
      ),
      p('costs', `Расходы на исследование буду просить возместить как убытки (${cite(m, 'zozpp-13-2', 'gk-15')}).`),
      p('phone', tidy(m.buyer.phone) && `Телефон для связи: ${tidy(m.buyer.phone)}.`),
    ],
  });
}
