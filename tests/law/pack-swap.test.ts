import { afterEach, describe, expect, test } from 'vitest';
import { lawContext, lawDataInForce, SHIPPED_LAW } from '../../shared/law/context.ts';
import { complexGoods } from '../../shared/law/data/complex-goods.ts';
import { listedGoods, NO_LOAN, NOT_EXCHANGED } from '../../shared/law/data/goods-lists.ts';
import { regimeOf } from '../../shared/law/data/regimes.ts';
import { byId, replaceLaw, underLaw } from '../../shared/law/inForce.ts';
import { actById, findNorm, normAt, NORMS, normsInForce, param } from '../../shared/law/norms/lookup.ts';
import { matchObjections } from '../../shared/law/objections.ts';
import { lawOf } from '../../shared/law/pack/lawData.ts';
import { buildPack, checksum, readPack, type LawPack } from '../../shared/law/pack/pack.ts';
import { obstacleIn } from '../../shared/law/pack/requirements.ts';
import { SHIPPED } from '../../shared/law/pack/shipped.ts';
import { touchedCases } from '../../shared/law/pack/touched.ts';
import { plan } from '../../shared/law/plan.ts';
import { stateFee } from '../../shared/law/rules/fee.ts';
import { LATER_PAGES, PAGES } from '../../shared/interview/pages.ts';
import { example, exampleNames } from './cases.ts';

const TODAY = '2026-11-23';
const shipped = buildPack();

function changed(change: (pack: LawPack) => void): LawPack {
  const pack = structuredClone(shipped);
  pack.serial += 1;
  change(pack);
  return { ...pack, sha256: checksum({ ...pack, sha256: undefined }) };
}

const norm = (pack: LawPack, id: string) => pack.norms.find((item) => item.id === id)!;

/** Values offered by a question: lists that a pack replaces are offered from it. */
function optionsOf(path: string): string[] {
  return [...PAGES, ...LATER_PAGES]
    .flatMap((page) => page.questions)
    .filter((question) => 'path' in question && question.path === path && 'options' in question)
    .flatMap((question) => ('options' in question ? question.options : []).map(({ value }) => value));
}

/** A pack in which every table differs from the shipped one. */
const other = changed((pack) => {
  norm(pack, 'zozpp-22').editions = [
    { ...norm(pack, 'zozpp-22').editions[0]!, to: '2026-12-31' },
    {
      ...norm(pack, 'zozpp-22').editions[0]!,
      from: '2027-01-01',
      params: { days: 15 },
      meaning: 'Пятнадцать дней.',
    },
  ];
  norm(pack, 'zozpp-23-1').editions[0]!.params = { ratePercentHundredths: 200 };
  pack.acts.find((act) => act.id === 'zozpp')!.short = 'Закон о потребителях';
  pack.complexGoods.push({ id: 'robot', item: 15, label: 'Роботы', confidence: 'M' });
  for (const list of [pack.notExchanged, pack.noLoan])
    list.at(-1)!.goods.push({ id: 'robot', label: 'Роботы', confidence: 'M' });
  pack.regimes.find((regime) => regime.id === 'other')!.rule = 'Иное правило.';
  pack.objections.find((item) => item.id === 'no_receipt')!.answer = 'Иной ответ.';
  pack.feeScales.at(-1)!.steps.at(-1)!.rate = 10;
  pack.feeScales.at(-1)!.minimum = 5_000_00;
  pack.offices.push({ code: '99', tail: 'городу Примеру' });
  pack.keyRate.rates.at(-1)!.percentHundredths = 999;
  pack.calendar.years['2027'] = {
    ...pack.calendar.years['2026']!,
    decree: 'ПП № 1',
    weekday_off: [],
    working_saturdays: [],
    workdays: 261,
  };
});

afterEach(() => replaceLaw(null));

describe('замена закона', () => {
  test('без пакета действует закон программы', () => {
    expect(normsInForce()).toBe(NORMS);
    expect(lawDataInForce()).toEqual(SHIPPED_LAW);
    expect(lawOf(null)).toBe(SHIPPED);
  });

  test('все таблицы меняются разом и возвращаются разом', () => {
    const read = () => ({
      days: param('zozpp-22', 'days', '2027-01-15'),
      meaning: findNorm('zozpp-22', '2027-01-15')?.meaning,
      old: param('zozpp-22', 'days', TODAY),
      act: normAt('gk-190', TODAY).actShort + normAt('zozpp-4', TODAY).actShort,
      full: actById('zozpp').short,
      complex: complexGoods('robot')?.label ?? null,
      regime: regimeOf('other')?.rule,
      exchanged: listedGoods(NOT_EXCHANGED, 'robot', TODAY)?.label ?? null,
      lent: listedGoods(NO_LOAN, 'robot', TODAY)?.label ?? null,
      objection: matchObjections('чека нет', TODAY)[0]?.answer,
      fee: stateFee(1_000_00, TODAY, false).fee,
      offices: lawContext(TODAY).offices.length,
      rate: lawContext(TODAY).keyRate.rates.at(-1)?.percentHundredths,
      year: lawContext(TODAY).calendar.years['2027']?.decree,
      kinds: optionsOf('goods.complexKind'),
      regions: optionsOf('complaint.region'),
    });
    const before = read();
    const under = underLaw(lawOf(other), read);
    expect(under).toMatchObject({
      days: 15,
      meaning: 'Пятнадцать дней.',
      old: 10,
      full: 'Закон о потребителях',
      complex: 'Роботы',
      exchanged: 'Роботы',
      lent: 'Роботы',
      regime: 'Иное правило.',
      objection: 'Иной ответ.',
      fee: 5_000_00,
      offices: before.offices + 1,
      rate: 999,
      year: 'ПП № 1',
    });
    expect(under.act).toContain('Закон о потребителях');
    expect(under.kinds).toEqual(expect.arrayContaining(['robot', 'phone']));
    expect(under.regions).toEqual(expect.arrayContaining(['99', '77']));
    expect(before.kinds).not.toContain('robot');
    expect(read()).toEqual(before);
    expect(before).toMatchObject({ days: 10, complex: null, exchanged: null, lent: null });
    replaceLaw(lawOf(other));
    expect(read()).toEqual(under);
    replaceLaw(null);
    expect(read()).toEqual(before);
  });

  test('прежний закон возвращается и после ошибки', () => {
    expect(() =>
      underLaw(lawOf(other), () => {
        throw new Error('споткнулись');
      }),
    ).toThrow('споткнулись');
    expect(normsInForce()).toBe(NORMS);
  });

  test('указатель таблицы не переживает замену таблицы', () => {
    const table = [{ id: 'a', value: 1 }];
    expect(byId(table, 'a')?.value).toBe(1);
    expect(byId([{ id: 'a', value: 2 }], 'a')?.value).toBe(2);
    expect(byId(table, 'b')).toBeUndefined();
  });

  test('расчёт дела идёт по нормам пакета: ставка неустойки выросла вдвое', () => {
    const file = example('sofa-waiting');
    const later = '2026-12-21';
    const sum = () => plan(file, lawContext(later)).sums?.accrual?.amount ?? 0;
    const before = sum();
    expect(before).toBeGreaterThan(0);
    const faster = changed((pack) => {
      for (const id of ['zozpp-23-1', 'zozpp-23.1-3', 'zozpp-28-5']) {
        for (const edition of norm(pack, id).editions) edition.params!['ratePercentHundredths']! *= 2;
      }
    });
    expect(underLaw(lawOf(faster), sum)).toBe(2 * before);
  });

  test('какие дела задевает новая норма, и после сравнения действует прежний закон', () => {
    const cases = exampleNames().map((id) => ({ id, file: example(id) }));
    const longer = changed((pack) => {
      for (const id of ['zozpp-22', 'zozpp-31-1', 'zozpp-23.1-4']) {
        for (const edition of norm(pack, id).editions) edition.params = { ...edition.params, days: 20 };
      }
    });
    const touched = touchedCases(cases, TODAY, SHIPPED, lawOf(longer));
    expect(touched.length).toBeGreaterThan(0);
    expect(touched.some((item) => item.changes.some((text) => text.includes('последний день')))).toBe(true);
    expect(normsInForce()).toBe(NORMS);
  });
});

describe('пакет, по которому программа не посчитает, не принимается', () => {
  const refused = (change: (pack: LawPack) => void) => readPack(JSON.stringify(changed(change)));

  test.each<[string, (pack: LawPack) => void, RegExp]>([
    ['нормы нет', (pack) => void pack.norms.splice(0, 1), /В файле нет нормы: ст\. 4 .*обновите программу/],
    [
      'норма кончилась',
      (pack) => void (norm(pack, 'zozpp-22').editions.at(-1)!.to = '2026-12-31'),
      /не действует с 01\.01\.2027/,
    ],
    [
      'в норме пропуск',
      (pack) => {
        const [edition] = norm(pack, 'zozpp-22').editions;
        norm(pack, 'zozpp-22').editions = [
          { ...edition!, to: '2026-12-31' },
          { ...edition!, from: '2027-01-02' },
        ];
      },
      /не действует с 01\.01\.2027/,
    ],
    [
      'редакция началась позже',
      (pack) => void (norm(pack, 'zozpp-22').editions[0]!.from = '2026-01-01'),
      /не действует в прежние годы/,
    ],
    ['числа нет', (pack) => void (norm(pack, 'zozpp-22').editions[0]!.params = { dni: 10 }), /нет числа «days»/],
    ['закона нет', (pack) => void (pack.regimes = pack.regimes.filter(({ id }) => id !== 'air')), /нет особой области/],
  ])('%s: нужна новая программа', (_name, change, message) => {
    const got = refused(change);
    expect(got).toMatchObject({ ok: false, code: 'newer_program' });
    expect(got.ok ? '' : got.message.replaceAll('\u00a0', ' ')).toMatch(message);
  });

  test.each<[string, (pack: LawPack) => void, RegExp]>([
    ['номер дважды', (pack) => void pack.complexGoods.push(pack.complexGoods[0]!), /«aircraft» стоит дважды/],
    ['норма без закона', (pack) => void (pack.norms[0]!.act = 'nowhere'), /не назван закон/],
    ['ответ без нормы', (pack) => void (pack.objections[0]!.norms = ['nothing']), /ссылается на норму/],
    ['дробные дни', (pack) => void (norm(pack, 'zozpp-22').editions[0]!.params = { days: 1.5 }), /«days» невозможно/],
    ['ноль дней', (pack) => void (norm(pack, 'zozpp-22').editions[0]!.params = { days: 0 }), /«days» невозможно/],
    ['тьма дней', (pack) => void (norm(pack, 'zozpp-22').editions[0]!.params = { days: 1e9 }), /«days» невозможно/],
    [
      'безмерный предел',
      (pack) => void (norm(pack, 'gpk-23-1-5').editions[0]!.params = { limitKopecks: 1e13 }),
      /«limitKopecks» невозможно/,
    ],
    ['шкала с пропуском', (pack) => void (pack.feeScales[0]!.to = '2024-09-01'), /шкала пошлины/],
    ['шкала не до конца', (pack) => void (pack.feeScales.at(-1)!.to = '2027-01-01'), /шкала пошлины/],
    ['шкала без начала', (pack) => void (pack.feeScales[0]!.from = '2020-01-01'), /шкала пошлины/],
    ['ступени не растут', (pack) => void pack.feeScales[0]!.steps.reverse(), /шкала пошлины/],
    ['первая ступень не с нуля', (pack) => void pack.feeScales[0]!.steps.shift(), /шкала пошлины/],
    ['наименьшая больше наибольшей', (pack) => void (pack.feeScales[0]!.minimum = 1e9), /шкала пошлины/],
    ['шкал нет', (pack) => void (pack.feeScales = []), /шкала пошлины/],
    ['перечень с пропуском', (pack) => void (pack.noLoan[0]!.to = '2026-08-01'), /перечня товаров/],
    ['перечень без нормы', (pack) => void (pack.notExchanged[0]!.norm = 'nothing'), /перечня товаров/],
    ['ставка с поздней даты', (pack) => void pack.keyRate.rates.shift(), /нет ключевой ставки с 20\.12\.2021/],
    ['ставка не подтверждена', (pack) => void (pack.keyRate.lastConfirmed = '2026-01-01'), /подтверждена раньше/],
  ])('%s: файл составлен с ошибкой', (_name, change, message) => {
    const got = refused(change);
    expect(got).toMatchObject({ ok: false, code: 'damaged' });
    expect(got.ok ? '' : got.message.replaceAll('\u00a0', ' ')).toMatch(message);
  });

  test('без единой ставки считать нечем', () => {
    expect(obstacleIn({ ...SHIPPED, keyRate: { ...SHIPPED.keyRate, rates: [] } })).toMatchObject({ code: 'damaged' });
  });

  test('лишний закон убрать нельзя, прибавить можно', () => {
    const without = refused((pack) => {
      pack.acts = pack.acts.filter(({ id }) => pack.norms.some((item) => item.act === id));
      pack.acts.shift();
      pack.norms = pack.norms.filter(({ act }) => pack.acts.some(({ id }) => id === act));
    });
    expect(without).toMatchObject({ ok: false });
    expect(
      refused((pack) => void pack.acts.push({ id: 'new', short: 'Н', name: 'Новый', genitive: 'Нового' })).ok,
    ).toBe(true);
  });

  test('каждую норму и каждое её число нельзя потерять', () => {
    for (const lost of SHIPPED.norms) {
      const without = { ...SHIPPED, objections: [], norms: SHIPPED.norms.filter((item) => item !== lost) };
      expect(obstacleIn(without)?.code, lost.id).toBe('newer_program');
      const bare = { ...lost, editions: lost.editions.map((edition) => ({ ...edition, params: {} })) };
      const numberless = { ...SHIPPED, norms: SHIPPED.norms.map((item) => (item === lost ? bare : item)) };
      const numbers = lost.editions.some(({ params }) => params && Object.keys(params).length > 0);
      expect(obstacleIn(numberless)?.code, lost.id).toBe(numbers ? 'newer_program' : undefined);
    }
  });

  test('новая редакция, ранние ставки и новые записи принимаются', () => {
    expect(readPack(JSON.stringify(other))).toMatchObject({ ok: true });
    const earlier = changed((pack) => void pack.keyRate.rates.unshift({ from: '2021-10-25', percentHundredths: 750 }));
    expect(readPack(JSON.stringify(earlier))).toMatchObject({ ok: true });
  });
});
