import type { CivilDate } from '../../calendar/civilDate.ts';
import type { Confidence } from '../types.ts';

/** An act that letters still name though it has been replaced. */
export interface PastAct {
  code: string;
  /** Number as it is written; found only beside a word for such an act. */
  number: string;
  /** What kind of act it is called: the number alone says nothing. */
  kind: 'government' | 'federal';
  /** Day of the act, when its number is too common to stand alone. */
  date?: CivilDate;
  /** «Правила продажи № 2463». */
  name: string;
  /** First day without it. */
  goneFrom: CivilDate;
  /** «Правила продажи № 657»; the one that is asked for instead. */
  now: string;
  nowNumber: string;
  confidence: Confidence;
  source: string;
}

const LIST_2463 = 'перечень актов, отменённых при утверждении Правил № 2463 и других правил с 2021 года';
const TEXT_2026 = 'постановления Правительства РФ 2026 года, обзоры';

/** Acts replaced by others: the day from which they no longer apply and what applies instead. */
export const PAST_ACTS: readonly PastAct[] = [
  {
    code: 'pp-2463',
    number: '2463',
    kind: 'government',
    date: '2020-12-31',
    name: 'Правила продажи № 2463',
    goneFrom: '2026-09-01',
    now: 'Правила продажи, утверждённые постановлением от 30.05.2026 № 657',
    nowNumber: '657',
    confidence: 'H',
    source: TEXT_2026,
  },
  {
    code: 'pp-736',
    number: '736',
    kind: 'government',
    date: '2023-05-11',
    name: 'Правила платных медицинских услуг № 736',
    goneFrom: '2026-09-01',
    now: 'правила, утверждённые постановлением от 30.05.2026 № 659',
    nowNumber: '659',
    confidence: 'M',
    source: TEXT_2026,
  },
  {
    code: 'pp-1853',
    number: '1853',
    kind: 'government',
    name: 'Правила гостиничных услуг № 1853',
    goneFrom: '2026-03-01',
    now: 'правила, утверждённые постановлением от 27.11.2025 № 1912',
    nowNumber: '1912',
    confidence: 'H',
    source: TEXT_2026,
  },
  {
    code: 'pp-1006',
    number: '1006',
    kind: 'government',
    date: '2012-10-04',
    name: 'Правила платных медицинских услуг № 1006',
    goneFrom: '2023-09-01',
    now: 'правила, утверждённые постановлением от 30.05.2026 № 659',
    nowNumber: '659',
    confidence: 'K',
    source: TEXT_2026,
  },
  {
    code: 'pp-612',
    number: '612',
    kind: 'government',
    date: '2007-09-27',
    name: 'Правила дистанционной продажи № 612',
    goneFrom: '2021-01-01',
    now: 'Правила продажи, утверждённые постановлением от 30.05.2026 № 657',
    nowNumber: '657',
    confidence: 'K',
    source: LIST_2463,
  },
  {
    code: 'pp-55',
    number: '55',
    kind: 'government',
    date: '1998-01-19',
    name: 'Правила продажи № 55',
    goneFrom: '2021-01-01',
    now: 'Правила продажи, утверждённые постановлением от 30.05.2026 № 657',
    nowNumber: '657',
    confidence: 'K',
    source: LIST_2463,
  },
  {
    code: 'pp-918',
    number: '918',
    kind: 'government',
    date: '1997-07-21',
    name: 'Правила продажи по образцам № 918',
    goneFrom: '2021-01-01',
    now: 'Правила продажи, утверждённые постановлением от 30.05.2026 № 657',
    nowNumber: '657',
    confidence: 'K',
    source: LIST_2463,
  },
  {
    code: 'pp-575',
    number: '575',
    kind: 'government',
    date: '1997-05-13',
    name: 'Перечень технически сложных товаров № 575',
    goneFrom: '2011-12-01',
    now: 'Перечень, утверждённый постановлением от 10.11.2011 № 924',
    nowNumber: '924',
    confidence: 'K',
    source: 'постановление Правительства РФ от 10.11.2011 № 924',
  },
  {
    code: 'pp-1025',
    number: '1025',
    kind: 'government',
    date: '1997-08-15',
    name: 'Правила бытового обслуживания № 1025',
    goneFrom: '2021-01-01',
    now: 'правила, утверждённые постановлением от 21.09.2020 № 1514',
    nowNumber: '1514',
    confidence: 'K',
    source: LIST_2463,
  },
  {
    code: 'pp-1036',
    number: '1036',
    kind: 'government',
    date: '1997-08-15',
    name: 'Правила общественного питания № 1036',
    goneFrom: '2021-01-01',
    now: 'правила, утверждённые постановлением от 21.09.2020 № 1515',
    nowNumber: '1515',
    confidence: 'K',
    source: LIST_2463,
  },
  {
    code: 'pp-706',
    number: '706',
    kind: 'government',
    date: '2013-08-15',
    name: 'Правила платных образовательных услуг № 706',
    goneFrom: '2021-01-01',
    now: 'правила, утверждённые постановлением от 15.09.2020 № 1441',
    nowNumber: '1441',
    confidence: 'K',
    source: LIST_2463,
  },
  {
    code: '294-fz',
    number: '294-фз',
    kind: 'federal',
    name: 'Закон о проверках № 294-ФЗ',
    goneFrom: '2021-07-01',
    now: 'Закон о государственном контроле № 248-ФЗ',
    nowNumber: '248-фз',
    confidence: 'M',
    source: 'Федеральный закон от 31.07.2020 № 248-ФЗ',
  },
];

/** The consumer law as it is dated and numbered; anything else beside its name is another act or none. */
export const CONSUMER_LAW = {
  date: '1992-02-07' as CivilDate,
  numbers: ['2300-1', '2300-i', '2300/1', '2300', '2300-l', '2300-і'],
};

/** First law of the year 2026 on which fines and penalties depend: often dated wrongly. */
export const LAW_500 = { date: '2025-12-28' as CivilDate, number: '500-фз' };
