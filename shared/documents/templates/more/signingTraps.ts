import type { Material } from '../material.ts';
import { flat, table, form, FOR_YOU, me, type Paper } from './kit.ts';
import { TRAPS } from './traps.ts';

/** «Что мне дают подписать?»: sellers' papers, the trap in each and the sentence to write by hand. */
export function signingTraps(m: Material): Paper {
  const gender = (line: string): string =>
    line.replace(/не согласен/g, me(m, 'не согласна', 'не согласен', 'нет согласия'));
  return form({
    name: 'Что мне дают подписать',
    title: 'Что мне дают подписать?',
    subtitle: 'чужие бумаги, чем они опасны и что дописать от руки',
    copies: FOR_YOU,
    body: [
      flat(
        'how',
        'Подписывать сразу не обязаны. Прочитайте, допишите свои слова от руки над подписью и снимите бумагу на телефон.',
      ),
      table(
        'traps',
        [{ width: 48 }, { width: 56 }, { width: 66 }],
        ['Бумага', 'Чем опасна', 'Что дописать'],
        TRAPS.map((one) => [one.paper, one.trap, gender(one.write)]),
      ),
      flat('copy', 'Экземпляр бумаги попросите себе. Не дают — снимите её и запишите это в протокол разговора.'),
    ],
  });
}
