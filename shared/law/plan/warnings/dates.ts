import { shortDate } from '../../../text/format.ts';
import { handOver, known } from '../../situations/common.ts';
import type { Warning } from '../../types.ts';
import type { View } from '../view.ts';

/** Days in the answers that cannot stand together or have not come yet: every term would be counted wrongly. */
export function dateWarnings({ facts, ctx, state }: View): Warning[] {
  const bought = known(facts.goods?.purchaseDate);
  const came = handOver(facts);
  const found = known(facts.defect?.foundDate);
  const list: Warning[] = [];
  if (bought && came && came < bought) {
    list.push(
      wrong(
        'delivery_before_purchase',
        `Покупка ${shortDate(bought)}, а товар получен ${shortDate(came)}: раньше.`,
        'goods.deliveryDate',
      ),
    );
  }
  if (bought && facts.delivery?.promisedDate && facts.delivery.promisedDate < bought) {
    list.push(
      wrong(
        'promise_before_purchase',
        `Обещанный день ${shortDate(facts.delivery.promisedDate)} раньше покупки ${shortDate(bought)}.`,
        'delivery.promisedDate',
      ),
    );
  }
  if (found && came && found < came) {
    list.push(
      wrong(
        'defect_before_delivery',
        `Недостаток найден ${shortDate(found)}, раньше получения товара ${shortDate(came)}.`,
        'defect.foundDate',
      ),
    );
  }
  const ahead = [
    { path: 'goods.purchaseDate', date: bought },
    { path: 'goods.deliveryDate', date: came },
    { path: 'defect.foundDate', date: found },
    { path: 'refund.goodsReturnDate', date: facts.refund?.goodsReturnDate },
    { path: 'refund.earlierDemandDate', date: facts.refund?.earlierDemandDate },
    { path: 'delivery.cancelDate', date: facts.delivery?.cancelDate },
  ].find((item) => item.date && item.date > ctx.today);
  if (ahead?.date) list.push(wrong('date_in_future', `День ${shortDate(ahead.date)} ещё не наступил.`, ahead.path));
  const [event] = state.future;
  if (event) {
    list.push(
      wrong('event_in_future', `Событие записано на ${shortDate(event.date)}, этот день ещё не наступил.`, 'events'),
    );
  }
  return list;
}

function wrong(code: string, what: string, path: string): Warning {
  return {
    code,
    severity: 'danger',
    title: 'Проверьте даты',
    text: `${what} Из-за этого сроки посчитаются неверно. Исправьте дату.`,
    path,
  };
}
