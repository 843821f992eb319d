import { addMonths, type CivilDate } from '../../calendar/civilDate.ts';
import { counted, DAYS, shortDate } from '../../text/format.ts';
import { param } from '../norms/lookup.ts';
import type { Facts } from '../../model/facts.ts';
import type { MissingFact, Warning } from '../types.ts';
import { handOver, known, missing } from './common.ts';
import type { Matter, OwnClock } from './types.ts';

/*
 * When a defect may still be shown to the seller (ст. 19 ЗоЗПП) and who proves its cause (п. 6 ст. 18, п. 5 ст. 19):
 *   found within the warranty          the seller proves that it is not his fault;
 *   no warranty or a short one is over, within 2 years of hand-over   the buyer proves;
 *   after 2 years                      only an essential defect, only to the manufacturer (п. 6 ст. 19).
 */

export type Period = 'warranty' | 'two_years' | 'over' | 'unknown';

export interface DefectPeriod {
  period: Period;
  /** Reason why the seller no longer answers, when he does not. */
  excluded?: string;
  clocks: OwnClock[];
  warnings: Warning[];
  missing: MissingFact[];
  /** Norm on the burden of proof to be cited. */
  norms: string[];
}

/** Food and medicines have a shelf life in place of a warranty: a defect counts within it only (п. 1 ст. 19). */
export function hasShelfLife({ field }: Pick<Facts, 'field'>): boolean {
  return field === 'food' || field === 'medicine';
}

/** Day the item was surely in the buyer's hands at the earliest: hand-over, else the purchase. */
function earliestHandOver(matter: Matter): CivilDate | null {
  return handOver(matter.facts, matter.state) ?? known(matter.facts.goods?.purchaseDate);
}

/** Reads the warranty, the two years and the burden of proof from the facts. */
export function defectPeriod(matter: Matter): DefectPeriod {
  const { defect = {} } = matter.facts;
  const found = known(defect.foundDate) ?? matter.demandDay;
  const start = earliestHandOver(matter);
  const ended = defect.warranty === 'has' && defect.warrantyUntil !== undefined;
  const months = param(ended ? 'zozpp-19-5' : 'zozpp-19-1', 'months', matter.demandDay);
  const clocks = start ? periodClocks(matter, start, months) : [];
  if (defect.warranty === 'has' && defect.warrantyUntil && found <= defect.warrantyUntil) {
    return { period: 'warranty', clocks, warnings: [], missing: [], norms: ['zozpp-18-6'] };
  }
  if (!start) {
    const question = missing(
      'goods.deliveryDate',
      'Когда вы получили товар?',
      'От этого дня идут 15 дней, гарантия и два года.',
    );
    return { period: 'unknown', clocks, warnings: [], missing: [question], norms: [] };
  }
  if (ended && hasShelfLife(matter.facts)) return expired(clocks);
  if (found > addMonths(start, months)) return over(matter, clocks);
  return {
    period: 'two_years',
    clocks,
    warnings: [burdenOnBuyer(ended, defect.warrantyUntil, hasShelfLife(matter.facts))],
    missing: warrantyQuestion(matter),
    norms: [ended ? 'zozpp-19-5' : 'zozpp-19-1'],
  };
}

function periodClocks({ facts }: Matter, start: CivilDate, months: number): OwnClock[] {
  const until = facts.defect?.warranty === 'has' ? facts.defect.warrantyUntil : undefined;
  const startLabel = known(facts.goods?.deliveryDate) ? 'Товар получен' : 'Товар куплен';
  const warranty: OwnClock[] = until
    ? [
        {
          id: 'warranty',
          label: hasShelfLife(facts) ? 'Срок годности' : 'Гарантия',
          start,
          startLabel,
          date: until,
          whose: 'buyer',
          norm: 'zozpp-19-1',
        },
      ]
    : [];
  return [
    ...warranty,
    {
      id: 'two_years',
      label: 'Два года на недостатки без гарантии',
      start,
      startLabel,
      months,
      whose: 'buyer',
      norm: until ? 'zozpp-19-5' : 'zozpp-19-1',
    },
  ];
}

function warrantyQuestion({ facts }: Matter): MissingFact[] {
  const { field } = facts;
  const { warranty, warrantyUntil } = facts.defect ?? {};
  if (warranty === undefined) {
    return [
      hasShelfLife({ field })
        ? missing(
            'defect.warranty',
            'Указан ли срок годности?',
            'В его пределах причину недостатка доказывает продавец.',
          )
        : missing('defect.warranty', 'На товар есть гарантия?', 'В гарантию причину недостатка доказывает продавец.'),
    ];
  }
  if (warranty === 'has' && !warrantyUntil) {
    return hasShelfLife({ field })
      ? [missing('defect.warrantyUntil', 'До какого дня срок годности?', 'Недостаток должен найтись в его пределах.')]
      : [missing('defect.warrantyUntil', 'До какого дня гарантия?', 'После неё причину недостатка доказываете вы.')];
  }
  return [];
}

function burdenOnBuyer(ended: boolean, until: CivilDate | undefined, shelf: boolean): Warning {
  const why = shelf
    ? 'Срок годности не назван'
    : ended && until
      ? `Гарантия кончилась ${shortDate(until)}`
      : 'Гарантии нет или она не названа';
  return {
    code: 'burden_on_buyer',
    severity: 'danger',
    title: 'Причину недостатка доказываете вы',
    text: `${why}. Два года не прошли, поэтому требовать можно (ст. 19). Покажите, что причина возникла до передачи товара: нужно заключение мастера или эксперта.`,
    path: 'defect.warranty',
  };
}

function expired(clocks: OwnClock[]): DefectPeriod {
  return {
    period: 'over',
    excluded: 'недостаток нашли, когда срок годности уже вышел: продавец отвечает в его пределах (п. 1 ст. 19).',
    clocks,
    warnings: [],
    missing: [],
    norms: ['zozpp-19-1'],
  };
}

function over(matter: Matter, clocks: OwnClock[]): DefectPeriod {
  const years = param('zozpp-19-6', 'serviceLifeYears', matter.demandDay);
  const fix = counted(param('zozpp-19-6', 'fixDays', matter.demandDay), DAYS);
  return {
    period: 'over',
    excluded:
      'прошло больше двух лет, а гарантия не действует. За существенный недостаток отвечает изготовитель или импортёр (п. 6 ст. 19).',
    clocks,
    warnings: [
      {
        code: 'only_manufacturer',
        severity: 'danger',
        title: 'Продавец уже не отвечает',
        text: `После двух лет требуют только от изготовителя или импортёра, только за существенный недостаток и в срок службы (если он не назван — ${years} лет). Сначала требуют бесплатно устранить, на это ${fix}.`,
        path: 'defect.foundDate',
      },
    ],
    missing: [],
    norms: ['zozpp-19-6'],
  };
}
