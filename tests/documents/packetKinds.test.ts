import { describe, expect, it } from 'vitest';
import { plainLines } from '../../shared/documents/blocks.ts';
import { buildDocument } from '../../shared/documents/build.ts';
import { buildPacket, packetPapers, type KnownPages } from '../../shared/documents/buildPacket.ts';
import { PACKET_KINDS, type Packet, type PacketKind } from '../../shared/documents/packet.ts';
import { coverSheet } from '../../shared/documents/packets/cover.ts';
import { offered } from '../../shared/documents/catalogue.ts';
import { packetOffers } from '../../shared/documents/packets/offers.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan as planOf } from '../../shared/law/plan.ts';
import type { CaseEvent, CaseFile } from '../../shared/model/case.ts';
import { CASE_DAY, CASE_NAMES, caseNamed } from '../support/cases.ts';
import { attachment, CASES, TODAY } from './cases.ts';

const BROKEN = /undefined|null|NaN|Invalid|\[object/;

function look(kind: PacketKind, file: CaseFile, today = TODAY): Packet {
  const ctx = lawContext(today);
  const plan = planOf(file, ctx);
  const pages: KnownPages = {};
  for (const paper of packetPapers(kind, file, plan)) pages[paper] = 2;
  return buildPacket(kind, file, plan, ctx, pages);
}
const named = (name: string): CaseFile => {
  const file = CASES[name];
  if (!file) throw new Error(name);
  return file;
};
const event = (type: CaseEvent['type'], more: object = {}): CaseEvent =>
  ({ id: `e-${type}`, type, date: '2026-11-22', ...more }) as CaseEvent;
const documents = (packet: Packet) => packet.items.flatMap((item) => (item.document ? [item.document] : []));
const offeredKinds = (file: CaseFile, today = TODAY): PacketKind[] => {
  const offers = packetOffers(file, planOf(file, lawContext(today)));
  return PACKET_KINDS.filter((kind) => offers[kind].status === 'offered');
};

describe('every packet of every example case', () => {
  it.each(PACKET_KINDS)('%s adds up and says nothing empty', (kind) => {
    const wrong: string[] = [];
    for (const name of CASE_NAMES) {
      const file = caseNamed(name);
      const packet = look(kind, file, CASE_DAY);
      const printed = packet.items.reduce((sum, item) => sum + (item.sheets ?? 0) * item.copies, 0);
      const copied = packet.copies.reduce((sum, copy) => sum + copy.sheets, 0);
      if (printed !== copied) wrong.push(`${name}: ${printed} sheets in the list, ${copied} by receivers`);
      packet.items.forEach((item, index) => {
        const inSets = packet.sets.reduce((sum, set) => sum + (set.of[index] ?? 0), 0);
        if (inSets !== item.copies) wrong.push(`${name}: ${item.title}, ${inSets} of ${item.copies}`);
      });
      const numbers = packet.items.flatMap((item) => item.number ?? []);
      if (new Set(numbers).size !== numbers.length) wrong.push(`${name}: a number twice, ${numbers.join()}`);
      const words = JSON.stringify([packet.title, packet.subtitle, packet.lines, packet.remaining, packet.copies]);
      const cover = plainLines(coverSheet(packet).blocks).join('\n');
      if (BROKEN.test(words) || BROKEN.test(cover)) wrong.push(`${name}: ${BROKEN.exec(words + cover)?.[0]}`);
      if (packet.lines.length < 5) wrong.push(`${name}: ${packet.lines.length} lines`);
    }
    expect(wrong).toEqual([]);
  });

  it('has a next-steps sheet of its own that reads well', () => {
    const wrong: string[] = [];
    for (const name of CASE_NAMES) {
      const file = caseNamed(name);
      const ctx = lawContext(CASE_DAY);
      for (const kind of PACKET_KINDS) {
        const paper = buildDocument(look(kind, file, CASE_DAY).next, file, planOf(file, ctx), ctx);
        const text = plainLines(paper.blocks).join('\n');
        if (BROKEN.test(text) || / {2}|\.\.| ,|\( ?\)/.test(text)) wrong.push(`${name}, ${kind}: ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is in print for each receiver in the list of the packet', () => {
    const packet = look('lawsuit', named('refund-served'));
    const text = plainLines(coverSheet(packet).blocks)
      .join('\n')
      .replace(/\u00a0/g, ' ');
    expect(text).toContain('Суду: Исковое заявление; Расчёт взыскиваемых сумм; Реестр приложений; приложения 1–6.');
    expect(text).toContain('Вам, с отметкой суда: Исковое заявление; Расчёт взыскиваемых сумм; Реестр приложений.');
    // What is not there yet is not on the list.
    expect(text).not.toContain('Доказательство направления');
  });
});

describe('what is offered when', () => {
  it('only the claim while it is at home', () => {
    expect(offeredKinds(named('refund'))).toEqual(['claim_post', 'claim_shop']);
  });

  it('goods, office, bank and court once the term is over without an answer', () => {
    expect(offeredKinds(named('refund-served'))).toEqual(['handover', 'complaint', 'bank', 'lawsuit']);
  });

  it('the answer to a refusal after a refusal', () => {
    const file = named('refund-served');
    const refused = { ...file, events: [...file.events, event('replied', { reply: 'refused' })] };
    expect(offeredKinds(refused)).toContain('refusal');
    expect(offeredKinds(file)).not.toContain('refusal');
  });

  it('the writ after the judgment, and nothing before it', () => {
    const file = named('refund-served');
    const judged = {
      ...file,
      events: [...file.events, event('lawsuit_filed'), event('judgment', { court: 'ordinary' })],
    };
    expect(offeredKinds(judged)).toContain('enforcement');
    expect(offeredKinds(judged)).not.toContain('lawsuit');
    expect(packetOffers(file, planOf(file, lawContext(TODAY))).enforcement).toEqual({
      status: 'not_yet',
      because: 'Решения суда ещё нет.',
    });
  });

  it('the suit anew while it lies without motion, and not once it is taken', () => {
    const file = named('refund-served');
    const held = event('suit_held', { until: '2026-11-30' });
    const withEvents = (...events: CaseEvent[]) => offeredKinds({ ...file, events: [...file.events, ...events] });
    expect(withEvents(event('lawsuit_filed'))).not.toContain('lawsuit');
    expect(withEvents(event('lawsuit_filed'), held)).toContain('lawsuit');
    expect(withEvents(event('lawsuit_filed'), held, event('lawsuit_accepted', { court: 'district' }))).not.toContain(
      'lawsuit',
    );
    const copy = event('sent', { paper: 'lawsuit', to: 'seller', channel: 'valued_letter' });
    expect(withEvents(copy)).toContain('lawsuit');
  });

  it('no enforcement of a refusal, and no appeal after the court of appeal', () => {
    const file = named('refund-served');
    const refused = event('judgment', { court: 'district', decision: 'refused' });
    const judged = { ...file, events: [...file.events, event('lawsuit_filed'), refused] };
    const offers = (of: CaseFile) => {
      const plan = planOf(of, lawContext(TODAY));
      return { packet: packetOffers(of, plan).enforcement, papers: offered(of, plan) };
    };
    expect(offers(judged).packet).toMatchObject({ status: 'not_applicable' });
    expect(offers(judged).papers.writ_request).toMatchObject({ status: 'not_applicable' });
    expect(offers(judged).papers.appeal.status).toBe('offered');
    const after = { ...judged, events: [...judged.events, event('appeal_decided', { decision: 'granted' })] };
    expect(offers(after).papers.appeal).toMatchObject({ status: 'not_applicable' });
    expect(offers(after).packet.status).toBe('offered');
  });

  it('nothing by consumer law where another law rules', () => {
    expect(offeredKinds(caseNamed('regime-telecom'), CASE_DAY)).toEqual([]);
    expect(offeredKinds(caseNamed('regime-business'), CASE_DAY)).toEqual([]);
  });

  it('is named as not ready, and forbidden, where the case has no such paper', () => {
    const packet = look('lawsuit', caseNamed('regime-telecom'), CASE_DAY);
    expect(packet.remaining[0]).toMatchObject({ code: 'packet_not_ready', severity: 'forbidden' });
    expect(packet.items[0]).toMatchObject({ state: 'missing', copies: 0 });
  });

  it('never the bank for cash, never the shop at a distance', () => {
    const file = named('refund');
    const goods = { ...file.facts.goods, paymentMeans: 'cash' as const, distance: 'yes' as const };
    const offers = packetOffers({ ...file, facts: { ...file.facts, goods } }, planOf(file, lawContext(TODAY)));
    expect(offers.bank.status).toBe('not_applicable');
    expect(offers.claim_shop.status).toBe('not_applicable');
  });

  it('speaks of the contractor where the case is about a work', () => {
    const file = caseNamed('service-late-refund');
    for (const kind of PACKET_KINDS) {
      const packet = look(kind, file, CASE_DAY);
      const offer = packetOffers(file, planOf(file, lawContext(CASE_DAY)))[kind];
      const words = JSON.stringify([packet.title, packet.copies, packet.lines, 'because' in offer && offer.because]);
      expect(words, kind).not.toMatch(/продав/i);
    }
  });
});

describe('what each packet holds', () => {
  it('claim by post: claim twice, inventory, appendices to the letter', () => {
    const packet = look('claim_post', named('refund'));
    expect(documents(packet)).toEqual(['claim', 'inventory']);
    expect(packet.items[0]).toMatchObject({ copies: 2, state: 'filled' });
    expect(packet.copies.map((copy) => copy.who)).toEqual(['Продавцу, в конверт', 'Вам, с чеком и описью']);
    expect(packet.items.filter((item) => item.number !== undefined).every((item) => item.copies === 1)).toBe(true);
  });

  it('claim by post to the platform too: three claims, two envelopes', () => {
    const packet = look('claim_post', caseNamed('late-marketplace'), CASE_DAY);
    expect(packet.items[0]?.copies).toBe(3);
    expect(packet.sets).toHaveLength(3);
  });

  it('claim in the shop: claim, act of refusal, memo; no memo for works', () => {
    expect(documents(look('claim_shop', named('refund')))).toEqual(['claim', 'refusal_act', 'shop_memo']);
    const work = look('claim_shop', caseNamed('service-late-refund'), CASE_DAY);
    expect(documents(work)).not.toContain('shop_memo');
    expect(work.title).toBe('Претензия лично');
  });

  it('the answer to a refusal encloses what the seller does not hold yet', () => {
    const file = named('refund-served');
    const later = attachment('expert', 'Заключение специалиста', 4, '2026-11-20T09:00:00Z');
    const packet = look('refusal', { ...file, attachments: [...file.attachments, later] });
    expect(packet.items.filter((item) => item.number !== undefined).map((item) => item.title)).toEqual([
      'Заключение специалиста',
    ]);
  });

  it('enforcement follows the events: request, then the bank, then the bailiffs', () => {
    const file = named('refund-served');
    const withEvents = (...events: CaseEvent[]): CaseFile => ({
      ...file,
      events: [...file.events, event('judgment', { court: 'ordinary' }), ...events],
      facts: { ...file.facts, papers: { writ: { bank: 'ПАО «Банк-Пример»' } } },
    });
    expect(documents(look('enforcement', withEvents()))).toEqual(['writ_request']);
    const got = event('writ_issued');
    expect(documents(look('enforcement', withEvents(got)))).toEqual(['bank_enforcement']);
    const tried = event('writ_presented', { to: 'bank' });
    expect(documents(look('enforcement', withEvents(got, tried)))).toEqual(['bailiff_request']);
  });
});

describe('the check of a packet', () => {
  const line = (packet: Packet, id: string) => packet.lines.find((one) => one.id === id);

  it('names the articles of 59-ФЗ and ГПК beside their lines', () => {
    const complaint = look('complaint', named('refund-served'));
    expect(line(complaint, 'address')?.law.replace(/\u00a0/g, ' ')).toMatch(/ст\. 7.*ст\. 11.*№ 59-ФЗ/);
    const lawsuit = look('lawsuit', named('refund-served'));
    expect(line(lawsuit, 'court')?.law).toMatch(/131 ГПК/);
    expect(line(lawsuit, 'copies')?.law).toMatch(/132 ГПК/);
  });

  it('turns a line from met to forbidden, and back only when it is mended', () => {
    const file = named('refund-served');
    const bare: CaseFile = { ...file, facts: { ...file.facts, buyer: { gender: 'female' } } };
    expect(line(look('complaint', file), 'address')?.state).toBe('met');
    expect(line(look('complaint', bare), 'address')?.state).toBe('forbidden');
    const brave: CaseFile = {
      ...bare,
      acknowledgements: [{ code: 'no_sender_address', reason: 'Понимаю', date: TODAY }],
    };
    const still = look('complaint', brave);
    expect(line(still, 'address')?.state).toBe('forbidden');
    expect(still.remaining.map((step) => step.code)).toContain('no_sender_address');
  });

  it('takes a danger off the list once it was understood, and says so in its line', () => {
    const file = { ...named('refund-served'), attachments: [] };
    const code = 'no_purchase_proof';
    expect(look('complaint', file).remaining.map((step) => step.code)).toContain(code);
    const packet = look('complaint', { ...file, acknowledgements: [{ code, reason: 'Понимаю', date: TODAY }] });
    expect(packet.remaining.map((step) => step.code)).not.toContain(code);
    expect(line(packet, 'proof')?.state).toBe('accepted');
  });

  it('finds insults and threats in the user’s own words', () => {
    const file = named('refund-served');
    const rude: CaseFile = { ...file, facts: { ...file.facts, story: 'Эти мошенники меня обманули!!!' } };
    expect(line(look('complaint', file), 'tone')?.state).toBe('met');
    expect(line(look('complaint', rude), 'tone')?.state).not.toBe('met');
  });
});
