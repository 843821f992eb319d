import { param } from '../../law/norms/lookup.ts';
import { counted, DAYS } from '../../text/format.ts';
import { clash } from '../demands.ts';
import { finding, placeOf } from '../find.ts';
import { part } from '../letterText.ts';
import { isOnly } from '../subject.ts';
import type { Finding, LintInput, Rule } from '../types.ts';

/** What is asked for: one thing, plainly, with a term, bank details and the item offered for checking. */
export const demand: Rule = (input) => [
  ...oneDemand(input),
  ...(input.kind === 'claim' ? [...term(input), ...bankDetails(input), ...offer(input), ...courtWords(input)] : []),
  ...moral(input),
];

/** Any verb of a demand: a letter for a situation of its own still asks for something. */
const ANY_DEMAND =
  /вернуть|возврат|заменить|обмен|отремонтир|починить|устран|уменьшить|снизить|доставить|передать|привезти|возместить|уплатить|выплатить|компенсир|прекратить|исправить|переделать|закончить|завершить|выполнить|расторг|доукомплект|предоставить|взыскать|признать|обязать/;

function oneDemand(input: LintInput): Finding[] {
  const { letter, kind } = input;
  if (kind !== 'complaint' && !letter.asks.some(({ low }) => ANY_DEMAND.test(low))) {
    return [
      finding(input, 'forbidden', 'no_demand', {
        title: 'Не видно, чего вы требуете',
        text:
          kind === 'claim'
            ? 'Без требования продавцу нечего исполнять, и срок не пойдёт. Напишите «требую» и одно требование.'
            : 'Суд решает только то, о чём его просят. Напишите «прошу суд» и перечислите требования.',
        ...(kind === 'lawsuit' ? { norm: 'gpk-131' } : {}),
      }),
    ];
  }
  const both = kind === 'complaint' ? null : clash(letter, input.demands);
  if (!both) return [];
  const [first, second] = both;
  const words = (from: number, to: number): string => part(letter.whole, from, to).text.replace(/\s+/g, ' ');
  return [
    finding(
      input,
      second.conditional ? 'advice' : 'danger',
      'two_demands',
      {
        title: second.conditional ? 'Есть запасное требование' : 'Два требования сразу',
        text: second.conditional
          ? `Сначала «${words(first.from, first.to)}», потом другое. Срок у каждого свой. Обычно надёжнее одно требование, а второе — новым письмом.`
          : `Вместе с «${words(first.from, first.to)}» это исключает друг друга. Закон даёт выбрать одно, а из двух продавец выберет удобное себе. Оставьте одно.`,
        norm: isOnly(input.about, 'defect') ? 'zozpp-18-1' : undefined,
      },
      second,
    ),
  ];
}

const HAS_TERM =
  /в течение|не позднее|незамедлительно|немедленно|в срок|за \d{1,3} дн|десятидневн|до \d{1,2}[. ](?:\d|[а-я]{3})|\d{1,3}[- ]?(?:ти |х )?(?:календарн[а-я]* )?дн/;

function term(input: LintInput): Finding[] {
  const { letter, ctx } = input;
  const asked = letter.asks.filter(({ low }) => ANY_DEMAND.test(low));
  if (asked.length === 0 || asked.some(({ low }) => HAS_TERM.test(low))) return [];
  const money = input.demands.some(({ kind }) => kind === 'money');
  const days = param('zozpp-22', 'days', ctx.today);
  return [
    finding(input, 'advice', 'no_term', {
      title: 'Не назван срок',
      text: money
        ? `Закон даёт продавцу ${counted(days, DAYS)} и без ваших слов. Но назовите их: тогда спорить не о чем.`
        : 'Назовите срок, в который продавец должен исполнить требование. Без него начало просрочки труднее доказать.',
      norm: money ? 'zozpp-22' : undefined,
    }),
  ];
}

const DETAILS =
  /реквизит|(?<!\d)\d{20}(?!\d)|(?<![а-я])бик(?![а-я])|(?:на|номер[а-я]{0,2}) (?:мо[юей]{1,2} |банковск[а-я]{2,3} |ту же |эту )?карт[уы]|на (?:мой |расчетный |банковский |лицевой |указанный |тот же )?счет|(?<![а-я])сбп(?![а-я])|по номеру телефона|тем же способом|(?:вернуть|возвратить|выдать|выплатить)[^.;]{0,80}налич/;

function bankDetails(input: LintInput): Finding[] {
  const money = input.demands.find(({ kind }) => kind === 'money');
  if (!money || DETAILS.test(input.letter.whole.low)) return [];
  return [
    finding(
      input,
      'danger',
      'no_bank_details',
      {
        title: 'Некуда перечислить деньги',
        text: 'Продавец скажет, что не мог заплатить, и будет просить снять штраф. Добавьте счёт, БИК и получателя или напишите «наличными в магазине».',
        norm: 'zozpp-13-7',
      },
      money,
    ),
  ];
}

const OFFERED =
  /(?:готов[аы]?|предлага[а-я]{1,2}|предостав[а-я]{1,4}|обязу[а-я]{2,3}|согласн?[аы]?)[^.;]{0,90}(?:товар|провер|осмотр|экспертиз|издели|вещь|возврат|возвра[тщ]|передать|сдать)|(?:товар|издели|вещь|он[аои]?)[^.;]{0,60}(?:возвращ|передан[аоы]? (?:вам|продавцу|магазин|на провер|в сервис|для провер|на экспертиз)|сдан|принят|находится (?:у вас|у продавца|в сервис)|остал(?:ся|ась) у вас)|(?:провер|экспертиз|осмотр)[^.;]{0,80}(?:присутств|участ|назнач|провести|состоял|проведен)|(?:присутств|участв)[^.;]{0,40}(?:провер|экспертиз)|(?:осмотр|провер)[а-я]{1,4}[^.;]{0,60}(?:можно|возмож|готов|по адресу|дома)|акт[а-я]{0,2} (?:приема|проверки|осмотра)|я (?:вернул|сдал|отдал|передал)/;

function offer(input: LintInput): Finding[] {
  if (!isOnly(input.about, 'defect') || input.demands.length === 0 || OFFERED.test(input.letter.whole.low)) return [];
  return [
    finding(input, 'danger', 'no_offer_of_goods', {
      title: 'Товар не предложен для проверки',
      text: 'Если продавец не мог проверить товар по вашей вине, штрафа в суде не будет. Напишите, где и когда вы готовы его передать или показать.',
      norm: 'zozpp-13-7',
    }),
  ];
}

/** The fine and words of a court do not belong to a claim. */
function courtWords(input: LintInput): Finding[] {
  return input.letter.asks.flatMap((ask): Finding[] => {
    const pieces = ask.low.split(/(?<=[;\n])/);
    let from = ask.from;
    return pieces.flatMap((low) => {
      const piece = { from, to: from + low.length, text: low, low };
      from += low.length;
      if (/суд|иск/.test(low)) return [];
      const fine =
        /штраф/.test(low) && /\d ?(?:%|₽|руб|процент)|половин|пятьдесят процентов/.test(low)
          ? placeOf(piece, /штраф[^.;!\n]{0,80}/)
          : null;
      const recover = placeOf(piece, /(?:взыскать|присудить|обязать)(?![а-я])/);
      return [
        ...(fine
          ? [
              finding(
                input,
                'danger',
                'fine_in_claim',
                {
                  title: 'Штраф потребован в претензии',
                  text: 'Этот штраф присуждает только суд и только за неисполненное требование. В претензии о нём предупреждают: перенесите его туда.',
                  norm: 'zozpp-13-6',
                },
                fine,
              ),
            ]
          : []),
        ...(recover
          ? [
              finding(
                input,
                'advice',
                'court_word',
                {
                  title: 'Слово из иска',
                  text: 'Взыскивает и обязывает суд. Продавца просят «вернуть» или «уплатить».',
                },
                recover,
              ),
            ]
          : []),
      ];
    });
  });
}

const REASON =
  /пережива|нервн|стресс|пришлось|болезн|здоров|неудобств|вынужден|нравственн|страдан|бессонн|унижен|волнени|расстро|тревог|испорчен|отпуск|праздник|ребен|пожил|время на/;

function moral(input: LintInput): Finding[] {
  if (input.kind === 'complaint' || REASON.test(input.letter.whole.low)) return [];
  const ask = input.letter.asks.find(({ low }) => /моральн/.test(low) && /моральн[^;\n]{0,120}\d ?(?:₽|руб)/.test(low));
  const at = ask ? placeOf(ask, /моральн[а-я]{2,3} вред[а-я]{0,2}/) : null;
  if (!at) return [];
  return [
    finding(
      input,
      'advice',
      'moral_without_reason',
      {
        title: 'Моральный вред без причины',
        text: 'Сумму снижают, когда не сказано, что вы пережили. Добавьте одно предложение: что пришлось вытерпеть и как долго.',
        norm: 'zozpp-15',
      },
      at,
    ),
  ];
}
