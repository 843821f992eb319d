import { isServiceCase } from '../../../model/problemNames.ts';
import { citeFull } from '../cite.ts';
import { tidy, type Maybe } from '../make.ts';
import type { Material } from '../material.ts';
import { leftInFull, rest } from '../money.ts';
import { demandNorms } from './rights.ts';
import type { DemandWording } from './types.ts';
import { LATE, recover, UNTIL } from './words.ts';

/** Words for what was added: «дополнительный товар» or «дополнительная услуга». */
export interface ExtraWords {
  nom: string;
  gen: string;
  acc: string;
  feminine: boolean;
}

const ITEM: ExtraWords = {
  nom: 'дополнительный товар',
  gen: 'дополнительного товара',
  acc: 'дополнительный товар',
  feminine: false,
};
const SERVICE: ExtraWords = {
  nom: 'дополнительная услуга',
  gen: 'дополнительной услуги',
  acc: 'дополнительную услугу',
  feminine: true,
};

export function extra(m: Material): ExtraWords {
  return m.facts.imposed?.kind === 'goods' ? ITEM : SERVICE;
}

/** ст. 16: what was added to the purchase without consent. */
export const IMPOSED = {
  imposed_return: {
    subtitle: (m) => `о возврате денег за ${extra(m).acc}`,
    ask: (m) => `вернуть ${paid(m)[rest(m) ? 1 : 0]}${leftInFull(m)}`,
    request: (m) => recover(m, ...paid(m)),
    ground: (m) => [right(m), prohibited(m), burden(m)],
    refusal: (m) => `От ${extra(m).gen} отказываюсь.`,
    money: true,
    // Extras added before the wording with three days: the general term.
    term: (m) => ({ norm: newRule(m) ? 'zozpp-16-extras' : 'gk-314-2' }),
    refused: (m) => extra(m).gen,
    purpose: LATE.refund,
    until: UNTIL.refund,
  },
} as const satisfies Record<string, DemandWording>;

function paid(m: Material): [string, string] {
  const name = tidy(m.facts.imposed?.name);
  const what = `${extra(m).acc}${name && ` (${name})`}`;
  return [`сумму, уплаченную за ${what},`, `оставшуюся часть суммы, уплаченной за ${what},`];
}

/** The wording of the day on which the extra was added: with three days and a ban of ticks, or the one before. */
function newRule(m: Material): boolean {
  return !demandNorms(m).has('gk-314-2');
}

function right(m: Material): string {
  const { nom } = m.side;
  const supply = extra(m).feminine
    ? isServiceCase(m.facts)
      ? 'выполнять дополнительные работы и оказывать дополнительные услуги'
      : 'оказывать дополнительные услуги'
    : 'предоставлять дополнительные товары';
  return `Согласно ${citeFull(m, 'zozpp-16-extras')} ${nom} не вправе без согласия потребителя ${supply} за плату. Потребитель вправе отказаться от их оплаты, а если они оплачены, потребовать возврата уплаченной суммы.`;
}

function prohibited(m: Material): Maybe<string> {
  switch (m.facts.imposed?.consent) {
    case 'preticked':
      return newRule(m) ? 'Отметка, проставленная заранее, согласием потребителя не является.' : null;
    case 'condition':
      return 'Обусловливать приобретение одних товаров, работ или услуг обязательным приобретением других запрещено.';
    default:
      return null;
  }
}

function burden(m: Material): Maybe<string> {
  const consent = m.facts.imposed?.consent;
  return consent === 'none' || consent === 'unaware' || consent === 'preticked'
    ? `Считаю, что наличие согласия доказывает ${m.side.nom}.`
    : null;
}
