import type { CivilDate } from '../../calendar/civilDate.ts';
import type { Confidence } from '../types.ts';

/** What articles an act has: enough to say that «ст. 58 ЗоЗПП» does not exist. */
export interface ActArticles {
  /** Id of an act or a short name of one the program knows only by its numbers. */
  act: string;
  /** For screens: «Закон о защите прав потребителей». */
  name: string;
  /** «в Законе о защите прав потребителей». */
  inside: string;
  first: number;
  last: number;
  /** Articles with a dotted number, when all of them are known; others are then unknown to us, not impossible. */
  dotted?: readonly string[];
  /** Every article has a dotted number (КоАП): «ст. 14» alone is a slip. */
  alwaysDotted?: boolean;
  /** Number of points of an article, where it has been stable for years. */
  points?: Readonly<Record<string, number>>;
  confidence: Confidence;
  source: string;
  checked: CivilDate;
}

const CHECKED: CivilDate = '2026-11-21';
const TEXT = 'строение акта, известное по тексту';

/** Ranges of articles of the acts that letters of buyers name. */
export const ACT_ARTICLES: readonly ActArticles[] = [
  {
    act: 'zozpp',
    name: 'Закон о защите прав потребителей',
    inside: 'в Законе о защите прав потребителей',
    first: 1,
    last: 46,
    dotted: ['10.1', '16.1', '23.1', '26.1', '26.2', '42.1'],
    points: {
      '14': 6,
      '17': 3,
      '18': 7,
      '19': 7,
      '20': 4,
      '21': 3,
      '23.1': 5,
      '24': 6,
      '26.1': 5,
      '28': 6,
      '29': 6,
      '31': 3,
    },
    confidence: 'K',
    source: TEXT,
    checked: CHECKED,
  },
  {
    act: 'gk',
    name: 'Гражданский кодекс',
    inside: 'в Гражданском кодексе',
    first: 1,
    last: 1551,
    confidence: 'K',
    source: TEXT,
    checked: CHECKED,
  },
  {
    act: 'gpk',
    name: 'Гражданский процессуальный кодекс',
    inside: 'в Гражданском процессуальном кодексе',
    first: 1,
    last: 446,
    confidence: 'K',
    source: TEXT,
    checked: CHECKED,
  },
  {
    act: 'koap',
    name: 'Кодекс об административных правонарушениях',
    inside: 'в Кодексе об административных правонарушениях',
    first: 1,
    last: 32,
    alwaysDotted: true,
    confidence: 'K',
    source: TEXT,
    checked: CHECKED,
  },
  {
    act: 'nk',
    name: 'Налоговый кодекс',
    inside: 'в Налоговом кодексе',
    first: 1,
    last: 432,
    confidence: 'M',
    source: TEXT,
    checked: CHECKED,
  },
  {
    act: 'uk',
    name: 'Уголовный кодекс',
    inside: 'в Уголовном кодексе',
    first: 1,
    last: 361,
    confidence: 'K',
    source: TEXT,
    checked: CHECKED,
  },
  {
    act: 'tk',
    name: 'Трудовой кодекс',
    inside: 'в Трудовом кодексе',
    first: 1,
    last: 424,
    confidence: 'K',
    source: TEXT,
    checked: CHECKED,
  },
  {
    act: '59-fz',
    name: 'Закон № 59-ФЗ',
    inside: 'в Законе № 59-ФЗ',
    first: 1,
    last: 18,
    confidence: 'K',
    source: TEXT,
    checked: CHECKED,
  },
];
