import type { Question, Width } from '../../../shared/interview/types.ts';

/** Pixels at 100 %: the width tells what answer is expected. */
export const WIDTHS: Record<Width, number | 'full'> = {
  date: 176,
  money: 176,
  short: 240,
  third: 192,
  number: 144,
  name: 400,
  full: 'full',
};

/** A date or a sum is narrower than the words above it. */
const LABELLED = 208;

/** Width of a cell among its neighbours, in rem; null = it takes what is left. */
export function cellWidth(question: Question): string | null {
  if (question.kind === 'toggle') return 'auto';
  if (question.kind === 'date' || question.kind === 'money' || question.kind === 'number') return `${LABELLED / 16}rem`;
  const width = WIDTHS[question.width ?? 'name'];
  return width === 'full' ? null : `${width / 16}rem`;
}
