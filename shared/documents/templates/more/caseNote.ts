import { otherSide } from '../../../model/otherSide.ts';
import { isServiceCase } from '../../../model/problemNames.ts';
import { formatRoubles } from '../../../money/kopecks.ts';
import { fullName } from '../../../text/declension.ts';
import { longDate, lowerFirst, upperFirst } from '../../../text/format.ts';
import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { numbers, plainName } from '../parties.ts';
import { owedWords } from './amounts.ts';
import { flat, h, dashes, facts, form, type Paper } from './kit.ts';
import { pathTable } from './pathTable.ts';

/** Справка по делу на одну страницу: for a supervisor, a lawyer or a colleague who takes the case over. */
export function caseNote(m: Material): Paper {
  const { plan } = m;
  const clocks = plan.deadlines
    .filter((one) => one.last >= m.today)
    .sort((a, b) => a.last.localeCompare(b.last))
    .slice(0, MOST);
  const dangers = plan.warnings.filter((one) => one.severity !== 'advice').slice(0, MOST);
  const step = plan.nextSteps[0];
  return form({
    name: 'Справка по делу',
    title: 'Справка по делу',
    subtitle: tidy(m.file.number) ? `№ ${tidy(m.file.number)}, на ${longDate(m.today)}` : `на ${longDate(m.today)}`,
    copies: { count: 1, why: 'для того, кто ведёт или проверяет дело' },
    body: [
      facts('case', [
        ['Покупатель', [fullName(m.buyer), tidy(m.buyer.phone)].filter(Boolean).join(', ')],
        [
          upperFirst(otherSide(m.facts).nom),
          [plainName(m.facts.seller), numbers(m.facts.seller)].filter(Boolean).join(', '),
        ],
        [isServiceCase(m.facts) ? 'Предмет договора' : 'Товар', tidy(m.facts.goods?.item)],
        ['Цена', m.facts.goods?.price ? formatRoubles(m.facts.goods.price) : null],
        ['Что случилось', plan.situation?.title],
        ['Требование', plan.chosen?.title],
        ['К уплате сегодня', owedWords(m)],
        ['Сделать сейчас', step?.title],
      ]),
      h('path', 'Что было'),
      pathTable(m) ?? flat('path.none', 'Пока ничего не отправлено.'),
      clocks.length > 0 && h('terms', 'Сроки впереди'),
      dashes('terms.items', ...clocks.map((one) => `${longDate(one.last)}: ${lowerFirst(one.label)}.`)),
      dangers.length > 0 && h('dangers', 'На что обратить внимание'),
      dashes('dangers.items', ...dangers.map((one) => `${one.title}.`.replace(/([?.])\.$/, '$1'))),
      flat('day', `Доказательств в деле: ${m.file.attachments.length}.`),
    ],
  });
}

/** One page: the nearest terms and the gravest notes. */
const MOST = 4;
