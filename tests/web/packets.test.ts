import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/web.ts';
import { expectAccessible, expectNoSidewaysScroll, openCase, type OpenedCase } from './casePages.ts';

let browser: Browser;
let opened: OpenedCase | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

const shoot = async (name: string): Promise<void> => {
  if (process.env.SHOTS) await opened?.page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) });
};

describe('packets of a case', () => {
  it('stand over the papers: those that fit now, the others folded with the reason', async () => {
    opened = await openCase(browser);
    const { page } = opened;
    await opened.open('documents');
    const packets = page.getByRole('region', { name: 'Пакеты: всё сразу для печати' });
    await packets.waitFor();
    await shoot('packets');
    const shown = await packets.getByRole('link').filter({ visible: true }).allTextContents();
    expect(shown).toContain('Пакет для суда');
    expect(shown).not.toContain('Претензия почтой');
    await packets.getByText(/^Ещё пакеты: \d+$/).click();
    const post = packets.getByRole('listitem').filter({ hasText: 'Претензия почтой' });
    expect(await post.textContent()).toContain('Претензия уже отправлена');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await post.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Претензия почтой' }).waitFor();
  });

  it('of the claim by post: papers, appendices, copies, the check line by line, a folder', async () => {
    opened = await openCase(browser);
    const { page, web, id } = opened;
    await page.goto(`${web.url}#/case/${id}/packet/claim_post`);
    await page.getByRole('heading', { level: 1, name: 'Претензия почтой' }).waitFor();
    await shoot('claim_post');
    for (const name of ['Претензия', 'Опись вложения ф. 107']) {
      expect(await page.getByRole('cell').getByRole('link', { name, exact: true }).count(), name).toBe(1);
    }
    await page.getByText(/^Проверка: \d+ из \d+$/).click();
    expect(await page.getByRole('listitem').filter({ hasText: 'Ваш адрес для ответа' }).textContent()).toContain(
      'есть',
    );
    await shoot('claim_post-check');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const out = join(web.program.folder, 'out');
    mkdirSync(out);
    web.program.platform.folder = out;
    await page.getByRole('button', { name: 'Собрать папку' }).click();
    const understood = page.getByRole('button', { name: 'Понимаю, собрать так' });
    if (await understood.isVisible()) await understood.click();
    await page.getByText(/^Сохранено в папку/).waitFor();
    const files = readdirSync(join(out, 'Претензия почтой'));
    expect(files).toContain('00 Опись пакета.pdf');
    expect(files).toContain('01 Претензия, 2 экземпляра.docx');
    expect(files).toContain('Памятка к претензии.pdf');
  });

  it('of the writ ask «понимаю» before what is dangerous, and keep it in the case', async () => {
    opened = await openCase(browser);
    const { page, web, id } = opened;
    await page.goto(`${web.url}#/case/${id}/packet/enforcement`);
    await page.getByRole('heading', { level: 1, name: 'Взыскание' }).waitFor();
    await shoot('enforcement');
    web.program.platform.save = join(web.program.folder, 'взыскание.zip');
    await page.getByRole('button', { name: 'ZIP' }).click();
    const dialog = page.getByRole('dialog', { name: 'Собрать так?' });
    await dialog.waitFor();
    await shoot('enforcement-ask');
    expect(await dialog.textContent()).toContain('Не указано решение');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Понимаю, собрать так' }).click();
    await page.getByText(/^Сохранено в папку/).waitFor();
    expect((await opened.view()).file.acknowledgements).toContainEqual(
      expect.objectContaining({ code: 'no_judgment_data', reason: 'Понимаю: Взыскание' }),
    );
  });

  it('for the court are not given out while the law forbids it', async () => {
    opened = await openCase(browser);
    const { page, web, id } = opened;
    await page.goto(`${web.url}#/case/${id}/packet/lawsuit`);
    await page.getByRole('heading', { level: 1, name: 'Пакет для суда' }).waitFor();
    await shoot('lawsuit');
    await page.getByRole('button', { name: 'Один PDF' }).click();
    const dialog = page.getByRole('dialog', { name: 'Пакет пока нельзя собрать' });
    await dialog.waitFor();
    await shoot('lawsuit-blocked');
    expect(await dialog.textContent()).toContain('Не назван суд');
    await dialog.getByRole('button', { name: 'Указать: Не назван суд' }).click();
    await page.waitForURL(`**/#/case/${id}/interview/court**`);
  });
});
