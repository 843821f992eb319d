import { addMonths } from '../../calendar/civilDate.ts';
import { shortDate } from '../../text/format.ts';
import { normAt, param } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { known, missing } from './common.ts';
import type { FixHistory } from './defectiveWorkFix.ts';
import { thingWarnings } from './defectiveWorkThing.ts';
import type { WorkPeriod } from './defectiveWorkPeriod.ts';
import type { Matter } from './types.ts';
import { priceQuestion, termWarnings, workOrGoods } from './workSanction.ts';

/** What the table of a faulty work still needs from the buyer. */
export function defectiveWorkQuestions(matter: Matter, fix: FixHistory, period: WorkPeriod): MissingFact[] {
  const { service = {}, goods = {}, defect = {}, demand } = matter.facts;
  const list: MissingFact[] = [];
  if (!defect.description?.trim() && !defect.kinds?.length) {
    list.push(
      missing('defect.description', 'Что не так с работой?', 'Недостаток описывают в претензии вашими словами.'),
    );
  }
  if (!defect.foundDate) {
    list.push(missing('defect.foundDate', 'Когда вы нашли недостаток?', 'Гарантия и сроки считаются по этому дню.'));
  }
  // The price of the work is the base of 3 %, which a thing that was not kept does not carry.
  if (demand !== 'replace_thing') list.push(...priceQuestion(matter));
  if (service.fixDemandDate && !service.fixTerm) {
    list.push(
      missing('service.fixTerm', 'К какому дню вы требовали исправить?', 'После него открыты другие требования.'),
    );
  }
  if (demand === 'fix_work' && !period.late && !service.newTerm) {
    list.push(missing('service.newTerm', 'К какому дню исправить?', 'Разумный срок назначаете вы (ст. 30).'));
  }
  if (demand === 'service_refund') {
    if (goods.paid === undefined) {
      list.push(missing('goods.paid', 'Сколько вы заплатили за работу?', 'Это деньги, которые обязаны вернуть.'));
    }
    if (!fix.missed && service.essential === undefined) {
      list.push(
        missing(
          'service.essential',
          'Недостаток нельзя исправить, он вернулся или исправить слишком дорого?',
          'Деньги возвращают за существенный недостаток или сорванный срок (п. 1 ст. 29).',
        ),
      );
    }
  }
  if (demand === 'service_price_cut' && service.cutAmount === undefined) {
    list.push(missing('service.cutAmount', 'На сколько снизить цену?', 'Исполнителю нужна точная сумма.'));
  }
  if (demand === 'fix_costs' && service.otherCosts === undefined) {
    list.push(missing('service.otherCosts', 'Сколько стоило исправление?', 'Эти расходы обязаны возместить.'));
  }
  return list;
}

/** What to know before demanding. */
export function defectiveWorkWarnings(matter: Matter, fix: FixHistory): Warning[] {
  const { facts, ctx, state } = matter;
  const { service = {}, inspection = {} } = facts;
  const list: Warning[] = [...termWarnings(matter), ...workOrGoods(matter, 'faulty'), ...oneYear(matter)];
  if (service.fixTerm && service.fixDemandDate && service.fixTerm < service.fixDemandDate) {
    list.push({
      code: 'fix_term_before_demand',
      severity: 'danger',
      title: 'Проверьте даты',
      text: `Срок исправления ${shortDate(service.fixTerm)} раньше требования ${shortDate(service.fixDemandDate)}. Из-за этого неустойка посчитается неверно. Исправьте дату.`,
      path: 'service.fixTerm',
    });
  }
  if (fix.missed) {
    list.push({
      code: 'two_penalties',
      severity: 'advice',
      title: 'Две разные неустойки',
      text: 'За сорванный срок исправления неустойка идёт до нового требования. Если не выполнят и новое, после его срока пойдёт вторая. За один день две не считают; по нашему чтению, вместе они не больше цены работы.',
      norm: normAt('zozpp-30', ctx.today),
      confidence: 'L',
    });
  }
  list.push(...thingWarnings(matter));
  if (!inspection.place && !inspection.impossible?.trim() && state.offered.length === 0) {
    list.push({
      code: 'show_the_work',
      severity: 'danger',
      title: 'Пустите исполнителя посмотреть работу',
      text: 'Назовите дни и место осмотра в претензии. С 01.02.2026 суд может не взыскать штраф 50 %, если проверить работу помешали вы (п. 7 ст. 13).',
      path: 'inspection.place',
    });
  }
  return list;
}

/** ст. 725 ГК: one year for a work that is not a building; whether a court applies it to a consumer is open (M). */
function oneYear({ facts, ctx, demandDay }: Matter): Warning[] {
  const { service = {}, defect = {} } = facts;
  const accepted = known(service.acceptedDate);
  if (service.immovable === 'yes') return [];
  const norm = normAt('gk-725', ctx.today);
  const last = accepted ? addMonths(accepted, param('gk-725', 'months', demandDay)) : null;
  const within = defect.warranty === 'has' && defect.warrantyUntil !== undefined;
  if (last && !within && ctx.today > last) {
    return [
      {
        code: 'one_year_passed',
        severity: 'danger',
        title: 'Год со дня приёмки прошёл',
        text: `Исполнитель может сослаться на давность в один год (ст. 725 ГК): она кончилась ${shortDate(last)}. Потребители возражают, что о недостатках заявляют два года (п. 3 ст. 29). Посоветуйтесь с юристом до иска.`,
        norm,
        confidence: 'M',
      },
    ];
  }
  return [
    {
      code: 'one_year_limitation',
      severity: 'advice',
      title: 'С иском по недостаткам не тяните',
      text: 'Давность по недостаткам работы, кроме зданий, может быть один год, а не три (ст. 725 ГК). Подайте иск в течение года, если претензия не поможет.',
      norm,
      confidence: 'M',
    },
  ];
}
