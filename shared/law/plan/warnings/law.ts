import { complexGoods } from '../../data/complex-goods.ts';
import { findNorm } from '../../norms/lookup.ts';
import { dearerNotCounted, differenceByHand } from '../../situations/difference.ts';
import type { Confidence, NormRef, Warning } from '../../types.ts';
import { carriedRegime } from '../route.ts';
import type { View } from '../view.ts';

const SURE: readonly Confidence[] = ['H', 'K'];

/** What is not certain in the law itself, said with the result: «по нашему чтению». */
export function lawWarnings(view: View): Warning[] {
  return [...special(view), ...demand(view), ...confidence(view), ...difference(view), ...change(view)];
}

/** Another law has its own rules for what was bought, and still leaves the buyer this demand. */
function special({ facts }: View): Warning[] {
  const regime = carriedRegime(facts);
  if (!regime) return [];
  return [
    {
      code: 'special_rules',
      severity: 'danger',
      title: 'Здесь есть особые правила',
      text: `Учтите: ${regime.caveat} Источник: ${regime.source}.`,
      path: 'field',
      confidence: regime.confidence,
    },
  ];
}

function demand({ chosen }: View): Warning[] {
  if (!chosen || chosen.status !== 'unknown') return [];
  return [
    {
      code: 'demand_unknown',
      severity: 'danger',
      title: 'Право на это требование под вопросом',
      text: `Не хватает ответа: ${chosen.reason ?? 'не все факты известны.'} Без него продавец откажет.`,
      path: 'demand',
    },
  ];
}

function confidence({ chosen }: View): Warning[] {
  const doubtful = (chosen?.norms ?? []).filter((norm) => !SURE.includes(norm.confidence));
  if (doubtful.length === 0) return [];
  return [
    {
      code: 'our_reading',
      severity: 'advice',
      title: 'По нашему чтению',
      text: `Эти правила сверены не с официальным текстом: ${names(doubtful)}. Перед судом перечитайте их действующую редакцию.`,
      confidence: 'M',
    },
  ];
}

function names(norms: readonly NormRef[]): string {
  // An act cited as a whole repeats its own name: «перечень» of «Перечень № 924».
  return norms
    .map((norm) =>
      norm.actShort.toLowerCase().startsWith(norm.article.toLowerCase())
        ? norm.actShort
        : `${norm.article} ${norm.actShort}`,
    )
    .join('; ');
}

/** Price difference of a technically complex item: the same wear and year since 01.02.2026 (п. 4 ст. 24). */
function difference({ facts, chosen, ctx }: View): Warning[] {
  const norm = findNorm('zozpp-24-4', ctx.today);
  const byHand = differenceByHand(facts);
  if (chosen?.id !== 'refund' || !norm?.from || !complexGoods(facts.goods?.complexKind)) return [];
  if (!byHand && !dearerNotCounted({ facts, ctx })) return [];
  return [
    {
      code: 'difference_wear',
      severity: 'danger',
      title: 'Разница в цене: с учётом износа',
      text: `С 01.02.2026 технически сложный товар сравнивают с таким же по свойствам, износу и году выпуска, а не с новым (п. 4 ст. 24). ${byHand ? 'Подберите такие предложения.' : 'Поэтому разница с ценой нового не посчитана: подберите такие предложения.'}`,
      path: byHand ? 'losses' : 'goods.comparedWith',
      norm,
      confidence: norm.confidence,
    },
  ];
}

/** The claim has gone with one demand; a new one means a new letter and a new term. */
function change({ facts, stage }: View): Warning[] {
  if (facts.problem !== 'defective' || stage !== 'prepare') return [];
  return [
    {
      code: 'one_demand',
      severity: 'advice',
      title: 'Выберите одно требование',
      text: 'От него зависит срок: 10 дней на деньги, 7 или 20 дней и до месяца на замену, до 45 дней на ремонт. Два требования сразу дают повод отказать.',
      path: 'demand',
    },
  ];
}
