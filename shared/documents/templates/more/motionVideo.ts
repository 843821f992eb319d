import { cite } from '../cite.ts';
import { tidy } from '../make.ts';
import { long, type Material } from '../material.ts';
import { postal } from '../parties.ts';
import { motion } from './courtLetter.ts';
import { BLANK, p, type Paper } from './kit.ts';

/** Ходатайство об участии по видео-конференц-связи (ст. 155.1 ГПК). */
export function motionVideo(m: Material): Paper {
  const hearing = long(m.facts.papers?.trial?.hearingDate);
  const near = tidy(m.facts.papers?.motion?.videoCourt);
  const home = postal(m.buyer);
  return motion(m, {
    name: 'Ходатайство о видео-конференц-связи',
    subtitle: 'об участии в заседании по видео-конференц-связи',
    copies: { count: 2, why: 'суду и вам с отметкой суда' },
    body: [
      p(
        'case',
        hearing && `Заседание по делу назначено на ${hearing}.`,
        home && `Место моего жительства: ${home}.`,
        'Явка в суд лично для меня затруднительна.',
      ),
      p(
        'ask',
        `На основании ${cite(m, 'gpk-155.1')} прошу обеспечить моё участие в заседании по видео-конференц-связи через суд: ${near || BLANK}.`,
      ),
    ],
  });
}
