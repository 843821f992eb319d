import { objectionsInForce } from '../../../law/data/objections.ts';
import { SELLER_WINDOW } from '../../../law/plan/clocks.ts';
import { isServiceCase } from '../../../model/problemNames.ts';
import { longDate, lowerFirst } from '../../../text/format.ts';
import type { Block } from '../../blocks.ts';
import { cite } from '../cite.ts';
import { paymentBlock } from '../claimAfter.ts';
import { subtitleOf } from '../demand.ts';
import { aboutDefect } from '../facts.ts';
import { historyBlocks } from '../history.ts';
import type { Maybe } from '../make.ts';
import type { Material } from '../material.ts';
import { amountTable, owedWords } from './amounts.ts';
import { p, lead, ownOrBlanks, letter, bare, me, purchaseWords, claimWords, answerTo, type Paper } from './kit.ts';
import { REBUTTALS, fitsCase } from './rebuttals.ts';

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
        'Если требование не будет исполнено, обращусь в суд. В суде буду просить также о взыскании штрафа и судебных расходов.',
      ),
      answerTo(m),
    ],
  });
}

/** Articles of another kind of case stay out: a purchase in a shop is not answered with the distance rules. */
function concerns(m: Material, norm: string): boolean {
  const service = isServiceCase(m.facts);
  if (/^(zozpp-(27|28|29|30|31|32|35)|gk-782)/.test(norm)) return service;
  if (norm === 'zozpp-26.1-4' || norm === 'ks-7-p') return !service && m.facts.goods?.distance === 'yes';
  if (norm.startsWith('zozpp-23.1')) return !service && m.facts.problem === 'late_delivery';
  if (/^zozpp-(18|19)/.test(norm)) return !service && (aboutDefect(m) || m.facts.problem === 'wrong_item');
  if (norm.startsWith('zozpp-25')) return !service && m.facts.problem === 'not_suited';
  return !(service && norm === 'zozpp-22');
}

/** A refusal is refused; a reply that is none is named so; without a recorded reply only its arguments are. */
function disagree(m: Material): string {
  if (!m.state.lastReply)
    return me(
      m,
      'С вашими доводами не согласна.',
      'С вашими доводами не согласен.',
      'Ваши доводы считаю необоснованными.',
    );
  return m.state.lastReply?.reply === 'refused'
    ? me(m, 'С отказом не согласна.', 'С отказом не согласен.', 'Отказ считаю необоснованным.')
    : me(m, 'С таким ответом не согласна.', 'С таким ответом не согласен.', 'Такой ответ считаю необоснованным.');
}

function rebuttal(m: Material, id: string): Maybe<Block>[] {
  const objection = objectionsInForce().find((one) => one.id === id);
  const words = REBUTTALS[id];
  if (!objection || !words || !fitsCase(id, isServiceCase(m.facts))) return [];
  const articles = cite(m, ...objection.norms.filter((norm) => concerns(m, norm)));
  return [
    p(
      `rebuttal.${id}`,
      `На довод «${lowerFirst(objection.objection)}»: ${lowerFirst(words)}${articles && ` (${articles})`}.`,
    ),
  ];
}
