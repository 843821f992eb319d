import { formatRoubles } from '../../../money/kopecks.ts';
import { longDate } from '../../../text/format.ts';
import { paymentBlock } from '../claimAfter.ts';
import type { Material } from '../material.ts';
import { amountTable, owedWords } from './amounts.ts';
import { BLANK, BLANK_DAY, p, lead, letter, bare, purchaseWords, claimWords, answerTo, type Paper } from './kit.ts';

/** Принятие части денег без отказа от остального. */
export function partialAcceptance(m: Material): Paper {
  const total = owedWords(m);
  const claim = claimWords(m);
  return letter(m, {
    name: 'Заявление о принятии части денег',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'о принятии части денег без отказа от остальных требований',
    receipt: true,
    body: [
      p('purchase', purchaseWords(m)),
      p('claim', claim && `Вам предъявлена ${claim}.`),
      p(
        'received',
        ...(m.state.money.length > 0
          ? m.state.money.map((one) => `${longDate(one.date)} от вас поступило ${formatRoubles(one.amount)}.`)
          : [`${BLANK_DAY} от вас поступило ${BLANK} руб.`]),
      ),
      p(
        'keep',
        'Принимаю эти деньги в счёт исполнения заявленных требований. Это не означает отказа от остальных требований и согласия с меньшей суммой.',
      ),
      total && lead('rest.lead', `С учётом полученного на ${longDate(m.today)} подлежит уплате:`),
      amountTable(m, 'rest'),
      paymentBlock(bare(m)),
      p('ask', 'Прошу уплатить остаток и письменно сообщить, за что именно перечислены полученные деньги.'),
      answerTo(m),
    ],
  });
}
