import { isDemandId } from '../../../model/demandNames.ts';
import { longDate } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import { subtitleOf } from '../demand.ts';
import type { Material } from '../material.ts';
import { BLANK, p, letter, purchaseWords, answerTo, type Paper } from './kit.ts';

/** Заявление об изменении требования: the old one is withdrawn, the new one named (п. 2 ст. 23 ЗоЗПП). */
export function demandChange(m: Material): Paper {
  const other = m.state.otherClaim;
  const before = other && isDemandId(other.demand) ? subtitleOf({ ...m, demand: other.demand }) : '';
  const now = subtitleOf(m) || BLANK;
  return letter(m, {
    name: 'Изменение требования',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'об изменении требования',
    receipt: true,
    body: [
      p('purchase', purchaseWords(m)),
      p(
        'before',
        other && before
          ? `${longDate(other.date)} вам ${other.served ? 'вручена' : 'направлена'} претензия ${before}.`
          : `Ранее вам предъявлено требование ${BLANK}.`,
      ),
      p(
        'now',
        `Взамен этого требования заявляю другое: ${now}.`,
        'Новое требование подробно изложено в прилагаемой претензии. Прежнее требование прошу не исполнять.',
      ),
      p(
        'ground',
        quality(m) &&
          `Если требование, предъявленное продавцу, не выполнено в срок, потребитель вправе заявить другое (${cite(m, 'zozpp-23-2')}).`,
      ),
      p(
        'kept',
        'Изменение требования не означает отказа от неустойки и убытков за время, когда прежнее требование не исполнялось.',
      ),
      answerTo(m),
    ],
  });
}

/** The right to another demand after a missed term belongs to defective goods. */
function quality(m: Material): boolean {
  return (
    m.situation !== null &&
    ['defective_goods', 'defective_complex_goods', 'repair_overdue', 'replacement_overdue'].includes(m.situation)
  );
}
