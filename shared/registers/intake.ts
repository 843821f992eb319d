import type { CivilDate } from '../calendar/civilDate.ts';
import type { Facts } from '../model/facts.ts';
import { INTAKE_FIELDS, type IntakeField } from './fields.ts';
import { RowReader, type Issue, type RowValues } from './intakeRow.ts';
import { textOf, type Cell } from './values.ts';
import { lettersOf } from './words.ts';

/** What was found in a table: `columns[i]` is the field of the column i, null = left out. */
export interface Mapping {
  columns: readonly (IntakeField | null)[];
  /** What holds for every row that says nothing else: one shop, one problem. */
  common: Partial<Record<IntakeField, string>>;
  /** Rows that repeat a case or another row are left out (true) or only warned of. */
  skipDuplicates: boolean;
}

/** One row of the table: a case, or errors that say why not; never neither. */
export interface IntakeRow {
  /** Number of the row in the file. */
  row: number;
  /** Null when an issue is an error. */
  facts: Facts | null;
  issues: Issue[];
  client: string;
  seller: string;
  item: string;
}

/** Rows of a table by their numbers in the file. */
export interface TableRows {
  /** Number of the first of `rows` in the file, from 1. */
  firstRow: number;
  rows: readonly (readonly Cell[])[];
}

/**
 * Reads every row that is not empty. `known` = the cases that are there, as identity → number. The function is pure:
 * the same table and day give the same rows.
 */
export function readIntake(
  table: TableRows,
  mapping: Mapping,
  known: ReadonlyMap<string, string>,
  today: CivilDate,
): IntakeRow[] {
  const seen = new Map<string, number>();
  return table.rows.flatMap((cells, index) => {
    if (cells.every((cell) => textOf(cell) === '')) return [];
    return [readRow(cells, table.firstRow + index, mapping, known, seen, today)];
  });
}

function readRow(
  cells: readonly Cell[],
  row: number,
  mapping: Mapping,
  known: ReadonlyMap<string, string>,
  seen: Map<string, number>,
  today: CivilDate,
): IntakeRow {
  const reader = new RowReader(valuesOf(cells, mapping), row, today);
  const facts = reader.facts();
  const identity = identityOf(facts);
  if (identity !== null) {
    const say = (text: string): void => {
      const end = mapping.skipDuplicates ? 'Строка не войдёт.' : 'Проверьте, не повтор ли это.';
      if (mapping.skipDuplicates) reader.error('name', `${text} ${end}`);
      else reader.warning('name', `${text} ${end}`);
    };
    const there = known.get(identity);
    const before = seen.get(identity);
    if (there !== undefined) say(`Такое дело уже есть: № ${there}.`);
    else if (before !== undefined) say(`То же написано в строке ${before}.`);
  }
  const bad = reader.issues.some((issue) => issue.severity === 'error');
  // A row with errors does not enter: its corrected copy further down is no repetition.
  if (!bad && identity !== null && !seen.has(identity)) seen.set(identity, row);
  return {
    row,
    facts: bad ? null : facts,
    issues: reader.issues,
    client: clientOf(facts),
    seller: facts.seller?.name ?? '',
    item: facts.goods?.item ?? '',
  };
}

function valuesOf(cells: readonly Cell[], { columns, common }: Mapping): RowValues {
  const values: RowValues = {};
  for (const field of INTAKE_FIELDS) {
    const at = columns.indexOf(field);
    const own = at >= 0 ? (cells[at] ?? null) : null;
    const value = textOf(own) === '' ? (common[field] ?? null) : own;
    if (value !== null) values[field] = value;
  }
  return values;
}

function clientOf({ buyer }: Facts): string {
  return [buyer?.lastName, buyer?.firstName, buyer?.middleName].filter(Boolean).join(' ');
}

/**
 * Client, seller, item and day of purchase as one text: two cases with the same one are taken for the same. Null when
 * the client, or both seller and item, are unknown.
 */
export function identityOf(facts: Facts): string | null {
  const client = lettersOf(clientOf(facts));
  const seller = facts.seller?.inn ?? lettersOf(facts.seller?.name ?? '');
  const item = lettersOf(facts.goods?.item ?? '');
  if (client === '' || (seller === '' && item === '')) return null;
  return [client, seller, item, facts.goods?.purchaseDate ?? ''].join('|');
}

/** What is wrong with the values given for all rows, before any row is read. */
export function checkCommon(common: Mapping['common'], today: CivilDate): Issue[] {
  const reader = new RowReader({ name: 'Проверка Общего', item: 'товар', ...common }, 0, today);
  reader.facts();
  const given = new Set(
    Object.entries(common)
      .filter(([, value]) => value !== '')
      .map(([field]) => field),
  );
  return given.size === 0 ? [] : reader.issues;
}
