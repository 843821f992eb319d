import { longDate } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import type { Maybe } from '../make.ts';
import type { Material } from '../material.ts';
import { courtLetter } from './courtLetter.ts';
import { BLANK_DAY, sumOrBlank, p, blanks, type Paper } from './kit.ts';
import { judgmentWords } from './trialWords.ts';

/** Заявление об индексации присуждённой суммы to the day of payment (ст. 208 ГПК). */
export function indexation(m: Material): Paper {
  const trial = m.facts.papers?.trial ?? {};
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
      p('ground', `Согласно ${cite(m, 'gpk-208')} взысканная сумма индексируется на день исполнения решения.`),
      blanks('calculation', 'Индексы потребительских цен по периодам (сайт Росстата):', '', 'Сумма индексации:'),
      p('ask', 'Прошу взыскать с должника сумму индексации по этому расчёту.'),
      p('penalty', furtherPenalty(m)),
    ],
  });
}

/** A penalty awarded «по день исполнения» is counted by the bank or the bailiff: no new suit is needed. */
function furtherPenalty(m: Material): Maybe<string> {
  const growth = m.plan.sums?.accrual;
  return growth && !growth.stoppedOn && !growth.capReached
    ? 'Неустойку или проценты, присуждённые по день фактического исполнения, начисляют при исполнении решения; в сумму индексации они не входят.'
    : null;
}
