import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announce, takeCaseFile } from '../../electron/ipc/importCase.ts';
import { isStored } from '../../electron/files/attachments.ts';
import type { MergingFile } from '../../shared/ipc/imports.ts';
import type { CaseEvent, CaseFile } from '../../shared/model/case.ts';
import { caseNamed } from '../support/cases.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';

let program: TestProgram;
let id: string;
let path: string;
beforeEach(async () => {
  program = openProgram();
  ({ id } = await program.call('cases.create', {}));
  await program.call('cases.setFacts', { id, facts: caseNamed('sofa-waiting').facts });
  await addDocument(program, 'чек.pdf');
  path = join(program.folder, 'дело.delo');
  program.platform.save = path;
  program.platform.files = [path];
  await program.call('cases.export', { id });
});
afterEach(() => program.close());

const EVENT: CaseEvent = { id: 'added-there', type: 'money_received', date: '2026-11-20', amount: 100_000 };

function addDocument(at: TestProgram, name: string) {
  const bytes = new TextEncoder().encode(`%PDF-1.4 ${name}`);
  return at.call('attachments.addBytes', { caseId: id, proves: 'purchase', name, bytes });
}

/** The file as another volunteer left it: a new price, an event and a document. */
async function changedThere(): Promise<void> {
  const other = openProgram();
  other.platform.files = [path];
  other.platform.save = path;
  const { file } = await view(other, 'cases.import');
  const facts = { ...file.facts, goods: { ...file.facts.goods, price: 7_777_700 } };
  await other.call('cases.setFacts', { id, facts });
  await other.call('events.add', { caseId: id, event: EVENT });
  await addDocument(other, 'ответ.pdf');
  await other.call('cases.export', { id });
  other.close();
}

async function view(at: TestProgram, channel: 'cases.import') {
  const answer = await at.call(channel, {});
  if (!answer || !('plan' in answer)) throw new Error('Not added');
  return answer;
}

async function merging(): Promise<MergingFile> {
  const answer = await program.call('cases.import', {});
  if (!answer || !('merging' in answer)) throw new Error('Nothing to merge');
  return answer;
}

const mine = async (): Promise<CaseFile> => (await program.call('cases.get', { id })).file;
const count = async () => (await program.call('cases.list', {})).total;

describe('a case file whose case is here', () => {
  it('with the same in it changes nothing', async () => {
    const before = await program.call('cases.get', { id });
    expect(await program.call('cases.import', {})).toEqual({ same: id, name: 'дело.delo' });
    expect(await program.call('cases.get', { id })).toEqual(before);
    expect(await count()).toBe(1);
  });

  it('with something else says what, and writes nothing before a choice', async () => {
    await changedThere();
    const before = await mine();
    const { difference, number, name } = await merging();
    expect([number, name]).toEqual(['26-001', 'дело.delo']);
    expect(difference.different.map(({ key }) => key)).toEqual(['fact:goods.price']);
    expect(difference.different[0]?.name).toBe('Цена');
    expect(difference.onlyTheirs.map(({ part }) => part)).toEqual(['event', 'document']);
    expect(difference.onlyMine).toEqual([]);
    expect(await mine()).toEqual(before);
    expect(await count()).toBe(1);
  });

  it('keeps own answers and adds what is new; one «Отменить» brings everything back', async () => {
    await changedThere();
    await program.call('events.add', { caseId: id, event: { ...EVENT, id: 'added-here' } });
    const before = await mine();
    const { merging: token } = await merging();
    const merged = await program.call('cases.importMerge', { token, choices: { prefer: 'mine', rows: {}, add: true } });
    expect(merged.file.facts).toEqual(before.facts);
    expect(merged.file.events.map((event) => event.id)).toEqual(['added-here', 'added-there']);
    expect(merged.file.attachments.map(({ name }) => name)).toEqual(['чек.pdf', 'ответ.pdf']);
    expect(merged.missingFiles).toEqual([]);
    expect(JSON.stringify(merged.file)).not.toContain('"content"');
    await program.call('cases.undo', { id });
    expect(await mine()).toEqual(before);
    expect((await program.call('cases.redo', { id })).file).toEqual(merged.file);
  });

  it('takes all from the file, or one answer alone', async () => {
    await changedThere();
    const price = { 'fact:goods.price': 'theirs' as const };
    for (const choices of [
      { prefer: 'theirs' as const, rows: {}, add: true },
      { prefer: 'mine' as const, rows: price, add: false },
    ]) {
      const { merging: token } = await merging();
      const { file } = await program.call('cases.importMerge', { token, choices });
      expect(file.facts.goods?.price).toBe(7_777_700);
      expect(file.events).toHaveLength(choices.add ? 1 : 0);
      await program.call('cases.undo', { id });
    }
  });

  it('opens apart under a new id and number', async () => {
    await changedThere();
    const before = await mine();
    const { merging: token } = await merging();
    const apart = await program.call('cases.importApart', { token });
    expect(apart.id).not.toBe(id);
    expect(apart.number).toBe('26-002');
    expect(apart.file.events).toHaveLength(1);
    expect(apart.missingFiles).toEqual([]);
    expect(await mine()).toEqual(before);
  });

  it('is known by number, client and thing when the id differs', async () => {
    const file = JSON.parse(readFileSync(path, 'utf8')) as CaseFile;
    writeFileSync(path, JSON.stringify({ ...file, id: 'from-elsewhere' }));
    expect(await program.call('cases.import', {})).toEqual({ same: id, name: 'дело.delo' });
    writeFileSync(path, JSON.stringify({ ...file, id: 'from-elsewhere', number: '26-555' }));
    expect((await view(program, 'cases.import')).id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await count()).toBe(2);
  });

  it('waits alone, and no longer than it is asked for', async () => {
    await changedThere();
    const first = await merging();
    const second = await merging();
    const choices = { prefer: 'mine' as const, rows: {}, add: true };
    const gone = { error: { code: 'not_found' } };
    expect(await program.ask('cases.importMerge', { token: first.merging, choices })).toMatchObject(gone);
    await program.call('cases.importDiscard', { token: second.merging });
    expect(await program.ask('cases.importApart', { token: second.merging })).toMatchObject(gone);
    expect(await program.ask('cases.unlock', { token: second.merging, passphrase: 'x' })).toMatchObject(gone);
    const added = (await program.call('cases.get', { id })).file.attachments;
    expect(added.map(({ hash }) => isStored(program.context.store, hash))).toEqual([true]);
  });

  it('is refused when both do not fit into one case', async () => {
    const file = JSON.parse(readFileSync(path, 'utf8')) as CaseFile;
    const events = (name: string) =>
      Array.from({ length: 1_500 }, (_, index) => ({ ...EVENT, id: `${name}-${index}` }));
    writeFileSync(path, JSON.stringify({ ...file, events: events('first') }));
    const first = await merging();
    const choices = { prefer: 'mine' as const, rows: {}, add: true };
    await program.call('cases.importMerge', { token: first.merging, choices });
    writeFileSync(path, JSON.stringify({ ...file, events: events('second') }));
    const second = await merging();
    expect(await program.ask('cases.importMerge', { token: second.merging, choices })).toMatchObject({
      error: { code: 'too_large' },
    });
    expect((await mine()).events).toHaveLength(1_500);
    expect((await program.call('cases.importApart', { token: second.merging })).file.events).toHaveLength(1_500);
  });

  it('goes the same way after a password, by a double click and when dropped', async () => {
    await changedThere();
    expect(await program.call('cases.importPath', { path })).toMatchObject({ name: 'дело.delo', number: '26-001' });
    announce(takeCaseFile(path, program.context), program.context);
    expect(program.platform.pushes.at(-1)).toMatchObject({ push: 'file.merging', payload: { number: '26-001' } });
    await program.call('cases.export', { id, passphrase: 'долгое слово' });
    announce(takeCaseFile(path, program.context), program.context);
    const pushed = program.platform.pushes.at(-1);
    expect(pushed?.push).toBe('file.locked');
    const token = (pushed?.payload as { locked: string }).locked;
    await program.call('cases.rename', { id, title: 'Диван у Марии' });
    expect(await program.call('cases.unlock', { token, passphrase: 'долгое слово' })).toMatchObject({
      difference: { different: [{ key: 'title', mine: 'Диван у Марии' }] },
    });
    await program.call('cases.undo', { id });
    await program.call('cases.export', { id });
    announce(takeCaseFile(path, program.context), program.context);
    expect(program.platform.pushes.at(-1)).toMatchObject({ push: 'file.same', payload: { same: id } });
  });
});

describe('a file that is no case of ours', () => {
  const text = () => readFileSync(path, 'utf8');
  const json = (change: (file: CaseFile) => object): string => JSON.stringify(change(JSON.parse(text()) as CaseFile));
  const content = (file: CaseFile) => file.attachments[0]?.content ?? '';

  it.each<[string, () => string | Uint8Array, string, RegExp]>([
    ['cut short', () => text().slice(0, -200), 'damaged', /повреждён/],
    ['not JSON', () => 'Здравствуйте', 'damaged', /повреждён/],
    ['empty', () => '', 'damaged', /пустой/],
    [
      'another document under a hash',
      () => text().replace(/"content": "..../, '"content": "AAAA'),
      'damaged',
      /чек\.pdf/,
    ],
    ['no base64', () => text().replace(/"content": "..../, '"content": "*?*?'), 'damaged', /не читается/],
    ['another JSON', () => '{"hello":1}', 'invalid_input', /не файл дела/],
    ['a list', () => '[1,2]', 'invalid_input', /не файл дела/],
    ['a ZIP', () => Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'invalid_input', /архив/],
    ['a PDF', () => '%PDF-1.7\n', 'invalid_input', /PDF/],
    ['a newer one', () => json((file) => ({ ...file, version: 9 })), 'newer_version', /Обновите программу/],
    [
      'ten thousand events',
      () =>
        json((file) => ({ ...file, events: Array.from({ length: 10_000 }, (_, n) => ({ ...EVENT, id: `e${n}` })) })),
      'invalid_input',
      /события.*не больше 2000/,
    ],
    [
      'two events under one id',
      () => json((file) => ({ ...file, events: [EVENT, EVENT] })),
      'invalid_input',
      /повторяется/,
    ],
    ['an id that is a path', () => json((file) => ({ ...file, id: '../../etc' })), 'invalid_input', /Недопустимый/],
    ['an id that is a number', () => json((file) => ({ ...file, id: 5 })), 'invalid_input', /текст в кавычках/],
    [
      'keys that reach into objects',
      () => text().replace('"facts": {', '"facts": {"__proto__": {"polluted": true},'),
      'invalid_input',
      /Такого поля/,
    ],
    [
      'a text of 100 000 characters',
      () => json((file) => ({ ...file, facts: { ...file.facts, story: 'я'.repeat(100_000) } })),
      'invalid_input',
      /ответы.*(знаков|длин)/i,
    ],
    [
      'a document with a name of a thousand characters',
      () =>
        json((file) => ({
          ...file,
          attachments: file.attachments.map((one) => ({ ...one, name: 'я'.repeat(1_000) })),
        })),
      'invalid_input',
      /документы, запись 1/,
    ],
  ])('is refused: %s', async (_what, bytes, code, words) => {
    const before = await mine();
    writeFileSync(path, bytes());
    const answer = await program.ask('cases.import', {});
    expect(answer).toMatchObject({ ok: false, error: { code } });
    if (answer.ok) return;
    expect(answer.error.message).toMatch(words);
    expect(answer.error.message).toMatch(/^[А-ЯЁ].*\.$/s);
    expect(await count()).toBe(1);
    expect(await mine()).toEqual(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('keeps only the name of a document whose name is a path', async () => {
    const spoilt = json((file) => ({
      ...file,
      id: 'other',
      number: '26-777',
      attachments: file.attachments.map((one) => ({ ...one, name: '..\\..\\../etc/чек.pdf' })),
    }));
    expect(content(JSON.parse(spoilt) as CaseFile)).not.toBe('');
    writeFileSync(path, spoilt);
    expect((await view(program, 'cases.import')).file.attachments[0]?.name).toBe('чек.pdf');
  });
});
