import Papa from 'papaparse';
import writeWorkbook from 'write-excel-file/node';
import { cleanText } from '../../shared/documents/clean.ts';
import { toDecimal } from '../../shared/money/kopecks.ts';
import { inertText, type OutCell } from '../../shared/registers/csv.ts';
import { shortDate } from '../../shared/text/format.ts';
import { removeZipTimes } from '../documents/zipTimes.ts';

/** A table to be written: headings, widths in letters, rows; totals are bold rows. */
export interface OutSheet {
  name: string;
  columns: { title: string; width: number }[];
  rows: OutCell[][];
  /** Indexes of rows that are sums. */
  totals?: readonly number[];
}

/** XLSX with real numbers and dates; text is always text, whatever it begins with. */
export async function xlsxOf(sheets: readonly OutSheet[]): Promise<Uint8Array> {
  const file = writeWorkbook(
    sheets.map(({ name, columns, rows, totals }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const, wrap: true })),
        ...rows.map((row, at) => row.map((cell) => xlsxCell(cell, totals?.includes(at) ?? false))),
      ],
    })),
  );
  return removeZipTimes(await file.toBuffer());
}

const MONEY = '#,##0.00';

function xlsxCell(cell: OutCell, bold: boolean) {
  const look = bold ? { fontWeight: 'bold' as const } : {};
  if (cell === null) return null;
  if ('kopecks' in cell) return { value: cell.kopecks / 100, type: Number, format: MONEY, ...look };
  if ('count' in cell) return { value: cell.count, type: Number, ...look };
  if ('date' in cell) return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy', ...look };
  return cell.text === ''
    ? null
    : { value: clean(cell.text), type: String, wrap: true, alignVertical: 'top' as const, ...look };
}

/** The longest text a cell can hold. */
function clean(text: string): string {
  return cleanText(text).slice(0, 32_000).toWellFormed();
}

/** CSV as Excel in Russian opens it: UTF-8 with a mark, semicolons, decimal comma; no cell can be taken for a formula. */
export function csvOf({ columns, rows }: OutSheet): Uint8Array {
  const lines = [columns.map(({ title }) => inertText(title)), ...rows.map((row) => row.map(csvCell))];
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(lines, { delimiter: ';', newline: '\r\n' })}\r\n`);
}

function csvCell(cell: OutCell): string {
  if (cell === null) return '';
  if ('kopecks' in cell) return toDecimal(cell.kopecks).replace('.', ',');
  if ('count' in cell) return String(cell.count);
  if ('date' in cell) return shortDate(cell.date);
  return inertText(clean(cell.text));
}
