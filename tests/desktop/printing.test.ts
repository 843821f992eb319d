import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Api } from '../../shared/ipc/contract.ts';
import { launchApp, type RunningApp } from '../support/app.ts';

/** Papers with bold cells in tables: the first things to vanish when a page is printed before its fonts have come. */
const KINDS = ['calculation', 'inventory', 'lawsuit_attachments', 'claim'] as const;
const ROUNDS = 6;

let running: RunningApp;
let out: string;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'desyat-dney-printing-'));
  running = await launchApp();
  await running.app.evaluate(({ dialog }, folder) => {
    let number = 0;
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: false, filePath: `${folder}/${String((number += 1)).padStart(3, '0')}.pdf` });
  }, out);
});

afterAll(async () => {
  await running.close();
  rmSync(out, { recursive: true, force: true });
});

test('no word of a paper is lost however often and fast it is printed', async () => {
  const texts = await running.page.evaluate(
    async ({ kinds, rounds }) => {
      const { api } = window as unknown as { api: Api };
      const made = await api.call('cases.createSample', {});
      if (!made.ok) throw new Error(made.error.message);
      const caseId = made.data.id;
      const words: string[] = [];
      for (let round = 0; round < rounds; round++) {
        for (const kind of kinds) {
          const saved = await api.call('documents.save', { caseId, kind, format: 'pdf' });
          if (!saved.ok) throw new Error(saved.error.message);
          words.push(kind);
        }
      }
      return words;
    },
    { kinds: [...KINDS], rounds: ROUNDS },
  );
  const first = new Map<string, string>();
  texts.forEach((kind, index) => {
    const file = join(out, `${String(index + 1).padStart(3, '0')}.pdf`);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toBe(first.get(kind) ?? text);
    first.set(kind, text);
  });
  expect(first.get('calculation')).toMatch(/Ставка[\s\S]*Итого[\s\S]*Цена иска/);
  expect(first.get('inventory')).toMatch(/Наименование предметов[\s\S]*Общий итог/);
});
