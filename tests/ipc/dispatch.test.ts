import { afterEach, describe, expect, it } from 'vitest';
import { isOurPage, isOurSender } from '../../electron/app/sender.ts';
import { dispatch } from '../../electron/ipc/dispatch.ts';
import { HANDLERS } from '../../electron/ipc/register.ts';
import { CHANNELS, type Channel } from '../../shared/ipc/channels.ts';
import { inputs } from '../../shared/ipc/contract.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';

let program: TestProgram | undefined;
const start = () => (program = openProgram());
afterEach(() => {
  program?.close();
  program = undefined;
});

/** For each channel something that is nearly right: one field of a wrong kind, or one field too many. */
const BAD: Record<Channel, { input: unknown; field?: string }> = {
  'app.state': { input: { extra: 1 } },
  'app.flushed': { input: null },
  'settings.get': { input: 'all' },
  'settings.set': { input: { theme: 'pink' }, field: 'theme' },
  'cases.list': { input: { limit: 1_000_000 }, field: 'limit' },
  'cases.ids': { input: { dueOn: '2026-02-31' }, field: 'dueOn' },
  'views.list': { input: [] },
  'views.save': {
    input: { id: 'v', name: ' ', filter: {}, layout: 'table', columns: [] },
    field: 'name',
  },
  'views.remove': { input: { id: '../x' }, field: 'id' },
  'cases.create': { input: { title: 'x' } },
  'cases.createSample': { input: [] },
  'cases.resetSample': { input: { id: '../x' }, field: 'id' },
  'cases.get': { input: { id: '../../etc/passwd' }, field: 'id' },
  'cases.setFacts': {
    input: { id: 'a', facts: { goods: { purchaseDate: '2026-02-31' } } },
    field: 'facts.goods.purchaseDate',
  },
  'cases.rename': { input: { id: 'a', title: 'я'.repeat(201) }, field: 'title' },
  'cases.remove': { input: { id: '' }, field: 'id' },
  'cases.restore': { input: { id: "1' OR '1'='1" }, field: 'id' },
  'cases.undo': { input: {}, field: 'id' },
  'cases.redo': { input: { id: 7 }, field: 'id' },
  'cases.export': { input: { id: 'a', path: '/etc/x' } },
  'cases.unlock': { input: { token: '00000000-0000-4000-8000-000000000000', passphrase: 7 }, field: 'passphrase' },
  'cases.importPath': { input: { path: 5 }, field: 'path' },
  'cases.importMerge': {
    input: { token: '00000000-0000-4000-8000-000000000000', choices: { prefer: 'both', rows: {}, add: true } },
    field: 'choices.prefer',
  },
  'cases.importApart': { input: { token: '../x' }, field: 'token' },
  'cases.importDiscard': { input: {}, field: 'token' },
  'cases.calendar': { input: { id: '../x' }, field: 'id' },
  'cases.import': { input: { path: '/etc/passwd' } },
  'events.add': { input: { caseId: 'a', event: { id: 'e', type: 'closed', date: '2026-13-01' } }, field: 'event.date' },
  'events.update': {
    input: { caseId: 'a', event: { id: 'e', type: 'money_received', date: '2026-01-01', amount: 0.5 } },
    field: 'event.amount',
  },
  'events.remove': { input: { caseId: 'a', eventId: null }, field: 'eventId' },
  'edits.set': { input: { caseId: 'a', edit: null, document: 5, key: 'k' }, field: 'document' },
  'edits.reset': { input: { caseId: 'a', document: 'letter' }, field: 'document' },
  'acknowledge.set': { input: { caseId: 'a', code: 'c' }, field: 'reason' },
  'attachments.addByDialog': { input: { caseId: 'a', proves: 'nothing' }, field: 'proves' },
  'attachments.addPath': { input: { caseId: 'a', proves: 'other', path: 5 }, field: 'path' },
  'attachments.addBytes': { input: { caseId: 'a', proves: 'other', name: 'a', bytes: 'base64' }, field: 'bytes' },
  'attachments.update': { input: { caseId: 'a', attachmentId: 'b', change: { hash: 'x' } }, field: 'change' },
  'attachments.remove': { input: { caseId: 'a' }, field: 'attachmentId' },
  'attachments.preview': { input: { caseId: 'a', attachmentId: 'b/c' }, field: 'attachmentId' },
  'attachments.open': { input: { attachmentId: 'b' }, field: 'caseId' },
  'documents.get': { input: { caseId: 'a', kind: 'poem' }, field: 'kind' },
  'documents.print': { input: { caseId: 'a' }, field: 'kind' },
  'documents.save': { input: { caseId: 'a', kind: 'claim', format: 'exe' }, field: 'format' },
  'documents.savePost': { input: { caseId: 'a' }, field: 'id' },
  'packets.get': { input: { caseId: 'a', kind: 'claim' }, field: 'kind' },
  'packets.save': { input: { caseId: 'a', kind: 'lawsuit', as: 'rar' }, field: 'as' },
  'batch.claims': { input: { ids: ['a', '../b'], as: 'folder' }, field: 'ids.1' },
  'cases.exportMany': { input: { ids: [] }, field: 'ids' },
  'batch.cancel': { input: { id: 'a' } },
  'law.state': { input: { path: '/etc/passwd' } },
  'law.inForce': { input: { version: -1 }, field: 'version' },
  'law.choosePack': { input: { path: '/etc/passwd' } },
  'law.chooseFormer': { input: { serial: 1 } },
  'law.touched': { input: { token: '../../etc' }, field: 'token' },
  'law.apply': { input: { token: 'x' }, field: 'token' },
  'law.discard': { input: 7 },
  'law.savePack': { input: { path: '/tmp/x' } },
  'law.addRate': { input: { from: '2026-02-31', percentHundredths: 1 }, field: 'from' },
  'law.removeRate': { input: { from: 'now' }, field: 'from' },
  'law.addDayOff': { input: { date: '2026-11-24', note: 'я'.repeat(101) }, field: 'note' },
  'law.removeDayOff': { input: {}, field: 'date' },
  'law.reference': { input: { q: 1 } },
  'calendar.month': { input: { month: '2026-13-01' }, field: 'month' },
  'calendar.days': { input: { from: '2026-11-01', to: '2026-11-30', whose: 'judge' }, field: 'whose' },
  'reminders.missed': { input: { day: 1 } },
  'reminders.seen': { input: { ids: ['1 OR 1=1'], seen: true }, field: 'ids.0' },
  'reminders.settings': { input: 5 },
  'backups.state': { input: 1 },
  'backups.make': { input: { path: '/tmp/x' } },
  'backups.chooseFolder': { input: { folder: '/tmp' } },
  'backups.ownFolder': { input: [] },
  'backups.password': { input: { passphrase: 'short' }, field: 'passphrase' },
  'backups.preview': { input: { name: '../../data' }, field: 'name' },
  'backups.restore': { input: { token: 'x' }, field: 'token' },
  'backups.discard': { input: null },
  'reminders.setSettings': { input: { autostart: 'yes' }, field: 'autostart' },
  'parties.list': { input: { kind: 'lawyer' }, field: 'kind' },
  'parties.get': { input: { kind: 'client', key: '' }, field: 'key' },
  'parties.saveClient': { input: { key: 'k', card: { consent: { date: '31.12.2026' } } }, field: 'card.consent.date' },
  'parties.saveSeller': { input: { key: 'k', card: { notes: 5 } }, field: 'card.notes' },
  'parties.addScan': { input: { key: 'k', paper: '/etc/passwd' }, field: 'paper' },
  'parties.setScan': { input: { key: 'k', scan: 's', removed: 'yes' }, field: 'removed' },
  'parties.openScan': { input: { key: 'k', scan: '../x' }, field: 'scan' },
  'parties.newCase': { input: { kind: 'client', key: 5 }, field: 'key' },
  'parties.suggest': { input: { kind: 'seller', query: 'я'.repeat(300) }, field: 'query' },
  'parties.forCase': { input: { caseId: '' }, field: 'caseId' },
  'parties.take': { input: { caseId: 'a', kind: 'seller', fields: ['price'] }, field: 'fields.0' },
  'parties.duplicates': { input: { kind: null }, field: 'kind' },
  'parties.previewMerge': { input: { kind: 'client', from: 'a' }, field: 'into' },
  'parties.merge': { input: { kind: 'client', into: 'a' }, field: 'from' },
  'parties.unmerge': { input: { merge: '1' }, field: 'merge' },
  'courts.list': { input: [] },
  'courts.save': { input: { value: { name: ' ' } }, field: 'value.name' },
  'courts.remove': { input: { court: '../x' }, field: 'court' },
  'courts.restore': { input: {}, field: 'court' },
  'purge.state': { input: { all: true } },
  'purge.setMonths': { input: { months: 0 }, field: 'months' },
  'purge.run': { input: { ids: [] }, field: 'ids' },
  'purge.restore': { input: { ids: ['../x'] }, field: 'ids.0' },
  'purge.saveReport': { input: { path: '/tmp/x' } },
  'registers.open': { input: { path: '/etc/passwd' } },
  'registers.reread': { input: { token: '00000000-0000-4000-8000-000000000000', separator: '|' }, field: 'separator' },
  'registers.check': {
    input: { token: '00000000-0000-4000-8000-000000000000', columns: ['secret'], common: {}, skipDuplicates: true },
    field: 'columns.0',
  },
  'registers.issues': {
    input: { token: '00000000-0000-4000-8000-000000000000', severity: 'fatal' },
    field: 'severity',
  },
  'registers.create': { input: { token: '../x' }, field: 'token' },
  'registers.saveBad': { input: { token: 1 }, field: 'token' },
  'registers.undoCreate': { input: {}, field: 'token' },
  'registers.template': { input: { format: 'ods' }, field: 'format' },
  'registers.export': { input: { format: 'xlsx', ids: ['../x'] }, field: 'ids.0' },
  'registers.outgoing': { input: { from: '2026-02-31' }, field: 'from' },
  'registers.saveOutgoing': { input: { format: 'pdf' }, field: 'format' },
  'registers.letters': { input: { ids: 'all' }, field: 'ids' },
  'registers.savePost': { input: { letters: [], as: 'pdf' }, field: 'letters' },
  'registers.match': { input: { text: 1 }, field: 'text' },
  'registers.matchFile': { input: { path: '/etc/passwd' } },
  'registers.recordSent': {
    input: { rows: [{ id: 'a', number: '', date: '31.12.2026' }], channel: 'valued_letter' },
    field: 'rows.0.date',
  },
  'registers.undoSent': { input: { rows: [] }, field: 'rows' },
  'registers.report': { input: { from: '2026-13', to: '2026-12' }, field: 'from' },
  'registers.saveReport': { input: { from: '2026-01', to: '2026-02', as: 'csv' }, field: 'as' },
  'registers.notes': { input: { ids: [], as: 'print' }, field: 'ids' },
};

describe('every channel', () => {
  it('has a schema, a handler and a bad example', () => {
    expect(Object.keys(inputs).sort()).toEqual([...CHANNELS].sort());
    expect(Object.keys(HANDLERS).sort()).toEqual([...CHANNELS].sort());
    expect(Object.keys(BAD).sort()).toEqual([...CHANNELS].sort());
  });

  it.each(CHANNELS.map((channel) => [channel, BAD[channel]] as const))('%s refuses bad input', async (channel, bad) => {
    const { context, platform, logged } = start();
    const answer = await dispatch(channel, bad.input, context, HANDLERS);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    if (answer.ok) return;
    expect(answer.error.field).toBe(bad.field);
    expect(answer.error.message).toMatch(/^[А-ЯЁ][^!]*\.$/);
    expect(answer.error.message).not.toMatch(/[Ii]nvalid|expected|ошибка/);
    expect(platform.pushes).toEqual([]);
    expect(logged).toEqual([]);
  });

  it.each([undefined, null, 5, '', 'cases', 'cases.drop', '__proto__', 'toString', ['cases.list']])(
    'that does not exist is refused: %j',
    async (channel) => {
      expect(await dispatch(channel, {}, start().context, HANDLERS)).toEqual({
        ok: false,
        error: { code: 'forbidden', message: 'Такой команды нет.' },
      });
    },
  );
});

describe('the envelope', () => {
  const failing = (error: unknown) => ({
    ...HANDLERS,
    'cases.get': () => {
      throw error;
    },
  });
  const ask = async (error: unknown) => {
    const running = start();
    const answer = await dispatch('cases.get', { id: 'a' }, running.context, failing(error));
    if (answer.ok) throw new Error('Expected an error');
    return { ...answer.error, logged: running.logged.length };
  };

  it('carries our own errors as they are', async () => {
    expect(await ask(new AppError('conflict', 'Занято.', 'id'))).toEqual({
      code: 'conflict',
      message: 'Занято.',
      field: 'id',
      logged: 0,
    });
  });

  it('hides everything else behind a number that stands in the log', async () => {
    const error = await ask(new Error('SELECT secret FROM cases'));
    expect(error).toMatchObject({ code: 'internal', reportId: 'report01', logged: 1 });
    // The number goes beside the words: the window says it once.
    expect(error.message).not.toContain('report01');
    expect(error.message).not.toContain('secret');
  });

  it.each([
    ['ENOSPC', 'disk_full'],
    ['SQLITE_FULL', 'disk_full'],
    ['EROFS', 'read_only'],
    ['SQLITE_READONLY_DBMOVED', 'read_only'],
    ['SQLITE_BUSY', 'conflict'],
    ['SQLITE_IOERR', 'internal'],
  ])('says what %s means', async (code, expected) => {
    expect(await ask(Object.assign(new Error('x'), { code }))).toMatchObject({ code: expected, logged: 1 });
  });

  it('also catches what a handler promises and breaks, and what is no Error at all', async () => {
    const running = start();
    const handlers = { ...HANDLERS, 'cases.get': () => Promise.reject(new AppError('damaged', 'Повреждено.')) };
    expect(await dispatch('cases.get', { id: 'a' }, running.context, handlers)).toMatchObject({
      error: { code: 'damaged' },
    });
    expect(await ask('текст')).toMatchObject({ code: 'internal' });
  });
});

describe('who may ask', () => {
  it.each([
    ['app://local/index.html', true],
    ['app://local/index.html#/case/1', true],
    ['app://local.example/index.html', false],
    ['app://localhost/', false],
    ['app://print/1.html', false],
    ['https://example.com/?next=app://local/', false],
    ['file:///app://local/', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (url, ours) => {
    expect(isOurPage(url)).toBe(ours);
  });

  it('is the main frame alone, and only while it is there', () => {
    const mainFrame = { url: 'app://local/index.html' };
    const subframe = { url: 'app://local/index.html' };
    expect(isOurSender({ senderFrame: mainFrame, sender: { mainFrame } })).toBe(true);
    expect(isOurSender({ senderFrame: subframe, sender: { mainFrame } })).toBe(false);
    expect(isOurSender({ senderFrame: null, sender: { mainFrame } })).toBe(false);
  });
});
