import { describe, expect, it } from 'vitest';
import { setFact } from '../../shared/interview/factPath.ts';
import { allVisibleQuestions, pageOf, questionFor, visiblePages } from '../../shared/interview/pages.ts';
import { previewPlan } from '../../shared/interview/preview.ts';
import { sideNote } from '../../shared/interview/sideNote.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { Plan } from '../../shared/law/types.ts';
import { emptyCase, type CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { defective, late, PROBLEMS, refundAfterRefusal } from './interviewFixtures.ts';

const ctx = lawContext('2026-11-23');
const file = (facts: Facts): CaseFile => ({ ...emptyCase(), facts });
const planOf = (facts: Facts): Plan => plan(file(facts), ctx);

/** The finished interviews with one answer missing or unknown, and the first answers alone. */
function* unfinished(): Generator<[string, Facts]> {
  yield ['empty', {}];
  for (const problem of ['late_delivery', 'refund_overdue', 'defective'] as const) {
    yield [problem, { problem, field: 'goods', buyerKind: 'consumer' }];
  }
  for (const [name, facts] of Object.entries(PROBLEMS)) {
    yield [name, facts];
    for (const question of allVisibleQuestions(facts)) {
      if (question.kind === 'evidence') continue;
      yield [`${name} without ${question.path}`, setFact(facts, question.path, undefined)];
      const options = question.kind === 'radio' || question.kind === 'select' ? question.options : [];
      for (const { value } of options)
        yield [`${name} ${question.path}=${value}`, setFact(facts, question.path, value)];
    }
  }
}

describe('links of the plan', () => {
  it('lead from every missing fact and every warning to a page that is there', () => {
    let links = 0;
    for (const [name, facts] of unfinished()) {
      const { missing, warnings } = planOf(facts);
      const paths = [...missing.map(({ path }) => path), ...warnings.flatMap(({ path }) => path ?? [])];
      for (const path of paths) {
        // Warnings about records lead to the screen of records, not to a question.
        if (path === 'events' || path === 'attachments') continue;
        links += 1;
        const page = pageOf(path, facts);
        expect(page, `${name}: ${path}`).not.toBeNull();
        const there = [...visiblePages(facts).map(({ id }) => id), 'complaint', 'court'];
        expect(there, `${name}: ${path}`).toContain(page);
      }
    }
    expect(links).toBeGreaterThan(100);
  });

  it('ask nothing the finished interviews have not asked', () => {
    for (const [name, facts] of Object.entries(PROBLEMS)) {
      expect(
        planOf(facts)
          .missing.map(({ path }) => path)
          .filter((path) => path !== 'demand'),
        name,
      ).toEqual([]);
    }
  });

  it('have a question on the page for every missing fact', () => {
    for (const [name, facts] of unfinished()) {
      const asked = allVisibleQuestions(facts).map(({ path }) => path);
      for (const { path } of planOf(facts).missing) {
        expect(asked, name).toContain(questionFor(path, facts));
      }
    }
  });
});

describe('«Что меняет этот ответ»', () => {
  it('counts the delay before a demand is chosen, and stores nothing of it', () => {
    const facts: Facts = { ...late, demand: undefined };
    const planned = planOf(facts);
    expect(planned.sums).toBeNull();
    const note = sideNote('problem', facts, previewPlan(file(facts), planned, ctx));
    expect(note.text).toBe('Продавец опаздывает на 28\u00a0дней. За каждый день он должен вам 200,00\u00a0₽.');
    expect(note.lines).toMatchObject([
      { label: '28\u00a0дней × 200,00\u00a0₽', value: '5\u00a0600,00\u00a0₽' },
      { value: '40\u00a0000,00\u00a0₽' },
    ]);
    expect(note.picture).toMatchObject({ kind: 'steps', days: 28, from: '26\u00a0октября', to: 'сегодня' });
    expect(note.norm?.article).toContain('23.1');
  });

  it('does not replace the demand the buyer chose', () => {
    const planned = planOf(late);
    expect(previewPlan(file(late), planned, ctx)).toBe(planned);
    const lost = planOf(defective);
    expect(previewPlan(file(defective), lost, ctx)).toBe(lost);
  });

  it('speaks of the penalty in the past when the item came late', () => {
    const facts: Facts = {
      ...late,
      demand: undefined,
      delivery: { promise: 'date', promisedDate: '2026-10-26', outcome: 'late', deliveredDate: '2026-11-05' },
    };
    const note = sideNote('problem', facts, previewPlan(file(facts), planOf(facts), ctx));
    expect(note.text).toMatch(/^Продавец опоздал на 10\u00a0дней\./);
    expect(note.text).not.toMatch(/За каждый день/);
    expect(note.picture).toMatchObject({ to: '5\u00a0ноября' });
  });

  it('counts three percent a day for late work and calls the other side by its name', () => {
    const facts: Facts = { ...PROBLEMS.serviceLate, demand: undefined };
    const note = sideNote('problem', facts, previewPlan(file(facts), planOf(facts), ctx));
    expect(note.text).toBe(
      'Исполнитель опаздывает на 28\u00a0дней. За каждый день он должен вам 1\u00a0800,00\u00a0₽.',
    );
    expect(note.lines).toMatchObject([
      { label: '28\u00a0дней × 1\u00a0800,00\u00a0₽', value: '50\u00a0400,00\u00a0₽' },
      { label: 'Предел, цена работы', value: '60\u00a0000,00\u00a0₽' },
    ]);
    expect(note.picture).toMatchObject({ from: '26\u00a0октября', to: 'сегодня' });
    expect(note.norm?.article).toContain('28');
    expect(sideNote('seller', facts, planOf(facts)).text).toMatch(/^Исполнителя называют/);
    expect(sideNote('review', PROBLEMS.serviceLate, planOf(PROBLEMS.serviceLate)).text).toContain('Срок исполнителя');
  });

  it('shows what comes back before a demand is chosen', () => {
    for (const [name, sum] of [
      ['serviceRefusal', '25\u00a0000,00\u00a0₽'],
      ['imposed', '4\u00a0900,00\u00a0₽'],
      ['priceTag', '150,00\u00a0₽'],
    ] as const) {
      const facts: Facts = { ...PROBLEMS[name], demand: undefined };
      const note = sideNote('problem', facts, previewPlan(file(facts), planOf(facts), ctx));
      expect(note.lines.at(-1)?.value, name).toBe(sum);
      expect(note.text, name).not.toMatch(/банк/);
    }
  });

  it('asks what happened where another law leaves some cases to the program', () => {
    const medical: Facts = { field: 'medical', buyerKind: 'consumer' };
    expect(sideNote('happened', medical, planOf(medical)).text).toContain('часть дел программа ведёт');
    const air: Facts = { field: 'air', buyerKind: 'consumer' };
    expect(sideNote('happened', air, planOf(air)).text).toContain('другой порядок');
  });

  it('adds up what the claim asks for', () => {
    const note = sideNote('demand', late, planOf(late));
    expect(note.lines.at(-1)).toMatchObject({ label: 'В претензии', value: '45\u00a0600,00\u00a0₽', total: true });
    expect(note.picture).toMatchObject({ kind: 'tiles', count: 10 });
  });

  it('names interest as interest', () => {
    const note = sideNote('problem', refundAfterRefusal, planOf(refundAfterRefusal));
    expect(note.norm?.article).toContain('395');
    expect(note.lines[0]?.label).toMatch(/^Проценты/);
  });

  it('is finished sentences for every answer there is', () => {
    for (const [name, facts] of unfinished()) {
      const planned = planOf(facts);
      for (const { id } of visiblePages(facts)) {
        const note = sideNote(id, facts, previewPlan(file(facts), planned, ctx));
        expect(note.text, `${name} ${id}`).toMatch(/[^.][.]$/);
        expect(note.text, `${name} ${id}`).not.toMatch(/undefined|NaN|\.\./);
      }
    }
  });
});
