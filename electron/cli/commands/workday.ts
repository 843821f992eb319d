import { dayStatus } from '../../../shared/calendar/productionCalendar.ts';
import { lawContext } from '../../../shared/law/context.ts';
import type { Command } from '../command.ts';
import { done } from '../output.ts';
import { Reader } from '../values.ts';

/** Whether a day is a working one by ст. 112 ТК and the decree of its year, and why. */
export const workday: Command = {
  usage: 'D',
  words: [1, 1],
  options: [],
  run([text]) {
    const read = new Reader();
    const date = read.date('DATE', text);
    read.done();
    const { working, why } = dayStatus(lawContext(date).calendar, date);
    return done({ date, working, why });
  },
};
