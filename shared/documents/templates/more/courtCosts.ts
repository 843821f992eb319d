import { upperFirst } from '../../../text/format.ts';
import { formatAmount } from '../../../money/kopecks.ts';
import { cite } from '../cite.ts';
import { tidy } from '../make.ts';
import { long, type Material } from '../material.ts';
import { inFull } from '../money.ts';
import { courtLetter } from './courtLetter.ts';
import { BLANK_DAY, p, lead, blanks, table, type Paper } from './kit.ts';
import { theme } from './theme.ts';

const KINDS = [
  ['representative', 'Услуги представителя', 'договор и документ об оплате'],
  ['post', 'Почтовые расходы', 'чеки почты'],
  ['expert', 'Исследование специалиста, экспертиза', 'договор и документ об оплате'],
  ['travel', 'Проезд в суд', 'билеты, чеки'],
] as const;

/** Заявление о возмещении судебных расходов by kinds with the papers behind them (ст. 98, 100, 103.1 ГПК). */
export function courtCosts(m: Material): Paper {
  const costs = m.facts.papers?.costs ?? {};
  const judged = long(m.facts.papers?.trial?.judgmentDate);
  const rows = [
    ...KINDS.flatMap(([id, name, proof]) => (costs[id] ? [{ name, proof, sum: costs[id] }] : [])),
    ...(costs.other
      ? [{ name: upperFirst(tidy(costs.otherName)) || 'Иные расходы', proof: 'документ об оплате', sum: costs.other }]
      : []),
  ];
  const total = rows.reduce((sum, row) => sum + row.sum, 0);
  return courtLetter(m, {
    name: 'Заявление о судебных расходах',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'о возмещении судебных расходов',
    body: [
      p(
        'case',
        `${judged ?? BLANK_DAY} суд принял решение по делу по иску о защите прав потребителя${theme(m)}. Вопрос о расходах в нём не решён.`,
      ),
      rows.length > 0 && lead('costs.lead', 'По делу понесены расходы:'),
      rows.length > 0
        ? table(
            'costs',
            [{ width: 75 }, { width: 55 }, { width: 40, align: 'right' }],
            ['Расход', 'Чем подтверждён', 'Сумма, ₽'],
            [...rows.map((row) => [row.name, row.proof, formatAmount(row.sum)]), ['Всего', '—', formatAmount(total)]],
            [rows.length],
          )
        : blanks(
            'costs',
            '1. Расход, сумма, документ:',
            '2. Расход, сумма, документ:',
            '3. Расход, сумма, документ:',
            'Всего:',
          ),
      p(
        'ask',
        `На основании ${cite(m, 'gpk-98', 'gpk-100', 'gpk-103.1')} прошу взыскать с ответчика судебные расходы ${total > 0 ? inFull(total) : 'в указанной сумме'}.`,
      ),
      p('list', 'Документы о расходах прилагаются.'),
    ],
  });
}
