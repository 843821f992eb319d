import type { Finding, LintKind } from '../../shared/lint/types.ts';
import { COMPLAINT, DEFECT_CLAIM, LATE_CLAIM, LAWSUIT } from './lintLetters.ts';

/** A letter with one thing changed; the words to change must be there. */
export function changed(letter: string, from: string | RegExp, to: string): string {
  const result = letter.replace(from, to);
  if (result === letter) throw new Error(`Not found: ${String(from)}`);
  return result;
}

export const added = (letter: string, sentence: string): string =>
  changed(letter, 'Приложени', `${sentence}\n\nПриложени`);

/** Letter, its kind, code and level of the finding, words it points at. */
export type Row = [text: string, kind: LintKind, code: string, level: Finding['level'], quote?: string];

export const ROWS: Row[] = [
  // articles and acts
  [changed(DEFECT_CLAIM, 'ст. 22 Закона', 'ст. 58 Закона'), 'claim', 'no_such_article', 'forbidden', 'ст. 58'],
  [
    added(DEFECT_CLAIM, 'Это следует из статьи 1600 Гражданского кодекса РФ.'),
    'claim',
    'no_such_article',
    'forbidden',
    'статьи 1600',
  ],
  [added(DEFECT_CLAIM, 'Согласно ст. 500 ГПК РФ спор решает суд.'), 'claim', 'no_such_article', 'forbidden', 'ст. 500'],
  [added(DEFECT_CLAIM, 'Нарушены ст. 4, 18 и 77 ЗоЗПП.'), 'claim', 'no_such_article', 'forbidden', '77'],
  [
    added(COMPLAINT, 'Ответ дают по ст. 40 Федерального закона от 02.05.2006 № 59-ФЗ.'),
    'complaint',
    'no_such_article',
    'forbidden',
    'ст. 40',
  ],
  [added(COMPLAINT, 'Это нарушение по ст. 14 КоАП РФ.'), 'complaint', 'half_article', 'advice', 'ст. 14'],
  [added(DEFECT_CLAIM, 'Так сказано в ст. 18.3 ЗоЗПП.'), 'claim', 'unknown_article', 'advice', 'ст. 18.3'],
  [added(DEFECT_CLAIM, 'Так сказано в п. 9 ст. 18 ЗоЗПП.'), 'claim', 'unknown_point', 'advice', 'п. 9 ст. 18'],
  [
    added(DEFECT_CLAIM, 'Действия продавца подпадают под ст. 159 УК РФ.'),
    'claim',
    'criminal_article',
    'advice',
    'ст. 159',
  ],
  [changed(DEFECT_CLAIM, 'от 07.02.1992 № 2300-1', 'от 05.12.2024 № 477-ФЗ'), 'claim', 'wrong_law_data', 'forbidden'],
  [
    added(DEFECT_CLAIM, 'Действует Закон «О защите прав потребителей» 2024 года.'),
    'claim',
    'wrong_law_data',
    'forbidden',
  ],
  [
    added(DEFECT_CLAIM, 'Так велит Закон о правах потребителей 2024 года.'),
    'claim',
    'wrong_act',
    'danger',
    'Закон о правах потребителей',
  ],
  [added(DEFECT_CLAIM, 'Так велит Кодекс о защите прав потребителей.'), 'claim', 'wrong_act', 'forbidden'],
  [
    added(DEFECT_CLAIM, 'Закон от 15.12.2025 № 500-ФЗ это подтверждает.'),
    'claim',
    'wrong_law_data',
    'danger',
    '15.12.2025',
  ],
  [
    added(DEFECT_CLAIM, 'Постановление Правительства РФ от 31.12.2020 № 2463 обязывает принять товар.'),
    'claim',
    'past_act',
    'danger',
    '2463',
  ],
  [
    added(LATE_CLAIM, 'Правила дистанционной продажи (постановление от 27.09.2007 № 612) обязывают вас ответить.'),
    'claim',
    'past_act',
    'danger',
    '612',
  ],
  [added(DEFECT_CLAIM, 'См. постановление Правительства от 19.01.1998 № 55.'), 'claim', 'past_act', 'danger', '55'],
  [
    added(DEFECT_CLAIM, 'См. Правила платных медицинских услуг (постановление от 11.05.2023 № 736).'),
    'claim',
    'past_act',
    'advice',
    '736',
  ],
  [added(COMPLAINT, 'Прошу провести проверку по Закону № 294-ФЗ.'), 'complaint', 'past_act', 'advice', '294-ФЗ'],
  // another situation
  [
    changed(
      LATE_CLAIM,
      'неустойку 0,5 % в день за 34 дня: 40 000 руб. × 0,5 % × 34 дня = 6 800 руб.',
      'неустойку 1 % в день',
    ),
    'claim',
    'rate_of_another_case',
    'danger',
    '1 %',
  ],
  [changed(DEFECT_CLAIM, 'неустойка 1 %', 'неустойка 3 %'), 'claim', 'rate_of_another_case', 'danger', '3 %'],
  [changed(DEFECT_CLAIM, 'неустойка 1 %', 'неустойка 0,5 %'), 'claim', 'rate_of_another_case', 'danger', '0,5 %'],
  [
    changed(LATE_CLAIM, 'п. 2 и 3 ст. 23.1', 'п. 1 ст. 23'),
    'claim',
    'article_of_another_case',
    'danger',
    'п. 1 ст. 23',
  ],
  [
    changed(DEFECT_CLAIM, 'п. 1 ст. 18 Закона', 'ст. 25 Закона'),
    'claim',
    'article_of_another_case',
    'danger',
    'ст. 25',
  ],
  [
    changed(DEFECT_CLAIM, 'п. 1 ст. 23 Закона', 'п. 5 ст. 28 Закона'),
    'claim',
    'article_of_another_case',
    'danger',
    'п. 5 ст. 28',
  ],
  [
    changed(DEFECT_CLAIM, 'в течение 10 дней', 'в течение 15 (пятнадцати) дней'),
    'claim',
    'long_term',
    'danger',
    'в течение 15 (пятнадцати) дней',
  ],
  [
    changed(DEFECT_CLAIM, 'в течение 10 дней', 'в течение 30 дней'),
    'claim',
    'long_term',
    'danger',
    'в течение 30 дней',
  ],
  [
    changed(DEFECT_CLAIM, 'в течение 10 дней', 'в течение 10 рабочих дней'),
    'claim',
    'working_days',
    'danger',
    'в течение 10 рабочих дней',
  ],
  [
    changed(DEFECT_CLAIM, /Требую в течение.*/, 'Требую устранить недостатки товара в течение 60 дней.'),
    'claim',
    'long_term',
    'danger',
  ],
  [
    added(DEFECT_CLAIM, 'Товар можно вернуть в течение 14 дней.'),
    'claim',
    'fourteen_days',
    'danger',
    'в течение 14 дней',
  ],
  [
    added(DEFECT_CLAIM, 'Претензия получена вами 29 октября 2026 г. Срок истёк 5 ноября 2026 г.'),
    'claim',
    'term_counted_short',
    'danger',
    '5 ноября 2026',
  ],
  // what the law of 2026 has ended
  [
    changed(DEFECT_CLAIM, 'но не более уплаченной суммы', 'без ограничения'),
    'claim',
    'uncapped_penalty',
    'danger',
    'без ограничения',
  ],
  [added(DEFECT_CLAIM, 'Штраф 50 % суд взыщет в любом случае.'), 'claim', 'fine_always', 'danger', 'в любом случае'],
  // the demand
  [
    changed(DEFECT_CLAIM, /Требую[^]*Закона\)\.\n\nДеньги прошу[^]*?Готова/, 'Это возмутительно. Готова'),
    'claim',
    'no_demand',
    'forbidden',
  ],
  [added(DEFECT_CLAIM, 'Также требую заменить диван на такой же.'), 'claim', 'two_demands', 'danger', 'заменить'],
  [
    changed(DEFECT_CLAIM, 'Требую в течение 10 дней вернуть', 'Требую устранить недостатки товара или вернуть'),
    'claim',
    'two_demands',
    'danger',
  ],
  [
    added(DEFECT_CLAIM, 'В случае отказа прошу заменить диван на такой же.'),
    'claim',
    'two_demands',
    'advice',
    'заменить',
  ],
  [changed(DEFECT_CLAIM, 'в течение 10 дней ', ''), 'claim', 'no_term', 'advice'],
  [changed(DEFECT_CLAIM, /Деньги прошу[^]*?М\. И\.\n/, ''), 'claim', 'no_bank_details', 'danger'],
  [changed(DEFECT_CLAIM, /Готова передать[^]*?присутствовать\.\n/, ''), 'claim', 'no_offer_of_goods', 'danger'],
  [added(DEFECT_CLAIM, 'Требую уплатить штраф 50 % в мою пользу.'), 'claim', 'fine_in_claim', 'danger'],
  [added(DEFECT_CLAIM, 'Прошу взыскать с вас неустойку.'), 'claim', 'court_word', 'advice', 'взыскать'],
  [
    added(DEFECT_CLAIM, 'Требую возместить моральный вред 20 000 руб.'),
    'claim',
    'moral_without_reason',
    'advice',
    'моральный вред',
  ],
  // parts of a letter
  [changed(DEFECT_CLAIM, '12 октября 2026 г. я купила', 'Я купила'), 'claim', 'no_purchase_date', 'danger'],
  [
    changed(DEFECT_CLAIM, ' по чеку № 15', '').replace('копия чека', 'копия бумаги'),
    'claim',
    'no_proof_named',
    'advice',
  ],
  [
    changed(DEFECT_CLAIM, '000000, г. Образцовск, ул. Тестовая, д. 5, кв. 7\n', ''),
    'claim',
    'no_sender_address',
    'danger',
  ],
  [
    DEFECT_CLAIM.replace('от Образцовой Марии Ивановны', 'от покупателя').replaceAll('Образцова М. И.', 'покупатель'),
    'claim',
    'no_sender_name',
    'forbidden',
  ],
  [changed(DEFECT_CLAIM, /^ООО «Пример-Мебель»\nИНН.*\n/, 'Магазин «Мебель»\n'), 'claim', 'no_seller', 'danger'],
  [changed(DEFECT_CLAIM, 'ИНН 7700000009, ОГРН 1027700000008\n', ''), 'claim', 'no_seller_numbers', 'advice'],
  [changed(DEFECT_CLAIM, '\n23 ноября 2026 г.', ''), 'claim', 'no_date', 'advice'],
  [
    changed(DEFECT_CLAIM, /23 ноября 2026 г\.\nОбразцова М\. И\./, '23 ноября 2026 г.\nДо свидания'),
    'claim',
    'no_signature',
    'advice',
  ],
  [changed(DEFECT_CLAIM, 'Приложения: копия чека на 1 л.\n', ''), 'claim', 'no_attachments', 'advice'],
  [changed(DEFECT_CLAIM, 'ИНН 7700000009', 'ИНН 7700000008'), 'claim', 'bad_inn', 'danger', 'ИНН 7700000008'],
  [changed(DEFECT_CLAIM, '40817810700000000001', '40817810800000000001'), 'claim', 'bad_account', 'danger'],
  // sums and dates
  [changed(LATE_CLAIM, '= 6 800 руб.', '= 13 600 руб.'), 'claim', 'penalty_sum', 'danger', '13 600 руб.'],
  [
    changed(LAWSUIT, '14 дней × 684 руб. = 9 576 руб.', '14 дней × 684 руб. = 9 876 руб.'),
    'lawsuit',
    'penalty_sum',
    'danger',
  ],
  [
    changed(LAWSUIT, '14 дней × 684 руб. = 9 576 руб.', '20 дней × 684 руб. = 13 680 руб.'),
    'lawsuit',
    'days_count',
    'danger',
    '20 дней',
  ],
  [
    added(DEFECT_CLAIM, 'Стоимость дивана 68 400 руб.\nДоставка 1 500 руб.\nИтого: 79 900 руб.'),
    'claim',
    'total_sum',
    'danger',
    '79 900 руб.',
  ],
  [added(DEFECT_CLAIM, '68 400 руб. + 1 500 руб. = 70 000 руб.'), 'claim', 'total_sum', 'danger', '70 000 руб.'],
  [
    changed(DEFECT_CLAIM, 'шестьдесят восемь тысяч четыреста', 'шестьдесят тысяч четыреста'),
    'claim',
    'sum_in_words',
    'danger',
  ],
  [
    changed(DEFECT_CLAIM, '21 октября 2026', '31 сентября 2026'),
    'claim',
    'no_such_date',
    'forbidden',
    '31 сентября 2026',
  ],
  [changed(LATE_CLAIM, '23.11.2026', '23.13.2026'), 'claim', 'no_such_date', 'forbidden', '23.13.2026'],
  [changed(DEFECT_CLAIM, '12 октября 2026', '12 декабря 2026'), 'claim', 'date_in_future', 'danger', '12 декабря 2026'],
  // leftovers and data
  [changed(DEFECT_CLAIM, 'Марии Ивановны', '[ФИО полностью]'), 'claim', 'placeholder', 'forbidden', '[ФИО полностью]'],
  [changed(DEFECT_CLAIM, 'угловой диван «Вега»', '__________'), 'claim', 'placeholder', 'forbidden', '__________'],
  [
    changed(DEFECT_CLAIM, 'угловой диван «Вега»', 'диван (указать модель)'),
    'claim',
    'placeholder',
    'forbidden',
    '(указать модель)',
  ],
  [changed(DEFECT_CLAIM, 'чеку № 15', 'чеку № ХХХ'), 'claim', 'placeholder', 'forbidden', 'ХХХ'],
  [added(DEFECT_CLAIM, 'Lorem ipsum.'), 'claim', 'placeholder', 'forbidden', 'Lorem ipsum'],
  [`Вот пример претензии:\n\n${DEFECT_CLAIM}`, 'claim', 'chat_traces', 'danger', 'Вот пример претензии'],
  [changed(DEFECT_CLAIM, 'ПРЕТЕНЗИЯ', '**ПРЕТЕНЗИЯ**'), 'claim', 'chat_traces', 'danger'],
  [added(DEFECT_CLAIM, 'Паспорт серия 45 00 № 123456.'), 'claim', 'passport', 'danger'],
  [added(DEFECT_CLAIM, 'СНИЛС 112-233-445 95.'), 'claim', 'snils', 'danger'],
  [added(DEFECT_CLAIM, 'Карта 4111 1111 1111 1111, CVV 123.'), 'claim', 'card_secret', 'danger', 'CVV 123'],
  // tone
  [added(DEFECT_CLAIM, 'Вы мошенники.'), 'claim', 'tone_insult', 'danger', 'мошенники'],
  [added(DEFECT_CLAIM, 'Вы ещё пожалеете.'), 'claim', 'tone_threat', 'danger', 'пожалеете'],
  [added(DEFECT_CLAIM, 'Верните деньги!!!'), 'claim', 'tone_shouting', 'advice', '!!!'],
  [added(DEFECT_CLAIM, 'Это БЕЗОБРАЗИЕ.'), 'claim', 'tone_caps', 'advice', 'БЕЗОБРАЗИЕ'],
  // a complaint
  [changed(COMPLAINT, /В Управление.*\n/, 'Уважаемые господа\n'), 'complaint', 'no_office', 'forbidden'],
  [
    changed(COMPLAINT, '000000, г. Образцовск, ул. Тестовая, д. 5, кв. 7\n', ''),
    'complaint',
    'no_sender_address',
    'forbidden',
  ],
  [
    changed(COMPLAINT, 'Претензию продавец получил 29 октября 2026 г., ответа нет, деньги не возвращены.', '').replace(
      ', копия претензии',
      '',
    ),
    'complaint',
    'no_contact_with_seller',
    'danger',
  ],
  [
    changed(COMPLAINT, 'Прошу проверить', 'Прошу взыскать с продавца деньги, проверить'),
    'complaint',
    'money_from_office',
    'danger',
  ],
  [added(COMPLAINT, 'Продавцы — жулики.'), 'complaint', 'tone_insult', 'danger', 'жулики'],
  [added(COMPLAINT, 'Подробности: я ждала ответа каждый день. '.repeat(50)), 'complaint', 'long_for_form', 'advice'],
  // a suit
  [changed(LAWSUIT, /Мировому судье.*\n/, '\n'), 'lawsuit', 'suit_court', 'forbidden'],
  [changed(LAWSUIT, /дата рождения.*\n/, ''), 'lawsuit', 'suit_birth', 'danger'],
  [changed(LAWSUIT, /СНИЛС.*\n/, ''), 'lawsuit', 'suit_identifier', 'danger'],
  [changed(LAWSUIT, /Цена иска.*\n/, ''), 'lawsuit', 'suit_price', 'danger'],
  [changed(LAWSUIT, '2. Расчёт.\n', ''), 'lawsuit', 'suit_calculation', 'danger'],
  [changed(LAWSUIT, /Госпошлина.*\n/, ''), 'lawsuit', 'suit_fee', 'danger'],
  [changed(LAWSUIT, '3. Доказательство направления ответчику копий иска.\n', ''), 'lawsuit', 'suit_copies', 'danger'],
  [
    changed(LAWSUIT, 'Ответчик: ООО', 'Продавец: ООО').replaceAll('тветчик', 'родавец'),
    'lawsuit',
    'suit_defendant',
    'forbidden',
  ],
];
