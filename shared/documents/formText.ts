import { counted } from '../text/format.ts';
import { plainLines, runsText, type Block, type DocumentKind } from './blocks.ts';

/**
 * The most characters, with spaces, a text for an electronic form may have. The sites do not state their limits in the
 * sources we have: the short text fits the smallest form met, the long one the larger ones.
 */
export const FORM_LIMITS = { complaint_text: 2_000, complaint_long: 10_000 } as const;
export type FormKind = keyof typeof FORM_LIMITS;

/** Papers that are pasted into a form, not printed. */
export function isFormKind(kind: DocumentKind): kind is FormKind {
  return Object.hasOwn(FORM_LIMITS, kind);
}

const COUNT_KEY = 'count';

/** What is pasted into the form: the paragraphs without the line of the count. */
export function formText(all: Block[]): string {
  return plainLines(all.filter((block) => block.key !== COUNT_KEY)).join('\n');
}

/** Puts the right count under the text: after the template and again after the user's edits. */
export function withCount(all: Block[], limit: number): Block[] {
  const body = all.filter((block) => block.key !== COUNT_KEY);
  const length = formText(body).length;
  const over = length > limit ? ` Лишних: ${formatCount(length - limit)}.` : '';
  return [
    ...body,
    {
      type: 'paragraph',
      key: COUNT_KEY,
      editable: false,
      indent: false,
      align: 'left',
      runs: [
        {
          text: `Знаков с пробелами: ${formatCount(length)} из ${formatCount(limit)}.${over} Эту строку в форму не вставляйте.`,
          italic: true,
        },
      ],
    },
  ];
}

export function formatCount(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

const CHARACTERS = ['знак', 'знака', 'знаков'] as const;
/** So many of the longest paragraphs are named. */
const NAMED = 2;
const WORDS_OF_NAME = 4;

/** By how much a text is too long for its form and which paragraphs to shorten; null when it fits. */
export function tooLongForForm(all: Block[], limit: number): string | null {
  const { length } = formText(all);
  if (length <= limit) return null;
  const longest = all
    .flatMap((block) => (block.type === 'paragraph' && block.key !== COUNT_KEY ? [block] : []))
    // What the user wrote himself can be said shorter; our own sentences are needed.
    .map((block) => ({ own: block.runs.some((run) => run.own), text: runsText(block.runs) }))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.text.length - a.text.length)
    // One that is longer than all that is too much can take the whole cut.
    .slice(0, NAMED)
    .filter((_one, index, all) => index === 0 || (all[0]?.text.length ?? 0) <= length - limit)
    .map(
      ({ text }) => `«${text.split(/\s+/).slice(0, WORDS_OF_NAME).join(' ').slice(0, 60)}…» (${count(text.length)})`,
    );
  return `В нём ${count(length)}, форма принимает ${formatCount(limit)}: лишних ${formatCount(length - limit)}. ${longest.length > 1 ? 'Сократите абзацы' : 'Сократите абзац'} ${longest.join(', ')}.`;
}

const count = (value: number): string => counted(value, CHARACTERS).replace(String(value), formatCount(value));
