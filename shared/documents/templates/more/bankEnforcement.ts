import { fullName } from '../../../text/declension.ts';
import { typesetAddress } from '../../../text/typeset.ts';
import { cite } from '../cite.ts';
import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { postal } from '../parties.ts';
import { BLANK, orBlank, words, p, lead, facts, letter, type Paper } from './kit.ts';
import { judgmentWords, writWords, debtorWords, accountRows } from './trialWords.ts';

/** Заявление в банк должника with the writ: the data the bank must have by ст. 8 закона № 229-ФЗ. */
export function bankEnforcement(m: Material): Paper {
  const writ = m.facts.papers?.writ ?? {};
  const bank = tidy(writ.bank);
  const { buyer } = m;
  return letter(m, {
    name: 'Заявление в банк должника',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'о списании денег по исполнительному листу',
    to: bank ? [words(`В ${bank}`), words(typesetAddress(tidy(writ.bankAddress)))] : [words(`В банк: ${BLANK}`)],
    copies: { count: 2, why: 'банку и вам с отметкой о приёме' },
    body: [
      p(
        'writ',
        `Предъявляю ${writWords(m)}, выданный на основании судебного акта: ${judgmentWords(m)}. Должник — ${debtorWords(m)}.`,
      ),
      p(
        'ask',
        `На основании ${cite(m, '229-fz-8', '229-fz-70')} прошу исполнить требования листа и перечислить взысканную сумму на мой счёт.`,
      ),
      facts('account', accountRows(m)),
      lead('me', 'Сведения о взыскателе:'),
      facts('me.table', [
        ['Фамилия, имя, отчество', fullName(buyer) || BLANK],
        ['Гражданство', BLANK],
        [
          'Документ, удостоверяющий личность',
          buyer.identifierKind === 'passport' ? `паспорт ${orBlank(buyer.identifier)}` : BLANK,
        ],
        ['Место жительства', postal(buyer) || BLANK],
        ['ИНН', buyer.identifierKind === 'inn' ? orBlank(buyer.identifier) : BLANK],
      ]),
      p('attach', 'Приложение: подлинник исполнительного листа.'),
    ],
  });
}
