import {
  indexation as indexed,
  indexWords,
  monthName,
  monthsBetween,
  readIndices,
} from '../../../law/rules/indexation.ts';
import { addDays } from '../../../calendar/civilDate.ts';
import { formatAmount, formatRoubles, type Kopecks } from '../../../money/kopecks.ts';
import { longDate, since } from '../../../text/format.ts';
import { sumInWords } from '../../../text/sumInWords.ts';
import type { Block } from '../../blocks.ts';
import { cite } from '../cite.ts';
import type { Maybe } from '../make.ts';
import { known, type Material } from '../material.ts';
import { courtLetter } from './courtLetter.ts';
import { BLANK, BLANK_DAY, blanks, p, sumOrBlank, table, type Paper } from './kit.ts';
import { judgmentWords } from './trialWords.ts';

/** Заявление об индексации присуждённой суммы to the day of payment (ст. 208 ГПК). */
export function indexation(m: Material): Paper {
  const trial = m.facts.papers?.trial ?? {};
  const counted = countedOf(m);
  const sum = counted?.kind === 'value' ? counted.value.sum : null;
  return courtLetter(m, {
    name: 'Заявление об индексации',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'об индексации присуждённой суммы',
    sides: ['Взыскатель', 'Должник'],
    body: [
      p(
        'judgment',
        `Судом принято ${judgmentWords(m)}. С должника взыскано ${sumOrBlank(trial.awarded)}.`.replace(/\.\.$/, '.'),
      ),
      p(
        'paid',
        trial.paidDate ? `Решение исполнено ${longDate(trial.paidDate)}.` : `Решение исполнено полностью: ${BLANK_DAY}`,
      ),
      p(
        'ground',
        `Согласно ${cite(m, 'gpk-208')} взысканная сумма индексируется на день исполнения решения.`,
        'Основа расчёта — официальная статистическая информация об индексе потребительских цен на товары и услуги в Российской Федерации, размещённая на сайте Росстата.',
      ),
      ...calculation(m),
      p(
        'ask',
        sum !== null && sum > 0
          ? `Прошу взыскать с должника сумму индексации ${formatRoubles(sum)} (${sumInWords(sum)}).`
          : 'Прошу взыскать с должника сумму индексации по этому расчёту.',
      ),
      p('penalty', furtherPenalty(m)),
    ],
  });
}

/** Null while the sum or one of the days is not known. */
function countedOf(m: Material) {
  const { awarded, judgmentDate, paidDate } = m.facts.papers?.trial ?? {};
  const [judged, paid] = [known(judgmentDate), known(paidDate)];
  if (!awarded || !judged || !paid) return null;
  return indexed(awarded, judged, paid, readIndices(m.facts.papers?.indices ?? '').indices);
}

/** Month by month, so that anybody can recount it; without the days there is only room for the hand. */
function calculation(m: Material): Maybe<Block>[] {
  const trial = m.facts.papers?.trial ?? {};
  const [judged, paid] = [known(trial.judgmentDate), known(trial.paidDate)];
  if (!trial.awarded || !judged || !paid || paid <= judged)
    return [blanks('calculation', 'Индексы потребительских цен по месяцам (сайт Росстата):', '', 'Сумма индексации:')];
  const counted = countedOf(m);
  const { indices } = readIndices(m.facts.papers?.indices ?? '');
  const months = counted?.kind === 'value' ? counted.value.months : null;
  const rows = monthsBetween(addDays(judged, 1), paid).map(({ month, from, to }, index) => {
    const known = indices.get(month);
    return [
      monthName(month),
      `${from.slice(8)}–${to.slice(8)}`,
      known === undefined ? BLANK : indexWords(known),
      months?.[index] ? formatAmount(months[index].grown) : BLANK,
    ];
  });
  const partly = months?.some((one) => !one.whole) ?? true;
  return [
    p(
      'period',
      `Индексируется ${formatRoubles(trial.awarded)} ${since(longDate(addDays(judged, 1)))} по ${longDate(paid)}.`,
    ),
    table(
      'calculation',
      [{ width: 35 }, { width: 35, align: 'center' }, { width: 45, align: 'right' }, { width: 55, align: 'right' }],
      ['Месяц', 'Числа', 'Индекс к прошлому месяцу, %', 'Сумма с ростом цен, ₽'],
      [...rows, ['Индексация', '—', '—', total(counted?.kind === 'value' ? counted.value.sum : null)]],
      [rows.length],
    ),
    p(
      'method',
      'Индексы месяцев перемножены.',
      partly && 'За неполный месяц прирост цен взят пропорционально числу дней.',
      'Итог округлён до копейки.',
    ),
  ];
}

const total = (sum: Kopecks | null): string => (sum === null ? BLANK : formatAmount(sum));

/** A penalty awarded «по день исполнения» is counted by the bank or the bailiff: no new suit is needed. */
function furtherPenalty(m: Material): Maybe<string> {
  const growth = m.plan.sums?.accrual;
  return growth && !growth.stoppedOn && !growth.capReached
    ? `${growth.rule === 'gk-395' ? 'Проценты, присуждённые' : 'Неустойку, присуждённую'} по день фактического исполнения, начисляют при исполнении решения; в сумму индексации ${growth.rule === 'gk-395' ? 'они не входят' : 'она не входит'}.`
    : null;
}
