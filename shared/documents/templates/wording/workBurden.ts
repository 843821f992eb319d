import { addMonths } from '../../../calendar/civilDate.ts';
import { counted } from '../../../text/format.ts';
import { cite, numberOf } from '../cite.ts';
import type { Maybe } from '../make.ts';
import { known, type Material } from '../material.ts';
import { thing } from '../work.ts';
import { demandNorms } from './rights.ts';

/** Who proves the cause of a faulty work, and in which time it was found: warranty, two (five) years, service life. */
export function workBurden(m: Material): Maybe<string> {
  const ids = demandNorms(m);
  const result = thing(m).nom === 'услуга' ? 'услуги' : 'результата работы';
  if (ids.has('zozpp-29-6')) return afterYears(m, result);
  if (ids.has('zozpp-29-4'))
    return `Недостатки обнаружены в период гарантийного срока, поэтому исполнитель отвечает за них, если не докажет, что они возникли после принятия ${result} вследствие нарушения потребителем правил использования результата, действий третьих лиц или непреодолимой силы (${cite(m, 'zozpp-29-4')}).`;
  const accepted = known(m.facts.service?.acceptedDate);
  const norm = ['zozpp-29-5', 'zozpp-29-3'].find((id) => ids.has(id));
  const found = known(m.facts.defect?.foundDate) ?? m.claimDate;
  if (!accepted || !norm || found > addMonths(accepted, monthsOf(m))) return null;
  const ended = norm === 'zozpp-29-5' ? 'по истечении гарантийного срока, но ' : '';
  return `Недостатки обнаружены ${ended}в пределах ${inYears(monthsOf(m))} со дня принятия ${result} (${cite(m, norm)}).`;
}

function monthsOf(m: Material): number {
  return numberOf(m, 'zozpp-29-3', m.facts.service?.immovable === 'yes' ? 'immovableMonths' : 'months');
}

const YEARS: Record<number, string> = { 24: 'двух лет', 60: 'пяти лет' };

/** «двух лет»: the law counts these terms in years. */
function inYears(months: number): string {
  return YEARS[months] ?? counted(months, ['месяца', 'месяцев', 'месяцев']);
}

/** After the two (five) years only an essential defect, and first its mending, within the service life. */
function afterYears(m: Material, result: string): string {
  const life = counted(numberOf(m, 'zozpp-29-6', 'serviceLifeYears'), ['года', 'лет', 'лет']);
  return `Существенный недостаток обнаружен по истечении ${inYears(monthsOf(m))} со дня принятия ${result}. Его безвозмездного устранения потребитель вправе требовать в течение срока службы, а если он не установлен, — в течение ${life} (${cite(m, 'zozpp-29-6')}).`;
}
