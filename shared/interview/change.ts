import type { Facts } from '../model/facts.ts';
import type { Problem } from '../model/problemNames.ts';
import { fits } from './conditions.ts';
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
 * problem must find everything as it was; only the demand waits aside, since each problem has its own. Inside a branch
 * they leave the facts (a promised day must not be counted from once the buyer says that no day was named) and wait in
 * `parked`: choosing the old answer brings them back.
 * Facts that had no visible question before the change are never touched, so an imported case keeps all it came with.
 */
export function changeAnswer(facts: Facts, parked: Parked, path: string, value: FactValue): Changed {
  let next = setFact(facts, path, value);
  let aside: Record<string, FactValue> = { ...parked };
  delete aside[path];
  if (!BRANCHES.includes(path)) [next, aside] = settle(facts, next, aside);
  if (path === 'field') [next, aside] = fitProblem(next, aside);
  if (next.problem !== facts.problem) [next, aside] = changeDemand(facts.problem, next, aside);
  return { facts: next, parked: aside };
}

type Step = [Facts, Record<string, FactValue>];

/** A problem that cannot happen with what was bought steps aside; one that fits again comes back. */
function fitProblem(facts: Facts, parked: Record<string, FactValue>): Step {
  const { problem } = facts;
  if (problem !== undefined && !fits(problem, facts)) {
    return [setFact(facts, 'problem', undefined), { ...parked, problem }];
  }
  const waiting = parked.problem as Problem | undefined;
  if (problem !== undefined || waiting === undefined || !fits(waiting, facts)) return [facts, parked];
  const rest = { ...parked };
  delete rest.problem;
  return [setFact(facts, 'problem', waiting), rest];
}

/** Each problem has demands of its own: the chosen one waits for its problem. */
function changeDemand(before: Problem | undefined, facts: Facts, parked: Record<string, FactValue>): Step {
  let next = facts;
  const aside = { ...parked };
  if (before !== undefined && next.demand !== undefined) {
    aside[demandOf(before)] = next.demand;
    next = setFact(next, 'demand', undefined);
  }
  const key = next.problem && demandOf(next.problem);
  if (key && aside[key] !== undefined) {
    next = setFact(next, 'demand', aside[key]);
    delete aside[key];
  }
  return [next, aside];
}

const demandOf = (problem: Problem): string => `demand of ${problem}`;

/** Parks what disappeared and brings back what appeared, until nothing moves: follow-ups have follow-ups. */
function settle(before: Facts, after: Facts, parked: Record<string, FactValue>): Step {
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
