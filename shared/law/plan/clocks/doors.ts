import { cardDisputable } from '../cardDispute.ts';
import { addDays, type CivilDate } from '../../../calendar/civilDate.ts';
import { longDate } from '../../../text/format.ts';
import { param } from '../../norms/lookup.ts';
import { known } from '../../situations/common.ts';
import { earliestDeemedDelivery } from '../../rules/service.ts';
import type { Matter, OwnClock } from '../../situations/types.ts';

const OZON = /ozon|озон|интернет[- ]решения/i;
const PLATFORM_CHECK = 'по правилам площадки, сверьте';
const BANK_CHECK = 'по правилам банка, сверьте';

/** Clocks that are no law: the dispute on the platform and the one in the bank. Both are to be checked by the buyer. */
export function houseClocks(matter: Matter): OwnClock[] {
  return [...platform(matter), ...bank(matter)];
}

/** The only platform whose window was found is Ozon; on the others the buyer is told to look it up. */
function platform({ facts, state, ctx }: Matter): OwnClock[] {
  if (facts.platform !== 'aggregator' && facts.platform !== 'seller') return [];
  const name = `${facts.platformParty?.name ?? ''} ${facts.platform === 'seller' ? (facts.seller?.name ?? '') : ''}`;
  if (!OZON.test(name)) return [];
  const base = { counting: 'platform' as const, norm: 'ozon-dispute', check: PLATFORM_CHECK };
  if (state.disputes.platform) {
    return [
      {
        ...base,
        id: 'platform_decision',
        label: 'Площадка решает спор',
        start: state.disputes.platform,
        startLabel: 'Спор открыт',
        days: param('ozon-dispute', 'decisionDays', ctx.today),
        whose: 'authority',
        reason: 'Решение площадки — не ответ по закону. Сохраните его снимком: чат исчезает.',
      },
    ];
  }
  const refused = state.replies.find((reply) => reply.reply === 'refused');
  if (!refused) return [];
  return [
    {
      ...base,
      id: 'platform_dispute',
      label: 'Открыть спор на площадке',
      start: refused.date,
      startLabel: 'Продавец отказал',
      days: param('ozon-dispute', 'days', ctx.today),
      whose: 'buyer',
      reason: 'После этого дня площадка может не принять спор. Претензию это не заменяет.',
    },
  ];
}

/** A card dispute is opened by the buyer's bank; the careful day is counted from the payment, the earliest start there is. */
function bank({ facts, state, ctx }: Matter): OwnClock[] {
  const paid = known(facts.goods?.purchaseDate);
  if (!cardDisputable({ facts, state }) || !paid || paid > ctx.today) return [];
  if (state.disputes.bank || state.closed) return [];
  const days = param('card-dispute', 'days', ctx.today);
  if (ctx.today > addDays(paid, days)) return [];
  return [
    {
      id: 'bank_dispute',
      label: 'Заявление в банк о возврате платежа',
      start: paid,
      startLabel: 'Оплачено картой',
      days,
      safe: addDays(paid, param('card-dispute', 'safeDays', ctx.today)),
      counting: 'platform',
      whose: 'buyer',
      norm: 'card-dispute',
      check: BANK_CHECK,
      reason: 'Срок называет ваш банк: узнайте его сегодня. Это второй путь рядом с претензией.',
    },
  ];
}

/** Letters lying at the post office: the claim waits for the seller, a court letter waits for the buyer. */
export function postClocks({ state, ctx }: Matter): OwnClock[] {
  const list: OwnClock[] = [];
  const { claim, court } = state.atOffice;
  if (claim && !state.claim.served) {
    list.push({
      id: 'post_storage',
      label: 'Почта хранит вашу претензию',
      start: claim,
      startLabel: 'Письмо пришло в отделение адресата',
      days: param('post-382-storage', 'storageDays', ctx.today),
      counting: 'platform',
      whose: 'authority',
      norm: 'post-382-storage',
      reason: `Не заберут — письмо вернётся и будет считаться вручённым, не раньше ${longDate(earliestDeemedDelivery(claim, ctx).date)}`,
    });
  }
  if (court) list.push(...courtLetter(court, state.court.judgment?.date, { ctx }));
  return list;
}

/** A court letter that is not collected counts as handed over: the case goes on without the buyer. */
function courtLetter(arrived: CivilDate, judged: CivilDate | undefined, { ctx }: Pick<Matter, 'ctx'>): OwnClock[] {
  const days = param('post-382-storage', 'courtDays', ctx.today);
  if (ctx.today > addDays(arrived, days) || (judged !== undefined && judged >= arrived)) return [];
  return [
    {
      id: 'court_letter',
      label: 'Забрать письмо суда на почте',
      start: arrived,
      startLabel: 'Письмо пришло в отделение',
      days,
      counting: 'platform',
      whose: 'buyer',
      norm: 'post-382-storage',
      reason: 'Письмо, которое не забрали, считается вручённым. В нём день заседания.',
    },
  ];
}
