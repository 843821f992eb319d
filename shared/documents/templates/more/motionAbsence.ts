import { cite } from '../cite.ts';
import { tidy } from '../make.ts';
import { long, type Material } from '../material.ts';
import { postal } from '../parties.ts';
import { motion } from './courtLetter.ts';
import { p, type Paper } from './kit.ts';

/** Ходатайство о рассмотрении дела в отсутствие истца (ч. 5 ст. 167 ГПК). */
export function motionAbsence(m: Material): Paper {
  const hearing = long(m.facts.papers?.trial?.hearingDate);
  const home = postal(m.buyer);
  const email = tidy(m.buyer.email);
  return motion(m, {
    name: 'Ходатайство о рассмотрении без истца',
    subtitle: 'о рассмотрении дела в отсутствие истца',
    body: [
      p('case', hearing && `Заседание по делу назначено на ${hearing}.`),
      p(
        'ask',
        `Прошу рассмотреть дело в моё отсутствие (${cite(m, 'gpk-167-5')}).`,
        'Исковые требования поддерживаю полностью.',
      ),
      p(
        'default',
        `Если ответчик не явится, против рассмотрения дела в порядке заочного производства не возражаю (${cite(m, 'gpk-233')}).`,
      ),
      p(
        'copy',
        (home || email) &&
          `Копию решения прошу направить ${[home && `по адресу: ${home}`, email && `на электронную почту: ${email}`].filter(Boolean).join(' и ')}.`,
      ),
    ],
  });
}
