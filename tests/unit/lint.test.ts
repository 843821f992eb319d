import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawContext } from '../../shared/law/context.ts';
import { lintText } from '../../shared/lint/lintText.ts';
import type { Finding, LintKind } from '../../shared/lint/types.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { added, changed, ROWS, type Row } from './lintRows.ts';
import { COMPLAINT, DEFECT_CLAIM, LATE_CLAIM, LAWSUIT } from './lintLetters.ts';

const TODAY = '2026-11-23';
const lint = (text: string, kind: LintKind = 'claim', facts?: Facts, today = TODAY): Finding[] =>
  lintText(text, kind, lawContext(today), facts);
const codes = (found: Finding[]): string[] => found.map(({ code }) => code);
const harmful = (found: Finding[]): string[] =>
  found.filter(({ level }) => level !== 'advice').map(({ code, quote }) => `${code}: ${quote ?? ''}`);

describe('good letters', () => {
  it.each([
    ['a claim about a defect', DEFECT_CLAIM, 'claim'],
    ['a claim about a late delivery', LATE_CLAIM, 'claim'],
    ['a complaint', COMPLAINT, 'complaint'],
    ['a suit', LAWSUIT, 'lawsuit'],
  ] as const)('%s: nothing at all', (_name, text, kind) => {
    expect(lint(text, kind)).toEqual([]);
  });

  const folder = new URL('../documents/golden/', import.meta.url).pathname;
  const own = readdirSync(folder).flatMap((name): [string, LintKind][] => {
    const kind = (
      [
        [/^claim-.*\.txt$/, 'claim'],
        [/^sofa-complaint\.txt$/, 'complaint'],
        [/^lawsuit-.*\.txt$|^sofa-lawsuit\.txt$/, 'lawsuit'],
      ] as const
    ).find(([pattern]) => pattern.test(name))?.[1];
    return kind ? [[name, kind]] : [];
  });
  it('there are papers of ours to read', () => {
    expect(own.length).toBeGreaterThanOrEqual(24);
  });

  it.each(own)('our own %s has nothing forbidden or dangerous', (name, kind) => {
    expect(harmful(lint(readFileSync(folder + name, 'utf8'), kind))).toEqual([]);
  });
});

describe('letters with one thing wrong', () => {
  it.each(ROWS.map((row): [string, ...Row] => [`${row[2]} ${row[4] ?? ''}`, ...row]))(
    '%s',
    (_name, text, kind, code, level, quote) => {
      const found = lint(text, kind);
      const one = found.find((finding) => finding.code === code && (quote === undefined || finding.quote === quote));
      expect(one, JSON.stringify(codes(found))).toMatchObject({ level });
      if (one?.at) {
        const { from, to } = one.at;
        expect(text.slice(from, to).replace(/\s+/g, ' ').trim()).toBe(one.quote);
      }
    },
  );

  it('the change is all that is found: a rule does not set off its neighbours', () => {
    const noisy = ROWS.filter(([text, kind, code]) => {
      const others = lint(text, kind).filter((one) => one.code !== code && one.level === 'forbidden');
      return others.length > 0;
    });
    expect(noisy.map(([, , code]) => code)).toEqual([]);
  });
});

describe('letters that look wrong and are not', () => {
  it.each([
    [
      'the penalty of late delivery beside the fine',
      added(LATE_CLAIM, 'В суде буду просить о штрафе 50 % (п. 6 ст. 13 Закона о защите прав потребителей).'),
    ],
    [
      'the law quoted with all its choices',
      added(
        DEFECT_CLAIM,
        'Потребитель вправе потребовать замены товара, ремонта или соразмерного уменьшения цены либо возврата денег.',
      ),
    ],
    [
      'an article that is said not to apply',
      added(DEFECT_CLAIM, 'Статья 25 Закона к товару с недостатком не применяется.'),
    ],
    [
      'fifteen days of a complex item',
      added(DEFECT_CLAIM, 'Недостаток найден в течение 15 дней со дня передачи товара.'),
    ],
    [
      'old rules named beside new ones',
      added(DEFECT_CLAIM, 'Действуют Правила № 657, до 1 сентября 2026 г. действовали Правила № 2463.'),
    ],
    ['lines to be filled in by hand', added(DEFECT_CLAIM, 'Претензию получил (должность, подпись): ______________')],
    ['the name of a shop in capitals', changed(DEFECT_CLAIM, '«Пример-Мебель»', '«ПРИМЕР-МЕБЕЛЬ»')],
    [
      'a sum in another case',
      changed(
        DEFECT_CLAIM,
        'сумму 68 400 (шестьдесят восемь тысяч четыреста) рублей',
        'сумму в размере 68 400 (шестидесяти восьми тысяч четырёхсот) рублей',
      ),
    ],
    [
      'a total of some of the lines',
      added(DEFECT_CLAIM, 'Диван 68 400 руб.\nДоставка 1 500 руб.\nСборка 700 руб.\nИтого: 69 900 руб.'),
    ],
    [
      'a loan item to be brought',
      changed(
        DEFECT_CLAIM,
        /Требую в течение.*/,
        'Требую незамедлительно:\n1. безвозмездно предоставить на период замены товар с такими же свойствами и доставить его;\n2. уплатить неустойку за нарушение срока замены товара.',
      ),
    ],
    [
      'the shorter term of another demand',
      added(
        DEFECT_CLAIM,
        'Требование о замене товара получено вами 12 октября 2026 г. Срок замены истёк 19 октября 2026 г.',
      ),
    ],
    [
      'the costs of a repair',
      added(DEFECT_CLAIM, 'Прошу возместить и расходы на устранение недостатков товара 500 руб.'),
    ],
    ['29 February of a leap year', changed(DEFECT_CLAIM, '12 октября 2026 г.', '29 февраля 2024 г.')],
    ['an edition of the law', changed(DEFECT_CLAIM, '№ 2300-1 «О', '№ 2300-1 (ред. от 28.12.2025) «О')],
  ])('%s', (_name, text) => {
    expect(harmful(lint(text))).toEqual([]);
  });

  it('an old act is not past before its last day', () => {
    const letter = added(DEFECT_CLAIM, 'Постановление Правительства РФ от 31.12.2020 № 2463 обязывает принять товар.');
    expect(codes(lint(letter, 'claim', undefined, '2026-08-31'))).not.toContain('past_act');
    expect(codes(lint(letter, 'claim', undefined, '2026-09-01'))).toContain('past_act');
  });

  it('a penalty had no limit before the law of 2026', () => {
    const letter = changed(DEFECT_CLAIM, 'но не более уплаченной суммы', 'без ограничения');
    expect(codes(lint(letter, 'claim', undefined, '2026-01-31'))).not.toContain('uncapped_penalty');
    expect(codes(lint(letter, 'claim', undefined, '2026-02-01'))).toContain('uncapped_penalty');
  });

  it('a few words are no letter', () => {
    expect(lint('Привет')).toEqual([]);
  });
});

describe('with the facts of a case', () => {
  const FACTS: Facts = {
    problem: 'defective',
    demand: 'refund',
    buyer: { lastName: 'Образцова', firstName: 'Мария' },
    seller: { kind: 'company', name: 'ООО «Пример-Мебель»', inn: '7700000009' },
    goods: { item: 'угловой диван «Вега»', price: 6_840_000, paid: 6_840_000, purchaseDate: '2026-10-12' },
    defect: { foundDate: '2026-10-21' },
    refundDetails: { way: 'account', bik: '044525225', account: '40817810700000000001' },
  };

  it('a letter that tells the same is left alone', () => {
    expect(lint(DEFECT_CLAIM, 'claim', FACTS)).toEqual([]);
  });

  it.each([
    ['not_as_in_case_purchase_date', changed(DEFECT_CLAIM, '12 октября', '13 октября')],
    [
      'not_as_in_case_price',
      DEFECT_CLAIM.replaceAll('68 400 руб.', '65 400 руб.').replace(
        '68 400 (шестьдесят восемь тысяч четыреста)',
        '65 400',
      ),
    ],
    ['not_as_in_case_inn', changed(DEFECT_CLAIM, '7700000009', '7707083893')],
    ['not_as_in_case_account', changed(DEFECT_CLAIM, '40817810700000000001', '40817810700000000002')],
    ['not_as_in_case_seller', DEFECT_CLAIM.replaceAll('Пример-Мебель', 'Ромашка')],
    ['not_as_in_case_buyer', DEFECT_CLAIM.replaceAll('Образцовой', 'Пробной').replaceAll('Образцова', 'Пробная')],
    [
      'not_as_in_case_demand',
      changed(DEFECT_CLAIM, /Требую в течение.*/, 'Требую безвозмездно устранить недостатки товара.'),
    ],
  ])('%s', (code, text) => {
    expect(codes(lint(text, 'claim', FACTS))).toContain(code);
    expect(codes(lint(text))).not.toContain(code);
  });
});

describe('any text', () => {
  const kinds: LintKind[] = ['claim', 'complaint', 'lawsuit'];

  it('never crashes, and quotes only what is there', () => {
    const words = fc.constantFrom(
      ...[
        'ст. ',
        '18',
        'п. 1 ',
        'Закона',
        ' и ',
        '23.1',
        'требую ',
        'вернуть деньги',
        '\n',
        '12.10.2026',
        ' руб.',
        '1 %',
        '___',
        '(',
        ')',
        '«',
        '[',
        '15 дней',
        'неустойка',
        '№ ',
        'ИНН',
        '\ud800',
        '\u202e',
        'İ',
        '1. ',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(words, { maxLength: 120 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...kinds), (letter, kind) => {
        for (const { at, quote, title, text: words } of lint(letter, kind)) {
          expect(`${title} ${words}`).not.toMatch(/undefined|null|NaN|Invalid/);
          if (!at) continue;
          expect(at.from).toBeGreaterThanOrEqual(0);
          expect(at.to).toBeLessThanOrEqual(letter.length);
          expect(quote).toBe(letter.slice(at.from, at.to).replace(/\s+/g, ' ').trim());
        }
      }),
      { numRuns: 600 },
    );
  });

  const HOSTILE = [
    'а',
    ' ',
    '\n',
    '.',
    '1',
    '(',
    '_',
    '«',
    'ст. ',
    'ст. 18, ',
    'ст. 99 ЗоЗПП ',
    'требую вернуть ',
    'требую: \n1. вернуть\n',
    'АААА ',
    'от ',
    '12.10.2026 ',
    '1 000 руб. ',
    '1 000 руб.\n',
    'в течение 15 ',
    'закон рф ',
    'закона о защите прав потребителей ',
    '№ 612 ',
    '2463 ',
    'неустойка 1 % 14 дней 100 руб. ',
    'Иванов ',
    'получена претензия срок ',
    'паспорт 45 ',
    'г. ул. ',
    'готова ',
    '68 400 (шестьдесят ',
    'цена 5 руб. = ',
    '[а',
    '**а',
  ];

  it.each(HOSTILE)('a hundred thousand characters of %j take no longer than their length', (piece) => {
    const timed = (length: number): number => {
      const letter = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      let best = Infinity;
      for (let run = 0; run < 3; run++) {
        const start = process.cpuUsage();
        for (const kind of kinds) lint(letter, kind);
        // Time of this process: how long it waits for a busy machine says nothing.
        const { user, system } = process.cpuUsage(start);
        best = Math.min(best, (user + system) / 1000);
      }
      return best;
    };
    timed(1_000);
    const [small, large] = [timed(12_500), timed(100_000)];
    // Eight times the text, eight times the work; a square would be sixty-four. Small figures are mostly noise.
    expect(large).toBeLessThan(Math.max(8 * 3 * small, 400));
  });
});
