import type { Facts } from '../../model/facts.ts';
import { isOwnField, regimeOf, type Regime } from '../data/regimes.ts';
import type { Route } from '../types.ts';

const BUSINESS_RULE =
  'Закон о защите прав потребителей защищает того, кто купил для себя. Неустойка 1–3 %, штраф 50 % и льгота по пошлине здесь не применяются: действует Гражданский кодекс.';

/** Where the case belongs, before any demand is read: with the program, under another regime, or outside consumer law. */
export function routeOf(facts: Facts): Route {
  if (facts.buyerKind === 'business' || facts.buyerKind === 'organisation') return business(facts);
  if (facts.field !== undefined && !isOwnField(facts.field) && !carriedRegime(facts)) return special(facts.field);
  if (isInsurance(facts)) return special('finance');
  if (facts.seller?.kind === 'individual') return special('private_seller');
  const missing = [
    ...(facts.field === undefined
      ? [{ path: 'field', question: 'Что вы купили?', why: 'У билетов, связи, банков, тура свои правила.' }]
      : []),
    ...(facts.buyerKind === undefined
      ? [
          {
            path: 'buyerKind',
            question: 'Вы покупали для себя или для дела?',
            why: 'Закон о защите прав потребителей действует только для личных покупок.',
          },
        ]
      : []),
  ];
  return missing.length > 0 ? { kind: 'unknown', missing } : { kind: 'consumer' };
}

/** An insurance added to a purchase or a loan: the insurer, then the ombudsman; without them the court gives a suit back. */
export function isInsurance({ problem, imposed }: Facts): boolean {
  return problem === 'imposed' && imposed?.kind === 'insurance';
}

/**
 * The special regime of a case that the program carries all the same: the law lets the buyer make this demand by its
 * own articles there (ст. 39 ЗоЗПП). Null for ordinary goods and services, and for a problem the regime answers itself.
 */
export function carriedRegime({ field, problem }: Facts): (Regime & { caveat: string }) | null {
  const regime = regimeOf(field);
  if (!problem || !regime?.caveat || !regime.carries?.includes(problem)) return null;
  return { ...regime, caveat: regime.caveat };
}

function business(facts: Facts): Route {
  const bank = facts.field === 'finance' ? ' Если у банка отозвали лицензию — Агентство по страхованию вкладов.' : '';
  return {
    kind: 'not_consumer',
    title: facts.buyerKind === 'organisation' ? 'Покупатель — организация' : 'Покупка для дела',
    rule: BUSINESS_RULE,
    where: `Претензия по Гражданскому кодексу (ст. 475, 723), затем арбитражный суд.${bank}`,
  };
}

function special(field: string): Route {
  const regime = regimeOf(field) ?? regimeOf('other');
  if (!regime) throw new RangeError('В списке особых областей нет значения other');
  const { id, kind, title, rule, where, term, confidence } = regime;
  if (kind === 'not_consumer') return { kind, title, rule, where };
  return { kind: 'special', id, title, rule, where, term, confidence };
}
