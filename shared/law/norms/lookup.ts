import type { CivilDate } from '../../calendar/civilDate.ts';
import { longDate } from '../../text/format.ts';
import type { Edition, Norm, NormRef } from '../types.ts';
import { byId, inForce } from '../inForce.ts';
import { actById, actsInForce, type Act } from './acts.ts';
import { AUTHORITIES } from './authorities.ts';
import { COURT } from './court.ts';
import { COURT_STEPS } from './courtSteps.ts';
import { COURT_FURTHER } from './courtFurther.ts';
import { COURT_OUTCOMES } from './courtOutcomes.ts';
import { ENFORCEMENT } from './enforcement.ts';
import { GK_OBLIGATIONS } from './gkObligations.ts';
import { GK_SALE } from './gkSale.ts';
import { GK_SERVICES } from './gkServices.ts';
import { GK_TERMS } from './gkTerms.ts';
import { HOUSE_RULES } from './houseRules.ts';
import { PRACTICE } from './practice.ts';
import { ZOZPP_GENERAL } from './zozppGeneral.ts';
import { ZOZPP_LIABILITY } from './zozppLiability.ts';
import { ZOZPP_QUALITY } from './zozppQuality.ts';
import { ZOZPP_SERVICES } from './zozppServices.ts';
import { ZOZPP_TERMS } from './zozppTerms.ts';

export { ACTS, actById, actsInForce } from './acts.ts';

/** Every norm shipped with the program, in the order of the reference screen: first the consumer law, then the codes. */
export const NORMS: readonly Norm[] = [
  ...ZOZPP_GENERAL,
  ...ZOZPP_LIABILITY,
  ...ZOZPP_QUALITY,
  ...ZOZPP_TERMS,
  ...ZOZPP_SERVICES,
  ...GK_TERMS,
  ...GK_OBLIGATIONS,
  ...GK_SALE,
  ...GK_SERVICES,
  ...COURT,
  ...COURT_STEPS,
  ...COURT_FURTHER,
  ...COURT_OUTCOMES,
  ...AUTHORITIES,
  ...ENFORCEMENT,
  ...PRACTICE,
  ...HOUSE_RULES,
];

/** The norms in force: of the law pack, else of the program. */
export function normsInForce(): readonly Norm[] {
  return inForce('norms', NORMS);
}

/** The norm with all its editions; throws for an id that does not exist. */
export function normById(id: string): Norm {
  const norm = byId(normsInForce(), id);
  if (!norm) throw new RangeError(`Нет такой нормы: ${id}`);
  return norm;
}

/** The norm as it applied on `date`, or null when no edition covers the day. */
export function findNorm(id: string, date: CivilDate): NormRef | null {
  const norm = normById(id);
  const edition = editionAt(norm, date);
  return edition ? toRef(norm, edition) : null;
}

/** The norm as it applied on `date`; throws a RangeError when no edition covers the day. */
export function normAt(id: string, date: CivilDate): NormRef {
  const norm = normById(id);
  return toRef(norm, requiredEdition(norm, date));
}

/** A number of the norm (days, limit in kopecks, ratio) on `date`; throws when the edition has no such number. */
export function param(id: string, name: string, date: CivilDate): number {
  const value = requiredEdition(normById(id), date).params?.[name];
  if (value === undefined) throw new RangeError(`В норме ${id} на ${longDate(date)} нет параметра ${name}`);
  return value;
}

/** «п. 3 ст. 23.1 Закона РФ … «О защите прав потребителей»»: as a letter quotes the norm, without an edition. */
export function quote(ref: NormRef): string {
  return `${ref.article} ${ref.act}`;
}

function editionAt(norm: Norm, date: CivilDate): Edition | undefined {
  return norm.editions.find(
    (edition) => (!edition.from || edition.from <= date) && (!edition.to || date <= edition.to),
  );
}

function requiredEdition(norm: Norm, date: CivilDate): Edition {
  const edition = editionAt(norm, date);
  if (!edition) throw new RangeError(`Норма ${norm.id} не действовала ${longDate(date)}`);
  return edition;
}

/** A plan names some fifty norms; each wording is put together once and shared, so it must not be changed. */
const REFS = new WeakMap<readonly Act[], WeakMap<Edition, NormRef>>();

function toRef(norm: Norm, edition: Edition): NormRef {
  const acts = actsInForce();
  const refs = REFS.get(acts) ?? new WeakMap<Edition, NormRef>();
  REFS.set(acts, refs);
  const known = refs.get(edition);
  if (known) return known;
  const ref = Object.freeze(newRef(norm, edition));
  refs.set(edition, ref);
  return ref;
}

function newRef(norm: Norm, edition: Edition): NormRef {
  const act = actById(norm.act);
  return {
    norm: norm.id,
    article: norm.article,
    act: act.genitive,
    actShort: act.short,
    ...(edition.from ? { from: edition.from } : {}),
    ...(edition.to ? { to: edition.to } : {}),
    meaning: edition.meaning,
    confidence: edition.confidence,
    source: edition.source,
    checked: edition.checked,
  };
}
