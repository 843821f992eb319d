import fc from 'fast-check';
import { LATER_PAGES, PAGES } from '../../shared/interview/pages.ts';
import type { Question } from '../../shared/interview/types.ts';

const QUESTIONS: readonly Question[] = [...PAGES, ...LATER_PAGES].flatMap((page) => page.questions);

/** An answer of the kind the question takes. */
export function answerOf(question: Question): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'radio':
    case 'select':
      return fc.constantFrom(
        ...[...question.options, ...(question.kind === 'radio' ? (question.other?.options ?? []) : [])].map(
          ({ value }) => value,
        ),
      );
    case 'checkboxes':
      return fc.subarray(question.options.map(({ value }) => value));
    case 'toggle':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2026-02-28', '2024-02-29', '2026-11-08');
    case 'money':
      return fc.integer({ min: 0, max: 1_000_000_000_000 });
    case 'number':
      return fc.integer({ min: question.min, max: question.max });
    case 'percent':
      return fc.integer({ min: 1, max: question.max });
    case 'demand':
      return fc.constantFrom('refund', 'repair', 'deliver', 'new_term', 'exchange', 'service_return');
    case 'losses':
      return fc.constant([{ kind: 'post', label: 'Почта', amount: 12_345 }]);
    case 'text':
    case 'paragraph':
      return fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== '');
    case 'evidence':
      return fc.constant(undefined);
  }
}

export const plain = QUESTIONS.filter(({ kind }) => kind !== 'evidence');
/** Up to thirty answers in any order, also such as no person would give together. */
export const answers = fc.array(
  fc.constantFrom(...plain).chain((question) => fc.tuple(fc.constant(question.path), answerOf(question))),
  { maxLength: 30 },
);
