/** Hundredths of a percent of «13,5», «13.50» or «13,5 %»; null when the text is not a rate. */
export function parsePercent(text: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.replaceAll('\u00a0', ' ').trim());
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}
