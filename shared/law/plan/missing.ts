import type { Facts } from '../../model/facts.ts';
import { otherSide } from '../../model/otherSide.ts';
import { isServiceCase } from '../../model/problemNames.ts';
import { fits } from '../situations/choose.ts';
import { missing } from '../situations/common.ts';
import { differenceMissing } from '../situations/difference.ts';
import type { DemandDraft, Matter } from '../situations/types.ts';
import type { DemandOption, MissingFact } from '../types.ts';
import { takesDifference } from './losses.ts';

/** What every case needs before its situation: what happened, what was bought, when. */
export function basicQuestions(facts: Facts): MissingFact[] {
  const list: MissingFact[] = [];
  const service = isServiceCase(facts);
  if (!facts.problem)
    list.push(missing('problem', 'Что случилось?', 'От этого зависят требования, сроки и неустойка.'));
  else if (!fits(facts)) {
    const why = 'Для товаров и для работ и услуг правила разные: выбранное бывает только с товаром.';
    list.push(missing('problem', 'Что случилось с работой или услугой?', why));
  }
  if (!facts.goods?.item?.trim()) {
    list.push(
      service
        ? missing('goods.item', 'Какую работу или услугу вы заказали?', 'Так её назовут в претензии.')
        : missing('goods.item', 'Что вы купили?', 'Так товар назовут в претензии.'),
    );
  }
  if (facts.problem && !facts.goods?.purchaseDate) {
    list.push(
      service
        ? missing('goods.purchaseDate', 'Когда вы заключили договор?', 'День договора называют в претензии.')
        : missing('goods.purchaseDate', 'Когда вы купили товар?', 'День покупки называют в претензии.'),
    );
  }
  return list;
}

/** Who writes to whom and what is asked: without these the claim cannot be sent. */
export function partyQuestions(facts: Facts, chosen: DemandOption | null): MissingFact[] {
  const { seller = {}, buyer = {} } = facts;
  const side = otherSide(facts);
  const list: MissingFact[] = [];
  if (!chosen && !facts.demand) {
    list.push(
      missing('demand', `Чего вы хотите от ${side.gen}?`, 'Требование одно: от него зависят срок и неустойка.'),
    );
  }
  if (!seller.name?.trim()) {
    list.push(
      missing('seller.name', `Кто ${side.nom} по чеку?`, 'Претензию пишут тому, кто назван в чеке или договоре.'),
    );
  }
  if (!seller.address?.trim()) {
    list.push(
      missing('seller.address', `Какой адрес ${side.gen} в ЕГРЮЛ или ЕГРИП?`, 'По нему письмо считается вручённым.'),
    );
  }
  if (!buyer.lastName?.trim() || !buyer.firstName?.trim()) {
    list.push(missing('buyer.lastName', 'Как вас зовут?', 'Претензию подписывает покупатель.'));
  }
  if (!buyer.gender) {
    list.push(missing('buyer.gender', 'Писать «купила» или «купил»?', 'Программа не угадывает этого по имени.'));
  }
  if (!buyer.address?.trim()) {
    list.push(missing('buyer.address', 'Какой у вас почтовый адрес?', `На него придёт ответ ${side.gen}.`));
  }
  return list;
}

/**
 * The buyer has named a present price, and the difference with it cannot be counted yet (п. 4 ст. 24). «Не знаю» is an
 * answer: then nothing is promised, and nothing is asked again.
 */
export function differenceQuestions(draft: DemandDraft, matter: Matter): MissingFact[] {
  return takesDifference(draft) ? differenceMissing(matter) : [];
}

/**
 * What a question decides, best first: whose law it is and what happened, which demand is open, from which day the terms
 * run, how much money; the names for the letter come last. Inside a step the order of asking stays.
 */
const STEPS: readonly RegExp[] = [
  /^(problem|field|buyerKind|seller\.kind)$/,
  /^(delivery\.(outcome|promise)|refund\.(cause|refusedWhen)|information\.kind|imposed\.(kind|consent|withLoan)|exchange\.(reason|listKind|kept)|service\.(progress|promise|subscription)|wrongItem\.kinds|goods\.(distance|complexKind|individual|used))$/,
  /^(defect\.(?!demandAmount)|wrongItem\.|exchange\.|service\.(essential|immovable|accepted)|refund\.returnInfoGiven)/,
  /date$/i,
  /^(delivery|refund|service|information|imposed)\.|^(demand)$/,
  /^(defect\.demandAmount|goods\.(paid|prepaid|price|currentPrice|comparedWith))$/,
  /^(goods|losses|moral|refundDetails)/,
  /^(seller|platform)/,
];

/** One question a fact, the best first; the same facts always give the same order. */
export function bestFirst(list: readonly MissingFact[]): MissingFact[] {
  const unique = list.filter((item, index) => list.findIndex((other) => other.path === item.path) === index);
  return unique
    .map((item, index) => ({ item, index, step: stepOf(item.path) }))
    .sort((a, b) => a.step - b.step || a.index - b.index)
    .map(({ item }) => item);
}

function stepOf(path: string): number {
  const found = STEPS.findIndex((pattern) => pattern.test(path));
  return found < 0 ? STEPS.length : found;
}
