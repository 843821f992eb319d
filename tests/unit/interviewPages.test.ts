import { describe, expect, it } from 'vitest';
import { COMPLEX_GOODS } from '../../shared/law/data/complex-goods.ts';
import { REGIMES } from '../../shared/law/data/regimes.ts';
import { factsSchema, type Facts } from '../../shared/model/facts.ts';
import {
  answerText,
  inLetterOrder,
  reviewLines,
  stepAnswer,
  stepLabel,
  unfinished,
} from '../../shared/interview/answers.ts';
import { getFact, isFactPath, setFact, whyNot } from '../../shared/interview/factPath.ts';
import {
  allVisibleQuestions,
  firstUnansweredPage,
  LATER_PAGES,
  pageById,
  pageOf,
  PAGES,
  pageState,
  visiblePages,
  visibleQuestions,
} from '../../shared/interview/pages.ts';
import type { PageId, Question } from '../../shared/interview/types.ts';
import { defective, late, PROBLEMS, refundAfterRefusal } from './interviewFixtures.ts';

const EVERY = [...PAGES, ...LATER_PAGES];
const QUESTIONS = EVERY.flatMap((page) => page.questions);
const page = (id: PageId) => {
  const found = pageById(id);
  if (!found) throw new Error(id);
  return found;
};
const paths = (id: PageId, facts: Facts) => visibleQuestions(page(id), facts).map((question) => question.path);
const ids = (facts: Facts) => visiblePages(facts).map(({ id }) => id);
const question = (path: string): Question => {
  const found = QUESTIONS.find((entry) => entry.path === path);
  if (!found) throw new Error(path);
  return found;
};

describe('questions', () => {
  it('ask only facts that exist, each once', () => {
    for (const { path } of QUESTIONS) expect(isFactPath(path), path).toBe(true);
    const seen = QUESTIONS.map(({ path }) => path);
    expect(seen.filter((path, index) => seen.indexOf(path) !== index)).toEqual([]);
  });

  it('offer only answers the case file accepts', () => {
    for (const entry of QUESTIONS) {
      if (entry.kind === 'radio' || entry.kind === 'select') {
        const options = [...entry.options, ...(entry.kind === 'radio' ? (entry.other?.options ?? []) : [])];
        for (const { value } of options) expect(whyNot(entry.path, value), `${entry.path}=${value}`).toBeNull();
      }
      if (entry.kind === 'checkboxes') {
        for (const { value } of entry.options) expect(whyNot(entry.path, [value]), entry.path).toBeNull();
      }
      if (entry.kind === 'date' && entry.unknown) expect(whyNot(entry.path, 'unknown'), entry.path).toBeNull();
    }
  });

  it('name leading answers that the leading question has', () => {
    for (const { under, path } of QUESTIONS) {
      if (!under) continue;
      const leading = question(under.path);
      expect(leading.kind, path).toBe('radio');
      if (leading.kind !== 'radio') continue;
      const values = leading.options.map(({ value }) => value);
      expect(
        under.values.every((value) => values.includes(value)),
        path,
      ).toBe(true);
    }
  });

  it('put «не знаю» last', () => {
    for (const entry of QUESTIONS) {
      if (entry.kind !== 'radio' && entry.kind !== 'select') continue;
      const at = entry.options.findIndex(({ value }) => value === 'unknown');
      if (at >= 0) expect(at, entry.path).toBe(entry.options.length - 1);
    }
  });

  it('speak in short sentences, without exclamation marks and without naming articles', () => {
    for (const entry of QUESTIONS) {
      const texts = [entry.label, entry.hint ?? ''];
      for (const text of texts) {
        expect(text, entry.path).not.toMatch(/!|ст\. ?\d/);
        for (const sentence of text.split(/[.?:]\s/)) {
          expect(sentence.split(/\s+/).length, `${entry.path}: ${sentence}`).toBeLessThan(20);
        }
      }
    }
  });

  it('carry the lists of the law as they are', () => {
    const field = question('field');
    expect(field.kind === 'radio' && field.other?.options.map(({ value }) => value)).toEqual(
      REGIMES.map(({ id }) => id),
    );
    const complex = question('goods.complexKind');
    expect(complex.kind === 'select' && complex.options.map(({ value }) => value)).toEqual([
      ...COMPLEX_GOODS.map(({ id }) => id),
      'none',
      'unknown',
    ]);
  });
});

describe('path of the interview', () => {
  it.each(Object.entries(PROBLEMS))('%s: eight pages at most, each with something to answer', (_name, facts) => {
    const pages = visiblePages(facts);
    expect(pages.length).toBeLessThanOrEqual(8);
    expect(pages.map(({ id }) => id)).toEqual([
      'happened',
      'problem',
      'seller',
      'purchase',
      'demand',
      'money',
      'you',
      'review',
    ]);
    for (const entry of pages) {
      if (entry.id !== 'review') expect(visibleQuestions(entry, facts).length, entry.id).toBeGreaterThan(0);
    }
  });

  it('starts with one page of questions and never shows an unnamed step', () => {
    expect(paths('happened', {})).toEqual(['problem', 'field', 'goods.item', 'buyerKind']);
    for (const entry of visiblePages({})) expect(entry.title({})).not.toBe('');
  });

  it('names the second page after the problem', () => {
    expect(page('problem').title(late)).toBe('Доставка и оплата');
    expect(page('problem').title(refundAfterRefusal)).toBe('Возврат денег');
    expect(page('problem').title(defective)).toBe('Недостаток');
  });

  it('asks on the second page only what belongs to the problem', () => {
    expect(paths('problem', late)).toEqual([
      'delivery.promise',
      'delivery.promisedDate',
      'goods.prepaid',
      'delivery.outcome',
    ]);
    expect(paths('problem', refundAfterRefusal).every((path) => /^(refund|goods)\./.test(path))).toBe(true);
    expect(paths('problem', defective)).not.toContain('delivery.promise');
  });

  it('asks each cause of a refund for its own dates', () => {
    const withCause = (value: NonNullable<Facts['refund']>['cause']): Facts => ({
      ...refundAfterRefusal,
      refund: { cause: value },
    });
    expect(paths('problem', withCause('not_delivered'))).toContain('delivery.promise');
    expect(paths('problem', withCause('not_delivered'))).not.toContain('refund.goodsReturned');
    expect(paths('problem', withCause('defective'))).toContain('defect.kinds');
    expect(paths('problem', withCause('distance_refusal'))).toContain('refund.refusedWhen');
    expect(paths('problem', withCause('exchange_impossible'))).toContain('refund.goodsReturned');
  });

  it('asks for the three grounds only for goods of the list', () => {
    expect(paths('problem', defective)).toContain('defect.grounds');
    expect(paths('problem', setFact(defective, 'goods.complexKind', 'none'))).not.toContain('defect.grounds');
  });

  it('stops at a special field and at a purchase for business, and keeps the answers', () => {
    for (const { id } of REGIMES) {
      const stopped = setFact(late, 'field', id);
      expect(ids(stopped)).toEqual(['happened', 'stop']);
      expect(stopped.delivery).toEqual(late.delivery);
    }
    expect(ids(setFact(late, 'buyerKind', 'business'))).toEqual(['happened', 'stop']);
    expect(firstUnansweredPage(setFact(late, 'field', 'air'))).toBe('stop');
    expect(ids(setFact(late, 'seller.kind', 'individual'))).toEqual(['happened', 'problem', 'seller', 'stop']);
  });

  it('asks for the way of the money only when money is asked', () => {
    const repair: Facts = { ...defective, demand: 'repair', wantsPenalty: false };
    expect(ids(repair)).not.toContain('money');
    expect(ids({ ...repair, moral: { asked: true } })).toContain('money');
    expect(ids({ ...repair, losses: [{ kind: 'post', label: '', amount: 100 }] })).toContain('money');
  });

  it('offers the check of the item only while the buyer has it', () => {
    expect(paths('demand', defective)).toContain('inspection.dateFrom');
    expect(paths('demand', late)).not.toContain('inspection.dateFrom');
    const back: Facts = { ...refundAfterRefusal, refund: { cause: 'defective', goodsReturned: 'yes' } };
    expect(paths('demand', back)).not.toContain('inspection.dateFrom');
    expect(paths('demand', setFact(back, 'refund.goodsReturned', 'no'))).toContain('inspection.dateFrom');
  });

  it('asks for the platform only when it may have taken part', () => {
    expect(paths('seller', late)).toContain('platform');
    expect(paths('seller', defective)).not.toContain('platform');
    expect(paths('seller', { ...late, platform: 'aggregator' })).toContain('platformParty.name');
  });
});

describe('state of pages', () => {
  it('is done for the finished interviews and points at the review', () => {
    for (const [name, facts] of Object.entries(PROBLEMS)) {
      expect(
        unfinished(visiblePages(facts), facts).map(({ id }) => id),
        name,
      ).toEqual([]);
      expect(firstUnansweredPage(facts), name).toBe('review');
      expect(factsSchema.safeParse(facts).success, name).toBe(true);
    }
  });

  it('goes back to the first page with a silent question', () => {
    expect(firstUnansweredPage({})).toBe('happened');
    for (const [path, expected] of [
      ['goods.item', 'happened'],
      ['delivery.promisedDate', 'problem'],
      ['seller.name', 'seller'],
      ['goods.proof', 'purchase'],
      ['demand', 'demand'],
      ['refundDetails.way', 'money'],
      ['buyer.gender', 'you'],
    ] as const) {
      expect(firstUnansweredPage(setFact(late, path, undefined)), path).toBe(expected);
    }
  });

  it('tells empty, partly and done apart', () => {
    expect(pageState(page('you'), {})).toBe('empty');
    expect(pageState(page('problem'), {})).toBe('empty');
    expect(pageState(page('you'), { buyer: { lastName: 'Образцова' } })).toBe('partly');
    expect(pageState(page('you'), late)).toBe('done');
    expect(pageState(page('you'), setFact(late, 'buyer.middleName', ''))).toBe('done');
  });

  it('takes «не знаю» and an empty list of grounds for answers', () => {
    const known = setFact(setFact(defective, 'goods.deliveryDate', 'unknown'), 'defect.warranty', 'unknown');
    expect(firstUnansweredPage(known)).toBe('review');
  });
});

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
