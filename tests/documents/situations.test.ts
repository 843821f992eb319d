import { describe, expect, it } from 'vitest';
import { runsText } from '../../shared/documents/blocks.ts';
import { lawContext } from '../../shared/law/context.ts';
import { normAt } from '../../shared/law/norms/lookup.ts';
import { plan } from '../../shared/law/plan.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { isServiceCase } from '../../shared/model/problemNames.ts';
import { TODAY } from './cases.ts';
import { fixture, SITUATIONS } from './fixtures.ts';
import { kindsOf, paper, textOf } from './papers.ts';

const golden = (name: string): string => new URL(`./golden/situations/${name}.txt`, import.meta.url).pathname;
const NAMES = Object.keys(SITUATIONS);
const of = (name: string): CaseFile => {
  const file = SITUATIONS[name];
  if (!file) throw new Error(name);
  return file;
};
const planOf = (file: CaseFile) => plan(file, lawContext(TODAY));

describe('texts of every situation and demand', () => {
  it.each(NAMES)('the claim of «%s» reads as agreed', async (name) => {
    await expect(`${textOf('claim', of(name))}\n`).toMatchFileSnapshot(golden(`claim-${name}`));
  });

  it.each([
    'service-late-refund-overdue',
    'service-late-new-term',
    'service-late-done',
    'service-defect-missed',
    'service-refusal-overdue',
    'service-stop-charges',
    'service-imposed',
    'wrong-item-missing',
    'shop-exchange',
    'misinformed-price-tag',
    'losses-expert',
    'replacement-overdue-refund',
  ])('the suit of «%s» and its calculation read as agreed', async (name) => {
    const file = of(name);
    await expect(`${textOf('lawsuit', file)}\n`).toMatchFileSnapshot(golden(`lawsuit-${name}`));
    if (kindsOf(file).includes('calculation'))
      await expect(`${textOf('calculation', file)}\n`).toMatchFileSnapshot(golden(`calculation-${name}`));
  });

  it.each(['service-late-refund-overdue', 'service-stop-charges', 'service-imposed', 'misinformed-price-tag'])(
    'the complaint of «%s» reads as agreed, on paper and in the form',
    async (name) => {
      const both = `${textOf('complaint', of(name))}\n\n---\n\n${textOf('complaint_text', of(name))}\n`;
      await expect(both).toMatchFileSnapshot(golden(`complaint-${name}`));
    },
  );
});

/** What a claim may cite besides the norms of its demand: proof, moral damage, fine, losses, the limit of ст. 23. */
const COMMON = [
  'zozpp-4',
  'zozpp-13-2',
  'zozpp-13-6',
  'zozpp-15',
  'zozpp-18-5',
  'zozpp-18-6',
  'zozpp-18-7',
  'zozpp-19-1',
  'zozpp-23-cap',
  'gk-493',
];
const ARTICLE = /(?:(?:пп|п|ч)\. [\d.]*\d )?ст\. [\d.]*\d/g;

describe('the law of a claim is that of its demand', () => {
  it.each(NAMES)('%s cites no norm outside its demand', (name) => {
    const { chosen } = planOf(of(name));
    if (!chosen) throw new Error('no demand');
    const allowed = new Set([
      ...chosen.norms.map((norm) => norm.article),
      ...COMMON.map((id) => normAt(id, TODAY).article),
    ]);
    const cited = textOf('claim', of(name)).match(ARTICLE) ?? [];
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter((article) => !allowed.has(article))).toEqual([]);
  });

  it.each(NAMES)('%s names the consumer law in full before it says «Закона»', (name) => {
    const text = textOf('claim', of(name));
    const full = text.indexOf('(далее — Закон)');
    expect(full).toBeGreaterThan(0);
    expect(text.search(/Закона(?! РФ от)/)).toBeGreaterThan(full);
  });

  const bySituation = Map.groupBy(NAMES, (name) => planOf(of(name)).situation?.id ?? '');
  it.each([...bySituation.entries()])('no two demands of «%s» rest on the same ground', (_, names) => {
    const grounds = new Map<string, string>();
    for (const name of names) {
      const block = paper('claim', of(name)).blocks.find((one) => one.key === 'ground');
      if (block?.type !== 'paragraph') throw new Error(`${name}: no ground`);
      const demand = planOf(of(name)).chosen?.id ?? '';
      const text = runsText(block.runs);
      expect(grounds.get(text) ?? demand, text).toBe(demand);
      grounds.set(text, demand);
    }
  });
});

describe('the words fit the contract', () => {
  const letters = ['claim', 'complaint', 'complaint_text', 'lawsuit', 'claim_steps', 'complaint_steps'] as const;

  it.each(NAMES.filter((name) => isServiceCase(of(name).facts)))('%s speaks of no goods and no seller', (name) => {
    for (const kind of letters) {
      const text = textOf(kind, of(name));
      expect(text, kind).not.toMatch(/[Тт]овар(?!н)|[Пп]родав|[Пп]окупа/);
    }
  });

  it.each(NAMES.filter((name) => !isServiceCase(of(name).facts) && !name.startsWith('service-imposed')))(
    '%s speaks of no contractor',
    (name) => {
      for (const kind of letters) expect(textOf(kind, of(name)), kind).not.toMatch(/[Ии]сполнител[ьяюе](?!н)/);
    },
  );

  it('a refusal of an assembly leaves the bought goods with the buyer', () => {
    expect(textOf('claim', of('service-late-assembly'))).toContain(
      'Отказываюсь от исполнения договора в части выполнения работы.',
    );
  });

  it('a higher rate of the contract is told and asked', () => {
    const file = fixture('service-late-refund-overdue');
    const facts = { ...file.facts, service: { ...file.facts.service, contractRate: 400 } };
    const text = textOf('claim', { ...file, facts });
    expect(text).toContain('Договором установлена неустойка в размере 4 % цены работы за каждый день просрочки');
    expect(text).toContain('неустойку в размере 4 % цены работы');
    expect(textOf('lawsuit', { ...file, facts })).toContain('неустойку в размере 4 % цены работы за каждый день');
  });

  it('two spans of lateness are two lines with their own purposes', () => {
    const text = textOf('lawsuit', of('service-late-refund-overdue'));
    expect(text).toMatch(/неустойку за нарушение срока выполнения работы с 20 октября по 2 ноября 2026 г\./);
    expect(text).toMatch(/неустойку за нарушение срока возврата денег с/);
    expect(text).not.toContain('по день получения настоящей претензии');
  });

  it('the text for the electronic form stays within its limit', () => {
    for (const name of NAMES) {
      const text = textOf('complaint_text', of(name)).split('\n').slice(0, -1).join('\n');
      expect(text.length, name).toBeLessThanOrEqual(2_000);
    }
  });
});
