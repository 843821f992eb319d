import { cite } from '../cite.ts';
import { own, ownSentence, text, tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { motion } from './courtLetter.ts';
import { p, blanks, type Paper } from './kit.ts';
import { theme } from './theme.ts';

/** Ходатайство об истребовании: what, where it is, what it proves, why it cannot be got (ст. 57 ГПК). */
export function motionEvidence(m: Material): Paper {
  const { evidence, holder, proves } = m.facts.papers?.motion ?? {};
  const what = ownSentence(evidence);
  const why = ownSentence(proves);
  const whose = tidy(holder);
  return motion(m, {
    name: 'Ходатайство об истребовании доказательств',
    subtitle: 'об истребовании доказательств',
    body: [
      p('case', `В производстве суда находится дело по иску о защите прав потребителя${theme(m)}.`),
      what
        ? p('what', 'Для рассмотрения дела нужно следующее доказательство.', what)
        : blanks('what', 'Какое доказательство нужно:', ''),
      whose
        ? p('holder', [text('Оно находится у лица: '), own(whose), text('.')])
        : blanks('holder', 'У кого оно находится, адрес:'),
      why ? p('proves', 'Оно подтвердит следующее.', why) : blanks('proves', 'Что оно подтвердит:', ''),
      p('hard', 'Самостоятельно получить его не удаётся.'),
      p('ask', `На основании ${cite(m, 'gpk-57')} прошу истребовать это доказательство.`),
    ],
  });
}
