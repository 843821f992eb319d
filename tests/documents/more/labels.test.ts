import { expect, it } from 'vitest';
import type { PaperDocument } from '../../../shared/documents/blocks.ts';
import { buildLabels, fitsLabel, letterOf, type Letter } from '../../../shared/documents/labels.ts';
import { lawContext } from '../../../shared/law/context.ts';
import { plan } from '../../../shared/law/plan.ts';
import { caseNamed } from '../../support/cases.ts';
import { essence, essenceOf } from '../../support/papers.ts';
import { pdfPages, pdfWords, printed } from '../../support/pdf.ts';
import { TODAY } from '../cases.ts';

const LAW = lawContext(TODAY);
const MM = 72 / 25.4;

/** Names and addresses of every length a label takes, up to the longest. */
function letters(): Letter[] {
  const file = caseNamed('sofa-waiting');
  const streets = 'Образцовская область, Жуковский муниципальный округ, п. Широкощёлковский, ул. 50 ЛЕТ ЮБИЛЕЯ, ';
  return Array.from({ length: 60 }, (_one, at): Letter => {
    const address = at % 10 === 9 ? 'Ж'.repeat(at * 3) : streets.repeat(6).slice(0, 20 + at * 8);
    const seller = {
      kind: 'company' as const,
      name: 'Общество с ограниченной ответственностью «Пример-Мебель»'.slice(0, 20 + (at % 5) * 10),
      postcode: '000000',
      address,
    };
    const buyer = { ...file.facts.buyer, address };
    const one = { ...file, facts: { ...file.facts, seller, buyer } };
    return letterOf(one, plan(one, LAW), LAW);
  }).filter(fitsLabel);
}

it('labels of many cases keep to their stickers with all their letters, the addressee below the sender', async () => {
  const all = letters();
  expect(all.length).toBeGreaterThan(30);
  const sheets = buildLabels(all).map((sheet): PaperDocument => ({
    ...sheet,
    kind: 'address_label',
    fileName: 'Наклейки',
    copies: { count: 1, why: '' },
  }));
  const sizes = new Set(
    sheets.flatMap(({ blocks }) => blocks.map((one) => one.type === 'address' && one.place?.points)),
  );
  expect(sizes).toEqual(new Set([undefined, 11, 10, 9]));
  const pdfs = await printed(sheets);
  const outside: string[] = [];
  for (const [index, pdf] of pdfs.entries()) {
    const sheet = sheets[index] as PaperDocument;
    expect(pdfPages(pdf).length).toBe(1);
    // Letters of two columns are read row by row.
    const sorted = (text: string): string => [...text].sort().join('');
    expect(sorted(essence(pdfPages(pdf).flat()))).toBe(sorted(essenceOf(sheet)));
    for (const { text, x: left, y: top, right, bottom } of pdfWords(pdf)) {
      const [x, y] = [left / MM, top / MM];
      const corner = [Math.floor(x / 105) * 105, Math.floor(y / 99) * 99] as const;
      const inside = right / MM <= corner[0] + 97 && x >= corner[0] + 7.5 && bottom / MM <= corner[1] + 95;
      // The room of the sender ends two millimetres above that of the addressee.
      const between = y < corner[1] + 46 && bottom / MM > corner[1] + 47.5;
      if (!inside || between) outside.push(`sheet ${index + 1}: ${text} at ${x.toFixed(1)}, ${y.toFixed(1)}`);
    }
  }
  expect(outside).toEqual([]);
}, 120_000);
