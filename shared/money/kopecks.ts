/** Money is a whole number of kopecks; no sum in the program is a fraction of a kopeck. */
export type Kopecks = number;

const ROUBLES = /^\d{1,12}([.,]\d{1,2})?$/;

/** «12 345,60», «12345.6» → kopecks; null when the text is not a sum in roubles with at most two decimals. */
export function parseRoubles(text: string): Kopecks | null {
  const clean = text.replace(/[\s\u00a0\u202f₽]/g, '').replace(/руб\.?$/i, '');
  if (!ROUBLES.test(clean)) return null;
  const [whole = '0', fraction = ''] = clean.split(/[.,]/);
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

/** Share of a sum, rounded half up to a kopeck; `numerator / denominator` keeps the ratio exact (1 % = 1/100). */
export function share(sum: Kopecks, numerator: number, denominator: number): Kopecks {
  const product = BigInt(sum) * BigInt(Math.round(numerator));
  const divisor = BigInt(Math.round(denominator));
  const twice = 2n * product + divisor;
  return Number(twice / (2n * divisor));
}

/** `12 345,60 ₽` with no-break spaces. */
export function formatRoubles(sum: Kopecks): string {
  return `${formatAmount(sum)}\u00a0₽`;
}

/** `12 345,60` with no-break spaces, without the sign of the rouble. */
export function formatAmount(sum: Kopecks): string {
  const sign = sum < 0 ? '−' : '';
  const absolute = Math.abs(sum);
  const whole = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${sign}${whole},${String(absolute % 100).padStart(2, '0')}`;
}

/** Sum as an exact decimal text in roubles for machines: `12345.60`. */
export function toDecimal(sum: Kopecks): string {
  return `${sum < 0 ? '-' : ''}${Math.floor(Math.abs(sum) / 100)}.${String(Math.abs(sum) % 100).padStart(2, '0')}`;
}
