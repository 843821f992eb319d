import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEmpty } from '../../electron/db/open.ts';
import { decideRestore, makeAside, stagedPath } from '../../electron/db/restore.ts';
import { recover, sourceOfFile, type RecoveryStep } from '../../electron/ipc/recovery.ts';
import { leadOut } from '../../electron/ipc/recoveryTalk.ts';
import { canRecover, type Question } from '../../electron/ipc/recoveryWords.ts';
import { rawDatabase } from '../support/rawDatabase.ts';
import {
  ASIDE,
  desk,
  files,
  GARBAGE,
  person,
  problemOf,
  spoil,
  spoilMiddle,
  start,
  titles,
  unopened,
} from '../support/recovery.ts';

describe('a restore', () => {
  it('says what it brings and loses, sets the damaged file aside whole, and the program opens', async () => {
    const { folder, newer } = await desk();
    spoil(folder);
    spoilMiddle(newer);
    const spoilt = files(folder);
    rmSync(join(folder, 'attachments'), { recursive: true });
    const problem = problemOf(folder);
    const now = files(folder);
    const who = person([
      'Восстановить из копии…',
      'Отмена',
      'Восстановить из копии…',
      'Восстановить',
      'Открыть программу',
    ]);
    expect(await leadOut(problem, unopened(folder), who)).toBe('restored');
    const [first, second] = who.asked;
    expect(first?.buttons).toEqual(['Восстановить из копии…', 'Показать папку', 'Закрыть программу']);
    expect(first?.usual).toBe(0);
    expect(first?.detail).toMatch(/Есть целая копия от 23.ноября 2026.г\., \d\d:\d\d: 1.дело/);
    expect(second?.detail).toContain(join(folder, 'copies'));
    expect(second?.detail).toMatch(/В копии 1.дело\./);
    expect(second?.detail).toMatch(/Изменения после 23.ноября 2026.г\., \d\d:\d\d в неё не вошли/);
    expect(second?.detail).toContain(`не удаляется: он будет отложен в папку «${join(folder, ASIDE)}»`);
    const after = files(folder);
    // Trying to open the damaged file may have renewed its logs: what was there last is what is kept.
    for (const part of ['data.db', 'data.db-wal', 'data.db-shm']) {
      if (now[part] !== undefined) expect(after[`${ASIDE}/${part}`]).toBe(now[part]);
    }
    expect(after[`${ASIDE}/data.db`]).toBe(spoilt['data.db']);
    for (const [name, content] of Object.entries(spoilt)) {
      if (name.startsWith('copies/')) expect(after[name]).toBe(content);
    }
    const program = start({ folder });
    expect(await titles(program)).toEqual(['Диван']);
    // The document was lost with the disk; the copy held it.
    const [row] = (await program.call('cases.list', {})).rows;
    expect((await program.call('cases.get', { id: row?.id ?? '' })).missingFiles).toEqual([]);
    expect(program.context.db.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it.each<[string, (folder: string) => void, string]>([
    [
      'of another program, with its journal,',
      (folder) => {
        for (const part of ['', '-wal', '-shm']) rmSync(join(folder, `data.db${part}`), { force: true });
        rawDatabase(join(folder, 'data.db'), 'CREATE TABLE mine (a)');
      },
      'foreign',
    ],
    [
      'that is gone, with its log left behind,',
      (folder) => {
        rmSync(join(folder, 'data.db'));
        writeFileSync(join(folder, 'data.db-wal'), 'журнал');
      },
      'missing',
    ],
  ])('sets a database %s aside', async (_what, change, kind) => {
    const { folder, newer } = await desk();
    change(folder);
    const problem = problemOf(folder);
    expect(problem.kind).toBe(kind);
    expect(canRecover(problem)).toBe(true);
    if (kind === 'foreign') writeFileSync(join(folder, 'data.db-journal'), 'журнал чужой программы');
    const own = Object.entries(files(folder)).filter(([name]) => /^data\.db/.test(name));
    expect(own.length).toBeGreaterThan(0);
    const data = unopened(folder);
    recover(sourceOfFile(newer, data), ASIDE, data);
    const after = files(folder);
    for (const [name, content] of own) expect(after[`${ASIDE}/${name}`]).toBe(content);
    expect(Object.keys(after).filter((name) => name.startsWith(ASIDE))).toHaveLength(own.length);
    expect(await titles(start({ folder }))).toEqual(['Диван', 'Стол']);
  });

  it('makes no folder when there is nothing to set aside, and never uses one twice', async () => {
    const { folder, newer } = await desk();
    const data = unopened(folder);
    for (const part of ['', '-wal', '-shm']) rmSync(join(folder, `data.db${part}`), { force: true });
    recover(sourceOfFile(newer, data), ASIDE, data);
    expect(existsSync(join(folder, ASIDE))).toBe(false);
    spoil(folder);
    mkdirSync(join(folder, ASIDE));
    writeFileSync(join(folder, ASIDE, 'data.db'), 'отложено раньше');
    const before = files(folder);
    expect(() => recover(sourceOfFile(newer, data), ASIDE, data)).toThrow(/EEXIST/);
    expect(files(folder)).toEqual(before);
    const who = person(['Восстановить из копии…', 'Восстановить', 'Открыть программу']);
    await leadOut(problemOf(folder), data, who);
    expect(who.asked[1]?.detail).toContain(`${ASIDE}-2»`);
    expect(readFileSync(join(folder, ASIDE, 'data.db'), 'utf8')).toBe('отложено раньше');
    expect(readFileSync(join(folder, `${ASIDE}-2`, 'data.db'), 'utf8')).toBe(GARBAGE);
  });

  it.each<[RecoveryStep, string, (folder: string) => void]>([
    [
      'check',
      'the copy goes bad after it was offered',
      (folder) =>
        readdirSync(join(folder, 'copies')).forEach((name) => {
          if (name.endsWith('.db')) spoilMiddle(join(folder, 'copies', name));
        }),
    ],
    [
      'decide',
      'an error before the decision',
      () => {
        throw new Error('no');
      },
    ],
    [
      'move',
      'an error after the decision',
      () => {
        throw new Error('no');
      },
    ],
    ['move', 'the second of three files cannot be moved', (folder) => mkdirSync(join(folder, ASIDE, 'data.db-wal'))],
    ['move', 'a virus scanner takes the new file away', (folder) => rmSync(stagedPath(folder))],
    [
      'open',
      'the new file turns bad on the disk',
      (folder) => writeFileSync(join(folder, 'data.db'), GARBAGE + GARBAGE),
    ],
    [
      'open',
      'an error before the opening',
      () => {
        throw new Error('no');
      },
    ],
  ])('that fails at «%s» (%s) leaves every file as it was', async (at, _what, happen) => {
    const { folder, newer } = await desk();
    spoil(folder);
    const data = unopened(folder);
    const before = files(folder);
    const source = sourceOfFile(newer, data);
    let there = false;
    expect(() =>
      recover(source, ASIDE, data, (step) => {
        if (step !== at) return;
        there = true;
        happen(folder);
      }),
    ).toThrow();
    expect(there).toBe(true);
    const after = files(folder);
    for (const name of Object.keys(before)) {
      if (at !== 'check' || !name.startsWith('copies/')) expect(after[name]).toBe(before[name]);
    }
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  });

  it('that fails is said to have failed, and the way back stays open', async () => {
    const { folder, newer } = await desk();
    spoil(folder);
    const data = unopened(folder);
    let asked = 0;
    const who = person(['Восстановить из копии…', 'Восстановить', 'Понятно', 'Отмена', 'Показать папку']);
    const ask = (question: Question) => {
      asked += 1;
      if (asked === 2) spoilMiddle(newer);
      return who.ask(question);
    };
    const before = readFileSync(join(folder, 'data.db'));
    expect(await leadOut(problemOf(folder), data, { ...who, ask })).toBe('show');
    expect(who.asked[2]).toMatchObject({ message: 'Восстановить не получилось' });
    expect(who.asked[2]?.detail).toContain('Копия повреждена: её файл изменился');
    expect(readFileSync(join(folder, 'data.db')).equals(before)).toBe(true);
  });

  it.each([0, 1, 2, 3])('cut short by a power failure after %i moves is ended by the next start', async (moves) => {
    const { folder, newer } = await desk();
    spoil(folder);
    const before = files(folder);
    copyFileSync(newer, stagedPath(folder));
    makeAside(folder, ASIDE);
    decideRestore(folder, ASIDE);
    for (const part of ['', '-wal', '-shm'].slice(0, moves)) {
      renameSync(join(folder, `data.db${part}`), join(folder, ASIDE, `data.db${part}`));
    }
    expect(await titles(start({ folder }))).toEqual(['Диван', 'Стол']);
    const after = files(folder);
    for (const part of ['', '-wal', '-shm']) expect(after[`${ASIDE}/data.db${part}`]).toBe(before[`data.db${part}`]);
    expect(existsSync(join(folder, 'restore.json'))).toBe(false);
  });

  it('replaces nothing on the word of a decision that cannot be read', async () => {
    const { folder } = await desk();
    createEmpty(stagedPath(folder));
    writeFileSync(join(folder, 'restore.json'), '{"aside":"../elsewhere"}');
    expect(await titles(start({ folder }))).toEqual(['Диван', 'Стол', 'Шкаф']);
    expect(existsSync(stagedPath(folder))).toBe(false);
  });
});
