import { cite } from '../cite.ts';
import { own, text, tidy } from '../make.ts';
import { long, type Material } from '../material.ts';
import { p, lead, points, ownOrBlanks, letter, me, purchaseWords, answerTo, type Paper } from './kit.ts';

/** Возражения на акт или заключение: own reasons, a check with the buyer, the burden of proof. */
export function reportObjections(m: Material): Paper {
  const report = m.facts.papers?.report ?? {};
  const title = tidy(report.title);
  const day = long(report.date);
  const name = title ? `«${title.replace(/^«|»$/g, '')}»` : 'заключение о качестве товара';
  const conclusion = tidy(report.conclusion).replace(/[.]+$/, '');
  const warranty = m.facts.defect?.warranty === 'has';
  return letter(m, {
    name: 'Возражения на заключение',
    title: 'ВОЗРАЖЕНИЯ',
    subtitle: 'на заключение о качестве товара',
    receipt: true,
    body: [
      p('purchase', purchaseWords(m)),
      p(
        'report',
        `Мной получен документ: ${name}${day ? ` от ${day}` : ''}.`,
        conclusion && [text('Его вывод: «'), own(conclusion), text('».')],
        me(m, 'С этим выводом я не согласна.', 'С этим выводом я не согласен.', 'Вывод оспариваю.'),
      ),
      p('reasons', 'Возражения:'),
      ownOrBlanks('reasons.text', report.objections, 4),
      p(
        'law',
        warranty &&
          `Гарантийный срок установлен, поэтому доказать, что недостаток возник после передачи товара из-за действий потребителя, третьих лиц или непреодолимой силы, должен продавец (${cite(m, 'zozpp-18-6')}).`,
        `С результатами экспертизы потребитель вправе не согласиться и оспорить их в суде (${warranty ? cite(m, 'zozpp-18-5') : cite(m, 'zozpp-18-5')}).`,
      ),
      lead('ask', 'Прошу:'),
      points(
        'ask.items',
        'провести повторную экспертизу за счёт продавца с моим участием',
        'сообщить, кто и какими средствами проводил исследование, и выдать копию заключения со снимками',
        'исполнить заявленное требование',
      ),
      answerTo(m),
    ],
  });
}
