import { fullName } from '../../../text/declension.ts';
import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { numbers, plainName, postal } from '../parties.ts';
import { BLANK, orBlank, dayOrBlank } from './kit.ts';

/** «решением от 3 февраля 2027 г. по делу № 2-1/2027»: the judgment as far as it is known. */
export function judgmentWords(m: Material): string {
  const trial = m.facts.papers?.trial ?? {};
  return `решение от ${dayOrBlank(trial.judgmentDate)} по делу № ${orBlank(trial.number)}`;
}

/** The writ with its number and day. */
export function writWords(m: Material): string {
  const writ = m.facts.papers?.writ ?? {};
  return `исполнительный лист ${tidy(writ.number) || `№ ${BLANK}`} от ${dayOrBlank(writ.date)}`;
}

/** Name and numbers of the debtor. */
export function debtorWords(m: Material): string {
  const { seller } = m.facts;
  return [plainName(seller) || BLANK, numbers(seller), postal(seller) && `адрес: ${postal(seller)}`]
    .filter(Boolean)
    .join(', ');
}

/** Where the money is to come: the account of the claimant. */
export function accountRows(m: Material): [string, string][] {
  const pay = m.facts.refundDetails ?? {};
  return [
    ['Получатель', tidy(pay.recipient) || fullName(m.buyer) || BLANK],
    ['Счёт', orBlank(pay.account)],
    ['Банк', orBlank(pay.bank)],
    ['БИК', orBlank(pay.bik)],
    ...(tidy(pay.correspondentAccount)
      ? [['Корреспондентский счёт', tidy(pay.correspondentAccount)] as [string, string]]
      : []),
  ];
}
