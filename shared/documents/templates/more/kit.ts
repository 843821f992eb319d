import type { Block, PaperDocument, Run, Table } from '../../blocks.ts';
import { formatRoubles, type Kopecks } from '../../../money/kopecks.ts';
import { isServiceCase } from '../../../model/problemNames.ts';
import { longDate, upperFirst } from '../../../text/format.ts';
import { fullName } from '../../../text/declension.ts';
import { exhibitLine, type Exhibit } from '../exhibits.ts';
import { undelivered } from '../facts.ts';
import {
  address,
  blocks,
  checklist,
  heading,
  item,
  list,
  ownSentence,
  paragraph,
  text,
  tidy,
  type Maybe,
} from '../make.ts';
import { byGender, long, type Material } from '../material.ts';
import { contactLines, fromBuyer, postal, sellerLines, signerOf, withAuthority } from '../parties.ts';

/** The tools of the further papers: one look and one way of leaving room for the hand. */
export type Paper = Omit<PaperDocument, 'kind'>;
export type Line = Run[] | null;
type Sentence = Maybe<string | Run[]>;
type Body = Maybe<Block | Maybe<Block>[]>[];

/** Room for a word that is not known here: filled in by hand. */
export const BLANK = '____________';
/** Room for a day. */
export const BLANK_DAY = '«____» ____________ 20____ г.';

export const orBlank = (value: string | undefined): string => tidy(value) || BLANK;
export const dayOrBlank = (date: string | undefined): string => long(date) ?? BLANK_DAY;
export const sumOrBlank = (sum: Kopecks | undefined): string => (sum ? formatRoubles(sum) : `${BLANK} руб.`);

export const words = (value: string): Line => (value ? [text(value)] : null);

/** A paragraph of the sentences that exist. */
export const p = (key: string, ...sentences: Sentence[]): Maybe<Block> => paragraph(key, sentences);
/** The same without the first-line indent, set to the left: forms and sheets of advice. */
export const flat = (key: string, ...sentences: Sentence[]): Maybe<Block> =>
  paragraph(key, sentences, { align: 'left', indent: false });
/** The line before a list. */
export const lead = (key: string, ...sentences: Sentence[]): Maybe<Block> =>
  paragraph(key, sentences, { keepWithNext: true });
export const h = (key: string, value: string): Block => heading(key, 3, value);

/** Numbered requests: small letters, semicolons, a full stop at the end. */
export function points(key: string, ...items: Maybe<string | Run[]>[]): Maybe<Block> {
  const known = items.filter((one): one is string | Run[] => Boolean(one));
  return list(
    key,
    known.map((one, index) => {
      const end = index === known.length - 1 ? '.' : ';';
      return item(`${key}.${index}`, ...(typeof one === 'string' ? [one] : one), end);
    }),
  );
}

/** Numbered sentences, each complete in itself. */
export function numbered(key: string, ...items: Sentence[]): Maybe<Block> {
  return list(
    key,
    items.map((one, index) => one && item(`${key}.${index}`, ...(typeof one === 'string' ? [one] : one))),
  );
}

/** Sentences one under another, with dashes. */
export function dashes(key: string, ...items: Sentence[]): Maybe<Block> {
  return list(
    key,
    items.map((one, index) => one && item(`${key}.${index}`, ...(typeof one === 'string' ? [one] : one))),
    false,
  );
}

export const steps = (key: string, ...items: Maybe<string>[]): Maybe<Block> =>
  checklist(
    key,
    items.map((one, index) => one && { key: `${key}.${index}`, text: one }),
  );

/** Lines to be filled in by hand. */
export const blanks = (key: string, ...lines: string[]): Block => ({ type: 'blanks', key, editable: false, lines });

/** The user's own words, or lines for the hand. */
export const ownOrBlanks = (key: string, value: string | undefined, lines = 3): Maybe<Block> => {
  const sentence = ownSentence(value);
  return sentence ? paragraph(key, [sentence]) : blanks(key, ...Array.from({ length: lines }, () => ''));
};

const cell = (value: string): Run[] => [text(value)];

export function table(
  key: string,
  columns: Table['columns'],
  head: string[],
  rows: string[][],
  totals?: number[],
): Block {
  return {
    type: 'table',
    key,
    editable: false,
    columns,
    ...(head.length > 0 && { head: head.map(cell) }),
    rows: rows.map((row) => row.map(cell)),
    ...(totals && { totals }),
  };
}

/** Room in a cell: as wide as the cell is. */
const BLANK_CELL = '_'.repeat(40);

/** Name and value of what is known, in two columns. */
export function facts(key: string, rows: [string, Maybe<string>][]): Maybe<Block> {
  const known = rows.flatMap(([name, value]): string[][] =>
    value ? [[name, value === BLANK ? BLANK_CELL : value]] : [],
  );
  return known.length > 0 && table(key, [{ width: 55 }, { width: 115 }], [], known);
}

export interface Letter {
  /** «Заявление о подменном товаре»: on the screen and as the name of the file. */
  name: string;
  title: string;
  subtitle?: string;
  /** To whom; the seller by default, `[]` = lines for the hand. */
  to?: Maybe<Line>[];
  body: Body;
  exhibits?: Exhibit[];
  copies?: PaperDocument['copies'];
  /** Lines for the mark of receipt on the buyer's copy. */
  receipt?: boolean;
}

const TWO = { count: 2, why: 'адресату и вам с отметкой о получении' };

/** A letter: to whom, from whom, title, text, date and signature. */
export function letter(m: Material, spec: Letter): Paper {
  const signer = signerOf(m);
  const to = spec.to ?? sellerLines(m.facts.seller);
  const known = to.some((line) => Boolean(line) && (line as Run[]).length > 0);
  return {
    title: spec.name,
    fileName: spec.name,
    pageNumbers: true,
    copies: spec.copies ?? TWO,
    blocks: blocks(
      address('parties', [known ? to : [words(`Кому: ${BLANK}`)], sender(m)]),
      heading('title', 1, spec.title),
      spec.subtitle && heading('subtitle', 2, spec.subtitle),
      ...spec.body,
      exhibitList(spec.exhibits ?? []),
      {
        type: 'signature',
        key: 'signature',
        editable: false,
        date: longDate(m.today),
        name: signer.name,
        ...(tidy(m.facts.representative?.name) ? { role: withAuthority(m, 'Представитель заявителя') } : {}),
      },
      spec.receipt &&
        blanks('receipt', 'Получил (должность, фамилия, подпись):', 'Дата получения, входящий номер, печать:'),
    ),
  };
}

function sender(m: Material): Line[] {
  return fullName(m.buyer) || tidy(m.buyer.genitive) ? fromBuyer(m) : [words(`от ${BLANK}`), ...contactLines(m.buyer)];
}

/** Appendices under the numbers of the case. */
export function exhibitList(exhibits: Exhibit[]): Maybe<Block>[] {
  if (exhibits.length === 0) return [];
  return [
    paragraph('attachments', ['Приложения (копии):'], { indent: false, keepWithNext: true }),
    list(
      'attachments.items',
      exhibits.map((one) => item(one.proves, exhibitLine(one))),
    ),
  ];
}

/** All papers of the case but the proof of sending the suit: their numbers agree with the references in the text. */
export const allExhibits = (m: Material): Exhibit[] => m.exhibits.filter((one) => one.proves !== 'lawsuit_sending');

/** The case without its appendices: for papers that enclose nothing and must refer to nothing. */
export const bare = (m: Material): Material => ({ ...m, exhibits: [] });

export interface Form {
  name: string;
  title: string;
  subtitle?: string;
  copies: PaperDocument['copies'];
  body: Body;
}

/** A form filled in by hand, or a sheet for the person: no addressee, no page numbers. */
export function form({ name, title, subtitle, copies, body }: Form): Paper {
  return {
    title: name,
    fileName: name,
    pageNumbers: false,
    copies,
    blocks: blocks(heading('title', 1, title), subtitle && heading('subtitle', 2, subtitle), ...body),
  };
}

export const FOR_YOU = { count: 1, why: 'для вас' };

/** A refusal or consent by the buyer's gender; without a gender the impersonal wording. */
export const me = (m: Material, female: string, male: string, impersonal: string): string =>
  byGender(m, female, male, impersonal);

/** «диван «Вега»», or «товар» while it has no name. */
export const itemName = (m: Material): string =>
  tidy(m.facts.goods?.item) || (isServiceCase(m.facts) ? 'работа' : 'товар');

/** What was bought, from whom, when and for how much, in a sentence or two of a letter to the seller. */
export function purchaseWords(m: Material): Maybe<string> {
  const goods = m.facts.goods ?? {};
  const date = long(goods.purchaseDate);
  const name = tidy(goods.item);
  if (!name && !date) return null;
  const order = tidy(goods.orderNumber);
  if (isServiceCase(m.facts)) {
    const verb = me(m, 'я заключила с вами договор', 'я заключил с вами договор', 'с вами заключён договор');
    const number = order && ` № ${order.replace(/^№\s*/, '')}`;
    return `${date ? `${date} ${verb}` : upperFirst(verb)}${number}.${name && ` Предмет договора: ${name}.`}${price(m, 'по договору')}`;
  }
  const verb = undelivered(m)
    ? me(m, 'я заказала', 'я заказал', 'мной заказан')
    : me(m, 'я купила', 'я купил', 'мной куплен');
  const details = [
    name ? `${name} (далее — товар)` : '',
    tidy(goods.serial) && `серийный номер ${tidy(goods.serial)}`,
    order && `номер заказа ${order}`,
  ].filter(Boolean);
  const what = details.length > 0 ? `: ${details.join(', ')}` : '';
  return `${date ? `${date} ${verb}` : upperFirst(verb)} у вас товар${what}.${price(m, 'товара')}`;
}

function price(m: Material, of: string): string {
  const sum = m.facts.goods?.price;
  return sum ? ` Цена ${of} — ${formatRoubles(sum)}.` : '';
}

/** «претензия от 27 октября 2026 г., полученная 29 октября 2026 г.» while it has left; null while it is at home. */
export function claimWords(m: Material): string | null {
  const { sent, served } = m.state.claim;
  if (!sent && !served) return null;
  return `претензия от ${longDate(m.claimDate)}${served ? `, полученная ${longDate(served.date)}` : ''}`;
}

/** Where the answer is to be sent. */
export function answerTo(m: Material): Maybe<Block> {
  const home = postal(m.buyer);
  const email = tidy(m.buyer.email);
  const where = [home && `по адресу: ${home}`, email && `на электронную почту: ${email}`].filter(Boolean).join(' или ');
  return p('answer', `Ответ прошу дать письменно${where ? ` ${where}` : ''}.`);
}
