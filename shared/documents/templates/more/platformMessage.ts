import { lowerFirst, upperFirst } from '../../../text/format.ts';
import { DEMAND_NAMES } from '../../../model/demandNames.ts';
import { fullName } from '../../../text/declension.ts';
import { factBlocks } from '../facts.ts';
import { blocks, tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { flat, bare, itemName, type Paper } from './kit.ts';

/** Короткое обращение в чат или личный кабинет: text to be pasted, without the head of a letter. */
export function platformMessage(m: Material): Paper {
  const order = tidy(m.facts.goods?.orderNumber);
  const happened = factBlocks(bare(m)).filter((block) => !OUTSIDE.includes(block.key));
  const wish = m.demand ? lowerFirst(DEMAND_NAMES[m.demand].wish) : '';
  return {
    title: 'Обращение в чат площадки',
    fileName: 'Обращение в чат площадки',
    pageNumbers: false,
    copies: { count: 0, why: 'текст вставляют в чат или форму, печатать его не нужно' },
    blocks: blocks(
      flat('item', `Здравствуйте. ${order ? `Заказ № ${order}: ` : ''}${upperFirst(itemName(m))}.`),
      happened.flatMap((block) =>
        block.type === 'paragraph' ? [{ ...block, align: 'left', indent: false } as const] : [],
      ),
      flat('demand', wish && `Прошу: ${wish}.`, 'Прошу зарегистрировать обращение и сообщить его номер.'),
      flat(
        'answer',
        tidy(m.buyer.email)
          ? `Ответ прошу дать здесь и на почту ${tidy(m.buyer.email)}.`
          : 'Ответ прошу дать здесь письменно.',
      ),
      flat('name', fullName(m.buyer) && `${fullName(m.buyer)}.`),
    ),
  };
}

/** The purchase is named by the order, the story is for letters. */
const OUTSIDE = ['facts.purchase', 'facts.story', 'facts.payments'];
