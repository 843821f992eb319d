import { longDate, since } from '../../../text/format.ts';
import type { Run } from '../../blocks.ts';
import { own, sentence, tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { postal } from '../parties.ts';
import { period } from '../penalty.ts';

/** « по моему адресу: …, с 7 по 11 декабря 2026 г., с 10:00 до 19:00»: where and when the item may be looked at. */
export function placeAndTime(m: Material): Run[] {
  const offer = m.facts.inspection ?? {};
  const home = postal(m.buyer);
  const other = tidy(offer.placeText);
  const place =
    offer.place === 'home'
      ? [home ? `по моему адресу: ${home}` : 'по моему адресу']
      : offer.place === 'shop'
        ? [other ? 'в вашем магазине: ' : 'в вашем магазине', other && own(other)]
        : [other && 'по адресу: ', other && own(other)];
  const { dateFrom: from, dateTo: to } = offer;
  const when =
    from && to && from !== to
      ? period(from, to)
      : (from ?? to)
        ? `${from ? 'начиная ' : 'до '}${from ? since(longDate(from)) : `${longDate(to ?? '')} включительно`}`
        : '';
  const hours = tidy(offer.hours);
  const known = [...place.filter(Boolean)].length > 0;
  return sentence(
    ...place,
    when && `${known ? ', ' : ''}${when}`,
    hours && (known || when) && ', ',
    hours && own(hours),
  );
}
