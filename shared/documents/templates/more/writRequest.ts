import { longDate } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import { own, text, tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { courtLetter } from './courtLetter.ts';
import { BLANK_DAY, p, type Paper } from './kit.ts';
import { judgmentWords } from './trialWords.ts';

/** Заявление о выдаче исполнительного листа (ст. 428 ГПК). */
export function writRequest(m: Material): Paper {
  const trial = m.facts.papers?.trial ?? {};
  const bailiffs = tidy(m.facts.papers?.writ?.bailiffs);
  return courtLetter(m, {
    name: 'Заявление о выдаче исполнительного листа',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'о выдаче исполнительного листа',
    copies: { count: 2, why: 'суду и вам с отметкой суда' },
    body: [
      p(
        'judgment',
        `Судом принято ${judgmentWords(m)}, иск о защите прав потребителя удовлетворён.`,
        trial.inForceDate
          ? `Решение вступило в законную силу ${longDate(trial.inForceDate)}.`
          : `Решение вступило в законную силу ${BLANK_DAY}`,
      ),
      p(
        'ask',
        `На основании ${cite(m, 'gpk-428')} прошу выдать исполнительный лист.`,
        bailiffs
          ? [text('Прошу направить его для исполнения: '), own(bailiffs), text('.')]
          : 'Исполнительный лист прошу выдать мне на руки.',
      ),
    ],
  });
}
