import { isServiceCase } from '../../../model/problemNames.ts';
import { findNorm } from '../../../law/norms/lookup.ts';
import { otherSide } from '../../../model/otherSide.ts';
import { fullName } from '../../../text/declension.ts';
import { longDate, upperFirst } from '../../../text/format.ts';
import type { Block, Run } from '../../blocks.ts';
import { cite } from '../cite.ts';
import { heading, ownSentence, type Maybe } from '../make.ts';
import { long, type Material } from '../material.ts';
import { plainName } from '../parties.ts';
import { owedWords } from './amounts.ts';
import {
  BLANK,
  BLANK_DAY,
  dayOrBlank,
  sumOrBlank,
  p,
  flat,
  lead,
  numbered,
  steps,
  blanks,
  facts,
  form,
  itemName,
  type Paper,
} from './kit.ts';
import { accountRows } from './trialWords.ts';

/** Соглашение об урегулировании, and on a page of its own what to look at before signing it. */
export function settlement(m: Material): Paper {
  const { amount, date, other } = m.facts.papers?.settlement ?? {};
  const side = otherSide(m.facts);
  const seller = plainName(m.facts.seller) || BLANK;
  return form({
    name: 'Соглашение об урегулировании',
    title: 'СОГЛАШЕНИЕ',
    subtitle: 'об урегулировании спора',
    copies: { count: 2, why: `вам и ${side.dat}; лист с памяткой только вам` },
    body: [
      flat('day', `${BLANK_DAY}, место: ${BLANK}.`),
      p(
        'sides',
        `${fullName(m.buyer) || BLANK} (далее — покупатель) и ${seller} (далее — ${side.nom}), в лице ${BLANK}, договорились о следующем.`,
      ),
      numbered('terms', ...terms(m, side.nom, sumOrBlank(amount), dayOrBlank(date), other)),
      lead('account.lead', 'Реквизиты покупателя:'),
      facts('account', accountRows(m)),
      blanks('hands', 'Покупатель (подпись):', `${upperFirst(side.nom)} (должность, фамилия, подпись):`, 'Печать:'),
      { type: 'pageBreak', key: 'break' },
      ...advice(m),
    ],
  });
}

function terms(
  m: Material,
  side: string,
  sum: string,
  day: string,
  other: string | undefined,
): Maybe<string | Run[]>[] {
  const extra = ownSentence(other);
  return [
    `Спор возник из договора${long(m.facts.goods?.purchaseDate) ? ` от ${long(m.facts.goods?.purchaseDate)}` : ''}, предмет которого — ${itemName(m)}.`,
    `${upperFirst(side)} уплачивает покупателю ${sum} не позднее ${day} по реквизитам, указанным в соглашении.`,
    'Обязательство считается исполненным в день, когда деньги поступили на счёт покупателя.',
    `После исполнения соглашения в полном объёме покупатель не имеет к ${otherSide(m.facts).dat} требований, указанных в его претензии.`,
    'Если деньги не уплачены в срок полностью, покупатель вправе требовать всё, что предусмотрено законом, без учёта соглашения.',
    extra,
    'Соглашение заключено без участия посредника и медиативным соглашением не является.',
    'Соглашение составлено в двух экземплярах, по одному для каждой стороны.',
  ];
}

/** For the buyer only: it is torn off and not given to the seller. */
function advice(m: Material): Maybe<Block>[] {
  const total = owedWords(m);
  const mediation = findNorm('zozpp-13-7', m.today);
  return [
    heading('advice', 1, 'Перед тем как подписать'),
    heading('advice.what', 2, 'этот лист — для вас, другой стороне его не отдавайте'),
    steps(
      'advice.items',
      total && `Сверьте сумму. На ${longDate(m.today)} по расчёту вам должны ${total}, без морального вреда и штрафа.`,
      'Назовите день платежа. Без дня соглашение трудно исполнить.',
      'Не подписывайте «претензий не имею», пока деньги не пришли.',
      mediation &&
        `Не соглашайтесь назвать бумагу медиативным соглашением. Если оно заключено до суда, штраф не взыщут (${cite(m, 'zozpp-13-7')}).`,
      !isServiceCase(m.facts) && 'Отдаёте товар — составьте акт приёма-передачи.',
      'Запишите в программе день и сумму, когда деньги придут.',
    ),
  ];
}
