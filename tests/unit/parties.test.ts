import { describe, expect, it } from 'vitest';
import { emptyCase, type CaseEvent } from '../../shared/model/case.ts';
import { authorityWords, representativeOf } from '../../shared/model/partyCard.ts';
import { findDuplicates } from '../../shared/model/partyDuplicates.ts';
import { mergeCards } from '../../shared/model/partyMerge.ts';
import { gainOf, whatWorked } from '../../shared/model/partyOutcome.ts';
import { clientDifferences, factsForClient, sellerDifferences, takeFromCard } from '../../shared/model/partyTake.ts';
import { clientWarnings, courtDay, nearestCourtDay } from '../../shared/model/partyWarnings.ts';

const TODAY = '2026-11-23';
const mark = (key: string, ...names: string[]) => ({ key, names });
const pairs = (kind: 'client' | 'seller', ...marks: Parameters<typeof findDuplicates>[1][number][]) =>
  findDuplicates(kind, marks).map(({ from, into }) => `${from} → ${into}`);

describe('duplicates of clients', () => {
  it('are the same name with and without a day of birth', () => {
    expect(pairs('client', mark('образцова мария|1980-01-01'), mark('образцова мария'))).toEqual([
      'образцова мария → образцова мария|1980-01-01',
    ]);
  });

  it('are not guessed among namesakes', () => {
    const dated = [mark('образцова мария|1980-01-01'), mark('образцова мария|1991-01-01')];
    expect(pairs('client', ...dated, mark('образцова мария'))).toEqual([]);
    expect(pairs('client', ...dated)).toEqual([]);
  });

  it('are the surname with initials of one person only', () => {
    const short = mark('образцова м и');
    expect(pairs('client', short, mark('образцова мария ивановна'))).toEqual([
      'образцова м и → образцова мария ивановна',
    ]);
    expect(pairs('client', short, mark('образцова мария ивановна'), mark('образцова марфа ильинична'))).toEqual([]);
    expect(pairs('client', short, mark('образцова анна ивановна'), mark('выдумкина мария ивановна'))).toEqual([]);
  });
});

describe('duplicates of sellers', () => {
  const shop = mark('inn:7707083893', 'ООО «Пример-Мебель»');

  it('are the same name with and without an ИНН, whatever the quotes and the legal form', () => {
    expect(pairs('seller', shop, mark('name:ооо пример мебель'))).toEqual(['name:ооо пример мебель → inn:7707083893']);
    expect(pairs('seller', shop, mark('name:пример мебель'))).toEqual(['name:пример мебель → inn:7707083893']);
    expect(pairs('seller', shop, mark('name:ип пример мебель'))).toEqual([]);
    expect(pairs('seller', mark('name:ооо пример'), mark('name:пример'))).toEqual(['name:пример → name:ооо пример']);
  });

  it('are not guessed when two firms bear the name', () => {
    expect(pairs('seller', shop, mark('inn:7728168971', 'Пример-Мебель'), mark('name:пример мебель'))).toEqual([]);
  });

  it('are one ОГРН, and one ИНН under another name', () => {
    const withOgrn = { ...shop, ogrn: '1027700132195' };
    expect(pairs('seller', withOgrn, { ...mark('ogrn:1027700132195', 'Другое'), ogrn: '1027700132195' })).toEqual([
      'ogrn:1027700132195 → inn:7707083893',
    ]);
    expect(pairs('seller', shop, { ...mark('name:вывеска'), inn: '7707083893' })).toEqual([
      'name:вывеска → inn:7707083893',
    ]);
  });
});

describe('merging cards', () => {
  it('adds what is not known, keeps what is, and names what is put aside', () => {
    const { card, conflicts } = mergeCards(
      { person: { phone: '1', email: 'a@пример.рф' }, consent: { date: '2026-01-01' }, notes: 'Первая' },
      { person: { phone: '2', address: 'Дом' }, consent: { date: '2025-01-01', operator: 'Кто-то' }, notes: 'Вторая' },
    );
    expect(card).toEqual({
      person: { phone: '1', email: 'a@пример.рф', address: 'Дом' },
      consent: { date: '2026-01-01' },
      notes: 'Первая\n\nВторая',
    });
    expect(conflicts).toEqual([
      { label: 'Телефон', kept: '1', aside: '2' },
      { label: 'Дата документа', kept: '2026-01-01', aside: '2025-01-01' },
    ]);
  });

  it('sees no conflict in case, ё and quotes', () => {
    expect(
      mergeCards({ person: { address: 'ул. Ёлочная, 1' } }, { person: { address: 'УЛ ЕЛОЧНАЯ 1' } }).conflicts,
    ).toEqual([]);
  });
});

describe('card and case', () => {
  it('differ only in what the card knows', () => {
    const seller = { name: 'ООО «Пример»', address: 'Старый адрес', phone: '1' };
    expect(sellerDifferences({ seller }, {})).toEqual([]);
    expect(sellerDifferences({ seller }, { requisites: { name: 'ооо "пример"', phone: '1' } })).toEqual([]);
    expect(sellerDifferences({ seller }, { requisites: { address: 'Новый' } }).map(({ field }) => field)).toEqual([
      'address',
    ]);
    expect(sellerDifferences({}, { requisites: { email: 'a@пример.рф' } })).toMatchObject([
      { field: 'contacts', inCase: '' },
    ]);
  });

  it('an address is taken whole, and nothing else changes', () => {
    const facts = {
      goods: { price: 1 },
      seller: { name: 'Пример', postcode: '199999', address: 'Старый', addressSource: 'receipt' as const },
    };
    const card = { requisites: { address: 'Новый', addressSource: 'egrul' as const, phone: '2' } };
    const next = takeFromCard(facts, 'seller', card, ['address']);
    expect(next).toEqual({ goods: { price: 1 }, seller: { name: 'Пример', address: 'Новый', addressSource: 'egrul' } });
    expect(facts.seller.address).toBe('Старый');
    expect(sellerDifferences(next, { requisites: { address: 'Новый' } })).toEqual([]);
  });

  it('a representative comes with his authority and goes when the client signs himself', () => {
    const card = {
      representative: { name: 'Выдумкин П. С.' },
      attorney: { number: '№ 5', date: '2026-01-01' },
      signature: 'representative' as const,
    };
    expect(authorityWords(card.attorney)).toBe('доверенность № 5 от 01.01.2026');
    expect(authorityWords({ until: '2027-01-01' })).toBe('');
    expect(representativeOf({ ...card, signature: 'own' })).toBeNull();
    const facts = factsForClient({ lastName: 'Образцова' }, card);
    expect(facts.representative).toEqual({ name: 'Выдумкин П. С.', authority: 'доверенность № 5 от 01.01.2026' });
    expect(clientDifferences(facts, card)).toEqual([]);
    const own = { ...card, signature: 'own' as const };
    expect(takeFromCard(facts, 'client', own, ['representative']).representative).toBeUndefined();
    expect(factsForClient({}, own).representative).toBeUndefined();
  });
});

const event = (type: string, date: string, rest: object = {}): CaseEvent =>
  ({ id: `${type}-${date}`, type, date, ...rest }) as CaseEvent;
const gain = (...events: CaseEvent[]) => gainOf({ ...emptyCase(), events }, TODAY);

describe('what worked', () => {
  const sent = event('sent', '2026-10-01', { paper: 'claim', to: 'seller', channel: 'in_person' });
  const complaint = event('complaint_registered', '2026-10-20');
  const suit = event('lawsuit_filed', '2026-11-01');
  const money = (date: string, amount = 500) => event('money_received', date, { amount });

  it('is the last thing done before the seller first gave in', () => {
    expect(gain(sent, money('2026-10-11'))).toEqual({ received: 500, after: 'claim', days: 10 });
    expect(gain(sent, complaint, money('2026-10-25'), suit)).toEqual({ received: 500, after: 'complaint', days: 5 });
    expect(gain(sent, complaint, suit, money('2026-11-03'), money('2026-11-05', 7))).toEqual({
      received: 507,
      after: 'court',
      days: 2,
    });
    expect(gain(money('2026-09-01'), sent)).toEqual({ received: 500, after: 'before', days: null });
    expect(gain(sent, event('goods_delivered', '2026-10-03'))).toEqual({ received: 0, after: 'claim', days: 2 });
  });

  it('is nothing while nothing came, and the future is not read', () => {
    expect(gain(sent)).toEqual({ received: 0, after: null, days: null });
    expect(gain(sent, money('2026-12-01'))).toEqual({ received: 0, after: null, days: null });
    expect(gain(sent, event('money_received', '2026-10-11', { amount: 0 })).after).toBeNull();
  });

  it('adds up over cases', () => {
    const gains = [
      gain(sent, money('2026-10-11')),
      gain(sent, money('2026-10-05', 20)),
      gain(sent),
      gain(sent, suit, money('2026-11-02')),
    ];
    expect(whatWorked(gains)).toEqual([
      { step: 'claim', cases: 2, received: 520, days: { least: 4, most: 10 } },
      { step: 'court', cases: 1, received: 500, days: { least: 1, most: 1 } },
    ]);
    expect(whatWorked([])).toEqual([]);
  });
});

describe('warnings of a card', () => {
  const look = { today: TODAY, court: null, open: true };
  const codes = (card: Parameters<typeof clientWarnings>[0], change: { court?: string; open?: boolean } = {}) =>
    clientWarnings(card, [], { ...look, ...change }).map(({ code }) => code);

  it('say nothing without an open case', () => {
    expect(codes({}, { open: false })).toEqual([]);
  });

  it('know the day on which consent and power still count', () => {
    expect(codes({})).toEqual(['no_consent']);
    expect(codes({ consent: { date: '2026-01-01', until: TODAY } })).toEqual(['consent_scan']);
    expect(codes({ consent: { date: '2026-01-01', until: '2026-11-22' } })).toEqual(['consent_over']);
    const card = {
      consent: { date: '2026-01-01', until: '2026-11-22' },
      signature: 'representative' as const,
      representative: { name: 'Выдумкин' },
      attorney: { number: '1', until: '2026-12-01' },
    };
    expect(codes(card, { court: '2026-12-01' })).toEqual(['consent_over', 'attorney_scan']);
    expect(codes(card, { court: '2026-12-02' })).toEqual(['consent_over', 'attorney_ends']);
    expect(codes({ ...card, attorney: {} })).toEqual(['consent_over', 'no_attorney']);
    expect(codes({ ...card, representative: {} })).toEqual(['consent_over', 'no_representative']);
    expect(codes({ ...card, signature: 'own' }, { court: '2026-12-02' })).toEqual(['consent_over']);
  });

  it('take the nearest day in court that is ahead', () => {
    expect(courtDay({ papers: { trial: { hearingDate: '2026-11-22' } } }, TODAY)).toBeNull();
    expect(courtDay({ papers: { trial: { hearingDate: TODAY } } }, TODAY)).toBe(TODAY);
    const facts = [{ court: { filingDate: '2026-12-10' } }, { papers: { trial: { hearingDate: '2026-12-05' } } }, {}];
    expect(nearestCourtDay(facts, TODAY)).toBe('2026-12-05');
  });
});
