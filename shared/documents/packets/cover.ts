import { counted } from '../../text/format.ts';
import type { Packet } from '../packet.ts';
import { blocks, heading, paragraph, text } from '../templates/make.ts';
import type { PaperDocument } from '../blocks.ts';

/** A sheet that belongs to a packet and not to the papers of the case. */
export type PacketSheet = Omit<PaperDocument, 'kind'>;

const SHEETS = ['лист', 'листа', 'листов'] as const;
const COPIES = ['экземпляр', 'экземпляра', 'экземпляров'] as const;

/** Опись пакета: everything in the order of the packet with its sheets, and how many copies go to whom. */
export function coverSheet(packet: Packet): PacketSheet {
  const included = packet.items.filter((item) => item.state !== 'missing');
  const known = included.every((item) => item.sheets !== null);
  const sheets = included.reduce((sum, item) => sum + (item.sheets ?? 0), 0);
  const cell = (value: string) => [text(value)];
  return {
    title: `Опись пакета: ${packet.title}`,
    fileName: 'Опись пакета',
    pageNumbers: false,
    copies: { count: 1, why: 'сверху пакета' },
    blocks: blocks(
      heading('title', 1, 'ОПИСЬ ПАКЕТА'),
      heading('subtitle', 2, packet.title),
      packet.subtitle !== '' && paragraph('to', [packet.subtitle], { align: 'left', indent: false }),
      {
        type: 'table',
        key: 'table',
        editable: false,
        columns: [
          { width: 35, align: 'left' },
          { width: 95, align: 'left' },
          { width: 20, align: 'center' },
          { width: 20, align: 'center' },
        ],
        head: ['Номер', 'Документ', 'Листов', 'Экз.'].map(cell),
        rows: included.map((item) =>
          [
            item.number === undefined ? '' : `Приложение\u00a0${item.number}`,
            item.title,
            item.sheets === null ? '—' : String(item.sheets),
            String(item.copies),
          ].map(cell),
        ),
      },
      known && paragraph('sheets', [`В одном наборе ${counted(sheets, SHEETS)}.`], { align: 'left', indent: false }),
      heading('print', 3, 'Печатать в таком порядке'),
      ...packet.sets.map((set, index) =>
        paragraph(`set.${index}`, [`${set.who}: ${setWords(packet, set.of)}.`], { align: 'left', indent: false }),
      ),
    ),
  };
}

/** «Исковое заявление, Расчёт, приложения 1–6»: what one receiver gets. */
function setWords(packet: Packet, of: number[]): string {
  const papers = packet.items.flatMap((item, index) => {
    const copies = of[index] ?? 0;
    if (item.number !== undefined || copies === 0) return [];
    return [copies === 1 ? item.title : `${item.title} (${counted(copies, COPIES)})`];
  });
  const numbers = packet.items.flatMap((item, index) =>
    item.number !== undefined && item.state !== 'missing' && (of[index] ?? 0) > 0 ? [item.number] : [],
  );
  const exhibits =
    numbers.length === 0 ? [] : [`${numbers.length === 1 ? 'приложение' : 'приложения'} ${ranges(numbers)}`];
  return [...papers, ...exhibits].join('; ');
}

/** «1–3, 5» */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
