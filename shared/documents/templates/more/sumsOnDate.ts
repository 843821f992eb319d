import { formatRoubles } from '../../../money/kopecks.ts';
import { longDate } from '../../../text/format.ts';
import type { Material } from '../material.ts';
import { amountTable } from './amounts.ts';
import { p, letter, purchaseWords, type Paper } from './kit.ts';

/** Расчёт требований на дату: what is owed today, line by line, and how it grows. */
export function sumsOnDate(m: Material): Paper {
  const growth = m.plan.sums?.accrual;
  const growing = growth && growth.perDay > 0 && !growth.stoppedOn && !growth.capReached;
  const moral = m.plan.sums?.lines.find((one) => one.id === 'moral');
  return letter(m, {
    name: 'Расчёт требований на дату',
    title: 'РАСЧЁТ',
    subtitle: `требований на ${longDate(m.today)}`,
    body: [
      p('purchase', purchaseWords(m)),
      amountTable(m, 'table'),
      p('received', m.state.received > 0 && `Полученные ${formatRoubles(m.state.received)} в расчёте учтены.`),
      p(
        'growth',
        growing &&
          `Каждый следующий день прибавляет ${formatRoubles(growth.perDay)}${growth.cap === undefined ? '' : `, всего не более ${formatRoubles(growth.cap)}`}.`,
        growth?.capReached && `Предел начисления достигнут ${longDate(growth.capReached)}.`,
      ),
      p(
        'outside',
        moral && moral.amount > 0 && `Компенсация морального вреда ${formatRoubles(moral.amount)} заявляется отдельно.`,
        'Штраф и судебные расходы в расчёт не входят, их взыскивает суд.',
      ),
    ],
  });
}
