import { addDays, addMonths, daysBetween, type CivilDate } from '../calendar/civilDate.ts';
import { moveToWorkingDay } from '../calendar/productionCalendar.ts';
import { lawDataInForce } from '../law/context.ts';
import { param } from '../law/norms/lookup.ts';
import { countTerm } from '../terms/term.ts';
import { CASE_FORMAT, CASE_VERSION, type CaseEvent, type CaseFile } from './case.ts';
import type { Facts } from './facts.ts';

/** The days of the story, all counted back from the day of service. */
interface Days {
  bought: CivilDate;
  delivered: CivilDate;
  found: CivilDate;
  sent: CivilDate;
  served: CivilDate;
  inspectionFrom: CivilDate;
  inspectionTo: CivilDate;
}

/** Days of delay the example shows on the day of the mock-ups; on other days a few more. */
const DELAY = 14;
/** How far back a day of service like that of the mock-ups is looked for. */
const SEARCH_DAYS = 14;

/**
 * Day of service for which the window has ended two weeks ago or a little earlier. Preferred is a working day whose tenth
 * day falls on a Sunday, so that the strip shows a day moved by ст. 193 ГК; around long holidays any such day is taken.
 */
function servedDay(today: CivilDate): CivilDate {
  const days = param('zozpp-22', 'days', today);
  const { calendar } = lawDataInForce();
  const latest = addDays(today, -(days + DELAY));
  const candidates = Array.from({ length: SEARCH_DAYS }, (_, back) => addDays(latest, -back)).filter(
    (day) => moveToWorkingDay(calendar, day) === day,
  );
  const late = candidates.filter((day) => {
    const { overdueFrom } = countTerm({ start: day, days, calendar });
    return daysBetween(overdueFrom, today) + 1 >= DELAY;
  });
  const movedByOne = late.find((day) => {
    const { raw, last } = countTerm({ start: day, days, calendar });
    return addDays(raw, 1) === last;
  });
  return movedByOne ?? late[0] ?? addDays(latest, -SEARCH_DAYS);
}

function storyDays(today: CivilDate): Days {
  const served = servedDay(today);
  return {
    bought: addDays(served, -17),
    delivered: addDays(served, -12),
    found: addDays(served, -8),
    sent: addDays(served, -5),
    served,
    inspectionFrom: addDays(served, 4),
    inspectionTo: addDays(served, 8),
  };
}

function facts(days: Days): Facts {
  return {
    problem: 'defective',
    field: 'goods',
    buyerKind: 'consumer',
    goods: {
      item: 'диван «Вега»',
      price: 6_840_000,
      paid: 6_840_000,
      purchaseDate: days.bought,
      deliveryDate: days.delivered,
      distance: 'no',
      paymentMeans: 'card',
      proof: 'receipt',
      complexKind: 'none',
      used: 'no',
      gift: 'no',
      bulky: 'yes',
    },
    defect: {
      description:
        'При обычном использовании треснула передняя планка каркаса, сиденье провалилось. Диван стоит в комнате, его не переставляли и не разбирали.',
      foundDate: days.found,
      kinds: ['damaged'],
      warranty: 'has',
      warrantyUntil: addMonths(days.delivered, 18),
      causeKnown: 'unknown',
      sellerChecked: 'no',
    },
    demand: 'refund',
    wantsPenalty: true,
    losses: [{ kind: 'delivery', label: 'Доставка', amount: 190_000 }],
    inspection: {
      place: 'home',
      dateFrom: days.inspectionFrom,
      dateTo: days.inspectionTo,
      hours: 'с 10:00 до 19:00',
      wantsPresence: true,
    },
    buyer: {
      lastName: 'Образцова',
      firstName: 'Мария',
      middleName: 'Ивановна',
      gender: 'female',
      genitive: 'Образцовой Марии Ивановны',
      postcode: '101000',
      address: 'г. Образцовск, ул. Тестовая, д. 5, кв. 7',
      phone: '+7 000 000-00-00',
      region: '77',
    },
    seller: {
      kind: 'company',
      name: 'ООО «Пример-Мебель»',
      inn: '0000000018',
      ogrn: '1000000000010',
      postcode: '101000',
      address: 'г. Образцовск, ул. Примерная, д. 1',
      addressSource: 'egrul',
      addressDate: addDays(days.sent, -12),
    },
    platform: 'none',
    refundDetails: {
      way: 'account',
      bank: 'АО «Пример-Банк»',
      bik: '049999999',
      account: '40817810100000000001',
      recipient: 'Образцова Мария Ивановна',
    },
  };
}

/** Postal number of the sample letter: fictional, with a valid check digit. */
const POSTAL_NUMBER = '10100001234569';

function events(days: Days): CaseEvent[] {
  return [
    { id: 'sample-printed', type: 'printed', date: days.sent, paper: 'claim' },
    {
      id: 'sample-sent',
      type: 'sent',
      date: days.sent,
      paper: 'claim',
      to: 'seller',
      channel: 'valued_letter',
      number: POSTAL_NUMBER,
    },
    {
      id: 'sample-offered',
      type: 'goods_offered',
      date: days.sent,
      note: 'Предложение проверить диван — в претензии.',
    },
    { id: 'sample-served', type: 'served', date: days.served, paper: 'claim', to: 'seller', proof: 'delivery_notice' },
  ];
}

/**
 * The bundled sample case «Диван «Вега»»: a cracked sofa for 68 400 ₽, the claim handed over, the window over, the penalty
 * of ст. 23 running. All days are counted from `today`, so that the example stays alive; on 23.11.2026 it is the case of
 * the mock-ups day for day.
 */
export function sampleCase(today: CivilDate): CaseFile {
  const days = storyDays(today);
  return {
    format: CASE_FORMAT,
    version: CASE_VERSION,
    title: 'Диван «Вега»',
    facts: facts(days),
    events: events(days),
    attachments: [],
    edits: [],
    acknowledgements: [],
  };
}
