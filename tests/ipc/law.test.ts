import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addPack } from '../../electron/db/repos/law.ts';
import type { PackPreview } from '../../shared/ipc/law.ts';
import { lawContext } from '../../shared/law/context.ts';
import { replaceLaw } from '../../shared/law/inForce.ts';
import { NORMS, normsInForce, param } from '../../shared/law/norms/lookup.ts';
import { buildPack, checksum, packText, readPack, type LawPack } from '../../shared/law/pack/pack.ts';
import { parseCaseFile } from '../../shared/model/parseCase.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';

const CASES = join(import.meta.dirname, '../fixtures/cases');
const shipped = buildPack();
let program: TestProgram;
const more: TestProgram[] = [];

beforeEach(() => {
  program = openProgram();
});
afterEach(() => {
  for (const one of [program, ...more.splice(0)]) one.close();
  replaceLaw(null);
});

function changed(serial: number, change: (pack: LawPack) => void = () => undefined): LawPack {
  const pack = structuredClone(shipped);
  pack.serial = serial;
  change(pack);
  return { ...pack, sha256: checksum({ ...pack, sha256: undefined }) };
}

/** Twice the daily penalty: touches every case in delay. */
const dearer = (serial: number) =>
  changed(serial, (pack) => {
    for (const norm of pack.norms) {
      for (const { params } of norm.editions)
        if (params?.['ratePercentHundredths']) params['ratePercentHundredths'] *= 2;
    }
  });

/** The next dialog gives this text as a file. */
function offer(text: string | Uint8Array, name = 'Данные.json', to = program): void {
  const path = join(to.folder, name);
  writeFileSync(path, text);
  to.platform.files = [path];
}

async function choose(pack: LawPack, from = program): Promise<PackPreview> {
  offer(packText(pack), 'Данные.json', from);
  const preview = await from.call('law.choosePack', {});
  if (!preview) throw new Error('Nothing was chosen');
  return preview;
}

async function install(pack: LawPack): Promise<void> {
  await program.call('law.apply', { token: (await choose(pack)).token });
}

/** A case of the fixtures, taken in as an import. */
async function withCase(name: string): Promise<string> {
  const text = readFileSync(join(CASES, `${name}.json`), 'utf8');
  const parsed = parseCaseFile(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { id } = await program.call('cases.create', {});
  await program.call('cases.setFacts', { id, facts: parsed.file.facts });
  for (const event of parsed.file.events) {
    if (event.type !== 'sent')
      await program.call('events.add', { caseId: id, event: { ...event, attachments: undefined } });
  }
  return id;
}

const total = async (id: string) => (await program.call('cases.get', { id })).plan.sums?.total ?? 0;

describe('what the program counts by', () => {
  it('is its own law until something is installed', async () => {
    const state = await program.call('law.state', {});
    expect(state).toMatchObject({
      serial: shipped.serial,
      checked: shipped.checked,
      days: 2,
      source: 'program',
      installedAt: null,
      former: null,
      problem: null,
      own: { rates: [], daysOff: [] },
      keyRate: { from: '2026-07-27', percentHundredths: 1400, unknownFrom: '2026-10-26' },
    });
    expect(state.age.replaceAll('\u00a0', ' ')).toBe(
      'Данные о праве проверены 21.11.2026, 2 дня назад. Законы, принятые позже, программа не знает.',
    );
    expect(await program.call('law.inForce', { version: 0 })).toBeNull();
    expect((await program.ask('law.chooseFormer', {})).ok).toBe(false);
  });

  it('closing the dialog changes nothing', async () => {
    expect(await program.call('law.choosePack', {})).toBeNull();
    expect(await program.call('law.savePack', {})).toBeNull();
  });
});

describe('installing a pack', () => {
  it('shows changes and touched cases first, then counts by it, and goes back', async () => {
    const late = await withCase('sofa-complaint');
    const before = await total(late);
    const sums = async () => (await program.call('cases.list', {})).sum;
    const listed = await sums();
    const next = dearer(2);
    const preview = await choose(next);
    expect(preview).toMatchObject({
      kind: 'install',
      serial: 2,
      source: 'file',
      file: 'Данные.json',
      now: { serial: 1, checked: shipped.checked },
    });
    expect(preview.changes.map(({ text }) => text).join(' ')).toMatch(/изменилось число/);
    expect(normsInForce()).toBe(NORMS);

    const touched = await program.call('law.touched', { token: preview.token });
    expect(touched).toMatchObject({ total: 1, cases: [{ id: late, number: '26-001', title: expect.any(String) }] });
    expect(touched.cases[0]?.changes.join(' ')).toMatch(/Сумма: .* вместо /);
    expect(touched.letters).toBe(touched.cases[0]?.unsent.length);
    expect(touched.letters).toBeGreaterThan(0);
    expect(program.platform.pushes).toContainEqual({
      push: 'progress',
      payload: { label: 'Сравниваем дела', done: 1, total: 1 },
    });
    expect(await total(late)).toBe(before);

    const state = await program.call('law.apply', { token: preview.token });
    expect(state).toMatchObject({ serial: 2, source: 'file', former: { serial: 1, source: 'program' } });
    expect(state.installedAt).toMatch(/^2026-11-23T/);
    expect(await total(late)).toBeGreaterThan(before);
    expect(await sums()).toBe(await total(late));
    const page = await program.call('law.inForce', { version: 0 });
    expect(page?.law?.serial).toBe(2);
    expect(await program.call('law.inForce', { version: page?.version ?? 0 })).toBeNull();
    expect(program.platform.pushes).toContainEqual({ push: 'data.changed', payload: { caseId: null } });

    const back = await program.call('law.chooseFormer', {});
    expect(back).toMatchObject({ kind: 'former', serial: 1, source: 'program', file: null, now: { serial: 2 } });
    expect((await program.call('law.touched', { token: back.token })).total).toBe(1);
    expect(await program.call('law.apply', { token: back.token })).toMatchObject({ serial: 1, former: null });
    expect(await total(late)).toBe(before);
    expect(await sums()).toBe(listed);
    expect((await program.call('law.inForce', { version: page?.version ?? 0 }))?.law?.serial).toBe(1);
  });

  it('keeps the pack before for one step back, and survives a restart', async () => {
    await install(dearer(2));
    await install(changed(3, (pack) => void (pack.keyRate.rates.at(-1)!.percentHundredths = 999)));
    program.stop();
    const again = openProgram({ folder: program.folder });
    more.push(again);
    expect(await again.call('law.state', {})).toMatchObject({
      serial: 3,
      problem: null,
      former: { serial: 2, source: 'file' },
      keyRate: { percentHundredths: 999 },
    });
    expect((await again.call('law.inForce', { version: 0 }))?.law?.serial).toBe(3);
    const { token } = await again.call('law.chooseFormer', {});
    expect(await again.call('law.apply', { token })).toMatchObject({ serial: 2, former: { serial: 1 } });
    expect(param('zozpp-23-1', 'ratePercentHundredths', '2026-11-23')).toBe(200);
  });

  it.each<[string, () => string | Uint8Array, string, RegExp]>([
    ['обрезанный', () => packText(dearer(2)).slice(0, -40), 'damaged', /нельзя прочитать/],
    ['чужая сумма', () => packText({ ...dearer(2), checked: '2026-11-20' }), 'damaged', /контрольная сумма/],
    ['не данные', () => '{"format":"desyat-dney-case"}', 'invalid_input', /не файл данных/],
    ['картинка', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 1]), 'damaged', /нельзя прочитать/],
    ['огромный', () => ' '.repeat(5 * 1024 * 1024 + 1), 'too_large', /больше 5 МБ/],
    ['новый формат', () => JSON.stringify({ ...shipped, formatVersion: 2 }), 'newer_version', /обновите программу/],
    ['без нормы', () => packText(changed(2, (pack) => void pack.norms.shift())), 'newer_version', /обновите программу/],
    ['тот же', () => packText(shipped), 'conflict', /не новее нынешних/],
    [
      'из будущего',
      () => packText(changed(2, (pack) => void (pack.checked = '2026-12-01'))),
      'conflict',
      /дату компьютера/,
    ],
  ])('отказ с причиной: %s', async (_name, text, code, message) => {
    offer(text());
    const envelope = await program.ask('law.choosePack', {});
    expect(envelope).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(message) } });
    expect(await program.call('law.state', {})).toMatchObject({ serial: 1, source: 'program' });
  });

  it('an installed pack is not installed again, nor an older one', async () => {
    await install(dearer(3));
    for (const [pack, words] of [
      [dearer(3), /уже стоят/],
      [dearer(2), /не новее/],
    ] as const) {
      offer(packText(pack));
      const envelope = await program.ask('law.choosePack', {});
      expect(envelope).toMatchObject({ ok: false, error: { message: expect.stringMatching(words) } });
    }
  });

  it('a folder or a file that is gone is told', async () => {
    mkdirSync(join(program.folder, 'папка.json'));
    for (const name of ['папка.json', 'нет.json']) {
      program.platform.files = [join(program.folder, name)];
      expect((await program.ask('law.choosePack', {})).ok).toBe(false);
    }
  });

  it('a closed preview is not applied, and its comparison stops', async () => {
    for (let i = 0; i < 25; i++) await program.call('cases.create', {});
    const { token } = await choose(dearer(2));
    const comparing = program.ask('law.touched', { token });
    await program.call('law.discard', {});
    expect(await comparing).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await program.ask('law.apply', { token })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const first = await choose(dearer(2));
    await choose(dearer(3));
    expect((await program.ask('law.apply', { token: first.token })).ok).toBe(false);
    expect(await program.call('law.state', {})).toMatchObject({ serial: 1 });
  });
});

describe('a stored pack that cannot be used', () => {
  const restart = () => {
    program.stop();
    const again = openProgram({ folder: program.folder });
    more.push(again);
    return again;
  };
  const store = (pack: LawPack, text = packText(pack)) =>
    addPack(program.context.db, {
      serial: pack.serial,
      sha256: pack.sha256,
      text,
      installedAt: '2026-11-22T00:00:00Z',
    });

  it.each<[string, () => void, RegExp]>([
    ['damaged', () => store(dearer(2), packText(dearer(2)).slice(0, 500)), /не подходят.*нельзя прочитать/],
    ['another one than was stored', () => store(dearer(2), packText(dearer(3))), /изменены не программой/],
  ])('%s: the program starts by its own law and says so', async (_name, prepare, words) => {
    prepare();
    const again = restart();
    const state = await again.call('law.state', {});
    expect(state).toMatchObject({ serial: 1, source: 'program', problem: expect.stringMatching(words) });
    expect((await again.call('app.state', {})).notices).toEqual([
      { severity: 'danger', title: 'Данные о праве не читаются', text: expect.stringMatching(words) },
    ]);
    expect(normsInForce()).toBe(NORMS);
    expect(again.logged).toContain('law-pack-refused');
    const { token } = await again.call('law.chooseFormer', {});
    expect(await again.call('law.apply', { token })).toMatchObject({ problem: null, former: null });
  });

  it('older than a new program: its own law, without an alarm', async () => {
    store(changed(1));
    const again = restart();
    expect(await again.call('law.state', {})).toMatchObject({
      source: 'program',
      problem: expect.stringMatching(/не новее данных программы/),
    });
    expect((await again.call('app.state', {})).notices).toEqual([]);
  });
});

describe('rows typed in by hand', () => {
  it('a key rate counts at once and can be taken away', async () => {
    const state = await program.call('law.addRate', { from: '2026-10-26', percentHundredths: 1350 });
    expect(state).toMatchObject({
      own: { rates: [{ from: '2026-10-26', percentHundredths: 1350 }] },
      keyRate: { from: '2026-10-26', percentHundredths: 1350, lastConfirmed: '2026-10-26', unknownFrom: null },
    });
    expect(lawContext('2026-11-23').keyRate.rates.at(-1)).toEqual({ from: '2026-10-26', percentHundredths: 1350 });
    expect((await program.call('law.inForce', { version: 0 }))?.law?.keyRate.rates.at(-1)?.from).toBe('2026-10-26');
    expect(await program.call('law.removeRate', { from: '2026-10-26' })).toMatchObject({ own: { rates: [] } });
    expect((await program.ask('law.removeRate', { from: '2026-10-26' })).ok).toBe(false);
  });

  it.each([
    [{ from: '2021-01-01', percentHundredths: 425 }, 'from', /с 20\.12\.2021/],
    [{ from: '2027-06-01', percentHundredths: 1000 }, 'from', /слишком далеко/],
    [{ from: '2026-07-27', percentHundredths: 1400 }, 'from', /уже есть/],
    [{ from: '2026-02-31', percentHundredths: 1400 }, 'from', /Такой даты нет/],
    [{ from: '2026-10-26', percentHundredths: 0 }, 'percentHundredths', /больше нуля/],
    [{ from: '2026-10-26', percentHundredths: 200_000 }, 'percentHundredths', /1000 %/],
    [{ from: '2026-10-26', percentHundredths: 13.5 }, 'percentHundredths', /числом/],
  ])('a key rate %j is refused by its field', async (rate, field, words) => {
    const envelope = await program.ask('law.addRate', rate);
    expect(envelope).toMatchObject({ ok: false, error: { field, message: expect.stringMatching(words) } });
    expect((await program.call('law.state', {})).own.rates).toEqual([]);
  });

  it('a day off moves the last day, and can be taken away', async () => {
    const late = await withCase('sofa-complaint');
    const last = async () =>
      (await program.call('cases.get', { id: late })).plan.deadlines.find(({ whose }) => whose === 'seller')?.last ??
      '';
    const before = await last();
    const state = await program.call('law.addDayOff', { date: before, note: ' Радуница ' });
    expect(state.own.daysOff).toEqual([{ date: before, note: 'Радуница' }]);
    expect((await last()) > before).toBe(true);
    await program.call('law.removeDayOff', { date: before });
    expect(await last()).toBe(before);
    expect((await program.ask('law.removeDayOff', { date: before })).ok).toBe(false);
  });

  it.each([
    [{ date: '2026-11-22' }, /и так нерабочий: воскресенье/],
    [{ date: '2026-11-04' }, /праздник: День народного единства/],
    [{ date: '2019-05-07' }, /с 2022 по 2028 год/],
    [{ date: '2035-05-07' }, /с 2022 по 2028 год/],
    [{ date: '2026-13-01' }, /Такой даты нет/],
  ])('a day off %j is refused by its field', async (day, words) => {
    expect(await program.ask('law.addDayOff', day)).toMatchObject({
      ok: false,
      error: { field: 'date', message: expect.stringMatching(words) },
    });
  });

  it('the same row is not added twice', async () => {
    await program.call('law.addDayOff', { date: '2026-11-24' });
    expect(await program.ask('law.addDayOff', { date: '2026-11-24' })).toMatchObject({
      ok: false,
      error: { field: 'date' },
    });
    await program.call('law.addRate', { from: '2026-10-26', percentHundredths: 1350 });
    expect(await program.ask('law.addRate', { from: '2026-10-26', percentHundredths: 1300 })).toMatchObject({
      ok: false,
      error: { field: 'from', message: expect.stringMatching(/уже вписана/) },
    });
  });

  it('stay when a pack is installed and when the program starts again', async () => {
    await program.call('law.addRate', { from: '2026-10-26', percentHundredths: 1350 });
    await program.call('law.addDayOff', { date: '2026-11-24', note: '' });
    await install(changed(2));
    expect(await program.call('law.state', {})).toMatchObject({
      serial: 2,
      own: { rates: [{ percentHundredths: 1350 }], daysOff: [{ date: '2026-11-24' }] },
    });
    program.stop();
    const again = openProgram({ folder: program.folder });
    more.push(again);
    expect(lawContext('2026-11-23').calendar.extraDaysOff).toEqual(['2026-11-24']);
    expect(await again.call('law.state', {})).toMatchObject({ serial: 2, keyRate: { percentHundredths: 1350 } });
  });
});

it('saves the data in force as a file that another program accepts, without own rows', async () => {
  await program.call('law.addDayOff', { date: '2026-11-24' });
  program.platform.save = join(program.folder, 'мои данные.json');
  expect(await program.call('law.savePack', {})).toMatchObject({ files: ['мои данные.json'] });
  expect(readPack(readFileSync(program.platform.save, 'utf8'))).toEqual({ ok: true, pack: shipped });
});

it('the reference shows every norm in force with what uses it', async () => {
  const { norms, acts } = await program.call('law.reference', {});
  expect(norms.map(({ id }) => id)).toEqual(NORMS.map(({ id }) => id));
  expect(norms.every(({ act }) => acts.some(({ id }) => id === act))).toBe(true);
  const used = norms.find(({ id }) => id === 'zozpp-23-1')?.usedIn ?? [];
  expect(used).toContain('Неустойка 1 % в день за товар с недостатком');
  await install(changed(2, (pack) => void (pack.norms[0]!.title = 'Другое название')));
  expect((await program.call('law.reference', {})).norms[0]?.title).toBe('Другое название');
});
