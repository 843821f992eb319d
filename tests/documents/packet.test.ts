import { describe, expect, it } from 'vitest';
import { buildPacket, type KnownPages } from '../../shared/documents/buildPacket.ts';
import type { Packet } from '../../shared/documents/packet.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { attachment, CASES, TODAY } from './cases.ts';

const served = CASES['refund-served'];
if (!served) throw new Error('refund-served');
const sofa: CaseFile = {
  ...served,
  facts: { ...served.facts, seller: { ...served.facts.seller, ogrn: '1027700000008' } },
};

function packet(kind: Packet['kind'], file: CaseFile = sofa, pages?: KnownPages): Packet {
  const ctx = lawContext(TODAY);
  return buildPacket(kind, file, plan(file, ctx), ctx, pages);
}
const titles = (one: Packet) => one.remaining.map((step) => step.title);
const PAGES: KnownPages = { lawsuit: 3, calculation: 1, lawsuit_attachments: 1, lawsuit_inventory: 2, complaint: 2 };

describe('packet for the court', () => {
  it('lists the papers, the numbered appendices and the proof that is missing', () => {
    const { items, title, subtitle } = packet('lawsuit');
    expect(title).toBe('Пакет для суда');
    expect(subtitle.replace(/\u00a0/g, ' ')).toBe(
      'Мировому судье судебного участка № 1 г. Образцовска. Цена иска 77 976,00 ₽, пошлины нет.',
    );
    expect(items.filter((item) => item.document).map((item) => item.document)).toEqual([
      'lawsuit',
      'calculation',
      'lawsuit_attachments',
      'lawsuit_inventory',
    ]);
    const appendices = items.filter((item) => item.number !== undefined);
    expect(appendices.map((item) => item.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(appendices.map((item) => item.state)).toEqual([...Array<string>(6).fill('enclosed'), 'missing']);
    expect(appendices.at(-1)).toMatchObject({ copies: 1, sheets: null });
  });

  it('says what remains, the sending of the copy last and blocking', () => {
    const { remaining } = packet('lawsuit');
    expect(remaining).toEqual([
      expect.objectContaining({ title: 'Отправьте иск продавцу', blocking: true, path: 'attachments' }),
    ]);
  });

  it('is complete when the proof of sending is enclosed', () => {
    const file = {
      ...sofa,
      attachments: [...sofa.attachments, attachment('lawsuit_sending', 'Чек и опись', 2, '2026-11-23T09:00:00Z')],
    };
    const full = packet('lawsuit', file);
    expect(full.remaining).toEqual([]);
    expect(full.items.at(-1)).toMatchObject({ number: 7, state: 'enclosed', sheets: 2 });
  });

  it('asks to look at an extract older than 30 days', () => {
    const file: CaseFile = {
      ...sofa,
      facts: { ...sofa.facts, seller: { ...sofa.facts.seller, addressDate: '2026-10-14' } },
    };
    const one = packet('lawsuit', file);
    expect(one.items.find((item) => item.title === 'Выписка ЕГРЮЛ')).toMatchObject({
      state: 'check',
      why: 'старше 30 дней',
    });
    expect(titles(one)).toContain('Обновите выписку');
  });

  it('names each fact ст. 131 ГПК needs, with the place to fill it in', () => {
    const { buyer } = sofa.facts;
    const bare: CaseFile = {
      ...sofa,
      facts: { ...sofa.facts, court: undefined, buyer: { ...buyer, birthDate: undefined, identifier: undefined } },
    };
    const blocking = packet('lawsuit', bare).remaining.filter((step) => step.blocking);
    expect(blocking.map((step) => step.path)).toEqual([
      'court.name',
      'buyer.birthDate',
      'buyer.identifier',
      'attachments',
    ]);
  });

  it('adds the copies up to the print run when the pages are known', () => {
    const one = packet('lawsuit', sofa, PAGES);
    expect(one.copies.map((copy) => copy.who)).toEqual(['Суду', 'Продавцу, почтой', 'Вам, с отметкой суда']);
    const printed = one.items.reduce((sum, item) => sum + (item.sheets ?? 0) * item.copies, 0);
    expect(one.copies.reduce((sum, copy) => sum + copy.sheets, 0)).toBe(printed);
    // 3 + 1 + 1 + 11 appendices for the court; 3 + 1 + 2 + 11 by post; 3 + 1 + 1 for the plaintiff.
    expect(one.copies.map((copy) => copy.sheets)).toEqual([16, 17, 5]);
  });

  it('says that the copies are estimated while they are', () => {
    for (const copy of packet('lawsuit').copies) {
      expect(copy.who).toMatch(/, примерно$/);
      expect(copy.sheets).toBeGreaterThan(0);
    }
  });
});

describe('packet for Роспотребнадзор', () => {
  it('goes to the office of the region with the claim and the proof of service', () => {
    const one = packet('complaint', sofa, PAGES);
    expect(one.subtitle).toContain('по Московской области');
    expect(one.items.map((item) => item.title)).toContain('Уведомление о вручении ф. 119');
    expect(one.items.every((item) => item.number === undefined || item.copies === 1)).toBe(true);
    expect(one.remaining).toEqual([]);
    expect(one.copies).toEqual([
      { who: 'Управлению', sheets: 13 },
      { who: 'Вам, с отметкой', sheets: 2 },
    ]);
  });

  it('warns that nothing was asked of the seller yet', () => {
    const file = CASES['refund'];
    if (!file) throw new Error('refund');
    expect(titles(packet('complaint', file))).toContain('Претензия ещё не отправлена');
  });

  it('wants the copy of the claim and the proof once it was sent', () => {
    const file = { ...sofa, attachments: [] };
    const one = packet('complaint', file);
    expect(one.items.filter((item) => item.state === 'missing').map((item) => item.title)).toEqual([
      'Документы о покупке',
      'Претензия',
      'Документы о вручении претензии',
    ]);
    expect(one.remaining.filter((step) => step.path === 'attachments')).toHaveLength(3);
  });

  it('blocks without a name or an address for the answer', () => {
    const file: CaseFile = { ...sofa, facts: { ...sofa.facts, buyer: { gender: 'female' } } };
    expect(
      packet('complaint', file)
        .remaining.filter((step) => step.blocking)
        .map((step) => step.path),
    ).toEqual(['buyer.lastName', 'buyer.address']);
  });
});
