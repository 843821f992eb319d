import type { CivilDate } from '../../calendar/civilDate.ts';
import { findNorm, param } from '../../law/norms/lookup.ts';
import type { NormRef } from '../../law/types.ts';
import { enumerate } from './make.ts';
import type { Material } from './material.ts';

const LAW = 'ЗоЗПП';
/** How a paper names an act after its first full mention. */
const SHORT: Record<string, string> = {
  ЗоЗПП: 'Закона',
  ГК: 'ГК РФ',
  ГПК: 'ГПК РФ',
  НК: 'НК РФ',
  КоАП: 'КоАП РФ',
};
/** Norms in the edition of today; a norm that does not apply today is left out. */
export function norms(m: Material, ids: readonly string[], date: CivilDate = m.today): NormRef[] {
  return ids.flatMap((id) => {
    const ref = findNorm(id, date);
    return ref ? [ref] : [];
  });
}

/** «ст. 4 и п. 1 ст. 18 Закона, ст. 309 ГК РФ»: articles of each act together, in the order given. */
export function cite(m: Material, ...ids: string[]): string {
  return join(norms(m, ids), (act) => SHORT[act]);
}

/** The same with the consumer law named in full: for the first mention in a paper. */
export function citeFull(m: Material, ...ids: string[]): string {
  return join(norms(m, ids), (act, full) => (act === LAW ? `${full} (далее — Закон)` : SHORT[act]));
}

/** A number of a norm as of today: days, hundredths of a percent. */
export function numberOf(m: Material, id: string, name: string): number {
  return param(id, name, m.today);
}

/** «0,5 %» from hundredths of a percent. */
export function percent(hundredths: number): string {
  return `${String(hundredths / 100).replace('.', ',')}\u00a0%`;
}

function join(refs: NormRef[], name: (act: string, full: string) => string | undefined): string {
  const acts = [...new Set(refs.map((ref) => ref.actShort))];
  return acts
    .map((act) => {
      const of = refs.filter((ref) => ref.actShort === act);
      const articles = enumerate([...new Set(of.map((ref) => ref.article))]);
      return `${articles} ${name(act, of[0]?.act ?? '') ?? of[0]?.act ?? ''}`.trim();
    })
    .join(', ')
    .replace(/(ст|п|ч|пп)\. /g, '$1.\u00a0');
}

/** The act alone, in the genitive: «постановления Конституционного Суда РФ от 17.02.2026 № 7-П»; empty out of its time. */
export function actOf(m: Material, id: string): string {
  return norms(m, [id])[0]?.act ?? '';
}
