import { addDays } from '../../calendar/civilDate.ts';
import { inRepair } from '../../law/situations/changedDemand.ts';
import { isServiceCase } from '../../model/problemNames.ts';
import { findNorm } from '../../law/norms/lookup.ts';
import { paidInCourt } from '../../law/state/suit.ts';
import type { PlanRule } from '../../law/types.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import { longDate, lowerFirst, since } from '../../text/format.ts';
import type { Block } from '../blocks.ts';
import { cite, numberOf, percent } from './cite.ts';
import { aboutDefect } from './facts.ts';
import { blocks, item, list, ownSentence, paragraph, type Maybe } from './make.ts';
import { amount, due, linesOf, partly, ref, type Material } from './material.ts';
import { lineLabel } from './money.ts';
import { officeName } from './office.ts';
import { earlierAmount, grownLines } from './penalty.ts';
import { workRate } from './sanction.ts';
import { thing } from './work.ts';
import { WORDINGS } from './wording/index.ts';

type Item = Maybe<ReturnType<typeof item>>;

/** The numbered requests to the court, and below them the motions. */
export function requestBlocks(m: Material): Block[] {
  // Losses asked for alone are the main demand; beside another one they go with the penalty.
  const sums = m.demand === 'losses' ? [...money(m), ...penalties(m)] : [...penalties(m), ...money(m)];
  const all: Item[] = [main(m), ...sums, moral(m), fine(m)];
  const requests = all.flatMap((one) => (one ? [one] : []));
  if (requests.length === 0) return [];
  return blocks(
    paragraph('requests', ['На основании изложенного прошу суд:'], { keepWithNext: true }),
    list(
      'requests.items',
      requests.map((one, index) => item(one.key, ...one.runs, index === requests.length - 1 ? '.' : ';')),
    ),
    motions(m),
  );
}

function main(m: Material): Item {
  const words = m.demand && WORDINGS[m.demand].request(m);
  return words ? item('main', words) : null;
}

/** Penalty or interest to the day of the suit, and the rest «по день фактического исполнения». */
function penalties(m: Material): Item[] {
  return grownLines(m).flatMap((one): Item[] => [
    item(one.key, `взыскать с ответчика ${one.words}`),
    one.open && item(`${one.key}.further`, further(m, one.line.id === 'interest')),
  ]);
}

function further(m: Material, interest: boolean): string {
  const growth = m.plan.sums?.accrual;
  const from = since(longDate(addDays(growth?.until ?? m.today, 1)));
  if (interest) {
    return `взыскать с ответчика проценты по ключевой ставке Банка России, действующей в соответствующие периоды, на сумму задолженности ${from} по день фактического исполнения обязательства`;
  }
  const rule = growth?.rule ?? 'zozpp-23';
  // Money already returned lowers the base of the plan, so the rate is asked on what is left of it.
  const left = growth && m.state.received > 0 ? formatRoubles(Math.max(0, growth.base - m.state.received)) : '';
  const capped = rule !== 'zozpp-23' || findNorm('zozpp-23-cap', m.today)?.from !== undefined;
  const cap =
    capped && growth?.cap !== undefined
      ? `, с ограничением общего размера неустойки суммой ${formatRoubles(growth.cap + earlierAmount(m))}`
      : '';
  return `взыскать с ответчика неустойку в размере ${rateOf(m, rule)} ${left ? `от ${left}` : baseOf(m, rule)} за каждый день просрочки ${from} по день фактического исполнения обязательства${cap}`;
}

function rateOf(m: Material, rule: PlanRule): string {
  if (rule === 'zozpp-28') return percent(workRate(m));
  return percent(numberOf(m, rule === 'zozpp-23.1' ? 'zozpp-23.1-3' : 'zozpp-23-1', 'ratePercentHundredths'));
}

function baseOf(m: Material, rule: PlanRule): string {
  if (rule === 'zozpp-28') return `цены ${thing(m).gen}`;
  return rule === 'zozpp-23.1'
    ? `суммы предварительной оплаты${partly(m) ? ' непереданной части товара' : ''}`
    : 'цены товара';
}

function money(m: Material): Item[] {
  return [
    ...linesOf(m, 'price_difference').map(
      (one, index) =>
        due(m, one) > 0 &&
        item(`difference.${index}`, `взыскать с ответчика разницу в цене товара ${formatRoubles(due(m, one))}`),
    ),
    ...linesOf(m, 'loss').map(
      (one, index) =>
        due(m, one) > 0 &&
        item(
          `loss.${index}`,
          `взыскать с ответчика убытки${lineLabel(one) && ` (${lowerFirst(lineLabel(one))})`} ${formatRoubles(due(m, one))}`,
        ),
    ),
  ];
}

function moral(m: Material): Item {
  const sum = amount(m, 'moral');
  return sum !== null && m.facts.moral?.asked
    ? item('moral', `взыскать с ответчика компенсацию морального вреда ${formatRoubles(sum)}`)
    : null;
}

function fine(m: Material): Item {
  const ratio = `${numberOf(m, 'zozpp-13-6', 'ratioPercent')}\u00a0%`;
  const paid = paidInCourt(m.state);
  const counted = paid > 0 ? `, с учётом ${formatRoubles(paid)}, уплаченных после предъявления иска` : '';
  return m.demand
    ? item(
        'fine',
        `взыскать с ответчика штраф в размере ${ratio} суммы, присуждённой судом в мою пользу${counted} (${cite(m, 'zozpp-13-6')})`,
      )
    : null;
}

function motions(m: Material): Maybe<Block> {
  const office = officeName(m);
  return paragraph('motions', [
    `Прошу привлечь к участию в деле для дачи заключения ${office ?? 'территориальное управление Роспотребнадзора'} (${cite(m, 'gpk-47')}).`,
    m.facts.court?.withoutMe && `Прошу рассмотреть дело в моё отсутствие (${cite(m, 'gpk-167-5')}).`,
  ]);
}

/** Moral damage and the fine in the body of the suit. */
export function moralAndFine(m: Material): Maybe<Block>[] {
  const { asked, amount: sum, reason } = m.facts.moral ?? {};
  return [
    asked && sum
      ? paragraph('moral', [
          `За нарушение прав потребителя подлежит компенсации моральный вред (${cite(m, 'zozpp-15')}). Размер компенсации оцениваю в ${formatRoubles(sum)}.`,
          ownSentence(reason),
        ])
      : null,
    m.demand &&
      paragraph('fine', [
        `При удовлетворении требований потребителя суд взыскивает с ${m.side.gen} штраф за несоблюдение в добровольном порядке удовлетворения этих требований (${cite(m, 'zozpp-13-6')}).`,
        goodFaith(m),
      ]),
  ];
}

/** What answers «потребитель сам не дал проверить товар» (п. 7 ст. 13). */
function goodFaith(m: Material): Maybe<string> {
  const done = steps(m);
  const norm = cite(m, 'zozpp-13-7');
  return done && norm ? `${done} Считаю, что оснований не взыскивать штраф (${norm}) нет.` : done;
}

/** What the buyer did so that the seller could check the item. */
function steps(m: Material): Maybe<string> {
  const offered = m.state.offered.map((day) => longDate(day));
  const handed = m.state.handedOver;
  if (handed) return `Товар передан ответчику ${longDate(handed)}${ref(m, 'goods_returned')}.`;
  if (offered.length > 0) return `Товар предлагался ответчику для проверки ${offered.join(', ')}.`;
  if (!m.facts.inspection?.place || !(m.state.claim.sent || m.state.claim.served)) return null;
  const what = isServiceCase(m.facts)
    ? m.situation === 'defective_work_service' && 'осмотреть результат'
    : (aboutDefect(m) || m.situation === 'wrong_item') && !inRepair(m.facts) && 'проверить качество товара';
  return what && `В претензии ответчику предложено ${what}${ref(m, 'claim_copy')}.`;
}
