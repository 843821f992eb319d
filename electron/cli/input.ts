import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { isCivilDate, type CivilDate } from '../../shared/calendar/civilDate.ts';
import { localDay } from '../../shared/calendar/wallClock.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { MAX_CASE_FILE, parseCaseFile } from '../../shared/model/parseCase.ts';
import type { Problem } from './output.ts';

export type Read<T> = { ok: true; value: T } | { ok: false; errors: Problem[] };

/** Reads and checks a case file; the path stands in the messages, never a stack. */
export function readCase(path: string): Read<CaseFile> {
  const text = readText(path);
  if (!text.ok) return text;
  const parsed = parseCaseFile(text.value);
  return parsed.ok ? { ok: true, value: parsed.file } : { ok: false, errors: parsed.errors };
}

/** The text of a file no larger than a case file may be. */
export function readText(path: string): Read<string> {
  try {
    const file = openSync(path, 'r');
    try {
      const about = fstatSync(file);
      if (!about.isFile()) return wrong(path, `«${path}» — не файл. Укажите файл дела.`);
      if (about.size > MAX_CASE_FILE) return wrong(path, `Файл «${path}» больше 200 МБ. Это не похоже на файл дела.`);
      return { ok: true, value: readFileSync(file, 'utf8') };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return wrong(path, unreadable(path, error));
  }
}

function wrong(path: string, message: string): { ok: false; errors: Problem[] } {
  return { ok: false, errors: [{ path, message }] };
}

function unreadable(path: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOENT') return `Файла «${path}» нет. Проверьте путь.`;
  if (code === 'EACCES' || code === 'EPERM') return `Файл «${path}» нельзя прочитать: нет прав.`;
  return `Файл «${path}» не читается (${code ?? 'неизвестная причина'}).`;
}

/** The day the law is asked on; without the option the day on the wall of this machine. */
export function readToday(text: string | undefined): Read<CivilDate> {
  if (text === undefined) return { ok: true, value: localDay(new Date()) };
  if (isCivilDate(text)) return { ok: true, value: text };
  return wrong('--today', `Такой даты нет: «${text}». Дата пишется как ГГГГ-ММ-ДД.`);
}
