import type { CivilDate } from '../../../calendar/civilDate.ts';
import { normById } from '../../../law/norms/lookup.ts';
import { SELLER_WINDOW } from '../../../law/plan/clocks.ts';
import { formatRoubles } from '../../../money/kopecks.ts';
import { longDate, lowerFirst, upperFirst } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import type { Maybe } from '../make.ts';
import { known, long, type Material } from '../material.ts';
import { amountTable } from './amounts.ts';
import { flat, h, dashes, bare, form, FOR_YOU, itemName, type Paper } from './kit.ts';

/** Тезисы на одну страницу: what to say in two minutes, what to show, what to ask. */
export function hearingNotes(m: Material): Paper {
  const mine = bare(m);
  const { served } = m.state.claim;
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  const bought = known(m.facts.goods?.purchaseDate);
  const found = known(m.facts.defect?.foundDate);
  const hearing = long(m.facts.papers?.trial?.hearingDate);
  return form({
    name: 'Тезисы для заседания',
    title: 'Тезисы для заседания',
    subtitle: hearing ?? `на ${longDate(m.today)}`,
    copies: FOR_YOU,
    body: [
      h('facts', 'Что было'),
      dashes(
        'facts.items',
        ...inOrder([
          bought && {
            date: bought,
            what: `договор, ${itemName(m)}${m.facts.goods?.price ? `, ${formatRoubles(m.facts.goods.price)}` : ''}`,
          },
          found && { date: found, what: 'обнаружен недостаток' },
          served && { date: served.date, what: 'претензия вручена' },
          window && {
            date: window.last,
            what: `последний день срока${m.today > window.last ? ', требование не исполнено' : ''}`,
          },
          m.state.lastReply && { date: m.state.lastReply.date, what: 'ответ на претензию' },
          ...m.state.money.map((one) => ({ date: one.date, what: `получено ${formatRoubles(one.amount)}` })),
          ...m.state.offered.map((date) => ({ date, what: 'товар предложен для проверки' })),
        ]),
      ),
      h('law', 'На чём основано'),
      dashes('law.items', ...norms(m)),
      h('sums', `Сколько должны на ${longDate(m.today)}`),
      amountTable(mine, 'sums.table') ?? flat('sums.none', 'Требование не о деньгах.'),
      h('proof', 'Что показать'),
      m.exhibits.length > 0
        ? dashes('proof.items', ...m.exhibits.map((one) => `${one.title}: приложение ${one.number}.`))
        : flat('proof.none', 'Доказательства в дело ещё не добавлены.'),
      h('ask', 'О чём просить'),
      dashes(
        'ask.items',
        'Иск поддерживаю, прошу удовлетворить полностью.',
        'Прошу взыскать штраф и судебные расходы.',
        'Против снижения неустойки возражаю.',
      ),
    ],
  });
}

/** What happened, oldest first, whatever the order in which it was asked for. */
function inOrder(steps: Maybe<{ date: CivilDate; what: string }>[]): string[] {
  return steps
    .flatMap((one) => (one ? [one] : []))
    .sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .map(({ date, what }) => `${longDate(date)}: ${what}.`);
}

/** Articles of the chosen demand with their names. */
function norms(m: Material): string[] {
  return (m.plan.chosen?.norms ?? [])
    .slice(0, MOST)
    .map((one) => `${upperFirst(cite(m, one.norm))}: ${lowerFirst(normById(one.norm).title)}.`);
}

const MOST = 5;
