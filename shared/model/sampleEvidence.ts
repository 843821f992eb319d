import type { Block } from '../documents/blocks.ts';
import { formatRoubles } from '../money/kopecks.ts';
import { longDate, shortDate } from '../text/format.ts';
import { isCivilDate, type CivilDate } from '../calendar/civilDate.ts';
import type { CaseEvent, CaseFile, Proves } from './case.ts';

/** A paper of the sample case as its owner would have photographed it; every one says that it is an example. */
export interface SampleEvidence {
  proves: Proves;
  title: string;
  fileName: string;
  blocks: Block[];
  /** Day of the story on which it came into the case; absent = today. */
  date?: CivilDate;
  /** The event this paper proves. */
  event?: CaseEvent['type'];
}

/** The evidence of «Диван «Вега»», made from the same facts as the case, so that dates and sums agree. */
export function sampleEvidence(file: CaseFile): SampleEvidence[] {
  const { facts, events } = file;
  const item = facts.goods?.item ?? '';
  const price = facts.goods?.price ?? 0;
  const losses = facts.losses ?? [];
  const seller = `${facts.seller?.name}, ИНН ${facts.seller?.inn}`;
  const sent = events.find((event) => event.type === 'sent');
  const served = events.find((event) => event.type === 'served');
  const number = sent?.number ?? '';
  const buyer = [facts.buyer?.lastName, facts.buyer?.firstName, facts.buyer?.middleName].join(' ');
  return [
    {
      proves: 'purchase',
      ...on(facts.goods?.purchaseDate),
      title: 'Кассовый чек',
      fileName: 'Чек.pdf',
      blocks: sheet('Кассовый чек', [
        seller,
        `Дата: ${day(facts.goods?.purchaseDate)}`,
        `${item}: ${formatRoubles(price)}`,
        'Оплачено банковской картой',
      ]),
    },
    {
      proves: 'warranty',
      ...on(facts.goods?.deliveryDate),
      title: 'Гарантийный талон',
      fileName: 'Гарантийный талон.pdf',
      blocks: sheet('Гарантийный талон', [
        `Товар: ${item}`,
        `Передан: ${day(facts.goods?.deliveryDate)}`,
        `Гарантия действует по ${day(facts.defect?.warrantyUntil)}`,
      ]),
    },
    {
      proves: 'defect',
      ...on(facts.defect?.foundDate),
      title: 'Снимки трещины',
      fileName: 'Снимки трещины.pdf',
      blocks: sheet('Снимки трещины', [
        `Сделаны: ${day(facts.defect?.foundDate)}`,
        'Снимок 1: общий вид дивана.',
        'Снимок 2: трещина передней планки, рядом линейка.',
      ]),
    },
    {
      proves: 'losses',
      ...on(facts.goods?.deliveryDate),
      title: 'Квитанция об оплате доставки',
      fileName: 'Доставка.pdf',
      blocks: sheet('Квитанция', [seller, ...losses.map((loss) => `${loss.label}: ${formatRoubles(loss.amount)}`)]),
    },
    {
      proves: 'sending',
      ...on(sent?.date),
      title: 'Чек почты и опись вложения со штемпелем',
      fileName: 'Чек почты.pdf',
      event: 'sent',
      blocks: sheet('Чек почты', [
        `Принято: ${day(sent?.date)}`,
        'Письмо ценное с описью вложения и уведомлением',
        `Номер: ${number}`,
        `Кому: ${facts.seller?.name}`,
        `От кого: ${buyer}`,
      ]),
    },
    {
      proves: 'service',
      ...on(served?.date),
      title: 'Уведомление о вручении ф. 119',
      fileName: 'Уведомление о вручении.pdf',
      event: 'served',
      blocks: sheet('Уведомление о вручении', [
        `Письмо ${number}`,
        `Вручено: ${day(served?.date)}`,
        `Кому: ${facts.seller?.name}`,
      ]),
    },
    {
      proves: 'seller_data',
      ...on(facts.seller?.addressDate),
      title: 'Выписка из ЕГРЮЛ',
      fileName: 'Выписка из ЕГРЮЛ.pdf',
      blocks: sheet('Выписка из ЕГРЮЛ', [
        `Дата: ${facts.seller?.addressDate ? shortDate(facts.seller.addressDate) : ''}`,
        `${seller}, ОГРН ${facts.seller?.ogrn}`,
        `Адрес: ${facts.seller?.postcode}, ${facts.seller?.address}`,
      ]),
    },
  ];
}

/** A day that is known. */
const on = (date: CivilDate | 'unknown' | undefined): { date?: CivilDate } => (isCivilDate(date) ? { date } : {});

function sheet(title: string, lines: string[]): Block[] {
  return [
    { type: 'heading', key: 'title', level: 1, text: title.toLocaleUpperCase('ru') },
    { type: 'heading', key: 'note', level: 2, text: 'Образец: вымышленные магазин и покупатель' },
    ...lines.map((text, index): Block => ({
      type: 'paragraph',
      key: `line-${index}`,
      runs: [{ text }],
      indent: false,
    })),
  ];
}

function day(date: CivilDate | 'unknown' | undefined): string {
  return isCivilDate(date) ? longDate(date) : '';
}
