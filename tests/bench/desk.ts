/**
 * `npm run bench -- --desk`: the desk of a large office, 10 000 cases with 200 000 events. Times of handlers leave out what
 * other programs took, so that a busy machine tells the same; the floor is the bare SQL for the same rows, in the same run. Start and keys are taken by the clock in the real window.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { reproject } from '../../electron/db/repos/cases.ts';
import { staleProjections } from '../../electron/db/repos/list.ts';
import { writing } from '../../electron/ipc/derive.ts';
import { HANDLERS } from '../../electron/ipc/register.ts';
import { addDays } from '../../shared/calendar/civilDate.ts';
import type { CaseList, Input } from '../../shared/ipc/contract.ts';
import { inputs } from '../../shared/ipc/contract.ts';
import { LIST_PAGE } from '../../shared/ipc/desk.ts';
import { openProgram, TODAY, type TestProgram } from '../support/handlers.ts';
import { EVENTS_PER_CASE } from './deskCases.ts';
import { buildStore } from './deskStore.ts';
import { benchKeys } from './deskKeys.ts';
import { benchDeskStart } from './deskStart.ts';
import { workTime } from './list.ts';
import { quantile, round, type Compared } from './numbers.ts';

const CASES = 10_000;
const MOST_MS = 16;
const MOST_RATIO = 3;
const MOST_KEY_MS = 100;
const MOST_START_RATIO = 1.15;
/**
 * The handler counts groups, sums, the band of days and reads the rows of a page in words, whatever is found; SQL that picks a few rows
 * out of an index does none of that. Below this its time is no floor: the ratio is then taken to one millisecond, and the
 * table says so. One frame of the screen has sixteen.
 */
const LEAST_FLOOR_MS = 1;

type Asked = Input<'cases.list'>;

export interface DeskFigure {
  what: string;
  found: number;
  p50: number;
  p95: number;
  /** Median of the bare SQL. */
  sql: number;
  /** p50 to the bare SQL, or to LEAST_FLOOR_MS where that is more. */
  ratio: number;
}

/** What is asked, and the condition and order of the bare SQL that gives the same rows. */
function questions(some: CaseList['rows'][number]): [what: string, asked: Asked, where: string, order: string][] {
  const newest = 'created_at DESC, case_id';
  const found = (query: string, match: string): [string, Asked, string, string] => [
    `search «${query}»`,
    { query, sort: 'new' },
    `doc IN (SELECT rowid FROM case_search WHERE case_search MATCH '${match}')`,
    newest,
  ];
  return [
    ['home list', { sort: 'new' }, 'TRUE', newest],
    ['by nearest day', { sort: 'due' }, 'TRUE', `due IS NULL, due, ${newest}`],
    ['by client', { sort: 'client' }, 'TRUE', `sort_client = '', sort_client, ${newest}`],
    ['overdue', { overdue: true, sort: 'due' }, `due < '${TODAY}'`, `due, ${newest}`],
    ['one day', { dueOn: TODAY, sort: 'new' }, `due = '${TODAY}'`, newest],
    ['client', { client: some.clientKey, sort: 'new' }, `client_key = '${some.clientKey}'`, newest],
    ['seller', { seller: some.sellerKey, sort: 'new' }, `seller_key = '${some.sellerKey}'`, newest],
    ['stages', { stages: ['waiting', 'overdue'], sort: 'new' }, "stage IN ('waiting', 'overdue')", newest],
    ['problem', { problems: ['defective'], sort: 'new' }, "problem = 'defective'", newest],
    ['waiting for us', { waitingFor: 'us', sort: 'new' }, "waiting_for = 'us'", newest],
    found('дивана', '"дивана"* OR "див"'),
    found('000777', '"000777"*'),
    found('позвонила', '"позвонила"* OR "позвон"'),
    found('д', '"д"*'),
  ];
}

/** Median and p95 of the handler for each question, against the bare SQL. */
export function benchDesk(program: TestProgram, rounds: number): DeskFigure[] {
  const ask = (asked: Asked) => HANDLERS['cases.list'](inputs['cases.list'].parse(asked), program.context) as CaseList;
  const some = ask({ sort: 'due' }).rows[0];
  if (!some) throw new Error('The store is empty.');
  return questions(some).map(([what, asked, where, order]) => {
    const bare = program.context.db.prepare(
      `SELECT cases.id, number, sample, saved_at, projected_on, body
       FROM (SELECT case_id, projected_on, ${order.includes('due') ? 'due, ' : ''}created_at FROM case_list
             WHERE ${where} ORDER BY ${order} LIMIT ${LIST_PAGE}) JOIN cases ON cases.id = case_id
       LEFT JOIN case_rows USING (case_id)`,
    );
    const time = (work: () => unknown): number[] => {
      for (let warm = 0; warm < 5; warm += 1) work();
      return Array.from({ length: rounds }, () => workTime(work));
    };
    const ours = time(() => ask(asked));
    const floor = quantile(
      time(() => bare.all()),
      0.5,
    );
    const p50 = quantile(ours, 0.5);
    const ratio = Math.round((p50 / Math.max(floor, LEAST_FLOOR_MS)) * 100) / 100;
    return {
      what,
      found: ask(asked).total,
      p50: round(p50),
      p95: round(quantile(ours, 0.95)),
      sql: Math.round(floor * 100) / 100,
      ratio,
    };
  });
}

/** A store of another day or an older program is counted anew first, as the background does. */
function settle({ context }: TestProgram): void {
  for (;;) {
    const stale = staleProjections(context.db, TODAY, 500);
    if (stale.length === 0) return;
    reproject(context.db, stale, writing(context).project);
  }
}

/** The handler on the first question after midnight: nothing is thought through before the page is answered. */
function benchMidnight(program: TestProgram, rounds: number): { p50: number; p95: number } {
  const query = inputs['cases.list'].parse({ sort: 'urgent' });
  const times = Array.from({ length: rounds }, (_, index) => {
    program.platform.day = addDays(TODAY, index + 1);
    return workTime(() => HANDLERS['cases.list'](query, program.context));
  });
  return { p50: round(quantile(times, 0.5)), p95: round(quantile(times, 0.95)) };
}

/** Builds the store once, measures, writes the figures down and prints them with their limits. */
export async function runDesk(electron: string, file: string, quick: boolean): Promise<void> {
  const folder = join(tmpdir(), 'desyat-dney-desk-store');
  mkdirSync(folder, { recursive: true });
  buildStore(folder, CASES, TODAY, (done) => process.stderr.write(`${done} cases of the store …\n`));
  const program = openProgram({ folder, today: TODAY });
  settle(program);
  const figures = benchDesk(program, quick ? 20 : 100);
  const midnight = benchMidnight(program, quick ? 10 : 50);
  program.stop();
  const empty = mkdtempSync(join(tmpdir(), 'desyat-dney-bench-'));
  const start = await benchDeskStart(electron, folder, empty, quick ? 3 : 15);
  rmSync(empty, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const keys = await benchKeys(folder, quick ? 2 : 10);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
  const desk = { cases: CASES, events: CASES * EVENTS_PER_CASE, load, figures, midnight, start, keys };
  writeFileSync(file, `${JSON.stringify({ ...kept, desk }, null, 2)}\n`);
  const over = (value: number, most: number): string => (value > most ? ' over' : '');
  const started = (name: string, { ours, floor, ratio }: Compared): string =>
    `| ${name}, store / nothing in it, ms | ${ours} | ${floor} | ${ratio}${over(ratio, MOST_START_RATIO)} (≤ ${MOST_START_RATIO}) |`;
  console.log(
    [
      `| ${CASES} cases, ${CASES * EVENTS_PER_CASE} events: what | found | p50 / p95, ms (p95 ≤ ${MOST_MS}) | bare SQL, ms | ratio (≤ ${MOST_RATIO}; floor not under ${LEAST_FLOOR_MS} ms) |`,
      '|---|---|---|---|---|',
      ...figures.map(
        ({ what, found, p50, p95, sql, ratio }) =>
          `| ${what} | ${found} | ${p50} / ${p95}${over(p95, MOST_MS)} | ${sql} | ${ratio}${over(ratio, MOST_RATIO)} |`,
      ),
      `| first page after midnight | ${CASES} | ${midnight.p50} / ${midnight.p95}${over(midnight.p95, MOST_MS)} | | |`,
      '',
      '| in the window, by the clock | ours | floor | ratio |',
      '|---|---|---|---|',
      started('start to first paint', start.paint),
      started('start to the home on the screen', start.home),
      `| key in the search to the painted list, p50 / p95 / most of ${keys.keys}, ms | ${keys.p50} / ${keys.p95} / ${keys.most}${over(keys.p95, MOST_KEY_MS)} | (≤ ${MOST_KEY_MS}) | |`,
      `Load of the machine at the end: ${load}.`,
    ].join('\n'),
  );
}
