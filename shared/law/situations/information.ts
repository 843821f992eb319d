import { isServiceCase } from '../../model/problemNames.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import { complexGoods } from '../data/complex-goods.ts';
import { findNorm, normAt } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { daysTerm, excluded, known, missing } from './common.ts';
import { defectSanction } from './defectRows.ts';
import type { DemandDraft, Matter, Reading, Sanction } from './types.ts';

/*
 * False or missing information on goods (ст. 8, 10, 10.1, 12 ЗоЗПП), another price at the till (ст. 494, 500 ГК).
 *   info_refund   refusal in a reasonable time, the money and losses: 10 days (ст. 22), 1 % of the price a day (ст. 23).
 *   tag_price     what was paid above the tag: unjust enrichment (ст. 1102 ГК), 7 days (п. 2 ст. 314 ГК), interest of ст. 395 ГК.
 */

const INFO = { id: 'info_refund', title: 'Отказаться от покупки и вернуть деньги' } as const;
const TAG = { id: 'tag_price', title: 'Вернуть разницу с ценником' } as const;
const TAG_NORMS = ['gk-494', 'gk-500', 'zozpp-10', 'gk-1102', 'gk-314-2', 'gk-395'];

/** Information was owed on the day of the contract: by the wording of that day. */
function informationNorms(matter: Matter): string[] {
  const { kind } = matter.facts.information ?? {};
  const contract = known(matter.facts.goods?.purchaseDate) ?? matter.demandDay;
  if (kind === 'language') return ['zozpp-8', ...(findNorm('zozpp-10.1', contract) ? ['zozpp-10.1'] : [])];
  if (kind === 'price_tag') return ['gk-494', 'zozpp-10'];
  return ['zozpp-8', 'zozpp-10'];
}

/** Goods: ten days and 1 % (ст. 22, 23). Services: neither ст. 31 nor п. 5 ст. 28 names this refund, so seven days and interest. */
function infoTerms(matter: Matter): Pick<DemandDraft, 'term' | 'sanction'> & { norms: string[] } {
  if (!isServiceCase(matter.facts)) {
    return { term: daysTerm(matter, 'zozpp-22'), sanction: defectSanction(matter), norms: ['zozpp-22', 'zozpp-23-1'] };
  }
  const base = matter.facts.goods?.paid;
  return {
    term: daysTerm(matter, 'gk-314-2'),
    sanction:
      base === undefined ? { rule: 'none', text: 'проценты по ст. 395 ГК после срока' } : { rule: 'gk-395', base },
    norms: ['gk-314-2', 'gk-395'],
  };
}

function infoRow(matter: Matter): DemandDraft {
  const { norms, ...terms } = infoTerms(matter);
  const work = isServiceCase(matter.facts);
  return {
    ...INFO,
    status: 'allowed',
    ...terms,
    principal: matter.facts.goods?.paid ?? null,
    principalLabel: work ? 'Деньги за услугу' : 'Деньги за товар',
    right: 'zozpp-12-1',
    closes: work ? 'Договор закончится.' : 'Договор закончится: товар вы вернёте продавцу.',
    risk: 'Отказаться надо в разумный срок после того, как узнали правду. Сохраните карточку товара такой, какой она была.',
    norms: [...informationNorms(matter), 'zozpp-12-1', ...norms],
  };
}

/** What was paid above the tag; null while one of the prices is not known. */
function overpaid({ facts }: Matter): number | null {
  const { tagPrice, tillPrice } = facts.information ?? {};
  return tagPrice === undefined || tillPrice === undefined ? null : tillPrice - tagPrice;
}

function tagRow(matter: Matter): DemandDraft {
  const difference = overpaid(matter);
  if (difference !== null && difference <= 0) {
    return excluded({ ...TAG, norms: TAG_NORMS }, 'на кассе взяли не больше, чем на ценнике: разницы нет.', {
      norm: 'gk-1102',
    });
  }
  const { tagPrice = 0, tillPrice = 0 } = matter.facts.information ?? {};
  const sanction: Sanction =
    difference === null
      ? { rule: 'none', text: 'проценты по ст. 395 ГК после срока' }
      : { rule: 'gk-395', base: difference };
  return {
    ...TAG,
    status: 'allowed',
    term: daysTerm(matter, 'gk-314-2'),
    sanction,
    principal: difference,
    principalLabel: 'Переплата сверх ценника',
    ...(difference === null
      ? {}
      : {
          principalOperands: [
            { name: 'Цена на кассе', value: formatRoubles(tillPrice) },
            { name: 'Цена на ценнике', value: formatRoubles(tagPrice) },
          ],
        }),
    right: 'gk-1102',
    closes: 'Товар остаётся у вас по цене ценника.',
    risk: 'Срок для разницы закон не назвал: по нашему чтению, 7 дней. Без снимка ценника продавец скажет, что цена была другой.',
    norms: TAG_NORMS,
  };
}

function questions(matter: Matter): MissingFact[] {
  const { information = {}, goods = {} } = matter.facts;
  const list: MissingFact[] = [];
  const ask = (absent: boolean, path: string, question: string, why: string): void => {
    if (absent) list.push(missing(path, question, why));
  };
  const tag = information.kind === 'price_tag';
  ask(
    information.kind === undefined,
    'information.kind',
    'Что не так: описание, нет сведений, язык или ценник?',
    'От этого зависят статьи и требование.',
  );
  ask(
    tag && information.tagPrice === undefined,
    'information.tagPrice',
    'Какая цена была на ценнике?',
    'Разницу с ней возвращают.',
  );
  ask(
    tag && information.tillPrice === undefined,
    'information.tillPrice',
    'Сколько взяли на кассе?',
    'Разницу с ценником возвращают.',
  );
  ask(
    tag && information.tagProof === undefined,
    'information.tagProof',
    'Ценник сфотографировали?',
    'Без снимка цену на полке доказать трудно.',
  );
  ask(
    !tag && !information.promised?.trim(),
    'information.promised',
    'Что обещали или о чём умолчали?',
    'Это описывают в претензии вашими словами.',
  );
  ask(
    !tag && !information.actual?.trim(),
    'information.actual',
    'Что оказалось на деле?',
    'Это описывают в претензии вашими словами.',
  );
  ask(
    !tag && information.foundDate === undefined,
    'information.foundDate',
    'Когда вы это узнали?',
    'Отказываются в разумный срок с этого дня.',
  );
  ask(
    matter.facts.demand !== 'tag_price' && goods.paid === undefined,
    'goods.paid',
    'Сколько вы заплатили за товар?',
    'Это сумма возврата и предел неустойки.',
  );
  return list;
}

function falseWarnings(matter: Matter): Warning[] {
  const { ctx, facts } = matter;
  const list: Warning[] = [
    {
      code: 'not_a_specialist',
      severity: 'advice',
      title: '«Сами должны были знать» — не ответ',
      text: 'Суд исходит из того, что особых знаний о товаре у вас нет (п. 4 ст. 12). Что сведения дали, доказывает продавец.',
      norm: normAt('zozpp-12-4', ctx.today),
    },
    {
      code: 'reasonable_time',
      severity: 'advice',
      title: 'Не тяните с отказом',
      text: 'Отказаться можно в разумный срок, дней закон не назвал (п. 1 ст. 12). Долгое пользование товаром продавец поставит вам в вину.',
      path: 'information.foundDate',
      norm: normAt('zozpp-12-1', ctx.today),
    },
  ];
  if (facts.information?.kind === 'description') {
    list.push({
      code: 'description_is_quality',
      severity: 'advice',
      title: 'Товар не такой, как в описании?',
      text: 'Это ещё и недостаток: товар обязан соответствовать описанию (ст. 4). Через «Товар с недостатком» доступны замена, ремонт и снижение цены.',
      path: 'problem',
      norm: normAt('zozpp-4', ctx.today),
    });
  }
  if (facts.information?.kind === 'missing') {
    list.push({
      code: 'defect_from_silence',
      severity: 'advice',
      title: 'Вещь сломалась, потому что не объяснили?',
      text: 'Тогда действуют права при недостатке, даже если сама вещь была исправна (п. 2 ст. 12). Выберите «Товар с недостатком».',
      path: 'problem',
      norm: normAt('zozpp-12-2', ctx.today),
    });
  }
  if (complexGoods(facts.goods?.complexKind)) {
    list.push({
      code: 'complex_no_limit',
      severity: 'advice',
      title: '15 дней здесь ни при чём',
      text: 'Они для недостатков технически сложного товара (ст. 18). Отказ из-за неверных сведений ими не ограничен (ст. 12).',
    });
  }
  return [...list, ...platformWarning(matter)];
}

/** The platform that showed the card answers for untrue words of its own (п. 2.1 ст. 12). */
function platformWarning({ facts, ctx }: Matter): Warning[] {
  if (facts.platform !== 'aggregator') return [];
  return [
    {
      code: 'aggregator_information',
      severity: 'advice',
      title: 'Карточку показала площадка',
      text: 'За убытки от неверных сведений, которые исказила или не показала она сама, отвечает площадка (п. 2.1 ст. 12). Отправьте ей копию претензии.',
      path: 'platform',
      norm: normAt('zozpp-12-2.1', ctx.today),
      confidence: 'M',
    },
  ];
}

function tagWarnings({ facts, ctx }: Matter): Warning[] {
  const tagProof = facts.information?.tagProof;
  const list: Warning[] = [
    {
      code: 'tag_is_offer',
      severity: 'advice',
      title: 'Ценник — предложение продать по этой цене',
      text: 'Магазин обязан продать по ценнику (ст. 494, 500 ГК). За обман в цене его штрафует Роспотребнадзор: пожалуйтесь и туда.',
      norm: normAt('gk-494', ctx.today),
    },
  ];
  if (tagProof === 'no' || tagProof === 'unknown') {
    list.push({
      code: 'no_tag_photo',
      severity: 'danger',
      title: 'Снимка ценника нет',
      text: 'Без него магазин скажет, что цена была другой. Сфотографируйте ценник с датой, если он ещё висит, найдите свидетеля, попросите запись камеры.',
      path: 'information.tagProof',
    });
  }
  return list;
}

/** Reads «неверные или неполные сведения о товаре». */
export function falseInformation(matter: Matter): Reading {
  return {
    id: 'false_information',
    title: 'Неверные или неполные сведения о товаре',
    demands: [
      infoRow(matter),
      excluded({ ...TAG, norms: TAG_NORMS }, 'разницу возвращают, когда на кассе взяли больше, чем на ценнике.', {
        norm: 'gk-1102',
      }),
    ],
    clocks: [],
    warnings: falseWarnings(matter),
    missing: questions(matter),
    recommend: ['info_refund'],
  };
}

/** Reads «на кассе другая цена». */
export function priceAtTill(matter: Matter): Reading {
  return {
    id: 'price_at_till',
    title: 'На кассе взяли больше, чем на ценнике',
    demands: [tagRow(matter), infoRow(matter)],
    clocks: [],
    warnings: [...tagWarnings(matter), ...platformWarning(matter)],
    missing: questions(matter),
    recommend: ['tag_price', 'info_refund'],
  };
}
