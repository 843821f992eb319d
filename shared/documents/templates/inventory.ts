import type { Block, PaperDocument, Table } from '../blocks.ts';
import { formatAmount, type Kopecks } from '../../money/kopecks.ts';
import { longDate, plural } from '../../text/format.ts';
import { countInWords, sumInWords } from '../../text/sumInWords.ts';
import { claimExhibits, exhibitLine } from './exhibits.ts';
import { hasCalculation } from './lawsuit.ts';
import { blocks, heading, paragraph, text } from './make.ts';
import type { Material } from './material.ts';
import { addresseeName, postal } from './parties.ts';

/**
 * Declared value of the letter: it stands against the first paper, the others get a dash, so that the total equals the
 * declared value. A small round sum: the fee grows with it, and what matters is the stamped list.
 */
export const DECLARED_VALUE: Kopecks = 1_000;

const THINGS = ['предмет', 'предмета', 'предметов'] as const;
/** Widths of the blank in millimetres; together they fill the text width of an A4 page with a 30 mm left margin. */
const COLUMNS: Table['columns'] = [
  { width: 15, align: 'center' },
  { width: 95, align: 'left' },
  { width: 30, align: 'center' },
  { width: 30, align: 'right' },
];

/** Опись вложения ф. 107 for the claim: two identical copies, a page each. */
export function inventory(m: Material): Omit<PaperDocument, 'kind'> {
  const exhibits = claimExhibits(m.exhibits, m.out);
  return inventoryOf(m, 'Опись вложения ф. 107', [
    `Претензия от ${longDate(m.claimDate)}`,
    ...exhibits.map((one) => `Приложение ${one.number}. ${exhibitLine(one)} (копия)`),
  ]);
}

/** Опись вложения for the copy of the suit sent to the defendant: the suit, the calculation and all appendices. */
export function lawsuitInventory(m: Material): Omit<PaperDocument, 'kind'> {
  return inventoryOf(m, 'Опись вложения для ответчика', [
    'Исковое заявление (копия)',
    ...(hasCalculation(m.plan) ? ['Расчёт взыскиваемых сумм (копия)'] : []),
    ...m.exhibits
      .filter((one) => one.proves !== 'lawsuit_sending')
      .map((one) => `Приложение ${one.number}. ${exhibitLine(one)} (копия)`),
  ]);
}

function inventoryOf(m: Material, title: string, names: string[]): Omit<PaperDocument, 'kind'> {
  return {
    title,
    fileName: title.replace('ф. 107', 'ф 107'),
    pageNumbers: false,
    copies: { count: 1, why: 'два одинаковых листа: один в письмо, второй вам со штемпелем' },
    blocks: blocks(page(m, 'copy1', names), { type: 'pageBreak', key: 'break' }, page(m, 'copy2', names)),
  };
}

function page(m: Material, key: string, names: string[]): Block[] {
  const to = addresseeName(m.facts.seller);
  const where = postal(m.facts.seller);
  const count = names.length;
  const line = (name: string, value: string) => paragraph(`${key}.${name}`, [value], { align: 'left', indent: false });
  return blocks(
    paragraph(`${key}.form`, ['ф. 107'], { align: 'right', indent: false }),
    heading(`${key}.title`, 1, 'ОПИСЬ'),
    heading(`${key}.subtitle`, 2, 'вложения в ценное письмо'),
    where && line('where', `Куда: ${where}`),
    to && line('to', `На имя: ${to}`),
    {
      type: 'table',
      key: `${key}.table`,
      editable: false,
      columns: COLUMNS,
      head: ['№№ п/п', 'Наименование предметов', 'Количество предметов', 'Ценность, руб.'].map((cell) => [text(cell)]),
      rows: [
        ...names.map((name, index) =>
          [String(index + 1), name, '1', index === 0 ? formatAmount(DECLARED_VALUE) : '—'].map((cell) => [text(cell)]),
        ),
        ['', 'Общий итог предметов и объявленной ценности', String(count), formatAmount(DECLARED_VALUE)].map((cell) => [
          text(cell),
        ]),
      ],
      totals: [count],
    },
    line(
      'words',
      `Общий итог прописью: ${countInWords(count)} ${plural(count, THINGS)}, ${sumInWords(DECLARED_VALUE)}.`,
    ),
    {
      type: 'blanks',
      key: `${key}.hands`,
      editable: false,
      lines: [
        'Отправитель (подпись):',
        'Проверил (должность, подпись почтового работника):',
        'Оттиск календарного штемпеля:',
      ],
    },
  );
}
