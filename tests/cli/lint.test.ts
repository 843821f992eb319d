import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/lint/types.ts';
import { BUILT } from '../support/pdf.ts';
import { COMPLAINT, DEFECT_CLAIM } from '../unit/lintLetters.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-lint-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(args: string[], input = '') {
  const result = spawnSync(process.execPath, [join(BUILT, 'cli.js'), 'lint', ...args], { encoding: 'utf8', input });
  return {
    code: result.status,
    json: JSON.parse(result.stdout) as { kind: string; findings: Finding[] },
    stderr: result.stderr,
  };
}

describe('lint', () => {
  it('reads a letter from stdin and points at its places', () => {
    const letter = `${DEFECT_CLAIM}\n\nВы мошенники.`;
    const { code, json, stderr } = lint(['--today', '2026-11-23'], letter);
    expect({ code, stderr, kind: json.kind }).toEqual({ code: 0, stderr: '', kind: 'claim' });
    const insult = json.findings.find((one) => one.code === 'tone_insult');
    expect(insult).toMatchObject({ level: 'danger', quote: 'мошенники' });
    expect(letter.slice(insult?.at?.from, insult?.at?.to)).toBe('мошенники');
  });

  it('reads a file of the kind that is named', () => {
    const path = join(folder, 'complaint.txt');
    writeFileSync(path, COMPLAINT);
    expect(lint([path, '--kind', 'complaint', '--today', '2026-11-23']).json).toEqual({
      kind: 'complaint',
      findings: [],
    });
  });

  it('says everything that is wrong with the call at once', () => {
    const { code, json } = lint([join(folder, 'none.txt'), '--kind', 'letter', '--today', '2026-02-30']);
    expect(code).toBe(1);
    expect(json).toMatchObject({
      errors: [{ path: '--kind' }, { path: '--today' }, { path: join(folder, 'none.txt') }],
    });
  });
});
