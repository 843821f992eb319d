import { OBJECTIONS } from '../../../law/data/objections.ts';
import { longDate } from '../../../text/format.ts';
import type { Block } from '../../blocks.ts';
import { paymentBlock } from '../claimAfter.ts';
import { subtitleOf, lowerFirst } from '../demand.ts';
import { historyBlocks } from '../history.ts';
import type { Maybe } from '../make.ts';
import type { Material } from '../material.ts';
import { amountTable, owedWords } from './amounts.ts';
import { p, lead, ownOrBlanks, law, letter, bare, me, purchaseWords, claimWords, answerTo, type Paper } from './kit.ts';
import { REBUTTALS } from './rebuttals.ts';

/** Ответ на отказ: rebuttals of the chosen objections, the demand upheld, no new term given. */
export function replyToRefusal(m: Material): Paper {
  const mine = bare(m);
  const claim = claimWords(m);
  const chosen = m.facts.papers?.objections ?? [];
  const about = subtitleOf(m);
  const total = owedWords(m);
  return letter(m, {
    name: 'Ответ на отказ',
    title: 'ОТВЕТ НА ОТКАЗ',
    subtitle: 'повторное требование',
    receipt: true,
    body: [
      p('purchase', purchaseWords(m)),
      historyBlocks(mine),
      p('disagree', me(m, 'С отказом не согласна.', 'С отказом не согласен.', 'Отказ считаю необоснованным.')),
      chosen.flatMap((id) => rebuttal(m, id)),
      chosen.length === 0 && ownOrBlanks('reasons', undefined, 4),
      p(
        'demand',
        claim
          ? `Требование${about ? ` ${about}${about.includes(',') ? ',' : ''}` : ''}, изложенное в претензии от ${longDate(m.claimDate)}, поддерживаю.`
          : `Требование${about ? ` ${about}` : ''} поддерживаю.`,
        claim && 'Новый срок для его исполнения этим письмом не устанавливается.',
      ),
      total && lead('sum.lead', `На ${longDate(m.today)} подлежит уплате:`),
      amountTable(mine, 'sum'),
      paymentBlock(mine),
      p(
        'next',
        'Прошу исполнить требование незамедлительно и дать письменный ответ на каждый изложенный довод.',
        'Если требование не будет исполнено, обращусь в суд. Там буду просить также о взыскании штрафа и судебных расходов.',
      ),
      answerTo(m),
    ],
  });
}

function rebuttal(m: Material, id: string): Maybe<Block>[] {
  const objection = OBJECTIONS.find((one) => one.id === id);
  const words = REBUTTALS[id];
  if (!objection || !words) return [];
  const articles = law(m, ...objection.norms);
  return [
    p(
      `rebuttal.${id}`,
      `На довод «${lowerFirst(objection.objection)}»: ${lowerFirst(words)}${articles && ` (${articles})`}.`,
    ),
  ];
}
