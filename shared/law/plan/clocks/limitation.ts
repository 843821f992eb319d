import { addDays, type CivilDate } from '../../../calendar/civilDate.ts';
import { param } from '../../norms/lookup.ts';
import type { Matter, OwnClock } from '../../situations/types.ts';
import { suedOn } from '../../state/suit.ts';

/** The general limitation of three years from the first day of the breach (ст. 196, 200 ГК); it does not run while the court defends the right (ст. 204 ГК). */
export function limitationClocks({ ctx, state }: Matter, breach: CivilDate | null): OwnClock[] {
  if (!breach || breach > ctx.today || suedOn(state)) return [];
  return [
    {
      id: 'limitation',
      label: 'Исковая давность: три года',
      start: addDays(breach, -1),
      startLabel: 'День перед нарушением',
      months: param('gk-196', 'months', ctx.today),
      whose: 'buyer',
      norm: 'gk-196',
      reason: 'Позже продавец вправе заявить о давности, и суд откажет. Претензия этот срок не останавливает.',
    },
  ];
}
