import { isServiceCase } from '../../../model/problemNames.ts';
import { longDate, shortDate } from '../../../text/format.ts';
import type { Block } from '../../blocks.ts';
import { tidy, type Maybe } from '../make.ts';
import { long, type Material } from '../material.ts';
import { plainName, signerOf } from '../parties.ts';
import { BLANK, flat, h, blanks, ownOrBlanks, table, facts, form, type Paper } from './kit.ts';

/** Опись недостатка: what the item looked like on the day, for the case when it is later repaired, lost or denied. */
export function defectDescription(m: Material): Paper {
  const goods = m.facts.goods ?? {};
  const service = isServiceCase(m.facts);
  return form({
    name: 'Опись недостатка',
    title: 'ОПИСЬ',
    subtitle: service ? 'недостатка работы' : 'недостатка товара',
    copies: { count: 2, why: 'вам и в приложения к претензии' },
    body: [
      flat('made', `Составлена ${longDate(m.today)}, место: ${BLANK}.`),
      facts('item', [
        [service ? 'Работа, услуга' : 'Товар', tidy(goods.item)],
        ['Серийный номер', tidy(goods.serial)],
        ['Номер договора или заказа', tidy(goods.orderNumber)],
        ['Куплен', !service && long(goods.purchaseDate)],
        ['Договор заключён', service && long(goods.purchaseDate)],
        ['Передан', long(goods.deliveryDate)],
        [service ? 'Исполнитель' : 'Продавец', plainName(m.facts.seller)],
        ['Недостаток обнаружен', long(m.facts.defect?.foundDate ?? m.facts.wrongItem?.foundDate)],
      ]),
      h('what', 'Что не так'),
      ownOrBlanks('what.text', m.facts.defect?.description ?? m.facts.wrongItem?.description, 4),
      h('photos', 'Снимки и видео'),
      photos(m),
      h('present', 'Кто присутствовал при осмотре'),
      blanks('present.lines', '1. Фамилия, имя, телефон, подпись:', '2. Фамилия, имя, телефон, подпись:'),
      { type: 'signature', key: 'signature', editable: false, date: longDate(m.today), name: signerOf(m).name },
    ],
  });
}

const HASH_SIGNS = 16;

/** Each picture with the beginning of its checksum: the same file can be told from a changed one. */
function photos(m: Material): Maybe<Block> {
  const files = m.file.attachments.filter((one) => one.proves === 'defect');
  if (files.length === 0)
    return blanks('photos.lines', 'Снимок 1, что на нём:', 'Снимок 2, что на нём:', 'Снимок 3, что на нём:');
  return table(
    'photos.table',
    [{ width: 12, align: 'center' }, { width: 88 }, { width: 28, align: 'center' }, { width: 42 }],
    ['№', 'Что на снимке', 'Добавлен', 'Начало SHA-256'],
    files.map((one, index) => [
      String(index + 1),
      tidy(one.title) || tidy(one.name),
      shortDate(one.addedAt.slice(0, 10)),
      one.hash.slice(0, HASH_SIGNS),
    ]),
  );
}
