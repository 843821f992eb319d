import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '../../electron/db/open.ts';
import { getCase } from '../../electron/db/repos/cases.ts';
import { isStored, readStored } from '../../electron/files/attachments.ts';
import { freshFolder, NOW } from '../db/helpers.ts';

const WRITER = resolve(import.meta.dirname, 'writer.ts');

/** Lets the writer work until it has said so much, then kills it as a power cut would; gives what it said was saved. */
function killAfter(folder: string, acknowledged: number, extraMs: number, what = ''): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [WRITER, folder, what], { stdio: ['ignore', 'pipe', 'pipe'] });
    let last = -1;
    let text = '';
    let trouble = '';
    child.stderr.on('data', (part) => (trouble += String(part)));
    child.stdout.on('data', (part) => {
      text += String(part);
      const lines = text.split('\n');
      text = lines.pop() ?? '';
      if (lines.length > 0) last = Number(lines.at(-1));
      if (last >= acknowledged) setTimeout(() => child.kill('SIGKILL'), extraMs);
    });
    child.on('exit', (code) => (last < 0 || code === 1 ? fail(new Error(trouble)) : done(last)));
  });
}

describe('kill -9 at any moment', () => {
  it.each(Array.from({ length: 8 }, (_, round) => [round * 5, (round * 7) % 11] as const))(
    'after %i changes and %i ms: everything that was called saved is there, nothing is half written',
    async (changes, extra) => {
      const folder = freshFolder();
      const saved = await killAfter(folder, changes, extra);
      const db = openDatabase(folder, { now: NOW });
      const { file } = getCase(db, 'one');
      const stored = Number(file.title);
      expect(stored).toBeLessThan(400);
      expect(stored).toBeGreaterThanOrEqual(saved);
      expect(file.facts.goods?.price).toBe(stored);
      expect(file.events).toHaveLength(stored);
      expect(db.prepare('SELECT total FROM case_list').pluck().get()).toBe(stored);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.pragma('foreign_key_check')).toEqual([]);
      closeDatabase(db);
    },
  );

  it.each([0, 3, 5, 9])('while attachments are added (%i ms): a row always has its file', async (extra) => {
    const folder = freshFolder();
    const saved = await killAfter(folder, 8, extra, 'attachments');
    const db = openDatabase(folder, { now: NOW });
    const { attachments } = getCase(db, 'one').file;
    const store = join(folder, 'attachments');
    expect(attachments.length).toBeGreaterThanOrEqual(saved);
    for (const { hash, name } of attachments) expect(readStored(store, hash, name).length).toBe(300_000);
    // The one that was on its way may have left a file without a row, or a temporary file: never the other way round.
    const files = readdirSync(store, { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(String(name)));
    expect(files.length - attachments.length).toBeGreaterThanOrEqual(0);
    expect(files.length - attachments.length).toBeLessThanOrEqual(1);
    expect(attachments.every(({ hash }) => isStored(store, hash))).toBe(true);
    closeDatabase(db);
  });

  it('during the very first start: the next one begins or goes on', async () => {
    for (const delay of [20, 60, 90, 120, 160]) {
      const folder = freshFolder();
      const child = spawn(process.execPath, [WRITER, folder], { stdio: 'ignore' });
      await new Promise((done) => setTimeout(done, delay));
      child.kill('SIGKILL');
      await new Promise((done) => child.once('exit', done));
      const db = openDatabase(folder, { now: NOW });
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      closeDatabase(db);
    }
  });
});
