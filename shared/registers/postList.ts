import type { CivilDate } from '../calendar/civilDate.ts';
import { formatAmount, type Kopecks } from '../money/kopecks.ts';
import { longDate } from '../text/format.ts';
import type { OutCell } from './csv.ts';
import { heading, line, subtitle, table, title, type OwnPaper } from './paperKit.ts';

export type PostCategory = 'valued' | 'registered';

export const CATEGORY_NAMES: Record<PostCategory, string> = {
  valued: 'Ценное письмо с описью вложения и уведомлением',
  registered: 'Заказное письмо с уведомлением',
};

/** A letter of the list: to whom, how, and its declared value in kopecks (valued letters only). */
export interface PostLine {
  category: PostCategory;
  value: Kopecks | null;
  addressee: string;
  postcode: string;
  address: string;
  caseNumber: string;
  outgoing: string | null;
}

const ABOUT =
  'Список составлен в свободной форме. Бланк почты (форма 103) и правила его приёма проверьте в своём отделении. ' +
  'Вес и плату вписывает отделение.';

/** Letters by category, each with its own numbers from 1; empty categories are left out. */
export function byCategory(lines: readonly PostLine[]): { category: PostCategory; lines: PostLine[] }[] {
  return (['valued', 'registered'] as const)
    .map((category) => ({ category, lines: lines.filter((one) => one.category === category) }))
    .filter((group) => group.lines.length > 0);
}

/** The list to be handed in with the letters, with room for weights and for the mark of the post office. */
export function postListPaper(lines: readonly PostLine[], sender: string, today: CivilDate): OwnPaper {
  const name = 'Список писем для почты';
  return {
    title: name,
    fileName: `${name} ${today}`,
    pageNumbers: true,
    blocks: [
      title('СПИСОК ПОЧТОВЫХ ОТПРАВЛЕНИЙ'),
      subtitle(`от ${longDate(today)}`),
      line('sender', `Отправитель: ${sender || '______________________________'}`),
      ...byCategory(lines).flatMap(({ category, lines: own }, group) => [
        heading(`category.${group}`, `${CATEGORY_NAMES[category]}: ${own.length}`),
        table(
          `letters.${group}`,
          [
            { width: 9, align: 'right' },
            { width: 79 },
            { width: 24 },
            { width: 22, align: 'right' },
            { width: 14 },
            { width: 22 },
          ],
          ['№', 'Кому и куда', 'Исх. №, дело', 'Ценность, руб.', 'Вес, г', 'Номер (ШПИ)'],
          [
            ...own.map((one, index) => [
              String(index + 1),
              [one.addressee, one.postcode, one.address].filter(Boolean).join(', '),
              [one.outgoing, one.caseNumber].filter(Boolean).join(', '),
              one.value === null ? '' : formatAmount(one.value),
              '',
              '',
            ]),
            ['', `Всего писем: ${own.length}`, '', sumWords(own), '', ''],
          ],
          [own.length],
        ),
      ]),
      line('about', ABOUT),
      {
        type: 'blanks',
        key: 'marks',
        editable: false,
        lines: ['Сдал: подпись, дата', 'Принял: подпись, оттиск календарного штемпеля'],
      },
    ],
  };
}

function sumWords(lines: readonly PostLine[]): string {
  const sum = valueOf(lines);
  return sum > 0 ? formatAmount(sum) : '';
}

function valueOf(lines: readonly PostLine[]): Kopecks {
  return lines.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

/** Columns of the same list as a workbook. */
export const POST_COLUMNS: readonly { title: string; width: number }[] = [
  { title: '№', width: 6 },
  { title: 'Вид отправления', width: 34 },
  { title: 'Кому', width: 34 },
  { title: 'Индекс', width: 10 },
  { title: 'Адрес', width: 48 },
  { title: 'Ценность, руб.', width: 14 },
  { title: 'Вес, г', width: 8 },
  { title: 'Номер (ШПИ)', width: 18 },
  { title: 'Исх. №', width: 10 },
  { title: 'Номер дела', width: 12 },
];

/** The rows of the workbook in the order of the printed list. */
export function postListRows(lines: readonly PostLine[]): OutCell[][] {
  return byCategory(lines).flatMap(({ category, lines: own }) =>
    own.map((one, index): OutCell[] => [
      { count: index + 1 },
      { text: CATEGORY_NAMES[category] },
      { text: one.addressee },
      { text: one.postcode },
      { text: one.address },
      one.value === null ? null : { kopecks: one.value },
      null,
      null,
      one.outgoing === null ? null : { text: one.outgoing },
      { text: one.caseNumber },
    ]),
  );
}
