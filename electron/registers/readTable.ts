import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import readWorkbook, { type Sheet } from 'read-excel-file/node';
import { AppError } from '../../shared/ipc/errors.ts';
import type { Cell } from '../../shared/registers/values.ts';
import { guardWorkbook, MOST_COLUMNS, tooWide } from './xlsxGuard.ts';

/** A register of ten thousand rows takes a few megabytes. */
const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_ROWS = 10_000;
/** Headings and remarks above the table. */
const SPARE_ROWS = 50;

export const ENCODINGS = ['utf-8', 'windows-1251'] as const;
export type TableEncoding = (typeof ENCODINGS)[number];
export const SEPARATORS = [';', ',', '\t'] as const;
export type TableSeparator = (typeof SEPARATORS)[number];

/** A table as it stands in the file, nothing understood yet. */
export interface RawTable {
  /** Name of the file without its folder. */
  name: string;
  sheets: { name: string; rows: Cell[][] }[];
  /** How a CSV was read; null for a workbook. */
  csv: { encoding: TableEncoding; separator: TableSeparator } | null;
}

export interface CsvChoice {
  encoding?: TableEncoding | undefined;
  separator?: TableSeparator | undefined;
}

/** Reads a CSV or XLSX file within limits; throws AppError with words for people. */
export async function readTableFile(path: string, choice: CsvChoice = {}): Promise<RawTable> {
  const name = basename(path);
  const bytes = readLimited(path, name);
  if (bytes.length === 0) throw new AppError('invalid_input', `Файл «${name}» пуст. Выберите другой.`);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return readXlsx(bytes, name);
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    throw new AppError(
      'invalid_input',
      `«${name}» — старая таблица XLS или таблица под паролем. Сохраните её в Excel как XLSX без пароля.`,
    );
  }
  return { name, ...readCsvBytes(bytes, name, choice) };
}

/** Reads pasted text as a table. */
export function readPasted(text: string): Cell[][] {
  return limited(parseCsv(text, separatorOf(text)), 'вставленный текст');
}

function readLimited(path: string, name: string): Buffer {
  try {
    const about = statSync(path);
    if (!about.isFile()) throw new AppError('invalid_input', `«${name}» — не файл. Выберите таблицу.`);
    if (about.size > MOST_BYTES) {
      throw new AppError('too_large', `Файл «${name}» больше 20 МБ. Разделите таблицу на части по ${MOST_ROWS} строк.`);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('not_found', `Файл «${name}» не открывается. Проверьте, что он на месте и доступен.`);
  }
}

async function readXlsx(bytes: Buffer, name: string): Promise<RawTable> {
  const guarded = guardWorkbook(bytes, name);
  let sheets: Sheet[];
  try {
    sheets = await readWorkbook(guarded, { trim: true });
  } catch {
    throw new AppError(
      'damaged',
      `Таблица «${name}» не прочитана: в ней ячейка без значения. Откройте её в Excel и сохраните ещё раз или сохраните как CSV.`,
    );
  }
  const read = sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: limited(
      (data as unknown[][]).map((row) => row.map(cellOf)),
      name,
    ),
  }));
  const filled = read.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new AppError('invalid_input', `В таблице «${name}» нет ни одной строки.`);
  return { name, sheets: filled, csv: null };
}

/** Days come as noon-less UTC dates, formulas as their last result. */
function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function readCsvBytes(bytes: Buffer, name: string, choice: CsvChoice): Omit<RawTable, 'name'> {
  if (bytes.includes(0)) {
    throw new AppError('invalid_input', `«${name}» — не таблица CSV и не XLSX. Сохраните её в Excel как XLSX или CSV.`);
  }
  const encoding = choice.encoding ?? encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const separator = choice.separator ?? separatorOf(text);
  return { sheets: [{ name: '', rows: limited(parseCsv(text, separator), name) }], csv: { encoding, separator } };
}

/** Bytes that are not UTF-8 are taken for windows-1251: Excel in Russian writes one of the two. */
function encodingOf(bytes: Buffer): TableEncoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1251';
  }
}

/** The sign that splits the first lines into the same number of cells, and into the most of them. */
function separatorOf(text: string): TableSeparator {
  const head = text.slice(0, 20_000);
  const score = (separator: TableSeparator): number => {
    const counts = parseCsv(head, separator, 20)
      .map((row) => row.length)
      .filter((length) => length > 1);
    const widest = Math.max(0, ...counts);
    return widest * counts.filter((length) => length === widest).length;
  };
  return SEPARATORS.reduce((best, one) => (score(one) > score(best) ? one : best));
}

function parseCsv(text: string, separator: TableSeparator, preview = MOST_ROWS + SPARE_ROWS + 1): Cell[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, ''), {
    delimiter: separator,
    preview,
  });
  return data.map((row) => row.map(plainCell));
}

/** The apostrophe that keeps a spreadsheet from counting a cell belongs to no name and no phone. */
function plainCell(cell: string): Cell {
  return cell === '' ? null : cell.replace(/^'(?=\s*[=+\-@])/, '');
}

/** Cuts the empty end; refuses what is longer or wider than a register. */
function limited(rows: Cell[][], name: string): Cell[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null));
  const filled = rows.slice(0, last + 1);
  if (filled.length > MOST_ROWS + SPARE_ROWS) {
    throw new AppError('too_large', `В «${name}» больше ${MOST_ROWS} строк. Разделите таблицу на части.`);
  }
  if (filled.some((row) => row.length > MOST_COLUMNS)) throw tooWide(name);
  return filled;
}
