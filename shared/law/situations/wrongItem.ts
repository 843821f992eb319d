import type { CivilDate } from '../../calendar/civilDate.ts';
import { NBSP, shortDate } from '../../text/format.ts';
import { complexGoods } from '../data/complex-goods.ts';
import { complexVerdict } from './complexGrounds.ts';
import { daysTerm, excluded, handOver, known, passed } from './common.ts';
import { defectPeriod } from './defectPeriods.ts';
import { defectRow } from './defectRows.ts';
import type { DemandId, Warning } from '../types.ts';
import { wrongQuestions, wrongWarnings } from './wrongItemNotes.ts';
import type { DemandDraft, Matter, OwnClock, Reading, Sanction, Term } from './types.ts';

/*
 * What came is not what was ordered (ст. 466, 468, 480, 482 ГК; ст. 18, 23.1 ЗоЗПП).
 *   missing      a prepaid part did not come: bring it by the buyer's day, or money for it in 10 days; 0,5 % a day of that part.
 *   wrong        another item: replacement or refusal (ст. 468 ГК), as a rule a defect too (ст. 18): 1 % a day.
 *   incomplete   price cut or completion by the buyer's day (ст. 480 ГК); that day missed: replacement or money.
 *   damaged      the seller bears the risk until hand-over (ст. 459 ГК): all demands of ст. 18, 1 % a day.
 */

type Kind = 'wrong' | 'missing' | 'incomplete' | 'damaged';
type Verdict = { excluded?: string; unknown?: string };

const MISSING_NORMS = ['gk-466', 'zozpp-23.1-2', 'zozpp-23.1-3'];
const MISSING_REFUND_NORMS = ['gk-466', 'zozpp-23.1-2', 'zozpp-23.1-4', 'zozpp-23.1-3'];
const COMPLETE_NORMS = ['zozpp-4', 'gk-480'];

const ALL: readonly Kind[] = ['wrong', 'missing', 'incomplete', 'damaged'];

/** The whole order was to come on this day: the promised one, else the day on which the rest came. */
function dueDay({ facts, state }: Matter): CivilDate | null {
  return facts.delivery?.promisedDate ?? handOver(facts, state);
}

function missingSanction(matter: Matter, until: 'delivery' | 'refund'): Sanction {
  const prepaid = matter.facts.wrongItem?.missingPrepaid;
  const dueDate = dueDay(matter);
  if (prepaid === undefined)
    return { rule: 'none', text: '0,5 % предоплаты за недостающее в день: сначала укажите, сколько оно стоит' };
  if (!dueDate)
    return { rule: 'none', text: '0,5 % предоплаты за недостающее в день: сначала укажите, когда пришёл заказ' };
  return { rule: 'zozpp-23.1', prepaid, dueDate, until };
}

/** The day the buyer sets; without it no length is made up. */
function buyersTerm({ facts }: Matter, norm: string): Term {
  const day = facts.wrongItem?.newTerm;
  return day ? { date: day, norm, text: `до ${shortDate(day)}` } : { norm, text: 'день назначаете вы' };
}

function missingRows(matter: Matter): DemandDraft[] {
  const principal = matter.facts.wrongItem?.missingPrepaid ?? null;
  const due = dueDay(matter);
  const early = due !== null && !passed(due, matter.ctx.today);
  const rows: DemandDraft[] = [
    {
      id: 'deliver_missing',
      title: 'Привезти недостающее',
      status: 'allowed',
      term: buyersTerm(matter, 'zozpp-23.1-2'),
      sanction: missingSanction(matter, 'delivery'),
      principal: 0,
      right: 'gk-466',
      closes: 'Пока ваш срок не прошёл, деньги за недостающее не требуют.',
      risk: 'Если снова не привезут, деньги придётся требовать второй претензией.',
      norms: MISSING_NORMS,
    },
    {
      id: 'refund_prepayment',
      title: 'Вернуть деньги за недостающее',
      status: 'allowed',
      term: daysTerm(matter, 'zozpp-23.1-4'),
      sanction: missingSanction(matter, 'refund'),
      principal,
      principalLabel: 'Предоплата за недостающее',
      right: 'zozpp-23.1-2',
      closes: 'Недостающее вам больше не привезут, остальное остаётся у вас.',
      risk: 'Докажите, сколько вещей было в посылке: нужны фото, видео или акт.',
      norms: MISSING_REFUND_NORMS,
    },
  ];
  return early
    ? rows.map((row) => ({
        ...row,
        status: 'excluded',
        reason: 'обещанный день ещё не прошёл: остальное могут привезти.',
      }))
    : rows;
}

function completeRow(matter: Matter): DemandDraft {
  return {
    id: 'complete',
    title: 'Доукомплектовать товар',
    status: 'allowed',
    term: buyersTerm(matter, 'gk-480'),
    sanction: {
      rule: 'none',
      text: 'своей неустойки у этого требования нет; после вашего срока можно требовать замену или деньги, там 1 % в день',
    },
    principal: 0,
    right: 'gk-480',
    closes: 'Пока ваш срок не прошёл, замену и деньги не требуют.',
    risk: 'Назначьте разумный срок: слишком короткий продавец оспорит.',
    norms: COMPLETE_NORMS,
  };
}

/** Articles of the Civil Code that fit what came, between ст. 4 and п. 1 ст. 18. */
function ownNorms(kinds: readonly Kind[], matter: Matter): string[] {
  return [
    ...(kinds.includes('wrong') ? ['gk-468'] : []),
    ...(kinds.includes('incomplete') ? ['gk-480'] : []),
    ...(kinds.includes('damaged') ? ['gk-459'] : []),
    ...(matter.facts.goods?.distance === 'yes' ? ['zozpp-26.1-5'] : []),
  ];
}

/** Money and another item after the 15 days of a technically complex one: another item entirely is refused by ст. 468 ГК. */
function complexLimit(matter: Matter, kinds: readonly Kind[]): Verdict & { clocks: OwnClock[]; warnings: Warning[] } {
  if (!complexGoods(matter.facts.goods?.complexKind)) return { clocks: [], warnings: [] };
  const verdict = complexVerdict(matter);
  const { clocks, warnings } = verdict;
  if (verdict.excluded && kinds.includes('wrong')) {
    const unknown = `15${NBSP}дней прошли. От не того товара отказываются и позже (ст. 468 ГК), но только если о нём сообщили в разумный срок. Когда вы сообщили продавцу?`;
    return { unknown, clocks, warnings: [] };
  }
  return {
    ...(verdict.excluded ? { excluded: verdict.excluded } : {}),
    ...(verdict.unknown ? { unknown: verdict.unknown } : {}),
    clocks,
    warnings,
  };
}

const ONLY_MISSING = 'с тем, что пришло, всё в порядке: требуют недостающее или деньги за него.';

function defectRows(matter: Matter, kinds: readonly Kind[], limit: Verdict, over: string | undefined): DemandDraft[] {
  const extraNorms = ownNorms(kinds, matter);
  const onlyIncomplete = kinds.every((kind) => kind === 'incomplete' || kind === 'missing');
  const missed = matter.facts.wrongItem?.completionDemandDate !== undefined;
  const early = onlyIncomplete && !missed;
  return (['refund', 'replace_same', 'price_reduction'] as const).map((id) => {
    const major = id !== 'price_reduction';
    const close = over ?? (major ? limit.excluded : undefined);
    const doubt = major ? limit.unknown : undefined;
    const row = defectRow(id, matter, {
      ...(close ? { excluded: close } : {}),
      ...(doubt ? { unknown: doubt } : {}),
      extraNorms,
    });
    return {
      ...row,
      ...(id === 'replace_same' && kinds.includes('wrong') ? { title: 'Заменить на то, что заказывали' } : {}),
      ...(major && early
        ? {
            risk: 'Продавец может ответить, что сначала дают доукомплектовать (ст. 480 ГК). По нашему чтению, это и недостаток (ст. 18).',
          }
        : {}),
    };
  });
}

function closedRows(kinds: readonly Kind[]): DemandDraft[] {
  const list: DemandDraft[] = [];
  if (!kinds.includes('missing')) {
    list.push(
      excluded(
        { id: 'deliver_missing', title: 'Привезти недостающее', norms: MISSING_NORMS },
        'пришло всё, что оплачено.',
        {
          norm: 'zozpp-23.1-2',
        },
      ),
    );
  }
  if (!kinds.includes('incomplete')) {
    list.push(
      excluded(
        { id: 'complete', title: 'Доукомплектовать товар', norms: COMPLETE_NORMS },
        'доукомплектовывают вещь, к которой не положили её часть.',
        { norm: 'gk-480' },
      ),
    );
  }
  return list;
}

function openRows(matter: Matter, kinds: readonly Kind[], limit: Verdict, over: string | undefined): DemandDraft[] {
  const thing = kinds.some((kind) => kind !== 'missing');
  return [
    ...(kinds.includes('missing') ? missingRows(matter) : []),
    ...(kinds.includes('incomplete') ? [completeRow(matter)] : []),
    ...(thing
      ? defectRows(matter, kinds, limit, over)
      : (['refund', 'replace_same', 'price_reduction'] as const).map((id) =>
          defectRow(id, matter, { excluded: ONLY_MISSING }),
        )),
  ];
}

/** A missing part is asked for; an incomplete thing is completed first; another or a damaged one goes back. */
function recommended(matter: Matter, kinds: readonly Kind[]): DemandId[] {
  const missed = matter.facts.wrongItem?.completionDemandDate !== undefined;
  if (kinds.includes('wrong') || kinds.includes('damaged')) return ['refund', 'replace_same', 'price_reduction'];
  if (kinds.includes('incomplete') && !missed) return ['complete', 'refund', 'price_reduction'];
  if (kinds.includes('incomplete')) return ['refund', 'price_reduction'];
  return ['deliver_missing', 'refund_prepayment'];
}

/** Reads the situation «привезли не то, не всё или повреждённое». */
export function wrongItem(matter: Matter): Reading {
  const { facts } = matter;
  const kinds = facts.wrongItem?.kinds ?? [];
  const found = known(facts.wrongItem?.foundDate);
  // The two years of a defect run here too: its day is the day on which the buyer saw what had come.
  const asDefect = found ? { ...matter, facts: { ...facts, defect: { ...facts.defect, foundDate: found } } } : matter;
  const period = defectPeriod(asDefect);
  const limit = complexLimit(matter, kinds);
  const told = kinds.length > 0;
  const rows = openRows(matter, told ? kinds : ALL, limit, period.excluded);
  return {
    id: 'wrong_item',
    title: 'Привезли не то, не всё или повреждённое',
    demands: told
      ? [...rows, ...closedRows(kinds)]
      : rows.map((row) => ({ ...row, status: 'unknown', reason: 'что именно пришло не так?' })),
    clocks: kinds.some((kind) => kind !== 'missing') ? [...limit.clocks, ...period.clocks] : [],
    warnings: [...(kinds.some((kind) => kind !== 'missing') ? limit.warnings : []), ...wrongWarnings(matter, kinds)],
    missing: wrongQuestions(matter, kinds),
    recommend: recommended(matter, kinds),
  };
}
