import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { plainLines } from '../../shared/documents/blocks.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';

const opened: TestProgram[] = [];
const start = () => {
  const program = openProgram();
  opened.push(program);
  return program;
};
afterEach(() => {
  for (const program of opened.splice(0)) program.close();
});
const MARK = 'УЧЕБНЫЙ ПРИМЕР. НЕ ОТПРАВЛЯТЬ';

it('papers of the practice case say so on top, also after a journey to another computer', async () => {
  const program = start();
  const { id, file } = await program.call('cases.createSample', {});
  for (const kind of ['claim', 'complaint', 'lawsuit', 'calculation'] as const) {
    expect(plainLines((await program.call('documents.get', { caseId: id, kind })).blocks)[0]).toBe(MARK);
  }
  program.platform.save = join(program.folder, 'пример.delo');
  await program.call('cases.export', { id });
  expect(readFileSync(program.platform.save, 'utf8')).toContain('"sample": true');
  const other = start();
  other.platform.files = [program.platform.save];
  const taken = await other.call('cases.import', {});
  expect(taken).toMatchObject({ sample: true });

  const real = await program.call('cases.create', {});
  await program.call('cases.setFacts', { id: real.id, facts: file.facts });
  const paper = await program.call('documents.get', { caseId: real.id, kind: 'claim' });
  expect(plainLines(paper.blocks)).not.toContain(MARK);
});

it('the practice case begins anew, and «Отменить» brings back what was done in it', async () => {
  const program = start();
  const first = await program.call('cases.createSample', {});
  const { id } = first;
  await program.call('events.add', { caseId: id, event: { id: 'end', type: 'closed', date: '2026-11-23' } });
  const again = await program.call('cases.resetSample', { id });
  expect(again.plan.stage).toBe(first.plan.stage);
  expect(again.file.events.map(({ type }) => type)).toEqual(first.file.events.map(({ type }) => type));
  expect((await program.call('cases.undo', { id })).plan.stage).toBe('closed');
  const own = await program.call('cases.create', {});
  expect(await program.ask('cases.resetSample', { id: own.id })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
});
