import { longDate } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import { factBlocks } from '../facts.ts';
import { historyBlocks } from '../history.ts';
import type { Material } from '../material.ts';
import { inFull } from '../money.ts';
import { amountTable, owed } from './amounts.ts';
import { courtLetter } from './courtLetter.ts';
import { exhibitLine } from '../exhibits.ts';
import { item, list } from '../make.ts';
import { allExhibits, BLANK, p, lead, bare, type Paper } from './kit.ts';

/** Заявление о судебном приказе: only money that the seller has acknowledged in writing (ст. 121-124 ГПК). */
export function courtOrder(m: Material): Paper {
  const mine = bare(m);
  const price = owed(m);
  return courtLetter(m, {
    name: 'Заявление о судебном приказе',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'о вынесении судебного приказа',
    sides: ['Взыскатель', 'Должник'],
    numbered: false,
    copies: { count: 3, why: 'суду, должнику и вам с отметкой суда' },
    body: [
      factBlocks(mine),
      historyBlocks(mine),
      p(
        'ground',
        `Требование основано на сделке в письменной форме, спора о праве нет: должник признал долг в ответе на претензию. Приказ выдаётся по ${cite(m, 'gpk-121', 'gpk-122')}.`,
      ),
      lead('sums.lead', `На ${longDate(m.today)} подлежит взысканию:`),
      amountTable(mine, 'sums'),
      p(
        'ask',
        `На основании ${cite(m, 'gpk-123', 'gpk-124')} прошу вынести судебный приказ о взыскании с должника ${price > 0 ? inFull(price) : `${BLANK} руб.`}`.replace(
          /\.$/,
          '',
        ) + '.',
      ),
      p('copy', 'Копия заявления и приложенных документов направлена должнику.'),
      lead('list', 'Приложения:'),
      list('list.items', [...enclosed(m), item('sending', 'Подтверждение отправки копии должнику')]),
    ],
  });
}

/** What is in the case; an empty case is told what such a request cannot go without. */
function enclosed(m: Material) {
  const exhibits = allExhibits(m);
  if (exhibits.length > 0) return exhibits.map((one) => item(one.proves, exhibitLine(one)));
  return [
    item('purchase', 'Документ о покупке'),
    item('claim', 'Претензия и подтверждение её вручения'),
    item('reply', 'Ответ должника'),
  ];
}
