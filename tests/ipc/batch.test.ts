import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDocument } from '../../shared/documents/check.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { caseNamed } from '../support/cases.ts';
import { ONE_PAGE_PDF, openProgram, type TestProgram } from '../support/handlers.ts';

let program: TestProgram;
let folder: string;
beforeEach(() => {
  program = openProgram({ today: '2026-11-22' });
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-batch-'));
  program.platform.folder = folder;
  // As long as its numbers say, so that a claim is laid out once.
  program.platform.htmlToPdf = (html) => {
    program.platform.laidOut.push(html);
    return Promise.resolve(html.includes('page-2') ? TWO_PAGES : ONE_PAGE_PDF);
  };
});
afterEach(() => {
  program.close();
  rmSync(folder, { recursive: true, force: true });
});

const TWO_PAGES = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>\nendobj\n' +
    [3, 4].map((n) => `${n} 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>\nendobj\n`).join('') +
    'trailer\n<</Root 1 0 R>>\n%%EOF\n',
);

/** A new case with the facts of an example that lacks nothing, another seller and no events. */
async function addCase(seller: string, change: Partial<CaseFile['facts']> = {}): Promise<string> {
  const { facts } = caseNamed('sofa-waiting');
  const { id } = await program.call('cases.create', {});
  const file = { ...facts, seller: { ...facts.seller, name: seller }, ...change };
  await program.call('cases.setFacts', { id, facts: file });
  const view = await program.call('cases.get', { id });
  for (const { code, severity } of checkDocument('claim', view.file, view.plan).warnings)
    if (severity === 'danger') await program.call('acknowledge.set', { caseId: id, code, reason: 'Знаю' });
  return id;
}

const WORDS = {
  claim: 'ПРЕТЕНЗИЯ',
  inventory: 'вложения в ценное письмо',
  steps: 'Что сделать с претензией',
  note: 'Доказательств в деле',
  c5: 'size:229mm 162mm',
  dl: 'size:220mm 110mm',
  labels: 'size:210mm 297mm;margin:0',
};
/** What was laid out, in order. */
const laidOut = (): string[] =>
  program.platform.laidOut.map(
    (html) => Object.entries(WORDS).find(([, word]) => html.includes(word))?.[0] ?? html.slice(0, 200),
  );
const sellersOf = (): string[] =>
  program.platform.laidOut.filter((html) => html.includes(WORDS.c5)).map((html) => /ООО «[^»]+»/.exec(html)?.[0] ?? '');

describe('claims of many cases', () => {
  it('lie in a folder in the order of the envelopes: claim twice, inventory, envelope', async () => {
    const ids = [
      await addCase('ООО «Ясень»'),
      await addCase('ООО «Берёза»'),
      await addCase('ООО «Ясень»'),
      await addCase('ООО «Акация»'),
    ];
    const result = await program.call('batch.claims', { ids: [...ids, ids[0] ?? ''], as: 'folder' });
    expect(result).toMatchObject({ done: 4, skipped: [] });
    const [made = ''] = readdirSync(folder);
    expect(made).toBe('Претензии 2026-11-22');
    const files = readdirSync(join(folder, made)).sort();
    expect(files).toEqual(result?.files);
    expect(files.map((name) => name.replace(/, дело.*/, ''))).toEqual([
      '1 ООО «Акация»',
      '2 ООО «Берёза»',
      '3 ООО «Ясень»',
      '4 ООО «Ясень»',
    ]);
    expect(sellersOf()).toEqual(['ООО «Акация»', 'ООО «Берёза»', 'ООО «Ясень»', 'ООО «Ясень»']);
    expect(laidOut().slice(0, 3)).toEqual(['claim', 'inventory', 'c5']);
    const bytes = readFileSync(join(folder, made, files[0] ?? ''));
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(6);
    const told = spawnSync('pdfinfo', [join(folder, made, files[0] ?? '')], { encoding: 'utf8' });
    expect(told.stderr + told.stdout).toMatch(/^Title:.*\n[^]*Pages:\s+6/);
  });

  it('for the printer are two files opened in its program, papers and envelopes in the same order', async () => {
    const ids = [await addCase('ООО «Ясень»'), await addCase('ООО «Берёза»')];
    const result = await program.call('batch.claims', { ids, as: 'print' });
    expect(result).toMatchObject({ done: 2, files: ['Претензии на печать.pdf', 'Конверты на печать.pdf'] });
    expect(program.platform.opened).toHaveLength(2);
    const pages = async (path: string): Promise<number> => (await PDFDocument.load(readFileSync(path))).getPageCount();
    const [envelopes = '', letters = ''] = program.platform.opened;
    expect([await pages(letters), await pages(envelopes)]).toEqual([10, 2]);
  });

  it('leave out by name and reason what is not ready', async () => {
    const ready = await addCase('ООО «Ясень»');
    const { id: empty } = await program.call('cases.create', {});
    const homeless = await addCase('ООО «Берёза»', { seller: { kind: 'company', name: 'ООО «Берёза»' } });
    const unread = await program.call('cases.create', {});
    await program.call('cases.setFacts', { id: unread.id, facts: caseNamed('sofa-waiting').facts });
    const sent = await addCase('ООО «Акация»');
    await program.call('events.add', {
      caseId: sent,
      event: { id: 'e1', type: 'sent', paper: 'claim', to: 'seller', channel: 'valued_letter', date: '2026-11-20' },
    });
    program.platform.laidOut.length = 0;
    const result = await program.call('batch.claims', { ids: [empty, homeless, unread.id, ready, sent], as: 'folder' });
    expect(result?.done).toBe(1);
    expect(result?.skipped.map(({ id, reason }) => [id, reason])).toEqual([
      [empty, 'Не выбрано требование.'],
      [homeless, 'Нет адреса продавца.'],
      [unread.id, expect.stringMatching(/^Покупку нечем подтвердить\./)],
      [sent, 'Претензия уже отправлена.'],
    ]);
    expect(sellersOf()).toEqual(['ООО «Ясень»']);
  });

  it('ask for no folder when nothing is ready, and write nothing when the dialog is closed', async () => {
    const { id } = await program.call('cases.create', {});
    program.platform.chooseFolder = () => Promise.reject(new Error('must not be asked'));
    expect(await program.call('batch.claims', { ids: [id], as: 'folder' })).toMatchObject({ folder: null, done: 0 });
    program.platform.chooseFolder = () => Promise.resolve(null);
    const ready = await addCase('ООО «Ясень»');
    expect(await program.call('batch.claims', { ids: [ready], as: 'folder' })).toBeNull();
    expect(program.platform.laidOut).toEqual([]);
  });

  it.each(['folder', 'print'] as const)('can be stopped and leave nothing: %s', async (as) => {
    const ids = await Promise.all(Array.from({ length: 4 }, (_, at) => addCase(`ООО «Пример-${at}»`)));
    const { htmlToPdf } = program.platform;
    program.platform.htmlToPdf = async (html) => {
      if (program.platform.laidOut.length === 4) await program.call('batch.cancel', {});
      return htmlToPdf(html);
    };
    const answer = await program.ask('batch.claims', { ids, as });
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(program.platform.laidOut).toHaveLength(5);
    expect(readdirSync(folder)).toEqual([]);
    expect(program.platform.opened).toEqual([]);
    const temporary = join(program.folder, 'temporary');
    expect(as === 'print' ? readdirSync(temporary) : []).toEqual([]);
    const last = program.platform.pushes.at(-1)?.payload;
    expect(last).toMatchObject({ done: 4, total: 4, stop: 'batch.cancel' });
    // The next one may begin.
    program.platform.htmlToPdf = htmlToPdf;
    expect(await program.call('batch.claims', { ids, as })).toMatchObject({ done: 4 });
  });

  it('refuse a second batch while one is at work', async () => {
    const ids = [await addCase('ООО «Ясень»')];
    const first = program.ask('batch.claims', { ids, as: 'folder' });
    const second = await program.ask('batch.claims', { ids, as: 'folder' });
    expect((await first).ok).toBe(true);
    expect(second).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('hold no more than three papers in memory', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const ids = await Promise.all(Array.from({ length: 12 }, (_, at) => addCase(`ООО «Пример-${at}»`)));
    const made: WeakRef<Uint8Array>[] = [];
    const { htmlToPdf } = program.platform;
    let most = 0;
    program.platform.htmlToPdf = async (html) => {
      const pdf = new Uint8Array(await htmlToPdf(html));
      made.push(new WeakRef(pdf));
      await new Promise((resolve) => setImmediate(resolve));
      collect();
      most = Math.max(most, made.filter((one) => one.deref() !== undefined).length);
      return pdf;
    };
    await program.call('batch.claims', { ids, as: 'print' });
    expect(made).toHaveLength(36);
    expect(most).toBeLessThanOrEqual(3);
    expect(most).toBeGreaterThanOrEqual(1);
  });
});

const pagesOf = async (path: string): Promise<number> => (await PDFDocument.load(readFileSync(path))).getPageCount();

describe('what goes with the claims', () => {
  const papers = { inventory: true, clientSteps: true, caseNote: true } as const;

  it.each([
    ['c5', 'Конверты на печать.pdf'],
    ['dl', 'Конверты на печать.pdf'],
  ] as const)('is printed after the letter, the addresses apart: %s', async (addresses, name) => {
    const ids = [await addCase('ООО «Ясень»'), await addCase('ООО «Берёза»')];
    const result = await program.call('batch.claims', { ids, as: 'print', papers: { ...papers, addresses } });
    expect(result).toEqual({
      folder: expect.any(String) as string,
      files: ['Претензии на печать.pdf', name],
      done: 2,
      skipped: [],
    });
    const one = ['claim', 'inventory', 'steps', 'note', addresses];
    expect(laidOut()).toEqual([...one, ...one]);
    const [envelopes = '', letters = ''] = program.platform.opened;
    expect([await pagesOf(letters), await pagesOf(envelopes)]).toEqual([14, 2]);
  });

  it('is one file without addresses, and the claim alone when nothing is wanted', async () => {
    const ids = [await addCase('ООО «Ясень»')];
    const none = { inventory: false, addresses: 'none' } as const;
    const result = await program.call('batch.claims', { ids, as: 'print', papers: none });
    expect(result).toMatchObject({ done: 1, files: ['Претензии на печать.pdf'] });
    expect(laidOut()).toEqual(['claim']);
    expect(program.platform.opened).toHaveLength(1);
    expect(await pagesOf(program.platform.opened[0] ?? '')).toBe(4);
  });

  it('lies last in the file of each case, behind the envelope', async () => {
    const ids = [await addCase('ООО «Ясень»')];
    await program.call('batch.claims', { ids, as: 'folder', papers: { ...papers, addresses: 'dl' } });
    expect(laidOut()).toEqual(['claim', 'inventory', 'dl', 'steps', 'note']);
  });

  it.each(['print', 'folder'] as const)(
    'as labels: one for each of seven cases in the order of the envelopes, on two sheets: %s',
    async (as) => {
      const sellers = ['Ясень', 'Берёза', 'Акация', 'Дуб', 'Вяз', 'Граб', 'Ель'].map((tree) => `ООО «${tree}»`);
      const ids: string[] = [];
      for (const seller of sellers) ids.push(await addCase(seller));
      program.platform.laidOut.length = 0;
      const result = await program.call('batch.claims', { ids, as, papers: { addresses: 'labels' } });
      expect(laidOut()).toEqual([...sellers.flatMap(() => ['claim', 'inventory']), 'labels', 'labels']);
      const sheets = program.platform.laidOut.slice(-2).map((html) => html.match(/Кому: <\/?\w*>?[^<]*/g)?.length);
      expect(sheets).toEqual([6, 1]);
      const told = program.platform.laidOut.slice(-2).flatMap((html) => html.match(/ООО.«[^»]+»/g) ?? []);
      expect(told.map((name) => name.replace('\u00a0', ' '))).toEqual([...sellers].sort());
      if (as === 'print') {
        expect(result?.files).toEqual(['Претензии на печать.pdf', 'Наклейки на печать.pdf']);
        const [labels = '', letters = ''] = program.platform.opened;
        expect([await pagesOf(letters), await pagesOf(labels)]).toEqual([35, 2]);
      } else {
        const made = join(folder, readdirSync(folder)[0] ?? '');
        expect(result?.files.at(-1)).toBe('Наклейки.pdf');
        expect(readdirSync(made).sort()).toEqual([...(result?.files ?? [])].sort());
        expect(result?.files).toHaveLength(8);
        expect(await pagesOf(join(made, 'Наклейки.pdf'))).toBe(2);
        expect(await pagesOf(join(made, result?.files[0] ?? ''))).toBe(5);
      }
    },
  );

  it('does not hold back the claim: who lacks a paper is named with the reason', async () => {
    const [rude, broken, whole] = [
      await addCase('ООО «Акация»'),
      await addCase('ООО «Берёза»'),
      await addCase('ООО «Ясень»'),
    ];
    await program.call('edits.set', {
      caseId: rude,
      document: 'claim_steps',
      key: 'added-1',
      edit: { document: 'claim_steps', key: 'added-1', text: 'Продавец — мошенник.', basedOn: '', after: 'title' },
    });
    const { htmlToPdf } = program.platform;
    let notes = 0;
    program.platform.htmlToPdf = (html) =>
      html.includes(WORDS.note) && ++notes === 2 ? Promise.reject(new Error('print window is gone')) : htmlToPdf(html);
    const result = await program.call('batch.claims', {
      ids: [rude, broken, whole],
      as: 'print',
      papers: { ...papers, addresses: 'none' },
    });
    expect(result).toMatchObject({ done: 3, skipped: [] });
    expect(result?.noted?.map(({ id, reason }) => [id, reason])).toEqual([
      [rude, expect.stringMatching(/^Не вошло: «Памятка на почту»\. Обидное слово: «.+»\.$/)],
      [broken, expect.stringMatching(/^Не вошло: «Справка по делу»\. Программа не смогла составить эту бумагу\./)],
    ]);
    expect(laidOut()).toEqual([
      ...['claim', 'inventory', 'note'],
      ...['claim', 'inventory', 'steps'],
      ...['claim', 'inventory', 'steps', 'note'],
    ]);
    expect(program.logged.join('\n')).toContain('print window is gone');
  });

  it('leaves out a label whose address is longer than the sticker; without any label there is no file of them', async () => {
    const endless = { kind: 'company', name: 'ООО «Акация»', address: 'Образцовская область, '.repeat(22) } as const;
    const long = await addCase('ООО «Акация»', { seller: endless });
    const papers = { addresses: 'labels' } as const;
    const reason = 'Не вошла наклейка: адрес на ней не помещается. Напечатайте для этого дела конверт.';
    const noted = [{ id: long, title: expect.any(String) as string, reason }];
    const alone = await program.call('batch.claims', { ids: [long], as: 'print', papers });
    expect(alone).toMatchObject({ done: 1, files: ['Претензии на печать.pdf'], noted });
    expect(program.platform.opened).toHaveLength(1);
    expect(readdirSync(dirname(program.platform.opened[0] ?? ''))).toEqual(['Претензии на печать.pdf']);
    const inFolder = await program.call('batch.claims', { ids: [long], as: 'folder', papers });
    expect(inFolder).toMatchObject({ done: 1, noted });
    expect(inFolder?.files).toHaveLength(1);
    expect(readdirSync(inFolder?.folder ?? '')).toEqual(inFolder?.files);
    const other = await addCase('ООО «Ясень»');
    const both = await program.call('batch.claims', { ids: [long, other], as: 'print', papers });
    expect(both).toMatchObject({ done: 2, files: ['Претензии на печать.pdf', 'Наклейки на печать.pdf'], noted });
  });

  it('marks nothing as sent or printed', async () => {
    const id = await addCase('ООО «Ясень»');
    await program.call('batch.claims', { ids: [id], as: 'print', papers: { addresses: 'labels' } });
    expect((await program.call('cases.get', { id })).file.events).toEqual([]);
  });

  it.each([
    ['another form of addresses', { addresses: 'stickers' }],
    ['another paper', { lawsuit: true }],
  ])('is checked before anything is made: %s', async (_what, papers) => {
    const answer = await program.ask('batch.claims', { ids: ['a'], as: 'print', papers: papers as never });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  });
});
