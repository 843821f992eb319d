import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { PRINT_ORIGIN } from '../../electron/documents/fonts.ts';
import type { HtmlToPdf } from '../../electron/documents/pdf.ts';

const FONTS = join(import.meta.dirname, '..', '..', 'assets', 'fonts', 'documents');
const FONT_HOST = 'http://fonts.test/';

/** Lays out pages as the program does, with its fonts and with tags. */
export async function printerOf(browser: Browser): Promise<HtmlToPdf> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  // The fonts of the program, at an address this browser knows: with others the lines would break elsewhere.
  await page.route(`${FONT_HOST}**`, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return route.fulfill({ body: readFileSync(join(FONTS, name)), headers: { 'access-control-allow-origin': '*' } });
  });
  return async (html) => {
    await page.setContent(html.replaceAll(PRINT_ORIGIN, FONT_HOST));
    await page.evaluate(() => document.fonts.ready.then(() => null));
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  };
}
