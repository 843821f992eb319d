import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase } from '../../electron/db/open.ts';
import { writeProjection } from '../../electron/db/repos/list.ts';
import { listCases, type ListQuery } from '../../electron/db/repos/listQuery.ts';
import { inTransaction, type WritableDb } from '../../electron/db/types.ts';
import { fold } from '../../shared/text/fold.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const TODAY = '2026-11-23';

/** Fills a database with `count` cases of ordinary size. */
export function fillCases(db: WritableDb, count: number): void {
  const insert = db.prepare('INSERT INTO cases (id, number, facts, created_at, saved_at) VALUES (?, ?, ?, ?, ?)');
  const facts = JSON.stringify({ story: 'Обычный рассказ о покупке. '.repeat(120) });
  inTransaction(db, () => {
    for (let n = 0; n < count; n += 1) {
      const title = `Холодильник «Север» ${n}`;
      const day = `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
      insert.run(`c${n}`, `26-${n}`, facts, NOW, NOW);
      writeProjection(db, `c${n}`, NOW, {
        title,
        client: '',
        clientKey: '',
        seller: 'ООО «Пример»',
        sellerKey: 'ооо пример',
        problem: 'late_delivery',
        words: [title, 'ООО «Пример»', `26-${n}`],
        stage: 'waiting',
        lastDay: day,
        overdueFrom: day,
        due: day,
        waitingFor: 'them',
        total: n,
        projectedOn: TODAY,
        row: null,
        days: [],
      });
    }
  });
}

/** Median time in ms of one page of fifty among `count` cases, without and with a search. */
export function benchList(count = 10_000, rounds = 15): { count: number; page: number; search: number } {
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-bench-'));
  const db = openDatabase(folder, { now: NOW });
  try {
    fillCases(db, count);
    return { count, page: median(db, '', rounds), search: median(db, fold('север 99'), rounds) };
  } finally {
    closeDatabase(db);
    rmSync(folder, { recursive: true, force: true });
  }
}

function median(db: WritableDb, query: string, rounds: number): number {
  const input: ListQuery = { query, group: 'all', sort: 'urgent', offset: 100, limit: 50 };
  const times = Array.from({ length: rounds }, () => workTime(() => listCases(db, input, TODAY)));
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

/**
 * Time of the work in ms: by the clock, or by the processor where that is less. The clock counts what other programs took, the
 * processor what helper threads of the engine did meanwhile; the work itself took no more than either.
 */
export function workTime(work: () => unknown): number {
  const [before, started] = [process.cpuUsage(), performance.now()];
  work();
  const byClock = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return Math.min(byClock, (user + system) / 1_000);
}
