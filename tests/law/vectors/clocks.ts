import type { CaseEvent } from '../../../shared/model/case.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { shieldOf } from '../../../shared/law/plan/shield.ts';
import { caseState } from '../../../shared/law/state/caseState.ts';
import { lawContext } from '../../../shared/law/context.ts';
import { caseOf, planOn } from '../cases.ts';
import type { Vector } from './vector.ts';

/** An event of a story: the id is of no interest. */
type Told = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'id'> : never) : never;

/** A faulty sofa with the events told, on a day. */
export const told = (events: Told[], facts: Facts = {}) =>
  caseOf(
    {
      problem: 'defective',
      goods: { item: 'диван', paid: 6_840_000, complexKind: 'none' },
      demand: 'refund',
      ...facts,
    },
    events.map((event, index) => ({ ...event, id: `e${index}` }) as CaseEvent),
  );

const safeDay =
  (id: string, today: string, events: Told[], facts: Facts = {}) =>
  () =>
    planOn(told(events, facts), today).deadlines.find((item) => item.id === id)?.safe;

const filed: Told = { type: 'lawsuit_filed', date: '2026-11-02' };
const OZON: Facts = { problem: 'late_delivery', platform: 'aggregator', platformParty: { name: 'ООО «Пример Озон»' } };

function clock(name: string, expected: string, source: string, got: () => unknown): Vector {
  return { rule: 'clocks', name, got, expected, source };
}

/** Clocks that run beside the seller's term: office, court, enforcement, platform, bank, post. */
export const CLOCKS: readonly Vector[] = [
  clock(
    'Жалоба получена 12.11.2026: регистрация за 3 дня',
    '2026-11-16',
    'ст. 8 59-ФЗ',
    safeDay('office_registration', '2026-11-13', [
      { type: 'served', date: '2026-11-12', paper: 'complaint', to: 'office', proof: 'tracking' },
    ]),
  ),
  clock(
    'Жалоба зарегистрирована 12.11.2026: переслать за 7 дней',
    '2026-11-19',
    'ч. 3 ст. 8 59-ФЗ',
    safeDay('office_forward', '2026-11-13', [{ type: 'complaint_registered', date: '2026-11-12' }]),
  ),
  clock(
    'Жалобу переслали 17.11.2026: 3 дня и 30 дней у другого органа',
    '2026-12-21',
    'ст. 8, 12 59-ФЗ',
    safeDay('office_answer', '2026-11-23', [
      { type: 'complaint_registered', date: '2026-11-12' },
      { type: 'complaint_forwarded', date: '2026-11-17' },
    ]),
  ),
  clock(
    'Ответа на жалобу нет по 14.09.2026: три месяца на суд о молчании',
    '2026-12-14',
    'ст. 219 КАС',
    safeDay('office_silence', '2026-11-23', [{ type: 'complaint_registered', date: '2026-08-14' }]),
  ),
  clock(
    'Недостаток найден 10.11.2026: продавца накажут по жалобе до 10.11.2027',
    '2027-11-10',
    'ст. 4.5 КоАП',
    safeDay('offence_year', '2026-11-23', [], { defect: { foundDate: '2026-11-10' } }),
  ),
  clock(
    'Иск подан в пн 02.11.2026: пять рабочих дней с праздником 4 ноября',
    '2026-11-10',
    'ст. 133, ч. 3 ст. 107 ГПК',
    safeDay('court_acceptance', '2026-11-03', [filed]),
  ),
  clock(
    'Районный суд: два месяца с подачи 02.11.2026, 2 января — выходной',
    '2027-01-11',
    'ст. 154, 108 ГПК',
    safeDay('court_hearing', '2026-11-23', [
      filed,
      { type: 'lawsuit_accepted', date: '2026-11-09', court: 'district' },
    ]),
  ),
  clock(
    'Мировой судья: месяц с принятия 09.11.2026',
    '2026-12-09',
    'ст. 154 ГПК',
    safeDay('court_hearing', '2026-11-23', [
      filed,
      { type: 'lawsuit_accepted', date: '2026-11-09', court: 'magistrate' },
    ]),
  ),
  clock(
    'Упрощённый порядок: 15 рабочих дней на доказательства с 09.11.2026',
    '2026-11-30',
    'ст. 232.3 ГПК',
    safeDay('court_evidence', '2026-11-23', [
      filed,
      { type: 'lawsuit_accepted', date: '2026-11-09', court: 'simplified' },
    ]),
  ),
  {
    rule: 'clocks',
    name: 'Решение районного суда 31.08.2024 и 01.09.2024: 5 и 10 рабочих дней на мотивы',
    got: () =>
      ['2024-08-31', '2024-09-01'].map((date) => {
        const file = told([{ type: 'judgment', date, court: 'district' }]);
        const found = planOn(file, '2024-09-02').deadlines.find((item) => item.id === 'judgment_reasons');
        return [found?.last, found?.trace.norm?.from];
      }),
    expected: [
      ['2024-09-06', undefined],
      ['2024-09-13', '2024-09-01'],
    ],
    source: 'ст. 199 ГПК; 135-ФЗ',
  },
  clock(
    'Решение мирового судьи 16.11.2026: три рабочих дня попросить мотивы',
    '2026-11-19',
    'ст. 199 ГПК',
    safeDay('ask_reasons', '2026-11-17', [{ type: 'judgment', date: '2026-11-16', court: 'magistrate' }]),
  ),
  clock(
    'Решение без заседания 16.11.2026: пять рабочих дней попросить мотивы',
    '2026-11-23',
    'ст. 232.4 ГПК',
    safeDay('ask_reasons', '2026-11-17', [{ type: 'judgment', date: '2026-11-16', court: 'simplified' }]),
  ),
  clock(
    'Решение без заседания 16.11.2026: 15 рабочих дней на жалобу',
    '2026-12-07',
    'ч. 8 ст. 232.4 ГПК',
    safeDay('appeal', '2026-11-17', [{ type: 'judgment', date: '2026-11-16', court: 'simplified' }]),
  ),
  clock(
    'Мотивированное решение готово 20.11.2026: месяц на апелляцию',
    '2026-12-20',
    'ст. 321 ГПК',
    safeDay('appeal', '2026-11-23', [
      { type: 'judgment', date: '2026-11-09', court: 'district' },
      { type: 'judgment_reasoned', date: '2026-11-20' },
    ]),
  ),
  clock(
    'Суд вернул иск 16.11.2026: 15 рабочих дней на частную жалобу',
    '2026-12-07',
    'ст. 332 ГПК',
    safeDay('private_complaint', '2026-11-17', [
      { type: 'lawsuit_filed', date: '2026-11-09' },
      { type: 'suit_returned', date: '2026-11-16' },
    ]),
  ),
  clock(
    'Заочное решение 16.11.2026: у ответчика семь рабочих дней, не меньше',
    '2026-11-25',
    'ст. 237 ГПК',
    safeDay('default_motion', '2026-11-17', [
      { type: 'judgment', date: '2026-11-16', court: 'magistrate', decision: 'granted', inAbsence: true },
    ]),
  ),
  clock(
    'Апелляция отказала 19.11.2026: три месяца на кассацию',
    '2027-02-19',
    'ст. 376.1 ГПК',
    safeDay('cassation', '2026-11-20', [
      { type: 'judgment', date: '2026-09-16', court: 'district', decision: 'refused' },
      { type: 'appeal_filed', date: '2026-10-10' },
      { type: 'appeal_decided', date: '2026-11-19', decision: 'upheld' },
    ]),
  ),
  clock(
    'Решение 09.11.2026: лист предъявляют три года',
    '2029-11-09',
    'ст. 21 229-ФЗ',
    safeDay('writ_life', '2026-11-23', [{ type: 'judgment', date: '2026-11-09', court: 'district' }]),
  ),
  clock(
    'Лист сдан в банк в чт 19.11.2026: три рабочих дня',
    '2026-11-24',
    'ст. 70 229-ФЗ',
    safeDay('bank_writ', '2026-11-20', [
      { type: 'writ_issued', date: '2026-11-18' },
      { type: 'writ_presented', date: '2026-11-19', to: 'bank' },
    ]),
  ),
  clock(
    'Лист сдан приставам в чт 19.11.2026: три рабочих дня открыть производство',
    '2026-11-24',
    'ст. 30 229-ФЗ',
    safeDay('bailiff_open', '2026-11-20', [
      { type: 'writ_issued', date: '2026-11-18' },
      { type: 'writ_presented', date: '2026-11-19', to: 'bailiffs' },
    ]),
  ),
  clock(
    'Производство открыто 20.11.2026: два месяца на исполнение',
    '2027-01-20',
    'ст. 36 229-ФЗ',
    safeDay('bailiff_work', '2026-11-23', [{ type: 'enforcement_opened', date: '2026-11-20' }]),
  ),
  clock(
    'Продавец на Ozon отказал 20.11.2026: спор до 25.11.2026',
    '2026-11-25',
    'справка Ozon, не закон',
    safeDay('platform_dispute', '2026-11-21', [{ type: 'replied', date: '2026-11-20', reply: 'refused' }], OZON),
  ),
  clock(
    'Спор на Ozon открыт 20.11.2026: решение за три дня',
    '2026-11-23',
    'справка Ozon, не закон',
    safeDay(
      'platform_decision',
      '2026-11-21',
      [{ type: 'dispute_opened', date: '2026-11-20', where: 'platform' }],
      OZON,
    ),
  ),
  {
    rule: 'clocks',
    name: 'Оплачено картой 01.10.2026: осторожный день диспута и последний по старым руководствам',
    got: () => {
      const file = told([], {
        problem: 'late_delivery',
        goods: { paymentMeans: 'card', purchaseDate: '2026-10-01', prepaid: 100 },
      });
      const found = planOn(file, '2026-11-21').deadlines.find((item) => item.id === 'bank_dispute');
      return [found?.safe, found?.last];
    },
    expected: ['2026-11-30', '2027-03-30'],
    source: 'старые руководства банков, не закон',
  },
  clock(
    'Претензия лежит на почте с 02.11.2026: хранят 30 дней',
    '2026-12-02',
    'Правила почтовой связи № 382',
    safeDay('post_storage', '2026-11-23', [
      { type: 'sent', date: '2026-10-29', paper: 'claim', to: 'seller', channel: 'valued_letter' },
      { type: 'letter_at_office', date: '2026-11-02', letter: 'claim' },
    ]),
  ),
  clock(
    'Письмо суда на почте с 18.11.2026: хранят 7 дней',
    '2026-11-25',
    'Правила почтовой связи № 382',
    safeDay('court_letter', '2026-11-23', [filed, { type: 'letter_at_office', date: '2026-11-18', letter: 'court' }]),
  ),
  {
    rule: 'shieldOf',
    name: 'Исключения из штрафа: 31.01.2026 их нет, 01.02.2026 есть',
    got: () =>
      ['2026-01-31', '2026-02-01'].map((today) => {
        const { facts, events } = told([]);
        const ctx = lawContext(today);
        return shieldOf('refund', { facts, state: caseState({ facts, events }, today), ctx, demandDay: today }).applies;
      }),
    expected: [false, true],
    source: 'п. 7 ст. 13 ЗоЗПП; 500-ФЗ',
  },
];
