import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import { lawContext } from '../../../shared/law/context.ts';
import { normAt, param } from '../../../shared/law/norms/lookup.ts';
import { penalty23 } from '../../../shared/law/rules/penalty23.ts';
import type { Plan } from '../../../shared/law/types.ts';
import { emptyCase } from '../../../shared/model/case.ts';
import { buildStrip } from '../../../shared/terms/buildStrip.ts';
import type { StripModel } from '../../../shared/terms/strip.ts';
import { countTerm } from '../../../shared/terms/term.ts';

/** The example of the first start: an item for 20 000 roubles, the claim handed over on 29 October 2026, today 23 November. */
const SERVED: CivilDate = '2026-10-29';
const TODAY: CivilDate = '2026-11-23';
export const EXAMPLE_PRICE = 2_000_000;

/** The strip of the example, counted by the same rules as a real case. */
export function exampleStrip(): StripModel | null {
  const ctx = lawContext(TODAY);
  const days = param('zozpp-22', 'days', SERVED);
  const term = countTerm({ start: SERVED, days, calendar: ctx.calendar });
  const accrual = penalty23(
    { base: EXAMPLE_PRICE, paid: EXAMPLE_PRICE, overdueFrom: term.overdueFrom, until: TODAY, paidBack: [] },
    ctx,
  );
  const article = normAt('zozpp-22', SERVED).article;
  const plan: Plan = {
    today: TODAY,
    route: { kind: 'consumer' },
    situation: null,
    demands: [],
    chosen: {
      id: 'refund',
      title: '',
      status: 'allowed',
      term: `${days} дней, ${article}`,
      termDays: days,
      penalty: '',
      sum: EXAMPLE_PRICE,
      closes: '',
      risk: '',
      norms: [],
      recommended: true,
    },
    legalBasis: [],
    deadlines: [
      {
        ...term,
        id: 'example',
        label: 'Ответ продавца',
        start: SERVED,
        startLabel: 'Вручено',
        days,
        safe: term.last,
        whose: 'seller',
        reason: 'После него начинается просрочка.',
        trace: { label: 'Пример' },
      },
    ],
    sums: { lines: [], total: EXAMPLE_PRICE, claimPrice: EXAMPLE_PRICE, accrual, courtOnly: [] },
    stage: 'overdue',
    path: { claimServed: SERVED },
    nextSteps: [],
    warnings: [],
    missing: [],
    court: null,
    shield: null,
  };
  return buildStrip(emptyCase(), plan, ctx);
}
