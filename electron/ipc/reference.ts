import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import { objectionsInForce } from '../../shared/law/data/objections.ts';
import { actsInForce, normsInForce } from '../../shared/law/norms/lookup.ts';
import { RULES } from '../../shared/law/registry.ts';

/** All norms and acts in force, with the rules and answers that use each, for the screen «Справочник». */
export function reference(): Output<'law.reference'> {
  const used = uses();
  return {
    norms: normsInForce().map((norm) => ({ ...norm, usedIn: used.get(norm.id) ?? [] })),
    acts: actsInForce().map(({ id, short, name }) => ({ id, short, full: name })),
  };
}

function uses(): Map<string, string[]> {
  const used = new Map<string, string[]>();
  const add = (norm: string, text: string) => used.set(norm, [...(used.get(norm) ?? []), text]);
  for (const { title, norms } of RULES) for (const norm of norms) add(norm, title);
  for (const { objection, norms } of objectionsInForce()) {
    for (const norm of norms) add(norm, `Ответ на возражение «${objection}»`);
  }
  return used;
}

/** The day on which the oldest wording was last checked: no younger date would be honest. */
export function lawChecked(): CivilDate {
  return normsInForce()
    .flatMap((norm) => norm.editions.map((edition) => edition.checked))
    .reduce((oldest, checked) => (checked < oldest ? checked : oldest));
}
