import { upperFirst } from '../../../text/format.ts';
import { otherSide } from '../../../model/otherSide.ts';
import { cite } from '../cite.ts';
import { tidy } from '../make.ts';
import { known, type Material } from '../material.ts';
import { numbers, plainName, postal } from '../parties.ts';
import {
  BLANK,
  orBlank,
  dayOrBlank,
  sumOrBlank,
  words,
  p,
  lead,
  points,
  facts,
  letter,
  allExhibits,
  itemName,
  answerTo,
  type Paper,
} from './kit.ts';

/** Сообщение в налоговый орган о расчёте без чека (ст. 1.2 закона № 54-ФЗ). */
export function taxNotice(m: Material): Paper {
  const tax = m.facts.papers?.tax ?? {};
  const side = otherSide(m.facts);
  const office = tidy(tax.office);
  const seller = [plainName(m.facts.seller), numbers(m.facts.seller), postal(m.facts.seller)]
    .filter(Boolean)
    .join(', ');
  return letter(m, {
    name: 'Заявление в налоговую инспекцию',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'о неприменении кассы',
    to: office ? [words(`В ${office}`)] : [words(`В инспекцию ФНС России: ${BLANK}`)],
    exhibits: allExhibits(m).filter((one) => ['purchase', 'payment', 'order', 'contract'].includes(one.proves)),
    copies: { count: 2, why: 'инспекции и вам с отметкой о приёме' },
    body: [
      facts('payment', [
        [upperFirst(side.nom), seller || BLANK],
        ['День расчёта', dayOrBlank(tax.date ?? known(m.facts.goods?.purchaseDate) ?? undefined)],
        ['Место расчёта', orBlank(tax.place)],
        ['Сумма', sumOrBlank(m.facts.goods?.paid)],
        ['За что уплачено', itemName(m)],
      ]),
      p(
        'breach',
        `При расчёте кассовый чек мне не выдан ни на бумаге, ни в электронном виде. Обязанность применять кассу и выдавать чек установлена ${cite(m, '54-fz-1.2')}.`,
      ),
      lead('ask', 'Прошу:'),
      points(
        'ask.items',
        `проверить, применялась ли касса, и при наличии оснований решить вопрос о привлечении к ответственности (${cite(m, 'koap-14.5-2')})`,
        `сообщить мне о результате рассмотрения (${cite(m, '59-fz-12')})`,
      ),
      answerTo(m),
    ],
  });
}
