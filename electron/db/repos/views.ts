import { MOST_VIEWS, savedViewSchema, type SavedView } from '../../../shared/ipc/desk.ts';
import { AppError } from '../../../shared/ipc/errors.ts';
import { inTransaction, type ReadableDb, type WritableDb } from '../types.ts';

/** Saved views by their names, as a Russian reader looks for them. */
export function readViews(db: ReadableDb): SavedView[] {
  return db
    .prepare<[], { body: string }>('SELECT body FROM saved_views')
    .all()
    .map((row) => savedViewSchema.parse(JSON.parse(row.body)))
    .sort((a, b) => a.name.localeCompare(b.name, 'ru', { numeric: true }) || a.id.localeCompare(b.id));
}

/** Adds a view or puts it in place of the one with its id; refuses a name that another view has. */
export function saveView(db: WritableDb, view: SavedView, now: string): void {
  inTransaction(db, () => {
    const others = readViews(db).filter((known) => known.id !== view.id);
    const name = view.name.toLocaleLowerCase('ru');
    if (others.some((known) => known.name.toLocaleLowerCase('ru') === name)) {
      throw new AppError('conflict', `Вид «${view.name}» уже есть. Дайте этому другое название.`, 'name');
    }
    if (others.length >= MOST_VIEWS) {
      throw new AppError('too_large', `Видов уже ${MOST_VIEWS}, больше не поместится. Удалите ненужный.`);
    }
    db.prepare(
      `INSERT INTO saved_views (id, body, saved_at) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
    ).run(view.id, JSON.stringify(view), now);
  });
}

/** Throws `not_found` when there is no such view. */
export function removeView(db: WritableDb, id: string): void {
  const { changes } = db.prepare('DELETE FROM saved_views WHERE id = ?').run(id);
  if (changes === 0) throw new AppError('not_found', 'Такого вида уже нет.');
}
