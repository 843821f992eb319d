import { counted } from '../../text/format.ts';
import { FORM_LIMITS } from '../../documents/formText.ts';
import { finding, placeOf } from '../find.ts';
import type { Finding, LintInput, Rule } from '../types.ts';

const CHARACTERS = ['знак', 'знака', 'знаков'] as const;
const OFFICE =
  /роспотребнадзор|федеральн[а-я]{2,3} служб[а-я]{1,2} по надзору|территориальн[а-я]{2,3} (?:отдел|управлени)|прокурат|прокурор|администраци|мэри/;
const CONTACT =
  /претензи|(?:обраща|обратил)[а-я]{0,4}[^.;]{0,50}(?:продав|магазин|исполнител|компани|фирм|ооо|(?<![а-я])ип)|(?:продав|магазин|исполнител)[а-я]{0,3}[^.;]{0,60}(?:отказ|не ответ|ответа|игнор)/;
const MONEY =
  /(?:прошу|требую|просим)[^.;:]{0,60}(?:взыскать|обязать[^.;]{0,40}(?:верн|выплат|возмест|возвр)|вернуть мне (?:деньги|уплач))/;
const ASKED = /прошу|требую|просим/;
const BREACH =
  /наруш|отказ|не верн|не возвра|не достав|не привез|не ответ|навяз|обман|введ[её]н|недостат|ненадлежащ|не исполн/;

/** A complaint to an authority: ст. 7 and 11 of the law on appeals, and what the authority can do at all. */
export const complaint: Rule = (input: LintInput): Finding[] => {
  if (input.kind !== 'complaint') return [];
  const { low } = input.letter.whole;
  const length = input.letter.whole.text.trim().length;
  const money = placeOf(input.letter.whole, MONEY);
  return [
    ...(OFFICE.test(low)
      ? []
      : [
          finding(input, 'forbidden', 'no_office', {
            title: 'Не видно, кому жалоба',
            text: 'Назовите орган в начале: «В Управление Роспотребнадзора по … области». Иначе её перешлют или отложат.',
            norm: '59-fz-7-1',
          }),
        ]),
    ...(ASKED.test(low)
      ? []
      : [
          finding(input, 'danger', 'no_request', {
            title: 'Жалоба ни о чём не просит',
            text: 'Напишите, чего ждёте: проверить, объявить продавцу предостережение, сообщить о мерах.',
            norm: '59-fz-7-1',
          }),
        ]),
    ...(BREACH.test(low)
      ? []
      : [
          finding(input, 'danger', 'no_breach', {
            title: 'Не сказано, что нарушено',
            text: 'Если суть не понять, на жалобу не ответят. Напишите, что сделал продавец и когда.',
            norm: '59-fz-11',
          }),
        ]),
    ...(CONTACT.test(low)
      ? []
      : [
          finding(input, 'danger', 'no_contact_with_seller', {
            title: 'Не сказано об обращении к продавцу',
            text: 'Жалобу примут и так, но чаще отвечают советом сначала обратиться к нему. Напишите, когда и чего вы просили.',
          }),
        ]),
    ...(money
      ? [
          finding(
            input,
            'danger',
            'money_from_office',
            {
              title: 'Роспотребнадзор денег не взыскивает',
              text: 'Он проверяет, предостерегает и штрафует. Деньги возвращают продавец или суд: просите о проверке и мерах.',
              norm: 'zozpp-40',
            },
            money,
          ),
        ]
      : []),
    ...(length > FORM_LIMITS.complaint_text
      ? [
          finding(input, 'advice', 'long_for_form', {
            title: 'Для электронной формы длинно',
            text: `В тексте ${counted(length, CHARACTERS)}, форма может не принять больше ${FORM_LIMITS.complaint_text}. Для бумаги это не помеха, в форму пошлите короткий текст.`,
          }),
        ]
      : []),
  ];
};
