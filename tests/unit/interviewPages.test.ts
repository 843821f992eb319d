import { describe, expect, it } from 'vitest';
import { COMPLEX_GOODS } from '../../shared/law/data/complex-goods.ts';
import { REGIMES } from '../../shared/law/data/regimes.ts';
import { DEMAND_NAMES } from '../../shared/model/demandNames.ts';
import { factsSchema, type Facts } from '../../shared/model/facts.ts';
import { answerText, unfinished } from '../../shared/interview/answers.ts';
import { asksMoney } from '../../shared/interview/conditions.ts';
import { isFactPath, setFact, whyNot } from '../../shared/interview/factPath.ts';
import {
  allVisibleQuestions,
  firstUnansweredPage,
  LATER_PAGES,
  pageById,
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

/** Paths of all facts, without those that only hold others. */
function facts(shape: object, prefix: string): string[] {
  return Object.entries(shape).flatMap(([key, schema]: [string, { unwrap?: () => { shape?: object } }]) => {
    const path = prefix ? `${prefix}.${key}` : key;
    const inner = schema.unwrap?.();
    return inner?.shape ? facts(inner.shape, path) : [path];
  });
}

describe('questions', () => {
  it('ask only facts that exist, each once', () => {
    for (const { path } of QUESTIONS) expect(isFactPath(path), path).toBe(true);
    for (const [name, facts] of Object.entries(PROBLEMS)) {
      const seen = [...allVisibleQuestions(facts), ...LATER_PAGES.flatMap((entry) => entry.questions)].map(
        ({ path }) => path,
      );
      expect(
        seen.filter((path, index) => seen.indexOf(path) !== index),
        name,
      ).toEqual([]);
    }
  });

  it('ask every fact of the case file that is not derived or asked beside a paper', () => {
    const asked = new Set(
      QUESTIONS.flatMap((entry) => ('override' in entry ? [entry.path, entry.override] : entry.path)),
    );
    const silent = facts(factsSchema.shape, '').filter((path) => !asked.has(path));
    expect(silent.filter((path) => !path.startsWith('papers.'))).toEqual([
      // Taken from the address when the complaint is prepared.
      'buyer.region',
      // The platform gets a copy: its name, number and address are enough for that.
      'platformParty.kind',
      'platformParty.ogrn',
      'platformParty.addressSource',
      'platformParty.addressDate',
      'platformParty.email',
      'platformParty.phone',
    ]);
  });

  it('ask every fact of a problem in some case of that problem', () => {
    const sections = ['wrongItem', 'exchange', 'service', 'imposed', 'information'];
    const wanted = facts(factsSchema.shape, '').filter((path) => sections.includes(path.split('.')[0] ?? ''));
    expect(wanted.length).toBeGreaterThan(40);
    const seen = new Set<string>();
    for (const start of Object.values(PROBLEMS)) {
      for (const entry of QUESTIONS) {
        if (entry.kind !== 'radio' && entry.kind !== 'select' && entry.kind !== 'demand') continue;
        const values = entry.kind === 'demand' ? Object.keys(DEMAND_NAMES) : entry.options.map(({ value }) => value);
        for (const value of values) {
          const next = setFact(start, entry.path, value);
          for (const { path } of allVisibleQuestions(next)) seen.add(path);
        }
      }
    }
    for (const answer of [
      ['wrongItem', { kinds: ['incomplete'] }],
      ['exchange', { similar: 'absent', goodsReturned: 'yes' }],
      ['service', { ...PROBLEMS.serviceRefusal.service, refusalDate: '2026-11-01', chargedAfter: 100 }],
    ] as const) {
      for (const start of Object.values(PROBLEMS)) {
        for (const { path } of allVisibleQuestions({ ...start, [answer[0]]: answer[1] })) seen.add(path);
      }
    }
    expect(wanted.filter((path) => !seen.has(path))).toEqual([]);
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
    const money = asksMoney(facts) ? ['money'] : [];
    expect(pages.map(({ id }) => id)).toEqual([
      'happened',
      'problem',
      'seller',
      'purchase',
      'demand',
      ...money,
      'you',
      'review',
    ]);
    for (const entry of pages) {
      if (entry.id !== 'review') expect(visibleQuestions(entry, facts).length, entry.id).toBeGreaterThan(0);
    }
  });

  it('starts with one page of questions and never shows an unnamed step', () => {
    expect(paths('happened', {})).toEqual(['field']);
    expect(paths('happened', { field: 'goods' })).toEqual(['field', 'problem', 'goods.item', 'buyerKind']);
    expect(paths('happened', { field: 'air' })).toEqual(['field', 'buyerKind']);
    for (const entry of visiblePages({})) expect(entry.title({})).not.toBe('');
  });

  it('offers only what can happen with what was bought', () => {
    const offered = (known: Facts) => {
      const found = visibleQuestions(page('happened'), known).find(({ path }) => path === 'problem');
      return found?.kind === 'radio' ? found.options.map(({ value }) => value) : [];
    };
    expect(offered({ field: 'goods' })).toEqual([
      'late_delivery',
      'defective',
      'refund_overdue',
      'wrong_item',
      'not_suited',
      'misinformed',
      'imposed',
      'losses',
    ]);
    for (const field of ['service', 'work']) {
      expect(offered({ field })).toEqual([
        'service_late',
        'service_defective',
        'service_refusal',
        'misinformed',
        'imposed',
      ]);
    }
    expect(offered({ field: 'medical' })).toEqual(['service_late', 'service_defective', 'service_refusal', 'imposed']);
  });

  it('opens an older case that says what happened but not what was bought', () => {
    const older: Facts = { problem: 'defective', goods: { item: 'диван' } };
    expect(paths('happened', older)).toEqual(['field', 'problem', 'goods.item']);
    expect(ids(older)).toContain('problem');
    expect(answerText(question('field'), { field: 'exchange' })).toMatch(/^Товар/);
    expect(ids({ ...older, field: 'exchange' })).toContain('review');
  });

  it('speaks of work and of the contractor where there is no shop', () => {
    for (const known of [PROBLEMS.serviceLate, PROBLEMS.serviceDefective, PROBLEMS.serviceRefusal]) {
      expect(page('seller').title(known)).toBe('Исполнитель');
      expect(page('purchase').title(known)).toBe('Договор и оплата');
      for (const entry of allVisibleQuestions(known)) {
        const labels = entry.kind === 'radio' ? entry.options.map(({ label }) => label) : [];
        const texts = [entry.label, entry.hint, entry.short, entry.group, ...labels].filter(
          (text) => text !== undefined,
        );
        if (entry.path === 'field') continue;
        for (const text of texts) expect(text, entry.path).not.toMatch(/продав(ец|ц)|магазин|товар(?!ный чек)/i);
      }
    }
  });

  it('asks for an item that did not fit first where it was bought', () => {
    const start: Facts = { ...PROBLEMS.exchange, goods: { item: 'ботинки' }, exchange: undefined };
    expect(paths('problem', start)).toEqual(['goods.distance']);
    expect(paths('problem', setFact(start, 'goods.distance', 'no'))).toContain('exchange.reason');
    expect(paths('problem', setFact(start, 'goods.distance', 'yes'))).toEqual([
      'goods.distance',
      'refund.refusedWhen',
      'goods.individual',
      'refund.refusalDate',
      'refund.earlierDemand',
    ]);
    expect(paths('seller', setFact(start, 'goods.distance', 'no'))).not.toContain('goods.distance');
  });

  it('keeps each page short: few questions before the fold', () => {
    for (const [name, known] of Object.entries(PROBLEMS)) {
      const open = visibleQuestions(page('problem'), known).filter(({ more, under }) => !more && !under);
      expect(open.length, name).toBeLessThanOrEqual(8);
    }
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
    for (const { id, carries } of REGIMES) {
      const stopped = setFact(late, 'field', id);
      if (!carries?.includes('late_delivery')) expect(ids(stopped), id).toEqual(['happened', 'stop']);
      expect(stopped.delivery).toEqual(late.delivery);
      for (const problem of carries ?? []) expect(ids({ ...late, field: id, problem }), id).toContain('demand');
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
    for (const [demand, wanted] of [
      ['new_term', true],
      ['fix_work', false],
      ['redo_work', false],
      ['exchange', false],
      ['exchange_money', true],
      ['service_price_cut', true],
      ['imposed_return', true],
    ] as const) {
      expect(asksMoney({ demand }), demand).toBe(wanted);
    }
  });

  it('offers the check of the item only while the buyer has it', () => {
    expect(paths('demand', defective)).toContain('inspection.dateFrom');
    expect(paths('demand', late)).not.toContain('inspection.dateFrom');
    for (const name of ['wrongItem', 'exchange', 'serviceDefective', 'misinformed'] as const) {
      expect(paths('demand', PROBLEMS[name]), name).toContain('inspection.dateFrom');
    }
    for (const name of ['serviceLate', 'serviceRefusal', 'imposed', 'priceTag', 'losses'] as const) {
      expect(paths('demand', PROBLEMS[name]), name).not.toContain('inspection.dateFrom');
    }
    const onlyMissing = setFact(PROBLEMS.wrongItem, 'wrongItem.kinds', ['missing']);
    expect(paths('demand', onlyMissing)).not.toContain('inspection.dateFrom');
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
