import { SELLER_WINDOW } from '../../../law/plan/clocks.ts';
import { findNorm } from '../../../law/norms/lookup.ts';

import { longDate } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import { paymentBlock } from '../claimAfter.ts';
import type { Material } from '../material.ts';
import { answerTo, bare, blanks, claimWords, letter, p, purchaseWords, type Paper } from './kit.ts';

/** Сообщение реквизитов: the seller cannot say that he had nowhere to pay; the term is not begun anew (п. 7 ст. 13 ЗоЗПП). */
export function bankDetails(m: Material): Paper {
  const claim = claimWords(m);
  const payment = paymentBlock(bare(m));
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  const asked = m.state.lastReply?.kinds.includes('bank_details') ? m.state.lastReply.date : null;
  return letter(m, {
    name: 'Сообщение реквизитов для возврата денег',
    title: 'СООБЩЕНИЕ',
    subtitle: 'о реквизитах для возврата денег',
    receipt: true,
    body: [
      p('purchase', purchaseWords(m)),
      p(
        'asked',
        claim && `Вам предъявлена ${claim}.`,
        asked && `На ваш запрос от ${longDate(asked)} сообщаю реквизиты.`,
      ),
      payment,
      !payment && p('payment.own', 'Деньги прошу перечислить по реквизитам:'),
      !payment &&
        blanks(
          'payment.blank',
          'Получатель: фамилия, имя, отчество',
          'Номер счёта (20 цифр)',
          'Банк, БИК (9 цифр)',
          'Корреспондентский счёт (20 цифр)',
        ),
      p(
        'term',
        'Настоящее сообщение нового срока для исполнения требования не устанавливает.',
        window && m.today <= window.last && `Срок исполнения требования истекает ${longDate(window.last)}.`,
        window && m.today > window.last && `Срок исполнения требования истёк ${longDate(window.last)}.`,
      ),
      p(
        'faith',
        findNorm('zozpp-13-7', m.today) &&
          `Препятствий для возврата денег с моей стороны нет (${cite(m, 'zozpp-13-7')}).`,
      ),
      answerTo(m),
    ],
  });
}
