import { addMonths, type CivilDate } from '../../calendar/civilDate.ts';
import { counted, DAYS, NBSP, shortDate, YEARS } from '../../text/format.ts';
import { param } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { known, missing } from './common.ts';
import type { Matter, OwnClock } from './types.ts';

/*
 * When a defect of a work may still be shown (п. 3-6 ст. 29 ЗоЗПП) and who proves its cause.
 *   Not accepted yet, or found within the warranty   the contractor proves that it is not his fault (п. 4);
 *   no warranty, or a short one is over: within 2 years of acceptance, 5 for buildings   the buyer proves (п. 4, 5);
 *   later, within the service life or 10 years   an essential defect: mended free in 20 days, then the rest (п. 6).
 */

export interface WorkPeriod {
  excluded?: string;
  unknown?: string;
  /** The time of п. 6 ст. 29: only an essential defect, first mending in 20 days. */
  late?: boolean;
  /** Norms on the time and the burden of proof. */
  norms: string[];
  clocks: OwnClock[];
  warnings: Warning[];
  missing: MissingFact[];
}

/** Reads the acceptance, the warranty and the kind of the work. */
export function workPeriod(matter: Matter): WorkPeriod {
  const { defect = {}, service = {}, goods = {} } = matter.facts;
  const found = known(defect.foundDate) ?? matter.demandDay;
  const none: WorkPeriod = { norms: [], clocks: [], warnings: [], missing: [] };
  const accepted = known(service.acceptedDate);
  const clocks = accepted ? periodClocks(matter, accepted) : [];
  if (defect.warranty === 'has' && defect.warrantyUntil && found <= defect.warrantyUntil) {
    return { ...none, clocks, norms: ['zozpp-29-4'], missing: acceptance(matter, 'С приёмки идут сроки и давность.') };
  }
  // The work was not accepted before the contract was made: counting from the contract can only shorten the time.
  const start = accepted ?? known(goods.purchaseDate);
  const months = param('zozpp-29-3', 'months', matter.demandDay);
  const immovableMonths = param('zozpp-29-3', 'immovableMonths', matter.demandDay);
  const question = acceptance(matter, 'С приёмки идут два года, по зданиям пять лет.');
  if (!start) return { ...none, missing: question, unknown: 'когда вы приняли работу?' };
  const length = service.immovable === 'yes' ? immovableMonths : months;
  if (found <= addMonths(start, length)) {
    const ended = defect.warranty === 'has' && defect.warrantyUntil !== undefined;
    return {
      ...none,
      clocks,
      norms: [ended ? 'zozpp-29-5' : 'zozpp-29-3'],
      warnings: [burdenOnBuyer(ended ? defect.warrantyUntil : undefined)],
      missing: [...question, ...warrantyQuestion(matter)],
    };
  }
  if (!accepted) return { ...none, missing: question, unknown: 'когда вы приняли работу?' };
  const movable = service.immovable === 'no';
  if (!movable && service.immovable !== 'yes' && found <= addMonths(start, immovableMonths)) {
    return {
      ...none,
      clocks,
      unknown: 'работа касалась дома, квартиры или другой недвижимости? Тогда срок пять лет.',
      missing: [immovableQuestion()],
    };
  }
  return { ...none, ...afterYears(matter, accepted, found), clocks };
}

function acceptance({ facts }: Matter, why: string): MissingFact[] {
  return facts.service?.acceptedDate === undefined
    ? [missing('service.acceptedDate', 'Когда вы приняли работу? Если не приняли, ответьте «не знаю».', why)]
    : [];
}

function immovableQuestion(): MissingFact {
  return missing(
    'service.immovable',
    'Работа касалась дома, квартиры или другой недвижимости?',
    'По недвижимости о недостатках заявляют пять лет, а не два года.',
  );
}

function warrantyQuestion({ facts }: Matter): MissingFact[] {
  const { warranty, warrantyUntil } = facts.defect ?? {};
  if (warranty === undefined) {
    return [
      missing('defect.warranty', 'На работу есть гарантия?', 'В гарантию причину недостатка доказывает исполнитель.'),
    ];
  }
  if (warranty === 'has' && !warrantyUntil) {
    return [missing('defect.warrantyUntil', 'До какого дня гарантия?', 'После неё причину недостатка доказываете вы.')];
  }
  return [];
}

/** п. 6 ст. 29: only an essential defect, within ten years when no service life is set. */
function afterYears(
  matter: Matter,
  accepted: CivilDate,
  found: CivilDate,
): Pick<WorkPeriod, 'excluded' | 'unknown' | 'late' | 'norms' | 'warnings' | 'missing'> {
  const years = param('zozpp-29-6', 'serviceLifeYears', matter.demandDay);
  const norms = ['zozpp-29-6'];
  const term = counted(years, YEARS);
  const fix = counted(param('zozpp-29-6', 'fixDays', matter.demandDay), DAYS);
  if (found > addMonths(accepted, years * 12)) {
    return {
      excluded: `со дня приёмки прошло больше ${years}${NBSP}лет (п. 6 ст. 29).`,
      norms,
      warnings: [],
      missing: [],
    };
  }
  const essential = matter.facts.service?.essential;
  if (essential === 'no') {
    return {
      excluded: 'срок на обычные недостатки прошёл, а этот не существенный (п. 6 ст. 29).',
      norms,
      warnings: [],
      missing: [],
    };
  }
  const warnings: Warning[] = [
    {
      code: 'only_essential_work',
      severity: 'danger',
      title: 'Остались только существенные недостатки',
      text: `Два года (по недвижимости пять лет) прошли. В срок службы, а если он не назван — ${term}, существенный недостаток исправляют бесплатно за ${fix}. Что причина возникла до приёмки, доказываете вы (п. 6 ст. 29).`,
      path: 'service.essential',
    },
  ];
  if (essential === 'yes') return { late: true, norms, warnings, missing: [] };
  return {
    late: true,
    unknown: 'недостаток существенный? Позже двух (пяти) лет исправляют только такие.',
    norms,
    warnings,
    missing: [
      missing(
        'service.essential',
        'Недостаток нельзя исправить, он вернулся или исправить слишком дорого?',
        'После двух (пяти) лет отвечают только за существенный (п. 6 ст. 29).',
      ),
    ],
  };
}

function burdenOnBuyer(until: CivilDate | undefined): Warning {
  const why = until ? `Гарантия кончилась ${shortDate(until)}` : 'Гарантии нет или она не названа';
  return {
    code: 'burden_on_buyer',
    severity: 'danger',
    title: 'Причину недостатка доказываете вы',
    text: `${why}. Требовать можно, но покажите, что причина возникла до приёмки (п. 4, 5 ст. 29). Помогут акт с замечаниями, снимки, заключение мастера.`,
    path: 'defect.warranty',
  };
}

function periodClocks({ facts, demandDay, state }: Matter, accepted: CivilDate): OwnClock[] {
  const { defect = {}, service = {} } = facts;
  const immovable = service.immovable === 'yes';
  const until = defect.warranty === 'has' ? defect.warrantyUntil : undefined;
  const months = param('zozpp-29-3', immovable ? 'immovableMonths' : 'months', demandDay);
  const told = service.fixDemandDate ?? state.claim.served?.date;
  const list: OwnClock[] = [
    {
      id: 'work_defects',
      label: `Заявить о недостатках: ${counted(months / 12, YEARS)} со дня приёмки`,
      start: accepted,
      startLabel: 'Работа принята',
      months,
      whose: 'buyer',
      norm: until ? 'zozpp-29-5' : 'zozpp-29-3',
    },
  ];
  if (until) {
    list.unshift({
      id: 'warranty',
      label: 'Гарантия на работу',
      start: accepted,
      startLabel: 'Работа принята',
      date: until,
      whose: 'buyer',
      norm: 'zozpp-29-4',
    });
  }
  // Within the warranty the year runs from the notice of the defect (п. 3 ст. 725 ГК), else the early day is taken.
  const yearFrom = until ? told : accepted;
  if (!immovable && yearFrom) {
    list.push({
      id: 'work_limitation',
      label: 'Давность по недостаткам работы может быть один год',
      start: yearFrom,
      startLabel: until ? 'О недостатке сообщили' : 'Работа принята',
      months: param('gk-725', 'months', demandDay),
      whose: 'buyer',
      norm: 'gk-725',
    });
  }
  return list;
}
