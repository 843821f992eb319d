import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FONT_FILES } from '../../electron/documents/fonts.ts';
import { toHtml } from '../../electron/documents/html.ts';
import { toText } from '../../electron/documents/text.ts';
import type { PaperDocument } from '../../shared/documents/blocks.ts';
import { essence, essenceOf, everyBlock, HOSTILE, paperOf, SIGNATURE, textParagraph } from '../support/papers.ts';

const PAPER = paperOf(everyBlock());
const TAGS = new Set(
  'html head meta title style body main div span p h1 h2 h3 ol ul li table colgroup col thead tbody tr th td strong em i'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['lang', 'dir', 'charset', 'http-equiv', 'content', 'class', 'aria-hidden']);

function bodyOf(html: string): string {
  return /<main>(.*)<\/main>/s.exec(html)?.[1] ?? '';
}

function textOf(html: string): string {
  return bodyOf(html)
    .replace(/<[^>]*>/g, '\n')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (entity) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" })[entity] ?? '&',
    );
}

function styleOf(html: string): string {
  return /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
}

describe('text of the page', () => {
  it('says exactly what the blocks say', () => {
    expect(essence([textOf(toHtml(PAPER))])).toBe(essenceOf(PAPER));
  });

  it.each(Object.entries(HOSTILE))('keeps hostile text as text: %s', (_name, hostile) => {
    const paper = paperOf(
      everyBlock((text) => `${text}${hostile}`),
      { title: hostile },
    );
    const html = toHtml(paper);
    expect(essence([textOf(html)])).toBe(essenceOf(paper));
    expect(styleOf(html)).toBe(styleOf(toHtml(PAPER)));
    for (const [, tag = '', attributes = ''] of html.matchAll(/<\/?([a-z][a-z0-9]*)((?:\s+[^<>]*)?)>/gi)) {
      expect(TAGS, tag).toContain(tag);
      for (const [, attribute = ''] of attributes.matchAll(/\s([a-z-]+)=/g)) expect(ATTRIBUTES).toContain(attribute);
    }
    expect(html).not.toMatch(
      // eslint-disable-next-line no-control-regex -- none of these may reach the page
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/,
    );
  });

  it('takes 100 000 characters in one word', () => {
    const paper = paperOf([textParagraph('long', 'Щ'.repeat(100_000)), SIGNATURE]);
    expect(essence([textOf(toHtml(paper))]) === essenceOf(paper)).toBe(true);
  });
});

describe('a sign with its number', () => {
  it.each([
    ['опись (№\u00a05) приложена', '(№\u00a05)'],
    ['судебного участка №\u00a01\u00a0г.\u00a0Образцовска', '№\u00a01\u00a0г.\u00a0Образцовска'],
    ['дело №\u00a02-100/2027 назначено', '№\u00a02-100/2027'],
  ])('«%s» stands in one box with all that hangs on it', (words, box) => {
    const html = bodyOf(toHtml(paperOf([textParagraph('one', words), SIGNATURE])));
    expect([...html.matchAll(/<span class="no">([^<]*)<\/span>/g)].map(([, inside]) => inside)).toEqual([box]);
  });
});

describe('the policy of the page', () => {
  const policyOf = (html: string): string =>
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

  it('allows its own style by hash, our fonts, and nothing else', () => {
    const html = toHtml(PAPER);
    const hash = createHash('sha256').update(styleOf(html), 'utf8').digest('base64');
    expect(policyOf(html).replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; font-src app://print/; base-uri 'none'; form-action 'none'`,
    );
  });

  it('stands before everything that it governs', () => {
    const html = toHtml(PAPER);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title>'));
  });

  it('is not weakened by the number of pages', () => {
    const html = toHtml(PAPER, { pages: 3 });
    expect(html).toContain('стр. 3 из 3');
    expect(html).not.toContain('стр. 1 из 3');
    expect(html).not.toMatch(/ style=/);
  });
});

describe('fonts', () => {
  it('lie in assets, all that the page names', () => {
    const named = [...styleOf(toHtml(PAPER)).matchAll(/url\('app:\/\/print\/fonts\/([^']+)'\)/g)].map(
      ([, name]) => name,
    );
    expect(named).toEqual(FONT_FILES.map(({ file }) => file));
    const folder = join(import.meta.dirname, '../../assets/fonts/documents');
    expect(named.filter((name) => !existsSync(join(folder, name ?? '')))).toEqual([]);
    expect(existsSync(join(folder, 'LICENSE.txt'))).toBe(true);
  });
});

describe('plain text', () => {
  it('says what the blocks say, blocks apart', () => {
    const text = toText(PAPER);
    expect(essence([text])).toBe(essenceOf(PAPER));
    expect(text).toContain('ПРЕТЕНЗИЯ\n\nо возврате денег за диван\n\n');
  });

  it('cleans hostile characters', () => {
    const paper: PaperDocument = paperOf([textParagraph('a', HOSTILE['nul'] + (HOSTILE['reordering'] ?? ''))]);
    expect(toText(paper)).toBe('допосле[31mсумма 000 86 ₽ х\n');
  });
});
