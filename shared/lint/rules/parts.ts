import { checkAccount, checkBik, checkInn, checkOgrn } from '../../model/identifiers.ts';
import { finding } from '../find.ts';
import type { Span } from '../letterText.ts';
import type { Finding, LintInput, LintKind, Rule } from '../types.ts';

/** Parts every letter has: who writes to whom, what was bought and when, the day, the papers added. */
export const parts: Rule = (input) => [
  ...sender(input),
  ...otherSide(input),
  ...(input.kind === 'complaint' ? [] : purchase(input)),
  ...ending(input),
  ...numbers(input),
];

const FULL_NAME =
  /(?<![А-ЯЁа-яё])[А-ЯЁ][а-яё]{1,30}(?:-[А-ЯЁ][а-яё]{1,30})?\s{1,3}[А-ЯЁ][а-яё]{1,30}\s{1,3}[А-ЯЁ][а-яё]{1,30}(?:ич|ича|ичу|ичем|вна|вны|вне|вну|вной|ична|ичны|ичне|оглы|кызы)(?![а-яё])|(?<![А-ЯЁа-яё])[А-ЯЁ][а-яё]{1,30}\s{0,2}[А-ЯЁ]\.\s?[А-ЯЁ]\.|(?<![А-ЯЁа-яё])[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]{1,30}/;
const SIGNED_BY =
  /(?:^|\n)\s{0,4}(?:[Оо]т|[Ии]стец|[Зз]аявитель|[Пп]отребитель|[Пп]окупатель|ОТ)(?: кого)?[:\s]{1,4}(?:гр(?:ажданина|ажданки)?\.?\s)?[А-ЯЁ][а-яё]{1,30}\s{1,3}[А-ЯЁ]/;
const ADDRESS =
  /(?<!\d)\d{6}(?!\d)[^\n]{0,30}(?:г\.|гор|обл|респ|край|ул|пос|москв|санкт)|(?:ул\.|улиц|просп|пр-т|пр-кт|пер\.|переул|шоссе|бульв|наб\.|мкр|микрорайон|площад)[^\n]{0,80}\d|(?:г\.|город)[^\n]{0,60}(?:д\.|дом) ?\d/;
const OWN_ADDRESS =
  /проживающ|зарегистрирован[а-я]{0,3} по|(?:мой|мне по) адрес|адрес (?:для|заявител|покупател|потребител|истц|проживан|регистрац)|почтов[а-я]{2,3} адрес(?!а?м?и? продавц)/;
const SENDER_LINE = /^(?:от(?![а-я])|истец|заявитель|потребитель|покупатель)/;

function sender(input: LintInput): Finding[] {
  const { letter, kind } = input;
  const named = FULL_NAME.test(letter.whole.text) || SIGNED_BY.test(letter.whole.text);
  const start = letter.lines.findIndex(({ low }) => SENDER_LINE.test(low));
  const block = start < 0 ? [] : letter.lines.slice(start, start + 6);
  const addresses = letter.lines.filter(({ low }) => ADDRESS.test(low)).length;
  const reachable =
    block.some(({ low }) => ADDRESS.test(low)) ||
    addresses >= 2 ||
    (addresses > 0 && OWN_ADDRESS.test(letter.whole.low)) ||
    /проживающ/.test(letter.whole.low);
  const norm = { claim: undefined, complaint: '59-fz-11', lawsuit: 'gpk-131' }[kind];
  return [
    ...(named
      ? []
      : [
          finding(input, 'forbidden', 'no_sender_name', {
            title: 'Не видно, кто пишет',
            text: 'Письмо без фамилии и имени рассматривать не обязаны. Напишите их полностью в начале и в конце.',
            norm,
          }),
        ]),
    ...(reachable
      ? []
      : [
          finding(input, kind === 'claim' ? 'danger' : 'forbidden', 'no_sender_address', {
            title: 'Нет вашего адреса',
            text:
              kind === 'claim'
                ? 'Ответ некуда послать, и продавец сошлётся на это. Укажите почтовый адрес.'
                : kind === 'complaint'
                  ? 'Без почтового адреса Роспотребнадзор вправе не отвечать. Укажите адрес для ответа.'
                  : 'Без адреса истца суд оставит иск без движения. Укажите место жительства.',
            norm,
          }),
        ]),
  ];
}

const ORGANISATION =
  /(?<![А-Яа-яЁё])(?:ООО|АО|ПАО|ЗАО|ОАО|НКО|АНО|ИП)(?![А-Яа-яЁё])|[Оо]бществ[а-я]{1,2} с ограниченной|[Ии]ндивидуальн[а-я]{2,3} предпринимател|[Аа]кционерн[а-я]{2,3} обществ/;

function otherSide(input: LintInput): Finding[] {
  const { letter, kind } = input;
  const { low, text } = letter.whole;
  if (!ORGANISATION.test(text) && !/самозанят|директор|руководител/.test(low)) {
    return [
      finding(input, kind === 'lawsuit' ? 'forbidden' : 'danger', 'no_seller', {
        title: kind === 'claim' ? 'Не видно, кому письмо' : 'Не назван продавец',
        text: 'Вывеска магазина не отвечает по закону. Напишите фирму или предпринимателя так, как в чеке.',
        ...(kind === 'lawsuit' ? { norm: 'gpk-131' } : {}),
      }),
    ];
  }
  if (/(?<![а-я])(?:инн|огрн|огрнип)(?![а-я])/.test(low)) return [];
  return [
    finding(input, 'advice', 'no_seller_numbers', {
      title: 'Нет ИНН и ОГРН продавца',
      text: 'Фирм с одним именем много. ИНН есть в чеке, адрес — в реестре юридических лиц: допишите.',
    }),
  ];
}

const BOUGHT =
  /купил|приобре[лт]|покупк|заказал|(?:оформ|сдела)[а-я]{1,3} заказ|заключ[а-я]{1,5}[^.;]{0,30} договор|договор[а-я]{0,2} (?:купли|от|№|на )|оплатил|(?:ока|подключ|навяза)[а-я]{1,5} услуг|оплачен/;
const PROOF =
  /чек|заказ[а-я]{0,2}[^.;\n]{0,20}(?:№|n ?\d|номер)|номер[а-я]{0,2} заказ|договор[а-я]{0,2}[^.;\n]{0,30}(?:№|от \d)|накладн|выписк|квитанц|скриншот|снимок|личн[а-я]{2,3} кабинет|гарантийн[а-я]{2,3} талон/;

function purchase(input: LintInput): Finding[] {
  const { letter } = input;
  const told = letter.sentences.filter(({ low }) => BOUGHT.test(low));
  if (told.length === 0) {
    return [
      finding(input, 'danger', 'no_purchase', {
        title: 'Не сказано, что и когда куплено',
        text: 'По письму не понять, о какой покупке речь. Напишите день, вещь и цену.',
      }),
    ];
  }
  const dated = letter.dates.some(({ from, to }) => told.some((one) => one.from <= from && to <= one.to));
  return [
    ...(dated
      ? []
      : [
          finding(
            input,
            'danger',
            'no_purchase_date',
            {
              title: 'Нет дня покупки',
              text: 'От него идут гарантия и сроки. Напишите дату, как в чеке.',
            },
            told[0],
          ),
        ]),
    ...(/(?:купил|приобре[лт])[а-я]{0,2}[^.;,«»:]{0,24}(?:товар|вещь|издели[ея]|продукци[яю])(?:\s{0,2}[.;]|\s{0,2}(?:стоимост|за |по цене|на сумму))/.test(
      letter.whole.low,
    )
      ? [
          finding(input, 'advice', 'no_item', {
            title: 'Похоже, вещь не названа',
            text: 'Слово «товар» ничего не говорит. Напишите название и модель, как в чеке.',
          }),
        ]
      : []),
    ...(PROOF.test(letter.whole.low)
      ? []
      : [
          finding(input, 'advice', 'no_proof_named', {
            title: 'Покупка ничем не подтверждена',
            text: 'Назовите чек, номер заказа или выписку банка. Так продавец не скажет, что не нашёл продажу.',
          }),
        ]),
  ];
}

const ATTACHED = /приложени|прилага|к (?:претензии|жалобе|письму|заявлению) приложен/;
/** Where the day of a letter stands: among its first or its last lines. */
const EDGE = 14;

function ending(input: LintInput): Finding[] {
  const { letter, kind } = input;
  const edge = [...letter.lines.slice(0, EDGE), ...letter.lines.slice(-EDGE)];
  const signed = edge.some(
    (line) =>
      line.text.length <= 80 &&
      letter.dates.some(
        (one) =>
          one.date !== undefined &&
          one.from >= line.from &&
          one.to <= line.to &&
          !/чек|заказ|договор|приложен|претензия от|рожден/.test(line.low),
      ),
  );
  const norm: Partial<Record<LintKind, string>> = { complaint: '59-fz-7-1', lawsuit: 'gpk-131' };
  return [
    ...(signed
      ? []
      : [
          finding(input, kind === 'claim' ? 'advice' : 'danger', 'no_date', {
            title: 'Нет даты письма',
            text: 'Поставьте день и подпись в конце. По дате письмо отличат от других.',
            norm: norm[kind],
          }),
        ]),
    ...(lastLines(letter.lines).some(isSignature)
      ? []
      : [
          finding(input, 'advice', 'no_signature', {
            title: 'Не видно места для подписи',
            text: 'В конце нужны фамилия и подпись. Без подписи письмо можно не рассматривать.',
            norm: norm[kind],
          }),
        ]),
    ...(ATTACHED.test(letter.whole.low)
      ? []
      : [
          finding(input, kind === 'lawsuit' ? 'danger' : 'advice', 'no_attachments', {
            title: 'Нет списка приложений',
            text: 'Копии чека и переписки подтверждают ваши слова. Перечислите их в конце с числом листов.',
            norm: kind === 'lawsuit' ? 'gpk-132' : undefined,
          }),
        ]),
  ];
}

function lastLines(lines: Span[]): Span[] {
  return lines.slice(-8);
}

function isSignature({ text, low }: Span): boolean {
  return (
    /подпис|_{3}/.test(low) ||
    (text.length <= 80 && (FULL_NAME.test(text) || /^[А-ЯЁ][а-яё]{1,30} [А-ЯЁ][а-яё]{1,30}$/.test(text)))
  );
}

/** Numbers with check digits: one wrong digit sends the money or the letter elsewhere. */
function numbers(input: LintInput): Finding[] {
  const { whole } = input.letter;
  const bik = /(?<![а-я])бик[:\s]{0,3}(\d{9})(?!\d)/.exec(whole.low);
  const account = /(?<!\d)(40[78]\d{17}|423\d{17})(?!\d)/.exec(whole.low);
  const wrong = (code: string, title: string, why: string | undefined, match: RegExpExecArray): Finding =>
    finding(
      input,
      'danger',
      code,
      { title, text: why ?? 'Проверьте каждую цифру.' },
      { from: match.index, to: match.index + match[0].length },
    );
  const bikCheck = bik?.[1] === undefined ? null : checkBik(bik[1]);
  const accountCheck =
    account?.[1] !== undefined && bik?.[1] !== undefined && bikCheck?.valid ? checkAccount(account[1], bik[1]) : null;
  return [
    ...eachNumber(whole, /(?<![а-я])инн[:\s№]{0,3}(\d{8,14})(?!\d)/g, checkInn).map(({ why, match }) =>
      wrong('bad_inn', 'В ИНН ошибка', why, match),
    ),
    ...eachNumber(whole, /(?<![а-я])огрн(?:ип)?[:\s№]{0,3}(\d{11,17})(?!\d)/g, checkOgrn).map(({ why, match }) =>
      wrong('bad_ogrn', 'В ОГРН ошибка', why, match),
    ),
    ...(bik && bikCheck && !bikCheck.valid ? [wrong('bad_bik', 'В БИК ошибка', bikCheck.why, bik)] : []),
    ...(account && accountCheck && !accountCheck.valid
      ? [wrong('bad_account', 'Счёт не подходит к БИК', accountCheck.why, account)]
      : []),
  ];
}

function eachNumber(whole: Span, pattern: RegExp, check: (text: string) => { valid: boolean; why?: string }) {
  return [...whole.low.matchAll(pattern)].slice(0, 20).flatMap((match) => {
    const { valid, why } = check(match[1] ?? '');
    return valid ? [] : [{ match, why }];
  });
}
