import type { Facts } from '../../model/facts.ts';
import { missing } from '../situations/common.ts';
import type { DemandOption, MissingFact } from '../types.ts';

/** What every case needs before its situation: what happened, what was bought, when. */
export function basicQuestions(facts: Facts): MissingFact[] {
  const list: MissingFact[] = [];
  if (!facts.problem)
    list.push(missing('problem', 'Что случилось?', 'От этого зависят требования, сроки и неустойка.'));
  if (!facts.goods?.item?.trim()) list.push(missing('goods.item', 'Что вы купили?', 'Так товар назовут в претензии.'));
  if (facts.problem && !facts.goods?.purchaseDate) {
    list.push(missing('goods.purchaseDate', 'Когда вы купили товар?', 'День покупки называют в претензии.'));
  }
  return list;
}

/** Who writes to whom and what is asked: without these the claim cannot be sent. */
export function partyQuestions(facts: Facts, chosen: DemandOption | null): MissingFact[] {
  const { seller = {}, buyer = {} } = facts;
  const list: MissingFact[] = [];
  if (!chosen && !facts.demand) {
    list.push(missing('demand', 'Чего вы хотите от продавца?', 'Требование одно: от него зависят срок и неустойка.'));
  }
  if (!seller.name?.trim()) {
    list.push(missing('seller.name', 'Кто продавец по чеку?', 'Претензию пишут тому, кто назван в чеке или договоре.'));
  }
  if (!seller.address?.trim()) {
    list.push(
      missing('seller.address', 'Какой адрес продавца в ЕГРЮЛ или ЕГРИП?', 'По нему письмо считается вручённым.'),
    );
  }
  if (!buyer.lastName?.trim() || !buyer.firstName?.trim()) {
    list.push(missing('buyer.lastName', 'Как вас зовут?', 'Претензию подписывает покупатель.'));
  }
  if (!buyer.gender) {
    list.push(missing('buyer.gender', 'Писать «купила» или «купил»?', 'Программа не угадывает этого по имени.'));
  }
  if (!buyer.address?.trim()) {
    list.push(missing('buyer.address', 'Какой у вас почтовый адрес?', 'На него придёт ответ продавца.'));
  }
  return list;
}
