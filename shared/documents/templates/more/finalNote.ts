import { otherSide } from '../../../model/otherSide.ts';
import { isServiceCase } from '../../../model/problemNames.ts';
import { formatRoubles } from '../../../money/kopecks.ts';
import { fullName } from '../../../text/declension.ts';
import { longDate, upperFirst } from '../../../text/format.ts';
import { tidy } from '../make.ts';
import { long, type Material } from '../material.ts';
import { plainName } from '../parties.ts';
import { owed } from './amounts.ts';
import { flat, h, facts, form, type Paper } from './kit.ts';
import { pathTable } from './pathTable.ts';

/** Итоговая справка: what was asked, what came, how long it took. */
export function finalNote(m: Material): Paper {
  const trial = m.facts.papers?.trial ?? {};
  const left = owed(m);
  return form({
    name: 'Итоговая справка по делу',
    title: 'Итоговая справка по делу',
    subtitle: `на ${longDate(m.today)}`,
    copies: { count: 1, why: 'для вас или для отчёта объединения' },
    body: [
      facts('case', [
        ['Покупатель', fullName(m.buyer)],
        [upperFirst(otherSide(m.facts).nom), plainName(m.facts.seller)],
        [isServiceCase(m.facts) ? 'Предмет договора' : 'Товар', tidy(m.facts.goods?.item)],
        ['Спор', m.plan.situation?.title],
        ['Требование', m.plan.chosen?.title],
        ['Дело в суде', tidy(trial.number)],
        ['Решение суда', long(trial.judgmentDate)],
        ['Взыскано судом', trial.awarded ? formatRoubles(trial.awarded) : null],
      ]),
      h('path', 'Ход дела'),
      pathTable(m) ?? flat('path.none', 'События в дело не записаны.'),
      h('result', 'Итог'),
      facts('result.table', [
        ['Получено', formatRoubles(m.state.received)],
        ['Осталось по расчёту', left > 0 ? formatRoubles(left) : 'нет'],
        ['Исполнено', long(m.state.satisfied)],
        ['Дело закрыто', long(m.state.closed)],
      ]),
    ],
  });
}
