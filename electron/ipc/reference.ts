import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import { ACTS, NORMS } from '../../shared/law/norms/lookup.ts';

/** All norms and acts that the program knows, for the screen «Справочник». */
export function reference(): Output<'law.reference'> {
  return {
    norms: Object.values(NORMS),
    acts: Object.values(ACTS).map(({ id, short, name }) => ({ id, short, full: name })),
  };
}

/** The day on which the oldest wording was last checked: no younger date would be honest. */
export function lawChecked(): CivilDate {
  return Object.values(NORMS)
    .flatMap((norm) => norm.editions.map((edition) => edition.checked))
    .reduce((oldest, checked) => (checked < oldest ? checked : oldest));
}
