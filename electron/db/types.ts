import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection as queries see it: a function that takes this cannot write by accident. */
export type ReadableDb = Pick<Database.Database, 'prepare'> & { readonly [readable]: true };
/** The one connection that may write. */
export type WritableDb = Pick<
  Database.Database,
  'prepare' | 'exec' | 'pragma' | 'transaction' | 'close' | 'name' | 'backup'
> &
  ReadableDb & { readonly [writable]: true };

/** Runs `work` in one transaction that takes the write lock at once; throws on, so that SQLite rolls back. */
export function inTransaction<T>(db: WritableDb, work: () => T): T {
  return db.transaction(work).immediate();
}
