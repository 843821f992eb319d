import { afterEach, describe, expect, it } from 'vitest';
import { openProgram, type TestProgram } from '../support/handlers.ts';

const open: TestProgram[] = [];
afterEach(() => open.splice(0).forEach((program) => program.close()));

function start(): TestProgram {
  const program = openProgram();
  open.push(program);
  return program;
}

describe('many cases on a new day', () => {
  it('are listed without yesterday’s words, and with those of today a moment later', async () => {
    const program = start();
    await program.call('cases.createSample', {});
    for (let n = 0; n < 12; n += 1) await program.call('cases.create', {});
    const before = await program.call('cases.list', { sort: 'new' });
    program.platform.day = '2026-11-24';
    const at = await program.call('cases.list', { sort: 'new' });
    expect(at.rows.map(({ id }) => id)).toEqual(before.rows.map(({ id }) => id));
    for (const row of at.rows) {
      expect(row).toMatchObject({ deadline: 'Считаем на сегодня', strip: null, total: null, action: { id: 'open' } });
    }
    const told = () => program.platform.pushes.filter(({ push }) => push === 'data.changed').length;
    const pushed = told();
    await expect.poll(told).toBeGreaterThan(pushed);
    const after = await program.call('cases.list', { sort: 'new' });
    expect(after.rows.some(({ deadline }) => deadline === 'Считаем на сегодня')).toBe(false);
    expect(after.sum).toBeGreaterThan(before.sum);
  });
});
