import type { Migration } from '../migrate.ts';
import { init } from './0001_init.ts';
import { law } from './0002_law.ts';
import { desk } from './0003_desk.ts';
import { reminders } from './0004_reminders.ts';
import { parties } from './0005_parties.ts';
import { registers } from './0006_registers.ts';
import { shortRows } from './0007_short_rows.ts';

/** In order of version, without gaps. A file that was shipped is never edited: what it did stands in users' data. */
export const MIGRATIONS: readonly Migration[] = [init, law, desk, reminders, parties, registers, shortRows];
