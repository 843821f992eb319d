import writeWorkbook from 'write-excel-file/node';

type Row = (string | number | null)[];

/** A register as a volunteer keeps it: the heading and `count` rows without mistakes. */
export function register(count: number): Row[] {
  const heading: Row = ['ФИО', 'Телефон', 'Продавец', 'ИНН', 'Товар', 'Цена', 'Дата покупки', 'Проблема', 'Требование'];
  return [
    heading,
    ...Array.from({ length: count }, (_, at): Row => [
      `Образцова Мария ${at + 1}-я`.replace(/\d+-я/, name(at)),
      `+7 000 000-00-${String((at % 99) + 1).padStart(2, '0')}`,
      'ООО «Пример; Мебель»',
      '0000000018',
      `диван «Вега», заказ ${at + 1}`,
      '68 400,50',
      '12.10.2026',
      'Не привезли',
      'вернуть деньги',
    ]),
  ];
}

/** A patronymic of letters, another one for every row. */
function name(at: number): string {
  const letters = String(at).replace(/\d/g, (digit) => 'абвгдежзик'[Number(digit)] ?? '');
  return `Ивановна${letters}`;
}

/** CSV with quotes where they are needed. */
export function registerCsv(rows: Row[], separator: string): string {
  const quoted = (cell: Row[number]): string => {
    const text = cell === null ? '' : String(cell);
    return /["\n;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
}

/** The bytes Excel in Russian writes for «CSV (разделители — запятые)». */
export function windows1251(text: string): Uint8Array {
  const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(
    [...text].map((letter) => {
      const byte = table.indexOf(letter);
      if (byte < 0) throw new RangeError(`${letter} is not in windows-1251`);
      return byte;
    }),
  );
}

/** A workbook of one sheet: sums as numbers, days as dates. */
export async function workbook(rows: Row[]): Promise<Uint8Array> {
  return writeWorkbook(
    rows.map((row) =>
      row.map((cell) => {
        if (typeof cell === 'string' && /^\d\d\.\d\d\.\d{4}$/.test(cell)) {
          return {
            value: new Date(`${cell.split('.').reverse().join('-')}T00:00:00Z`),
            type: Date,
            format: 'dd.mm.yyyy',
          };
        }
        return cell === '68 400,50' ? { value: 68_400.5, type: Number } : cell;
      }),
    ),
    { sheet: 'Клиенты' },
  ).toBuffer();
}
