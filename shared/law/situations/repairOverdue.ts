import { shortDate } from '../../text/format.ts';
import { param } from '../norms/lookup.ts';
import type { Warning } from '../types.ts';
import { backFromRepair, earlierRepair } from './changedDemand.ts';
import { count, missing } from './common.ts';
import { defectPeriod } from './defectPeriods.ts';
import { DEFECT_DEMANDS, defectRow } from './defectRows.ts';
import { loanQuestions, loanRow, loanWarnings } from './loanItem.ts';
import type { EarlierBreach, Matter, OwnClock, Reading } from './types.ts';
import type { Term as CountedTerm } from '../../terms/term.ts';

/*
 * A repair that is late (ст. 20 ЗоЗПП): not over 45 days, or the shorter time agreed in writing.
 *   Then any other demand of ст. 18 (п. 2 ст. 23), for technically complex goods too (п. 1 ст. 18).
 *   Two penalties: for the late repair up to the new demand, and, after a new term, for the new demand (ППВС № 17, п. 32).
 */

/** The term of a repair already asked for; null when the item was not given for repair. */
export function repairClock(matter: Matter): { clock: OwnClock; term: CountedTerm } | null {
  const { repairTermDays } = matter.facts.defect ?? {};
  const earlier = earlierRepair(matter);
  if (!earlier) return null;
  const max = param('zozpp-20', 'maxDays', matter.demandDay);
  const days = Math.min(repairTermDays ?? max, max);
  return {
    clock: {
      id: 'repair',
      label: repairTermDays ? 'Закончить ремонт в согласованный срок' : `Закончить ремонт: не дольше ${max} дней`,
      ...earlier,
      days,
      whose: 'seller',
      norm: 'zozpp-20',
    },
    term: count(matter.ctx.calendar, earlier.start, { days }),
  };
}

/** The repair is late on the day of the demand, or was late when the item came back. */
export function isRepairOverdue(matter: Matter): boolean {
  const repair = repairClock(matter);
  return repair !== null && (backFromRepair(matter.facts) ?? matter.demandDay) >= repair.term.overdueFrom;
}

function warnings(overdueFrom: string, back: string | null): Warning[] {
  const until = back ? `по ${shortDate(back)}, день возврата из ремонта` : 'до нового требования';
  return [
    ...(back ? [repairedLate()] : []),
    {
      code: 'two_penalties',
      severity: 'advice',
      title: 'Две разные неустойки',
      text: `За просрочку ремонта неустойка идёт с ${shortDate(overdueFrom)} ${until}. Если не выполнят и новое, после его срока пойдёт вторая. За один день две не считают.`,
      confidence: 'K',
    },
    {
      code: 'check_is_not_repair',
      severity: 'danger',
      title: 'Что написано в акте: ремонт или проверка?',
      text: '«Проверка качества» без требования ремонта — ещё не ремонт, и 45 дней тогда не идут. Найдите акт и заявление: там должно быть «устранить недостатки».',
      path: 'defect.repairStart',
    },
  ];
}

/** The item was taken back: whether it works now decides what may still be asked. */
function repairedLate(): Warning {
  return {
    code: 'repaired_late',
    severity: 'danger',
    title: 'Товар уже вернули из ремонта',
    text: 'Неустойка за дни опоздания остаётся за вами. Но если товар исправен и вы его приняли, деньги за него суд может не взыскать. Недостаток остался или вернулся — опишите это и сохраните акт.',
    path: 'defect.description',
    confidence: 'L',
  };
}

/** Reads the situation «ремонт затянули». */
export function repairOverdue(matter: Matter): Reading {
  const repair = repairClock(matter);
  if (!repair) throw new RangeError('Ремонт не начинали: ситуация выбрана неверно.');
  const { price, paid } = matter.facts.goods ?? {};
  const back = backFromRepair(matter.facts);
  const period = defectPeriod(matter);
  const breach: EarlierBreach | undefined =
    paid === undefined
      ? undefined
      : {
          label: 'Неустойка за просрочку ремонта',
          base: price ?? paid,
          paid,
          overdueFrom: repair.term.overdueFrom,
          ...(back ? { endedOn: back } : {}),
          norms: ['zozpp-20', 'zozpp-23-1'],
        };
  return {
    id: 'repair_overdue',
    title: 'Ремонт затянули',
    demands: [
      ...DEFECT_DEMANDS.map((id) =>
        defectRow(id, matter, {
          extraNorms: ['zozpp-20', 'zozpp-23-2'],
          ...(breach ? { earlierBreach: id === 'repair' && !back ? { ...breach, continues: true } : breach } : {}),
        }),
      ),
      loanRow(matter),
    ],
    clocks: [repair.clock, ...period.clocks.filter((clock) => clock.id === 'warranty')],
    warnings: [...warnings(repair.term.overdueFrom, back), ...loanWarnings(matter)],
    missing: [
      ...(paid === undefined
        ? [missing('goods.paid', 'Сколько вы заплатили за товар?', 'Это сумма возврата и предел неустойки.')]
        : []),
      ...(!matter.facts.defect?.description?.trim() && !matter.facts.defect?.kinds?.length
        ? [missing('defect.description', 'Что не так с товаром?', 'Недостаток описывают в претензии вашими словами.')]
        : []),
      ...loanQuestions(matter),
    ],
    recommend: ['refund', 'repair'],
  };
}
