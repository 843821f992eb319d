import type { Facts } from '../../model/facts.ts';
import { OWN_FIELD, regimeOf } from '../data/regimes.ts';
import type { Route } from '../types.ts';

const BUSINESS_RULE =
  'Закон о защите прав потребителей защищает того, кто купил для себя. Неустойка 1–3 %, штраф 50 % и льгота по пошлине здесь не применяются: действует Гражданский кодекс.';

/** Where the case belongs, before any demand is read: with the program, under another regime, or outside consumer law. */
export function routeOf(facts: Facts): Route {
  if (facts.buyerKind === 'business' || facts.buyerKind === 'organisation') return business(facts);
  if (facts.field !== undefined && facts.field !== OWN_FIELD) return special(facts.field);
  if (facts.seller?.kind === 'individual') return special('private_seller');
  const missing = [
    ...(facts.field === undefined
      ? [{ path: 'field', question: 'Что вы купили?', why: 'У билетов, связи, банков, услуг свои правила.' }]
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
