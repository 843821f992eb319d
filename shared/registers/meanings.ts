import type { DemandId } from '../law/types.ts';
import { DEMAND_NAMES } from '../model/demandNames.ts';
import { PROBLEM_NAMES, type Problem } from '../model/problemNames.ts';
import { lettersOf } from './words.ts';
import { fold } from '../text/fold.ts';

/** What happened, by the words people write in a register; the first that fits. */
const PROBLEM_SIGNS: readonly [Problem, RegExp][] = [
  ['service_late', /(работ|услуг|ремонт|монтаж).*(не (сдела|законч|выполн|начал)|срок|просроч|опозда)/],
  [
    'service_defective',
    /недостатк\S* (работ|услуг)|(работ|услуг)\S* с недостатк|плохо (сдела|выполн)|некачественн\S* (работ|услуг)/,
  ],
  ['service_refusal', /(отказ|расторж)\S* .*(услуг|договор|абонемент|курс|подписк)|абонемент/],
  ['refund_overdue', /не (возвращ|верн|отда)\S* (деньг|оплат|предоплат|средств)|возврат денег|деньги не верн/],
  ['late_delivery', /не (привез|достав|переда|получ)|недоставк|задержк\S* доставк|просроч\S* доставк/],
  ['wrong_item', /не то(т|й|го)?( |$)|не ту( |$)|не вс[её]( |$)|пересорт|недовлож|некомплект|недокомплект/],
  ['not_suited', /не подош|обмен исправ|размер не/],
  ['imposed', /навяз/],
  ['misinformed', /неверн|недостоверн|обман|ценник|ввели в заблужд/],
  ['defective', /недостат|брак|слома|дефект|неисправ|не работает|трещин|поломк/],
  ['losses', /убытк|экспертиз/],
];

/** Recognises what happened; null when the words do not tell. */
export function problemOf(text: string): Problem | null {
  const words = fold(text);
  const named = (Object.keys(PROBLEM_NAMES) as Problem[]).find((id) => fold(PROBLEM_NAMES[id].title) === words);
  return named ?? PROBLEM_SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? null;
}

/** Whether the text only names the problem, so that nothing is lost when the name is kept alone. */
export function onlyNames(text: string): boolean {
  return fold(text).split(' ').length <= 4;
}

type Wish = 'money' | 'deliver' | 'replace' | 'repair' | 'reduction' | 'penalty';

const WISH_SIGNS: readonly [Wish, RegExp][] = [
  ['penalty', /неустойк|пен[юия]/],
  ['reduction', /(снизи|уменьш|снижен)\S* цен|скидк/],
  ['replace', /замен|обмен/],
  ['repair', /почин|ремонт|исправ|устран/],
  ['money', /деньг|возврат|верну|предоплат|растор|отказ/],
  ['deliver', /привез|достав|переда|законч|доделать|недостающ/],
];

/** The demand a wish means when such a thing has happened; what is not here is asked in the case. */
const DEMANDS: Record<Problem, Partial<Record<Wish, DemandId>>> = {
  late_delivery: { money: 'refund_prepayment', deliver: 'deliver', penalty: 'late_penalty' },
  refund_overdue: { money: 'refund_money' },
  defective: { money: 'refund', replace: 'replace_same', repair: 'repair', reduction: 'price_reduction' },
  wrong_item: { money: 'refund', replace: 'replace_same', deliver: 'deliver_missing', reduction: 'price_reduction' },
  not_suited: { replace: 'exchange', money: 'exchange_money' },
  service_late: {
    money: 'service_refund',
    deliver: 'new_term',
    reduction: 'service_price_cut',
    penalty: 'service_penalty',
  },
  service_defective: { money: 'service_refund', repair: 'fix_work', reduction: 'service_price_cut' },
  service_refusal: { money: 'service_return' },
  imposed: { money: 'imposed_return' },
  misinformed: { money: 'info_refund' },
  losses: { money: 'losses' },
};

/** The demand that the words mean after such a problem; null when they do not tell. */
export function demandOf(text: string, problem: Problem): DemandId | null {
  const possible = Object.values(DEMANDS[problem]);
  const named = possible.find((id) => [DEMAND_NAMES[id].wish, DEMAND_NAMES[id].noun].some((name) => same(name, text)));
  if (named) return named;
  const words = fold(text);
  const wish = WISH_SIGNS.find(([, sign]) => sign.test(words))?.[0];
  return (wish && DEMANDS[problem][wish]) ?? null;
}

/** Demands to be offered for a problem, in the words of the program. */
export function demandsFor(problem: Problem): DemandId[] {
  return Object.values(DEMANDS[problem]);
}

const same = (a: string, b: string): boolean => lettersOf(a) === lettersOf(b);

/** Goods, a work to order or a service; null when the words do not tell. */
export function kindOf(text: string): 'goods' | 'work' | 'service' | null {
  const words = fold(text);
  if (/^(товар|вещь|покупка)/.test(words)) return 'goods';
  if (/^(работ|ремонт|изготовлен)/.test(words)) return 'work';
  return /^(услуг|абонемент)/.test(words) ? 'service' : null;
}

/** For whom it was bought; null when the words do not tell. */
export function purposeOf(text: string): 'consumer' | 'business' | null {
  const words = fold(text);
  if (/^(для )?(себя|дома|семьи|личн|домашн|подар)/.test(words)) return 'consumer';
  return /(работ|бизнес|предприниматель|дела$)/.test(words) ? 'business' : null;
}

/** «ж», «женский», «муж.»; null when the words do not tell. */
export function genderOf(text: string): 'female' | 'male' | null {
  const words = fold(text);
  if (/^(ж|жен\S*)$/.test(words)) return 'female';
  return /^(м|муж\S*)$/.test(words) ? 'male' : null;
}
