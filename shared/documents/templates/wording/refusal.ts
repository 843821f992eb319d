import { cite, citeFull } from '../cite.ts';
import type { Material } from '../material.ts';
import { leftInFull, principalLeft, rest } from '../money.ts';
import { thing } from '../work.ts';
import { demandNorms } from './rights.ts';
import type { DemandWording } from './types.ts';
import { LATE, recover, UNTIL } from './words.ts';

/** ст. 32 and п. 4.2 ст. 16.1: the consumer leaves a contract that the other side has not broken. */
export const REFUSAL = {
  service_return: {
    subtitle: (m) => `о возврате денег в связи с отказом от ${contractOf(m)}`,
    ask: (m) => `вернуть ${returned(m)[rest(m) ? 1 : 0]}${leftInFull(m)}`,
    request: (m) => recover(m, ...returned(m)),
    ground: (m) => [anyTime(m), BURDEN],
    refusal,
    refused: (m) => `исполнения ${contractOf(m)}`,
    money: true,
    term: { norm: 'gk-314-2' },
    purpose: LATE.refund,
    until: UNTIL.refund,
  },
  stop_charges: {
    subtitle: (m) => `о прекращении списаний${principalLeft(m) === null ? '' : ' и возврате списанных денег'}`,
    ask: (m) => {
      const back = principalLeft(m) === null ? '' : ` и вернуть ${charged(m)[rest(m) ? 1 : 0]}${leftInFull(m)}`;
      return `прекратить списания с моего счёта${back}`;
    },
    request: (m) => {
      const money = recover(m, ...charged(m));
      const stop = 'обязать ответчика прекратить списания с моего счёта';
      return money ? `${stop} и ${money}` : stop;
    },
    ground: (m) => [
      `Согласно ${citeFull(m, 'zozpp-16.1-4.2')} по договору об услугах в сети «Интернет», которые оплачиваются регулярными списаниями, не допускается использовать банковские реквизиты и иные платёжные данные потребителя, от использования которых он отказался.`,
      demandNorms(m).has('zozpp-32') &&
        `Потребитель вправе отказаться от исполнения договора в любое время (${cite(m, 'zozpp-32')}).`,
      principalLeft(m) !== null &&
        demandNorms(m).has('gk-1102') &&
        `Деньги, полученные без основания, подлежат возврату (${cite(m, 'gk-1102')})${demandNorms(m).has('gk-1107-2') ? ` с процентами со времени, когда получатель узнал или должен был узнать об отсутствии основания (${cite(m, 'gk-1107-2')})` : ''}.`,
    ],
    refusal: (m) =>
      `${refusal(m)} Отказываюсь от использования моих банковских реквизитов, карт и иных платёжных данных для оплаты ${m.voice.plural ? 'ваших услуг' : `услуг ${m.voice.gen}`}.`,
    money: true,
    term: { norm: 'gk-314-2' },
    purpose: LATE.refund,
    until: UNTIL.refund,
  },
} as const satisfies Record<string, DemandWording>;

/** The contractor has to show what he spent; no norm says so in words, so it is the buyer's reading. */
const BURDEN = 'Считаю, что наличие и размер таких расходов подтверждает исполнитель.';

/** What is given up: the contract of the case, or that of a service added to a purchase. */
function contractOf(m: Material): string {
  return m.situation === 'imposed_extras' ? 'договора об оказании дополнительной услуги' : thing(m).contract;
}

/** A refusal already told is confirmed: its day divides what was provided from what was not. */
function refusal(m: Material): string {
  return m.facts.service?.refusalDate
    ? `Отказ от исполнения ${contractOf(m)} подтверждаю.`
    : `Отказываюсь от исполнения ${contractOf(m)}.`;
}

function returned(m: Material): [string, string] {
  const { providedPrice = 0, expenses: spent = 0 } = m.facts.service ?? {};
  const works = thing(m).nom === 'работа';
  const less = [
    providedPrice > 0 && (works ? 'стоимости выполненной работы' : 'стоимости оказанных услуг'),
    spent > 0 && 'подтверждённых расходов исполнителя',
  ].filter((one) => one !== false);
  const tail = less.length > 0 ? ` за вычетом ${less.join(' и ')}` : '';
  const by = m.situation === 'imposed_extras' ? 'за дополнительную услугу' : 'по договору';
  return [`уплаченную ${by} сумму${tail}`, `оставшуюся часть уплаченной ${by} суммы${tail}`];
}

function charged(m: Material): [string, string] {
  return m.facts.service?.refusalDate
    ? ['списанную после отказа сумму', 'оставшуюся часть списанной после отказа суммы']
    : ['списанную сумму', 'оставшуюся часть списанной суммы'];
}

function anyTime(m: Material): string {
  const gk = ['gk-782', 'gk-717'].filter((id) => demandNorms(m).has(id));
  return `Согласно ${citeFull(m, 'zozpp-32', ...gk)} потребитель вправе отказаться от исполнения договора в любое время при условии оплаты исполнителю фактически понесённых им расходов, связанных с исполнением этого договора. Условия договора, ограничивающие это право, недействительны (${cite(m, 'zozpp-16')}).`;
}
