import { plainLines, type Block, type PaperDocument, type Run } from '../../shared/documents/blocks.ts';
import { cleanText } from '../../shared/documents/clean.ts';

export function paperOf(blocks: Block[], change: Partial<PaperDocument> = {}): PaperDocument {
  return {
    kind: 'claim',
    title: 'Претензия',
    fileName: 'Претензия',
    pageNumbers: true,
    copies: { count: 2, why: 'магазину и вам с отметкой' },
    blocks,
    ...change,
  };
}

export function textParagraph(key: string, text: string): Block {
  return { type: 'paragraph', key, runs: [{ text }] };
}

export const SIGNATURE: Block = {
  type: 'signature',
  key: 'signature',
  date: '21 ноября 2026 г.',
  name: 'Образцова М. И.',
};

/** One block of each kind; every text is put through `text`, to try hostile ones in every place. */
export function everyBlock(text: (original: string) => string = (original) => original): Block[] {
  const runs = (...parts: (string | Run)[]): Run[] =>
    parts.map((part) => (typeof part === 'string' ? { text: text(part) } : { ...part, text: text(part.text) }));
  return [
    {
      type: 'address',
      key: 'to',
      lines: [runs('Директору ООО «Пример-Мебель»'), runs('ИНН 7707083893'), [], runs('от Образцовой Марии Ивановны')],
    },
    { type: 'heading', key: 'title', level: 1, text: text('ПРЕТЕНЗИЯ') },
    { type: 'heading', key: 'subtitle', level: 2, text: text('о возврате денег за диван') },
    {
      type: 'paragraph',
      key: 'facts',
      runs: runs('12 марта 2026 г. я купила диван «Вега» за ', { text: '68 400,00 ₽', bold: true }, ' по заказу № 12.'),
    },
    {
      type: 'paragraph',
      key: 'own',
      runs: [{ text: text('Мой текст.\nВторая строка.'), own: true, italic: true }],
      added: true,
    },
    { type: 'heading', key: 'demand', level: 3, text: text('Требую') },
    {
      type: 'list',
      key: 'demands',
      ordered: true,
      items: [
        { key: 'money', runs: runs('вернуть 68 400,00 ₽;') },
        { key: 'penalty', runs: runs('уплатить неустойку.') },
      ],
    },
    {
      type: 'list',
      key: 'second',
      ordered: true,
      items: [{ key: 'again', runs: runs('Нумерация начинается снова.') }],
    },
    { type: 'list', key: 'dashes', ordered: false, items: [{ key: 'dash', runs: runs('пункт с тире') }] },
    {
      type: 'table',
      key: 'sums',
      columns: [{ width: 110 }, { width: 60, align: 'right' }],
      head: [runs('Что'), runs('Сумма')],
      rows: [
        [runs('Цена товара'), runs('68 400,00 ₽')],
        [runs('Всего'), runs('77 976,00 ₽')],
      ],
      totals: [1],
    },
    { type: 'checklist', key: 'todo', items: [{ key: 'sign', runs: runs('Подписать оба экземпляра') }] },
    { type: 'blanks', key: 'mark', lines: [text('Претензию принял:')] },
    { type: 'paragraph', key: 'end', align: 'left', indent: false, runs: runs('Ответ прошу дать письменно.') },
    {
      type: 'signature',
      key: 'signature',
      date: text('21 ноября 2026 г.'),
      name: text('Образцова М. И.'),
      role: text('Истец'),
    },
  ];
}

/** Text without white space, boxes and page numbers: what all forms of a paper must share. */
export function essence(lines: string[]): string {
  return lines
    .filter((line) => !/^\s*стр\. \d+ из \d+\s*$/.test(line))
    .join('')
    .replace(/[\s\u00a0\u202f\u200b☐_]/g, '');
}

export function essenceOf(paper: PaperDocument): string {
  return essence(plainLines(paper.blocks).map(cleanText));
}

export const HOSTILE: Record<string, string> = {
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  style: '</style></title><style>*{display:none}</style>',
  attributes: `" onload="alert(1)' style='x`,
  entities: '&lt;b&gt; &amp; &#0; ]]> <!-- --> <![CDATA[',
  nul: 'до\u0000после\u0007\u001b[31m',
  surrogates: 'до \ud800 и \udc00 после',
  reordering: 'сумма \u202e000 86\u202c ₽ \u200f\u2067х\u2069',
  noncharacters: '\ufffe\uffff\ufdd0x',
  placeholders: '{{name}} ${total} $& $1 %1.',
  lines: 'одна\r\nдве\u2028три\u0085четыре\tпять',
};
