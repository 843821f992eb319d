import { longDate, since } from '../../../text/format.ts';
import { typesetAddress } from '../../../text/typeset.ts';
import type { DemandId } from '../../../law/types.ts';
import type { Block } from '../../blocks.ts';
import { own, ownSentence, paragraph, sentence, tidy, type Maybe } from '../make.ts';
import { byGender, type Material } from '../material.ts';
import { postal } from '../parties.ts';
import { period } from '../penalty.ts';
import { thing } from '../work.ts';

/** Demands about the result of a work as it now is: it may be looked at. A mended or unfinished one is not shown. */
const SHOWN: readonly DemandId[] = ['fix_work', 'redo_work', 'service_price_cut', 'service_refund', 'replace_thing'];

/** « с 7 по 11 декабря 2026 г.»: the days on which the item or the work may be seen. */
export function offeredDays(from: string | undefined, to: string | undefined): string {
  if (from && to && from !== to) return ` ${period(from, to)}`;
  if (from && to) return ` ${longDate(from)}`;
  if (from) return ` начиная ${since(longDate(from))}`;
  return to ? ` до ${longDate(to)} включительно` : '';
}

/** A faulty work is offered for a look: place, days, hours; or why it cannot be seen. */
export function showWork(m: Material): Maybe<Block> {
  if (m.situation !== 'defective_work_service' || !m.demand || !SHOWN.includes(m.demand)) return null;
  const offer = m.facts.inspection ?? {};
  const result =
    m.demand === 'replace_thing' ? 'вещь' : thing(m).nom === 'услуга' ? 'результат услуги' : 'результат работы';
  const impossible = ownSentence(offer.impossible);
  if (impossible) return paragraph('inspection', [`Показать ${result} невозможно.`, impossible]);
  const ready = byGender(m, `Готова показать ${result}`, `Готов показать ${result}`, `Предлагаю осмотреть ${result}`);
  const home = offer.place === 'home' && postal(m.buyer);
  const other = offer.place === 'other' && typesetAddress(tidy(offer.placeText));
  const days = offeredDays(offer.dateFrom, offer.dateTo);
  const hours = tidy(offer.hours);
  return paragraph('inspection', [
    sentence(
      ready,
      home && ` по моему адресу: ${home}`,
      other && ' по адресу: ',
      other && own(other),
      (home || other) && days && ',',
      days,
      hours && ', ',
      hours && own(hours),
      '.',
    ),
    'О дне и времени осмотра прошу сообщить мне письменно заранее.',
  ]);
}
