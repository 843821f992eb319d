import { cite } from '../cite.ts';
import { ownSentence, tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { BLANK, words, p, lead, points, facts, letter, type Paper } from './kit.ts';
import { judgmentWords, writWords, debtorWords, accountRows } from './trialWords.ts';

/** Заявление о возбуждении исполнительного производства (ст. 30 закона № 229-ФЗ). */
export function bailiffRequest(m: Material): Paper {
  const writ = m.facts.papers?.writ ?? {};
  const office = tidy(writ.bailiffs);
  const known = ownSentence(writ.known);
  return letter(m, {
    name: 'Заявление в службу судебных приставов',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'о возбуждении исполнительного производства',
    to: office ? [words(`В ${office}`)] : [words(`В отделение судебных приставов: ${BLANK}`)],
    copies: { count: 2, why: 'приставам и вам с отметкой о приёме' },
    body: [
      p(
        'writ',
        `Предъявляю ${writWords(m)}, выданный на основании судебного акта: ${judgmentWords(m)}. Должник — ${debtorWords(m)}.`,
      ),
      p('known', known && 'О должнике и его имуществе мне известно следующее.', known),
      lead('ask', `На основании ${cite(m, '229-fz-30', '229-fz-64')} прошу:`),
      points(
        'ask.items',
        'возбудить исполнительное производство',
        'наложить арест на денежные средства и имущество должника',
        'запросить сведения о счетах и имуществе должника',
        'сообщить мне номер производства и данные судебного пристава-исполнителя',
      ),
      lead('account.lead', 'Взысканные деньги прошу перечислить по реквизитам:'),
      facts('account', accountRows(m)),
      p('attach', 'Приложение: подлинник исполнительного листа.'),
    ],
  });
}
