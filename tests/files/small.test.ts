import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataProblem } from '../../electron/db/problems.ts';
import { writeFileAtomic } from '../../electron/files/atomic.ts';
import { isOpenable, mimeOf, safeFileName } from '../../electron/files/names.ts';
import { copyForOpening, removeCopies } from '../../electron/files/openCopy.ts';
import { prepareDataFolder, syncedFolderNotice } from '../../electron/files/paths.ts';
import { DEFAULT_DESK } from '../../shared/ipc/deskPrefs.ts';
import { openSettings, pageSettings } from '../../electron/files/settings.ts';
import { freshFolder, NOW } from '../db/helpers.ts';

describe('writing a whole file', () => {
  it('replaces the old one and leaves nothing beside it', () => {
    const folder = freshFolder();
    const path = join(folder, 'a.json');
    writeFileAtomic(path, 'старое');
    writeFileAtomic(path, 'новое');
    expect(readFileSync(path, 'utf8')).toBe('новое');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('keeps the old one when the new one cannot be put in its place', () => {
    const folder = freshFolder();
    const path = join(folder, 'a.json');
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), '');
    expect(() => writeFileAtomic(path, 'новое')).toThrow();
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

describe('the data folder', () => {
  it('is made for this user alone', () => {
    const folder = join(freshFolder(), 'новая', 'папка');
    expect(existsSync(prepareDataFolder(folder).attachments)).toBe(true);
  });

  it('that is a file is named in plain words', () => {
    const path = join(freshFolder(), 'data');
    writeFileSync(path, '');
    expect(() => prepareDataFolder(path)).toThrow(DataProblem);
    expect(() => prepareDataFolder(path)).toThrow(path);
  });

  it.runIf(process.platform === 'linux')('where nothing can be written is named in plain words', () => {
    // Not a matter of rights: also root cannot make a folder here.
    expect(() => prepareDataFolder('/sys/desyat-dney')).toThrow(
      /нельзя записать[^]*\/sys\/desyat-dney|\/sys\/desyat-dney[^]*нельзя записать/,
    );
  });

  it.each([
    ['/home/user/Dropbox/desyat', true],
    ['C:\\Users\\Мария\\OneDrive\\desyat', true],
    ['/home/user/Яндекс.Диск/desyat', true],
    ['/home/user/.config/desyat-dney', false],
  ])('%s: in a cloud = %s', (folder, cloud) => {
    expect(syncedFolderNotice(folder) !== null).toBe(cloud);
  });
});

describe('settings', () => {
  it('keep the desk as it was left, and the rest when its layout is unknown', () => {
    const path = join(freshFolder(), 'settings.json');
    const desk = { ...DEFAULT_DESK, layout: 'table' as const, sort: 'sum' as const, descending: true };
    openSettings(path, NOW).set({ desk, textSize: 150 });
    expect(pageSettings(openSettings(path, NOW).get()).desk).toEqual(desk);
    // Written before it was asked what goes with many claims.
    const { papers, ...before } = { ...desk, papers: DEFAULT_DESK.papers };
    writeFileSync(path, JSON.stringify({ desk: before }));
    expect(pageSettings(openSettings(path, NOW).get()).desk).toEqual({ ...before, papers });
    writeFileSync(path, '{"textSize":150,"desk":{"layout":"spiral"}}');
    const read = openSettings(path, NOW);
    expect(pageSettings(read.get())).toEqual({
      theme: 'system',
      textSize: 150,
      outgoingNumbers: false,
      desk: DEFAULT_DESK,
    });
    expect(read.notices).toEqual([]);
  });

  it('are the defaults at first, and are kept', () => {
    const path = join(freshFolder(), 'settings.json');
    const settings = openSettings(path, NOW);
    expect(settings.notices).toEqual([]);
    expect(pageSettings(settings.get())).toEqual({
      theme: 'system',
      textSize: 100,
      outgoingNumbers: false,
      desk: DEFAULT_DESK,
    });
    settings.set({ theme: 'dark' });
    settings.set({ textSize: 150 });
    expect(pageSettings(openSettings(path, NOW).get())).toEqual({
      theme: 'dark',
      textSize: 150,
      outgoingNumbers: false,
      desk: DEFAULT_DESK,
    });
  });

  it.each([
    ['garbage', '{"theme":'],
    ['nothing', ''],
    ['a wrong value', '{"theme":"pink","textSize":100}'],
  ])('that hold %s are kept aside, and the copy before is used', (_what, text) => {
    const folder = freshFolder();
    const path = join(folder, 'settings.json');
    const settings = openSettings(path, NOW);
    settings.set({ theme: 'dark' });
    settings.set({ textSize: 200 });
    writeFileSync(path, text);
    const again = openSettings(path, NOW);
    expect(pageSettings(again.get())).toEqual({
      theme: 'dark',
      textSize: 100,
      outgoingNumbers: false,
      desk: DEFAULT_DESK,
    });
    expect(again.notices).toHaveLength(1);
    const [bad = ''] = readdirSync(folder).filter((name) => name.startsWith('settings.bad-'));
    expect(readFileSync(join(folder, bad), 'utf8')).toBe(text);
    expect(again.notices[0]?.text).toContain(bad);
  });
});

describe('names', () => {
  it.each([
    ['Диван «Вега»: чек/1', 'Диван «Вега»_ чек_1'],
    ['  .скрытое. ', 'скрытое'],
    ['con.pdf', '_con.pdf'],
    ['LPT1', '_LPT1'],
    ['.pdf', '_.pdf'],
    ['фото\u202Egnp.exe', 'фотоgnp.exe'],
    ['а'.repeat(300) + '.pdf', `${'а'.repeat(120)}.pdf`],
    ['a\nb\u0000c.txt', 'abc.txt'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('decides by the first bytes what a file is', () => {
    const text = (value: string) => new TextEncoder().encode(value);
    expect(mimeOf('a.jpg', text('MZ это программа'))).toBe('application/octet-stream');
    expect(mimeOf('a.exe', text('%PDF-1.7'))).toBe('application/pdf');
    expect(mimeOf('a.docx', text('PK'))).toMatch(/wordprocessingml/);
  });

  it('hands to other programs only what cannot run', () => {
    expect(['чек.PDF', 'a.jpeg', 'запись.mp3'].every(isOpenable)).toBe(true);
    expect(['a.exe', 'a.lnk', 'a.html', 'a.svg', 'a.js', 'a.pdf.bat', 'a', 'a.desktop'].some(isOpenable)).toBe(false);
  });
});

it('gives other programs a copy under its own name, and removes it', () => {
  const temporary = join(freshFolder(), 'temporary');
  const path = copyForOpening(temporary, '../чек.pdf', Uint8Array.from([1]));
  expect(path.startsWith(temporary)).toBe(true);
  expect(path.endsWith('_чек.pdf')).toBe(true);
  expect(copyForOpening(temporary, '../чек.pdf', Uint8Array.from([2]))).not.toBe(path);
  removeCopies(temporary);
  expect(existsSync(temporary)).toBe(false);
});
