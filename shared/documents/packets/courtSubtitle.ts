import { upperFirst } from '../../text/format.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import { runsText } from '../blocks.ts';
import { courtLines } from '../templates/court.ts';
import type { Material } from '../templates/material.ts';

/** «Мировой судья. Цена иска 79 876,00 ₽, пошлины нет.» */
export function courtSubtitle(m: Material): string {
  const court = m.plan.court;
  const name = courtLines(m)[0];
  const where = m.facts.court?.name?.trim() && name ? runsText(name) : (court?.levelTitle ?? '');
  const fee = court ? (court.fee === 0 ? 'пошлины нет' : `пошлина ${formatRoubles(court.fee)}`) : '';
  const price =
    court && court.claimPrice > 0
      ? `Цена иска ${formatRoubles(court.claimPrice)}, ${fee}.`
      : fee && `${upperFirst(fee)}.`;
  return [where && `${where}.`, price].filter(Boolean).join(' ');
}
