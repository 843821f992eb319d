import { longDate, shortDate } from '../../text/format.ts';
import { otherSide } from '../../model/otherSide.ts';
import { findNorm, normById } from '../norms/lookup.ts';
import type { Matter } from '../situations/types.ts';
import type { Shield, ShieldException, ShieldLevel, ShieldStep } from '../shieldTypes.ts';
import type { DemandId } from '../types.ts';
import { asksMoney } from './demandKinds.ts';
import { buyerSteps } from './shieldSteps.ts';

const NORM = 'zozpp-13-7';

/**
 * «Щит добросовестности»: from events and facts, which exception of п. 7 ст. 13 ЗоЗПП the other side could plead against the
 * 50 % fine, what defeats it and what to do today. The law of the day of the suit decides, else that of today: before
 * 01.02.2026 there were no exceptions. What a court makes of it is not known: no practice has been found (L).
 */
export function shieldOf(demand: DemandId | undefined, matter: Matter): Shield {
  const day = matter.state.lawsuitFiled ?? matter.ctx.today;
  const norm = findNorm(NORM, day);
  if (!norm) {
    const from = normById(NORM).editions[0]?.from;
    return { applies: false, reason: `До ${from ? shortDate(from) : 'этого дня'} исключений не было.` };
  }
  const exceptions = [consumerFault(demand, matter), counterparty(demand, matter), mediation(matter)];
  const steps = exceptions.flatMap((exception) => exception.steps);
  const today =
    steps.find((step) => step.state === 'missing' && step.todo !== undefined) ??
    steps.find((step) => step.state !== 'done' && step.todo !== undefined);
  return { applies: true, norm, exceptions, today: today ?? null };
}

/** Steps without which the buyer can be called guilty of the failure. */
const DECISIVE: readonly string[] = ['inspection', 'goods_returned'];

function consumerFault(demand: DemandId | undefined, matter: Matter): ShieldException {
  const steps = buyerSteps(demand, matter);
  const level = levelOf(steps);
  const side = otherSide(matter.facts);
  const { claim } = matter.state;
  const out = (claim.sent ?? claim.served) !== undefined;
  return {
    id: 'consumer_fault',
    title: 'Виноват покупатель',
    level,
    text: {
      open: out
        ? `Самое важное не сделано: ${side.nom} скажет, что вы не дали ему исполнить требование.`
        : `Пока претензия не отправлена, ${side.nom} может сказать, что вы к нему не обращались.`,
      partly: `Сделайте то, что отмечено, и ${side.nom} не сошлётся на вас.`,
      closed: 'Ваши действия записаны и подтверждены.',
    }[level],
    steps,
  };
}

function levelOf(steps: readonly ShieldStep[]): ShieldLevel {
  if (steps.some((step) => step.state === 'missing' && DECISIVE.includes(step.id))) return 'open';
  if (steps.every((step) => step.state === 'missing' || step.state === 'ready')) return 'open';
  return steps.every((step) => step.state === 'done') ? 'closed' : 'partly';
}

/** Words of the other side, or of the buyer about him, that put the blame on a supplier. */
const SUPPLIER = /поставщик|субподряд|логист|импорт[её]р|контрагент|завод|с\s+фабрик/i;

function counterparty(demand: DemandId | undefined, matter: Matter): ShieldException {
  const { facts, state } = matter;
  const side = otherSide(facts);
  const named = state.replies.findLast((reply) => SUPPLIER.test(reply.note ?? ''));
  const pleaded = named !== undefined || SUPPLIER.test(facts.story ?? '');
  const money = asksMoney(demand);
  const supply = facts.problem === 'late_delivery' || facts.problem === 'service_late';
  const level: ShieldLevel = pleaded ? 'open' : money ? (supply ? 'partly' : 'closed') : 'open';
  return {
    id: 'counterparty',
    title: 'Подвёл поставщик',
    level,
    text: {
      open: pleaded
        ? `На поставщика уже ссылаются. Доказать это и то, что выбрали его разумно, должен ${side.nom}.`
        : `Чтобы исполнить требование, нужен товар или работа. Если их не дал поставщик, ${side.nom} докажет это сам.`,
      partly: 'Вернуть деньги поставщик не мешает. На него могут сослаться только за само опоздание.',
      closed: 'Вернуть деньги поставщик не мешает.',
    }[level],
    steps: [
      ...(money
        ? [{ id: 'money_demand', title: 'Вы требуете деньги, а не товар или работу', state: 'done' as const }]
        : []),
      ...(pleaded ? [supplierAsked(matter, named?.date)] : []),
    ],
    note: 'По нашему чтению: практики судов об этом исключении ещё нет. Неустойку ссылка на поставщика не снимает.',
  };
}

function supplierAsked({ state }: Matter, since: string | undefined): ShieldStep {
  const date = state.answered.find((day) => since === undefined || day >= since);
  const title = 'Вы спросили, кто подвёл и почему его выбрали';
  if (date) return { id: 'supplier_asked', title, state: 'done', date, proof: 'ваш ответ, записан в событиях' };
  return {
    id: 'supplier_asked',
    title,
    state: 'missing',
    todo: 'Спросите письменно: какой поставщик, какой договор, почему выбрали его. Запишите свой ответ.',
    record: 'buyer_answered',
  };
}

function mediation({ facts, state }: Matter): ShieldException {
  const side = otherSide(facts);
  const { mediation: agreed, lawsuitFiled } = state;
  const before = agreed !== undefined && (lawsuitFiled === undefined || agreed < lawsuitFiled);
  if (!before) {
    return {
      id: 'mediation',
      title: 'Медиативное соглашение',
      level: 'closed',
      text: agreed
        ? 'Соглашение заключили после иска, а исключение — только для соглашений до суда.'
        : 'Его нет, пока вы не подписали соглашение с медиатором. Прочтите его до подписи: штрафа после него не будет.',
      steps: [],
    };
  }
  return {
    id: 'mediation',
    title: 'Медиативное соглашение',
    level: 'open',
    text: `Соглашение заключено ${longDate(agreed)} Штрафа не будет, кроме случая, когда ${side.nom} сам его не выполнил.`,
    steps: [
      {
        id: 'mediation_broken',
        title: `Чем подтвердить, что ${side.nom} не выполнил соглашение`,
        state: 'weak',
        todo: 'Приложите соглашение и то, что показывает его срок: переписку, выписку по счёту.',
        path: 'evidence',
      },
    ],
  };
}
