import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText, inLetterOrder, reviewLines, stepAnswer, stepLabel } from '../../shared/interview/answers.ts';
import { changeAnswer, type Parked } from '../../shared/interview/change.ts';
import { evidenceAdvice } from '../../shared/interview/evidence.ts';
import {
  allVisibleQuestions,
  firstUnansweredPage,
  pageOf,
  pageState,
  visiblePages,
} from '../../shared/interview/pages.ts';
import { previewPlan } from '../../shared/interview/preview.ts';
import { sideNote } from '../../shared/interview/sideNote.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import { emptyCase, type CaseFile } from '../../shared/model/case.ts';
import { factsSchema, type Facts } from '../../shared/model/facts.ts';
import { rowOf, titleOf } from '../../shared/model/summary.ts';
import { answers } from './interviewAnswers.ts';
import { PROBLEMS } from './interviewFixtures.ts';

const ctx = lawContext('2026-11-23');
const starts = fc.constantFrom<Facts>({}, ...Object.values(PROBLEMS));

/** A person who answers, goes back and changes his mind, from an empty case or from a finished one. */
const people = fc.tuple(starts, answers).map(([start, list]) => {
  let state: { facts: Facts; parked: Parked } = { facts: start, parked: {} };
  for (const [path, value] of list) state = changeAnswer(state.facts, state.parked, path, value);
  return state.facts;
});

describe('any answers in any order', () => {
  it('give a path, words for every answer, notes and advice', () => {
    fc.assert(
      fc.property(people, (facts) => {
        const file: CaseFile = { ...emptyCase(), facts };
        const planned = plan(file, ctx);
        const pages = visiblePages(facts);
        expect(pages[0]?.id).toBe('happened');
        expect(['review', 'stop']).toContain(pages.at(-1)?.id);
        expect(pages.map(({ id }) => id)).toContain(firstUnansweredPage(facts));
        for (const page of pages) {
          expect(page.title(facts)).not.toBe('');
          expect(['empty', 'partly', 'done']).toContain(pageState(page, facts));
          const words = [stepAnswer(page, facts), stepLabel(pages, page, facts), page.lead?.(facts) ?? ''];
          const note = sideNote(page.id, facts, previewPlan(file, planned, ctx));
          const lines = [...note.lines.map(({ label, value }) => `${label} ${value}`), note.remark ?? ''];
          for (const text of [...words, note.text, ...lines]) expect(text).not.toMatch(/undefined|NaN|\[object/);
          expect(note.text).toMatch(/[.!?…]$/);
        }
        for (const question of allVisibleQuestions(facts)) {
          expect(pageOf(question.path, facts)).not.toBeNull();
          expect(typeof answerText(question, facts)).toBe('string');
        }
        for (const page of inLetterOrder(pages)) reviewLines(page, facts);
        for (const { title, why, how } of evidenceAdvice(facts)) {
          expect([title, why, how].every((text) => text.length > 5)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leave a case that can be kept and listed', () => {
    fc.assert(
      fc.property(people, (facts) => {
        const { region } = { ...facts.complaint, ...facts.buyer };
        if (region === undefined) expect(factsSchema.safeParse(facts).success).toBe(true);
        const file: CaseFile = { ...emptyCase(), facts };
        const row = rowOf(file, plan(file, ctx), ctx);
        expect(titleOf(file)).not.toBe('');
        for (const text of [row.title, row.subtitle, row.deadline, row.deadlineNote, row.action.title]) {
          expect(text).not.toMatch(/undefined|NaN/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never leave a problem chosen that is not offered for what was bought', () => {
    fc.assert(
      fc.property(people, (facts) => {
        if (facts.field !== 'goods' && facts.field !== 'service' && facts.field !== 'work') return;
        const question = allVisibleQuestions(facts).find(({ path }) => path === 'problem');
        expect(question).toBeDefined();
      }),
    );
  });
});
