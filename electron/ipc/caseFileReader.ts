import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../shared/ipc/errors.ts';
import type { Attachment, CaseFile } from '../../shared/model/case.ts';
import { MAX_CASE_FILE, parseCaseFile, type CaseProblem } from '../../shared/model/parseCase.ts';
import { HEAD } from '../files/attachments.ts';
import { baseName, mimeOf } from '../files/names.ts';

/** What people take for a case file, by its first bytes. */
const FOREIGN: readonly { head: string; what: string; advice: string }[] = [
  { head: 'PK', what: 'архив или документ Word', advice: 'Если файл дела лежит в архиве, сначала распакуйте архив.' },
  { head: '%PDF', what: 'документ PDF', advice: 'Его можно добавить в открытое дело как доказательство.' },
  { head: '\x89PNG', what: 'картинка', advice: 'Её можно добавить в открытое дело как доказательство.' },
  { head: '\xff\xd8\xff', what: 'снимок', advice: 'Его можно добавить в открытое дело как доказательство.' },
  { head: 'SQLite format 3', what: 'база данных', advice: 'Резервную копию возвращают в разделе «Настройки».' },
];

/** Parts of a case as people know them, for the place of what is wrong. */
const PLACES: Readonly<Record<string, string>> = {
  facts: 'ответы',
  events: 'события',
  attachments: 'документы',
  edits: 'свои абзацы',
  acknowledgements: 'прочитанные советы',
  title: 'название дела',
  number: 'номер дела',
};

/** The bytes of a file that should be a case; throws AppError for what cannot be one. */
export function readCaseBytes(path: string): Uint8Array {
  const name = basename(path);
  try {
    const about = statSync(path);
    if (!about.isFile()) throw new AppError('invalid_input', `«${name}» — не файл. Выберите файл дела.`);
    if (about.size > MAX_CASE_FILE) {
      throw new AppError(
        'too_large',
        `Файл «${name}» больше 200 МБ. Это не похоже на файл дела. Проверьте, тот ли файл.`,
      );
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('not_found', `Файл «${name}» не открывается. Проверьте, что он на месте и доступен.`);
  }
}

/** The case in the bytes of a file, everything in it checked; throws AppError that says what is wrong and what to do. */
export function readCase(bytes: Uint8Array): CaseFile {
  if (bytes.length === 0) {
    throw new AppError('damaged', 'Файл пустой: в нём ничего не записано. Возьмите другую копию файла.');
  }
  const start = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const foreign = FOREIGN.find(({ head }) => start.startsWith(head));
  if (foreign) {
    throw new AppError('invalid_input', `Это не файл дела, а ${foreign.what}. ${foreign.advice}`, 'format');
  }
  const parsed = parseCaseFile(new TextDecoder().decode(bytes));
  if (!parsed.ok) throw refusal(parsed.code, parsed.errors[0]);
  return { ...parsed.file, attachments: parsed.file.attachments.map(checked) };
}

function refusal(code: AppError['code'], problem: CaseProblem | undefined): AppError {
  const message = problem?.message ?? 'Файл дела не прочитан.';
  const [part = '', index] = problem?.path.split('.') ?? [];
  const place = PLACES[part];
  const record = index !== undefined && /^\d+$/.test(index) ? `, запись ${Number(index) + 1}` : '';
  return new AppError(
    code,
    place ? `Файл дела не принят. Место в файле: ${place}${record}. ${message}` : message,
    problem?.path || undefined,
  );
}

/** The content is what its hash says; its name is no path, and its type is told from the content. */
function checked(attachment: Attachment): Attachment {
  const name = baseName(attachment.name) || 'Документ';
  if (attachment.content === undefined) return { ...attachment, name };
  const damaged = (what: string) =>
    new AppError('damaged', `Документ «${name}» в файле дела ${what}. Возьмите другую копию файла.`);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(attachment.content)) throw damaged('не читается');
  const bytes = Buffer.from(attachment.content, 'base64');
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== attachment.hash || bytes.length !== attachment.size) throw damaged('повреждён');
  // A file from elsewhere may call a program a picture.
  return { ...attachment, name, mime: mimeOf(name, bytes.subarray(0, HEAD)) };
}
