import { addDays } from '../../../calendar/civilDate.ts';
import { plan as planOf } from '../../../law/plan.ts';
import { formatAmount, formatRoubles } from '../../../money/kopecks.ts';
import { counted, longDate, since } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import { known, type Material } from '../material.ts';
import { courtLetter } from './courtLetter.ts';
import { BLANK, blanks, p, table, type Paper } from './kit.ts';
import { judgmentWords } from './trialWords.ts';

const DAYS = ['день', 'дня', 'дней'] as const;

/**
 * What grew after the judgment up to the day of payment: for the bank or the bailiff, who count a penalty or interest
 * awarded «по день фактического исполнения». The rate and the base are those of the suit.
 */
export function penaltyToPayment(m: Material): Paper {
  const growth = m.plan.sums?.accrual;
  const judged = known(m.facts.papers?.trial?.judgmentDate);
  const interest = growth?.rule === 'gk-395';
  const name = interest ? 'проценты' : 'неустойка';
  return courtLetter(m, {
    name: interest ? 'Проценты по день исполнения' : 'Неустойка по день исполнения',
    title: 'РАСЧЁТ',
    subtitle: `${interest ? 'процентов' : 'неустойки'} по день фактического исполнения`,
    sides: ['Взыскатель', 'Должник'],
    copies: { count: 2, why: 'банку или приставу и вам с отметкой' },
    body: [
      p(
        'judgment',
        `Судом принято ${judgmentWords(m)}. ${interest ? 'Проценты взысканы' : 'Неустойка взыскана'} по день фактического исполнения обязательства (${cite(m, growth?.rule === 'gk-395' ? 'gk-395' : ruleNorm(growth?.rule))}).`,
      ),
      ...(judged && growth
        ? afterJudgment(m, judged, name)
        : [blanks('calculation', 'Дней после решения:', 'За день:', 'Всего:')]),
    ],
  });
}

const ruleNorm = (rule: string | undefined): string =>
  rule === 'zozpp-28' ? 'zozpp-28-5' : rule === 'zozpp-23.1' ? 'zozpp-23.1-3' : 'zozpp-23-1';

function afterJudgment(m: Material, judged: string, name: string) {
  const before = planOf(m.file, { ...m.ctx, today: judged }).sums?.accrual;
  const now = m.plan.sums?.accrual;
  if (!now) return [];
  const [then, days] = [before?.amount ?? 0, now.days - (before?.days ?? 0)];
  const interest = now.rule === 'gk-395';
  return [
    table(
      'sums',
      [{ width: 115 }, { width: 55, align: 'right' }],
      ['Что', 'Сумма, ₽'],
      [
        [`Начислено на день решения, ${longDate(judged)}`, formatAmount(then)],
        [
          `${days > 0 ? `Ещё ${counted(days, DAYS)}, ${since(longDate(addDays(judged, 1)))} по ${longDate(now.until)}` : 'После решения'}`,
          formatAmount(now.amount - then),
        ],
        [`Всего на ${longDate(m.countedTo)}`, formatAmount(now.amount)],
      ],
      [2],
    ),
    p(
      'growth',
      now.perDay > 0 &&
        !interest &&
        `Каждый день просрочки прибавляет ${formatRoubles(now.perDay)}${now.cap === undefined ? '' : `, но вся неустойка не больше ${formatRoubles(now.cap)}`}.`,
      now.capReached && `Предел начисления достигнут ${longDate(now.capReached)}.`,
      now.stoppedOn && `Начисление остановлено ${longDate(now.stoppedOn)}.`,
    ),
    p(
      'ask',
      `Прошу взыскать с должника ${name === 'проценты' ? 'проценты' : 'неустойку'}, начисленн${interest ? 'ые' : 'ую'} после решения: ${now.amount > then ? formatRoubles(now.amount - then) : BLANK}, и продолжить начисление, если долг к дню исполнения не погашен.`,
    ),
  ];
}
