import { otherSide } from '../../../model/otherSide.ts';
import { fullName } from '../../../text/declension.ts';
import { longDate, upperFirst } from '../../../text/format.ts';
import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { plainName } from '../parties.ts';
import { storyOf, type Step } from './chronologySteps.ts';
import { facts, form, FOR_YOU, flat, table, type Paper } from './kit.ts';

/** Хронология: everything that happened, oldest first, with whom, how and what shows it. */
export function chronology(m: Material): Paper {
  const steps = storyOf(m);
  return form({
    name: 'Хронология',
    title: 'ХРОНОЛОГИЯ',
    subtitle: `на ${longDate(m.today)}`,
    copies: FOR_YOU,
    body: [
      facts('parties', [
        ['Потребитель', fullName(m.buyer)],
        [otherSide(m.facts).nom === 'исполнитель' ? 'Исполнитель' : 'Продавец', upperFirst(plainName(m.facts.seller))],
        ['О чём', tidy(m.facts.goods?.item)],
      ]),
      steps.length > 0 &&
        table(
          'steps',
          [{ width: 32 }, { width: 52 }, { width: 60 }, { width: 26 }],
          ['Когда', 'Что произошло', 'С кем и как', 'Подтверждение'],
          steps.map((step) => [when(step), step.what, step.whom || '—', step.proof || '—']),
        ),
      steps.length === 0 && flat('none', 'Событий в деле пока нет.'),
      m.exhibits.length > 0 && flat('numbers', 'Номера приложений — по списку доказательств дела.'),
    ],
  });
}

function when({ date, approximate }: Step): string {
  if (date === null) return 'день не установлен';
  return approximate ? `примерно ${longDate(date)}` : longDate(date);
}
