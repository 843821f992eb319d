import type { Severity } from '../../law/types.ts';
import { finding } from '../find.ts';
import type { Finding, LintInput, Rule } from '../types.ts';

interface Requirement {
  code: string;
  level: Severity;
  /** Found in the suit when it is there, in small letters with «е» for «ё». */
  sign: RegExp;
  title: string;
  text: string;
  norm: 'gpk-131' | 'gpk-132';
  /** Asked for only where money is claimed. */
  money?: boolean;
}

/** One line per requirement of ст. 131 and 132 ГПК. */
const REQUIREMENTS: readonly Requirement[] = [
  {
    code: 'suit_court',
    level: 'forbidden',
    sign: /(?:районн|городск|межрайонн)[а-я]{2,3} (?:народн[а-я]{2,3} )?суд|миров[а-я]{2,3} судь|судебн[а-я]{2,3} участ|(?:^|\n) {0,40}в [^\n]{0,80}суд/,
    title: 'Не назван суд',
    text: 'Иск пишут конкретному суду. Назовите его в первой строке.',
    norm: 'gpk-131',
  },
  {
    code: 'suit_plaintiff',
    level: 'forbidden',
    sign: /истец|истица|заявител/,
    title: 'Не назван истец',
    text: 'Напишите «Истец:», фамилию, имя, отчество и адрес.',
    norm: 'gpk-131',
  },
  {
    code: 'suit_birth',
    level: 'danger',
    sign: /дата[^\n]{0,30}рожд|(?:^|[^а-я])(?:д\.? ?р\.|родил)|рождени[яе]|\d{4} ?г(?:\.|ода) ?(?:р\.|рожд)/,
    title: 'Нет даты и места рождения истца',
    text: 'Без них суд оставит иск без движения. Допишите после имени.',
    norm: 'gpk-131',
  },
  {
    code: 'suit_identifier',
    level: 'danger',
    sign: /снилс|паспорт|водительск|истец(?:(?!ответчик)[^]){0,300}?(?<![а-я])инн(?![а-я])/,
    title: 'Нет номера, по которому суд узнает истца',
    text: 'Нужен один: СНИЛС, ИНН, паспорт или водительское удостоверение. Обычно пишут СНИЛС.',
    norm: 'gpk-131',
  },
  {
    code: 'suit_defendant',
    level: 'forbidden',
    sign: /ответчик/,
    title: 'Не назван ответчик',
    text: 'Напишите «Ответчик:», наименование и адрес из реестра.',
    norm: 'gpk-131',
  },
  {
    code: 'suit_right',
    level: 'danger',
    sign: /наруш[а-я]{2,6}[^.;]{0,60}прав|прав[а-я]{0,3}[^.;]{0,60}наруш|не (?:исполн|удовлетвор|возвращ|выплач)|согласно ст|в соответствии со? ст|защит[а-я]{1,2} прав/,
    title: 'Не сказано, какое право нарушено',
    text: 'Назовите право и статью: что обещано, что закон даёт и чего ответчик не сделал.',
    norm: 'gpk-131',
  },
  {
    code: 'suit_price',
    level: 'danger',
    sign: /цена иска|цену иска|иска составляет/,
    title: 'Нет цены иска',
    text: 'От неё зависят суд и пошлина. Сложите деньги за товар, неустойку на день подачи и убытки.',
    norm: 'gpk-131',
    money: true,
  },
  {
    code: 'suit_calculation',
    level: 'danger',
    sign: /расчет/,
    title: 'Нет расчёта',
    text: 'Взыскиваемые суммы расписывают по строкам на листе с подписью. Приложите расчёт.',
    norm: 'gpk-132',
    money: true,
  },
  {
    code: 'suit_pretrial',
    level: 'advice',
    sign: /претензи|(?:обраща|обратил)[а-я]{0,4} к ответчик|требовани[а-я]{1,2}[^.;]{0,40}(?:направ|вруч|получ)/,
    title: 'Не сказано о претензии',
    text: 'Для большинства покупок она не обязательна, но с неё идут срок, неустойка и штраф. Если посылали, напишите, когда.',
    norm: 'gpk-131',
  },
  {
    code: 'suit_fee',
    level: 'danger',
    sign: /пошлин/,
    title: 'Ничего о пошлине',
    text: 'Потребитель освобождён от неё, если цена иска не больше миллиона. Напишите основание или приложите квитанцию.',
    norm: 'gpk-132',
  },
  {
    code: 'suit_copies',
    level: 'danger',
    sign: /(?:доказательств|документ|подтвержд|уведомлени|квитанц|чек|опис)[^.;\n]{0,80}(?:направл|вручени|отправк|отправлен)[^\n]{0,120}(?:ответчик|сторон|лиц)|(?:копи[а-я]{1,3})[^.;\n]{0,60}(?:направл|отправл|вручен)[^.;\n]{0,40}ответчик/,
    title: 'Нет доказательства отправки копий',
    text: 'Иск с приложениями посылают ответчику до суда. Приложите чек почты и опись.',
    norm: 'gpk-132',
  },
];

/** A suit: what ст. 131 and 132 ГПК ask for; what is missing leaves it without movement. */
export const lawsuit: Rule = (input: LintInput): Finding[] => {
  if (input.kind !== 'lawsuit') return [];
  const { whole, asks, sums } = input.letter;
  const money = sums.some(({ from, to }) => asks.some((ask) => ask.from <= from && to <= ask.to));
  return REQUIREMENTS.filter((one) => !one.sign.test(whole.low) && (money || !one.money)).map(
    ({ code, level, title, text, norm }) => finding(input, level, code, { title, text, norm }),
  );
};
