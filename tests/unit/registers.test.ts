import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCase, type CaseEvent } from '../../shared/model/case.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import { PROBLEM_NAMES, type Problem } from '../../shared/model/problemNames.ts';
import { DEMAND_NAMES } from '../../shared/model/demandNames.ts';
import { factsSchema } from '../../shared/model/facts.ts';
import { inertText } from '../../shared/registers/csv.ts';
import { FIELD_WORDS, INTAKE_FIELDS, recogniseColumns } from '../../shared/registers/fields.ts';
import { readIntake, type Mapping } from '../../shared/registers/intake.ts';
import { matchRegister, type Candidate } from '../../shared/registers/matching.ts';
import { demandOf, demandsFor, problemOf } from '../../shared/registers/meanings.ts';
import { countReport, monthsBetween, type NOTHING, type ReportCase } from '../../shared/registers/report.ts';
import { dateOf, sumOf } from '../../shared/registers/values.ts';

const TODAY = '2026-11-23';

describe('columns', () => {
  it('are known by their title, by a synonym, and with a remark behind the title', () => {
    expect(recogniseColumns(INTAKE_FIELDS.map((field) => FIELD_WORDS[field].title))).toEqual([...INTAKE_FIELDS]);
    expect(recogniseColumns(['Клиент', 'Тел.', 'E-mail', 'Цена, руб.', 'Магазин', 'Дата договора', 'Прочее'])).toEqual([
      'name',
      'phone',
      'email',
      'price',
      'seller',
      'purchaseDate',
      null,
    ]);
    // A synonym never takes a field from its own title.
    expect(recogniseColumns(['Дата', 'Дата покупки'])).toEqual([null, 'purchaseDate']);
  });
});

describe('cells', () => {
  it.each([
    ['12.03.2026', '2026-03-12'],
    ['12.3.26', '2026-03-12'],
    ['2026-03-12', '2026-03-12'],
    ['12.03.2026 10:30', '2026-03-12'],
    ['12.03.2026 г.', '2026-03-12'],
    [46_093, '2026-03-12'],
  ])('the day %s', (cell, date) => {
    expect(dateOf(cell)).toEqual({ value: date });
  });
  it.each(['31.11.2026', 'вчера', '13.13.2026', 7])('%s is no day, and the words say what to write', (cell) => {
    expect(dateOf(cell)).toEqual({ problem: expect.stringMatching(/[а-я]{4}.*\.$/) });
  });
  it.each([
    ['68 400,50', 6_840_050],
    ['68400.5', 6_840_050],
    [68_400.5, 6_840_050],
    [0.1 + 0.2, 30],
  ])('the sum %s', (cell, kopecks) => {
    expect(sumOf(cell)).toEqual({ value: kopecks });
  });
  it.each(['дорого', '-5', -5, Number.NaN, 1.005, '99999999999999'])('%s is no sum', (cell) => {
    expect(sumOf(cell)).toEqual({ problem: expect.any(String) });
  });
});

describe('words', () => {
  it('name every problem of the program by its own title', () => {
    for (const problem of Object.keys(PROBLEM_NAMES) as Problem[])
      expect(problemOf(PROBLEM_NAMES[problem].title)).toBe(problem);
  });
  it.each([
    ['не привезли шкаф', 'late_delivery'],
    ['Не возвращают деньги за отменённый заказ', 'refund_overdue'],
    ['брак, сломалась ножка', 'defective'],
    ['привезли не тот цвет', 'wrong_item'],
    ['работы не сделаны в срок', 'service_late'],
    ['навязали страховку', 'imposed'],
    ['разное', null],
  ])('«%s»', (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });
  it('lead to demands by their own names, and to one the law offers for the problem', () => {
    for (const problem of Object.keys(PROBLEM_NAMES) as Problem[]) {
      const service = problem.startsWith('service');
      const facts = {
        problem,
        buyerKind: 'consumer' as const,
        field: service ? 'service' : 'goods',
        goods: { item: 'вещь', price: 100_00, paid: 100_00, purchaseDate: '2026-11-01' },
      };
      const offered = plan({ ...emptyCase(), facts }, lawContext(TODAY)).demands.map(({ id }) => id);
      for (const demand of demandsFor(problem)) expect(demandOf(DEMAND_NAMES[demand].wish, problem)).toBe(demand);
      // Some are offered only after further answers: a penalty for what came late, a repair under a warranty.
      if (offered.length > 0)
        expect(
          demandsFor(problem).some((demand) => offered.includes(demand)),
          problem,
        ).toBe(true);
    }
  });
});

describe('any table', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.double(),
    fc.constant(null),
    fc.constantFrom(
      'Образцова Мария',
      '12.10.2026',
      '31.02.2026',
      '68 400',
      'Не привезли',
      '=1+1',
      '0000000018',
      '01.01.2030',
    ),
  );
  it('gives for every filled row either a case or a named error, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
        fc.array(fc.option(fc.constantFrom(...INTAKE_FIELDS), { nil: null }), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (rows, columns, skipDuplicates) => {
          const mapping: Mapping = { columns, common: {}, skipDuplicates };
          const read = readIntake({ firstRow: 2, rows }, mapping, new Map(), TODAY);
          const filled = rows.flatMap((row, index) =>
            row.some((one) => one !== null && String(one).replace(/[\p{Cc}\s]+/gu, '') !== '') ? [index + 2] : [],
          );
          expect(read.map(({ row }) => row)).toEqual(filled);
          for (const { row, facts, issues } of read) {
            const errors = issues.filter(({ severity }) => severity === 'error');
            expect(facts === null).toBe(errors.length > 0);
            if (facts) expect(factsSchema.safeParse(facts).success).toBe(true);
            for (const issue of issues) {
              expect(issue.row).toBe(row);
              expect(issue.text).toMatch(/[А-Яа-яё]{3}/);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
  it('no text of a cell can begin a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝'), fc.string(), (sign, rest) => {
        expect(inertText(sign + rest)).toBe(`'${sign}${rest}`);
        expect(inertText(` ${sign}${rest}`)[0]).toBe("'");
      }),
    );
    expect(inertText('Диван')).toBe('Диван');
  });
});

const letter = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  caseNumber: `26-00${id}`,
  outgoing: `26-010${id}`,
  addressee: `ООО «Пример-${id}»`,
  postcode: `10100${id}`,
  address: 'г. Образцовск',
  title: 'Диван',
  printed: true,
  ...change,
});
/** The same 13 digits with their check digit. */
const number = (index: number): string => {
  const digits = String(8_008_400_000_000 + index);
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};

/** The same number with a slip in its last digit. */
const wrong = (shpi: string): string => shpi.slice(0, 13) + String((Number(shpi.slice(13)) + 1) % 10);

describe('postal numbers', () => {
  const letters = [letter('1'), letter('2'), letter('3')];
  it('find their letters by any sign, in any order of columns', () => {
    const rows = [
      ['Номер', 'Кому'],
      [number(1), '26-001'],
      ['26-0102', number(2)],
      ['Пример-3', '101003', number(3), '20.11.2026'],
    ];
    const found = matchRegister(rows, letters, new Map(), TODAY);
    expect(found.map(({ line, id, certainty, date }) => [line, id, certainty, date])).toEqual([
      [2, '1', 'sure', null],
      [3, '2', 'sure', null],
      [4, '3', 'sure', '2026-11-20'],
    ]);
  });
  it('are doubted by name: one sign only, another postcode, a wrong check digit, a repetition, a used number', () => {
    const doubtsOf = (row: string[], used = new Map<string, string>()) => {
      const [match] = matchRegister([row], letters, used, TODAY);
      expect(match?.certainty).toBe('doubtful');
      return match?.doubts.join(' ');
    };
    expect(doubtsOf([number(1), 'Пример-1'])).toContain('Совпало не всё');
    expect(doubtsOf([number(1), '26-001', '199000'])).toContain('Индекс другой');
    expect(doubtsOf([wrong(number(1)), '26-001'])).toContain('Контрольная цифра');
    expect(doubtsOf([number(1), '26-001'], new Map([[number(1), '26-009']]))).toContain('уже записан в деле «26-009»');
    const repeated = matchRegister(
      [
        [number(1), '26-001'],
        [number(1), '26-002'],
      ],
      letters,
      new Map(),
      TODAY,
    );
    expect(repeated.map(({ certainty }) => certainty)).toEqual(['doubtful', 'doubtful']);
    const twice = matchRegister(
      [
        [number(1), '26-001'],
        [number(2), '26-001'],
      ],
      letters,
      new Map(),
      TODAY,
    );
    expect(twice.every(({ doubts }) => doubts.some((text) => text.includes('На это же письмо')))).toBe(true);
  });
  it('with no letter or with several are never assigned', () => {
    const same = [letter('1', { postcode: '101000' }), letter('2', { postcode: '101000' })];
    expect(matchRegister([[number(1), '101000']], same, new Map(), TODAY)).toMatchObject([
      { certainty: 'doubtful', id: null },
    ]);
    expect(matchRegister([[number(1), 'Неизвестный']], letters, new Map(), TODAY)).toMatchObject([
      { certainty: 'none', id: null },
    ]);
    // A number of ours is not found inside a longer one.
    expect(matchRegister([[number(1), '26-0011']], letters, new Map(), TODAY)).toMatchObject([{ certainty: 'none' }]);
  });
  it('any lines: each is assigned to one letter at most, and never surely to two', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.constantFrom('26-001', '26-002', '101001', 'Пример-2', number(1), number(2), 'текст'), {
            maxLength: 4,
          }),
        ),
        (rows) => {
          const found = matchRegister(rows, letters, new Map(), TODAY);
          const sure = found.filter(({ certainty }) => certainty === 'sure');
          expect(new Set(sure.map(({ id }) => id)).size).toBe(sure.length);
          expect(new Set(sure.map((match) => match.number)).size).toBe(sure.length);
          for (const match of found) if (match.certainty !== 'sure') expect(match.doubts.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the monthly report', () => {
  const problems = [...(Object.keys(PROBLEM_NAMES) as Problem[]), undefined];
  const day = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([m, d]) => `2026-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
  const event = fc
    .tuple(
      day,
      fc.constantFrom('printed', 'sent', 'money', 'registered', 'filed', 'satisfied'),
      fc.integer({ min: 0, max: 1e6 }),
    )
    .map(([date, kind, amount]): CaseEvent => {
      const base = { id: 'e', date };
      if (kind === 'printed') return { ...base, type: 'printed' as const, paper: 'claim' as const };
      if (kind === 'sent')
        return {
          ...base,
          type: 'sent' as const,
          paper: 'claim' as const,
          to: 'seller' as const,
          channel: 'valued_letter' as const,
        };
      if (kind === 'money') return { ...base, type: 'money_received' as const, amount };
      if (kind === 'registered') return { ...base, type: 'complaint_registered' as const };
      return kind === 'filed'
        ? { ...base, type: 'lawsuit_filed' as const }
        : { ...base, type: 'demand_satisfied' as const };
    });
  const aCase: fc.Arbitrary<ReportCase> = fc.record({
    opened: day,
    problem: fc.constantFrom(...problems),
    events: fc.array(event, { maxLength: 6 }),
    claimedOn: fc.constant(() => 100),
  });
  it('adds up: by months and by problems it is the same total', () => {
    fc.assert(
      fc.property(fc.array(aCase, { maxLength: 20 }), (cases) => {
        const report = countReport(cases, '2026-03', '2026-09');
        for (const key of ['opened', 'complaints', 'suits', 'claimed', 'won', 'satisfied'] as const) {
          const sum = (parts: { counts: typeof NOTHING }[]) => parts.reduce((all, { counts }) => all + counts[key], 0);
          expect(sum(report.months)).toBe(report.total[key]);
          expect(sum(report.problems)).toBe(report.total[key]);
        }
        expect(report.total.opened).toBe(
          cases.filter(({ opened }) => opened >= '2026-03' && opened < '2026-10').length,
        );
        const sentIn = (one: ReportCase) =>
          one.events.filter(({ type, date }) => type === 'sent' && date >= '2026-03' && date < '2026-10').length;
        expect(report.total.sent.claim ?? 0).toBe(cases.reduce((all, one) => all + sentIn(one), 0));
      }),
    );
  });
  it('counts a claim once however often it is sent, and has every month', () => {
    const sent = (id: string, date: string) => ({
      id,
      date,
      type: 'sent' as const,
      paper: 'claim' as const,
      to: 'seller' as const,
      channel: 'valued_letter' as const,
    });
    const one: ReportCase = {
      opened: '2026-01-05',
      problem: 'defective',
      events: [sent('a', '2026-02-03'), sent('b', '2026-01-20')],
      claimedOn: () => 500,
    };
    const report = countReport([one], '2025-12', '2026-02');
    expect(
      report.months.map(({ month, counts }) => [month, counts.opened, counts.sent.claim ?? 0, counts.claimed]),
    ).toEqual([
      ['2025-12', 0, 0, 0],
      ['2026-01', 1, 1, 500],
      ['2026-02', 0, 1, 0],
    ]);
    expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
  });
});
