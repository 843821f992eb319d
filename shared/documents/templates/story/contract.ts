import { upperFirst } from '../../../text/format.ts';
import { formatRoubles } from '../../../money/kopecks.ts';
import type { Block } from '../../blocks.ts';
import { paragraph, tidy, type Maybe } from '../make.ts';
import { byGender, long, ref, type Material } from '../material.ts';
import { plainName } from '../parties.ts';
import { thing } from '../work.ts';

const MEANS: Record<string, string> = {
  card: 'банковской картой',
  cash: 'наличными деньгами',
  transfer: 'банковским переводом',
  credit: 'за счёт кредита',
};

/** « банковской картой (приложение 2)»: how the money was paid and what shows it. */
export function paidHow(m: Material): string {
  const means = MEANS[m.facts.goods?.paymentMeans ?? ''] ?? '';
  return `${means && ` ${means}`}${ref(m, 'payment')}`;
}

/** The contract of works or services: day, number, what it is about, price and what was paid. */
export function contract(m: Material): Maybe<Block> {
  const goods = m.facts.goods ?? {};
  const date = long(goods.purchaseDate);
  const name = tidy(goods.item);
  const number = tidy(goods.orderNumber);
  const words = thing(m);
  const made = byGender(m, 'я заключила', 'я заключил', 'мной заключён');
  const what = `${words.contractNom}${number && ` № ${number}`}`;
  const subject = name && `. Предмет договора: ${name}${m.facts.field === 'goods' ? '' : ` (далее — ${words.nom})`}`;
  return paragraph('facts.purchase', [
    name || date ? `${date ? `${date} ${made}` : upperFirst(made)} с ${m.voice.ins} ${what}${subject}.` : null,
    tidy(goods.account) && `Заказ оформлен через учётную запись ${tidy(goods.account)}.`,
    price(m),
    m.facts.platform === 'aggregator' &&
      tidy(m.facts.platformParty?.name) &&
      `Заказ оформлен на площадке, владелец которой — ${plainName(m.facts.platformParty)}.`,
    ref(m, 'purchase', 'contract') && `Договор подтверждается документами${ref(m, 'purchase', 'contract')}.`,
  ]);
}

function price(m: Material): Maybe<string> {
  const { price: full, paid } = m.facts.goods ?? {};
  const { gen } = thing(m);
  const stage = m.facts.service?.stagePrice;
  // A thing and a work under one contract have one price; that of the work alone stands apart.
  const mixed = m.facts.field === 'goods';
  const whole = full !== undefined && full > 0 && paid === full;
  const parts = [
    full !== undefined &&
      full > 0 &&
      `Цена ${mixed ? '' : `${gen} по `}договор${mixed ? 'а' : 'у'} — ${formatRoubles(full)}${whole ? `, уплачена полностью${paidHow(m)}` : ''}.`,
    paid !== undefined && paid > 0 && !whole && `Уплачено ${formatRoubles(paid)}${paidHow(m)}.`,
    stage !== undefined &&
      stage > 0 &&
      stage !== full &&
      `Цена ${mixed ? gen : `той части ${gen}, о которой идёт речь,`} выделена в договоре: ${formatRoubles(stage)}.`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : null;
}
