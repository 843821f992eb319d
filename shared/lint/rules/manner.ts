import { toneOf, type ToneFinding } from '../../documents/tone.ts';
import type { Severity } from '../../law/types.ts';
import { finding } from '../find.ts';
import type { Span } from '../letterText.ts';
import type { Finding, LintInput, Rule } from '../types.ts';

const WORDS: Record<ToneFinding['code'], { level: Severity; title: string; text: string }> = {
  caps: {
    level: 'advice',
    title: 'Слова прописными буквами',
    text: 'Прописные читаются как крик. Напишите обычными буквами.',
  },
  shouting: {
    level: 'advice',
    title: 'Лишние знаки',
    text: 'Несколько «!» или «?» подряд ослабляют письмо. Оставьте точку.',
  },
  insult: {
    level: 'danger',
    title: 'Обидное слово',
    text: 'Суд прочтёт это первым, а продавец ответит на тон, а не на требование. Напишите, что он сделал.',
  },
  threat: {
    level: 'danger',
    title: 'Похоже на угрозу',
    text: 'За угрозу могут спросить с вас. Назовите законный шаг: жалоба или суд.',
  },
};
const REFUSED = 'Обращение с бранью или угрозами ведомство вправе оставить без ответа. Напишите, что сделал продавец.';
/** Insults, threats, capitals and «!!!»: they turn the talk from the money to the tone. */
export const manner: Rule = (input: LintInput): Finding[] => {
  const { lines, sentences } = input.letter;
  return [
    // A title stands on a line of its own, and a line may be part of a longer sentence.
    ...said(lines).filter(({ span, code }) => code === 'caps' && !isTitle(span)),
    ...said(sentences).filter(({ code }) => code !== 'caps'),
  ].map(({ span, code, quote }) => {
    const { level, title, text } = WORDS[code];
    const index = span.text.indexOf(quote);
    const at = index < 0 ? span : { from: span.from + index, to: span.from + index + quote.length };
    const official = input.kind === 'complaint' && (code === 'insult' || code === 'threat');
    const words = official ? { title, text: REFUSED, norm: '59-fz-11' } : { title, text };
    return finding(input, level, `tone_${code}`, words, at);
  });
};

function said(spans: Span[]): (ToneFinding & { span: Span })[] {
  return spans.flatMap((span) => toneOf(spoken(span)).map((one) => ({ ...one, span })));
}

/** Names in quotation marks are written as their owners write them: «РОМАШКА» is not shouting. */
function spoken({ text }: Span): string {
  return text.replace(/[«"“„][^«»"“”„\n]{1,60}[»"”“]/g, (name) =>
    name.replace(/[А-ЯЁ]/g, (letter) => letter.toLowerCase()),
  );
}

/** «ПРЕТЕНЗИЯ», «ИСКОВОЕ ЗАЯВЛЕНИЕ» on a line of its own. */
function isTitle({ text }: Span): boolean {
  return (
    text.length <= 90 &&
    !/[.!?]$/.test(text) &&
    /претензи|жалоба|заявлени|требовани|приложени|прошу|требую|расчет|расчёт/i.test(text)
  );
}
