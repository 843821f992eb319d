import { counted } from '../../../text/format.ts';
import { cite, citeFull, numberOf } from '../cite.ts';
import { OF_DAYS, type Maybe } from '../make.ts';
import { known, long, ref, type Material } from '../material.ts';
import { leftInFull, rest } from '../money.ts';
import { doing, thing } from '../work.ts';
import { demandNorms } from './rights.ts';
import type { DemandWording } from './types.ts';
import { LATE, recover, UNTIL } from './words.ts';

/** What the consumer may choose when a work is faulty, by п. 1 ст. 29. */
const RIGHTS = {
  fix_work: () => 'потребовать безвозмездного устранения недостатков',
  redo_work: (m: Material) =>
    thing(m).nom === 'услуга'
      ? 'потребовать повторного оказания услуги'
      : 'потребовать безвозмездного повторного выполнения работы',
  fix_costs: () =>
    'потребовать возмещения понесённых им расходов по устранению недостатков своими силами или третьими лицами',
  service_price_cut: (m: Material) => `потребовать соответствующего уменьшения цены ${thing(m).gen}`,
} as const;

/** The case is about faulty work, not about lateness: some demands belong to both. */
export function defective(m: Material): boolean {
  return m.situation === 'defective_work_service';
}

/** The right of п. 1 ст. 29; a refusal of the contract has grounds of its own. */
export function defectRight(m: Material, right: keyof typeof RIGHTS | 'service_refund'): string {
  const law = citeFull(m, 'zozpp-29-1');
  const found = `потребитель при обнаружении недостатков ${doing(m).done} ${thing(m).gen}`;
  if (right !== 'service_refund') return `Согласно ${law} ${found} вправе по своему выбору ${RIGHTS[right](m)}.`;
  const refuse = `отказаться от исполнения договора, потребовать возврата уплаченной суммы и возмещения убытков`;
  const essential = m.facts.service?.essential === 'yes';
  const missed = fixMissed(m);
  const ground = essential
    ? 'если обнаружены существенные недостатки'
    : missed
      ? 'если недостатки не устранены в установленный срок'
      : 'если недостатки существенны либо не устранены в установленный срок';
  return `Согласно ${law} потребитель вправе ${refuse}, ${ground}.`;
}

/** The term set in an earlier demand has passed. */
export function fixMissed(m: Material): boolean {
  const { fixDemandDate, fixTerm } = m.facts.service ?? {};
  return fixDemandDate !== undefined && fixTerm !== undefined && fixTerm < m.today;
}

/** ст. 29: a work or service with defects. */
export const DEFECTIVE_WORK = {
  fix_work: {
    subtitle: (m) => `о безвозмездном устранении недостатков ${doing(m).done} ${thing(m).gen}`,
    ask: (m) => `безвозмездно устранить недостатки ${thing(m).gen}${byDay(m)}`,
    request: (m) => `обязать ответчика безвозмездно устранить недостатки ${thing(m).gen}`,
    ground: (m) => [defectRight(m, 'fix_work'), fixTermWords(m)],
    money: false,
    term: 'own',
    purpose: LATE.repair,
    until: UNTIL.met,
  },
  redo_work: {
    subtitle: (m) => (thing(m).nom === 'услуга' ? 'о повторном оказании услуги' : 'о повторном выполнении работы'),
    ask: (m) => `безвозмездно ${doing(m).perform} повторно${redoDay(m)}`,
    request: (m) => `обязать ответчика безвозмездно ${doing(m).perform} повторно`,
    ground: (m) => [defectRight(m, 'redo_work'), redoTerm(m)],
    money: false,
    term: 'own',
    purpose: (m) => ` за нарушение срока повторного ${doing(m).performing}`,
    until: UNTIL.met,
  },
  fix_costs: {
    subtitle: (m) => `о возмещении расходов на устранение недостатков ${thing(m).gen}`,
    ask: (m) =>
      `возместить понесённые расходы на устранение недостатков ${thing(m).gen}${leftInFull(m)}${ref(m, 'repair', 'losses')}`,
    request: (m) => {
      const on = `на устранение недостатков ${thing(m).gen}`;
      return recover(m, `расходы ${on}`, `оставшуюся часть расходов ${on}`);
    },
    ground: (m) => [defectRight(m, 'fix_costs')],
    money: true,
    term: { norm: 'zozpp-31-1' },
    purpose: LATE.costs,
    until: UNTIL.met,
  },
  replace_thing: {
    subtitle: () => 'о замене не сохранённого имущества или возмещении его двукратной цены',
    ask: (m) =>
      rest(m)
        ? `выплатить оставшуюся часть двукратной цены не сохранённого имущества${leftInFull(m)}`
        : `заменить не сохранённое имущество однородным аналогичного качества, а при отсутствии такого — выплатить его двукратную цену${leftInFull(m)}`,
    request: (m) =>
      recover(
        m,
        'двукратную цену не сохранённого имущества',
        'оставшуюся часть двукратной цены не сохранённого имущества',
      ),
    ground: (m) => [
      `Согласно ${citeFull(m, 'zozpp-35')} исполнитель отвечает за сохранность материала (вещи) потребителя. При утрате или повреждении он обязан в течение ${counted(numberOf(m, 'zozpp-35', 'days'), OF_DAYS)} заменить материал (вещь) однородным аналогичного качества, а при отсутствии такого — возместить двукратную цену и расходы, понесённые потребителем.`,
    ],
    money: true,
    term: { norm: 'zozpp-35' },
    purpose: LATE.costs,
    until: UNTIL.met,
  },
} as const satisfies Record<string, DemandWording>;

/** The day set for mending: the buyer names it himself (ст. 30); after the two (five) years the law gives its own days. */
function byDay(m: Material): string {
  const day = long(m.facts.service?.newTerm);
  const days = m.plan.chosen?.termDays;
  if (demandNorms(m).has('zozpp-29-6') && days)
    return ` в течение ${counted(days, OF_DAYS)} со дня получения настоящей претензии (${cite(m, 'zozpp-29-6')})`;
  return day ? ` не позднее ${day}` : ' в разумный срок';
}

function fixTermWords(m: Material): Maybe<string> {
  return (
    known(m.facts.service?.newTerm) !== null &&
    demandNorms(m).has('zozpp-30') &&
    `Недостатки устраняются в разумный срок, назначенный потребителем (${cite(m, 'zozpp-30')}).`
  );
}

/** Anew: in the term of the contract, told in days when they are known, else by the day the buyer sets. */
function redoDay(m: Material): string {
  const days = m.plan.chosen?.termDays;
  if (days) return ` в течение ${counted(days, OF_DAYS)} со дня получения настоящей претензии`;
  const day = long(m.facts.service?.newTerm);
  return day ? ` не позднее ${day}` : '';
}

function redoTerm(m: Material): Maybe<string> {
  return (
    demandNorms(m).has('zozpp-31-2') &&
    `Требование исполняется в срок, установленный для срочного ${doing(m).performing}, а если он не установлен, — в срок, предусмотренный договором (${cite(m, 'zozpp-31-2')}).`
  );
}
