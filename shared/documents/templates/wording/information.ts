import { cite, citeFull } from '../cite.ts';
import type { Maybe } from '../make.ts';
import type { Material } from '../material.ts';
import { leftInFull, rest } from '../money.ts';
import { thing } from '../work.ts';
import { demandNorms } from './rights.ts';
import type { DemandWording } from './types.ts';
import { LATE, paidBackWords, paidFor, recover, UNTIL } from './words.ts';

/** ст. 8-12: what was told of the thing or of its price was not true or not told at all. */
export const INFORMATION = {
  info_refund: {
    subtitle: (m) => `о возврате денег в связи с ${reason(m)}`,
    ask: (m) => `вернуть ${paidBackWords(m)}`,
    request: (m) => recover(m, ...paidFor(m)),
    ground: (m) => [duty(m), right(m), layman(m)],
    refusal: (m) => `Отказываюсь от исполнения ${thing(m).contract}.`,
    money: true,
    // No article names days for the refund of a service, so the general term is asked.
    term: (m) => ({ norm: demandNorms(m).has('zozpp-22') ? 'zozpp-22' : 'gk-314-2' }),
    purpose: LATE.refund,
    until: UNTIL.refund,
  },
  tag_price: {
    subtitle: () => 'о возврате разницы между ценой на ценнике и уплаченной ценой',
    ask: (m) => `вернуть ${OVERPAID[rest(m) ? 1 : 0]}${leftInFull(m)}`,
    request: (m) => recover(m, ...OVERPAID),
    ground: (m) => [
      `Согласно ${citeFull(m, 'zozpp-10')} ${m.side.nom} обязан предоставить достоверные сведения о цене в рублях.`,
      `Товар с указанной ценой, выставленный на продажу, является публичной офертой (${cite(m, 'gk-494')}), и покупатель оплачивает его по объявленной цене (${cite(m, 'gk-500')}). Сумма, полученная сверх этой цены, подлежит возврату (${cite(m, 'gk-1102')}).`,
    ],
    money: true,
    term: { norm: 'gk-314-2' },
    purpose: LATE.refund,
    until: UNTIL.refund,
  },
} as const satisfies Record<string, DemandWording>;

function reason(m: Material): string {
  const { about } = thing(m);
  switch (m.facts.information?.kind) {
    case 'missing':
      return `непредоставлением сведений ${about}`;
    case 'language':
      return `отсутствием сведений ${about} на русском языке`;
    case 'price_tag':
      return 'недостоверной ценой';
    case 'description':
    case undefined:
      return `недостоверными сведениями ${about}`;
  }
}

function duty(m: Material): string {
  const { about, feminine } = thing(m);
  const ids = ['zozpp-8', 'zozpp-10', 'zozpp-10.1'].filter((id) => demandNorms(m).has(id));
  const law = citeFull(m, ...(ids.length > 0 ? ids : ['zozpp-10']));
  switch (m.facts.information?.kind) {
    case 'price_tag':
      return `Согласно ${law} ${m.side.nom} обязан предоставить потребителю достоверные сведения о цене. Цена, указанная на ценнике, является предложением заключить договор по этой цене (${cite(m, 'gk-494')}).`;
    case 'language':
      return `Согласно ${law} необходимые и достоверные сведения ${about} предоставляются потребителю на русском языке.`;
    case 'description':
    case 'missing':
    case undefined:
      return `Согласно ${law} ${m.side.nom} обязан своевременно предоставить потребителю необходимые и достоверные сведения ${about}, обеспечивающие возможность ${feminine ? 'её' : 'его'} правильного выбора.`;
  }
}

function right(m: Material): string {
  return `Потребитель, которому такие сведения при заключении договора не предоставлены, вправе в разумный срок отказаться от исполнения договора и потребовать возврата уплаченной суммы и возмещения других убытков (${cite(m, 'zozpp-12-1')}).`;
}

/** «Вы должны были знать»: the law starts from the opposite. */
function layman(m: Material): Maybe<string> {
  return (
    demandNorms(m).has('zozpp-12-4') &&
    `При этом предполагается отсутствие у потребителя специальных познаний о свойствах ${thing(m).gen} (${cite(m, 'zozpp-12-4')}).`
  );
}

const OVERPAID = ['излишне уплаченную за товар сумму', 'оставшуюся часть излишне уплаченной за товар суммы'] as const;
