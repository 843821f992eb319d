import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { copyIfDue } from '../../electron/ipc/backups.ts';
import { restore, type RestoreStep } from '../../electron/ipc/restore.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';
import { PNG } from '../support/pictures.ts';

const opened: TestProgram[] = [];
const folders: string[] = [];
const start = (options: Parameters<typeof openProgram>[0] = {}) => {
  const program = openProgram(options);
  opened.push(program);
  return program;
};
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'desyat-dney-copies-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const program of opened.splice(0)) program.close();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

async function addCase(program: TestProgram, title: string): Promise<string> {
  const { id } = await program.call('cases.create', {});
  await program.call('cases.rename', { id, title });
  await program.call('attachments.addBytes', { caseId: id, proves: 'other', name: `${title}.png`, bytes: PNG });
  return id;
}
const titles = async (program: TestProgram) =>
  (await program.call('cases.list', { sort: 'title' })).rows.map(({ title }) => title);
async function preview(program: TestProgram, name: string, passphrase?: string) {
  const found = await program.call('backups.preview', { name, ...(passphrase ? { passphrase } : {}) });
  if ('locked' in found) throw new Error('The copy asks for its password.');
  return found;
}

describe('a copy', () => {
  it('is made of the living database, checked, listed, and brings everything back after a preview', async () => {
    const program = start();
    const old = await addCase(program, 'Старое');
    const made = await program.call('backups.make', {});
    expect(made.copies).toMatchObject([{ kind: 'manual', cases: 1, attachments: 1, locked: false, outside: false }]);
    await program.call('cases.rename', { id: old, title: 'Испорченное' });
    await addCase(program, 'Новое');

    const found = await preview(program, made.copies[0]?.name ?? '');
    expect(found).toMatchObject({
      cases: 1,
      casesNow: 2,
      onlyCopy: [],
      onlyNow: [{ title: 'Новое' }],
      changed: [{ title: 'Старое' }],
      totals: { onlyCopy: 0, onlyNow: 1, changed: 1 },
      missing: 0,
    });
    expect(await titles(program)).toEqual(['Испорченное', 'Новое']);
    const after = await program.call('backups.restore', { token: found.token });
    expect(await titles(program)).toEqual(['Старое']);

    const aside = after.copies.find(({ kind }) => kind === 'before_restore');
    expect(aside?.cases).toBe(2);
    const back = await preview(program, aside?.name ?? '');
    await program.call('backups.restore', { token: back.token });
    expect(await titles(program)).toEqual(['Испорченное', 'Новое']);
    expect(program.context.db.pragma('journal_mode', { simple: true })).toBe('wal');
  });

  it('in a chosen folder stands under a password and opens on another computer, documents included', async () => {
    const program = start();
    program.platform.folder = folder();
    await program.call('backups.chooseFolder', {});
    await program.call('backups.password', { passphrase: 'верный пароль' });
    await addCase(program, 'Тайное дело');
    await program.call('backups.make', {});
    const bytes = readdirSync(program.platform.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(bytes.length).toBe(3);
    for (const content of bytes) {
      expect(content.includes(Buffer.from('Тайное дело'))).toBe(false);
      expect(content.includes(Buffer.from(PNG.subarray(0, 16)))).toBe(false);
    }

    const other = start();
    other.platform.folder = program.platform.folder;
    const [copy] = (await other.call('backups.chooseFolder', {}))?.copies ?? [];
    const name = copy?.name ?? '';
    expect(await other.call('backups.preview', { name })).toEqual({ locked: true, name });
    expect(await other.ask('backups.preview', { name, passphrase: 'неверный' })).toMatchObject({
      ok: false,
      error: { code: 'forbidden', field: 'passphrase' },
    });
    const found = await preview(other, name, 'верный пароль');
    expect(found.missing).toBe(0);
    await other.call('backups.restore', { token: found.token });
    expect(await titles(other)).toEqual(['Тайное дело']);
    const [row] = (await other.call('cases.list', {})).rows;
    expect((await other.call('cases.get', { id: row?.id ?? '' })).missingFiles).toEqual([]);
  });

  it('that was damaged, is newer or lost its file is refused with the reason, and nothing changes', async () => {
    const program = start();
    await addCase(program, 'Дело');
    const made = await program.call('backups.make', {});
    const name = made.copies[0]?.name ?? '';
    const path = join(program.folder, 'copies', `${name}.db`);
    const card = join(program.folder, 'copies', `${name}.json`);
    const [whole, about] = [readFileSync(path), readFileSync(card, 'utf8')];
    const refused = async (code: string) => {
      expect(await program.ask('backups.preview', { name })).toMatchObject({ ok: false, error: { code } });
      expect(await titles(program)).toEqual(['Дело']);
      expect(existsSync(join(program.folder, 'restore-staged.db'))).toBe(false);
    };
    const broken = Buffer.from(whole);
    broken.fill(0x55, 5_000, 5_400);
    writeFileSync(path, broken);
    await refused('damaged');
    writeFileSync(path, whole);
    writeFileSync(card, about.replace('"version": 1', '"version": 2'));
    await refused('newer_version');
    writeFileSync(card, about);
    rmSync(path);
    await refused('not_found');
  });

  it('is made by itself once a day after a change and at the end of a run, and not without a change', async () => {
    const program = start();
    const count = async () => (await program.call('backups.state', {})).copies.length;
    await copyIfDue(program.context, false);
    expect(await count()).toBe(0);
    const id = await addCase(program, 'Дело');
    await copyIfDue(program.context, false);
    await copyIfDue(program.context, false);
    expect(await count()).toBe(1);
    await program.call('cases.rename', { id, title: 'Иначе' });
    await copyIfDue(program.context, false);
    expect(await count()).toBe(1);
    await copyIfDue(program.context, true);
    await copyIfDue(program.context, true);
    // Of one day the newest automatic copy stays.
    expect(await count()).toBe(1);
    program.platform.time += 86_400_000;
    await program.call('cases.rename', { id, title: 'Завтра' });
    await copyIfDue(program.context, false);
    expect(await count()).toBe(2);
  });

  it('that cannot be made is said in «Настройки», and leaves no half of itself', async () => {
    const program = start();
    const gone = join(folder(), 'disk');
    mkdirSync(gone);
    program.platform.folder = gone;
    await program.call('backups.chooseFolder', {});
    rmSync(gone, { recursive: true });
    await addCase(program, 'Дело');
    await copyIfDue(program.context, true);
    const state = await program.call('backups.state', {});
    expect(state.problem).toMatch(/^Автоматическая копия не сделана\. Папки для копий нет на месте/);
    expect(state.copies).toEqual([]);
  });
});

describe('a restore that is cut short', () => {
  const steps: RestoreStep[] = ['keep', 'documents', 'close', 'decide', 'swap', 'open'];

  it.each(steps)(
    'at «%s» leaves either the former data or the copy, whole, at once and at the next start',
    async (at) => {
      const program = start();
      const id = await addCase(program, 'Из копии');
      const made = await program.call('backups.make', {});
      await program.call('cases.rename', { id, title: 'Нынешнее' });
      const { token } = await preview(program, made.copies[0]?.name ?? '');
      const cut = restore(token, program.context, (step) => {
        if (step === at) throw new Error('the light went out');
      });
      await expect(cut).rejects.toThrow('the light went out');
      const expected = ['swap', 'open'].includes(at) ? 'Из копии' : 'Нынешнее';
      program.stop();
      const next = start({ folder: program.folder });
      expect(await titles(next)).toEqual([expected]);
      expect(next.context.db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(existsSync(join(program.folder, 'restore.json'))).toBe(false);
      expect(existsSync(join(program.folder, 'restore-staged.db'))).toBe(false);
      if (at !== 'keep') {
        const aside = (await next.call('backups.state', {})).copies.filter(({ kind }) => kind === 'before_restore');
        expect(aside).toHaveLength(1);
      }
    },
  );

  it('between the decision and the exchange is carried out by the next start, however often it is cut', async () => {
    const program = start();
    const id = await addCase(program, 'Из копии');
    const made = await program.call('backups.make', {});
    await program.call('cases.rename', { id, title: 'Нынешнее' });
    await preview(program, made.copies[0]?.name ?? '');
    program.stop();
    writeFileSync(join(program.folder, 'restore.json'), '{}\n');
    const next = start({ folder: program.folder });
    expect(await titles(next)).toEqual(['Из копии']);
    next.stop();
    // The power failed after the exchange, before the decision was put away.
    writeFileSync(join(program.folder, 'restore.json'), '{}\n');
    expect(await titles(start({ folder: program.folder }))).toEqual(['Из копии']);
  });
});
