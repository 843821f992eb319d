import type { CivilDate } from '../../calendar/civilDate.ts';
import type { Kopecks } from '../../money/kopecks.ts';

/** A step of the scale: for a price above `above`, `fixed` plus a share of the excess. */
export interface FeeStep {
  above: Kopecks;
  fixed: Kopecks;
  /** Hundredths of a percent of the excess: 400 is 4 %. */
  rate: number;
}

/** Scale of the court fee by the price of the suit, for suits filed from `from` to `to`. Sums in kopecks. */
export interface FeeScale {
  from?: CivilDate;
  to?: CivilDate;
  minimum: Kopecks;
  maximum: Kopecks;
  steps: readonly FeeStep[];
}

const roubles = (sum: number): Kopecks => sum * 100;
const step = (above: number, fixed: number, rate: number): FeeStep => ({
  above: roubles(above),
  fixed: roubles(fixed),
  rate,
});

/** пп. 1 п. 1 ст. 333.19 НК: before and after Федеральный закон от 08.08.2024 № 259-ФЗ. Confidence stands at the norm. */
export const FEE_SCALES: readonly FeeScale[] = [
  {
    to: '2024-09-08',
    minimum: roubles(400),
    maximum: roubles(60_000),
    steps: [
      step(0, 0, 400),
      step(20_000, 800, 300),
      step(100_000, 3_200, 200),
      step(200_000, 5_200, 100),
      step(1_000_000, 13_200, 50),
    ],
  },
  {
    from: '2024-09-09',
    minimum: roubles(4_000),
    maximum: roubles(900_000),
    steps: [
      step(0, 4_000, 0),
      step(100_000, 4_000, 300),
      step(300_000, 10_000, 250),
      step(500_000, 15_000, 200),
      step(1_000_000, 25_000, 100),
      step(3_000_000, 45_000, 70),
      step(8_000_000, 80_000, 35),
      step(24_000_000, 136_000, 30),
      step(50_000_000, 214_000, 20),
      step(100_000_000, 314_000, 15),
    ],
  },
];
