import { otherSide } from '../../../model/otherSide.ts';
import { isServiceCase } from '../../../model/problemNames.ts';
import { longDate, upperFirst } from '../../../text/format.ts';
import { ownSentence, tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { plainName, signerOf } from '../parties.ts';
import { BLANK, orBlank, dayOrBlank, flat, h, blanks, ownOrBlanks, facts, form, itemName, type Paper } from './kit.ts';

/** Протокол звонка или визита: who said what, written down at once; blank where it is filled in by hand. */
export function visitRecord(m: Material): Paper {
  const visit = m.facts.papers?.visit ?? {};
  const call = visit.way === 'call';
  const side = otherSide(m.facts);
  return form({
    name: 'Протокол разговора',
    title: 'ПРОТОКОЛ',
    subtitle: call ? `телефонного разговора с ${side.ins}` : `обращения к ${side.dat}`,
    copies: { count: 1, why: 'для вас, в доказательства' },
    body: [
      facts('when', [
        ['Дата', dayOrBlank(visit.date)],
        ['Время', orBlank(visit.time)],
        [call ? 'Номер телефона' : 'Место', orBlank(visit.place ?? (call ? m.facts.seller?.phone : undefined))],
        [upperFirst(side.nom), plainName(m.facts.seller) || BLANK],
        ['Сотрудник: имя, должность', orBlank(visit.employee)],
        [isServiceCase(m.facts) ? 'О какой работе' : 'О каком товаре', itemName(m)],
      ]),
      h('said', 'О чём просил покупатель'),
      ownOrBlanks('said.text', visit.said),
      h('answered', 'Что ответил сотрудник'),
      ownOrBlanks('answered.text', visit.answered),
      h('present', 'Кто присутствовал'),
      tidy(visit.witnesses)
        ? flat('present.text', ownSentence(visit.witnesses))
        : blanks('present.lines', '1. Фамилия, имя, телефон, подпись:', '2. Фамилия, имя, телефон, подпись:'),
      { type: 'signature', key: 'signature', editable: false, date: longDate(m.today), name: signerOf(m).name },
    ],
  });
}
