import { describe, expect, it } from 'vitest';
import { plainLines, type AddressBlock, type Block } from '../../shared/documents/blocks.ts';
import { buildDocument } from '../../shared/documents/build.ts';
import { buildLabels, fitsLabel, letterOf, type Letter } from '../../shared/documents/labels.ts';
import { PAGE } from '../../shared/documents/layout.ts';
import { fittingSize } from '../../shared/documents/templates/more/placedFit.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { caseNamed } from '../support/cases.ts';

const LAW = lawContext('2026-11-22');
const letter = (file: CaseFile): Letter => letterOf(file, plan(file, LAW), LAW);
function caseWith(change: Partial<Facts>): CaseFile {
  const file = caseNamed('sofa-waiting');
  return { ...file, facts: { ...file.facts, ...change } };
}
const to = (name: string, address = 'г. Образцовск, ул. Примерная, д. 1', postcode = '000000'): Letter =>
  letter(caseWith({ seller: { kind: 'company', name, address, postcode } }));
const placed = (blocks: Block[]): AddressBlock[] => blocks.filter((block) => block.type === 'address');

describe('labels of many cases', () => {
  it('stand six on a sheet, row by row, in the order given, and go on with the next sheet', () => {
    const names = Array.from({ length: 13 }, (_one, at) => `ООО «Пример-${at + 1}»`);
    const sheets = buildLabels(names.map((name) => to(name)));
    expect(sheets.map(({ blocks }) => blocks.length)).toEqual([12, 12, 2]);
    for (const { page, pageNumbers } of sheets) {
      expect(page).toEqual({ width: PAGE.width, height: PAGE.height });
      expect(pageNumbers).toBe(false);
    }
    const told = sheets.flatMap(({ blocks }) => plainLines(blocks).filter((line) => line.startsWith('Кому')));
    expect(told.map((line) => line.replaceAll('\u00a0', ' '))).toEqual(names.map((name) => `Кому: ${name}`));
    // The corner of each sticker: 105 × 99 mm, two in a row.
    const corners = placed(sheets[0]?.blocks ?? [])
      .filter(({ key }) => key.endsWith('.from'))
      .map(({ place }) => [(place?.left ?? 0) - 8, (place?.top ?? 0) - 8]);
    expect(corners).toEqual([
      [0, 0],
      [105, 0],
      [0, 99],
      [105, 99],
      [0, 198],
      [105, 198],
    ]);
    expect(new Set(sheets[0]?.blocks.map(({ key }) => key)).size).toBe(12);
    expect(buildLabels([])).toEqual([]);
  });

  it('say of each case what its own label says, both sides', () => {
    for (const name of ['sofa-waiting', 'late-marketplace']) {
      const file = caseNamed(name);
      const own = buildDocument('address_label', file, plan(file, LAW), LAW).blocks.slice(0, 2);
      expect(buildLabels([letter(file)])[0]?.blocks).toEqual(own);
    }
  });

  it('leave the line for the hand where a side is unknown, as the label of one case does', () => {
    const file: CaseFile = { ...caseNamed('sofa-waiting'), facts: {} };
    const lines = plainLines(buildLabels([letter(file)])[0]?.blocks ?? []);
    expect(lines).toEqual(
      ['От кого', 'Откуда', 'Индекс', 'Кому', 'Куда', 'Индекс'].map((who) => `${who}: ____________`),
    );
  });

  it('set a long address in smaller letters, whole, and only that side of that label', () => {
    const long = `Образцовская область, ${'муниципальный округ Весьма Далёкий, '.repeat(5)}д. 1, помещ. 12`;
    const letters = [to('ООО «Пример»'), to('ООО «Пример»', long)];
    expect(letters.map(fitsLabel)).toEqual([true, true]);
    const [first, second, third, fourth] = placed(buildLabels(letters)[0]?.blocks ?? []);
    expect([first, second, third].map((block) => block?.place?.points)).toEqual([undefined, undefined, undefined]);
    expect(fourth?.place?.points).toBe(11);
    const said = plainLines(fourth ? [fourth] : []).join('\n');
    expect(said.replaceAll('\u00a0', ' ')).toContain(long);
  });

  it('are not for an address that would run into the next sticker', () => {
    const endless = 'Образцовская область, '.repeat(22).slice(0, 500);
    expect(fitsLabel(to('Общество с ограниченной ответственностью '.repeat(6), endless))).toBe(false);
    expect(fitsLabel(letter(caseWith({ buyer: { lastName: 'Щ'.repeat(500), firstName: 'Мария' } })))).toBe(false);
    // On a sheet made of it nevertheless every letter stays.
    const [sheet] = buildLabels([to('ООО «Пример»', 'Щ'.repeat(500))]);
    expect(plainLines(sheet?.blocks ?? []).join('')).toContain('Щ'.repeat(500));
    expect(placed(sheet?.blocks ?? [])[1]?.place?.points).toBe(9);
  });
});

describe('the size of letters that fit', () => {
  const room = { width: 80, height: 46.6 };
  it.each([
    ['a short one', ['Кому: ООО «Пример»'], 12],
    ['eight lines', Array<string>(8).fill('Индекс'), 12],
    ['one line more', Array<string>(9).fill('Индекс'), 11],
    ['ten', Array<string>(10).fill('Индекс'), 10],
    ['eleven', Array<string>(11).fill('Индекс'), 9],
    ['twelve', Array<string>(12).fill('Индекс'), null],
    ['nothing', [''], 12],
    ['one endless word', ['Щ'.repeat(150)], 11],
  ])('%s', (_what, paragraphs, size) => {
    expect(fittingSize(paragraphs, room)).toBe(size);
  });
});
