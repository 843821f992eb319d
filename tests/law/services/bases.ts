import type { Facts } from '../../../shared/model/facts.ts';

/** Worked example 4: assembly for 30 000 ₽, due 01.08.2026, not done. */
export const KITCHEN: Facts = {
  problem: 'service_late',
  field: 'work',
  goods: { item: 'сборка кухни', price: 3_000_000, paid: 3_000_000, purchaseDate: '2026-07-01' },
  service: { promise: 'date', promisedDate: '2026-08-01', progress: 'not_finished' },
  wantsPenalty: true,
};

/** A coat made to order, faulty, within the warranty. */
export const COAT: Facts = {
  problem: 'service_defective',
  field: 'work',
  goods: { item: 'пошив пальто', price: 2_000_000, paid: 2_000_000, purchaseDate: '2026-08-03' },
  service: { acceptedDate: '2026-09-01', immovable: 'no' },
  defect: {
    description: 'Рукава разной длины.',
    foundDate: '2026-09-10',
    warranty: 'has',
    warrantyUntil: '2027-03-01',
  },
  wantsPenalty: true,
};

/** The same case with a demand chosen. */
export const ask = (demand: string, facts: Facts = {}): Facts => ({ ...facts, demand });
