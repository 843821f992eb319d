import { complexGoods, NOT_COMPLEX } from '../data/complex-goods.ts';
import type { DemandId, MissingFact, Warning } from '../types.ts';
import { exchangeWasDue, inRepair, moneyBreach } from './changedDemand.ts';
import { known, missing } from './common.ts';
import { complexVerdict, type ComplexVerdict } from './complexGrounds.ts';
import { defectPeriod, hasShelfLife } from './defectPeriods.ts';
import { creditNorms, DEFECT_DEMANDS, defectRow } from './defectRows.ts';
import { asksLoan, loanQuestions, loanRow, loanWarnings } from './loanItem.ts';
import type { DemandDraft, Matter, Reading } from './types.ts';

/*
 * Goods with a defect (ст. 18-24 ЗоЗПП).
 *   Ordinary: the buyer chooses freely among refund, replacement, price cut, repair, repair costs.
 *   Technically complex (list № 924): refund and replacement by shared/law/situations/complexGrounds.ts, the rest freely.
 *   Terms: money 10 days; replacement 7, 20 days or a month; repair not over 45 days. Penalty 1 % of the price a day.
 */

const MAJOR: readonly DemandId[] = ['refund', 'replace_same', 'replace_other'];

function questions({ facts }: Matter): MissingFact[] {
  const { goods = {}, defect = {} } = facts;
  const list: MissingFact[] = [];
  if (!defect.description?.trim() && !defect.kinds?.length) {
    list.push(
      missing('defect.description', 'Что не так с товаром?', 'Недостаток описывают в претензии вашими словами.'),
    );
  }
  if (goods.complexKind === undefined) {
    list.push(
      missing(
        'goods.complexKind',
        'Товар есть в списке технически сложных?',
        'Для них деньги и замена — 15 дней или особые случаи.',
      ),
    );
  }
  if (!defect.foundDate)
    list.push(missing('defect.foundDate', 'Когда вы нашли недостаток?', 'Гарантия и два года считаются по этому дню.'));
  if (goods.paid === undefined) {
    list.push(missing('goods.paid', 'Сколько вы заплатили за товар?', 'Это сумма возврата и предел неустойки.'));
  }
  if ((facts.demand === 'price_reduction' || facts.demand === 'repair_costs') && defect.demandAmount === undefined) {
    list.push(
      missing(
        'defect.demandAmount',
        'Какую сумму вы требуете?',
        'Продавцу нужна точная сумма и чем она подтверждается.',
      ),
    );
  }
  return list;
}

const NOT_MENDED = 'еду и лекарства не чинят: требуют замену, деньги или снижение цены.';
const NOT_LIKED = /не\s+(по)?нрав|не\s+подош|передумал/i;

function warnings(matter: Matter): Warning[] {
  const { defect = {}, goods = {} } = matter.facts;
  const list: Warning[] = [];
  if (!exchangeWasDue(matter)) {
    list.push({
      code: 'exchange_not_due',
      severity: 'danger',
      title: 'Замену просили, когда права на неё не было',
      text: 'К тому дню 15 дней прошли, а особого случая вы не назвали (п. 1 ст. 18). Поэтому срок замены не шёл, и просрочки нет. Если основание было, отметьте его.',
      path: 'defect.grounds',
    });
  }
  if (NOT_LIKED.test(defect.description ?? '')) {
    list.push({
      code: 'not_liked',
      severity: 'danger',
      title: '«Не нравится» — не недостаток',
      text: 'Ни ст. 18, ни ст. 25 не дают вернуть вещь потому, что она не нравится. Опишите, что именно не работает или не так, как обещали.',
      path: 'defect.description',
    });
  }
  if (defect.causeKnown === 'buyer') {
    list.push({
      code: 'buyer_fault',
      severity: 'danger',
      title: 'Недостаток возник у вас',
      text: 'За поломку по вине покупателя продавец не отвечает, а за экспертизу могут взять деньги (п. 5 ст. 18).',
      path: 'defect.causeKnown',
    });
  }
  if (defect.sellerChecked === 'defect_denied') {
    list.push({
      code: 'defect_denied',
      severity: 'advice',
      title: 'Продавец не признал недостаток',
      text: 'В споре о причине экспертизу проводит и оплачивает продавец в тот же срок (п. 5 ст. 18). Просите вызвать вас на неё.',
      path: 'defect.sellerChecked',
    });
  }
  if (goods.used === 'yes') {
    list.push({
      code: 'used_goods',
      severity: 'advice',
      title: 'Товар был в употреблении',
      text: 'Продавец отвечает за недостатки, о которых не предупредил. Проверьте, что записано в чеке и договоре.',
      path: 'goods.used',
    });
  }
  return list;
}

function waiting(matter: Matter): string | undefined {
  const { repairStart } = matter.facts.defect ?? {};
  if (!inRepair(matter.facts) || !repairStart || repairStart > matter.demandDay) return undefined;
  return 'товар в ремонте, и срок ремонта не прошёл. Заменить требование можно, когда он нарушен (п. 2 ст. 23).';
}

/** An exchange asked for by the buyer's own words is still in its term: until it is missed, no other demand. */
function inExchange(matter: Matter): string | undefined {
  const { replacementDemandDate } = matter.facts.defect ?? {};
  if (!replacementDemandDate || replacementDemandDate > matter.demandDay || !exchangeWasDue(matter)) return undefined;
  return 'вы уже потребовали замену, и её срок не прошёл. Заменить требование можно, когда он нарушен (п. 2 ст. 23).';
}

function readDefect(matter: Matter, complex: ComplexVerdict | null): Reading {
  const period = defectPeriod(matter);
  const repairing = waiting(matter);
  const exchanging = inExchange(matter);
  const breach = moneyBreach(matter);
  const row = (id: (typeof DEFECT_DEMANDS)[number]): DemandDraft => {
    const major = MAJOR.includes(id);
    const excluded =
      period.excluded ??
      (hasShelfLife(matter.facts) && (id === 'repair' || id === 'repair_costs') ? NOT_MENDED : undefined) ??
      (id === 'repair' ? undefined : repairing) ??
      (id === 'replace_same' || id === 'replace_other' ? undefined : exchanging) ??
      (major ? complex?.excluded : undefined);
    const unknown = period.period === 'unknown' ? 'когда вы получили товар?' : major ? complex?.unknown : undefined;
    const extraNorms = [
      ...(complex && major ? ['pp-924'] : []),
      ...period.norms,
      ...(breach ? ['zozpp-23-2'] : []),
      ...creditNorms(id, matter),
    ];
    return defectRow(id, matter, {
      ...(excluded ? { excluded } : {}),
      ...(unknown ? { unknown } : {}),
      extraNorms,
      ...(breach ? { earlierBreach: breach } : {}),
    });
  };
  const isComplex = complexGoods(matter.facts.goods?.complexKind) !== null;
  return {
    id: isComplex ? 'defective_complex_goods' : 'defective_goods',
    title: isComplex ? 'Технически сложный товар с недостатком' : 'Товар с недостатком',
    demands: [...DEFECT_DEMANDS.map(row), ...(asksLoan(matter) ? [loanRow(matter)] : [])],
    clocks: [...(complex?.clocks ?? []), ...period.clocks],
    warnings: [...(complex?.warnings ?? []), ...period.warnings, ...warnings(matter), ...loanWarnings(matter)],
    missing: unique([...questions(matter), ...(complex?.missing ?? []), ...period.missing, ...loanQuestions(matter)]),
    recommend: ['refund', 'repair', 'price_reduction'],
  };
}

function unique(list: MissingFact[]): MissingFact[] {
  return list.filter((item, index) => list.findIndex((other) => other.path === item.path) === index);
}

/**
 * Reads the situation «товар с недостатком». When it is not known whether the item is on list № 924, refund and
 * replacement are allowed only where the answer does not matter: within 15 days or with a ground.
 */
export function defective(matter: Matter): Reading {
  const kind = matter.facts.goods?.complexKind;
  if (kind === NOT_COMPLEX) return readDefect(matter, null);
  const verdict = complexVerdict(matter);
  if (complexGoods(kind)) return readDefect(matter, verdict);
  const { excluded, unknown, ...rest } = verdict;
  const doubt = excluded ?? unknown;
  return readDefect(matter, {
    ...rest,
    warnings: [],
    clocks: known(matter.facts.goods?.deliveryDate) ? verdict.clocks : [],
    ...(doubt ? { unknown: 'товар есть в списке технически сложных? Если нет, выбор свободный.' } : {}),
  });
}
