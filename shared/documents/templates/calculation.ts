import type { Block, PaperDocument, Run, Table } from '../blocks.ts';
import { findNorm } from '../../law/norms/lookup.ts';
import type { Accrual, PlanRule, SumLine, Trace } from '../../law/types.ts';
import { formatAmount, formatRoubles } from '../../money/kopecks.ts';
import { longDate, shortDate } from '../../text/format.ts';
import { fullName } from '../../text/declension.ts';
import { cite, numberOf } from './cite.ts';
import { blocks, heading, paragraph, text, type Maybe } from './make.ts';
import type { Material } from './material.ts';
import { signature } from './lawsuit.ts';
import { lineLabel } from './money.ts';
import { plainName } from './parties.ts';
import { earlierAmount } from './penalty.ts';
import { transitional } from './sanction.ts';

const COLUMNS: Table['columns'] = [
  { width: 30, align: 'right' },
  { width: 32, align: 'center' },
  { width: 48, align: 'center' },
  { width: 22, align: 'right' },
  { width: 38, align: 'right' },
];

/** Расчёт: a sheet of its own, signed; every row is a line of the plan's trace, so that it can be recounted. */
export function calculation(m: Material): Omit<PaperDocument, 'kind'> {
  const lines = m.plan.sums?.lines.filter((one) => one.inClaimPrice) ?? [];
  return {
    title: 'Расчёт взыскиваемых сумм',
    fileName: 'Расчёт взыскиваемых сумм',
    pageNumbers: true,
    copies: { count: 3, why: 'суду, ответчику и вам' },
    blocks: blocks(
      heading('title', 1, 'РАСЧЁТ'),
      heading('subtitle', 2, `взыскиваемых сумм на ${longDate(m.today)}`),
      paragraph(
        'parties',
        [
          fullName(m.buyer) && `Истец: ${fullName(m.buyer)}.`,
          plainName(m.facts.seller) && `Ответчик: ${plainName(m.facts.seller)}.`,
        ],
        { align: 'left', indent: false },
      ),
      growthBlocks(m),
      totals(m, lines),
      outside(m),
      signature(m),
    ),
  };
}

/** Every line that grows, period by period, so that it can be recounted. */
export function growthBlocks(m: Material): Maybe<Block>[] {
  return (m.plan.sums?.lines ?? [])
    .filter((one) => one.inClaimPrice && (one.id === 'penalty' || one.id === 'interest'))
    .flatMap((one, index) => growth(m, one, index));
}

/** On a sheet of its own the law is named in full words. */
const named = (m: Material, ...ids: string[]): string =>
  cite(m, ...ids).replace(/Закона$/, 'Закона о защите прав потребителей');

const cell = (value: string): Run[] => [text(value)];

function growth(m: Material, line: SumLine, index: number): Maybe<Block>[] {
  const rows = (line.trace.children ?? []).filter((one) => one.from && one.to && one.result && one.operands);
  const notes = (line.trace.children ?? []).filter((one) => !rows.includes(one));
  const key = `growth.${index}`;
  const name = line.label.split(',')[0] ?? '';
  return [
    heading(key, 3, `${name} (${law(line)})`),
    rows.length > 0 && {
      type: 'table',
      key: `${key}.table`,
      editable: false,
      columns: COLUMNS,
      head: ['База, ₽', 'Ставка', 'Период', 'Дней', 'Сумма, ₽'].map(cell),
      rows: [
        ...rows.map((row) => growthRow(row).map(cell)),
        ['Итого', '—', '—', operand(line.trace, 'Дней просрочки'), formatAmount(line.amount)].map(cell),
      ],
      totals: [rows.length],
    },
    paragraph(`${key}.note`, [capWords(m, line), ...notes.map(noteWords)]),
  ];
}

function growthRow(row: Trace): string[] {
  const yearDays = operand(row, 'Дней в году');
  const rate = operand(row, 'Ставка') || operand(row, 'Ключевая ставка');
  return [
    operand(row, 'База').replace(/\u00a0₽$/, ''),
    yearDays ? `${rate} / ${yearDays}` : rate,
    row.from && row.to ? `${shortDate(row.from)} – ${shortDate(row.to)}` : '',
    operand(row, 'Дней'),
    (row.result ?? '').replace(/\u00a0₽$/, ''),
  ];
}

function operand(trace: Trace, name: string): string {
  return trace.operands?.find((one) => one.name === name)?.value ?? '';
}

function law(line: SumLine): string {
  const article = (line.articles.split(',')[0] ?? '').replace('. ', '.\u00a0');
  return `${article} ${line.id === 'interest' ? 'ГК РФ' : 'Закона о защите прав потребителей'}`;
}

/** Norm of the limit of each sanction; interest has none. */
const LIMITS: Record<PlanRule, string> = {
  'zozpp-23': 'zozpp-23-cap',
  'zozpp-23.1': 'zozpp-23.1-3',
  'zozpp-28': 'zozpp-28-5',
  'gk-395': 'gk-395',
};

/** When the count went over the limit: what was counted and what is asked. */
function capWords(m: Material, line: SumLine): Maybe<string> {
  const growing = m.plan.sums?.accrual;
  if (!growing || growing.trace !== line.trace || growing.cap === undefined) return null;
  if (transitional(m) && growing.accrued > growing.amount) return transitionWords(m, growing);
  const article = named(m, LIMITS[growing.rule]);
  const before = earlierAmount(m);
  if (before > 0 && growing.accrued <= growing.amount)
    return `Общий предел неустойки — ${formatRoubles(growing.cap + before)} (${article}). По прежнему нарушению начислено ${formatRoubles(before)}, остаток предела ${formatRoubles(growing.cap)} не превышен.`;
  return growing.accrued > growing.amount
    ? `Начислено ${formatRoubles(growing.accrued)}; размер неустойки ограничен суммой ${formatRoubles(growing.cap)} (${article}), взыскивается ${formatRoubles(growing.amount)}.`
    : `Размер неустойки не превышает предела ${formatRoubles(growing.cap)} (${article}).`;
}

/** A delay that began before there was a limit: what had grown by then is asked, and why. */
function transitionWords(m: Material, growing: Accrual): string {
  const limit = findNorm('zozpp-23-cap', m.today)?.from ?? m.today;
  const kept = growing.amount > (m.facts.goods?.paid ?? 0);
  const reason = kept
    ? `До этого дня начислено ${formatRoubles(growing.amount)}; считаю, что эта сумма взыскивается в полном размере (${cite(m, 'gk-4')})`
    : `Взыскивается ${formatRoubles(growing.amount)}`;
  return `Начислено ${formatRoubles(growing.accrued)}. С ${longDate(limit)} размер неустойки ограничен суммой, уплаченной за товар (${named(m, 'zozpp-23-cap')}). ${reason}.`;
}

/** Notes of the trace that a reader of the table needs: rounding, moratorium, part payments. */
function noteWords(note: Trace): Maybe<string> {
  if (note.label.startsWith('Округление'))
    return 'Округлён до копейки итог, поэтому отдельная строка может отличаться на копейку.';
  if (note.label.startsWith('Возвращённая часть')) return 'Возвращённая часть уменьшает базу со следующего дня.';
  return note.label.includes('мораторий') || note.label.includes('Мораторий') ? `${note.label}.` : null;
}

function totals(m: Material, lines: SumLine[]): Block[] {
  if (lines.length === 0) return [];
  const price = m.plan.court?.claimPrice ?? m.plan.sums?.claimPrice ?? 0;
  return blocks(heading('total', 3, 'Цена иска'), {
    type: 'table',
    key: 'total.table',
    editable: false,
    columns: [
      { width: 125, align: 'left' },
      { width: 45, align: 'right' },
    ],
    head: ['Что взыскивается', 'Сумма, ₽'].map(cell),
    rows: [
      ...lines.map((line) => [lineLabel(line) || 'Убытки', formatAmount(line.amount)].map(cell)),
      [`Цена иска (${cite(m, 'gpk-91')})`, formatAmount(price)].map(cell),
    ],
    totals: [lines.length],
  });
}

function outside(m: Material): Maybe<Block> {
  const ratio = `${numberOf(m, 'zozpp-13-6', 'ratioPercent')}\u00a0%`;
  const growing = m.plan.sums?.accrual;
  const asked = m.plan.sums?.lines.some((one) => one.id === 'penalty' || one.id === 'interest');
  const open = asked && growing && !growing.stoppedOn && !growing.capReached;
  return paragraph('outside', [
    `В цену иска не входят компенсация морального вреда, штраф в размере ${ratio} присуждённой суммы (${named(m, 'zozpp-13-6')}) и судебные расходы.`,
    open && 'Суммы, которые начислятся после дня расчёта по день фактического исполнения, в цену иска также не входят.',
  ]);
}
