import { daysBetween } from '../../../calendar/civilDate.ts';
import { formatRoubles } from '../../../money/kopecks.ts';
import { counted, DAYS, upperFirst } from '../../../text/format.ts';
import type { Block } from '../../blocks.ts';
import { numberOf, percent } from '../cite.ts';
import { enumerate, ownSentence, paragraph, sentence, type Maybe } from '../make.ts';
import { byGender, known, long, past, ref, type Material } from '../material.ts';
import { doing, thing } from '../work.ts';
import { fixMissed } from '../wording/defectiveWork.ts';
import { without } from '../wording/lateWork.ts';

/** The agreed term and how far the work has gone. */
export function lateWork(m: Material): Maybe<Block> {
  const facts = m.facts.service ?? {};
  const promised = long(facts.promisedDate);
  const { performing } = doing(m);
  return paragraph('facts.work', [
    facts.promise === 'range' && promised && `Согласованный срок ${performing} истёк ${promised}${ref(m, 'order')}.`,
    facts.promise !== 'range' &&
      facts.promise !== 'none' &&
      promised &&
      `Согласованный срок окончания ${thing(m).gen} — ${promised}${ref(m, 'order')}.`,
    facts.promise === 'none' && `Срок ${performing} договором не определён.`,
    progress(m),
    acceptedPart(m),
    contractPenalty(m),
    otherCosts(m),
    facts.progress !== 'done_late' &&
      ref(m, 'correspondence') &&
      `О сроке ${thing(m).gen} мы переписывались${ref(m, 'correspondence')}.`,
  ]);
}

function progress(m: Material): Maybe<string> {
  const { progress: how, promisedDate } = m.facts.service ?? {};
  const { nom } = thing(m);
  const { performed, performing } = doing(m);
  switch (how) {
    case 'not_started':
      return `К исполнению договора ${m.voice.nom} до настоящего времени не ${past(m, 'приступил', 'приступили')}.`;
    case 'not_finished':
      return nom === 'услуга'
        ? 'Услуга до настоящего времени полностью не оказана.'
        : 'Работа начата, но до настоящего времени не окончена.';
    case 'clearly_late':
      return `Во время ${performing} стало очевидным, что к согласованному сроку она не будет ${performed}.`;
    case 'done_late': {
      const day = known(m.facts.service?.doneDate) ?? m.state.delivered ?? null;
      const late = day && promisedDate && day > promisedDate ? daysBetween(promisedDate, day) : 0;
      return day
        ? `${upperFirst(nom)} ${performed} ${long(day) ?? ''}${late > 0 ? `, с просрочкой в ${counted(late, DAYS)}` : ''}.`
        : `${upperFirst(nom)} ${performed} с нарушением срока.`;
    }
    case undefined:
      return null;
  }
}

/** What was accepted of a late work is paid for (п. 4 ст. 28), so it is told. */
function acceptedPart(m: Material): Maybe<string> {
  const { acceptedDate, providedPrice, progress: how } = m.facts.service ?? {};
  const day = long(acceptedDate);
  if (!day || how === 'done_late') return null;
  return providedPrice
    ? `${day} принята часть ${thing(m).gen} ценой ${formatRoubles(providedPrice)}.`
    : `${day} принята часть ${thing(m).gen}.`;
}

/** A higher penalty of the contract counts in place of that of the law. */
function contractPenalty(m: Material): Maybe<string> {
  const rate = m.facts.service?.contractRate;
  return (
    rate !== undefined &&
    rate > numberOf(m, 'zozpp-28-5', 'ratePercentHundredths') &&
    `Договором установлена неустойка в размере ${percent(rate)} цены ${thing(m).gen} за каждый день просрочки${ref(m, 'contract')}.`
  );
}

function otherCosts(m: Material): Maybe<string> {
  const costs = m.facts.service?.otherCosts;
  return (
    m.demand === 'third_party' &&
    costs !== undefined &&
    costs > 0 &&
    `На ${doing(m).performance} ${without(m)} израсходовано ${formatRoubles(costs)}${ref(m, 'losses')}.`
  );
}

const SIGNS: Record<string, string> = {
  not_working: 'пользоваться результатом нельзя',
  breaks: 'результат работает со сбоями',
  damaged: 'есть повреждения',
  incomplete: 'сделано не всё, что предусмотрено договором',
  not_as_described: 'результат не соответствует договору',
  unsafe: 'пользоваться результатом небезопасно',
  look: 'нарушен внешний вид',
};

/** What is wrong with the work, when it was accepted and found, and what came of an earlier demand to mend it. */
export function defectiveWork(m: Material): Maybe<Block> {
  const facts = m.facts.defect ?? {};
  const accepted = long(m.facts.service?.acceptedDate);
  const found = long(facts.foundDate);
  const verb = byGender(m, 'я обнаружила', 'я обнаружил', 'мной обнаружены');
  const signs = enumerate((facts.kinds ?? []).map((kind) => SIGNS[kind] ?? '').filter(Boolean));
  const description = ownSentence(facts.description);
  const { gen, nom } = thing(m);
  const words = sentence(
    found ? `${found} ${verb} недостатки ${gen}` : `Обнаружены недостатки ${gen}`,
    signs && `: ${signs}`,
    `${ref(m, 'defect', 'expert')}.`,
  );
  if (m.demand === 'replace_thing') return paragraph('facts.defect', [notKept(m, found), description]);
  return paragraph('facts.defect', [
    accepted && `${nom === 'услуга' ? 'Услуга принята' : 'Результат работы принят'} ${accepted}.`,
    found || signs || description ? words : null,
    description,
    m.facts.service?.essential === 'yes' && 'Недостатки являются существенными.',
    warranty(m),
    checked(m),
    ...fixDemand(m),
    fixCosts(m),
    spoilt(m),
    contractPenalty(m),
  ]);
}

function warranty(m: Material): Maybe<string> {
  const { warranty: has, warrantyUntil } = m.facts.defect ?? {};
  const until = long(warrantyUntil);
  const on = thing(m).nom === 'услуга' ? 'услугу' : 'результат работы';
  if (has === 'none') return `Гарантийный срок на ${on} не установлен.`;
  if (has !== 'has') return null;
  if (until && warrantyUntil && warrantyUntil < (known(m.facts.defect?.foundDate) ?? m.claimDate))
    return `Гарантийный срок истёк ${until}${ref(m, 'warranty')}.`;
  return until
    ? `Гарантийный срок действует по ${until}${ref(m, 'warranty')}.`
    : `На ${on} установлен гарантийный срок${ref(m, 'warranty')}.`;
}

function checked(m: Material): Maybe<string> {
  const result = m.facts.defect?.sellerChecked;
  const done = `${upperFirst(m.voice.nom)} ${past(m, 'осмотрел', 'осмотрели')} ${thing(m).nom === 'услуга' ? 'результат услуги' : 'результат работы'}`;
  if (result === 'defect_confirmed') return `${done} и ${past(m, 'подтвердил', 'подтвердили')} недостатки.`;
  return result === 'defect_denied' ? `${done}, но недостатки не ${past(m, 'признал', 'признали')}.` : null;
}

function fixDemand(m: Material): Maybe<string>[] {
  const { fixDemandDate, fixTerm } = m.facts.service ?? {};
  const asked = long(fixDemandDate);
  const term = long(fixTerm);
  return [
    asked
      ? `Требование об устранении недостатков получено ${m.voice.ins} ${asked}${term ? `, срок устранения назначен по ${term}` : ''}${ref(m, 'earlier_demand')}.`
      : term && `Для устранения недостатков был назначен срок по ${term}.`,
    (fixMissed(m) || (!asked && fixTerm !== undefined && fixTerm < m.today)) && 'В этот срок недостатки не устранены.',
  ];
}

function fixCosts(m: Material): Maybe<string> {
  const costs = m.facts.service?.otherCosts;
  return (
    m.demand === 'fix_costs' &&
    costs !== undefined &&
    costs > 0 &&
    `На устранение недостатков ${without(m)} израсходовано ${formatRoubles(costs)}${ref(m, 'repair', 'losses')}.`
  );
}

/** The thing itself is asked for: what became of it, not what is wrong with the work. */
function notKept(m: Material, found: Maybe<string>): string {
  const price = m.facts.service?.materialPrice ?? 0;
  const what = `${found ? `${found} выяснилось, что ` : ''}имущество, переданное ${m.voice.dat} для исполнения договора, не сохранено`;
  return `${upperFirst(what)}${ref(m, 'defect', 'expert')}. Его цена — ${formatRoubles(price)}.`;
}

/** ст. 35: what the consumer gave to the contractor and did not get back as it was. */
function spoilt(m: Material): Maybe<string> {
  const price = m.facts.service?.materialPrice;
  return (
    price !== undefined &&
    price > 0 &&
    `При исполнении договора не сохранено переданное ${m.voice.dat} имущество ценой ${formatRoubles(price)}.`
  );
}

/** The refusal of a service that the other side has not broken, and what was taken after it. */
export function refusedService(m: Material): Maybe<Block> {
  const facts = m.facts.service ?? {};
  const refused = long(facts.refusalDate);
  const told = byGender(m, 'я сообщила', 'я сообщил', 'мной сообщено');
  const services = thing(m).nom === 'услуга';
  const { providedPrice, expenses, chargedAfter } = facts;
  const charged = long(facts.chargedDate);
  return paragraph('facts.service', [
    facts.subscription === 'yes' && 'Плата по договору взимается регулярными списаниями с моего счёта.',
    refused && `${refused} ${told} ${m.voice.dat} об отказе от договора${ref(m, 'earlier_demand')}.`,
    providedPrice === 0 && (services ? 'Услуги по договору не оказывались.' : 'Работа по договору не выполнялась.'),
    providedPrice !== undefined &&
      providedPrice > 0 &&
      `${refused ? 'До отказа' : 'К настоящему времени'} ${services ? 'оказано услуг' : 'выполнено работ'} на ${formatRoubles(providedPrice)}.`,
    expenses !== undefined &&
      expenses > 0 &&
      `Документами подтверждены расходы исполнителя на ${formatRoubles(expenses)}.`,
    chargedAfter !== undefined &&
      chargedAfter > 0 &&
      `${charged ? `${charged} ` : ''}${charged ? 'после' : 'После'} отказа с моего счёта списано ${formatRoubles(chargedAfter)}${ref(m, 'payment')}.`,
    refused && m.state.received === 0 && money(m) && 'До настоящего времени деньги мне не возвращены.',
  ]);
}

function money(m: Material): boolean {
  return (m.plan.sums?.lines ?? []).some((one) => one.id === 'principal' && one.amount > 0);
}
