import { tidy } from './make.ts';
import type { Material } from './material.ts';

const FULL = 'Федеральной службы по надзору в сфере защиты прав потребителей и благополучия человека';
/** Code of the regions whose number on the office's site is not known: the region alone does not name an office. */
const NO_CODE = '--';

/** Region of the complaint: the one named for it, else where the buyer lives (it is forwarded if that is not the place). */
export function regionOf(m: Material): string | null {
  const region = m.facts.complaint?.region ?? m.facts.buyer?.region;
  return region && region !== NO_CODE ? region : null;
}

/** «Управление Федеральной службы … по Московской области»: the user's own wording, else by region; null when unknown. */
export function officeName(m: Material): string | null {
  const own = tidy(m.facts.complaint?.office);
  if (own) return own;
  const region = regionOf(m);
  const office = region ? m.ctx.offices.find((one) => one.code === region) : undefined;
  if (!office) return null;
  const tail = office.tail.replace(/ \(site code unknown\)$/, '');
  const joint = /^\[Межрегиональное управление\] (.+)$/.exec(tail);
  return joint ? `Межрегиональное управление ${FULL} по ${joint[1]}` : `Управление ${FULL} по ${tail}`;
}
