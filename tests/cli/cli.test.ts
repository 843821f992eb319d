import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../shared/law/types.ts';
import { CASE_DAY, CASE_NAMES, casePath } from '../support/cases.ts';
import { BUILT, pdfInfo } from '../support/pdf.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  code: number | null;
  /** The one JSON document on stdout. */
  json: unknown;
  stderr: string;
}

function cli(args: string[], env: NodeJS.ProcessEnv = {}): Answer {
  const result = spawnSync(process.execPath, [join(BUILT, 'cli.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Europe/Moscow', ...env },
    maxBuffer: 1 << 27,
  });
  return { code: result.status, json: JSON.parse(result.stdout), stderr: result.stderr };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const EMPTY = { format: 'desyat-dney-case', version: 1, facts: {} };

describe('plan', () => {
  it('answers for example cases of all kinds without a word on stderr', () => {
    for (const name of CASE_NAMES.filter((_name, index) => index % 4 === 0)) {
      const answer = cli(['plan', casePath(name), '--today', CASE_DAY]);
      expect(answer, name).toMatchObject({
        code: 0,
        stderr: '',
        json: { today: CASE_DAY, demands: expect.any(Array) },
      });
    }
  }, 300_000);

  it('gives sums in kopecks with roubles beside them, and deadlines with all their days', () => {
    const { json } = cli(['plan', casePath('sofa-court'), '--today', CASE_DAY]);
    const plan = json as Plan & { sums: { totalRoubles: string } };
    expect(plan.sums?.total).toBeGreaterThan(0);
    expect(plan.sums.totalRoubles).toBe(
      `${Math.floor(plan.sums.total / 100)}.${String(plan.sums.total % 100).padStart(2, '0')}`,
    );
    expect(plan.deadlines[0]).toMatchObject({
      raw: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      last: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      safe: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      overdueFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      moved: expect.any(Boolean),
    });
  });

  it('does not throw on an empty case: it asks', () => {
    const { code, json } = cli(['plan', file('empty.json', EMPTY), '--today', CASE_DAY]);
    expect(code).toBe(0);
    expect((json as Plan).missing.length).toBeGreaterThan(0);
  });

  it('takes the day of this machine when none is given', () => {
    const { json } = cli(['plan', file('empty.json', EMPTY)], { TZ: 'Pacific/Apia' });
    const there = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Apia' }).format(new Date());
    expect((json as Plan).today).toBe(there);
  });
});

describe('wrong input', () => {
  const price = (value: unknown): unknown => ({ ...EMPTY, facts: { goods: { price: value } } });

  it.each([
    [
      'an impossible date',
      { ...EMPTY, facts: { delivery: { promisedDate: '2026-11-31' } } },
      'facts.delivery.promisedDate',
      /Такой даты нет/,
    ],
    ['three decimals', price(123.456), 'facts.goods.price', /целым числом копеек/],
    ['a negative sum', price(-1), 'facts.goods.price', /отрицательной/],
    ['a sum as text', price('68400'), 'facts.goods.price', /число/],
    ['an unknown field', { ...EMPTY, facts: { goods: { prise: 1 } } }, 'facts.goods.prise', /поля в файле дела нет/],
    ['a newer file', { ...EMPTY, version: 2 }, 'version', /^Файл создан более новой версией программы/],
    ['another kind of file', { hello: 1 }, 'format', /Это не файл дела/],
    [
      'a word that is not there',
      { ...EMPTY, facts: { problem: 'other' } },
      'facts.problem',
      /late_delivery, refund_overdue, defective/,
    ],
    ['a list', [], 'format', /Это не файл дела/],
    ['JSON cut short', '{"format":"desyat-dney-case","ver', '', /повреждён/],
    ['an empty file', '', '', /повреждён/],
    [
      'a key of the machinery',
      '{"format":"desyat-dney-case","version":1,"facts":{"__proto__":{"a":1}}}',
      'facts.__proto__',
      /не бывает/,
    ],
    [
      'a tower of brackets',
      `{"format":"desyat-dney-case","version":1,"facts":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      'facts.0.0',
      /не бывает/,
    ],
  ])('%s is refused with its place and words', (_name, content, path, message) => {
    const answer = cli(['plan', file('wrong.json', content), '--today', CASE_DAY]);
    expect(answer).toMatchObject({ code: 1, stderr: '' });
    expect((answer.json as { errors: unknown[] }).errors[0]).toEqual({ path, message: expect.stringMatching(message) });
  });

  it('all problems of a file are told at once', () => {
    const wrong = {
      ...EMPTY,
      facts: { goods: { price: 1.5, purchaseDate: '2026-02-30' } },
      events: [{ type: 'nothing' }],
    };
    const { json } = cli(['plan', file('wrong.json', wrong), '--today', '2026-13-01']);
    expect((json as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      '--today',
      'facts.goods.price',
      'facts.goods.purchaseDate',
      'events.0.type',
    ]);
  });

  it('a missing file and a folder are named', () => {
    expect(cli(['plan', join(folder, 'нет.json')])).toMatchObject({
      code: 1,
      json: { errors: [{ message: expect.stringMatching(/^Файла «.*нет\.json» нет/) }] },
    });
    expect(cli(['plan', folder])).toMatchObject({
      code: 1,
      json: { errors: [{ message: expect.stringMatching(/не файл/) }] },
    });
  });
});

describe('usage', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['plan']],
    [['plan', 'a.json', 'b.json']],
    [['plan', 'a.json', '--out', 'x']],
    [['plan', 'a.json', '--unknown']],
    [['documents', 'a.json']],
    [['documents', 'a.json', '--out', 'x', '--format', 'odt']],
    [['constructor']],
  ])('%j is answered with the commands there are', (args) => {
    expect(cli(args)).toMatchObject({
      code: 2,
      json: { usage: expect.arrayContaining([expect.stringContaining('plan CASE.json')]) },
    });
  });
});

describe('documents', () => {
  interface Listed {
    out: string;
    files: {
      kind: string;
      title: string;
      file: string;
      format: string;
      pages: number | null;
      sha256: string;
      bytes: number;
    }[];
  }

  it('writes all papers in both formats and lists them truly', () => {
    const out = join(folder, 'бумаги', 'вложенная');
    const answer = cli(['documents', casePath('sofa-court'), '--today', CASE_DAY, '--out', out]);
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    const { files } = answer.json as Listed;
    expect(files.map(({ file: name }) => name).sort()).toEqual(readdirSync(out).sort());
    expect(new Set(files.map(({ kind }) => kind))).toContain('lawsuit');
    expect(files[0]).toMatchObject({ kind: 'claim', title: 'Претензия', format: 'docx', pages: null });
    for (const { file: name, sha256, bytes, pages, format } of files) {
      const written = readFileSync(join(out, name));
      expect(createHash('sha256').update(written).digest('hex')).toBe(sha256);
      expect(written.length).toBe(bytes);
      if (format === 'pdf') expect(String(pages)).toBe(pdfInfo(written)['Pages']);
    }
  });

  it('writes the same DOCX twice', () => {
    const run = (name: string): string[] => {
      const { json } = cli([
        'documents',
        casePath('sofa-waiting'),
        '--today',
        CASE_DAY,
        '--out',
        join(folder, name),
        '--format',
        'docx',
      ]);
      return (json as Listed).files.map(({ sha256 }) => sha256);
    };
    const first = run('раз');
    expect(first.length).toBeGreaterThan(5);
    expect(run('два')).toEqual(first);
  });

  it('needs no Electron for DOCX, and says so when PDF is asked without one', () => {
    const env = { ELECTRON_PATH: '' };
    const args = ['documents', casePath('sofa-waiting'), '--today', CASE_DAY, '--out', join(folder, 'без')];
    expect(cli([...args, '--format', 'docx'], env).code).toBe(0);
    const answer = cli(args, env);
    expect(answer).toMatchObject({
      code: 1,
      json: { errors: [{ path: '--format', message: expect.stringContaining('ELECTRON_PATH') }] },
    });
  });

  it('tells when the Electron it was given does not print', () => {
    const args = ['documents', casePath('sofa-waiting'), '--today', CASE_DAY, '--out', join(folder, 'ложь')];
    const answer = cli(args, { ELECTRON_PATH: '/bin/false' });
    expect(answer).toMatchObject({
      code: 1,
      json: { errors: [{ path: '--format', message: expect.stringContaining('PDF не получился') }] },
    });
    expect(readdirSync(join(folder, 'ложь'))).toEqual([]);
  });

  it('tells when the folder cannot be written', () => {
    // Even root cannot make folders here.
    const answer = cli([
      'documents',
      casePath('sofa-waiting'),
      '--today',
      CASE_DAY,
      '--out',
      '/sys/бумаги',
      '--format',
      'docx',
    ]);
    expect(answer).toMatchObject({
      code: 1,
      json: { errors: [{ path: '--out', message: expect.stringContaining('/sys/бумаги') }] },
    });
  });

  it('writes nothing for a case outside consumer law', () => {
    const out = join(folder, 'другое');
    const answer = cli(['documents', casePath('regime-air'), '--today', CASE_DAY, '--out', out, '--format', 'docx']);
    expect(answer).toMatchObject({ code: 0, json: { files: [] } });
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('small commands', () => {
  it('schema is a JSON Schema that names the fields of a case', () => {
    const { code, json } = cli(['schema']);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: expect.arrayContaining(['format', 'version', 'facts']),
      properties: {
        version: { const: 1 },
        facts: { properties: { goods: { properties: { price: { type: 'integer' } } } } },
      },
    });
  });

  it.each([
    [['check-id', 'inn', '7707083893'], { valid: true, why: null }],
    [['check-id', 'inn', '7707083894'], { valid: false, why: expect.any(String) }],
    [['workday', '2026-11-04'], { date: '2026-11-04', working: false, why: expect.stringContaining('День народного') }],
  ])('%j', (args, expected) => {
    expect(cli(args)).toMatchObject({ code: 0, json: expected });
  });

  it.each([
    [['check-id', 'passport', '1'], 'KIND'],
    [['check-id', 'bik-account', '40702810900000005555'], 'BIK'],
    [['workday', '2026-02-30'], 'DATE'],
  ])('%j is refused', (args, path) => {
    expect(cli(args)).toMatchObject({ code: 1, json: { errors: [{ path }] } });
  });
});
