import { cite } from '../cite.ts';
import { factBlocks } from '../facts.ts';
import { historyBlocks } from '../history.ts';
import { tidy } from '../make.ts';
import { known, type Material } from '../material.ts';
import { numbers, plainName } from '../parties.ts';
import {
  BLANK,
  orBlank,
  dayOrBlank,
  sumOrBlank,
  words,
  lead,
  points,
  facts,
  letter,
  allExhibits,
  answerTo,
  type Paper,
} from './kit.ts';

/** Заявление в банк об оспаривании операции: the rules are those of the payment system, the term to answer is in 161-ФЗ. */
export function bankDispute(m: Material): Paper {
  const dispute = m.facts.papers?.dispute ?? {};
  const card = tidy(dispute.card);
  const seller = [plainName(m.facts.seller), numbers(m.facts.seller)].filter(Boolean).join(', ');
  const bank = tidy(dispute.bank);
  return letter(m, {
    name: 'Заявление в банк о спорной операции',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'о спорной операции по карте',
    to: bank ? [words(`В ${bank}`)] : [words(`В банк: ${BLANK}`)],
    exhibits: allExhibits(m),
    body: [
      lead('operation', 'Прошу рассмотреть спор об операции:'),
      facts('operation.table', [
        ['День операции', dayOrBlank(dispute.date ?? known(m.facts.goods?.purchaseDate) ?? undefined)],
        ['Сумма', sumOrBlank(dispute.amount ?? m.facts.goods?.paid)],
        ['Последние цифры карты', orBlank(card)],
        ['Получатель', seller || BLANK],
      ]),
      factBlocks(m),
      historyBlocks(m),
      lead('ask', 'Прошу:'),
      points(
        'ask.items',
        'открыть спор по этой операции по правилам платёжной системы',
        'запросить у банка получателя документы об операции и об исполнении заказа',
        'при решении спора в мою пользу вернуть сумму на мой счёт',
        `письменно сообщить о результате в срок, установленный ${cite(m, '161-fz-9-8')}`,
      ),
      answerTo(m),
    ],
  });
}
