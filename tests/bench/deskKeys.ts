import type { Page } from 'playwright';
import { launchApp } from '../support/app.ts';
import { quantile, round } from './numbers.ts';

/** From the letter in the field to the painted answer, ms. */
export interface KeyFigure {
  keys: number;
  p50: number;
  p95: number;
  most: number;
}

/** What stands in the field, and the key that is then pressed: each gives another list than before. */
const KEYS = [
  ['', 'д'],
  ['', 'ш'],
  ['', 'к'],
  ['', '7'],
  ['м', 'а'],
  ['образцов', 'а'],
  ['ма', 'т'],
  ['00077', '7'],
  ['холодильник се', 'в'],
  ['пример мебель т', 'е'],
] as const;
const SETTLE_MS = 400;
const PATIENCE_MS = 10_000;

/** Types into the search field of the real window with this store. */
export async function benchKeys(profile: string, rounds: number): Promise<KeyFigure> {
  const running = await launchApp({ userData: profile });
  try {
    const { page } = running;
    const field = page.getByRole('textbox', { name: /Поиск/ });
    await field.waitFor();
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      for (const [before, key] of KEYS) {
        await field.fill(before);
        await page.waitForTimeout(SETTLE_MS);
        const took = await timeOfKey(page, key);
        // The first round warms the window and the caches.
        if (round > 0) times.push(took);
      }
    }
    return {
      keys: times.length,
      p50: round(quantile(times, 0.5)),
      p95: round(quantile(times, 0.95)),
      most: round(Math.max(...times)),
    };
  } finally {
    await running.close();
  }
}

/** Presses a key in the field; ms from the key to the frame that shows another list than before it. */
async function timeOfKey(page: Page, key: string): Promise<number> {
  await page.evaluate((patience) => {
    // The rows with the words marked in them: another letter may find the same cases and mark more of each word.
    const list = () => document.querySelector('main [role=grid]')?.innerHTML ?? '';
    const before = list();
    let pressed = Number.NaN;
    // A Russian letter comes without a key of its own: its first trace is the change of the field.
    addEventListener('input', (event) => (pressed = event.timeStamp), { once: true, capture: true });
    const target = window as unknown as { painted: Promise<number> };
    target.painted = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('Nothing changed after the key.')), patience);
      const look = () => {
        if (list() === before) return;
        watch.disconnect();
        clearTimeout(timer);
        // The message comes after the frame that the change is painted in.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - pressed);
          port2.postMessage(null);
        });
      };
      const watch = new MutationObserver(look);
      watch.observe(document.body, { childList: true, characterData: true, subtree: true });
    });
  }, PATIENCE_MS);
  await page.keyboard.type(key);
  return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted);
}
