import { pageById, visiblePages } from '../../../shared/interview/pages.ts';
import type { Page } from '../../../shared/interview/types.ts';
import type { Facts } from '../../../shared/model/facts.ts';

/** The page named in the address, when it stands for these answers; pages asked later are always open. */
export function openPage(name: string | null, facts: Facts): Page | null {
  const page = name === null ? undefined : pageById(name);
  if (!page) return null;
  const later = page.id === 'complaint' || page.id === 'court';
  return later || visiblePages(facts).includes(page) ? page : null;
}
