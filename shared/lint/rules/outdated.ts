import { LIMIT_OF_23_FROM } from '../../law/norms/zozppTerms.ts';
import { shortDate } from '../../text/format.ts';
import { finding, placeOf } from '../find.ts';
import type { Finding, LintInput, Rule } from '../types.ts';

interface OldSaying {
  code: string;
  /** All must stand in one sentence; the last gives the quote. */
  patterns: readonly RegExp[];
  title: string;
  text: string;
  norm: string;
}

/** What was true of the penalty and the fine until the law of 2026. */
const SAYINGS: readonly OldSaying[] = [
  {
    code: 'uncapped_penalty',
    patterns: [
      /неустойк|(?<![а-я])пен[яиюей]{1,2}(?![а-я])/,
      /без (?:каких-либо )?ограничени|не ограничен|неограничен|не огранич[а-я]{2,6}|(?:выше|больше|превыша)[а-я]{0,3} (?:цен|стоимост)[а-я]{1,3} товара/,
    ],
    title: 'У неустойки теперь есть предел',
    text: `С ${shortDate(LIMIT_OF_23_FROM)} она не больше суммы, уплаченной за товар. Обещание «без ограничения» продавец легко опровергнет: уберите его.`,
    norm: 'zozpp-23-cap',
  },
  {
    code: 'fine_always',
    patterns: [
      /штраф/,
      /в любом случае|во всех случаях|всегда|автоматически|независимо от (?:того|причин|обстоятельств)|безусловно|обязательно (?:будет )?взыск/,
    ],
    title: 'Штраф взыскивают не всегда',
    text: `С ${shortDate(LIMIT_OF_23_FROM)} его не будет, если требование не исполнено по вине покупателя. Уберите обещание и предложите товар для проверки.`,
    norm: 'zozpp-13-7',
  },
];

/** Sentences that were right before the law of 2026. */
export const outdated: Rule = (input: LintInput): Finding[] => {
  if (input.ctx.today < LIMIT_OF_23_FROM) return [];
  return SAYINGS.flatMap(({ code, patterns, ...words }) =>
    input.letter.sentences.flatMap((sentence) => {
      if (!patterns.every((pattern) => pattern.test(sentence.low)) || /не всегда/.test(sentence.low)) return [];
      if (
        code === 'uncapped_penalty' &&
        /с ограничени|не может (?:быть больше|превыша)|но не (?:более|больше|выше)/.test(sentence.low)
      )
        return [];
      const at = placeOf(sentence, patterns[patterns.length - 1]!);
      return at ? [finding(input, 'danger', code, words, at)] : [];
    }),
  );
};
