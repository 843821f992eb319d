import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDocument } from '../../shared/documents/check.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { caseNamed } from '../support/cases.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';

let program: TestProgram;
let folder: string;
beforeEach(() => {
  program = openProgram({ today: '2026-11-22' });
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-out-'));
});
afterEach(() => {
  program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A case whose claim can be printed, with another seller. */
async function addCase(seller: string, change: Partial<CaseFile['facts']> = {}): Promise<string> {
  const { facts } = caseNamed('sofa-waiting');
  const { id } = await program.call('cases.create', {});
  const all = { ...facts, seller: { ...facts.seller, name: seller }, ...change };
  await program.call('cases.setFacts', { id, facts: all });
  const view = await program.call('cases.get', { id });
  for (const { code, severity } of checkDocument('claim', view.file, view.plan).warnings)
    if (severity === 'danger') await program.call('acknowledge.set', { caseId: id, code, reason: 'Знаю' });
  return id;
}
const journal = async () => (await program.call('registers.outgoing', {})).rows;
const print = (id: string) => program.call('documents.print', { caseId: id, kind: 'claim' });

/** Opens a table in LibreOffice and gives it back as CSV: what an independent program sees in it. */
function seenByOffice(path: string, options: string[] = []): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false';
  const out = join(folder, 'seen');
  const made = spawnSync(
    'soffice',
    [profile, '--headless', ...options, '--convert-to', filter, '--outdir', out, path],
    { encoding: 'utf8' },
  );
  const name =
    path
      .split('/')
      .pop()
      ?.replace(/\.\w+$/, '.csv') ?? '';
  if (!existsSync(join(out, name))) throw new Error(made.stdout + made.stderr);
  return readFileSync(join(out, name), 'utf8');
}

describe('the register of cases', () => {
  it('is real numbers and days in XLSX, and nothing in it is ever counted', async () => {
    const formula = '=1+1';
    const { facts } = caseNamed('sofa-waiting');
    await addCase('ООО «Пример»', {
      goods: { ...facts.goods, item: formula },
      buyer: { ...facts.buyer, lastName: '@SUM(A1)' },
    });
    program.platform.save = join(folder, 'cases.xlsx');
    await program.call('registers.export', { format: 'xlsx' });
    const [sheet] = await readWorkbook(program.platform.save);
    const [head = [], row = []] = (sheet?.data ?? []) as unknown[][];
    const at = (title: string) => row[head.indexOf(title)];
    expect(at('Товар')).toBe(formula);
    expect(at('Цена, руб.')).toBe(68_400);
    expect((at('Дата покупки') as Date).toISOString().slice(0, 10)).toBe('2026-10-12');
    expect(at('Этап')).toBe('готовится');
    expect(at('Следующий шаг')).toEqual(expect.any(String));
    const seen = seenByOffice(program.platform.save);
    expect(seen).toContain('=1+1');
    expect(seen).toContain('@SUM(A1)');
    // A day to LibreOffice too: it writes it in its own way.
    expect(seen).toMatch(/12\.10\.2026|10\/12\/2026/);
  });

  it('as CSV opens in Excel of Russia: a mark, semicolons, inert cells', async () => {
    const { facts } = caseNamed('sofa-waiting');
    for (const item of ['=1+1', '+7 000', '-5', '@A1', 'диван; «Вега»'])
      await addCase('ООО «Пример»', { goods: { ...facts.goods, item } });
    program.platform.save = join(folder, 'cases.csv');
    await program.call('registers.export', { format: 'csv' });
    const bytes = readFileSync(program.platform.save);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    expect(text.split('\r\n')[0]).toMatch(/^\uFEFFНомер;Клиент;Товар;/);
    for (const inert of ["'=1+1", "'+7 000", "'-5", "'@A1", '"диван; «Вега»"']) expect(text).toContain(`;${inert};`);
    const seen = seenByOffice(program.platform.save, [
      '--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1049,false,true',
    ]);
    expect(seen).toContain('=1+1');
    expect(seen).not.toMatch(/\t2\t/);
  });
});

describe('outgoing numbers', () => {
  it('are given once per letter, stay with it, and are never used again', async () => {
    const first = await addCase('ООО «Первый»');
    const second = await addCase('ООО «Второй»');
    expect(await journal()).toEqual([]);
    await print(first);
    await print(first);
    program.platform.prints = false;
    await print(second);
    expect((await journal()).map(({ number, addressee, state }) => [number, addressee, state])).toEqual([
      ['26-0002', 'ООО «Второй»', 'отправка не записана'],
      ['26-0001', 'ООО «Первый»', 'отправка не записана'],
    ]);
    await program.call('cases.remove', { id: second });
    expect((await journal())[0]).toMatchObject({
      number: '26-0002',
      state: 'отправка не записана, дело в корзине',
      caseId: null,
    });
    program.context.db.prepare('DELETE FROM cases WHERE id = ?').run(second);
    const third = await addCase('ООО «Третий»');
    await program.call('documents.print', { caseId: third, kind: 'claim' });
    expect((await journal()).map(({ number, state }) => [number, state])).toEqual([
      ['26-0003', 'отправка не записана'],
      ['26-0002', 'дело удалено'],
      ['26-0001', 'отправка не записана'],
    ]);
    expect((await program.call('registers.outgoing', { query: 'третий' })).total).toBe(1);
    expect((await program.call('registers.outgoing', { from: '2026-11-23' })).total).toBe(0);
  });

  it('stand on letters only when the user has switched them on; the sample takes none', async () => {
    /** The words of the last printed paper, without their marking. */
    const printed = () => (program.platform.printed.at(-1)?.html ?? '').replace(/<[^>]*>/g, '');
    const id = await addCase('ООО «Первый»');
    await print(id);
    expect(printed()).toContain('ПРЕТЕНЗИЯ');
    expect(printed()).not.toContain('Исх. №');
    await program.call('settings.set', { outgoingNumbers: true });
    await print(id);
    expect(printed()).toMatch(/Исх\. №\s26-0001 от\s22\.11\.2026/);
    const sample = await program.call('cases.createSample', {});
    await program.ask('documents.print', { caseId: sample.id, kind: 'claim' });
    expect(await journal()).toHaveLength(1);
  });
});

describe('sending in bulk', () => {
  const NUMBERS = ['80084000000010', '80084000000027', '80084000000034'].map((text) => {
    const sum = [...text.slice(0, 13)].reduce((all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
    return text.slice(0, 13) + String((10 - (sum % 10)) % 10);
  });

  it('matches printed claims, records only what is confirmed, freezes each, and takes it back', async () => {
    const ids = [await addCase('ООО «Первый»'), await addCase('ООО «Второй»'), await addCase('ООО «Третий»')];
    for (const id of ids.slice(0, 2)) await print(id);
    expect((await program.call('registers.letters', {})).map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const text = `Номер;Дело\n${NUMBERS[0]};26-001\n${NUMBERS[1]};26-0002\nпустая строка 5\n`;
    const found = await program.call('registers.match', { text });
    expect(found.matches.map(({ id, certainty }) => [id, certainty])).toEqual([
      [ids[0], 'sure'],
      [ids[1], 'sure'],
      [null, 'none'],
    ]);
    for (const id of ids)
      expect((await program.call('cases.get', { id })).file.events.filter(({ type }) => type === 'sent')).toEqual([]);

    const rows = [
      { id: ids[0] ?? '', number: NUMBERS[0] ?? '', date: '2026-11-20' },
      { id: ids[1] ?? '', number: NUMBERS[1] ?? '', date: '2026-12-01' },
    ];
    const result = await program.call('registers.recordSent', { rows, channel: 'valued_letter' });
    expect(result.done.map(({ id }) => id)).toEqual([ids[0]]);
    expect(result.failed).toMatchObject([{ id: ids[1], reason: expect.stringContaining('ещё не наступил') }]);
    const { file } = await program.call('cases.get', { id: ids[0] ?? '' });
    const event = file.events.find(({ type }) => type === 'sent');
    expect(event).toMatchObject({
      paper: 'claim',
      number: NUMBERS[0],
      demand: 'refund',
      frozen: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(file.attachments.map(({ proves }) => proves)).toEqual(['claim_copy']);
    expect((await journal()).find(({ number }) => number === '26-0001')?.state).toBe(
      `отправлено 20.11.2026, ${NUMBERS[0]}`,
    );
    // The same letter is not sent twice.
    const again = await program.call('registers.recordSent', { rows: rows.slice(0, 1), channel: 'valued_letter' });
    expect(again).toMatchObject({ done: [], failed: [{ reason: 'Отправка этой претензии уже записана.' }] });

    const [done] = result.done;
    await program.call('registers.undoSent', { rows: [{ id: done?.id ?? '', eventId: done?.eventId ?? '' }] });
    const back = (await program.call('cases.get', { id: ids[0] ?? '' })).file;
    expect([back.events.some(({ type }) => type === 'sent'), back.attachments]).toEqual([false, []]);
  });
});

describe('papers of registers', () => {
  it('the list for the post is grouped by category, as DOCX, PDF and XLSX', async () => {
    const ids = [await addCase('ООО «Первый»'), await addCase('ООО «Второй»')];
    for (const id of ids) await print(id);
    const letters = [
      { id: ids[0] ?? '', category: 'valued' as const, value: 10_000 },
      { id: ids[1] ?? '', category: 'registered' as const, value: 10_000 },
    ];
    program.platform.save = join(folder, 'post.xlsx');
    await program.call('registers.savePost', { letters, as: 'xlsx' });
    const [sheet] = await readWorkbook(program.platform.save);
    expect((sheet?.data ?? []).slice(1).map((row) => [row[1], row[2], row[5]])).toEqual([
      ['Ценное письмо с описью вложения и уведомлением', 'ООО «Первый»', 100],
      ['Заказное письмо с уведомлением', 'ООО «Второй»', null],
    ]);
    await program.call('registers.savePost', { letters, as: 'print' });
    expect(program.platform.printed.at(-1)?.html).toContain('форма 103');
    program.platform.save = join(folder, 'post.docx');
    await program.call('registers.savePost', { letters, as: 'docx' });
    expect(readFileSync(program.platform.save).subarray(0, 2).toString()).toBe('PK');
  });

  it('the report counts what the events say', async () => {
    const id = await addCase('ООО «Первый»');
    await print(id);
    const event = {
      id: 's',
      type: 'sent',
      paper: 'claim',
      to: 'seller',
      channel: 'valued_letter',
      date: '2026-11-20',
    } as const;
    await program.call('events.add', { caseId: id, event });
    await program.call('events.add', {
      caseId: id,
      event: { id: 'm', type: 'money_received', amount: 500_000, date: '2026-11-21' },
    });
    const report = await program.call('registers.report', { from: '2026-11', to: '2026-11' });
    expect(report.total).toMatchObject({ opened: 1, printed: { claim: 1 }, sent: { claim: 1 }, won: 500_000 });
    expect(report.total.claimed).toBeGreaterThanOrEqual(6_840_000);
    program.platform.save = join(folder, 'report.xlsx');
    await program.call('registers.saveReport', { from: '2026-11', to: '2026-11', as: 'xlsx' });
    const sheets = await readWorkbook(program.platform.save);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['По месяцам', 'По проблемам', 'Бумаги', 'Пояснения']);
    expect(seenByOffice(program.platform.save)).toContain('ноябрь 2026');
  });

  it('notes on many cases are one file', async () => {
    const ids = [await addCase('ООО «Первый»'), await addCase('ООО «Второй»')];
    await program.call('registers.notes', { ids, as: 'print' });
    expect(program.platform.opened).toEqual([expect.stringContaining('Справки по делам.pdf')]);
    expect(program.platform.laidOut.filter((html) => html.includes('Справка по делу'))).toHaveLength(2);
  });
});
