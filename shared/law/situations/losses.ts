import { isServiceCase } from '../../model/problemNames.ts';
import type { Kopecks } from '../../money/kopecks.ts';
import { counted, YEARS } from '../../text/format.ts';
import { normAt, param } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { daysTerm, missing } from './common.ts';
import { defectSanction } from './defectRows.ts';
import type { DemandDraft, Matter, Reading, Sanction } from './types.ts';

/*
 * Losses alone: an expert's costs, delivery, storage, spoilt things (ст. 12-15, п. 5 ст. 18 ЗоЗПП; ст. 15, 393 ГК).
 *   Goods: 10 days (ст. 22), 1 % of the price a day (ст. 23). Works and services: 10 days (ст. 31), 3 % (п. 5 ст. 28).
 *   Above the penalty (п. 2 ст. 13). The difference in price belongs to a refund and is not asked for here.
 */

const COMMON = ['zozpp-13-2', 'gk-15', 'gk-393'];

/** What is asked for here: everything but the difference in price. */
function asked({ facts }: Matter): Kopecks | null {
  const list = (facts.losses ?? []).filter((loss) => loss.amount > 0 && loss.kind !== 'price_difference');
  return list.length === 0 ? null : list.reduce((sum, loss) => sum + loss.amount, 0);
}

function has({ facts }: Matter, kind: 'expert' | 'other'): boolean {
  return facts.losses?.some((loss) => loss.kind === kind && loss.amount > 0) ?? false;
}

function workSanction({ facts }: Matter): Sanction {
  const price = facts.service?.stagePrice ?? facts.goods?.price ?? facts.goods?.paid;
  return price === undefined
    ? { rule: 'none', text: '3 % цены работы в день после срока: сначала укажите цену' }
    : { rule: 'zozpp-28', price };
}

function goodsNorms(matter: Matter): string[] {
  return [
    ...COMMON.slice(0, 1),
    ...(has(matter, 'expert') ? ['zozpp-18-5'] : []),
    ...(has(matter, 'other') ? ['zozpp-14'] : []),
    ...COMMON.slice(1),
    'zozpp-22',
    'zozpp-23-1',
  ];
}

function row(matter: Matter): DemandDraft {
  const work = isServiceCase(matter.facts);
  const sum = asked(matter);
  return {
    id: 'losses',
    title: 'Возместить убытки',
    status: sum === null ? 'unknown' : 'allowed',
    ...(sum === null ? { reason: 'какие это убытки и на какую сумму?' } : {}),
    term: daysTerm(matter, work ? 'zozpp-31-1' : 'zozpp-22'),
    sanction: work ? workSanction(matter) : defectSanction(matter),
    // The losses stand in the calculation line by line, so the principal is not a line of its own.
    principal: sum === null ? null : 0,
    right: 'zozpp-13-2',
    closes: 'Ничего: права из-за недостатка остаются за вами.',
    risk: 'Нужны чеки и договоры и то, что расходы вызвало нарушение продавца.',
    norms: work ? [...COMMON, 'zozpp-31-1', 'zozpp-31-3', 'zozpp-28-5'] : goodsNorms(matter),
  };
}

function questions(matter: Matter): MissingFact[] {
  const { goods = {}, defect = {}, story } = matter.facts;
  const list: MissingFact[] = [];
  if (asked(matter) === null) {
    list.push(missing('losses', 'Какие расходы вы понесли и сколько?', 'Требуют точную сумму, каждую строку с чеком.'));
  }
  if (has(matter, 'expert') && defect.expertNeed === undefined) {
    list.push(
      missing(
        'defect.expertNeed',
        'Зачем понадобилась своя экспертиза?',
        'Её возмещают, если без неё недостаток было не доказать.',
      ),
    );
  }
  if (!defect.description?.trim() && !story?.trim()) {
    list.push(missing('defect.description', 'Что нарушил продавец?', 'Убытки возмещают, если их вызвало нарушение.'));
  }
  if (goods.paid === undefined) {
    list.push(
      missing('goods.paid', 'Сколько вы заплатили за товар?', 'От его цены считают неустойку за задержку убытков.'),
    );
  }
  return list;
}

function warnings(matter: Matter): Warning[] {
  const { defect = {}, losses = [] } = matter.facts;
  const { today } = matter.ctx;
  const list: Warning[] = [];
  if (has(matter, 'expert')) {
    list.push(expertNeeded(defect.expertNeed, today));
  }
  if (losses.some((loss) => loss.kind === 'price_difference')) {
    list.push({
      code: 'difference_with_refund',
      severity: 'danger',
      title: 'Разницу в цене просят вместе с деньгами',
      text: 'Она положена при возврате товара с недостатком (п. 4 ст. 24) или если заказ не передали (ст. 393.1 ГК). Здесь она не посчитана: выберите такой случай.',
      path: 'losses',
    });
  }
  if (has(matter, 'other')) {
    list.push({
      code: 'harm_to_property',
      severity: 'advice',
      title: 'Пострадали вещи или здоровье?',
      text: `Вред из-за недостатка возмещают полностью и без вины, в срок службы или ${counted(param('zozpp-14', 'years', today), YEARS)} (ст. 14). Требуют у продавца или изготовителя, по вашему выбору. О вреде здоровью спросите юриста.`,
      path: 'losses',
      norm: normAt('zozpp-14', today),
    });
  }
  return list;
}

function expertNeeded(
  need: 'no_warranty' | 'warranty_over' | 'seller_refused' | 'other' | undefined,
  today: string,
): Warning {
  const own = need === 'no_warranty' || need === 'warranty_over' || need === 'seller_refused';
  return {
    code: own ? 'expert_was_needed' : 'expert_not_needed',
    severity: own ? 'advice' : 'danger',
    title: own ? 'Экспертиза была нужна' : 'Своя экспертиза: была ли она нужна?',
    text: own
      ? 'Приложите договор, чек и заключение. Если дело уже в суде, эти деньги просят как судебные расходы: дважды их не возмещают.'
      : 'В гарантию экспертизу проводит и оплачивает продавец (п. 5 ст. 18). Если он не отказывался, свою могут счесть лишней. Напишите, почему без неё было нельзя.',
    path: 'defect.expertNeed',
    norm: normAt('zozpp-18-5', today),
  };
}

/** Reads the situation «убытки и экспертиза», asked for alone. */
export function losses(matter: Matter): Reading {
  return {
    id: 'losses',
    title: 'Убытки и экспертиза',
    demands: [row(matter)],
    clocks: [],
    warnings: warnings(matter),
    missing: questions(matter),
    recommend: ['losses'],
  };
}
