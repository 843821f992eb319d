import { longDate, shortDate } from '../../text/format.ts';
import type { FoundDate } from '../dates.ts';
import { finding } from '../find.ts';
import type { Finding, LintInput, Rule } from '../types.ts';

/** Days that do not exist, and purchases made in the future. */
export const dates: Rule = (input) => [
  ...input.letter.dates.filter(({ real }) => !real).map((one) => unreal(input, one)),
  ...future(input),
];

function unreal(input: LintInput, one: FoundDate): Finding {
  return finding(
    input,
    'forbidden',
    'no_such_date',
    {
      title: `Нет такой даты: ${one.quote}`,
      text: 'По неверной дате не посчитать ни срок, ни неустойку. Проверьте день и месяц.',
    },
    one,
  );
}

const PAST_DEED =
  /(?<![а-я])(?:купил|приобре[лт]|оплати|заплати|заказал|обнаружи|получи[лв]|сломал|внес(?:ен|л)|заключи[лв]|заключен|отказал)/;

function future(input: LintInput): Finding[] {
  const { letter, ctx } = input;
  let at = 0;
  return letter.sentences.flatMap((sentence) => {
    while ((letter.dates[at]?.from ?? sentence.from) < sentence.from) at += 1;
    const first = letter.dates[at];
    if (!first?.date || first.to > sentence.to || first.date <= ctx.today) return [];
    const deed = PAST_DEED.exec(sentence.low);
    // «Оплатил. Доставить обещали до 5 декабря» may share a sentence with the deed: only a date close to it counts.
    if (
      !deed ||
      Math.abs(sentence.from + deed.index - first.from) > 40 ||
      /(?:до|не позднее|к|по|на) $/.test(sentence.low.slice(0, first.from - sentence.from))
    )
      return [];
    return [
      finding(
        input,
        'danger',
        'date_in_future',
        {
          title: `${shortDate(first.date)} ещё не наступило`,
          text: `О прошлом сказано днём, который впереди: сегодня ${longDate(ctx.today)} Проверьте день и год.`,
        },
        first,
      ),
    ];
  });
}
