import { textFact } from '../../../shared/interview/factPath.ts';
import type { Question } from '../../../shared/interview/types.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import {
  checkAccount,
  checkBik,
  checkInn,
  checkOgrn,
  checkPostcode,
  checkSnils,
} from '../../../shared/model/identifiers.ts';

/** What does not fit in the number of a question, in Russian; null when it fits, is empty or is not checked. */
export function numberProblem(question: Question, facts: Facts): string | null {
  if (question.kind !== 'text' || question.check === undefined) return null;
  const text = textFact(facts, question.path);
  if (text.trim() === '') return null;
  switch (question.check) {
    case 'inn':
      return checkInn(text).why ?? null;
    case 'ogrn':
      return checkOgrn(text).why ?? null;
    case 'bik':
      return checkBik(text).why ?? null;
    case 'account':
      return checkAccount(text, textFact(facts, 'refundDetails.bik')).why ?? null;
    case 'identifier':
      if (facts.buyer?.identifierKind === 'snils') return checkSnils(text).why ?? null;
      return facts.buyer?.identifierKind === 'inn' ? (checkInn(text).why ?? null) : null;
    case 'postcode':
      return checkPostcode(text).why ?? null;
  }
}
