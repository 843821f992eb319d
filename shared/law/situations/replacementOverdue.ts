import { shortDate } from '../../text/format.ts';
import type { Term as CountedTerm } from '../../terms/term.ts';
import type { Warning } from '../types.ts';
import { earlierReplacement } from './changedDemand.ts';
import { count, missing } from './common.ts';
import { defectPeriod } from './defectPeriods.ts';
import { DEFECT_DEMANDS, defectRow, replacementTerm } from './defectRows.ts';
import { loanQuestions, loanRow, loanWarnings } from './loanItem.ts';
import type { EarlierBreach, Matter, OwnClock, Reading } from './types.ts';

/*
 * An exchange that is late (ст. 21 ЗоЗПП): 7 days, 20 with a further check, a month when the item is absent.
 *   Then any other demand of ст. 18 (п. 2 ст. 23). Two penalties: for the late exchange up to the new demand, and, after
 *   a new term, for the new demand (ППВС № 17, п. 32). Asking for the exchange again goes on with the first one.
 */

/** The term of an exchange already demanded; null when none was. */
export function replacementClock(matter: Matter): { clock: OwnClock; term: CountedTerm } | null {
  const earlier = earlierReplacement(matter);
  if (!earlier) return null;
  const { days, months, text } = replacementTerm({ ...matter, demandDay: earlier.start });
  const length = { ...(days === undefined ? {} : { days }), ...(months === undefined ? {} : { months }) };
  return {
    clock: {
      id: 'replacement',
      label: `Заменить товар: ${text}`,
      ...earlier,
      ...length,
      whose: 'seller',
      norm: 'zozpp-21',
    },
    term: count(matter.ctx.calendar, earlier.start, length),
  };
}

/** The exchange is late on the day of the demand. */
export function isReplacementOverdue(matter: Matter): boolean {
  const replacement = replacementClock(matter);
  return replacement !== null && matter.demandDay >= replacement.term.overdueFrom;
}

function warnings(overdueFrom: string): Warning[] {
  return [
    {
      code: 'two_penalties',
      severity: 'advice',
      title: 'Две разные неустойки',
      text: `За просрочку замены неустойка идёт с ${shortDate(overdueFrom)} до нового требования. Если не выполнят и новое, после его срока пойдёт вторая. За один день две не считают.`,
      confidence: 'K',
    },
    {
      code: 'absence_is_sellers',
      severity: 'advice',
      title: 'Отсутствие товара доказывает продавец',
      text: 'Месяц на замену есть, только если такого товара у продавца не было. Сохраните снимки сайта с наличием на день требования.',
      path: 'defect.replacementAbsent',
    },
  ];
}

/** Reads the situation «замену затянули». */
export function replacementOverdue(matter: Matter): Reading {
  const replacement = replacementClock(matter);
  if (!replacement) throw new RangeError('Замену не требовали: ситуация выбрана неверно.');
  const { price, paid } = matter.facts.goods ?? {};
  const { defect } = matter.facts;
  const period = defectPeriod(matter);
  const breach: EarlierBreach | undefined =
    paid === undefined
      ? undefined
      : {
          label: 'Неустойка за просрочку замены',
          base: price ?? paid,
          paid,
          overdueFrom: replacement.term.overdueFrom,
          norms: ['zozpp-21', 'zozpp-23-1'],
        };
  const again = (id: (typeof DEFECT_DEMANDS)[number]): boolean => id === 'replace_same' || id === 'replace_other';
  return {
    id: 'replacement_overdue',
    title: 'Замену затянули',
    demands: [
      ...DEFECT_DEMANDS.map((id) =>
        defectRow(id, matter, {
          extraNorms: ['zozpp-21', 'zozpp-23-2'],
          ...(breach ? { earlierBreach: again(id) ? { ...breach, continues: true } : breach } : {}),
        }),
      ),
      loanRow(matter),
    ],
    clocks: [replacement.clock, ...period.clocks.filter((clock) => clock.id === 'warranty')],
    warnings: [...warnings(replacement.term.overdueFrom), ...loanWarnings(matter)],
    missing: [
      ...(paid === undefined
        ? [missing('goods.paid', 'Сколько вы заплатили за товар?', 'Это сумма возврата и предел неустойки.')]
        : []),
      ...(defect?.replacementAbsent === undefined
        ? [
            missing(
              'defect.replacementAbsent',
              'Такой же товар у продавца был?',
              'Если не было, на замену есть месяц, иначе 7 дней.',
            ),
          ]
        : []),
      ...(!defect?.description?.trim() && !defect?.kinds?.length
        ? [missing('defect.description', 'Что не так с товаром?', 'Недостаток описывают в претензии вашими словами.')]
        : []),
      ...loanQuestions(matter),
    ],
    recommend: ['refund', 'replace_same'],
  };
}
