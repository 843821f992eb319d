import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '../../shared/ipc/errors.ts';

/**
 * A workbook from elsewhere is an archive, and an archive may be made to fill the memory. Here it is unpacked within
 * limits first; the reader then gets a copy that holds the same parts, stored without compression, and nothing else.
 */
const MOST_ENTRIES = 2_000;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ROW = 100_000;
export const MOST_COLUMNS = 200;

const WANTED = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/.*\.(xml|rels))$/;
const NOT_WANTED = /^xl\/(media|drawings|charts|embeddings|externalLinks|printerSettings|vbaProject|customXml)/;

interface Part {
  name: string;
  bytes: Buffer;
}

/** The same workbook, safe to be unpacked; throws AppError with words for people. */
export function guardWorkbook(file: Buffer, name: string): Buffer {
  const parts = partsOf(file, name);
  if (!parts.some((part) => part.name === 'xl/workbook.xml')) {
    throw new AppError(
      'invalid_input',
      `«${name}» — не таблица XLSX. Сохраните её в Excel как «Книга Excel» или как CSV.`,
    );
  }
  for (const part of parts) if (part.name.startsWith('xl/worksheets/sheet')) checkSheet(part.bytes, name);
  return stored(parts);
}

function partsOf(file: Buffer, name: string): Part[] {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 22 > file.length) throw damaged(name);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) throw tooLarge(name);
  const parts: Part[] = [];
  let left = MOST_BYTES;
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw damaged(name);
    const lengths = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)] as const;
    const entry = file.toString('utf8', at + 46, at + 46 + lengths[0]).replaceAll('\\', '/');
    if (WANTED.test(entry) && !NOT_WANTED.test(entry)) {
      const bytes = contentOf(file, at, left, name);
      left -= bytes.length;
      parts.push({ name: entry, bytes });
    }
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return parts;
}

/** Unpacks one entry; what its header promises is not believed. */
function contentOf(file: Buffer, at: number, most: number, name: string): Buffer {
  const method = file.readUInt16LE(at + 10);
  const size = file.readUInt32LE(at + 20);
  const local = file.readUInt32LE(at + 42);
  if ((file.readUInt16LE(at + 8) & 1) === 1) throw locked(name);
  if (local + 30 > file.length || file.readUInt32LE(local) !== 0x04034b50) throw damaged(name);
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (from + size > file.length) throw damaged(name);
  const packed = file.subarray(from, from + size);
  if (method === 0) {
    if (packed.length > most) throw tooLarge(name);
    return packed;
  }
  if (method !== 8 || most <= 0) throw method === 8 ? tooLarge(name) : damaged(name);
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(name) : damaged(name);
  }
}

/** A cell at the far end of the sheet would make the reader fill everything before it. */
function checkSheet(bytes: Buffer, name: string): void {
  const text = bytes.toString('latin1');
  if (/<!DOCTYPE|<!ENTITY/i.test(text.slice(0, 2_000))) throw damaged(name);
  for (const [, letters = '', digits = ''] of text.matchAll(/<c\b[^>]{0,200}?\br="([A-Z]{1,9})(\d{1,9})"/g)) {
    checkPlace(columnNumber(letters), Number(digits), name);
  }
  for (const [, digits = ''] of text.matchAll(/<row\b[^>]{0,200}?\br="(\d{1,9})"/g))
    checkPlace(1, Number(digits), name);
}

function checkPlace(column: number, row: number, name: string): void {
  if (column > MOST_COLUMNS) throw tooWide(name);
  if (row > MOST_ROW) {
    throw new AppError(
      'too_large',
      `В «${name}» есть ячейка в строке ${row}. Удалите пустые строки под таблицей и сохраните файл ещё раз.`,
    );
  }
}

/** A table that nobody fills in by hand. */
export function tooWide(name: string): AppError {
  return new AppError(
    'too_large',
    `В «${name}» больше ${MOST_COLUMNS} столбцов. Оставьте нужные столбцы и сохраните файл ещё раз.`,
  );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** An archive without compression, made of the parts alone. */
function stored(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const title = Buffer.from(name, 'utf8');
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x0800, 2);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(bytes.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(title.length, 22);
    bodies.push(Buffer.from('PK\u0003\u0004', 'latin1'), about, title, bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), about, place, title);
    offset += 30 + title.length + bytes.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

function damaged(name: string): AppError {
  return new AppError(
    'damaged',
    `Таблица «${name}» повреждена. Откройте её в Excel и сохраните ещё раз или сохраните как CSV.`,
  );
}

function locked(name: string): AppError {
  return new AppError('invalid_input', `Таблица «${name}» под паролем. Снимите пароль в Excel и сохраните её ещё раз.`);
}

function tooLarge(name: string): AppError {
  return new AppError(
    'too_large',
    `Таблица «${name}» слишком большая. Оставьте нужный лист или разделите её на части.`,
  );
}
