import { randomUUID } from 'node:crypto';
import { isCivilDate } from '../../../shared/calendar/civilDate.ts';
import { AppError } from '../../../shared/ipc/errors.ts';
import type { Output, ParsedInput } from '../../../shared/ipc/contract.ts';
import type { CreatedCases, IntakeCheck, OpenedTable } from '../../../shared/ipc/registers.ts';
import { emptyCase } from '../../../shared/model/case.ts';
import type { OutCell } from '../../../shared/registers/csv.ts';
import { findHeading, recogniseColumns } from '../../../shared/registers/fields.ts';
import { checkCommon, identityOf, readIntake, type IntakeRow, type Mapping } from '../../../shared/registers/intake.ts';
import { TEMPLATE_FIELDS, TEMPLATE_HEADINGS, TEMPLATE_ROW } from '../../../shared/registers/template.ts';
import { textOf, type Cell } from '../../../shared/registers/values.ts';
import { addCases, binCase } from '../../db/repos/cases.ts';
import { isThere, knownCases } from '../../db/repos/registers.ts';
import { inTransaction } from '../../db/types.ts';
import { readTableFile, type CsvChoice, type RawTable } from '../../registers/readTable.ts';
import type { OutSheet } from '../../registers/writeTable.ts';
import type { AppContext } from '../context.ts';
import { writing } from '../derive.ts';
import { saveSheets } from './save.ts';
import { inPortions, stopped } from './work.ts';

/** The table that is being taken in: it stays in the main process, the window knows it by its token. */
interface Waiting {
  token: string;
  path: string;
  table: RawTable;
  sheet: number;
  heading: number;
  mapping: Mapping | null;
  rows: IntakeRow[];
  checks: number;
}

const waiting = new WeakMap<AppContext, Waiting>();
/** What the last intake created, for «Отменить». */
const created = new WeakMap<AppContext, { token: string; ids: string[] }>();

/** Asks for a file and reads it; null when the dialog was closed. */
export async function openTable(context: AppContext): Promise<OpenedTable | null> {
  const [path] = await context.platform.chooseFiles('Открыть таблицу', ['xlsx', 'csv', 'txt'], false);
  if (!path) return null;
  const table = await readTableFile(path);
  return keep(
    { token: randomUUID(), path, table, sheet: 0, heading: headingOf(table, 0), mapping: null, rows: [], checks: 0 },
    context,
  );
}

/** Reads the same file as the user says: another sheet, encoding, separator or row of headings. */
export async function rereadTable(change: ParsedInput<'registers.reread'>, context: AppContext): Promise<OpenedTable> {
  const before = tableOf(change.token, context);
  const csv: CsvChoice = {
    encoding: change.encoding ?? before.table.csv?.encoding,
    separator: change.separator ?? before.table.csv?.separator,
  };
  const again = change.encoding !== undefined || change.separator !== undefined;
  const table = again ? await readTableFile(before.path, csv) : before.table;
  const sheet = Math.min(change.sheet ?? before.sheet, table.sheets.length - 1);
  const heading = change.heading ?? (again || sheet !== before.sheet ? headingOf(table, sheet) : before.heading);
  return keep({ ...before, table, sheet, heading, mapping: null, rows: [] }, context);
}

function keep(state: Waiting, context: AppContext): OpenedTable {
  waiting.set(context, state);
  const rows = rowsOf(state);
  const headings = headingsOf(state);
  const fields = recogniseColumns(headings);
  const body = rows.slice(state.heading + 1);
  return {
    token: state.token,
    name: state.table.name,
    sheets: state.table.sheets.map(({ name }) => name),
    sheet: state.sheet,
    csv: state.table.csv,
    heading: state.heading,
    rows: body.filter((row) => row.some((cell) => textOf(cell) !== '')).length,
    columns: headings.map((heading, at) => ({
      heading: heading.slice(0, 100),
      field: fields[at] ?? null,
      samples: samples(body, at),
    })),
  };
}

function samples(rows: readonly (readonly Cell[])[], at: number): string[] {
  const found: string[] = [];
  for (const row of rows) {
    const text = textOf(row[at]).slice(0, 60);
    if (text !== '' && !found.includes(text)) found.push(text);
    if (found.length === 3) break;
  }
  return found;
}

function rowsOf({ table, sheet }: Waiting): Cell[][] {
  return table.sheets[sheet]?.rows ?? [];
}

function headingOf(table: RawTable, sheet: number): number {
  return findHeading(table.sheets[sheet]?.rows ?? []);
}

function headingsOf(state: Waiting): string[] {
  const rows = rowsOf(state);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const heading = rows[state.heading] ?? [];
  return Array.from({ length: width }, (_, at) => textOf(heading[at]));
}

/** Reads every row by the columns chosen; nothing is written. */
export function checkTable(input: ParsedInput<'registers.check'>, context: AppContext): IntakeCheck {
  const state = tableOf(input.token, context);
  const common = Object.fromEntries(Object.entries(input.common).filter(([, value]) => value?.trim()));
  const mapping: Mapping = { columns: input.columns, common, skipDuplicates: input.skipDuplicates };
  const rows = read(state, mapping, context);
  const checks = state.checks + 1;
  waiting.set(context, { ...state, mapping, rows, checks });
  const good = rows.filter(({ facts }) => facts !== null).length;
  return {
    check: checks,
    rows: rows.length,
    good,
    bad: rows.length - good,
    ...countIssues(rows),
    common: checkCommon(common, context.platform.today()),
    preview: rows
      .slice(0, 50)
      .map(({ row, client, item, seller, facts }) => ({ row, client, item, seller, good: facts !== null })),
  };
}

function countIssues(rows: readonly IntakeRow[]): { errors: number; warnings: number } {
  const issues = rows.flatMap((row) => row.issues);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: issues.length - errors };
}

function read(state: Waiting, mapping: Mapping, context: AppContext): IntakeRow[] {
  const known = new Map<string, string>();
  for (const { number, facts } of knownCases(context.db)) {
    const identity = identityOf(facts);
    if (identity !== null) known.set(identity, number);
  }
  const from = state.heading + 1;
  return readIntake({ firstRow: from + 1, rows: rowsOf(state).slice(from) }, mapping, known, context.platform.today());
}

/** A page of what is wrong, by row. */
export function issuesOf(input: ParsedInput<'registers.issues'>, context: AppContext): Output<'registers.issues'> {
  const all = tableOf(input.token, context)
    .rows.flatMap(({ issues }) => issues)
    .filter(({ severity }) => severity === input.severity);
  return { issues: all.slice(input.offset, input.offset + input.limit), total: all.length };
}

/**
 * Makes cases of the good rows. What a case looks like in the list is counted first, in portions, and may be stopped;
 * then all are written in one transaction: all of them or none.
 */
export async function createFromTable(token: string, context: AppContext): Promise<CreatedCases> {
  const state = tableOf(token, context);
  if (state.mapping === null) throw new AppError('conflict', 'Сначала проверьте таблицу.');
  const rows = read(state, state.mapping, context);
  const good = rows.flatMap(({ facts }) => (facts ? [{ id: randomUUID(), file: { ...emptyCase(), facts } }] : []));
  if (good.length === 0)
    throw new AppError('invalid_input', 'Ни одной строки без ошибок. Исправьте таблицу и откройте её снова.');
  const options = writing(context);
  const today = context.platform.today();
  await inPortions('Заводим дела', good.length, context, async ({ signal, step }) => {
    const projected: ReturnType<typeof options.project>[] = [];
    for (const [index, { file }] of good.entries()) {
      projected.push(options.project(file));
      await step(index);
      if (signal.aborted) throw stopped();
    }
    const rowsToAdd = good.map(({ id, file }, index) => {
      const row = projected[index];
      if (!row) throw new RangeError('A row was not counted.');
      return { id, facts: file.facts, row };
    });
    addCases(context.db, rowsToAdd, today, options.now);
  });
  created.set(context, { token, ids: good.map(({ id }) => id) });
  // The rows that did not enter stay, to be saved with their reasons.
  waiting.set(context, { ...state, rows });
  return { token, created: good.length, bad: rows.length - good.length };
}

/** Puts what the last intake created into the bin, all at once. */
export function undoCreate(token: string, context: AppContext): { removed: number } {
  const last = created.get(context);
  if (last?.token !== token)
    throw new AppError('not_found', 'Эту загрузку уже не отменить отсюда. Удалите дела в списке.');
  const now = context.platform.now();
  inTransaction(context.db, () => {
    for (const id of last.ids) if (isThere(context.db, id)) binCase(context.db, id, now);
  });
  created.delete(context);
  return { removed: last.ids.length };
}

/** Rows that did not enter, as they stood in the file, with the reasons beside them. */
export async function saveBadRows(token: string, context: AppContext): Promise<Output<'registers.saveBad'>> {
  const state = tableOf(token, context);
  const bad = state.rows.filter(({ facts }) => facts === null);
  if (bad.length === 0) throw new AppError('invalid_input', 'Строк с ошибками нет.');
  const source = rowsOf(state);
  const sheet: OutSheet = {
    name: 'Ошибки',
    columns: [
      { title: 'Строка', width: 8 },
      { title: 'Что исправить', width: 60 },
      ...headingsOf(state).map((title) => ({ title, width: 20 })),
    ],
    rows: bad.map(({ row, issues }) => [
      { count: row },
      { text: issues.map(({ column, text }) => `${column}: ${text}`).join(' ') },
      ...headingsOf(state).map((_title, at) => outCell(source[row - 1]?.[at] ?? null)),
    ]),
  };
  return saveSheets([sheet], 'Строки с ошибками', 'xlsx', context);
}

function outCell(cell: Cell): OutCell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { count: cell };
  return isCivilDate(cell) ? { date: cell } : { text: cell };
}

/** A table to be filled in, with one row of made-up data. */
export function saveTemplate(format: 'xlsx' | 'csv', context: AppContext): Promise<Output<'registers.template'>> {
  const sums = new Set(['price', 'paid', 'prepaid']);
  const sheet: OutSheet = {
    name: 'Дела',
    columns: TEMPLATE_HEADINGS.map((title) => ({ title, width: 20 })),
    rows: [
      TEMPLATE_ROW.map((cell, at): OutCell =>
        sums.has(TEMPLATE_FIELDS[at] ?? '') && typeof cell === 'number' ? { kopecks: cell * 100 } : outCell(cell),
      ),
    ],
  };
  return saveSheets([sheet], 'Образец таблицы дел', format, context);
}

function tableOf(token: string, context: AppContext): Waiting {
  const state = waiting.get(context);
  if (state?.token !== token) throw new AppError('not_found', 'Эта таблица уже закрыта. Откройте её ещё раз.');
  return state;
}
