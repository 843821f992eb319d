import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { storedPath } from '../../electron/files/attachments.ts';
import type { CaseView } from '../../shared/ipc/contract.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';

const programs: TestProgram[] = [];
const start = () => {
  const program = openProgram();
  programs.push(program);
  return program;
};
afterEach(() => {
  for (const program of programs.splice(0)) program.close();
});

const bytes = new TextEncoder().encode('%PDF-1.4 чек');

async function exported(program: TestProgram): Promise<{ path: string; file: CaseFile }> {
  const { id } = await program.call('cases.createSample', {});
  await program.call('attachments.addBytes', { caseId: id, proves: 'purchase', name: 'чек.pdf', bytes });
  const path = join(program.folder, 'дело.delo');
  program.platform.save = path;
  expect(await program.call('cases.export', { id })).toEqual({ folder: program.folder, files: ['дело.delo'] });
  return { path, file: JSON.parse(readFileSync(path, 'utf8')) as CaseFile };
}

/** A file that is not under a password opens at once. */
async function opened(program: TestProgram): Promise<CaseView> {
  const answer = await program.call('cases.import', {});
  if (!answer || !('plan' in answer)) throw new Error('Not opened');
  return answer;
}

async function imported(program: TestProgram, text: string) {
  const path = join(program.folder, 'входит.delo');
  writeFileSync(path, text);
  program.platform.files = [path];
  return program.ask('cases.import', {});
}

describe('export and import', () => {
  it('carry a case with its documents to another computer', async () => {
    const { path, file } = await exported(start());
    const other = start();
    other.platform.files = [path];
    const view = await opened(other);
    const paper = view.file.attachments.at(-1);
    expect(view?.file.facts).toEqual(file.facts);
    expect(view?.file.events).toEqual(file.events);
    expect(view?.missingFiles).toEqual([]);
    expect(paper).not.toHaveProperty('content');
    expect(readFileSync(storedPath(other.context.store, paper?.hash ?? ''))).toEqual(Buffer.from(bytes));
  });

  it('give the same case on another computer the same id, and a second copy there a new id and number', async () => {
    const program = start();
    const { path, file } = await exported(program);
    const other = start();
    other.platform.files = [path];
    expect((await opened(other)).id).toBe(file.id);
    await other.call('cases.remove', { id: file.id ?? '' });
    const view = await opened(other);
    expect(view.id).not.toBe(file.id);
    expect([file.number, view.number]).toEqual(['26-001', '26-002']);
    expect(view.sample).toBe(true);
  });

  it('export a case whose file is gone, and say so', async () => {
    const program = start();
    const { id } = await program.call('cases.create', {});
    await imported(program, '');
    const file: CaseFile = {
      format: 'desyat-dney-case',
      version: 1,
      facts: {},
      events: [],
      attachments: [
        {
          id: 'a',
          hash: 'a'.repeat(64),
          size: 1,
          name: 'нет.pdf',
          mime: 'application/pdf',
          addedAt: '2026-11-23',
          proves: 'other',
          title: 'Нет',
        },
      ],
      edits: [],
      acknowledgements: [],
    };
    const answer = await imported(program, JSON.stringify(file));
    if (!answer.ok || !answer.data || !('plan' in answer.data)) throw new Error('Not imported');
    expect(answer.data.missingFiles).toEqual(['a']);
    program.platform.save = join(program.folder, 'опять.delo');
    expect((await program.call('cases.export', { id: answer.data.id }))?.note).toContain('1');
    expect((await program.call('cases.export', { id }))?.note).toBeUndefined();
  });

  it.each([
    ['a damaged file', (text: string) => text.slice(0, text.length / 2), 'damaged', undefined],
    ['a newer file', (text: string) => text.replace('"version": 1', '"version": 7'), 'newer_version', 'version'],
    ['another kind of file', () => '{"hello":1}', 'invalid_input', 'format'],
    [
      'a document that is not what its hash says',
      (text: string) => text.replace(/"content": "...../, '"content": "AAAAA'),
      'damaged',
      undefined,
    ],
    [
      'an impossible date',
      (text: string) => text.replace(/"purchaseDate": "[^"]*"/, '"purchaseDate": "2026-02-30"'),
      'invalid_input',
      'facts.goods.purchaseDate',
    ],
    [
      'a sum with parts of a kopeck',
      (text: string) => text.replace(/"price": \d+/, '"price": 1.5'),
      'invalid_input',
      'facts.goods.price',
    ],
    ['nothing', () => '', 'damaged', undefined],
  ])('refuse %s in plain words and add nothing', async (_what, spoil, code, field) => {
    const program = start();
    const { path } = await exported(program);
    const answer = await imported(program, spoil(readFileSync(path, 'utf8')));
    expect(answer).toMatchObject({ ok: false, error: { code } });
    if (answer.ok) return;
    expect(answer.error.field).toBe(field);
    expect(answer.error.message).toMatch(/^[А-ЯЁ].*\.$/s);
    expect((await program.call('cases.list', {})).total).toBe(1);
  });

  it('keep a case under a password, and open it only with that', async () => {
    const program = start();
    const { id, file } = await program.call('cases.createSample', {});
    const path = join(program.folder, 'закрыто.delo');
    program.platform.save = path;
    await program.call('cases.export', { id, passphrase: 'очень тайно' });
    expect(readFileSync(path).includes(file.facts.seller?.name ?? '')).toBe(false);

    const other = start();
    other.platform.files = [path];
    const answer = await other.call('cases.import', {});
    if (!answer || !('locked' in answer)) throw new Error('Not locked');
    expect(answer.name).toBe('закрыто.delo');
    const token = answer.locked;
    expect(await other.ask('cases.unlock', { token, passphrase: 'не то' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden', field: 'passphrase' },
    });
    expect((await other.call('cases.list', {})).total).toBe(0);
    const view = await other.call('cases.unlock', { token, passphrase: 'очень тайно' });
    if (!('plan' in view)) throw new Error('Not opened');
    expect(view.file.facts).toEqual(file.facts);
    expect(view.missingFiles).toEqual([]);
    expect(await other.ask('cases.unlock', { token, passphrase: 'очень тайно' })).toMatchObject({
      error: { code: 'not_found' },
    });
    expect(await program.ask('cases.export', { id, passphrase: 'мало' })).toMatchObject({
      error: { code: 'invalid_input', field: 'passphrase' },
    });
  });

  it('refuse a file of 300 MB at once', async () => {
    const program = start();
    const path = join(program.folder, 'большой.delo');
    const handle = openSync(path, 'w');
    ftruncateSync(handle, 300 * 1024 * 1024);
    closeSync(handle);
    program.platform.files = [path];
    const started = performance.now();
    expect(await program.ask('cases.import', {})).toMatchObject({ error: { code: 'too_large' } });
    expect(performance.now() - started).toBeLessThan(200);
  });
});
