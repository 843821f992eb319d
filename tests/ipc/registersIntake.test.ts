import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedTable } from '../../shared/ipc/registers.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';
import { register, registerCsv, windows1251, workbook } from '../support/tables.ts';

let program: TestProgram;
let folder: string;
beforeEach(() => {
  program = openProgram();
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-tables-'));
});
afterEach(() => {
  program.close();
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, bytes: string | Uint8Array): void {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  program.platform.files = [path];
}

async function open(name: string, bytes: string | Uint8Array): Promise<OpenedTable> {
  put(name, bytes);
  const opened = await program.call('registers.open', {});
  if (!opened) throw new Error('The dialog gave no file.');
  return opened;
}

const check = (opened: OpenedTable, common: Record<string, string> = {}, skipDuplicates = true) =>
  program.call('registers.check', {
    token: opened.token,
    columns: opened.columns.map(({ field }) => field),
    common,
    skipDuplicates,
  });
const total = async () => (await program.call('cases.list', {})).total;

describe('a table becomes cases', () => {
  const THREE = register(3);
  it.each([
    ['UTF-8, semicolons', registerCsv(THREE, ';'), 'utf-8', ';'],
    ['UTF-8 with a mark, commas', `\uFEFF${registerCsv(THREE, ',')}`, 'utf-8', ','],
    ['UTF-8, tabs', registerCsv(THREE, '\t'), 'utf-8', '\t'],
    ['windows-1251, semicolons', windows1251(registerCsv(THREE, ';')), 'windows-1251', ';'],
  ])('CSV: %s', async (_name, bytes, encoding, separator) => {
    const opened = await open('register.csv', bytes);
    expect(opened.csv).toEqual({ encoding, separator });
    expect(opened.columns.map(({ field }) => field)).toEqual([
      'name',
      'phone',
      'seller',
      'inn',
      'item',
      'price',
      'purchaseDate',
      'problem',
      'demand',
    ]);
    expect(await check(opened)).toMatchObject({ rows: 3, good: 3, bad: 0, errors: 0, warnings: 0, common: [] });
    expect(await program.call('registers.create', { token: opened.token })).toMatchObject({ created: 3, bad: 0 });
    const { rows } = await program.call('cases.list', { sort: 'title' });
    const view = await program.call('cases.get', { id: rows[0]?.id ?? '' });
    expect(view.file.facts).toMatchObject({
      problem: 'late_delivery',
      demand: 'refund_prepayment',
      buyer: { lastName: 'Образцова', phone: '+7 000 000-00-01' },
      seller: { name: 'ООО «Пример; Мебель»', inn: '0000000018', kind: 'company' },
      goods: { price: 6_840_050, purchaseDate: '2026-10-12' },
    });
    // Found by its own number and by the client's name.
    const third = await program.call('cases.list', { query: '26-003' });
    expect(third.rows.map(({ number }) => number)).toEqual(['26-003']);
    expect((await program.call('cases.list', { query: 'образцова' })).total).toBe(3);
  });

  it('XLSX with real numbers and dates, a title above and empty rows below', async () => {
    const opened = await open('register.xlsx', await workbook([['Клиенты за осень'], [], ...THREE, [], [null, null]]));
    expect(opened).toMatchObject({ csv: null, heading: 2, rows: 3 });
    expect(await check(opened)).toMatchObject({ good: 3, bad: 0 });
    await program.call('registers.create', { token: opened.token });
    expect(await total()).toBe(3);
  });

  it('one shop for many buyers: what is given for all rows fills the empty cells', async () => {
    const opened = await open('names.csv', 'ФИО;Товар\nОбразцова Мария;диван\nПримеров Пётр;кресло\n');
    const result = await check(opened, {
      seller: 'ООО «Пример-Мебель»',
      problem: 'Не привезли товар',
      purchaseDate: '12.10.2026',
    });
    expect(result).toMatchObject({ good: 2, warnings: 0 });
    await program.call('registers.create', { token: opened.token });
    const { rows } = await program.call('cases.list', {});
    for (const { id } of rows) {
      const { file } = await program.call('cases.get', { id });
      expect(file.facts.seller).toEqual({ kind: 'company', name: 'ООО «Пример-Мебель»' });
      expect(file.facts.delivery).toEqual({ outcome: 'not_delivered' });
    }
    const wrong = await check(opened, { inn: '123', purchaseDate: '31.02.2026' });
    expect(wrong.common.map(({ column }) => column)).toEqual(expect.arrayContaining(['ИНН', 'Дата покупки']));
    expect(wrong.good).toBe(0);
  });

  it('the template reads back as one case without a remark, as XLSX and as CSV', async () => {
    for (const format of ['xlsx', 'csv'] as const) {
      program.platform.save = join(folder, `образец.${format}`);
      await program.call('registers.template', { format });
      program.platform.files = [program.platform.save];
      const opened = await program.call('registers.open', {});
      if (!opened) throw new Error('Nothing was opened.');
      expect(opened.columns.every(({ field }) => field !== null)).toBe(true);
      expect(await check(opened)).toMatchObject({ rows: 1, good: 1, warnings: 0 });
      const { columns } = opened;
      expect(columns.find(({ field }) => field === 'phone')?.samples).toEqual(['+7 000 000-00-00']);
    }
  });
});

describe('rows with errors', () => {
  it('five thousand rows with three hundred bad ones: each bad row is named, the good ones are in', async () => {
    const rows = register(5_000);
    const broken = [
      (row: (string | number | null)[]) => (row[0] = ''),
      (row: (string | number | null)[]) => (row[6] = '31.11.2026'),
      (row: (string | number | null)[]) => (row[5] = 'дорого'),
      (row: (string | number | null)[]) => (row[3] = '0000000019'),
      (row: (string | number | null)[]) => (row[6] = '01.01.2027'),
    ];
    const bad: number[] = [];
    for (let index = 0; index < 300; index++) {
      const at = 1 + index * 16;
      broken[index % broken.length]?.(rows[at] ?? []);
      bad.push(at + 1);
    }
    const opened = await open('many.csv', registerCsv(rows, ';'));
    expect(await check(opened)).toMatchObject({ rows: 5_000, good: 4_700, bad: 300, errors: 300 });
    const first = await program.call('registers.issues', { token: opened.token, severity: 'error', limit: 500 });
    expect(first.total).toBe(300);
    expect(first.issues.map(({ row }) => row)).toEqual(bad);
    expect(first.issues.slice(0, 5).map(({ column }) => column)).toEqual([
      'ФИО',
      'Дата покупки',
      'Цена',
      'ИНН',
      'Дата покупки',
    ]);
    expect(await program.call('registers.create', { token: opened.token })).toMatchObject({ created: 4_700, bad: 300 });
    expect(await total()).toBe(4_700);
    const told = program.platform.pushes.filter(({ push }) => push === 'progress').map(({ payload }) => payload);
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toMatchObject({ done: 4_700, total: 4_700 });

    program.platform.save = join(folder, 'bad.xlsx');
    await program.call('registers.saveBad', { token: opened.token });
    const [sheet] = await readWorkbook(program.platform.save);
    expect(sheet?.data).toHaveLength(301);
    expect(sheet?.data[0]?.slice(0, 3)).toEqual(['Строка', 'Что исправить', 'ФИО']);
    expect(sheet?.data[2]?.[0]).toBe(18);
    expect(String(sheet?.data[2]?.[1])).toMatch(/В ноябре 30\sдней/);
  });

  it('a stop leaves nothing behind, and the same table can be tried again', async () => {
    const opened = await open('many.csv', registerCsv(register(2_000), ';'));
    await check(opened);
    program.platform.onPush = (push, payload) => {
      const { done, total: all } = payload as { done: number; total: number };
      if (push === 'progress' && done > 0 && done < all) void program.call('batch.cancel', {});
    };
    expect(await program.ask('registers.create', { token: opened.token })).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(await total()).toBe(0);
    const { db } = program.context;
    for (const table of ['cases', 'case_list', 'counters', 'history']) {
      expect(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
    }
    program.platform.onPush = null;
    expect(await program.call('registers.create', { token: opened.token })).toMatchObject({ created: 2_000 });
    expect((await program.call('cases.list', { sort: 'title', limit: 1 })).rows[0]?.number).toMatch(/^26-\d{3,4}$/);
  });

  it('a repetition of a case or of a row is left out by name, or let in with a warning', async () => {
    const rows = register(2);
    const opened = await open('first.csv', registerCsv(rows, ';'));
    await check(opened);
    await program.call('registers.create', { token: opened.token });
    const again = await open('second.csv', registerCsv([...rows, ...register(3).slice(3), rows[1] ?? []], ';'));
    expect(await check(again)).toMatchObject({ rows: 4, good: 1, bad: 3 });
    const { issues } = await program.call('registers.issues', { token: again.token, severity: 'error' });
    expect(issues[0]?.text).toMatch(/^Такое дело уже есть: № 26-00\d\. Строка не войдёт\.$/);
    expect(await check(again, {}, false)).toMatchObject({ good: 4, warnings: 3 });
  });

  it('all that was created goes to the bin at once', async () => {
    const opened = await open('first.csv', registerCsv(register(3), ';'));
    await check(opened);
    await program.call('registers.create', { token: opened.token });
    expect(await program.call('registers.undoCreate', { token: opened.token })).toEqual({ removed: 3 });
    expect(await total()).toBe(0);
    expect(await program.ask('registers.undoCreate', { token: opened.token })).toMatchObject({ ok: false });
  });
});

describe('files from elsewhere', () => {
  const refused = async (name: string, bytes: string | Uint8Array): Promise<string> => {
    put(name, bytes);
    const answer = await program.ask('registers.open', {});
    if (answer.ok) throw new Error(`${name} was taken.`);
    expect(answer.error.code).not.toBe('internal');
    return answer.error.message;
  };

  it('are refused in words: empty, too large, a picture, an old XLS, a DOCX, a broken archive', async () => {
    expect(await refused('empty.csv', '')).toContain('пуст');
    expect(await refused('big.csv', new Uint8Array(100 * 1024 * 1024))).toContain('больше 20 МБ');
    expect(await refused('photo.xlsx', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0))).toContain('не таблица');
    expect(await refused('old.xlsx', Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toContain('XLS');
    expect(await refused('letter.xlsx', zipOf({ 'word/document.xml': '<w/>' }))).toContain('не таблица XLSX');
    const good = Buffer.from(await workbook(register(2)));
    expect(await refused('cut.xlsx', good.subarray(0, good.length - 40))).toContain('повреждена');
  });

  it('a bomb is found before it fills the memory', async () => {
    const bomb = zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': ' '.repeat(200 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    expect(await refused('bomb.xlsx', bomb)).toContain('слишком большая');
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it('a sheet with a cell at its far end, a thousand columns or too many rows is refused', async () => {
    const sheet = (cell: string) =>
      zipOf({
        'xl/workbook.xml': '<workbook/>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c r="${cell}"><v>1</v></c></row></sheetData></worksheet>`,
      });
    expect(await refused('far.xlsx', sheet('A1048576'))).toContain('в строке 1048576');
    expect(await refused('wide.xlsx', sheet('XFD1'))).toContain('больше 200 столбцов');
    expect(await refused('wide.csv', Array.from({ length: 1_000 }, (_, at) => `c${at}`).join(';'))).toContain(
      'больше 200',
    );
    expect(await refused('long.csv', 'ФИО\n'.repeat(10_100))).toContain('больше 10000 строк');
  });

  it('a formula is its last result and never counted; a text that looks like one stays a text', async () => {
    const opened = await open('formula.csv', 'ФИО;Товар;Цена\n=1+1 Мария;"=HYPERLINK(""http://x"")";100\n');
    await check(opened);
    await program.call('registers.create', { token: opened.token });
    const { rows } = await program.call('cases.list', {});
    const { file } = await program.call('cases.get', { id: rows[0]?.id ?? '' });
    expect(file.facts.goods?.item).toBe('=HYPERLINK("http://x")');
  });

  it('a workbook written by LibreOffice is read like one of Excel', async () => {
    const csv = join(folder, 'source.csv');
    writeFileSync(csv, `\uFEFF${registerCsv(register(4), ';')}`);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const filter = '--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1049,false,true';
    const made = spawnSync(
      'soffice',
      [profile, '--headless', filter, '--convert-to', 'xlsx', '--outdir', folder, csv],
      { encoding: 'utf8' },
    );
    expect(readdirSync(folder), made.stderr).toContain('source.xlsx');
    program.platform.files = [join(folder, 'source.xlsx')];
    const opened = await program.call('registers.open', {});
    if (!opened) throw new Error('Nothing was opened.');
    expect(await check(opened)).toMatchObject({ rows: 4, good: 4 });
  });
});

/** An archive with these texts in it. */
function zipOf(files: Record<string, string>): Buffer {
  const path = join(folder, 'made.zip');
  const source = mkdtempSync(join(folder, 'zip-'));
  const script =
    'import sys,zipfile,json\nz=zipfile.ZipFile(sys.argv[1],"w",zipfile.ZIP_DEFLATED)\nfor n,t in json.load(open(sys.argv[2])).items(): z.writestr(n,t)\nz.close()';
  const list = join(source, 'list.json');
  writeFileSync(list, JSON.stringify(files));
  const made = spawnSync('python3', ['-c', script, path, list], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  const bytes = spawnSync('cat', [path], { maxBuffer: 1 << 28 }).stdout;
  rmSync(path);
  return bytes;
}
