import { metInCourt, paidInCourt } from '../../../law/state/suit.ts';
import { formatRoubles } from '../../../money/kopecks.ts';
import { longDate } from '../../../text/format.ts';
import { growthBlocks } from '../calculation.ts';
import { cite } from '../cite.ts';
import { requestBlocks } from '../lawsuitRequests.ts';
import type { Maybe } from '../make.ts';
import { long, type Material } from '../material.ts';
import { amountTable } from './amounts.ts';
import { courtLetter } from './courtLetter.ts';
import { p, bare, type Paper } from './kit.ts';

/** Уточнение исковых требований to the day of the hearing, else of the paper (ст. 39 ГПК). */
export function claimUpdate(m: Material): Paper {
  const hearing = long(m.facts.papers?.trial?.hearingDate);
  const mine = bare(m);
  const price = m.plan.court?.claimPrice ?? 0;
  const ahead = m.countedTo > m.today;
  return courtLetter(m, {
    name: 'Уточнение исковых требований',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'об уточнении исковых требований',
    body: [
      p(
        'why',
        hearing && `Заседание по делу назначено на ${hearing}.`,
        ahead
          ? `Требования уточняются на день заседания (${cite(m, 'gpk-39')}).`
          : `Требования уточняются на ${longDate(m.countedTo)} (${cite(m, 'gpk-39')}).`,
        ...m.state.money.map(
          (one) => `${longDate(one.date)} ответчик уплатил ${formatRoubles(one.amount)}, эта сумма учтена.`,
        ),
      ),
      p('paid', ...afterSuit(m)),
      ...growthBlocks(mine),
      amountTable(mine, 'sums'),
      p('price', price > 0 && `Цена иска — ${formatRoubles(price)}.`),
      requestBlocks(mine).filter((block) => block.key !== 'motions'),
    ],
  });
}

/** What was done after the suit does not save from the fine as long as the buyer does not give the suit up. */
function afterSuit(m: Material): Maybe<string>[] {
  if (!metInCourt(m.state)) return [];
  const paid = paidInCourt(m.state);
  const some = paid < m.state.received ? `Из них ${formatRoubles(paid)} уплачены` : 'Эти деньги уплачены';
  const what = paid > 0 ? some : 'Требование исполнено';
  return [
    `${what} после предъявления иска. От иска я не отказываюсь.`,
    `Исполнение в ходе рассмотрения дела не освобождает ответчика от неустойки за прошедшие дни и от штрафа (${cite(m, 'zozpp-13-6', 'ppvs-17-46', 'ppvs-17-47')}).`,
  ];
}
