import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storedPath } from '../../electron/files/attachments.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { caseNamed } from '../support/cases.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';

let program: TestProgram;
let folder: string;
beforeEach(() => {
  program = openProgram();
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-export-'));
  program.platform.folder = folder;
});
afterEach(() => {
  program.close();
  rmSync(folder, { recursive: true, force: true });
});

async function addCase(item: string): Promise<string> {
  const { facts } = caseNamed('sofa-waiting');
  const { id } = await program.call('cases.create', {});
  await program.call('cases.setFacts', { id, facts: { ...facts, goods: { ...facts.goods, item } } });
  return id;
}

describe('export of many cases', () => {
  it('writes each case as a file that another program opens', async () => {
    const ids = [await addCase('стол'), await addCase('стол')];
    const result = await program.call('cases.exportMany', { ids });
    expect(result).toMatchObject({ done: 2, skipped: [], files: ['26-001 Стол.delo', '26-002 Стол.delo'] });
    const out = join(folder, `Дела ${program.platform.day}`);
    expect(readdirSync(out).sort()).toEqual(['26-001 Стол.delo', '26-002 Стол.delo']);
    const written = JSON.parse(readFileSync(join(out, '26-002 Стол.delo'), 'utf8')) as CaseFile;
    expect(written.facts).toEqual((await program.call('cases.get', { id: ids[1] ?? '' })).file.facts);
    const other = openProgram();
    other.platform.files = [join(out, '26-001 Стол.delo')];
    expect(await other.call('cases.import', {})).toMatchObject({ title: 'Стол' });
    other.close();
  });

  it('encrypts every file under a password', async () => {
    const ids = [await addCase('шкаф'), await addCase('комод')];
    const result = await program.call('cases.exportMany', { ids, passphrase: 'верное слово' });
    for (const name of result?.files ?? []) {
      const bytes = readFileSync(join(result?.folder ?? '', name));
      expect(bytes.includes(Buffer.from('Пример'))).toBe(false);
      program.platform.files = [join(result?.folder ?? '', name)];
      const opened = await program.call('cases.import', {});
      if (!opened || !('locked' in opened)) throw new Error('Not under a password');
      expect(await program.ask('cases.unlock', { token: opened.locked, passphrase: 'неверное' })).toMatchObject({
        ok: false,
      });
      const unlocked = await program.call('cases.unlock', { token: opened.locked, passphrase: 'верное слово' });
      expect('same' in unlocked && ids.includes(unlocked.same)).toBe(true);
    }
    expect(result?.files).toHaveLength(2);
  });

  it('names a case that is gone and a document that is gone', async () => {
    const id = await addCase('диван');
    const bytes = new TextEncoder().encode('%PDF-1.4 чек');
    const { view } = await program.call('attachments.addBytes', {
      caseId: id,
      proves: 'purchase',
      name: 'чек.pdf',
      bytes,
    });
    rmSync(storedPath(program.context.store, view.file.attachments[0]?.hash ?? ''));
    const result = await program.call('cases.exportMany', { ids: [id, 'no-such-case'] });
    expect(result?.skipped).toEqual([
      { id: 'no-such-case', title: 'Удалённое дело', reason: 'Его уже нет среди дел.' },
    ]);
    expect(result?.noted).toEqual([
      { id, title: '26-001 Диван', reason: 'Файлов, которых нет на диске: 1. В экспорт вошли только их названия.' },
    ]);
  });

  it('leaves nothing behind when it is stopped, and goes on afterwards', async () => {
    const ids = [await addCase('стол'), await addCase('стул'), await addCase('шкаф')];
    program.platform.onPush = (push, payload) => {
      if (push === 'progress' && (payload as { done: number }).done === 1) void program.ask('batch.cancel', {});
    };
    expect(await program.ask('cases.exportMany', { ids })).toMatchObject({
      ok: false,
      error: { code: 'cancelled', message: 'Остановлено. Ни один файл не записан.' },
    });
    expect(readdirSync(folder)).toEqual([]);
    program.platform.onPush = null;
    expect(await program.call('cases.exportMany', { ids })).toMatchObject({ done: 3 });
  });

  it('does nothing when the dialog is closed', async () => {
    program.platform.folder = null;
    expect(await program.call('cases.exportMany', { ids: [await addCase('стол')] })).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });
});
