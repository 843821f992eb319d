import { describe, expect, it } from 'vitest';
import { REGIMES } from '../../shared/law/data/regimes.ts';
import { factsSchema, type Facts } from '../../shared/model/facts.ts';
import { answerText, inLetterOrder, reviewLines, stepAnswer, stepLabel } from '../../shared/interview/answers.ts';
import { getFact, setFact } from '../../shared/interview/factPath.ts';
import {
  allVisibleQuestions,
  LATER_PAGES,
  pageById,
  pageOf,
  PAGES,
  visiblePages,
  visibleQuestions,
} from '../../shared/interview/pages.ts';
import type { PageId, Question } from '../../shared/interview/types.ts';
import { defective, late, PROBLEMS } from './interviewFixtures.ts';

const EVERY = [...PAGES, ...LATER_PAGES];
const QUESTIONS = EVERY.flatMap((page) => page.questions);
const page = (id: PageId) => {
  const found = pageById(id);
  if (!found) throw new Error(id);
  return found;
};
const question = (path: string): Question => {
  const found = QUESTIONS.find((entry) => entry.path === path);
  if (!found) throw new Error(path);
  return found;
};

describe('pageOf', () => {
  it('leads from every question that stands to the page it stands on', () => {
    for (const facts of Object.values(PROBLEMS)) {
      for (const entry of visiblePages(facts)) {
        for (const { path, kind } of visibleQuestions(entry, facts)) {
          if (kind !== 'evidence') expect(pageOf(path, facts), path).toBe(entry.id);
        }
      }
    }
  });

  it('knows a page for every fact, also for those that have no question', () => {
    const walk = (shape: object, prefix: string): string[] =>
      Object.entries(shape).flatMap(([key, schema]: [string, { unwrap?: () => { shape?: object } }]) => {
        const path = prefix ? `${prefix}.${key}` : key;
        const inner = schema.unwrap?.();
        return [path, ...(inner?.shape ? walk(inner.shape, path) : [])];
      });
    const every = walk(factsSchema.shape, '');
    expect(every.length).toBeGreaterThan(100);
    for (const path of every) expect(pageOf(path), path).not.toBeNull();
    for (const path of ['nothing', 'goods.nothing', '__proto__', 'goods.__proto__', 'constructor', '']) {
      expect(pageOf(path), path).toBeNull();
    }
  });

  it('sends sensitive facts to the pages outside the path', () => {
    expect(pageOf('buyer.birthDate', late)).toBe('court');
    expect(pageOf('complaint.region', late)).toBe('complaint');
    for (const facts of Object.values(PROBLEMS)) {
      const asked = allVisibleQuestions(facts).map(({ path }) => path);
      expect(asked.filter((path) => /birth|identifier|^court|^complaint/.test(path))).toEqual([]);
    }
  });
});

describe('answers in words', () => {
  const text = (path: string, facts: Facts) => answerText(question(path), facts);

  it('are what a person would say', () => {
    expect(text('problem', late)).toBe('Не привезли в срок');
    expect(text('delivery.promisedDate', late)).toBe('26\u00a0октября 2026\u00a0г.');
    expect(text('goods.prepaid', late)).toBe('40\u00a0000,00\u00a0₽');
    expect(text('goods.deliveryDate', setFact(defective, 'goods.deliveryDate', 'unknown'))).toBe('Не помню');
    expect(text('defect.grounds', defective)).toBe('Ничего из этого');
    expect(text('defect.kinds', setFact(defective, 'defect.kinds', ['not_working', 'look']))).toBe(
      'Не работает, испорчен вид',
    );
    expect(text('field', setFact(late, 'field', 'air'))).toBe(REGIMES.find(({ id }) => id === 'air')?.label);
    expect(text('demand', defective)).toBe('Вернуть деньги за товар');
    expect(text('losses', { losses: [{ kind: 'post', label: '', amount: 12_345 }] })).toBe(
      'Почтовые расходы:\u00a0123,45\u00a0₽',
    );
    expect(text('goods.price', {})).toBe('');
    expect(text('service.contractRate', { service: { contractRate: 350 } })).toBe('3,5\u00a0%');
    expect(text('service.contractRate', { service: { contractRate: 1000 } })).toBe('10\u00a0%');
  });

  it('stand for every answered question of the finished interviews', () => {
    for (const facts of Object.values(PROBLEMS)) {
      for (const entry of allVisibleQuestions(facts)) {
        if (entry.kind !== 'evidence' && getFact(facts, entry.path) !== undefined) {
          expect(answerText(entry, facts), entry.path).not.toBe('');
        }
      }
    }
  });

  it('stand under the steps of the rail', () => {
    expect(stepAnswer(page('happened'), late)).toBe('Не привезли в срок');
    expect(stepAnswer(page('problem'), late)).toBe('Обещали к 26.10.2026');
    expect(stepAnswer(page('problem'), PROBLEMS.serviceLate)).toBe('Обещали к 26.10.2026');
    expect(stepAnswer(page('problem'), PROBLEMS.imposed)).toBe('сертификат «Помощь»');
    expect(stepAnswer(page('seller'), late)).toBe('ООО «Пример-Мебель»');
    expect(stepAnswer(page('you'), late)).toBe('Образцова\u00a0М.\u00a0И.');
    expect(stepAnswer(page('you'), {})).toBe('');
    expect(stepLabel(visiblePages(late), page('seller'), late)).toBe('Шаг 3 из 8: Продавец');
  });

  it('come in the order of the letter in the review, silent needed ones included', () => {
    const pages = inLetterOrder(visiblePages(late));
    expect(pages.map(({ id }) => id)).toEqual(['seller', 'you', 'happened', 'purchase', 'problem', 'demand', 'money']);
    const lines = reviewLines(page('you'), setFact(late, 'buyer.phone', undefined));
    expect(lines.find(({ path }) => path === 'buyer.phone')).toMatchObject({ name: 'Телефон', answer: '' });
    expect(lines.map(({ path }) => path)).not.toContain('buyer.email');
  });
});
