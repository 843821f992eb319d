import { formatRoubles } from '../../../money/kopecks.ts';
import { longDate } from '../../../text/format.ts';
import { growthBlocks } from '../calculation.ts';
import type { Material } from '../material.ts';
import { amountTable } from './amounts.ts';
import { p, letter, purchaseWords, type Paper } from './kit.ts';

/** Расчёт требований на дату: what is owed on the chosen day, line by line, and how it grows. */
export function sumsOnDate(m: Material): Paper {
  const growth = m.plan.sums?.accrual;
  const growing = growth && growth.perDay > 0 && !growth.stoppedOn && !growth.capReached;
  const moral = m.plan.sums?.lines.find((one) => one.id === 'moral');
  return letter(m, {
    name: 'Расчёт требований на дату',
    title: 'РАСЧЁТ',
    subtitle: `требований на ${longDate(m.countedTo)}`,
    body: [
      p('purchase', purchaseWords(m)),
      ...growthBlocks(m),
      amountTable(m, 'table'),
      p('received', m.state.received > 0 && `Полученные ${formatRoubles(m.state.received)} в расчёте учтены.`),
      p(
        'growth',
        growing &&
          `Каждый следующий день прибавляет ${formatRoubles(growth.perDay)}${growth.cap === undefined ? '' : `, но вся неустойка не больше ${formatRoubles(growth.cap)}`}.`,
        growing && m.countedTo > m.today && 'Если деньги поступят раньше, начисление остановится в день платежа.',
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
