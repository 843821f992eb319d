/** What a letter is about when it is written for goods with a defect, for goods that are late, and so on. */
export type LetterSituation = 'defect' | 'late' | 'goods' | 'goodItem';

/** An article of the consumer law that belongs to another situation than the letter tells of. */
export interface Misplaced {
  article: string;
  /** Only this point of the article; absent = the whole of it. */
  point?: string;
  /** Situation in which it is out of place. */
  wrongFor: LetterSituation;
  /** What the article is about: «неустойка за опоздание с оплаченным товаром». */
  about: string;
  /** Norm that belongs there. */
  right: string;
  /** Danger where the reading is certain, advice where the letter may mean something else. */
  level: 'danger' | 'advice';
}

/** Articles that templates mix up. */
export const MISPLACED: readonly Misplaced[] = [
  { article: '23', wrongFor: 'late', about: 'о недостатках товара', right: 'zozpp-23.1-3', level: 'danger' },
  { article: '18', wrongFor: 'late', about: 'о недостатках товара', right: 'zozpp-23.1-2', level: 'advice' },
  {
    article: '23.1',
    wrongFor: 'defect',
    about: 'об оплаченном товаре, который не привезли',
    right: 'zozpp-23-1',
    level: 'danger',
  },
  { article: '25', wrongFor: 'defect', about: 'об обмене исправной вещи', right: 'zozpp-18-1', level: 'danger' },
  { article: '18', wrongFor: 'goodItem', about: 'о товаре с недостатком', right: 'zozpp-25-1', level: 'advice' },
  { article: '28', wrongFor: 'goods', about: 'о работах и услугах', right: 'zozpp-23-1', level: 'danger' },
  { article: '29', wrongFor: 'goods', about: 'о недостатках работы', right: 'zozpp-18-1', level: 'danger' },
  { article: '30', wrongFor: 'goods', about: 'об исправлении работы', right: 'zozpp-20', level: 'advice' },
  { article: '31', wrongFor: 'goods', about: 'о сроках для исполнителя работ', right: 'zozpp-22', level: 'danger' },
  { article: '32', wrongFor: 'goods', about: 'об отказе от работы или услуги', right: 'zozpp-18-1', level: 'advice' },
];

/** Daily penalties by the norm that sets each, and where the rate is out of place. */
export const RATES: readonly {
  norm: string;
  wrongFor: readonly LetterSituation[];
  right: Partial<Record<LetterSituation, string>>;
}[] = [
  { norm: 'zozpp-23-1', wrongFor: ['late'], right: { late: 'zozpp-23.1-3' } },
  { norm: 'zozpp-23.1-3', wrongFor: ['defect'], right: { defect: 'zozpp-23-1' } },
  { norm: 'zozpp-28-5', wrongFor: ['defect', 'late'], right: { defect: 'zozpp-23-1', late: 'zozpp-23.1-3' } },
];
