import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEmpty } from '../../electron/db/open.ts';
import { DataProblem } from '../../electron/db/problems.ts';
import { stagedPath } from '../../electron/db/restore.ts';
import { openSettings } from '../../electron/files/settings.ts';
import { checkCopy, findGoodCopy, sourceOfFile } from '../../electron/ipc/recovery.ts';
import { leadOut } from '../../electron/ipc/recoveryTalk.ts';
import { canRecover, problemQuestion } from '../../electron/ipc/recoveryWords.ts';
import { rawDatabase } from '../support/rawDatabase.ts';
import {
  addCase,
  ASIDE,
  desk,
  files,
  fresh,
  GARBAGE,
  person,
  problemOf,
  spoil,
  spoilMiddle,
  start,
  titles,
  unopened,
} from '../support/recovery.ts';

describe('the copy that is offered', () => {
  it('is the newest whole one; looking for it changes nothing', async () => {
    const { folder, older, newer } = await desk();
    spoil(folder);
    expect(findGoodCopy(unopened(folder)).offer).toMatchObject({ cases: 2, source: { path: newer } });
    spoilMiddle(newer);
    const before = files(folder);
    const { offer, locked, obstacle } = findGoodCopy(unopened(folder));
    expect(offer).toMatchObject({ cases: 1, source: { path: older } });
    expect(offer?.made).toMatch(/^2026-11-23T09:00:/);
    expect({ locked, obstacle }).toEqual({ locked: [], obstacle: null });
    expect(files(folder)).toEqual(before);
  });

  it('may lie on another disk, and one that is not connected is passed over', async () => {
    const { folder, older, newer } = await desk();
    const disk = fresh();
    const data = unopened(folder);
    for (const path of [newer, newer.replace(/db$/, 'json')]) {
      copyFileSync(path, join(disk, basename(path)));
      rmSync(path);
    }
    const settings = { get: () => ({ ...data.settings.get(), copies: { folder: disk, key: null } }) };
    expect(findGoodCopy({ ...data, settings }).offer).toMatchObject({ cases: 2 });
    rmSync(disk, { recursive: true });
    expect(findGoodCopy({ ...data, settings }).offer?.source.path).toBe(older);
    writeFileSync(disk, 'не папка');
    expect(findGoodCopy({ ...data, settings }).offer?.source.path).toBe(older);
    rmSync(disk);
  });

  it.skipIf(process.platform !== 'linux')(
    'is none when nothing can be put beside the data, and why is said',
    async () => {
      const { folder } = await desk();
      const data = unopened(folder);
      const settings = {
        get: () => ({ ...data.settings.get(), copies: { folder: join(folder, 'copies'), key: null } }),
      };
      const found = findGoodCopy({ ...data, settings, dataFolder: '/sys/kernel' });
      expect(found.offer).toBeNull();
      expect(found.obstacle).toMatch(/нельзя записать/);
    },
  );

  it('may be one made before a change of the schema, with the time of its name', async () => {
    const { folder, older, newer } = await desk();
    copyFileSync(older, join(folder, 'copies', 'before-v9-2026-11-20T07-30-00-000Z.db'));
    for (const path of [older, newer]) spoilMiddle(path);
    expect(findGoodCopy(unopened(folder)).offer).toMatchObject({ cases: 1, made: '2026-11-20T07:30:00.000Z' });
  });

  it('is none when there is no whole one: damaged, of another program, newer, a link', async () => {
    const { folder, older, newer } = await desk();
    spoilMiddle(newer);
    const aside = join(fresh(), 'copy.db');
    renameSync(older, aside);
    symlinkSync(aside, older);
    const copies = join(folder, 'copies');
    rawDatabase(join(copies, 'before-v2-2026-11-20T07-30-00-000Z.db'), 'CREATE TABLE mine (a)');
    copyFileSync(aside, join(copies, 'before-v3-2026-11-20T07-30-00-000Z.db'));
    rawDatabase(join(copies, 'before-v3-2026-11-20T07-30-00-000Z.db'), 'PRAGMA user_version = 99');
    spoil(folder);
    expect(findGoodCopy(unopened(folder))).toEqual({ offer: null, locked: [], obstacle: null });
    const there = person(['Восстановить из копии…', 'Отмена', 'Закрыть программу']);
    const problem = problemOf(folder);
    const before = files(folder);
    expect(await leadOut(problem, unopened(folder), there)).toBe('close');
    expect(there.asked[0]?.detail).toContain('Целой копии программа не нашла');
    expect(there.asked[0]?.buttons[there.asked[0].usual]).toBe('Показать папку');
    expect(there.asked[1]?.buttons).toEqual(['Другая копия…', 'Отмена']);
    expect(there.asked[1]?.detail).toContain(copies);
    expect(files(folder)).toEqual(before);
  });
});

describe('a file that somebody points at', () => {
  const refused = (path: string, folder: string, why: RegExp) =>
    expect(() => checkCopy(sourceOfFile(path, unopened(folder)), unopened(folder))).toThrow(why);

  it('is refused when it is a link, a folder, a pipe, or beyond any size', async () => {
    const { folder, older } = await desk();
    const there = fresh();
    const path = (name: string) => join(there, name);
    copyFileSync(older, path('whole.db'));
    expect(checkCopy(sourceOfFile(path('whole.db'), unopened(folder)), unopened(folder))).toMatchObject({ cases: 1 });
    symlinkSync(path('whole.db'), path('link.db'));
    refused(path('link.db'), folder, /ссылка/);
    mkdirSync(path('folder.db'));
    refused(path('folder.db'), folder, /не файл/);
    execFileSync('mkfifo', [path('pipe.db')]);
    refused(path('pipe.db'), folder, /не файл/);
    writeFileSync(path('huge.db'), '');
    truncateSync(path('huge.db'), 2 ** 30 + 1);
    refused(path('huge.db'), folder, /слишком большой/);
    expect(existsSync(stagedPath(folder))).toBe(false);
  });

  it('is refused when it only pretends to be ours', async () => {
    const { folder, older } = await desk();
    const there = fresh();
    const path = (name: string) => join(there, name);
    const changed = (name: string, sql: string) => {
      copyFileSync(older, path(name));
      rawDatabase(path(name), sql);
      return path(name);
    };
    refused(
      changed('trigger.db', 'CREATE TRIGGER sly AFTER UPDATE ON cases BEGIN DELETE FROM events; END'),
      folder,
      /другие таблицы/,
    );
    refused(changed('view.db', 'CREATE VIEW sly AS SELECT 1'), folder, /другие таблицы/);
    rawDatabase(path('hollow.db'), 'PRAGMA application_id = 0x44454c4f; PRAGMA user_version = 1');
    refused(path('hollow.db'), folder, /другие таблицы/);
    refused(changed('short.db', 'DROP TABLE history'), folder, /другие таблицы/);
    refused(changed('newer.db', 'PRAGMA user_version = 99'), folder, /более новой/);
    refused(changed('other.db', 'PRAGMA application_id = 7'), folder, /другой программой/);
    writeFileSync(path('text.db'), GARBAGE);
    refused(path('text.db'), folder, /повреждена/);
    writeFileSync(path('empty.db'), '');
    refused(path('empty.db'), folder, /другой программой/);
  });

  it('that does not fit is said to be so, and another one can be chosen', async () => {
    const { folder, older } = await desk();
    const there = join(fresh(), 'мои дела.db');
    copyFileSync(older, there);
    rmSync(join(folder, 'copies'), { recursive: true });
    spoil(folder);
    const text = join(fresh(), 'text.db');
    writeFileSync(text, GARBAGE);
    const other = 'Другая копия…';
    const presses = ['Восстановить из копии…', other, other, 'Понятно', other, 'Восстановить', 'Открыть программу'];
    const who = person(presses, [null, text, there]);
    expect(await leadOut(problemOf(folder), unopened(folder), who)).toBe('restored');
    expect(who.asked.map(({ message }) => message)).toContain('Эта копия не подходит');
    // A file without a description tells by itself when a case in it was last saved.
    expect(who.asked.at(-2)?.message).toMatch(/из копии от 23.ноября 2026.г\., \d\d:\d\d\?/);
    expect(await titles(start({ folder }))).toEqual(['Диван']);
  });
});

describe('a copy under a password', () => {
  async function locked(): Promise<{ folder: string; disk: string }> {
    const program = start();
    const disk = fresh();
    program.platform.folder = disk;
    await program.call('backups.chooseFolder', {});
    await program.call('backups.password', { passphrase: 'верный пароль' });
    await addCase(program, 'Тайное дело');
    await program.call('backups.make', {});
    program.stop();
    spoil(program.folder);
    return { folder: program.folder, disk };
  }

  it('is restored at once when this computer knows its key', async () => {
    const { folder } = await locked();
    const who = person(['Восстановить из копии…', 'Восстановить', 'Открыть программу']);
    expect(await leadOut(problemOf(folder), unopened(folder), who)).toBe('restored');
    expect(await titles(start({ folder }))).toEqual(['Тайное дело']);
  });

  it('whose key is not known leads to a program without cases, where the password is asked for', async () => {
    const { folder, disk } = await locked();
    const data = unopened(folder);
    data.settings = { get: () => ({ ...openSettings(join(folder, 'none.json'), '').get() }) };
    const path = join(disk, readdirSync(disk).find((name) => name.endsWith('.db.locked')) ?? '');
    const who = person(
      ['Восстановить из копии…', 'Другая копия…', 'Открыть с пустым списком', 'Открыть программу'],
      [path],
    );
    expect(await leadOut(problemOf(folder), data, who)).toBe('restored');
    expect(who.asked[2]).toMatchObject({ message: 'Копия под паролем' });
    expect(who.asked[2]?.detail).toContain(`укажите «${disk}»`);
    expect(readFileSync(join(folder, ASIDE, 'data.db'), 'utf8')).toBe(GARBAGE);
    const program = start({ folder });
    expect(await titles(program)).toEqual([]);
    const [copy] = (await program.call('backups.state', {})).copies;
    await program.call('backups.password', { passphrase: null });
    const found = await program.call('backups.preview', { name: copy?.name ?? '', passphrase: 'верный пароль' });
    if ('locked' in found) throw new Error('The copy asks for its password again.');
    await program.call('backups.restore', { token: found.token });
    expect(await titles(program)).toEqual(['Тайное дело']);
  });

  it('is named when it is the only one, or newer than the one that is offered', async () => {
    const { folder, disk } = await locked();
    const data = unopened(folder);
    const settings = { get: () => ({ ...data.settings.get(), copies: { folder: disk, key: null } }) };
    const only = findGoodCopy({ ...data, settings });
    expect(only).toMatchObject({ offer: null, obstacle: null });
    expect(only.locked.map(({ path }) => path)).toEqual([
      join(disk, readdirSync(disk).find((name) => name.endsWith('locked')) ?? ''),
    ]);
    const who = person(['Восстановить из копии…', 'Отмена', 'Закрыть программу']);
    await leadOut(problemOf(folder), { ...data, settings }, who);
    expect(who.asked[1]?.message).toBe('Есть только копия под паролем');
    createEmpty(join(folder, 'empty.db'));
    mkdirSync(join(folder, 'copies'), { recursive: true });
    renameSync(join(folder, 'empty.db'), join(folder, 'copies', 'before-v2-2020-01-01T00-00-00-000Z.db'));
    const again = person(['Восстановить из копии…', 'Отмена', 'Закрыть программу']);
    await leadOut(problemOf(folder), { ...data, settings }, again);
    expect(again.asked[1]?.detail).toContain('Есть копия под паролем от');
  });

  it('without its description beside it is refused with what to do', async () => {
    const { folder, disk } = await locked();
    const name = readdirSync(disk).find((one) => one.endsWith('.db.locked')) ?? '';
    const alone = join(fresh(), name);
    copyFileSync(join(disk, name), alone);
    expect(() => sourceOfFile(alone, unopened(folder))).toThrow(/нет её описания/);
  });
});

it('data of a newer program, and a folder that cannot be written, get no button for a copy', () => {
  for (const kind of ['newer', 'read_only'] as const) {
    const problem = new DataProblem(kind, '/data', 'Почему.');
    expect(canRecover(problem)).toBe(false);
    expect(problemQuestion(problem, '/data').buttons).toEqual(['Показать папку', 'Закрыть программу']);
  }
  expect(canRecover(new Error('SQLITE_BUSY'))).toBe(false);
});
