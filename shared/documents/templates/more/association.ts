import { otherSide } from '../../../model/otherSide.ts';
import { longDate, upperFirst } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import { subtitleOf } from '../demand.ts';
import { factBlocks } from '../facts.ts';
import { historyBlocks } from '../history.ts';
import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { numbers, plainName, postal } from '../parties.ts';
import { owedWords } from './amounts.ts';
import { BLANK, words, p, lead, points, letter, allExhibits, answerTo, type Paper } from './kit.ts';

/** Обращение в общественное объединение потребителей (ст. 45 ЗоЗПП, ст. 46 ГПК). */
export function associationPaper(m: Material): Paper {
  const name = tidy(m.facts.papers?.association?.name);
  const side = otherSide(m.facts);
  const wish = subtitleOf(m);
  const total = owedWords(m);
  const home = postal(m.facts.seller);
  const seller = [plainName(m.facts.seller), numbers(m.facts.seller), home && `адрес: ${home}`]
    .filter(Boolean)
    .join(', ');
  return letter(m, {
    name: 'Обращение в общественное объединение',
    title: 'ОБРАЩЕНИЕ',
    subtitle: 'с просьбой о защите прав потребителя',
    to: name ? [words(`В ${name}`)] : [words(`В объединение потребителей: ${BLANK}`)],
    exhibits: allExhibits(m),
    copies: { count: 2, why: 'объединению и вам' },
    body: [
      p('seller', seller && `${upperFirst(side.nom)} — ${seller}.`),
      factBlocks(m),
      historyBlocks(m),
      p(
        'demand',
        wish && `Предъявляю ${side.dat} требование ${wish}.`,
        total && `Всего на ${longDate(m.today)} подлежит уплате ${total}.`,
      ),
      lead('ask', 'Прошу:'),
      points(
        'ask.items',
        `оказать помощь в защите моих прав (${cite(m, 'zozpp-45')})`,
        `при необходимости обратиться в суд в защиту моих прав (${cite(m, 'gpk-46')})`,
      ),
      answerTo(m),
    ],
  });
}
