import type { Facts } from '../model/facts.ts';
import { getFact, setFact, type FactValue } from './factPath.ts';
import { isVisible, LATER_PAGES, PAGES } from './pages.ts';
import type { Question } from './types.ts';

/** Answers put aside because their question disappeared; they come back with it. */
export type Parked = Readonly<Record<string, FactValue>>;

export interface Changed {
  facts: Facts;
  parked: Parked;
}

const QUESTIONS: readonly Question[] = [...PAGES, ...LATER_PAGES].flatMap((page) => [...page.questions]);

/** Changing these moves the case to another branch; the law reads the branch and leaves the others alone. */
const BRANCHES = ['problem', 'buyerKind', 'field'];

/**
 * Answers one question.
 *
 * What happens to answers whose question disappears by it: on a change of branch (what happened, for what, which
 * field) they stay in the facts, because the law reads only the branch that is open, and a buyer who looks at another
 * problem must find everything as it was. Inside a branch they leave the facts (a promised day must not be counted
 * from once the buyer says that no day was named) and wait in `parked`: choosing the old answer brings them back.
 * Facts that had no visible question before the change are never touched, so an imported case keeps all it came with.
 */
export function changeAnswer(facts: Facts, parked: Parked, path: string, value: FactValue): Changed {
  let next = setFact(facts, path, value);
  let aside: Record<string, FactValue> = { ...parked };
  delete aside[path];
  if (!BRANCHES.includes(path)) [next, aside] = settle(facts, next, aside);
  return { facts: next, parked: aside };
}

/** Parks what disappeared and brings back what appeared, until nothing moves: follow-ups have follow-ups. */
function settle(before: Facts, after: Facts, parked: Record<string, FactValue>): [Facts, Record<string, FactValue>] {
  let next = after;
  for (let round = 0; round < QUESTIONS.length; round += 1) {
    const moved = QUESTIONS.find((question) => {
      const value = getFact(next, question.path);
      if (isVisible(question, next)) return value === undefined && parked[question.path] !== undefined;
      return value !== undefined && isVisible(question, before) && !elsewhere(question, next);
    });
    if (!moved) break;
    if (isVisible(moved, next)) {
      next = setFact(next, moved.path, parked[moved.path]);
      delete parked[moved.path];
    } else {
      parked[moved.path] = getFact(next, moved.path);
      next = setFact(next, moved.path, undefined);
    }
  }
  return [next, parked];
}

const elsewhere = (question: Question, facts: Facts): boolean =>
  QUESTIONS.some((other) => other !== question && other.path === question.path && isVisible(other, facts));
