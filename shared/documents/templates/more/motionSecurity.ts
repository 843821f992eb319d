import { formatRoubles } from '../../../money/kopecks.ts';
import { cite } from '../cite.ts';
import type { Material } from '../material.ts';
import { courtLetter } from './courtLetter.ts';
import { p, ownOrBlanks, type Paper } from './kit.ts';
import { theme } from './theme.ts';

/** Ходатайство об обеспечении иска: why the judgment may be hard to enforce (ст. 139, 140 ГПК). */
export function motionSecurity(m: Material): Paper {
  const price = m.plan.court?.claimPrice ?? 0;
  return courtLetter(m, {
    name: 'Заявление об обеспечении иска',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'об обеспечении иска',
    copies: { count: 2, why: 'суду и вам с отметкой суда' },
    body: [
      p('case', `Подан иск о защите прав потребителя${theme(m)}.`, price > 0 && `Цена иска — ${formatRoubles(price)}.`),
      p('why', 'Непринятие мер может затруднить исполнение решения суда по следующим причинам.'),
      ownOrBlanks('why.text', m.facts.papers?.motion?.securityReason),
      p(
        'ask',
        `На основании ${cite(m, 'gpk-139', 'gpk-140')} прошу наложить арест на денежные средства и иное имущество ответчика${price > 0 ? ` в пределах ${formatRoubles(price)}` : ' в пределах цены иска'}.`,
      ),
    ],
  });
}
