import { plainLines } from '../../shared/documents/blocks.ts';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { storedPath } from '../../electron/files/attachments.ts';
import { emptyBin } from '../../electron/ipc/housekeeping.ts';
import { changedFact } from '../../electron/ipc/changedFact.ts';
import type { CaseView } from '../../shared/ipc/contract.ts';
import type { CaseEvent } from '../../shared/model/case.ts';
import { groupOf } from '../../shared/model/summary.ts';
import { ONE_PAGE_PDF, openProgram, type TestProgram } from '../support/handlers.ts';

const opened: TestProgram[] = [];
function start(options: Parameters<typeof openProgram>[0] = {}): TestProgram {
  const program = openProgram(options);
  opened.push(program);
  return program;
}
afterEach(() => {
  for (const program of opened.splice(0)) program.close();
});

const sent: CaseEvent = {
  id: 'sent-1',
  type: 'sent',
  paper: 'claim',
  to: 'seller',
  channel: 'in_person',
  date: '2026-11-20',
};
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1]);

async function withPaper(program: TestProgram): Promise<{ view: CaseView; attachmentId: string; hash: string }> {
  const { id } = await program.call('cases.create', {});
  const { view, added } = await program.call('attachments.addBytes', {
    caseId: id,
    proves: 'purchase',
    name: 'чек.png',
    bytes: PNG,
  });
  const [paper] = added;
  if (!paper) throw new Error('Nothing was added');
  return { view, attachmentId: paper.id, hash: paper.hash };
}

describe('a case', () => {
  it('is created, answered, named, undone, binned and taken back', async () => {
    const program = start();
    const created = await program.call('cases.create', {});
    expect(created).toMatchObject({ number: '26-001', title: 'Новое дело', sample: false, canUndo: false });
    const { id } = created;
    const facts = { problem: 'defective', goods: { item: 'чайник', price: 249_900 } } as const;
    expect((await program.call('cases.setFacts', { id, facts })).title).toBe('Чайник');
    expect((await program.call('cases.rename', { id, title: '  Чайник на кухню ' })).title).toBe('Чайник на кухню');
    expect((await program.call('cases.undo', { id })).title).toBe('Чайник');
    expect((await program.call('cases.redo', { id })).canRedo).toBe(false);
    await program.call('cases.remove', { id });
    expect((await program.ask('cases.get', { id })).ok).toBe(false);
    expect((await program.call('cases.list', {})).total).toBe(0);
    expect((await program.call('cases.restore', { id })).file.facts).toEqual(facts);
    expect((await program.call('cases.list', { query: 'чайн' })).rows[0]).toMatchObject({
      id,
      number: '26-001',
      title: 'Чайник на кухню',
      group: 'prepare',
    });
  });

  it('tells the window that something changed, and nothing when it only looked', async () => {
    const program = start();
    const { id } = await program.call('cases.create', {});
    program.platform.pushes.length = 0;
    await program.call('cases.get', { id });
    await program.call('cases.list', {});
    expect(program.platform.pushes).toEqual([]);
    await program.call('cases.rename', { id, title: 'Стол' });
    expect(program.platform.pushes).toEqual([{ push: 'data.changed', payload: { caseId: id } }]);
  });

  it('is there after the next start', async () => {
    const first = start();
    const { id } = await first.call('cases.create', {});
    await first.call('cases.setFacts', { id, facts: { story: 'Было так' } });
    first.stop();
    const second = start({ folder: first.folder });
    expect((await second.call('cases.get', { id })).file.facts.story).toBe('Было так');
  });
});

describe('the sample', () => {
  it('is made once and lies in the group that its plan names', async () => {
    const program = start();
    const sample = await program.call('cases.createSample', {});
    expect(sample.sample).toBe(true);
    expect((await program.call('cases.createSample', {})).id).toBe(sample.id);
    const list = await program.call('cases.list', {});
    expect(list.rows).toHaveLength(1);
    expect(list.rows[0]).toMatchObject({ id: sample.id, group: groupOf(sample.plan), total: sample.plan.sums?.total });
    expect(list.sum).toBe(sample.plan.sums?.total);
  });

  it('has evidence of the days of its story, and the kept claim lists it as appendices', async () => {
    const program = start();
    const { id, file } = await program.call('cases.createSample', {});
    const sent = file.events.find((event) => event.type === 'sent');
    const day = (proves: string) => file.attachments.find((one) => one.proves === proves)?.addedAt.slice(0, 10);
    for (const proves of ['purchase', 'warranty', 'defect', 'losses'])
      expect((day(proves) ?? '') < (sent?.date ?? '')).toBe(true);
    expect(day('claim_copy')).toBe(sent?.date);
    expect((day('service') ?? '') > (sent?.date ?? '')).toBe(true);
    const claim = await program.call('documents.get', { caseId: id, kind: 'claim' });
    const list = claim.blocks.find((block) => block.key === 'attachments.items');
    expect(list && plainLines([list]).join('\n')).toMatch(
      /Кассовый чек[\s\S]*Гарантийный талон[\s\S]*Снимки трещины[\s\S]*Квитанция/,
    );
    const packet = await program.call('packets.get', { caseId: id, kind: 'claim_post' });
    const numbered = packet.items.filter((item) => item.number !== undefined);
    expect(numbered.map((item) => [item.number, item.state])).toEqual(
      [1, 2, 3, 4].map((number) => [number, 'enclosed']),
    );
  });

  it('is worded anew in the list after every change, and after undoing it', async () => {
    const program = start();
    const { id } = await program.call('cases.createSample', {});
    const title = async () => (await program.call('cases.list', {})).rows[0]?.title;
    expect(await title()).toBe('Диван «Вега»');
    await program.call('cases.rename', { id, title: 'Софа' });
    expect(await title()).toBe('Софа');
    await program.call('cases.undo', { id });
    expect(await title()).toBe('Диван «Вега»');
  });

  it('grows with the days: sums of yesterday are counted anew before the list is shown', async () => {
    const program = start();
    await program.call('cases.createSample', {});
    const before = (await program.call('cases.list', {})).sum;
    program.platform.day = '2026-11-24';
    const after = await program.call('cases.list', {});
    expect(after.sum).toBeGreaterThan(before);
    expect(after.sum).toBe(after.rows[0]?.total);
  });
});

describe('attachments', () => {
  it('are added, named, previewed, opened as a copy, and removed', async () => {
    const program = start();
    const { view, attachmentId } = await withPaper(program);
    const caseId = view.id;
    expect(view.file.attachments[0]).toMatchObject({
      name: 'чек.png',
      mime: 'image/png',
      title: 'Чек или товарный чек',
      pages: 1,
    });
    const renamed = await program.call('attachments.update', {
      caseId,
      attachmentId,
      change: { title: 'Чек № 5', proves: 'payment' },
    });
    expect(renamed.file.attachments[0]).toMatchObject({ title: 'Чек № 5', proves: 'payment' });
    expect((await program.call('attachments.preview', { caseId, attachmentId }))?.bytes).toEqual(Buffer.from(PNG));
    await program.call('attachments.open', { caseId, attachmentId });
    const [path = ''] = program.platform.opened;
    expect(path.startsWith(program.context.temporary)).toBe(true);
    expect(readFileSync(path)).toEqual(Buffer.from(PNG));
    expect((await program.call('attachments.remove', { caseId, attachmentId })).file.attachments).toEqual([]);
    expect((await program.call('cases.undo', { id: caseId })).file.attachments).toHaveLength(1);
  });

  it('are added all or none', async () => {
    const program = start();
    const { id } = await program.call('cases.create', {});
    const folder = join(program.folder, 'from');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), 'а');
    writeFileSync(join(folder, 'b.txt'), '');
    program.platform.files = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    const answer = await program.ask('attachments.addByDialog', { caseId: id, proves: 'other' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    expect((await program.call('cases.get', { id })).file.attachments).toEqual([]);
    program.platform.files = [];
    expect(await program.call('attachments.addByDialog', { caseId: id, proves: 'other' })).toBeNull();
  });

  it('whose file is gone or changed say so, and the case stays usable', async () => {
    const program = start();
    const { view, attachmentId, hash } = await withPaper(program);
    const path = storedPath(program.context.store, hash);
    chmodSync(path, 0o600);
    writeFileSync(path, 'подмена');
    const ask = () => program.ask('attachments.preview', { caseId: view.id, attachmentId });
    expect(await ask()).toMatchObject({ error: { code: 'damaged' } });
    rmSync(path);
    expect(await ask()).toMatchObject({ error: { code: 'not_found' } });
    expect((await program.call('cases.get', { id: view.id })).missingFiles).toEqual([attachmentId]);
  });

  it('lose their place in events when they are removed', async () => {
    const program = start();
    const { view, attachmentId } = await withPaper(program);
    const event: CaseEvent = {
      id: 'r',
      type: 'replied',
      reply: 'refused',
      date: '2026-11-21',
      attachments: [attachmentId],
    };
    await program.call('events.add', { caseId: view.id, event });
    const after = await program.call('attachments.remove', { caseId: view.id, attachmentId });
    expect(after.file.events[0]?.attachments).toEqual([]);
  });
});

describe('the sent claim', () => {
  it('is frozen with its hash and kept as a paper of the case', async () => {
    const program = start();
    const { id } = await program.call('cases.createSample', {});
    const view = await program.call('events.add', { caseId: id, event: { ...sent, id: 'again' } });
    const hash = createHash('sha256').update(ONE_PAGE_PDF).digest('hex');
    expect(view.file.events.at(-1)).toMatchObject({ id: 'again', frozen: hash });
    const copy = view.file.attachments.at(-1);
    expect(copy).toMatchObject({
      hash,
      proves: 'claim_copy',
      title: 'Претензия, отправленный экземпляр',
      mime: 'application/pdf',
      pages: 1,
    });
    expect(readFileSync(storedPath(program.context.store, hash))).toEqual(Buffer.from(ONE_PAGE_PDF));
    expect(program.platform.laidOut[0]).toContain('Вега');
  });

  it('stays frozen when its event is corrected', async () => {
    const program = start();
    const { id } = await program.call('cases.createSample', {});
    const before = await program.call('events.add', { caseId: id, event: { ...sent, id: 'again' } });
    const frozen = before.file.events.at(-1);
    const after = await program.call('events.update', {
      caseId: id,
      event: { ...sent, id: 'again', date: '2026-11-19' },
    });
    expect(after.file.events.at(-1)).toEqual({ ...frozen, date: '2026-11-19' });
  });

  it('is not entered twice, and nothing of it stays when one step is undone', async () => {
    const program = start();
    const { id } = await program.call('cases.createSample', {});
    const before = await program.call('cases.get', { id });
    await program.call('events.add', { caseId: id, event: { ...sent, id: 'again' } });
    expect(await program.ask('events.add', { caseId: id, event: { ...sent, id: 'again' } })).toMatchObject({
      error: { code: 'conflict' },
    });
    const after = await program.call('cases.undo', { id });
    expect(after.file).toEqual(before.file);
  });
});

describe('events, edits and overruled advice', () => {
  it('are changed and removed by their names', async () => {
    const program = start();
    const { id } = await program.call('cases.create', {});
    await program.call('events.add', {
      caseId: id,
      event: { id: 'm', type: 'money_received', amount: 100, date: '2026-11-01' },
    });
    expect((await program.call('events.remove', { caseId: id, eventId: 'm' })).file.events).toEqual([]);
    expect(await program.ask('events.remove', { caseId: id, eventId: 'm' })).toMatchObject({
      error: { code: 'not_found' },
    });
    const edit = { document: 'claim', key: 'facts', text: 'Моё', basedOn: 'h' };
    await program.call('edits.set', { caseId: id, document: 'claim', key: 'facts', edit });
    expect(
      (
        await program.call('edits.set', {
          caseId: id,
          document: 'claim',
          key: 'facts',
          edit: { ...edit, text: 'Другое' },
        })
      ).file.edits,
    ).toEqual([{ ...edit, text: 'Другое' }]);
    expect(
      (await program.call('edits.set', { caseId: id, document: 'claim', key: 'facts', edit: null })).file.edits,
    ).toEqual([]);
    const known = await program.call('acknowledge.set', { caseId: id, code: 'x', reason: 'Так решила' });
    expect(known.file.acknowledgements).toEqual([{ code: 'x', reason: 'Так решила', date: '2026-11-23' }]);
    expect(
      (await program.call('acknowledge.set', { caseId: id, code: 'x', reason: null })).file.acknowledgements,
    ).toEqual([]);
  });
});

describe('papers', () => {
  it('become «распечатано» when they were printed, once a day, and not when the dialog was closed', async () => {
    const program = start();
    const { id } = await program.call('cases.createSample', {});
    const printed = async () =>
      (await program.call('cases.get', { id })).file.events.filter(
        (event) => event.type === 'printed' && event.date === '2026-11-23',
      ).length;
    program.platform.prints = false;
    await program.call('documents.print', { caseId: id, kind: 'claim' });
    expect(await printed()).toBe(0);
    program.platform.prints = true;
    await program.call('documents.print', { caseId: id, kind: 'claim' });
    await program.call('documents.print', { caseId: id, kind: 'claim' });
    expect(await printed()).toBe(1);
    await program.call('documents.print', { caseId: id, kind: 'inventory' });
    expect(await printed()).toBe(2);
    expect(program.platform.printed).toHaveLength(3);
  });

  it('go where the user says, and nowhere when he closes the dialog', async () => {
    const program = start();
    const { id } = await program.call('cases.createSample', {});
    const out = join(program.folder, 'out');
    mkdirSync(out);
    expect(await program.call('documents.save', { caseId: id, kind: 'claim', format: 'docx' })).toBeNull();
    program.platform.save = join(out, 'Претензия.docx');
    expect(await program.call('documents.save', { caseId: id, kind: 'claim', format: 'docx' })).toEqual({
      folder: out,
      files: ['Претензия.docx'],
    });
    program.platform.folder = out;
    const post = await program.call('documents.savePost', { id });
    expect(post?.files.length).toBeGreaterThanOrEqual(3);
    for (const kind of ['complaint', 'claim_post'] as const) {
      expect((await program.call('packets.get', { caseId: id, kind })).kind).toBe(kind);
      const saved = await program.call('packets.save', { caseId: id, kind, as: 'folder' });
      expect(readdirSync(saved?.folder ?? '').sort()).toEqual([...(saved?.files ?? [])].sort());
    }
  });

  it('cannot be saved where nothing can be written: words, and nothing half written', async () => {
    const program = start();
    const { id } = await program.call('cases.createSample', {});
    program.platform.save = join(program.folder, 'нет такой папки', 'Претензия.docx');
    expect(await program.ask('documents.save', { caseId: id, kind: 'claim', format: 'docx' })).toMatchObject({
      error: { code: 'not_found' },
    });
  });
});

describe('housekeeping', () => {
  it('keeps the file of a binned case for 30 days, then forgets both', async () => {
    const program = start();
    const { view, hash } = await withPaper(program);
    await program.call('cases.remove', { id: view.id });
    program.platform.time += 29 * 86_400_000;
    emptyBin(program.context);
    expect(existsSync(storedPath(program.context.store, hash))).toBe(true);
    expect((await program.call('cases.restore', { id: view.id })).missingFiles).toEqual([]);
    await program.call('cases.remove', { id: view.id });
    program.platform.time += 31 * 86_400_000;
    // The file has a clock of its own, that of the disk.
    utimesSync(storedPath(program.context.store, hash), 0, 0);
    emptyBin(program.context);
    expect(existsSync(storedPath(program.context.store, hash))).toBe(false);
    expect((await program.ask('cases.restore', { id: view.id })).ok).toBe(false);
  });
});

it.each([
  [{}, {}, ''],
  [{ a: 1 }, { a: 2 }, 'a'],
  [{ goods: { price: 1 } }, { goods: { price: 2 } }, 'goods.price'],
  [{ goods: { price: 1, item: 'x' } }, { goods: { price: 2, item: 'y' } }, 'goods.*'],
  [{ losses: [1] }, { losses: [1, 2] }, 'losses'],
  [{ a: 1, b: 1 }, { a: 2, b: 2 }, '*'],
])('names the change from %j to %j as «%s»', (before, after, name) => {
  expect(changedFact(before, after)).toBe(name);
});
