import type { WritableDb } from './types.ts';

/** One step of the schema. Additive: an older column is never renamed or reused. */
export interface Migration {
  version: number;
  name: string;
  sql: string;
}

/** Version of the schema that the file carries; it rolls back together with the transaction that set it. */
export function schemaVersion(db: WritableDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** The newest version this program knows; throws when the list has a gap, which is a mistake of ours. */
export function latestVersion(migrations: readonly Migration[]): number {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`Migration ${migration.name} is out of order`);
  });
  return migrations.length;
}

/**
 * Runs every pending migration in one transaction: all of them or none. `firstRun` is called inside it when the
 * database is new, so that a fresh file is either complete or still empty.
 */
export function migrate(db: WritableDb, migrations: readonly Migration[], firstRun: () => void): void {
  const from = schemaVersion(db);
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) return;
  // Rebuilding a table needs this off, and it can only be changed outside a transaction.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const migration of pending) db.exec(migration.sql);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`Migration leaves ${broken.length} broken references`);
      if (from === 0) firstRun();
      db.pragma(`user_version = ${latestVersion(migrations)}`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** The schema as text, sorted by name: what schema.snapshot.sql must say. */
export function schemaText(db: WritableDb): string {
  const rows = db
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
    )
    .all();
  return `${rows.map((row) => `${row.sql};`).join('\n\n')}\n`;
}
