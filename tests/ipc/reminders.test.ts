import { afterEach, describe, expect, it } from 'vitest';
import { checkReminders } from '../../electron/ipc/reminders.ts';
import { addDays } from '../../shared/calendar/civilDate.ts';
import { countAnew } from '../../electron/ipc/counting.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';
import { served as servedOn, SOFA } from '../unit/stripCases.ts';

const opened: TestProgram[] = [];
const start = (options: Parameters<typeof openProgram>[0] = {}) => {
  const program = openProgram(options);
  opened.push(program);
  return program;
};
afterEach(() => {
  for (const program of opened.splice(0)) program.close();
});

/** A case whose seller must answer by the tenth day after `served`; gives that day. */
async function waiting(program: TestProgram, served: string, title = '') {
  const { id } = await program.call('cases.create', {});
  await program.call('cases.setFacts', { id, facts: SOFA.facts });
  if (title) await program.call('cases.rename', { id, title });
  const view = await program.call('events.add', { caseId: id, event: servedOn(served) });
  const last = view.plan.deadlines.find((clock) => clock.id === 'seller_window')?.last ?? '';
  expect(last).not.toBe('');
  return { id, number: view.number, last };
}

const bodies = ({ platform }: TestProgram) => platform.notices.map(({ body }) => body);
const sellers = async (program: TestProgram) =>
  (await program.call('reminders.missed', {})).filter(({ whose }) => whose === 'seller');
/** As the program does: a new day, then a look. */
function lookOn(program: TestProgram, day: string): void {
  program.platform.day = day;
  checkReminders(program.context);
}

describe('reminders', () => {
  it('come two days before, on the day and the day after, once each; a click opens the case', async () => {
    const program = start();
    const { id, number, last } = await waiting(program, '2026-11-20');
    checkReminders(program.context);
    const said: string[][] = [];
    for (let day = program.platform.day; day <= addDays(last, 3); day = addDays(day, 1)) {
      for (let times = 0; times < 3; times += 1) lookOn(program, day);
      const seller = bodies(program).filter((body) => /ответа$/.test(body));
      if (seller.length > 0) said.push([day, ...seller]);
      if (day === last) {
        program.platform.notices.find(({ body }) => body.includes('сегодня последний день ответа'))?.click();
        expect(program.platform.pushes.at(-1)).toEqual({ push: 'file.opened', payload: { caseId: id } });
      }
      program.platform.notices.length = 0;
    }
    expect(said).toEqual([
      [addDays(last, -2), `Дело ${number}: послезавтра последний день ответа`],
      [last, `Дело ${number}: сегодня последний день ответа`],
      [addDays(last, 1), `Дело ${number}: вчера был последний день ответа`],
    ]);
    expect(await program.call('reminders.missed', {})).toEqual([]);
  });

  it('of days on which the program was closed wait in the list until they are seen, also over a new start', async () => {
    const program = start();
    const { last } = await waiting(program, '2026-11-20');
    checkReminders(program.context);
    program.stop();
    const later = start({ folder: program.folder, today: addDays(last, 5) });
    checkReminders(later.context);
    expect(bodies(later).filter((body) => /ответа$/.test(body))).toEqual([]);
    const [row, ...more] = await sellers(later);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ date: last, missed: true });
    expect(row?.text).toMatch(/был последний день ответа$/);
    expect(row?.ids).toHaveLength(3);
    later.stop();

    const third = start({ folder: program.folder, today: addDays(last, 6) });
    checkReminders(third.context);
    expect(await sellers(third)).toHaveLength(1);
    await third.call('reminders.seen', { ids: row?.ids ?? [], seen: true });
    expect(await sellers(third)).toEqual([]);
    lookOn(third, addDays(last, 7));
    expect(await sellers(third)).toEqual([]);
    await third.call('reminders.seen', { ids: row?.ids ?? [], seen: false });
    expect(await sellers(third)).toHaveLength(1);
  });

  it('are one summary when more than five fall on a day, and its click leads to the calendar', async () => {
    const program = start();
    checkReminders(program.context);
    let last = '';
    for (let n = 0; n < 6; n += 1) last = (await waiting(program, '2026-11-20')).last;
    lookOn(program, last);
    expect(program.platform.notices).toHaveLength(1);
    expect(bodies(program)[0]).toMatch(/^Сегодня напоминаний: \d+, дел: 6\. /);
    program.platform.notices[0]?.click();
    expect(program.platform.pushes.at(-1)?.push).toBe('calendar.opened');
  });

  it('name the case only when the user wants it, and stand in the list when notifications are off', async () => {
    const program = start();
    const { last } = await waiting(program, '2026-11-20', 'Диван Образцовой');
    lookOn(program, addDays(last, -2));
    expect(JSON.stringify(program.platform.notices)).not.toContain('Образцовой');
    await program.call('reminders.setSettings', { details: true });
    lookOn(program, last);
    expect(JSON.stringify(program.platform.notices)).toContain('Диван Образцовой');
    program.platform.notices.length = 0;
    await program.call('reminders.setSettings', { notify: false });
    lookOn(program, addDays(last, 1));
    expect(program.platform.notices).toEqual([]);
    expect(await sellers(program)).toMatchObject([{ missed: false, date: last }]);
  });

  it('are silent about the sample, closed cases and those in the bin; a case taken out is not told of twice', async () => {
    const program = start();
    await program.call('cases.createSample', {});
    const { id, last } = await waiting(program, '2026-11-20');
    lookOn(program, addDays(last, -2));
    expect(bodies(program).filter((body) => /ответа$/.test(body))).toHaveLength(1);
    await program.call('cases.remove', { id });
    lookOn(program, last);
    expect(bodies(program).filter((body) => /ответа$/.test(body))).toHaveLength(1);
    await program.call('cases.restore', { id });
    checkReminders(program.context);
    checkReminders(program.context);
    expect(bodies(program).filter((body) => /ответа$/.test(body))).toHaveLength(2);
    await program.call('events.add', { caseId: id, event: { id: 'end', type: 'closed', date: last } });
    lookOn(program, addDays(last, 4));
    expect(bodies(program).filter((body) => /ответа$/.test(body))).toHaveLength(2);
    expect(await program.call('reminders.missed', {})).toEqual([]);
  });

  it('keep what the user chose, and start with the system only then', async () => {
    const program = start();
    expect(await program.call('reminders.settings', {})).toMatchObject({
      notify: true,
      details: false,
      autostart: false,
      stay: false,
      supported: true,
    });
    await program.call('reminders.setSettings', { autostart: true, stay: true });
    expect([program.platform.starts, program.platform.stays]).toEqual([true, true]);
    await program.call('reminders.setSettings', { autostart: false });
    expect([program.platform.starts, program.platform.stays]).toEqual([false, true]);
  });
});

describe('the calendar of all cases', () => {
  it('shows each clock on its day with days off named, filtered by whose it is, and follows every change', async () => {
    const program = start();
    const { id, last } = await waiting(program, '2026-11-20', 'Диван');
    const month = await program.call('calendar.month', { month: '2026-11-23' });
    expect(month.days[0]?.date).toBe('2026-10-26');
    expect(month.days.length % 7).toBe(0);
    expect(month.days.find(({ date }) => date === '2026-11-04')).toMatchObject({
      working: false,
      name: 'День народного единства',
    });
    const square = (await program.call('calendar.month', { month: last, whose: 'seller' })).days.find(
      ({ date }) => date === last,
    );
    expect(square).toMatchObject({ total: 1, first: [{ caseId: id, caseTitle: 'Диван', whose: 'seller' }] });
    const office = await program.call('calendar.month', { month: last, whose: 'authority' });
    expect(office.days.every(({ first }) => first.every(({ whose }) => whose === 'authority'))).toBe(true);
    const list = await program.call('calendar.days', { from: '2026-11-01', to: '2030-12-31' });
    expect(list.total).toBe(list.rows.length);
    expect(list.rows.map(({ date }) => date)).toEqual(list.rows.map(({ date }) => date).sort());

    await program.call('cases.undo', { id });
    expect((await program.call('calendar.month', { month: last, whose: 'seller' })).total).toBe(0);
    await program.call('cases.redo', { id });
    await program.call('cases.remove', { id });
    expect((await program.call('calendar.month', { month: last })).total).toBe(0);
  });

  it('is filled by counting anew when the days were not stored before', async () => {
    const program = start();
    const { last } = await waiting(program, '2026-11-20');
    program.context.db.exec("DELETE FROM case_days; UPDATE case_list SET projected_on = '0000-00-00'");
    countAnew(program.context);
    expect((await program.call('calendar.month', { month: last, whose: 'seller' })).total).toBe(1);
  });
});
