import { cite, citeFull } from '../cite.ts';
import type { Maybe } from '../make.ts';
import { ref, type Material } from '../material.ts';
import { leftInFull, principalLeft } from '../money.ts';
import { demandNorms } from './rights.ts';
import type { DemandWording } from './types.ts';
import { LATE, recover, UNTIL } from './words.ts';

/** п. 2 ст. 13, ст. 15 и 393 ГК: losses and the buyer's own expert. */
export const LOSSES = {
  losses: {
    subtitle: (m) => (onlyExpert(m) ? 'о возмещении расходов на экспертизу' : 'о возмещении убытков'),
    ask: (m) => principalLeft(m) !== null && `возместить убытки${leftInFull(m)}${ref(m, 'losses', 'expert')}`,
    request: (m) => recover(m, 'убытки', 'оставшуюся часть убытков'),
    ground: (m) => [
      `Согласно ${citeFull(m, 'zozpp-13-2')} убытки, причинённые потребителю, подлежат возмещению в полной сумме сверх неустойки.`,
      full(m),
      expertNeed(m),
    ],
    money: true,
    term: (m) => ({ norm: demandNorms(m).has('zozpp-31-1') ? 'zozpp-31-1' : 'zozpp-22' }),
    purpose: LATE.losses,
    until: UNTIL.met,
  },
} as const satisfies Record<string, DemandWording>;

function onlyExpert(m: Material): boolean {
  const all = (m.facts.losses ?? []).filter((one) => one.amount > 0);
  return all.length > 0 && all.every((one) => one.kind === 'expert');
}

function full(m: Material): Maybe<string> {
  const ids = ['gk-15', 'gk-393'].filter((id) => demandNorms(m).has(id));
  return (
    ids.length > 0 && `Лицо, право которого нарушено, вправе требовать полного возмещения убытков (${cite(m, ...ids)}).`
  );
}

/** Why the expert had to be paid by the buyer: what makes the cost a loss and not a choice. */
function expertNeed(m: Material): Maybe<string> {
  switch (m.facts.defect?.expertNeed) {
    case 'no_warranty':
      return 'Гарантийный срок не установлен, поэтому причину недостатка доказывает потребитель: без заключения специалиста она осталась бы неподтверждённой.';
    case 'warranty_over':
      return 'Гарантийный срок истёк, поэтому причину недостатка доказывает потребитель: без заключения специалиста она осталась бы неподтверждённой.';
    case 'seller_refused':
      return `Экспертизу при споре о причинах недостатка обязан провести ${m.side.nom} за свой счёт${demandNorms(m).has('zozpp-18-5') ? ` (${cite(m, 'zozpp-18-5')})` : ''}.`;
    case 'other':
    case undefined:
      return null;
  }
}
