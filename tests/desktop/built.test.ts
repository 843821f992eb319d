import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { ROOT } from '../support/imports.ts';

const run = promisify(execFile);

/** A chunk that is loaded only on demand breaks one button, not the start: each file is parsed here. */
it('every file of the built program parses', async () => {
  const files = ['out/main', 'out/preload', 'out/renderer'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.c?js$/.test(name))
      .map((name) => join(ROOT, folder, name)),
  );
  expect(files.length).toBeGreaterThan(20);
  const broken: string[] = [];
  for (const file of files) {
    await run(process.execPath, ['--check', file]).catch((cause: { stderr?: string }) => {
      const reason = /^\w*Error: .*$/m.exec(cause.stderr ?? '')?.[0];
      broken.push(`${file.slice(ROOT.length + 1)}: ${reason ?? 'does not parse'}`);
    });
  }
  expect(broken).toEqual([]);
});
