import { describe, expect, it } from 'vitest';
import { toDocx } from '../../electron/documents/docx.ts';
import { toHtml } from '../../electron/documents/html.ts';
import { safeFileName } from '../../electron/files/names.ts';
import { MORE_KINDS } from '../../shared/documents/moreKinds.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { docxLines } from '../support/docx.ts';
import { essence, essenceOf, HOSTILE } from '../support/papers.ts';
import { MORE_CASES } from './more/fixtures.ts';
import { kindsOf, paper } from './papers.ts';

/** Every field with words in it gets `more` at its end; days, codes and kinds stay what they are. */
function withEverywhere(value: unknown, more: string): unknown {
  if (typeof value === 'string') return /[а-яё]/i.test(value) ? `${value} ${more}` : value;
  if (Array.isArray(value)) return value.map((one) => withEverywhere(one, more));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withEverywhere(one, more)]));
}

function hostileCase(more: string): CaseFile {
  const file = MORE_CASES['court'] as CaseFile;
  return { ...file, facts: withEverywhere(file.facts, more) as CaseFile['facts'] };
}

/** What a browser would see as an element, a comment or an attribute that is not ours. */
const ELEMENTS =
  /<(?!\/?(?:html|head|meta|title|style|body|main|div|span|i|h[1-3]|p|ol|ul|li|strong|em|table|colgroup|col|thead|tbody|tr|th|td)[\s>])(?!!doctype html>)/i;

describe.each(Object.entries(HOSTILE))('text that is none: %s', (_name, more) => {
  const file = hostileCase(more);
  const papers = [...new Set([...kindsOf(file), ...MORE_KINDS])].map((kind) => paper(kind, file));

  it('is nothing but text in the page of every paper', () => {
    for (const one of papers) {
      const html = toHtml(one);
      expect(ELEMENTS.exec(html)?.[0], one.kind).toBeUndefined();
      expect(html.match(/<\/style>/g), one.kind).toHaveLength(1);
      expect(html, one.kind).not.toMatch(/<[^>]* on[a-z]+=/i);
    }
  });

  it('leaves every DOCX sound, with nothing lost', async () => {
    const different: string[] = [];
    for (const one of papers)
      if (essence(await docxLines(await toDocx(one))) !== essenceOf(one)) different.push(one.kind);
    expect(different).toEqual([]);
  });

  it('makes no name that a system refuses', () => {
    for (const name of papers.flatMap((one) => [
      safeFileName(one.fileName),
      safeFileName(`1 ${more}, дело 1`.slice(0, 110)),
    ])) {
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}]{1,120}$/u);
      expect(name).not.toMatch(/[. ]$|^\./);
    }
  });
});

describe('a field of a hundred thousand letters', () => {
  it('stays whole in every paper that shows it', async () => {
    const file = hostileCase('Щ'.repeat(100_000));
    for (const kind of ['envelope_c5', 'address_label', 'visit_record', 'handover_act'] as const) {
      const one = paper(kind, file);
      expect(essence(await docxLines(await toDocx(one))), kind).toBe(essenceOf(one));
      expect(toHtml(one).length, kind).toBeGreaterThan(100_000);
    }
  });
});
