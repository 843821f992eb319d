import { lawContext } from '../../../shared/law/context.ts';
import { plan as planOf } from '../../../shared/law/plan.ts';
import type { LawContext } from '../../../shared/law/types.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import { InputError, type Command, type Options } from '../command.ts';
import { readCase, readToday } from '../input.ts';
import { done, withRoubles } from '../output.ts';

/** The case named and the law of the day asked; throws an InputError with all that is wrong in both. */
export function caseAndLaw(path: string, options: Options): { file: CaseFile; law: LawContext } {
  const today = readToday(options.today);
  const file = readCase(path);
  if (today.ok && file.ok) return { file: file.value, law: lawContext(today.value) };
  throw new InputError([...(today.ok ? [] : today.errors), ...(file.ok ? [] : file.errors)]);
}

/** A Plan (shared/law/types.ts): sums in kopecks and, beside each, the same in roubles as text. */
export const plan: Command = {
  usage: 'CASE.json [--today D]',
  words: [1, 1],
  options: ['today'],
  run([path = ''], options) {
    const { file, law } = caseAndLaw(path, options);
    return done(withRoubles(planOf(file, law)));
  },
};
