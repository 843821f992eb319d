import { isServiceCase } from '../../../model/problemNames.ts';
import { cite } from '../cite.ts';
import { own, ownSentence, text, tidy, list, item } from '../make.ts';
import type { Material } from '../material.ts';
import { motion } from './courtLetter.ts';
import { p, lead, type Paper } from './kit.ts';
import { theme } from './theme.ts';

/** Ходатайство об экспертизе with questions to the expert (ст. 79 ГПК). */
export function motionExpertise(m: Material): Paper {
  const { questions, expertOrganisation } = m.facts.papers?.motion ?? {};
  const more = ownSentence(questions);
  const where = tidy(expertOrganisation);
  const service = isServiceCase(m.facts);
  const what = service ? 'работы' : 'товара';
  const warranty = m.facts.defect?.warranty === 'has' && !service;
  return motion(m, {
    name: 'Ходатайство об экспертизе',
    subtitle: 'о назначении судебной экспертизы',
    body: [
      p(
        'case',
        `В производстве суда находится дело по иску о защите прав потребителя${theme(m)}.`,
        'Стороны спорят о наличии и причинах недостатка.',
      ),
      p(
        'burden',
        warranty &&
          `На товар установлен гарантийный срок, поэтому обстоятельства, которые освобождают от ответственности, доказывает ответчик (${cite(m, 'zozpp-18-6')}).`,
      ),
      lead(
        'ask',
        `На основании ${cite(m, 'gpk-79')} прошу назначить по делу экспертизу качества ${what} и поставить перед экспертом вопросы:`,
      ),
      list('questions', [
        item(
          'defect',
          ...(description(m)
            ? [`Имеется ли заявленный недостаток: «`, own(description(m)), '»?']
            : [`Имеются ли недостатки ${what} и какие?`]),
        ),
        item(
          'cause',
          service
            ? 'Какова причина недостатка: нарушение при выполнении работы, нарушение правил использования результата, действия третьих лиц или иная причина?'
            : 'Какова причина недостатка: производственная, нарушение правил использования, действия третьих лиц или иная?',
        ),
        item(
          'time',
          service
            ? 'Возник ли недостаток до принятия результата работы или по причинам, возникшим до этого?'
            : 'Возник ли недостаток до передачи товара покупателю или по причинам, возникшим до этого?',
        ),
        item('repair', 'Можно ли устранить недостаток, сколько времени и денег на это нужно?'),
        more && item('more', ...more),
      ]),
      p(
        'where',
        where
          ? [text('Проведение экспертизы прошу поручить: '), own(where), text('.')]
          : 'Выбор экспертной организации оставляю на усмотрение суда.',
      ),
      p(
        'presence',
        'Прошу разрешить мне присутствовать при осмотре.',
        warranty && 'Расходы на экспертизу прошу возложить на ответчика.',
      ),
    ],
  });
}

const description = (m: Material): string => tidy(m.facts.defect?.description).replace(/[.]+$/, '');
