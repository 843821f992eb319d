import { paperName } from '../../../model/eventNames.ts';
import { longDate, upperFirst } from '../../../text/format.ts';
import type { Material } from '../material.ts';
import { facts, flat, form, FOR_YOU, h, type Paper } from './kit.ts';
import {
  addresseeOf,
  lacking,
  lettersOf,
  papersSent,
  proofOf,
  serviceWords,
  shows,
  wayOf,
  type Letter,
} from './letters.ts';

/** Доказательства направления: every letter to every addressee, how it went and arrived, and what is still missing. */
export function serviceProofs(m: Material): Paper {
  const letters = papersSent(m).flatMap((paper) => lettersOf(m, paper));
  return form({
    name: 'Доказательства направления',
    title: 'ДОКАЗАТЕЛЬСТВА НАПРАВЛЕНИЯ',
    subtitle: `на ${longDate(m.today)}`,
    copies: FOR_YOU,
    body: letters
      .flatMap((letter, index) => [h(`letter.${index}`, titleOf(letter)), rows(m, letter, index)])
      .concat(flat('numbers', m.exhibits.length > 0 && 'Номера приложений — по списку доказательств дела.')),
  });
}

function titleOf({ paper, to }: Letter): string {
  return paper === 'lawsuit' && to !== 'court' ? 'Копия искового заявления' : paperName(paper);
}

function rows(m: Material, letter: Letter, index: number) {
  const { paper, to, sending, service } = letter;
  const missing = lacking(m, letter).filter(Boolean);
  return facts(`letter.${index}.rows`, [
    ['Кому', upperFirst(addresseeOf(m, to))],
    ['Способ и номер', sending && upperFirst(wayOf(sending))],
    ['Отправлено', sending && longDate(sending.date)],
    ['Подтверждение отправки', sending && upperFirst(proofOf(m, sending, ...shows(paper).sent))],
    ['Вручено', service && serviceWords(service)],
    ['Подтверждение вручения', service && upperFirst(proofOf(m, service, ...shows(paper).served))],
    ['Чего нет', missing.length > 0 ? upperFirst(missing.join('; ')) : 'Всё есть'],
  ]);
}
