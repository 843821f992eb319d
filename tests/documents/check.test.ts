import { describe, expect, it } from 'vitest';
import { basedOn } from '../../shared/documents/edits.ts';
import { checkDocument } from '../../shared/documents/check.ts';
import type { DocumentKind } from '../../shared/documents/blocks.ts';
import { secondDemand, toneOf } from '../../shared/documents/tone.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { attachment, CASES, makeCase, TODAY } from './cases.ts';
import { ALL_KINDS, paper } from './papers.ts';

const sofa = CASES['refund'];
if (!sofa) throw new Error('refund');

function check(file: CaseFile, kind: DocumentKind = 'claim') {
  return checkDocument(kind, file, plan(file, lawContext(TODAY)));
}
const codes = (file: CaseFile, kind: DocumentKind = 'claim') => check(file, kind).warnings.map((one) => one.code);
const change = (facts: Partial<Facts>): CaseFile => ({ ...sofa, facts: { ...sofa.facts, ...facts } });
/** The sofa with everything in place, so that one missing thing is the only new finding. */
const clean = (): CaseFile => ({
  ...sofa,
  facts: {
    ...sofa.facts,
    losses: [],
  },
});

describe('before printing', () => {
  it('has nothing to say about a complete claim but how much was checked', () => {
    const result = check(clean());
    expect(result.warnings).toEqual([]);
    expect(result.passed).toBeGreaterThan(25);
  });

  it.each<[string, Partial<Facts>, 'forbidden' | 'danger' | 'advice', string]>([
    ['no_sender_address', { buyer: { ...sofa.facts.buyer, address: ' ' } }, 'forbidden', 'buyer.address'],
    ['no_sender_name', { buyer: { ...sofa.facts.buyer, lastName: '' } }, 'forbidden', 'buyer.lastName'],
    ['no_defect_description', { defect: { warranty: 'has' } }, 'forbidden', 'defect.description'],
    ['no_item', { goods: { ...sofa.facts.goods, item: '' } }, 'forbidden', 'goods.item'],
    ['gender_unknown', { buyer: { ...sofa.facts.buyer, gender: undefined } }, 'advice', 'buyer.gender'],
    ['no_seller_address', { seller: { ...sofa.facts.seller, address: '' } }, 'danger', 'seller.address'],
    [
      'address_not_egrul',
      { seller: { ...sofa.facts.seller, addressSource: 'site' } },
      'danger',
      'seller.addressSource',
    ],
    ['address_old', { seller: { ...sofa.facts.seller, addressDate: '2026-09-01' } }, 'advice', 'seller.addressDate'],
    ['no_offer_of_goods', { inspection: undefined }, 'danger', 'inspection.place'],
    [
      'offer_in_past',
      { inspection: { place: 'home', dateFrom: '2026-11-01', dateTo: '2026-11-05' } },
      'danger',
      'inspection.dateFrom',
    ],
    ['no_bank_details', { refundDetails: undefined }, 'danger', 'refundDetails.account'],
    [
      'bad_account',
      { refundDetails: { way: 'account', bik: '044525225', account: '40817810000000000001' } },
      'forbidden',
      'refundDetails.account',
    ],
    ['moral_no_amount', { moral: { asked: true } }, 'danger', 'moral.amount'],
    [
      'losses_unproven',
      { losses: [{ kind: 'delivery', label: 'Доставка', amount: 100_000 }] },
      'danger',
      'attachments',
    ],
  ])('%s', (code, facts, severity, path) => {
    const base = clean();
    expect(codes(base)).not.toContain(code);
    const found = check({ ...base, facts: { ...base.facts, ...facts } }).warnings.find((one) => one.code === code);
    expect(found).toMatchObject({ severity, path });
  });

  it('wants something that proves the purchase', () => {
    expect(codes({ ...clean(), attachments: [] })).toContain('no_purchase_proof');
    expect(codes({ ...clean(), attachments: [attachment('payment', 'Выписка', 1)] })).not.toContain(
      'no_purchase_proof',
    );
  });

  it('puts what is forbidden first, names each thing once and counts the rest', () => {
    for (const [name, file] of Object.entries(CASES)) {
      for (const kind of ALL_KINDS) {
        const { warnings, passed } = check(file, kind);
        const order = warnings.map((one) => ['forbidden', 'danger', 'advice'].indexOf(one.severity));
        expect(order, `${name} ${kind}`).toEqual([...order].sort());
        expect(new Set(warnings.map((one) => one.code)).size).toBe(warnings.length);
        expect(passed).toBeGreaterThanOrEqual(0);
        for (const one of warnings) expect(one.code.length).toBeLessThanOrEqual(80);
      }
    }
  });

  it('counts one condition less for each finding of the fixed list', () => {
    const before = check(clean()).passed;
    const base = clean();
    expect(check({ ...base, facts: { ...base.facts, goods: { ...base.facts.goods, item: '' } } }).passed).toBe(
      before - 1,
    );
  });

  it('asks the court and the office for their own things only', () => {
    const bare = makeCase({ ...sofa.facts, court: undefined });
    expect(codes(bare, 'lawsuit')).toEqual(expect.arrayContaining(['no_court', 'no_claim_before', 'lawsuit_not_sent']));
    expect(codes(bare, 'claim')).not.toContain('no_court');
    expect(codes(change({ buyer: { ...sofa.facts.buyer, region: undefined } }), 'complaint')).toContain('no_office');
  });
});

describe('own paragraphs', () => {
  const key = 'facts.defect';
  const original = paper('claim', sofa).blocks.find((one) => one.key === key);
  if (!original) throw new Error(key);

  it('say which date stayed behind', () => {
    const edited: CaseFile = {
      ...clean(),
      edits: [{ document: 'claim', key, text: '20 октября 2026 г. треснула планка.', basedOn: 'другой текст' }],
    };
    const found = check(edited).warnings.find((one) => one.code === `stale.${key}`);
    expect(found?.severity).toBe('danger');
    expect(found?.text.replace(/\u00a0/g, ' ')).toContain('В деле теперь 21 октября, в абзаце осталось 20 октября');
  });

  it('are quiet while the facts are the same', () => {
    const edited: CaseFile = {
      ...clean(),
      edits: [{ document: 'claim', key, text: 'Треснула планка.', basedOn: basedOn(original) }],
    };
    expect(codes(edited)).toEqual([]);
  });

  it('are named when their place or their text is gone', () => {
    const edited: CaseFile = {
      ...clean(),
      edits: [
        { document: 'claim', key: 'own-1', text: 'Сирота.', basedOn: '', after: 'vanished' },
        { document: 'claim', key: 'reply', text: '', basedOn: '' },
      ],
    };
    expect(codes(edited)).toEqual(['orphan.own-1', 'removed.reply']);
  });

  it('may not make the electronic text too long', () => {
    const edited: CaseFile = {
      ...clean(),
      edits: [{ document: 'complaint_text', key: 'own-1', text: 'а'.repeat(2_100), basedOn: '', after: 'seller' }],
    };
    expect(codes(edited, 'complaint_text')).toContain('text_too_long');
  });

  it('may make the full text as long as its form, and no longer: then it is said what to shorten', () => {
    const story = 'Менеджер обещал перезвонить и не перезвонил. '.repeat(200).trim();
    const own = (text: string): CaseFile => ({
      ...clean(),
      edits: [{ document: 'complaint_long', key: 'own-1', text, basedOn: '', after: 'seller' }],
    });
    expect(codes(own(story.slice(0, 7_000)), 'complaint_long')).not.toContain('text_too_long');
    const file = own(story);
    const { warnings } = checkDocument('complaint_long', file, plan(file, lawContext(TODAY)));
    const text = warnings.find((one) => one.code === 'text_too_long')?.text.replace(/\u00a0/g, ' ');
    expect(text).toMatch(
      /^В нём 10 7\d\d знак\S*, форма принимает 10 000: лишних 7\d\d\. Сократите абзац «Менеджер обещал перезвонить и…» \(8 999 знаков\)\.$/,
    );
  });
});

describe('tone', () => {
  it.each([
    ['ВЫ ОБЯЗАНЫ вернуть деньги', 'caps'],
    ['Верните НЕМЕДЛЕННО', 'caps'],
    ['Сколько можно ждать??', 'shouting'],
    ['Верните деньги!!!', 'shouting'],
    ['Вы мошенники', 'insult'],
    ['нахальный продавец — хамло', 'insult'],
    ['Вы об этом пожалеете', 'threat'],
    ['Выложу в интернет вашу переписку', 'threat'],
  ])('finds in «%s»: %s', (text, code) => {
    expect(toneOf(text).map((one) => one.code)).toContain(code);
  });

  it.each([
    'Договор заключён 12 октября, товарный чек выдан.',
    'Продавец — ООО «Пример», ИНН, ОГРНИП, адрес из ЕГРЮЛ.',
    'Кабель USB и разъём HDMI не работают.',
    'Козырёк треснул, товарная накладная утеряна.',
    'Оставила отзыв на сайте, ответа нет!',
  ])('is quiet about «%s»', (text) => {
    expect(toneOf(text)).toEqual([]);
  });

  it('is looked for in facts and in own paragraphs of the letter', () => {
    const base = clean();
    expect(codes({ ...base, facts: { ...base.facts, story: 'Они жулики' } })).toContain('tone_insult.story');
    const edited: CaseFile = {
      ...base,
      edits: [{ document: 'claim', key: 'x', text: 'ВЕРНИТЕ ДЕНЬГИ', basedOn: '', after: 'reply' }],
    };
    expect(codes(edited)).toContain('tone_caps.edits.x');
  });
});

describe('second demand', () => {
  it.each([
    ['Прошу заменить диван или вернуть деньги', 'refund'],
    ['Требую отремонтировать диван', 'refund'],
    ['Хочу снизить цену', 'repair'],
    ['Прошу вернуть деньги', 'replace_same'],
  ] as const)('«%s» beside %s', (text, chosen) => {
    expect(secondDemand(text, chosen)).not.toBeNull();
    const base = clean();
    expect(codes({ ...base, facts: { ...base.facts, story: text, demand: chosen } })).toContain('two_demands.story');
  });

  it.each([
    ['Прошу вернуть деньги', 'refund'],
    ['Диван ремонтировали один раз', 'refund'],
    ['Мне предложили замену, я отказалась', 'refund'],
    ['Требую заменить товар', 'replace_same'],
  ] as const)('«%s» is no second demand beside %s', (text, chosen) => {
    expect(secondDemand(text, chosen)).toBeNull();
  });
});
