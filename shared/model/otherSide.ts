import { upperFirst } from '../text/format.ts';
import type { Facts } from './facts.ts';
import { isServiceCase } from './problemNames.ts';

/** A Russian noun in the six cases, singular, small first letter. */
export interface CaseForms {
  nom: string;
  gen: string;
  dat: string;
  acc: string;
  ins: string;
  /** After «о», «при»: «о продавце». */
  prep: string;
}

const SELLER: CaseForms = {
  nom: 'продавец',
  gen: 'продавца',
  dat: 'продавцу',
  acc: 'продавца',
  ins: 'продавцом',
  prep: 'продавце',
};

const CONTRACTOR: CaseForms = {
  nom: 'исполнитель',
  gen: 'исполнителя',
  dat: 'исполнителю',
  acc: 'исполнителя',
  ins: 'исполнителем',
  prep: 'исполнителе',
};

/**
 * Whom the buyer writes to, as the preamble of ЗоЗПП calls him: «продавец» of goods, «исполнитель» of works and
 * services. Both are masculine, so the words that agree with them stay the same.
 */
export function otherSide(facts: Facts): CaseForms {
  return isServiceCase(facts) ? CONTRACTOR : SELLER;
}

/** The same with a capital letter, for the start of a sentence. */
export function otherSideUpper(facts: Facts): CaseForms {
  const forms = otherSide(facts);
  const upper = (word: string): string => upperFirst(word);
  return {
    nom: upper(forms.nom),
    gen: upper(forms.gen),
    dat: upper(forms.dat),
    acc: upper(forms.acc),
    ins: upper(forms.ins),
    prep: upper(forms.prep),
  };
}

const FORMS_OF_SELLER = /(?<![а-яё])продав(?:ец|ца|цу|цом|це)(?![а-яё])/gi;

/** A text written for a sale, said of the other side of this case: «Продавец ответил» → «Исполнитель ответил». */
export function saidOfOtherSide(text: string, facts: Facts): string {
  if (!isServiceCase(facts)) return text;
  const called = text.replace(/(?<![а-яё])([Оо]) (?=продавц)/g, '$1б ');
  return called.replace(FORMS_OF_SELLER, (word) => {
    const small = word.toLocaleLowerCase('ru');
    const key = (Object.keys(SELLER) as (keyof CaseForms)[]).find((one) => SELLER[one] === small) ?? 'nom';
    const form = CONTRACTOR[key];
    return word === small ? form : upperFirst(form);
  });
}
