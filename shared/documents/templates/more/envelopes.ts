import type { Organisation } from '../../../model/facts.ts';
import { fullName, genitiveOf } from '../../../text/declension.ts';
import { typesetAddress } from '../../../text/typeset.ts';
import { runsText, type AddressBlock, type Run } from '../../blocks.ts';
import { PAGE, PLACED_PT, SMALLEST_PLACED_PT } from '../../layout.ts';
import { tidy } from '../make.ts';
import type { Material } from '../material.ts';
import { addresseeName } from '../parties.ts';
import { BLANK, type Paper } from './kit.ts';
import { fittingSize } from './placedFit.ts';

/**
 * Envelopes and labels as the post reads them: the sender above on the left, the addressee below on the right, the
 * postcode last, on a line of its own.
 */
interface Place {
  left: number;
  top: number;
  width: number;
}

interface Side {
  name: string;
  postcode?: string | undefined;
  address?: string | undefined;
}

/** Who writes to whom: what stands on one label. */
export interface Letter {
  from: Side;
  to: Side;
}

interface Sheet {
  title: string;
  width: number;
  height: number;
  from: Place;
  to: Place;
}

const C5: Sheet = {
  title: 'Конверт C5',
  width: 229,
  height: 162,
  from: { left: 12, top: 12, width: 105 },
  to: { left: 115, top: 98, width: 104 },
};
const DL: Sheet = {
  title: 'Конверт DL',
  width: 220,
  height: 110,
  from: { left: 12, top: 10, width: 100 },
  to: { left: 112, top: 56, width: 100 },
};

/** Six on a sheet of A4: 105 × 99 mm, the size of ready-made stickers. */
const LABEL = { width: 105, height: 99, columns: 2, rows: 3 } as const;
/** The room for the sender ends above that for the addressee, which ends above the edge of the sticker. */
const ON_LABEL = {
  from: { left: 8, top: 8, width: 88, height: 38 },
  to: { left: 16, top: 48, width: 80, height: 46.6 },
} as const;
const ON_SHEET = LABEL.columns * LABEL.rows;

/** Конверт C5: a sheet of A4 folded once. */
export const envelopeC5 = (m: Material): Paper => envelope(m, C5);
/** Конверт DL: a sheet of A4 folded twice. */
export const envelopeDl = (m: Material): Paper => envelope(m, DL);

function envelope(m: Material, sheet: Sheet): Paper {
  return {
    title: sheet.title,
    fileName: sheet.title,
    pageNumbers: false,
    page: { width: sheet.width, height: sheet.height },
    copies: { count: 1, why: 'на конверт; в настройках печати выберите его размер' },
    blocks: [side('from', FROM, sender(m), sheet.from), side('to', TO, addressee(m.facts.seller), sheet.to)],
  };
}

/** A sheet of labels: the seller twice (the claim, later the copy of the suit), then everybody else who gets a letter. */
export function addressLabel(m: Material): Paper {
  const seller = addressee(m.facts.seller);
  const others = [
    m.facts.platform === 'aggregator' ? addressee(m.facts.platformParty) : null,
    { name: tidy(m.facts.complaint?.office) },
    { name: tidy(m.facts.court?.name), address: m.facts.court?.address },
  ].filter((one): one is Side => Boolean(one) && one?.name !== '' && one?.name !== BLANK);
  const everybody = [seller, seller, ...others].slice(0, ON_SHEET);
  return labelSheet(everybody.map((to) => ({ from: sender(m), to })));
}

/** The claim of a case as a letter: from the buyer to the seller. */
export function claimLetter(m: Material): Letter {
  return { from: sender(m), to: addressee(m.facts.seller) };
}

/**
 * Labels of many cases: one each in the order given, six on a sheet, row by row. A side nobody knows leaves a line for
 * the hand, as on the label of one case.
 */
export function labelSheets(letters: readonly Letter[]): Paper[] {
  return Array.from({ length: Math.ceil(letters.length / ON_SHEET) }, (_one, sheet) =>
    labelSheet(letters.slice(sheet * ON_SHEET, (sheet + 1) * ON_SHEET)),
  );
}

/** Whether both sides find room on a label, if need be in small letters. */
export function fitsLabel({ from, to }: Letter): boolean {
  return sizeOf(linesOf(FROM, from), ON_LABEL.from) !== null && sizeOf(linesOf(TO, to), ON_LABEL.to) !== null;
}

function labelSheet(letters: readonly Letter[]): Paper {
  return {
    title: 'Адресный ярлык',
    fileName: 'Адресный ярлык',
    pageNumbers: false,
    page: { width: PAGE.width, height: PAGE.height },
    copies: { count: 1, why: 'на обычной бумаге или наклейках 105 × 99 мм' },
    blocks: letters.flatMap(({ from, to }, index) => [
      side(`label${index + 1}.from`, FROM, from, onSheet(ON_LABEL.from, index)),
      side(`label${index + 1}.to`, TO, to, onSheet(ON_LABEL.to, index)),
    ]),
  };
}

function onSheet({ left, top, ...room }: Place & { height: number }, index: number): Place & { height: number } {
  const column = index % LABEL.columns;
  const row = Math.floor(index / LABEL.columns);
  return { left: left + column * LABEL.width, top: top + row * LABEL.height, ...room };
}

const FROM = { who: 'От кого', where: 'Откуда' };
const TO = { who: 'Кому', where: 'Куда' };

function sender({ buyer }: Material): Side {
  const name = buyer.gender || tidy(buyer.genitive) ? genitiveOf(buyer) : fullName(buyer);
  return { name: name || BLANK, postcode: buyer.postcode, address: buyer.address };
}

function addressee(party: Partial<Organisation> | undefined): Side {
  return { name: addresseeName(party) || BLANK, postcode: party?.postcode, address: party?.address };
}

function side(
  key: string,
  words: typeof FROM,
  who: Side,
  { height, ...place }: Place & { height?: number },
): AddressBlock {
  const lines = linesOf(words, who);
  // On an envelope there is room below; on a label the next address or the next label begins there.
  const points = height === undefined ? PLACED_PT : (sizeOf(lines, { ...place, height }) ?? SMALLEST_PLACED_PT);
  return {
    type: 'address',
    key,
    editable: false,
    place: { ...place, ...(points === PLACED_PT ? {} : { points }) },
    lines,
  };
}

function linesOf(words: typeof FROM, { name, ...place }: Side): Run[][] {
  const { postcode, address } = split(place);
  const line = (label: string, value: string, bold = false): Run[] => [
    { text: `${label}: ` },
    { text: value, ...(bold ? { bold } : {}) },
  ];
  return [
    line(words.who, name, true),
    line(words.where, address || BLANK),
    // An office or a court may be known by its name alone; the postcode is then written by hand as well.
    line('Индекс', postcode || BLANK, true),
  ];
}

const sizeOf = (lines: Run[][], room: { width: number; height: number }): number | null =>
  fittingSize(lines.map(runsText), room);

/** The postcode stands apart, also when it was typed at the beginning of the address. */
function split(place: Omit<Side, 'name'>): { postcode: string; address: string } {
  const address = tidy(place.address);
  const [, typed = '', rest = address] = /^(\d{6})[\s,]+(.*)$/s.exec(address) ?? [];
  const postcode = tidy(place.postcode) || typed;
  return { postcode, address: typesetAddress(typed === postcode ? rest : address) };
}
