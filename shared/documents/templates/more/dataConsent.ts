import { otherSide } from '../../../model/otherSide.ts';
import { fullName } from '../../../text/declension.ts';
import { longDate } from '../../../text/format.ts';
import { cite } from '../cite.ts';
import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { postal } from '../parties.ts';
import { BLANK, orBlank, p, facts, form, type Paper } from './kit.ts';

/** Согласие на обработку персональных данных: a paper of its own (ст. 9 закона № 152-ФЗ). */
export function dataConsent(m: Material): Paper {
  const operator = tidy(m.facts.papers?.consent?.operator) || tidy(m.facts.papers?.association?.name);
  const { buyer } = m;
  const passport = buyer.identifierKind === 'passport' ? orBlank(buyer.identifier) : BLANK;
  return form({
    name: 'Согласие на обработку данных',
    title: 'СОГЛАСИЕ',
    subtitle: 'на обработку персональных данных',
    copies: { count: 2, why: 'объединению и вам' },
    body: [
      p(
        'who',
        `Я, ${fullName(buyer) || BLANK}, паспорт ${passport}, адрес: ${postal(buyer) || BLANK}, на основании ${cite(m, '152-fz-9')} даю согласие на обработку моих персональных данных.`,
      ),
      facts('what', [
        ['Кому (наименование, адрес)', operator || BLANK],
        ['Зачем', 'помощь в защите прав потребителя по моему делу'],
        [
          'Какие данные',
          'фамилия, имя, отчество, дата рождения, адрес, телефон, электронная почта, данные документа, банковские реквизиты, сведения о покупке и споре',
        ],
        ['Что можно делать', 'записывать, хранить, уточнять, использовать в бумагах по делу, удалять'],
        [
          'Кому можно передать',
          `${otherSide(m.facts).dat}, Роспотребнадзору, суду, приставам — в бумагах по моему делу`,
        ],
        ['Срок', 'до окончания дела, затем данные удаляют'],
      ]),
      p('withdraw', 'Согласие можно отозвать письменным заявлением в любое время.'),
      { type: 'signature', key: 'signature', editable: false, date: longDate(m.today), name: fullName(buyer) },
    ],
  });
}
