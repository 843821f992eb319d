import { normAt } from '../norms/lookup.ts';
import type { MissingFact, Warning } from '../types.ts';
import { handOver, missing } from './common.ts';
import type { Matter } from './types.ts';

type Kinds = readonly ('wrong' | 'missing' | 'incomplete' | 'damaged')[];

/** What the table of a wrong item still needs from the buyer, the most telling question first. */
export function wrongQuestions({ facts, state }: Matter, kinds: Kinds): MissingFact[] {
  const { goods = {}, wrongItem = {}, demand, defect } = facts;
  const list: MissingFact[] = [];
  const thing = kinds.some((kind) => kind !== 'missing');
  if (kinds.length === 0) {
    list.push(
      missing(
        'wrongItem.kinds',
        'Что не так: другой товар, не весь, неполный или повреждён?',
        'От этого зависят требования и неустойка.',
      ),
    );
  }
  if (!wrongItem.description?.trim()) {
    list.push(
      missing('wrongItem.description', 'Что вы заказали и что привезли?', 'Это описывают в претензии вашими словами.'),
    );
  }
  if (!handOver(facts, state)) {
    list.push(missing('goods.deliveryDate', 'Когда вам передали заказ?', 'С этого дня считаются сроки и неустойка.'));
  }
  if (kinds.includes('missing') && wrongItem.missingPrepaid === undefined) {
    list.push(
      missing(
        'wrongItem.missingPrepaid',
        'Сколько стоит то, что не привезли?',
        'Неустойка 0,5 % идёт на эту часть, и её возвращают.',
      ),
    );
  }
  if (thing && goods.complexKind === undefined) {
    list.push(
      missing(
        'goods.complexKind',
        'Товар есть в списке технически сложных?',
        'Для них деньги и замена — 15 дней или особые случаи.',
      ),
    );
  }
  if (thing && goods.paid === undefined) {
    list.push(missing('goods.paid', 'Сколько вы заплатили за товар?', 'Это сумма возврата и предел неустойки.'));
  }
  if ((demand === 'deliver_missing' || demand === 'complete') && !wrongItem.newTerm && !state.claim.served) {
    list.push(
      missing('wrongItem.newTerm', 'К какому дню это сделать?', 'Срок назначаете вы: разумный, с запасом на почту.'),
    );
  }
  if (demand === 'price_reduction' && defect?.demandAmount === undefined) {
    list.push(
      missing(
        'defect.demandAmount',
        'На сколько снизить цену?',
        'Продавцу нужна точная сумма и чем она подтверждается.',
      ),
    );
  }
  return list;
}

/** What to know before demanding: who proves what, how soon to tell, what else the law offers. */
export function wrongWarnings({ facts, ctx, state }: Matter, kinds: Kinds): Warning[] {
  const { wrongItem = {}, goods = {} } = facts;
  const list: Warning[] = [
    {
      code: 'tell_seller_soon',
      severity: 'advice',
      title: 'Сообщите продавцу сразу',
      text: 'О том, что пришло не то, не всё или с повреждением, сообщают в разумный срок (ст. 483 ГК). Чем позже, тем труднее доказать.',
      path: 'wrongItem.foundDate',
      norm: normAt('gk-483', ctx.today),
    },
  ];
  if (wrongItem.noted === 'no' && (kinds.includes('missing') || kinds.includes('damaged'))) {
    list.push({
      code: 'not_noted',
      severity: 'danger',
      title: 'При получении ничего не записали',
      text: 'Продавец скажет, что передал всё и целым. Помогут видео распаковки, фото этикетки и упаковки, вес посылки на ярлыке, свидетели, сообщение в чат в тот же день.',
      path: 'wrongItem.noted',
    });
  }
  if (kinds.includes('damaged')) {
    list.push({
      code: 'risk_of_transit',
      severity: 'advice',
      title: 'За порчу в пути отвечает продавец',
      text: 'Пока товар вам не вручили, риск на продавце (ст. 459 ГК), а плохая упаковка — тоже его нарушение (ст. 482 ГК). Отправлять вас к перевозчику он не вправе.',
      norm: normAt('gk-459', ctx.today),
    });
  }
  if (kinds.includes('missing')) {
    list.push({
      code: 'hand_over_proof',
      severity: 'advice',
      title: 'Передачу доказывает продавец',
      text: 'Что вещь передана, подтверждает продавец: накладной, актом, подписью. Подпись «претензий нет» прав не лишает, но мешает.',
    });
  }
  if (goods.distance === 'yes' && kinds.some((kind) => kind !== 'missing')) {
    list.push({
      code: 'distance_choice',
      severity: 'advice',
      title: 'Купили на расстоянии: есть и простой отказ',
      text: 'За 7 дней от товара отказываются без причины (п. 4 ст. 26.1), но без 1 % в день и с обратной дорогой за свой счёт. Здесь — требования за нарушение продавца (п. 5 ст. 26.1).',
      norm: normAt('zozpp-26.1-5', ctx.today),
    });
  }
  const { served } = state.claim;
  if (wrongItem.newTerm && !served && wrongItem.newTerm <= ctx.today) {
    list.push({
      code: 'new_term_in_past',
      severity: 'danger',
      title: 'Новый срок уже наступил',
      text: 'К этому дню продавец не успеет даже получить письмо. Назначьте день позже: письмо идёт до двух недель.',
      path: 'wrongItem.newTerm',
    });
  }
  return list;
}
