/** Ours against the floor measured in the same run: only the ratio means something on another machine. */
export interface Compared {
  ours: number;
  floor: number;
  ratio: number;
}

export function ratio(ours: number, floor: number): Compared {
  return { ours: round(ours), floor: round(floor), ratio: Math.round((ours / floor) * 100) / 100 };
}

export function median(values: number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
