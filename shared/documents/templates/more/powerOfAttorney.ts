import { otherSide } from '../../../model/otherSide.ts';
import { fullName } from '../../../text/declension.ts';
import { longDate } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { plainName, postal } from '../parties.ts';
import { BLANK, BLANK_DAY, orBlank, p, flat, points, blanks, form, type Paper } from './kit.ts';

/** Доверенность: for the seller, offices and the court; what must be written out stands in its own lines (ст. 54 ГПК). */
export function powerOfAttorney(m: Material): Paper {
  const person = m.facts.representative;
  const { until, place } = m.facts.papers?.attorney ?? {};
  const { buyer } = m;
  const passport = buyer.identifierKind === 'passport' ? orBlank(buyer.identifier) : BLANK;
  const side = otherSide(m.facts);
  return form({
    name: 'Доверенность',
    title: 'ДОВЕРЕННОСТЬ',
    subtitle: 'на представление интересов потребителя',
    copies: { count: 1, why: 'представителю' },
    body: [
      flat('day', `${longDate(m.today)}, место: ${orBlank(place)}.`),
      p(
        'who',
        `Я, ${fullName(buyer) || BLANK}, ${buyer.birthDate ? `дата рождения ${longDate(buyer.birthDate)}, ` : ''}паспорт ${passport}, адрес: ${postal(buyer) || BLANK}, уполномочиваю ${tidy(person?.name) || BLANK}, паспорт ${BLANK}, адрес: ${postal(person) || BLANK}, представлять мои интересы в споре с ${plainName(m.facts.seller) || side.ins} (${cite(m, 'gk-185')}):`,
      ),
      points(
        'powers',
        `перед ${side.ins}: подавать и подписывать претензии и заявления, передавать и получать вещи и документы, участвовать в проверке и экспертизе, получать ответы`,
        'в Роспотребнадзоре, прокуратуре и других органах: подавать обращения и получать ответы',
        `в суде: подписать и подать иск, изменить требования, заключить мировое соглашение, обжаловать решение (${cite(m, 'gpk-54')})`,
        'при исполнении: предъявить исполнительный лист к взысканию, обжаловать действия пристава',
      ),
      p('money', 'Право получать присуждённые деньги:', `${BLANK} (впишите «предоставляю» или «не предоставляю»).`),
      p(
        'sub',
        `Доверенность выдана ${until ? `по ${longDate(until)}` : `сроком до ${BLANK_DAY}`}, без права передоверия (${cite(m, 'gk-187')}).`,
      ),
      blanks('sign', 'Подпись доверителя, фамилия:'),
      flat(
        'note',
        `Для суда доверенность удостоверяют: у нотариуса, по месту работы или учёбы, в управляющей организации (${cite(m, 'gpk-53')}).`,
      ),
      blanks('certified', 'Подпись удостоверена (кем, дата, печать):'),
    ],
  });
}
