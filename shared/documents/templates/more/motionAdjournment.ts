import { cite } from '../cite.ts';
import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { motion } from './courtLetter.ts';
import { dayOrBlank, lead, ownOrBlanks, p, type Paper } from './kit.ts';

/** Ходатайство об отложении разбирательства (ст. 169 ГПК). */
export function motionAdjournment(m: Material): Paper {
  const reason = m.facts.papers?.motion?.adjournReason;
  const phone = tidy(m.buyer.phone);
  const email = tidy(m.buyer.email);
  const ways = [phone && `по телефону ${phone}`, email && `на электронную почту ${email}`].filter(Boolean);
  return motion(m, {
    name: 'Ходатайство об отложении',
    subtitle: 'об отложении разбирательства дела',
    body: [
      p(
        'case',
        `Заседание по делу назначено на ${dayOrBlank(m.facts.papers?.trial?.hearingDate)}`.replace(/\.?$/, '.'),
      ),
      lead('reason.lead', 'Прошу не рассматривать дело в этот день по следующей причине.'),
      ownOrBlanks('reason', reason),
      p(
        'ask',
        `На основании ${cite(m, 'gpk-169')} прошу отложить разбирательство дела.`,
        'Исковые требования поддерживаю.',
      ),
      p('notice', `О дне и времени нового заседания прошу сообщить${ways.length > 0 ? ` ${ways.join(' или ')}` : ''}.`),
      p('proof', 'Документы, которые подтверждают причину, прилагаю.'),
    ],
  });
}
