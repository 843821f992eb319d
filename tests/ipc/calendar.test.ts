import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ical, { type VEvent } from 'node-ical';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarText } from '../../electron/files/icalendar.ts';
import { remindersOf } from '../../shared/terms/reminders.ts';
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

/** The entries of a calendar as another program reads them. */
const entriesOf = (text: string) =>
  Object.values(ical.sync.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT');
const dayOf = (date: Date) => date.toLocaleDateString('sv');

async function saved(program: TestProgram, id?: string): Promise<string> {
  const path = join(program.folder, 'сроки.ics');
  program.platform.save = path;
  expect(await program.call('cases.calendar', id ? { id } : {})).toEqual({
    folder: program.folder,
    files: ['сроки.ics'],
  });
  return readFileSync(path, 'utf8');
}

describe('the days of a case as a calendar file', () => {
  it('are read by another program as days with three alarms, each under its own id', async () => {
    const program = start();
    const view = await program.call('cases.createSample', {});
    const expected = remindersOf(view.plan);
    const entries = entriesOf(await saved(program, view.id));
    expect(expected.length).toBeGreaterThan(0);
    expect(entries.map((one) => [one.uid, dayOf(one.start), one.summary, one.description])).toEqual(
      expected.map((one) => [`${view.id}.${one.id}@desyat-dney`, one.date, `${one.title}: ${view.title}`, one.text]),
    );
    for (const one of entries) {
      expect(one.datetype).toBe('date');
      expect(one.alarms?.map((alarm) => alarm.trigger)).toHaveLength(3);
    }
  });

  it('are lines of at most 75 bytes that end with CR LF', async () => {
    const program = start();
    const { id } = await program.call('cases.createSample', {});
    const lines = (await saved(program, id)).split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
  });

  it('leave the sample out of the days of all cases and say when there is nothing ahead', async () => {
    const program = start();
    await program.call('cases.createSample', {});
    const answer = await program.ask('cases.calendar', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  });

  it('keep commas, line breaks and calendar words of a title inside it', () => {
    const title = 'Диван, «Вега»; с ящиком\nEND:VCALENDAR\r\nBEGIN:VEVENT';
    const reminder = { id: 'a', date: '2026-12-31', title: 'Ответ', text: 'Текст' };
    const text = calendarText([{ id: 'c', title, reminders: [reminder] }], '2026-11-22T10:00:00.000Z');
    const entries = entriesOf(text);
    expect(entries).toHaveLength(1);
    expect(entries[0] && [dayOf(entries[0].start), entries[0].end && dayOf(entries[0].end)]).toEqual([
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(entries[0]?.summary).toBe('Ответ: Диван, «Вега»; с ящиком END:VCALENDAR BEGIN:VEVENT');
  });
});
