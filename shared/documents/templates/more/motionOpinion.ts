import { cite } from '../cite.ts';
import type { Material } from '../material.ts';
import { officeName } from '../office.ts';
import { motion } from './courtLetter.ts';
import { p, type Paper } from './kit.ts';
import { theme } from './theme.ts';

/** Ходатайство о заключении Роспотребнадзора (ст. 47 ГПК). */
export function motionOpinion(m: Material): Paper {
  const office = officeName(m);
  return motion(m, {
    name: 'Ходатайство о заключении Роспотребнадзора',
    subtitle: 'о привлечении государственного органа для дачи заключения',
    body: [
      p('case', `В производстве суда находится дело по иску о защите прав потребителя${theme(m)}.`),
      p(
        'ground',
        `Согласно ${cite(m, 'gpk-47')} в случаях, предусмотренных законом, государственный орган до принятия решения вступает в дело, чтобы дать заключение; суд вправе привлечь его по своей инициативе. Надзор за соблюдением прав потребителей осуществляет Роспотребнадзор (${cite(m, 'zozpp-40')}).`,
      ),
      p(
        'ask',
        `Прошу привлечь к участию в деле для дачи заключения ${office ?? 'территориальное управление Роспотребнадзора'}.`,
      ),
    ],
  });
}
