import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answerLine } from '../../electron/cli/commands.ts';
import { answerLines } from '../../electron/cli/commands/batch.ts';
import { casePath } from '../support/cases.ts';

/** A command in the process of the test, as a line of a batch: what the built program prints, without its start. */
const ask = (...args: (string | number)[]) => answerLine(JSON.stringify(args)) as unknown as Record<string, never>;
const ok = (...args: (string | number)[]) => {
  const answer = ask(...args);
  if (!('ok' in answer)) throw new Error(JSON.stringify(answer));
  return answer.ok as Record<string, unknown>;
};
const paths = (...args: (string | number)[]) =>
  (ask(...args).errors as unknown as { path: string }[] | undefined)?.map(({ path }) => path);

describe('term', () => {
  it('has the fields of the contract and no others', () => {
    expect(ok('term', '--received', '2026-04-30', '--days', 10)).toEqual({
      raw: '2026-05-10',
      last: '2026-05-12',
      moved: true,
      reason: expect.stringContaining('воскресенье'),
      overdueFrom: '2026-05-13',
      provisional: false,
    });
    expect(ok('term', '--received', '2026-03-02', '--days', 10)).toMatchObject({ moved: false, reason: null });
  });

  it('counts months, and can leave the end where it fell', () => {
    expect(ok('term', '--received', '2026-01-31', '--months', 1)).toMatchObject({
      raw: '2026-02-28',
      last: '2026-03-02',
    });
    expect(ok('term', '--received', '2026-04-30', '--days', 10, '--no-shift')).toMatchObject({
      last: '2026-05-10',
      overdueFrom: '2026-05-11',
    });
  });

  it('says that a year without a decree is provisional', () => {
    expect(ok('term', '--received', '2028-02-10', '--days', 10)).toMatchObject({ provisional: true });
  });

  it.each([
    [['--received', '2026-02-30', '--days', '10'], ['--received']],
    [['--received', '2026-02-03', '--days', '0'], ['--days']],
    [['--received', '2026-02-03', '--days', '1.5'], ['--days']],
    [
      ['--received', '2026-13-03', '--months', '121'],
      ['--received', '--months'],
    ],
    [['--received', '2026-02-03'], ['']],
    [['--received', '2026-02-03', '--days', '1', '--months', '1'], ['']],
  ])('%j is refused', (args, wrong) => {
    expect(paths('term', ...args)).toEqual(wrong);
  });
});

const penalty = (rule: string, ...args: string[]) => ok('penalty', '--rule', rule, ...args);

describe('penalty', () => {
  it('example 1: a phone, 40 days of 1 %', () => {
    const got = penalty(
      'zozpp-23',
      '--base',
      '60000',
      '--paid',
      '60000',
      '--overdue-from',
      '2026-03-12',
      '--until',
      '2026-04-20',
    );
    expect(got).toEqual({
      days: 40,
      accrued: '24000.00',
      cap: '60000.00',
      amount: '24000.00',
      lines: [
        {
          from: '2026-03-12',
          to: '2026-04-20',
          days: 40,
          base: '60000.00',
          rate: '1',
          sum: '24000.00',
          norm: 'п. 1 ст. 23 ЗоЗПП',
          edition: { from: '2026-02-01', to: null, confidence: 'H' },
        },
      ],
      readings: [],
      notes: [],
    });
  });

  it('example 2: across 01.02.2026 both readings and both editions', () => {
    const got = penalty(
      'zozpp-23',
      '--base',
      '100000',
      '--paid',
      '100000',
      '--overdue-from',
      '2025-10-11',
      '--until',
      '2026-03-31',
    );
    expect(got).toMatchObject({ days: 172, accrued: '172000.00', amount: '113000.00' });
    expect(got.readings).toMatchObject([
      { amount: '113000.00', used: true },
      { amount: '100000.00', used: false },
    ]);
    expect(got.lines).toMatchObject([
      { to: '2026-01-31', sum: '113000.00', edition: { from: null, to: '2026-01-31' } },
      { from: '2026-02-01', sum: '59000.00', edition: { from: '2026-02-01', to: null } },
    ]);
    expect(got.notes).toEqual([expect.stringContaining('По нашему чтению')]);
  });

  it('no limit before 01.02.2026', () => {
    const got = penalty(
      'zozpp-23',
      '--base',
      '1000',
      '--paid',
      '1000',
      '--overdue-from',
      '2025-06-01',
      '--until',
      '2025-10-18',
    );
    expect(got).toMatchObject({ days: 140, cap: null, amount: '1400.00', readings: [] });
  });

  it('the limit is what was paid, not the price; without --paid it is the base, and that is said', () => {
    const asked = ['--base', '1000', '--overdue-from', '2026-03-12', '--until', '2026-05-01'];
    expect(penalty('zozpp-23', ...asked, '--paid', '250.00')).toMatchObject({
      cap: '250.00',
      amount: '250.00',
      notes: [],
    });
    expect(penalty('zozpp-23', ...asked)).toMatchObject({
      cap: '1000.00',
      amount: '510.00',
      notes: [expect.stringContaining('--paid')],
    });
  });

  it('example 3: a sofa due 10.06.2026 and delivered 05.07.2026, first day of delay 11.06 — 25 days', () => {
    const got = penalty('zozpp-23.1', '--base', '40000', '--overdue-from', '2026-06-11', '--until', '2026-07-05');
    expect(got).toMatchObject({ days: 25, amount: '5000.00', cap: '40000.00', lines: [{ rate: '0.5' }], readings: [] });
  });

  it('a first day of delay after a day off is not moved again', () => {
    const got = penalty('zozpp-23.1', '--base', '40000', '--overdue-from', '2026-06-15', '--until', '2026-06-16');
    expect(got).toMatchObject({ days: 2, readings: [] });
  });

  it('example 4: assembly of a kitchen, 31 days of 3 %, the limit on day 34', () => {
    const on = (until: string) =>
      penalty('zozpp-28', '--base', '30000', '--overdue-from', '2026-08-02', '--until', until);
    expect(on('2026-09-01')).toMatchObject({ days: 31, amount: '27900.00', cap: '30000.00' });
    expect(on('2026-09-03')).toMatchObject({ days: 33, amount: '29700.00' });
    expect(on('2026-09-04')).toMatchObject({ days: 34, accrued: '30600.00', amount: '30000.00' });
    expect(on('2026-09-04').notes).toEqual([expect.stringContaining('По нашему чтению: п. 5 ст. 28')]);
  });

  it('a part paid back lowers the base from the next day', () => {
    const got = penalty(
      'zozpp-23',
      ...['--base', '1000', '--paid', '1000', '--overdue-from', '2026-03-12', '--until', '2026-03-21'],
      ...['--paid-back', '2026-03-16:400.00', '--paid-back', '2026-03-20:100'],
    );
    expect(got).toMatchObject({ days: 10, amount: '79.00' });
    expect(got.lines).toMatchObject([
      { from: '2026-03-12', to: '2026-03-16', base: '1000.00', sum: '50.00' },
      { from: '2026-03-17', to: '2026-03-20', base: '600.00', sum: '24.00' },
      { from: '2026-03-21', to: '2026-03-21', base: '500.00', sum: '5.00' },
    ]);
  });

  it('no delay yet: zero, not an error', () => {
    const got = penalty('zozpp-23.1', '--base', '1000', '--overdue-from', '2026-03-12', '--until', '2026-03-11');
    expect(got).toMatchObject({ days: 0, amount: '0.00', lines: [] });
  });

  it('everything wrong is told at once', () => {
    const wrong = ['--base', '1.234', '--paid', '99999999999', '--overdue-from', '2026-02-30', '--until', 'завтра'];
    expect(paths('penalty', '--rule', 'zozpp-24', ...wrong, '--paid-back', '2026-03-16')).toEqual([
      '--rule',
      '--base',
      '--paid',
      '--overdue-from',
      '--until',
      '--paid-back',
    ]);
    expect(paths('penalty', '--rule', 'zozpp-23')).toEqual(['']);
  });
});

describe('interest', () => {
  it('a line per period of the key rate', () => {
    expect(ok('interest', '--base', '100000', '--from', '2026-07-25', '--until', '2026-07-28')).toEqual({
      amount: '154.79',
      days: 4,
      lines: [
        expect.objectContaining({ from: '2026-07-25', to: '2026-07-26', days: 2, rate: '14.25', sum: '78.08' }),
        expect.objectContaining({ from: '2026-07-27', to: '2026-07-28', days: 2, rate: '14', sum: '76.71' }),
      ],
    });
  });

  it('says where the rate may have changed, and refuses days before the first known rate', () => {
    const { lines } = ok('interest', '--base', '1000', '--from', '2026-10-20', '--until', '2026-10-28');
    expect(lines).toEqual([expect.objectContaining({ note: expect.stringContaining('26.10.2026') })]);
    expect(paths('interest', '--base', '1', '--from', '2021-12-19', '--until', '2022-01-01')).toEqual(['--from']);
  });
});

describe('fine and fee', () => {
  it('example 1: half of everything awarded', () => {
    expect(ok('fine', '--awarded', '60000', '24000', '5000.00')).toEqual({ fine: '44500.00' });
    expect(ok('fine', '--awarded', '60000', '--awarded', '29000')).toEqual({ fine: '44500.00' });
    expect(ok('fine', '--awarded', '0.01')).toEqual({ fine: '0.01' });
    expect(paths('fine', '--awarded', 'много')).toEqual(['--awarded']);
    expect(paths('fine')).toEqual(['']);
  });

  it.each([
    ['1000000', '2026-11-21', 'yes', '0.00', true],
    ['1500000', '2026-11-21', 'yes', '5000.00', false],
    ['3000000', '2026-11-21', 'yes', '20000.00', false],
    ['1500000', '2026-11-21', 'no', '30000.00', false],
    ['2000000', '2024-09-08', 'no', '18200.00', false],
  ])('fee of %s ₽ filed %s, consumer %s: %s', (price, filed, consumer, sum, exempt) => {
    const got = ok('fee', '--price', price, '--filed', filed, '--consumer', consumer);
    expect(got).toMatchObject({ fee: sum, exempt });
    expect(Object.keys(got)).toEqual(['fee', 'exempt', 'edition']);
    expect(got.edition).toMatchObject(filed < '2024-09-09' ? { to: '2024-09-08' } : { from: '2024-09-09', to: null });
  });

  it('refuses an answer that is neither yes nor no', () => {
    expect(paths('fee', '--price', '1', '--consumer', 'да')).toEqual(['--consumer']);
  });
});

describe('claim-price', () => {
  it('adds what belongs to it and names what does not', () => {
    const got = ok('claim-price', casePath('sofa-complaint'), '--today', '2026-11-21');
    const lines = got.lines as { id: string; amount: string }[];
    const total = lines.reduce((sum, line) => sum + Math.round(Number(line.amount) * 100), 0);
    expect(got.claimPrice).toBe((total / 100).toFixed(2));
    expect(lines.map((line) => line.id)).toContain('principal');
    expect(JSON.stringify(got.outside)).toContain('Штраф');
    expect(got).toMatchObject({ court: 'magistrate', fee: '0.00', exempt: true });
  });

  it('asks for what is missing, and says when the case is not ours', () => {
    expect(paths('claim-price', casePath('late-no-term'), '--today', '2026-11-21')).toBeUndefined();
    expect(JSON.stringify(ask('claim-price', casePath('regime-air')))).toContain('Воздушный кодекс');
    expect(JSON.stringify(ask('claim-price', 'нет.json', '--today', '2026-02-31'))).toContain('Такой даты нет');
  });
});

describe('workday, check-id, route, objection', () => {
  it.each([
    ['2026-11-04', false, /День народного единства/],
    ['2025-11-01', true, /рабочая суббота/],
    ['2026-11-21', false, /суббота/],
    ['2026-11-20', true, /^рабочий день$/],
  ])('%s', (date, working, why) => {
    expect(ok('workday', date)).toEqual({ date, working, why: expect.stringMatching(why) });
  });

  it.each([
    ['inn', '7707083893'],
    ['inn', '500100732259'],
    ['ogrn', '1027700132195'],
    ['ogrnip', '304500116000157'],
    ['bik-account', '40702810938000012345', '044525225'],
    ['bik-account', '30101810400000000225', '044525225'],
    ['shpi', '10100001234569'],
    ['s10', 'RA473124829RU'],
    ['snils', '112-233-445 95'],
  ])('check-id %s %s', (...args) => {
    expect(ok('check-id', ...args)).toEqual({ valid: true, why: null });
    const [kind, value = '', ...bik] = args;
    const wrong = value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
    expect(ok('check-id', kind!, wrong, ...bik)).toEqual({ valid: false, why: expect.stringMatching(/[а-я]/) });
  });

  it('a number of the other register is named', () => {
    expect(ok('check-id', 'ogrn', '304500116000157')).toMatchObject({
      valid: false,
      why: expect.stringContaining('ОГРНИП'),
    });
    expect(ok('check-id', 'ogrnip', '1027700132195')).toMatchObject({
      valid: false,
      why: expect.stringContaining('ОГРН'),
    });
    expect(paths('check-id', 'bik-account', '40702810938000012345')).toEqual(['BIK']);
    expect(paths('check-id', 'inn', '7707083893', '044525225')).toEqual(['']);
    expect(paths('check-id', 'constructor', '1')).toEqual(['KIND']);
  });

  it('route: a case or its facts alone, with the reason', () => {
    expect(ok('route', casePath('regime-air'))).toMatchObject({
      kind: 'special',
      id: 'air',
      reason: expect.any(String),
    });
    expect(ok('route', casePath('regime-business'))).toMatchObject({
      kind: 'not_consumer',
      reason: expect.any(String),
    });
    expect(ok('route', casePath('sofa-court'))).toEqual({ kind: 'consumer', reason: expect.any(String) });
    expect(ok('route', casePath('special-food'))).toMatchObject({
      kind: 'consumer',
      regime: 'food',
      caveat: expect.stringContaining('срок годности'),
    });
    expect(paths('route', casePath('../../../package'))?.length).toBeGreaterThan(0);
  });

  it('objection: best first, norms of the day', () => {
    const got = ok('objection', 'Экспертиза за ваш счёт, чека нет', '--today', '2026-11-21');
    expect((got.matches as { id: string }[]).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['paid_expertise', 'no_receipt']),
    );
    expect(ok('objection', 'здравствуйте')).toEqual({ matches: [] });
  });
});

describe('batch', () => {
  const answers = async (lines: string[]): Promise<unknown[]> => {
    let text = '';
    await answerLines(Readable.from([lines.join('\n')]), (part) => (text += part));
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
  };

  it('answers line by line in order, wrong lines among right ones', async () => {
    const got = await answers([
      '["workday","2026-11-20"]',
      'не JSON',
      '{"workday":"2026-11-20"}',
      '["documents","case.json","--out","x"]',
      '["batch"]',
      '["workday","2026-11-31"]',
      '[["workday"]]',
      '',
      '["workday","2026-11-21"]\r',
    ]);
    expect(got).toMatchObject([
      { ok: { date: '2026-11-20' } },
      { errors: [{ message: expect.stringContaining('не JSON') }] },
      { errors: [{ message: expect.stringContaining('массив') }] },
      { errors: [{ message: expect.stringContaining('documents') }] },
      { errors: [{ message: expect.stringContaining('batch') }] },
      { errors: [{ path: 'DATE' }] },
      { errors: [{ message: expect.stringContaining('массив') }] },
      { errors: [{ path: '' }] },
      { ok: { date: '2026-11-21' } },
    ]);
  });

  it('answers thousands a second, all in their places', async () => {
    const bases = Array.from({ length: 5_000 }, (_, index) => 100 + index);
    const line = (base: number) =>
      JSON.stringify([
        'penalty',
        '--rule',
        'zozpp-23.1',
        '--base',
        base,
        '--overdue-from',
        '2026-06-11',
        '--until',
        '2026-06-30',
      ]);
    const started = performance.now();
    const got = await answers(bases.map(line));
    const seconds = (performance.now() - started) / 1000;
    expect(got.map((item) => (item as { ok: { amount: string } }).ok.amount)).toEqual(
      bases.map((base) => (base / 10).toFixed(2)),
    );
    expect(bases.length / seconds).toBeGreaterThan(1_000);
  });
});
