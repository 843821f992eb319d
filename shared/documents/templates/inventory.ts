import type { Block, PaperDocument, Table } from '../blocks.ts';
import { formatAmount, type Kopecks } from '../../money/kopecks.ts';
import { longDate, plural } from '../../text/format.ts';
import { countInWords, sumInWords } from '../../text/sumInWords.ts';
import { newForSeller } from '../packets/whoGets.ts';
import { claimExhibits, exhibitLine, type Exhibit } from './exhibits.ts';
import { hasCalculation } from './lawsuit.ts';
import { blocks, heading, paragraph, text, tidy } from './make.ts';
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
  return inventoryOf(m, 'Опись вложения ф. 107', claimNames(m));
}

const exhibitName = (one: Exhibit): string => `Приложение ${one.number}. ${exhibitLine(one)} (копия)`;

const claimNames = (m: Material, which = ''): string[] => [
  `Претензия от ${longDate(m.claimDate)}${which && `, ${which}`}`,
  ...claimExhibits(m.exhibits, m.out).map(exhibitName),
];

/** The same for the copy of the claim that goes to the platform. */
export function platformInventory(m: Material): Omit<PaperDocument, 'kind'> {
  const platform = m.facts.platformParty;
  return inventoryOf(m, 'Опись ф. 107 для площадки', claimNames(m, 'экземпляр для площадки'), {
    name: tidy(platform?.name),
    where: postal(platform),
  });
}

/** For the answer to a refusal, the repeated claim: the letter and what the other side does not hold yet. */
export function replyInventory(m: Material): Omit<PaperDocument, 'kind'> {
  return inventoryOf(m, 'Опись ф. 107 к ответу на отказ', [
    `Ответ на отказ от ${longDate(m.today)}`,
    ...newForSeller(m).map(exhibitName),
  ]);
}

/** Опись вложения for the copy of the suit sent to the defendant: the suit, the calculation and all appendices. */
export function lawsuitInventory(m: Material): Omit<PaperDocument, 'kind'> {
  return inventoryOf(m, 'Опись вложения для ответчика', [
    'Исковое заявление (копия)',
    ...(hasCalculation(m.plan) ? ['Расчёт взыскиваемых сумм (копия)'] : []),
    ...m.exhibits.filter((one) => one.proves !== 'lawsuit_sending').map(exhibitName),
  ]);
}

interface Addressee {
  name: string;
  where: string;
}

/** The blank for any letter: to whom and what lies in it. The seller is the addressee unless another is named. */
function inventoryOf(
  m: Material,
  title: string,
  names: string[],
  to: Addressee = { name: addresseeName(m.facts.seller), where: postal(m.facts.seller) },
): Omit<PaperDocument, 'kind'> {
  return {
    title,
    fileName: title.replace('ф. 107', 'ф 107'),
    pageNumbers: false,
    copies: { count: 1, why: 'два одинаковых листа: один в письмо, второй вам со штемпелем' },
    blocks: blocks(page(to, 'copy1', names), { type: 'pageBreak', key: 'break' }, page(to, 'copy2', names)),
  };
}

function page({ name: to, where }: Addressee, key: string, names: string[]): Block[] {
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
        ['—', 'Общий итог предметов и объявленной ценности', String(count), formatAmount(DECLARED_VALUE)].map(
          (cell) => [text(cell)],
        ),
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
