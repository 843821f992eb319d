import type { Facts } from '../../../model/facts.ts';
import { isServiceCase } from '../../../model/problemNames.ts';
import type { Problem } from '../../../model/problemNames.ts';
import { normAt } from '../../norms/lookup.ts';
import type { Warning } from '../../types.ts';
import type { View } from '../view.ts';

const OF_QUALITY: readonly (Problem | undefined)[] = ['defective', 'wrong_item', 'misinformed', 'losses'];
/** The situation of a defect says it in its own words. */
const USED_ELSEWHERE: readonly (Problem | undefined)[] = ['defective'];
const INSTALLATION = /монтаж|сборк|установ(к|ил|ит|лен)/i;

/** What was bought stands on the border of two sets of rules: goods and work, new and used, a car. */
export function purchaseWarnings(view: View): Warning[] {
  if (view.stage === 'closed' || view.done) return [];
  const { facts } = view;
  return [...madeToOrder(facts), ...installation(facts), ...used(view), ...car(facts)];
}

/** Made to the buyer's measure: nearer to work (ст. 702, 730 ГК), where the terms and the penalty differ. */
function madeToOrder(facts: Facts): Warning[] {
  if (facts.goods?.individual !== 'yes' || isServiceCase(facts) || !OF_QUALITY.includes(facts.problem)) return [];
  return [
    {
      code: 'made_to_order',
      severity: 'danger',
      title: 'Вещь делали по вашему заказу?',
      text: 'Если её изготовили по вашим размерам, это ближе к работе: действуют ст. 29–31 и 3 % в день от цены работы. Тогда выберите «Работа на заказ». Здесь посчитано осторожно, как для товара.',
      path: 'field',
      confidence: 'M',
    },
  ];
}

/** Goods with delivery and assembly in one order: the faulty part decides whose rules apply. */
function installation(facts: Facts): Warning[] {
  const told = [facts.goods?.item, facts.defect?.description, facts.wrongItem?.description, facts.story].join(' ');
  if (isServiceCase(facts) || !INSTALLATION.test(told)) return [];
  return [
    {
      code: 'goods_with_installation',
      severity: 'advice',
      title: 'Товар с установкой или сборкой',
      text: 'Недостаток самой вещи — правила о товаре. Плохая или поздняя установка — правила о работе: 3 % в день от цены установки (ст. 28–31). Если виновата установка, заведите дело о работе.',
      path: 'problem',
      confidence: 'M',
    },
  ];
}

/** The seller answers for what he did not tell (п. 3 ст. 10, п. 1 ст. 18). */
function used({ facts, ctx }: View): Warning[] {
  if (facts.goods?.used !== 'yes' || USED_ELSEWHERE.includes(facts.problem) || !OF_QUALITY.includes(facts.problem))
    return [];
  return [
    {
      code: 'used_goods',
      severity: 'advice',
      title: 'Товар был в употреблении',
      text: 'Продавец отвечает за недостатки, о которых не предупредил (п. 3 ст. 10). Проверьте, что записано в чеке и договоре.',
      path: 'goods.used',
      norm: normAt('zozpp-10-3', ctx.today),
    },
  ];
}

/** Cars: extras of the loan, a discount tied to them, the old car taken in exchange. */
function car(facts: Facts): Warning[] {
  if (facts.goods?.complexKind !== 'car') return [];
  return [
    {
      code: 'car_sale',
      severity: 'advice',
      title: 'Покупка автомобиля: спросите себя ещё о трёх вещах',
      text: 'Навязанные карты и страховки к кредиту — отдельное дело («Навязали лишнее»). Скидку, привязанную к ним, отбирают только соразмерно и по понятному условию (КС № 14-П). Зачли старую машину: смотрите её цену в договоре.',
      path: 'goods.complexKind',
      confidence: 'K',
    },
  ];
}
