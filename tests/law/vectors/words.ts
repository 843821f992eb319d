import { addDays } from '../../../shared/calendar/civilDate.ts';
import type { CaseFile } from '../../../shared/model/case.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { clock, example, planOn } from '../cases.ts';
import type { Vector } from './vector.ts';

const TODAY = '2026-11-23';

/** An example with facts of a section changed. */
function changed<Section extends keyof Facts>(name: string, section: Section, facts: Facts[Section]): CaseFile {
  const file = example(name);
  return { ...file, facts: { ...file.facts, [section]: { ...(file.facts[section] as object), ...(facts as object) } } };
}

/** The number that a note of the plan names. */
function said(
  name: string,
  source: string,
  file: () => CaseFile,
  code: string,
  words: RegExp,
  expected: string,
): Vector {
  return {
    rule: 'situations',
    name,
    got: () => {
      const note = planOn(file(), TODAY).warnings.find((warning) => warning.code === code);
      return words.exec(note?.text.replaceAll('\u00a0', ' ') ?? '')?.[1];
    },
    expected,
    source,
  };
}

/** Numbers that no sum and no clock of the seller uses: what the notes of a plan say, and the clocks of the buyer. */
export const WORDS: readonly Vector[] = [
  said(
    'Вред имуществу: возмещают в срок службы или 10 лет',
    'ст. 14 ЗоЗПП',
    () => example('losses-harm'),
    'harm_to_property',
    /в срок службы или (\d+ лет)/,
    '10 лет',
  ),
  said(
    'Изготовитель после двух лет: 20 дней на устранение',
    'п. 6 ст. 19 ЗоЗПП',
    () => example('defective-after-two-years'),
    'only_manufacturer',
    /на это (\d+ дней)/,
    '20 дней',
  ),
  said(
    'Свой материал испортили: такой же за 3 дня',
    'ст. 35 ЗоЗПП',
    () => example('service-defect-material'),
    'material_double',
    /материал за (\d+ дня)/,
    '3 дня',
  ),
  said(
    'Предоплату получила площадка: возвращает за 10 дней',
    'п. 2.2 ст. 12 ЗоЗПП',
    () => example('late-marketplace'),
    'aggregator_prepayment',
    /возвращает за (\d+ дней)/,
    '10 дней',
  ),
  said(
    'Услуга к кредиту: исполнитель возвращает за 7 рабочих дней',
    'ст. 7 закона № 353-ФЗ',
    () => changed('service-imposed', 'imposed', { withLoan: 'yes' }),
    'loan_extras',
    /деньги за (\d+) рабочих/,
    '7',
  ),
  {
    rule: 'clocks',
    name: 'Жалоба зарегистрирована: ответ могут отложить на 30 дней',
    got: () => {
      const answer = clock(planOn(example('sofa-complaint'), TODAY), 'office_answer');
      return /ещё на (\d+) дней/.exec(answer?.reason.replaceAll('\u00a0', ' ') ?? '')?.[1];
    },
    expected: '30',
    source: 'ч. 2 ст. 12 59-ФЗ',
  },
  {
    rule: 'clocks',
    name: 'Гарантия короче двух лет: два года с 17.05.2025',
    got: () => {
      const file = changed('defective-no-warranty', 'defect', { warranty: 'has', warrantyUntil: '2025-08-17' });
      return clock(planOn(file, TODAY), 'two_years')?.last;
    },
    expected: '2027-05-17',
    source: 'п. 5 ст. 19 ЗоЗПП',
  },
  {
    rule: 'situations',
    name: 'Гарантия короче двух лет: недостаток в последний день двух лет и днём позже',
    got: () =>
      ['2027-05-17', '2027-05-18'].map((foundDate) => {
        const file = changed('defective-no-warranty', 'defect', {
          warranty: 'has',
          warrantyUntil: '2025-08-17',
          foundDate,
        });
        const { demands } = planOn(file, addDays(foundDate, 1));
        return demands.find((option) => option.id === 'refund')?.status;
      }),
    expected: ['allowed', 'excluded'],
    source: 'п. 5 ст. 19 ЗоЗПП',
  },
];
