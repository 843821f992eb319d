import { objectionsInForce } from '../../../law/data/objections.ts';
import { SELLER_WINDOW } from '../../../law/plan/clocks.ts';
import { longDate } from '../../../text/format.ts';
import type { Block } from '../../blocks.ts';
import { cite } from '../cite.ts';
import { paymentBlock } from '../claimAfter.ts';
import { subtitleOf, lowerFirst } from '../demand.ts';
import { historyBlocks } from '../history.ts';
import type { Maybe } from '../make.ts';
import type { Material } from '../material.ts';
import { amountTable, owedWords } from './amounts.ts';
import { p, lead, ownOrBlanks, letter, bare, me, purchaseWords, claimWords, answerTo, type Paper } from './kit.ts';
import { REBUTTALS } from './rebuttals.ts';

/** Ответ на отказ: rebuttals of the chosen objections, the demand upheld, no new term given. */
export function replyToRefusal(m: Material): Paper {
  const mine = bare(m);
  const claim = claimWords(m);
  const chosen = m.facts.papers?.objections ?? [];
  const about = subtitleOf(m);
  const total = owedWords(m);
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  const late = window !== undefined && m.today > window.last;
  return letter(m, {
    name: 'Ответ на отказ',
    title: 'ОТВЕТ НА ОТКАЗ',
    subtitle: 'повторное требование',
    receipt: true,
    body: [
      p('purchase', purchaseWords(m)),
      historyBlocks(mine),
      p('disagree', disagree(m)),
      chosen.flatMap((id) => rebuttal(m, id)),
      chosen.length === 0 && ownOrBlanks('reasons', undefined, 4),
      p(
        'demand',
        claim
          ? `Требование${about ? ` ${about.replace(/,$/, '')}` : ''}, изложенное в претензии от ${longDate(m.claimDate)}, поддерживаю.`
          : `Требование${about ? ` ${about.replace(/,$/, '')}${about.includes(',') ? ',' : ''}` : ''} поддерживаю.`,
        claim && 'Новый срок для его исполнения этим письмом не устанавливается.',
      ),
      total && lead('sum.lead', `На ${longDate(m.today)} подлежит уплате:`),
      amountTable(mine, 'sum'),
      paymentBlock(mine),
      p(
        'next',
        `Прошу исполнить требование ${late ? 'незамедлительно' : 'в срок, установленный законом,'} и дать письменный ответ на каждый изложенный довод.`,
        'Если требование не будет исполнено, обращусь в суд. Там буду просить также о взыскании штрафа и судебных расходов.',
      ),
      answerTo(m),
    ],
  });
}

/** A refusal is refused; a reply that is none is named so. */
function disagree(m: Material): string {
  return m.state.lastReply?.reply === 'refused'
    ? me(m, 'С отказом не согласна.', 'С отказом не согласен.', 'Отказ считаю необоснованным.')
    : me(m, 'С таким ответом не согласна.', 'С таким ответом не согласен.', 'Такой ответ считаю необоснованным.');
}

function rebuttal(m: Material, id: string): Maybe<Block>[] {
  const objection = objectionsInForce().find((one) => one.id === id);
  const words = REBUTTALS[id];
  if (!objection || !words) return [];
  const articles = cite(m, ...objection.norms);
  return [
    p(
      `rebuttal.${id}`,
      `На довод «${lowerFirst(objection.objection)}»: ${lowerFirst(words)}${articles && ` (${articles})`}.`,
    ),
  ];
}
