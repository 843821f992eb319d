import { upperFirst } from '../../../text/format.ts';
import type { DemandId } from '../../../law/types.ts';
import { fullName } from '../../../text/declension.ts';
import { cite } from '../cite.ts';
import { aboutDefect } from '../facts.ts';
import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { plainName } from '../parties.ts';
import { BLANK, BLANK_DAY, orBlank, p, flat, points, blanks, facts, form, type Paper } from './kit.ts';

const PURPOSE: Partial<Record<DemandId, string>> = {
  repair: 'безвозмездное устранение недостатка',
  replace_same: 'проверка качества и замена',
  replace_other: 'проверка качества и замена',
  refund: 'проверка качества и возврат денег',
  refund_money: 'возврат товара и денег',
  exchange: 'обмен товара',
  exchange_money: 'возврат товара и денег',
};

/** Акт приёма-передачи: what was given, in which state and for what; signed by both. */
export function handoverAct(m: Material): Paper {
  const goods = m.facts.goods ?? {};
  const repair = m.demand === 'repair';
  const defect = tidy(m.facts.defect?.description);
  return form({
    name: 'Акт приёма-передачи товара',
    title: 'АКТ',
    subtitle: 'приёма-передачи товара',
    copies: { count: 2, why: 'продавцу и вам' },
    body: [
      flat('day', `${BLANK_DAY}, место: ${BLANK}.`),
      p(
        'sides',
        `Покупатель: ${fullName(m.buyer) || BLANK}. Продавец: ${plainName(m.facts.seller) || BLANK}.`,
        'Покупатель передал, а представитель продавца принял следующий товар.',
      ),
      facts('item', [
        ['Товар', tidy(goods.item) || BLANK],
        ['Серийный номер', orBlank(goods.serial)],
        ['Комплект и принадлежности', BLANK],
        ['Внешний вид, повреждения', BLANK],
        ['Заявленный недостаток', defect ? upperFirst(defect) : BLANK],
        ['Для чего передан', (m.demand && PURPOSE[m.demand]) ?? 'проверка качества'],
        ['Снимки при передаче, число', BLANK],
      ]),
      p('terms', 'Условия передачи:'),
      points(
        'terms.items',
        aboutDefect(m) &&
          `о дне, времени и месте проверки продавец сообщает покупателю заранее (${cite(m, 'zozpp-18-5')})`,
        aboutDefect(m) && !repair && 'без письменного согласия покупателя товар не ремонтируют',
        'за сохранность товара после подписания акта отвечает продавец',
        'подписание акта не означает отказа покупателя от заявленных требований',
      ),
      blanks(
        'hands',
        'Передал (покупатель, подпись):',
        'Принял (должность, фамилия, подпись):',
        'Печать или штамп магазина:',
      ),
    ],
  });
}
