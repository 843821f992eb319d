import { consumerFine } from '../../../shared/law/rules/fine.ts';
import { indexation, readIndices } from '../../../shared/law/rules/indexation.ts';
import { stateFee } from '../../../shared/law/rules/fee.ts';
import { courtPlan, limitation } from '../../../shared/law/rules/court.ts';
import { interest395 } from '../../../shared/law/rules/interest395.ts';
import { penalty23 } from '../../../shared/law/rules/penalty23.ts';
import { penalty231 } from '../../../shared/law/rules/penalty231.ts';
import { penalty28, penalty28Hours } from '../../../shared/law/rules/penalty28.ts';
import { priceDifference } from '../../../shared/law/rules/priceDifference.ts';
import { ctx, R, TODAY, type Vector } from './vector.ts';

/** Sum of indexation in kopecks; null while an index is missing. */
const indexed = (awarded: number, judged: string, paid: string, text: string) => {
  const outcome = indexation(awarded * R, judged, paid, readIndices(text).indices);
  return outcome.kind === 'value' ? outcome.value.sum : null;
};

const none = { paidBack: [] };
const paid = (sum: number) => ({ base: sum * R, paid: sum * R, ...none });

/** Penalties, interest, fine, price difference, court. */
export const MONEY: readonly Vector[] = [
  {
    rule: 'indexation',
    name: '100 000 ₽: полный январь 101,00 % и 14 из 28 дней февраля при 100,50 %',
    got: () => indexed(100_000, '2026-12-31', '2027-02-14', '01.2027 101,00\n02.2027 100,50'),
    expected: 125_250,
    source: 'ст. 208 ГПК, неполный месяц по дням — наше чтение',
  },
  {
    rule: 'indexation',
    name: 'Нет индекса за один из месяцев: сумма не известна',
    got: () => indexed(100_000, '2026-12-31', '2027-02-14', '01.2027 101,00'),
    expected: null,
    source: 'ст. 208 ГПК',
  },
  {
    rule: 'indexation',
    name: 'Цены упали: сумма ниже нуля, взыскивать нечего',
    got: () => indexed(1_000, '2027-07-31', '2027-08-31', '08.2027 99,80'),
    expected: -200,
    source: 'ст. 208 ГПК',
  },
  {
    rule: 'penalty23',
    name: 'Телефон за 60 000 ₽, требование получено 01.03.2026, не выплачено 20.04.2026: 40 дней',
    got: () => penalty23({ ...paid(60_000), overdueFrom: '2026-03-12', until: '2026-04-20' }, ctx).amount,
    expected: 24_000 * R,
    source: 'п. 1 ст. 23 ЗоЗПП; пример 1',
  },
  {
    rule: 'penalty23',
    name: 'Просрочка с 11.10.2025 по 31.03.2026, уплачено 100 000 ₽: накопленное к 31.01.2026 и строгое чтение',
    got: () =>
      penalty23({ ...paid(100_000), overdueFrom: '2025-10-11', until: '2026-03-31' }, ctx).readings.map(
        (reading) => reading.amount,
      ),
    expected: [113_000 * R, 100_000 * R],
    source: '500-ФЗ, ст. 4 ГК по нашему чтению; пример 2',
  },
  {
    rule: 'penalty23',
    name: '140 дней целиком до 01.02.2026: предела нет',
    got: () => penalty23({ ...paid(100_000), overdueFrom: '2025-06-01', until: '2025-10-18' }, ctx).amount,
    expected: 140_000 * R,
    source: 'п. 1 ст. 23 ЗоЗПП в редакции до 31.01.2026; ППВС № 17, п. 32',
  },
  {
    rule: 'penalty23',
    name: 'Первый день просрочки 31.01.2026, 150 дней: накопленный один день меньше предела',
    got: () => penalty23({ ...paid(100_000), overdueFrom: '2026-01-31', until: '2026-06-29' }, ctx).amount,
    expected: 100_000 * R,
    source: '500-ФЗ: предел — уплаченное по договору',
  },
  {
    rule: 'penalty23',
    name: 'С 01.02.2026 предел — уплаченные 250 ₽, а не цена 1 000 ₽',
    got: () =>
      penalty23({ base: 1000 * R, paid: 250 * R, ...none, overdueFrom: '2026-02-01', until: '2026-05-01' }, ctx).amount,
    expected: 250 * R,
    source: '500-ФЗ, пять согласных пересказов',
  },
  {
    rule: 'moratorium',
    name: 'Просрочка с 30.03.2022 по 03.10.2022: дни с 01.04 по 01.10 не считаются',
    got: () => penalty23({ ...paid(1000), overdueFrom: '2022-03-30', until: '2022-10-03' }, ctx).days,
    expected: 4,
    source: 'ПП № 497',
  },
  {
    rule: 'penalty231',
    name: 'Диван: предоплата 40 000 ₽, срок 10.06.2026, привезли 05.07.2026 — 25 дней',
    got: () => penalty231({ prepaid: 40_000 * R, dueDate: '2026-06-10', until: '2026-07-05', ...none }, ctx).amount,
    expected: 5_000 * R,
    source: 'п. 3 ст. 23.1 ЗоЗПП; пример 3',
  },
  {
    rule: 'penalty231',
    name: 'Предел — предоплата: на 200-й день',
    got: () => penalty231({ prepaid: 40_000 * R, dueDate: '2026-06-10', until: '2026-12-31', ...none }, ctx).capDate,
    expected: '2026-12-27',
    source: 'п. 3 ст. 23.1 ЗоЗПП',
  },
  {
    rule: 'penalty28',
    name: 'Сборка кухни за 30 000 ₽, срок 01.08.2026, не сделана 01.09.2026 — 31 день',
    got: () => penalty28({ price: 30_000 * R, overdueFrom: '2026-08-02', until: '2026-09-01', ...none }, ctx).amount,
    expected: 27_900 * R,
    source: 'п. 5 ст. 28 ЗоЗПП; пример 4',
  },
  {
    rule: 'penalty28',
    name: 'Та же сборка: предел достигнут на 34-й день',
    got: () => penalty28({ price: 30_000 * R, overdueFrom: '2026-08-02', until: '2026-12-01', ...none }, ctx).capDay,
    expected: 34,
    source: 'п. 5 ст. 28 ЗоЗПП; пример 4',
  },
  {
    rule: 'penalty28',
    name: 'Срок в часах: 2 000 ₽, 5 часов',
    got: () => penalty28Hours({ price: 2_000 * R, hours: 5 }, TODAY).amount,
    expected: 300 * R,
    source: 'п. 5 ст. 28 ЗоЗПП',
  },
  {
    rule: 'interest395',
    name: '100 000 ₽ с 01.08.2026 по 10.08.2026 под 14 %',
    got: () => interest395({ base: 100_000 * R, from: '2026-08-01', until: '2026-08-10', ...none }, ctx).amount,
    expected: 383_56,
    source: 'ст. 395 ГК: 100 000 × 14 % × 10 / 365',
  },
  {
    rule: 'interest395',
    name: 'Високосный год: с 20.12.2024 по 10.01.2025 под 21 %',
    got: () => interest395({ base: 100_000 * R, from: '2024-12-20', until: '2025-01-10', ...none }, ctx).amount,
    expected: 1_263_87,
    source: 'ст. 395 ГК: 12 дней / 366 и 10 дней / 365',
  },
  {
    rule: 'consumerFine',
    name: 'Присуждено 60 000 + 24 000 + 5 000 ₽',
    got: () => consumerFine(89_000 * R, '2026-04-20').fine,
    expected: 44_500 * R,
    source: 'п. 6 ст. 13 ЗоЗПП; пример 1',
  },
  {
    rule: 'consumerFine',
    name: 'Исключения п. 7 ст. 13 названы с 01.02.2026',
    got: () => ['2026-01-31', '2026-02-01'].map((date) => consumerFine(R, date).exceptions?.article),
    expected: [undefined, 'п. 7 ст. 13'],
    source: '500-ФЗ',
  },
  {
    rule: 'priceDifference',
    name: 'Технически сложный товар против нового: 31.01.2026 и 01.02.2026',
    got: () =>
      ['2026-01-31', '2026-02-01'].map(
        (date) =>
          priceDifference(
            { contractPrice: 50_000 * R, currentPrice: 62_000 * R, complex: 'yes', comparedWith: 'new', misled: 'no' },
            date,
          ).kind,
      ),
    expected: ['value', 'not_applicable'],
    source: 'п. 4 ст. 24 ЗоЗПП; 500-ФЗ по нашему чтению',
  },
  {
    rule: 'stateFee',
    name: 'Потребитель: 1 000 000 ₽, 1 000 000,01 ₽ и 1 500 000 ₽',
    got: () =>
      [1_000_000 * R, 1_000_000 * R + 1, 1_500_000 * R]
        .map((price) => stateFee(price, TODAY))
        .map((got) => [got.fee, got.exempt]),
    expected: [
      [0, true],
      [0, false],
      [5_000 * R, false],
    ],
    source: 'пп. 4 п. 2 и п. 3 ст. 333.36 НК',
  },
  {
    rule: 'stateFee',
    name: 'Не потребитель: 500 000 ₽ по шкалам 08.09.2024 и 09.09.2024',
    got: () => ['2024-09-08', '2024-09-09'].map((date) => stateFee(500_000 * R, date, false).fee),
    expected: [8_200 * R, 15_000 * R],
    source: 'ст. 333.19 НК; 259-ФЗ',
  },
  {
    rule: 'courtPlan',
    name: 'Мировой судья до 100 000 ₽ включительно',
    got: () => [100_000 * R, 100_000 * R + 1].map((claimPrice) => courtPlan({ claimPrice }, ctx).level),
    expected: ['magistrate', 'district'],
    source: 'п. 5 ч. 1 ст. 23 ГПК',
  },
  {
    rule: 'courtPlan',
    name: 'Упрощённый порядок: 100 000 ₽ до 31.08.2024, 250 000 ₽ с 01.09.2024',
    got: () =>
      (
        [
          ['2024-08-31', 100_000],
          ['2024-08-31', 100_000.01],
          ['2024-09-01', 250_000],
          ['2024-09-01', 250_000.01],
        ] as const
      ).map(([filingDate, price]) => courtPlan({ claimPrice: Math.round(price * R), filingDate }, ctx).simplified),
    expected: [true, false, true, false],
    source: 'п. 1 ч. 1 ст. 232.2 ГПК; 135-ФЗ',
  },
  {
    rule: 'limitation',
    name: 'Просрочка с 12.03.2026: три года с последнего дня срока',
    got: () => limitation('2026-03-12', TODAY),
    expected: { kind: 'value', value: { until: '2029-03-11' } },
    source: 'ст. 196, 200 ГК',
  },
];
