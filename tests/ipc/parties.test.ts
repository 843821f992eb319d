import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanHashes } from '../../electron/db/repos/parties.ts';
import { storedPath } from '../../electron/files/attachments.ts';
import { emptyBin } from '../../electron/ipc/housekeeping.ts';
import type { ClientView, SellerView } from '../../shared/ipc/parties.ts';
import type { CaseEvent } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';

let program: TestProgram;
beforeEach(() => (program = openProgram()));
afterEach(() => program.close());

const MARIA = { lastName: 'Образцова', firstName: 'Мария', middleName: 'Ивановна', gender: 'female' as const };
const CLIENT = 'образцова мария ивановна';
const SHOP = { kind: 'company' as const, name: 'ООО «Пример-Мебель»', inn: '7707083893' };
const SELLER = 'inn:7707083893';
const BOUGHT: Facts = {
  problem: 'defective',
  field: 'goods',
  buyerKind: 'consumer',
  buyer: MARIA,
  seller: SHOP,
  goods: { item: 'стол', price: 1_000_000, paid: 1_000_000, purchaseDate: '2026-09-01', deliveryDate: '2026-09-05' },
};

async function addCase(facts: Facts, events: CaseEvent[] = []): Promise<string> {
  const { id } = await program.call('cases.create', {});
  await program.call('cases.setFacts', { id, facts });
  for (const event of events) await program.call('events.add', { caseId: id, event });
  return id;
}
const client = async (key = CLIENT) => (await program.call('parties.get', { kind: 'client', key })) as ClientView;
const seller = async (key = SELLER) => (await program.call('parties.get', { kind: 'seller', key })) as SellerView;

describe('lists', () => {
  it('follow from the cases: one client of two cases, one seller whatever the spelling', async () => {
    await addCase(BOUGHT);
    await addCase({
      ...BOUGHT,
      buyer: { ...MARIA, lastName: 'ОБРАЗЦОВА' },
      seller: { ...SHOP, name: 'Пример Мебель' },
    });
    const clients = await program.call('parties.list', { kind: 'client' });
    expect(clients).toMatchObject({ total: 1, counts: { client: 1, seller: 1 }, duplicates: 0 });
    expect(clients.rows[0]).toMatchObject({ key: CLIENT, cases: 2, open: 2 });
    const sellers = await program.call('parties.list', { kind: 'seller', query: 'мебель пример' });
    expect(sellers.rows[0]).toMatchObject({ key: SELLER, note: 'ИНН 7707083893', cases: 2 });
    expect((await program.call('parties.list', { kind: 'seller', query: '77070' })).total).toBe(1);
    expect((await program.call('parties.list', { kind: 'client', query: 'нет такого' })).total).toBe(0);
  });

  it('are empty while nobody is named, and a case in the bin is not counted', async () => {
    const id = await addCase({ goods: { item: 'стол' } });
    expect((await program.call('parties.list', { kind: 'client' })).total).toBe(0);
    await program.call('cases.setFacts', { id, facts: { buyer: MARIA } });
    expect((await program.call('parties.list', { kind: 'client' })).total).toBe(1);
    await program.call('cases.remove', { id });
    expect((await program.call('parties.list', { kind: 'client' })).total).toBe(0);
  });
});

describe('card of a client', () => {
  it('keeps consent, power of attorney and scans; warns of what is missing and what ends', async () => {
    await addCase({ ...BOUGHT, papers: { trial: { hearingDate: '2026-12-20' } } });
    expect((await client()).warnings.map(({ code }) => code)).toEqual(['no_consent']);
    await program.call('parties.saveClient', {
      key: CLIENT,
      card: {
        consent: { date: '2026-11-01', until: '2027-11-01' },
        attorney: { number: '5', date: '2026-11-01', until: '2026-12-10' },
        representative: { name: 'Выдумкин Пётр Сергеевич' },
        signature: 'representative',
      },
    });
    const view = await client();
    expect(view.courtDay).toBe('2026-12-20');
    expect(view.warnings.map(({ code, title }) => [code, title])).toEqual([
      ['consent_scan', 'Нет скана согласия'],
      ['attorney_ends', 'Доверенность кончится 10.12.2026, до суда 20.12.2026'],
    ]);

    program.platform.files = [join(program.folder, 'согласие.pdf')];
    writeFileSync(program.platform.files[0] ?? '', '%PDF-1.4 подписано');
    const added = (await program.call('parties.addScan', { key: CLIENT, paper: 'consent' })) as ClientView;
    expect(added.scans.map(({ name, paper }) => [name, paper])).toEqual([['согласие.pdf', 'consent']]);
    expect(added.warnings.map(({ code }) => code)).toEqual(['attorney_ends']);
    const [scan] = added.scans;
    const id = scan?.id ?? '';
    await program.call('parties.openScan', { key: CLIENT, scan: id });
    expect(readFileSync(program.platform.opened[0] ?? '', 'utf8')).toBe('%PDF-1.4 подписано');
    const without = (await program.call('parties.setScan', { key: CLIENT, scan: id, removed: true })) as ClientView;
    expect(without.scans).toEqual([]);
    const back = (await program.call('parties.setScan', { key: CLIENT, scan: id, removed: false })) as ClientView;
    expect(back.scans).toEqual(added.scans);
    // Saving the card from the window neither loses nor invents a scan.
    await program.call('parties.saveClient', { key: CLIENT, card: { notes: 'Звонить вечером' } });
    expect((await client()).scans).toEqual(added.scans);
    expect(await program.ask('parties.openScan', { key: CLIENT, scan: 'no' })).toMatchObject({ ok: false });
  });

  it('keeps the file of a scan while the card names it', async () => {
    await addCase(BOUGHT);
    program.platform.files = [join(program.folder, 'скан.pdf')];
    writeFileSync(program.platform.files[0] ?? '', '%PDF-1.4 скан');
    const view = (await program.call('parties.addScan', { key: CLIENT, paper: 'attorney' })) as ClientView;
    const path = storedPath(program.context.store, view.scans[0]?.hash ?? '');
    program.platform.time += 40 * 86_400_000;
    emptyBin(program.context);
    expect(existsSync(path)).toBe(true);
    await program.call('parties.setScan', { key: CLIENT, scan: view.scans[0]?.id ?? '', removed: true });
    program.platform.time = Date.now() + 80 * 86_400_000;
    emptyBin(program.context);
    expect(scanHashes(program.context.db)).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  it('stays one card when only the card knows the day of birth and one case takes it', async () => {
    const id = await addCase(BOUGHT);
    await addCase(BOUGHT);
    await program.call('parties.saveClient', { key: CLIENT, card: { person: { birthDate: '1980-02-03' } } });
    await program.call('parties.take', { caseId: id, kind: 'client', fields: ['birthDate'] });
    const { rows } = await program.call('parties.list', { kind: 'client' });
    expect(rows).toMatchObject([{ key: CLIENT, cases: 2, note: 'дата рождения 03.02.1980' }]);
    const begun = await program.call('parties.newCase', { kind: 'client', key: CLIENT });
    expect(begun.file.facts.buyer?.birthDate).toBe('1980-02-03');
    expect((await client()).cases).toHaveLength(3);
  });

  it('begins a new case with the data of the client and who signs', async () => {
    await addCase({ ...BOUGHT, buyer: { ...MARIA, phone: '+7 900 000-00-00' } });
    await program.call('parties.saveClient', {
      key: CLIENT,
      card: {
        person: { address: 'г. Образцовск, ул. Примерная, д. 1' },
        attorney: { number: '5', date: '2026-11-01', until: '2027-05-01', notary: 'нотариус Примеров П. П.' },
        representative: { name: 'Выдумкин Пётр Сергеевич', phone: '+7 900 000-00-01' },
        signature: 'representative',
        consent: { date: '2026-11-01', operator: 'РОО «Пример»' },
      },
    });
    const { id, file } = await program.call('parties.newCase', { kind: 'client', key: CLIENT });
    expect(file.facts).toEqual({
      buyer: { ...MARIA, phone: '+7 900 000-00-00', address: 'г. Образцовск, ул. Примерная, д. 1' },
      representative: {
        name: 'Выдумкин Пётр Сергеевич',
        phone: '+7 900 000-00-01',
        authority: 'доверенность № 5 от 01.11.2026, удостоверена: нотариус Примеров П. П., действует по 01.05.2027',
      },
      papers: { attorney: { until: '2027-05-01' }, consent: { operator: 'РОО «Пример»' } },
    });
    expect((await client()).cases.map((one) => one.id)).toContain(id);
  });
});

describe('card of a seller', () => {
  it('shows all addresses with origin and age, all names and what worked', async () => {
    const paid: CaseEvent[] = [
      { id: 's', type: 'sent', paper: 'claim', to: 'seller', channel: 'valued_letter', date: '2026-10-01' },
      { id: 'v', type: 'served', paper: 'claim', to: 'seller', proof: 'delivery_notice', date: '2026-10-05' },
      { id: 'm', type: 'money_received', amount: 1_000_000, date: '2026-10-15' },
    ];
    await addCase(
      { ...BOUGHT, seller: { ...SHOP, address: 'г. Образцовск, ул. Чековая, 2', addressSource: 'receipt' } },
      paid,
    );
    const egrul = {
      address: 'г. Образцовск, ул. Реестровая, 1',
      addressSource: 'egrul' as const,
      addressDate: '2026-11-01',
    };
    await addCase({ ...BOUGHT, buyer: { ...MARIA, firstName: 'Анна' }, seller: { ...SHOP, name: 'Пример', ...egrul } });
    const view = await seller();
    expect(view.addresses.map(({ text, source, date, cases }) => [text, source, date, cases])).toEqual([
      ['г. Образцовск, ул. Реестровая, 1', 'egrul', '2026-11-01', 1],
      ['г. Образцовск, ул. Чековая, 2', 'receipt', null, 1],
    ]);
    expect(view.checks).toEqual({ inn: null, ogrn: null });
    expect([view.title, ...view.otherNames].sort()).toEqual(['ООО «Пример-Мебель»', 'Пример']);
    expect(view.worked).toEqual([{ step: 'claim', cases: 1, received: 1_000_000, days: { least: 14, most: 14 } }]);
    expect(view.cases.map(({ other, received }) => [other, received])).toEqual([
      ['Образцова Анна Ивановна', 0],
      ['Образцова Мария Ивановна', 1_000_000],
    ]);
    const { file } = await program.call('parties.newCase', { kind: 'seller', key: SELLER });
    expect(file.facts).toEqual({ seller: { ...SHOP, name: 'Пример', ...egrul } });
  });

  it('says what is wrong with a number that the user has kept', async () => {
    await addCase({ ...BOUGHT, seller: { ...SHOP, inn: '7707083890', checkOverride: 'Так в чеке' } });
    expect((await seller('inn:7707083890')).checks.inn).toMatch(/Контрольная цифра/);
  });
});

describe('a case and its cards', () => {
  it('tells what the card knows otherwise and takes it only when asked, with one step back', async () => {
    const address = {
      postcode: '101000',
      address: 'г. Образцовск, ул. Реестровая, 1',
      addressSource: 'egrul' as const,
    };
    const id = await addCase({ ...BOUGHT, seller: { ...SHOP, postcode: '199999', address: 'Старый адрес' } });
    expect((await program.call('parties.forCase', { caseId: id })).seller?.differences).toEqual([]);
    await program.call('parties.saveSeller', { key: SELLER, card: { requisites: address } });
    const { seller: found } = await program.call('parties.forCase', { caseId: id });
    expect(found?.differences).toEqual([
      {
        field: 'address',
        label: 'адрес',
        inCase: '199999, Старый адрес',
        inCard: '101000, г. Образцовск, ул. Реестровая, 1',
      },
    ]);
    const before = (await program.call('cases.get', { id })).file.facts;
    expect(before.seller?.address).toBe('Старый адрес');
    const taken = await program.call('parties.take', { caseId: id, kind: 'seller', fields: ['address'] });
    expect(taken.file.facts.seller).toEqual({ ...SHOP, ...address });
    expect((await program.call('parties.forCase', { caseId: id })).seller?.differences).toEqual([]);
    expect((await program.call('cases.undo', { id })).file.facts).toEqual(before);
  });

  it('leaves a sent claim as it went and a closed case alone', async () => {
    const sent: CaseEvent = {
      id: 's',
      type: 'sent',
      paper: 'claim',
      to: 'seller',
      channel: 'in_person',
      date: '2026-11-20',
    };
    const id = await addCase({ ...BOUGHT, demand: 'refund', seller: { ...SHOP, address: 'Старый адрес' } }, [sent]);
    await program.call('parties.saveSeller', { key: SELLER, card: { requisites: { address: 'Новый адрес' } } });
    const frozen = (await program.call('cases.get', { id })).file.events;
    await program.call('parties.take', { caseId: id, kind: 'seller', fields: ['address'] });
    expect((await program.call('cases.get', { id })).file.events).toEqual(frozen);
    await program.call('cases.undo', { id });
    await program.call('events.add', { caseId: id, event: { id: 'c', type: 'closed', date: '2026-11-22' } });
    expect((await program.call('parties.forCase', { caseId: id })).seller?.differences).toEqual([]);
  });

  it('asks for the representative of the card and warns of his ended power', async () => {
    const id = await addCase(BOUGHT);
    const attorney = { number: '5', date: '2026-01-01', until: '2026-06-01' };
    const card = { attorney, representative: { name: 'Выдумкин П. С.' }, signature: 'representative' as const };
    await program.call('parties.saveClient', { key: CLIENT, card });
    const found = await program.call('parties.forCase', { caseId: id });
    expect(found.client?.differences.map(({ field, inCase }) => [field, inCase])).toEqual([
      ['representative', 'сам клиент'],
    ]);
    expect(found.warnings.map(({ code }) => code)).toEqual(['attorney_over']);
    await program.call('parties.take', { caseId: id, kind: 'client', fields: ['representative'] });
    await program.call('parties.saveClient', { key: CLIENT, card: { signature: 'own' } });
    const own = await program.call('parties.forCase', { caseId: id });
    expect(own.client?.differences).toMatchObject([{ field: 'representative', inCard: 'сам клиент' }]);
    const taken = await program.call('parties.take', { caseId: id, kind: 'client', fields: ['representative'] });
    expect(taken.file.facts.representative).toBeUndefined();
  });

  it('offers known parties by name and by ИНН while they are typed', async () => {
    await addCase({ ...BOUGHT, buyer: { ...MARIA, phone: '+7 900 000-00-00' } });
    const offered = async (kind: 'client' | 'seller', query: string) =>
      (await program.call('parties.suggest', { kind, query })).map(({ title }) => title);
    expect(await offered('seller', 'п')).toEqual([]);
    expect(await offered('seller', 'ООО «ПРИ')).toEqual(['ООО «Пример-Мебель»']);
    expect(await offered('seller', '77070')).toEqual(['ООО «Пример-Мебель»']);
    expect(await offered('seller', '08389')).toEqual([]);
    expect(await offered('client', 'Образцова М')).toEqual(['Образцова Мария Ивановна']);
    const [found] = await program.call('parties.suggest', { kind: 'client', query: 'образ' });
    expect(found?.facts.buyer?.phone).toBe('+7 900 000-00-00');
  });
});

describe('duplicates', () => {
  it('are offered with the reason, merged after a preview and parted again', async () => {
    await addCase({ ...BOUGHT, seller: { name: 'Общество с ограниченной ответственностью «Пример Мебель»' } });
    const other = await addCase(BOUGHT);
    await program.call('parties.saveSeller', {
      key: SELLER,
      card: { notes: 'Отвечает письмом', requisites: { phone: '1' } },
    });
    const [pair] = await program.call('parties.duplicates', { kind: 'seller' });
    expect(pair).toMatchObject({ into: SELLER, from: 'name:ооо пример мебель', reason: 'То же название, но без ИНН' });
    const preview = await program.call('parties.previewMerge', {
      kind: 'seller',
      from: pair?.from ?? '',
      into: SELLER,
    });
    expect(preview).toMatchObject({ into: { cases: 1 }, from: { cases: 1 }, conflicts: [] });
    const { merge } = await program.call('parties.merge', { kind: 'seller', from: pair?.from ?? '', into: SELLER });
    expect((await program.call('parties.list', { kind: 'seller' })).rows).toMatchObject([{ key: SELLER, cases: 2 }]);
    const view = await seller(pair?.from);
    expect([view.key, view.cases.length, view.merged.length, view.card.notes]).toEqual([
      SELLER,
      2,
      1,
      'Отвечает письмом',
    ]);
    // Facts of the cases are as they were.
    expect((await program.call('cases.get', { id: other })).file.facts.seller).toEqual(SHOP);
    await program.call('parties.unmerge', { merge });
    expect((await program.call('parties.list', { kind: 'seller' })).total).toBe(2);
    expect((await seller()).merged).toEqual([]);
  });
});

describe('courts', () => {
  it('are written down once, changed, taken away and brought back', async () => {
    const value = { name: 'Образцовский районный суд', address: 'г. Образцовск, ул. Судебная, 1' };
    const [court] = await program.call('courts.save', { value });
    expect(court).toMatchObject(value);
    expect(await program.ask('courts.save', { value: { name: 'ОБРАЗЦОВСКИЙ районный суд' } })).toMatchObject({
      ok: false,
      error: { code: 'conflict', field: 'name' },
    });
    const id = court?.court ?? '';
    const changed = await program.call('courts.save', { court: id, value: { ...value, site: 'пример.рф' } });
    expect(changed).toEqual([{ ...value, site: 'пример.рф', court: id }]);
    expect(await program.call('courts.remove', { court: id })).toEqual([]);
    expect(await program.call('courts.restore', { court: id })).toEqual(changed);
    expect(await program.ask('courts.save', { value: { name: ' ' } })).toMatchObject({ ok: false });
  });
});

describe('purge', () => {
  const closed = (date: string): CaseEvent => ({ id: 'c', type: 'closed', date });

  it('lists what would go by the term of the settings and that of the card, and nothing by default', async () => {
    const old = await addCase(BOUGHT, [closed('2025-01-10')]);
    await addCase({ ...BOUGHT, buyer: { ...MARIA, firstName: 'Анна' } }, [closed('2026-11-01')]);
    await addCase(BOUGHT);
    expect(await program.call('purge.state', {})).toMatchObject({ months: null, due: [], log: [] });
    const state = await program.call('purge.setMonths', { months: 12 });
    expect(state.due).toMatchObject([{ id: old, closedOn: '2025-01-10', dueOn: '2026-01-10', months: 12 }]);
    await program.call('parties.saveClient', { key: CLIENT, card: { retention: 'never' } });
    expect((await program.call('purge.state', {})).due).toEqual([]);
    await program.call('parties.saveClient', { key: CLIENT, card: { retention: 6 } });
    await program.call('purge.setMonths', { months: null });
    expect((await program.call('purge.state', {})).due).toMatchObject([{ id: old, months: 6 }]);
    const open = (await program.call('parties.list', { kind: 'client' })).rows.length;
    expect(open).toBe(2);
  });

  it('moves to the bin, comes back whole, and is wiped after 30 days with files and card', async () => {
    const id = await addCase(BOUGHT, [closed('2025-01-10')]);
    await program.call('attachments.addBytes', {
      caseId: id,
      proves: 'purchase',
      name: 'чек.txt',
      bytes: new Uint8Array([1, 2]),
    });
    await program.call('parties.saveClient', { key: CLIENT, card: { notes: 'Секретная заметка' } });
    await program.call('purge.setMonths', { months: 12 });
    const path = storedPath(
      program.context.store,
      (await program.call('cases.get', { id })).file.attachments[0]?.hash ?? '',
    );
    const before = await program.call('cases.get', { id });

    expect(await program.ask('purge.run', { ids: [id, 'other'] })).toMatchObject({ ok: false });
    expect((await program.call('cases.list', {})).total).toBe(1);
    const gone = await program.call('purge.run', { ids: [id] });
    expect(gone).toMatchObject({ due: [], log: [{ id, closedOn: '2025-01-10', attachments: 1, wipedOn: null }] });
    expect((await program.call('parties.list', { kind: 'client' })).total).toBe(0);
    const back = await program.call('purge.restore', { ids: [id] });
    expect(back).toMatchObject({ due: [{ id }], log: [] });
    expect((await program.call('cases.get', { id })).file).toEqual(before.file);
    expect((await client()).card.notes).toBe('Секретная заметка');

    await program.call('purge.run', { ids: [id] });
    program.platform.time = Date.now() + 40 * 86_400_000;
    emptyBin(program.context);
    expect((await program.call('purge.state', {})).log).toMatchObject([
      { id, attachments: 1, wipedOn: expect.any(String) },
    ]);
    expect(existsSync(path)).toBe(false);
    expect(await program.ask('purge.restore', { ids: [id] })).toMatchObject({ ok: false });
    program.platform.save = join(program.folder, 'отчёт.txt');
    await program.call('purge.saveReport', {});
    const report = readFileSync(program.platform.save, 'utf8');
    expect(report).toMatch(/дело № 26-001, завершено 10\.01\.2025, документов: 1, .* удалено/);
    expect(report).not.toMatch(/Образцов|Мария|Пример/);
    // Nothing of the person stands anywhere in the database any more.
    const bytes = readFileSync(join(program.folder, 'data.db')).toString('utf8');
    expect(bytes.match(/Образцова|образцова|Секретная заметка/)).toBeNull();
  });
});
