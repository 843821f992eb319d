import type { Locator, Page } from 'playwright';

/** Hands of a person at the interview: by mouse, as one clicks what one reads. */
export class Hands {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  question(path: string): Locator {
    return this.page.locator(`[data-path="${path}"]`);
  }

  async choose(path: string, option: string): Promise<void> {
    await this.question(path).locator('label').filter({ hasText: option }).first().click();
  }

  async type(path: string, text: string): Promise<void> {
    await this.question(path).locator('input:not([type="hidden"]), textarea').first().fill(text);
  }

  /** Picks from a list that opens. */
  async pick(path: string, option: string): Promise<void> {
    await this.question(path).locator('button[aria-haspopup="listbox"]').click();
    await this.page.getByRole('option', { name: option }).click();
  }

  async onward(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Продолжить' }).click();
    await this.at(title);
  }

  async at(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async saved(): Promise<void> {
    await this.page.getByText('Сохранено на этом компьютере').first().waitFor();
  }
}

/** The same with the keyboard alone. */
export class Keys {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tab until the cursor is on the question; fails when it cannot be reached. */
  async to(path: string): Promise<void> {
    for (let presses = 0; presses < 120; presses += 1) {
      const there = await this.page.evaluate(
        (wanted) => document.activeElement?.closest('[data-path]')?.getAttribute('data-path') === wanted,
        path,
      );
      if (there) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${path}`);
  }

  /** The option with this number from the top, 0 the first. */
  async choose(path: string, index: number): Promise<void> {
    await this.to(path);
    await this.page.keyboard.press('Space');
    for (let step = 0; step < index; step += 1) await this.page.keyboard.press('ArrowDown');
  }

  async type(path: string, text: string): Promise<void> {
    await this.to(path);
    await this.page.keyboard.type(text);
  }

  /** Opens a list and takes the option with this number. */
  async pick(path: string, index: number): Promise<void> {
    await this.to(path);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('listbox').waitFor();
    for (let step = 0; step < index; step += 1) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('listbox').waitFor({ state: 'hidden' });
  }

  async onward(title: string): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }
}

/** The page of the other side, as from a receipt: bought on a site or in person, address from the register. */
export async function sellerPage(hands: Hands, distance: string): Promise<void> {
  await hands.choose('goods.distance', distance);
  if (distance === 'На сайте') await hands.choose('platform', 'Сам магазин');
  await nameAndAddress(hands);
}

/** Name, kind and address of the other side. */
export async function nameAndAddress(hands: Hands): Promise<void> {
  await hands.type('seller.name', 'ООО «Пример-Мебель»');
  await hands.choose('seller.kind', 'Организация');
  await hands.type('seller.address', 'г. Образцовск, ул. Примерная, д. 1');
  await hands.pick('seller.addressSource', 'Из ЕГРЮЛ или ЕГРИП');
  await hands.type('seller.addressDate', '20.11.2026');
}

/** Where to send the money, then who writes. */
export async function lastPages(hands: Hands): Promise<void> {
  await hands.choose('refundDetails.way', 'Тем же способом');
  await hands.onward('Ваши данные');
  await yourPage(hands);
}

/** Who writes; ends at the review. */
export async function yourPage(hands: Hands): Promise<void> {
  await hands.type('buyer.lastName', 'Образцова');
  await hands.type('buyer.firstName', 'Мария');
  await hands.choose('buyer.gender', 'Я купила');
  await hands.type('buyer.postcode', '101000');
  await hands.type('buyer.address', 'г. Образцовск, ул. Тестовая, д. 2');
  await hands.type('buyer.phone', '+7 900 000-00-00');
  await hands.onward('Проверьте ответы');
}
