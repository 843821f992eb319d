import { createHash } from 'node:crypto';
import type { Block, Paragraph, Printable, Run, Signature, Table } from '../../shared/documents/blocks.ts';
import { cleanText } from '../../shared/documents/clean.ts';
import { pageLabel } from '../../shared/documents/layout.ts';
import { paperCss } from './css.ts';
import { PRINT_FONTS, PRINT_ORIGIN } from './fonts.ts';
import { isWhole, keptWithNext } from '../../shared/documents/keep.ts';

export interface HtmlOptions {
  /** Address of the folder with the font files, ending in `/`. Default: the one the print window answers. */
  fonts?: string;
  /** Pages of the printed paper: from 2 on, pages get their numbers. Default 1: no numbers. */
  pages?: number;
}

/**
 * The paper as a complete HTML page for printing. All text goes through `escape`; the page allows no script and no
 * address but its fonts, and the only style it allows is the one whose hash it names.
 */
export function toHtml(paper: Printable, options: HtmlOptions = {}): string {
  const fonts = options.fonts ?? PRINT_FONTS;
  const pages = paper.pageNumbers ? (options.pages ?? 1) : 1;
  const css = paperCss(paper, fonts, pages);
  return htmlPage(paper.title, css, `${pageNumbers(pages)}<main>${bodyOf(paper.blocks)}</main>`, fonts);
}

/** A page of HTML for the print window, which allows no script, no address but `fonts` and no style but `css`. */
export function htmlPage(title: string, css: string, body: string, fonts: string): string {
  const hash = createHash('sha256').update(css, 'utf8').digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src ${sourceOf(fonts)}; base-uri 'none'; form-action 'none'`;
  return (
    '<!doctype html><html lang="ru" dir="ltr"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">` +
    `<title>${escape(title)}</title><style>${css}</style></head>` +
    `<body>${body}</body></html>`
  );
}

/** Where fonts may come from: the scheme and host of the folder, or `file:`. */
function sourceOf(fonts: string): string {
  const scheme = /^([a-z]+:)/.exec(fonts)?.[1] ?? 'data:';
  return fonts.startsWith(PRINT_ORIGIN) ? PRINT_ORIGIN : scheme;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The one way for text into the page. */
export function escape(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
}

function pageNumbers(pages: number): string {
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => {
    const page = index + 2;
    return `<div class="page page-${page}" aria-hidden="true">${escape(pageLabel(page, pages))}</div>`;
  }).join('');
}

function bodyOf(blocks: Block[]): string {
  const keep = keptWithNext(blocks);
  const seen: Partial<Record<Block['type'], number>> = {};
  return blocks
    .map((block, index) => {
      const before = seen[block.type] ?? 0;
      seen[block.type] = before + 1;
      return blockHtml(block, keep[index] ?? false, before, blocks[index + 1]);
    })
    .join('\n');
}

/** `number` counts the blocks of one type: tables and placed addresses have rules of their own in the style. */
function blockHtml(block: Block, keep: boolean, number: number, next: Block | undefined): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${escape(block.text)}</h${block.level}>`;
    case 'address':
      return `<div${classes(['address', ...(block.place ? ['placed', `a${number}`] : [])])}>${block.lines.map((line) => `<div>${runsHtml(line)}</div>`).join('')}</div>`;
    case 'paragraph':
      return `<p${classes(paragraphClasses(block, keep, isWhole(block, next)))}>${runsHtml(block.runs)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item, index) => listItem(block.ordered ? `${index + 1}.` : '—', item.runs));
      return `<${tag}${classes(keep ? ['keep-last'] : [])}>${items.join('')}</${tag}>`;
    }
    case 'checklist': {
      const items = block.items.map((item) => `<li><span class="box">☐</span> ${runsHtml(item.runs)}</li>`);
      return `<ul${classes(['checklist', ...(keep ? ['keep-last'] : [])])}>${items.join('')}</ul>`;
    }
    case 'table':
      return tableHtml(block, number, keep);
    case 'signature':
      return signatureHtml(block);
    case 'blanks':
      return block.lines
        .map((line) => `<div${classes(['blank', ...(keep ? ['keep'] : [])])}><span>${escape(line)}</span><i></i></div>`)
        .join('');
    case 'pageBreak':
      return '<div class="break"></div>';
  }
}

function paragraphClasses(block: Paragraph, keep: boolean, whole: boolean): string[] {
  return [
    ...(block.align ? [block.align] : []),
    ...(block.indent === false ? ['flush'] : []),
    ...(keep ? ['keep'] : []),
    ...(whole ? ['whole'] : []),
  ];
}

function classes(names: string[]): string {
  return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
}

function listItem(mark: string, runs: Run[]): string {
  return `<li><span class="mark">${mark} </span>${runsHtml(runs)}</li>`;
}

/**
 * A sign with its number is one box: Chromium takes the sign for an ideograph and stretches a justified line on both sides
 * of it, «( №  5)». What hangs on the number by a no-break space is in the box too: beside it the line would break before
 * that space.
 */
const NUMBERED = /\(?№(?:\u00a0[^\s&<]{1,30}){1,4}/g;

function runsHtml(runs: Run[]): string {
  return runs
    .map((run) => {
      const text = escape(run.text).replace(NUMBERED, '<span class="no">$&</span>');
      const slanted = run.italic ? `<em>${text}</em>` : text;
      return run.bold ? `<strong>${slanted}</strong>` : slanted;
    })
    .join('');
}

function tableHtml(table: Table, index: number, keep: boolean): string {
  const cells = (tag: 'th' | 'td', row: Run[][]): string =>
    row
      .map((runs, column) => {
        const align = table.columns[column]?.align;
        return `<${tag}${classes(align ? [align] : [])}>${runsHtml(runs)}</${tag}>`;
      })
      .join('');
  const head = table.head ? `<thead><tr>${cells('th', table.head)}</tr></thead>` : '';
  const rows = table.rows.map(
    (row, at) => `<tr${classes(table.totals?.includes(at) ? ['total'] : [])}>${cells('td', row)}</tr>`,
  );
  const columns = table.columns.map(() => '<col>').join('');
  return `<table${classes([`t${index}`, ...(keep ? ['keep', 'keep-last'] : [])])}><colgroup>${columns}</colgroup>${head}<tbody>${rows.join('')}</tbody></table>`;
}

function signatureHtml({ date, name, role }: Signature): string {
  const line = (kind: string, text: string): string =>
    `<div><span class="${kind}">${escape(text)}</span><i></i><span class="name">${escape(name)}</span></div>`;
  if (!role) return `<div class="signature">${line('who', date)}</div>`;
  const dated = date === '' ? '' : `<div><span class="who">${escape(date)}</span></div>`;
  return `<div class="signature">${dated}${line('role', role)}</div>`;
}
