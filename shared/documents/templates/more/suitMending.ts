import { suedOn } from '../../../law/state/suit.ts';
import { longDate } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import { tidy } from '../make.ts';
import { long, type Material } from '../material.ts';
import { courtLetter } from './courtLetter.ts';
import { BLANK_DAY, lead, ownOrBlanks, p, type Paper } from './kit.ts';

/** Заявление во исполнение определения об оставлении иска без движения (ст. 136 ГПК); the case has no number yet. */
export function suitMending(m: Material): Paper {
  const { held } = m.state.court;
  const number = tidy(m.facts.papers?.trial?.number);
  const filed = long(suedOn(m.state));
  const norm = cite(m, 'gpk-136');
  return courtLetter(m, {
    name: 'Исправление недостатков иска',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'об исправлении недостатков искового заявления',
    numbered: false,
    body: [
      p(
        'held',
        `Определением суда от ${held ? longDate(held.date) : BLANK_DAY} моё исковое заявление оставлено без движения${number && ` (материал № ${number})`}.`,
        `Срок исправления недостатков — до ${held ? longDate(held.until) : BLANK_DAY}.`.replace(/\.\.$/, '.'),
      ),
      lead('mended.lead', 'Во исполнение определения исправляю и прилагаю следующее.'),
      ownOrBlanks('mended', m.facts.papers?.motion?.mended),
      p(
        'ask',
        `На основании ${norm} прошу считать исковое заявление поданным ${filed ?? 'в день первоначального представления его в суд'} и принять его к производству.`,
      ),
    ],
  });
}
