import Database from 'better-sqlite3';

/** Runs SQL on a database file without anything of the program; makes the file when it is not there. */
export function rawDatabase(path: string, sql: string): void {
  const db = new Database(path);
  db.exec(sql);
  db.close();
}
