import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawContext, SHIPPED_LAW } from '../../shared/law/context.ts';
import { comparePacks } from '../../shared/law/pack/compare.ts';
import { lawDataOf, packAge, withOwnRates } from '../../shared/law/pack/lawData.ts';
import { buildPack, checkPack, checksum, packText, type LawPack } from '../../shared/law/pack/pack.ts';
import { sha256 } from '../../shared/law/pack/sha256.ts';
import { planChanges, touchedCases } from '../../shared/law/pack/touched.ts';
import { interest395 } from '../../shared/law/rules/interest395.ts';
import { countTerm } from '../../shared/terms/term.ts';
import { example, exampleNames, planOn } from './cases.ts';

const TODAY = '2026-11-21';
const shipped = buildPack();

/** A pack with something changed and its checksum made right again. */
function changed(change: (pack: LawPack) => void, serial = shipped.serial + 1): LawPack {
  const copy = structuredClone(shipped);
  copy.serial = serial;
  change(copy);
  return { ...copy, sha256: checksum({ ...copy, sha256: undefined }) };
}

const read = (pack: unknown) => checkPack(JSON.stringify(pack));
const moreRates = changed((pack) => {
  pack.keyRate.rates.push({ from: '2026-10-26', percentHundredths: 1350 });
  pack.keyRate.lastConfirmed = '2026-11-20';
  delete pack.keyRate.unknownFrom;
});
const dayOff = changed((pack) => {
  const year = pack.calendar.years['2026']!;
  year.weekday_off.push('11-05');
  year.workdays -= 1;
});

describe('контрольная сумма', () => {
  test('SHA-256 та же, что у Node, на любых текстах', () => {
    const node = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    for (const text of ['', 'abc', 'Десять дней', '😀', 'a'.repeat(55), 'a'.repeat(56), 'ё'.repeat(1000)]) {
      expect(sha256(text)).toBe(node(text));
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(sha256(text)).toBe(node(text));
      }),
    );
  });

  test('не зависит от порядка полей и пробелов', () => {
    expect(checksum({ b: 1, a: [{ d: 1, c: undefined }] })).toBe(checksum({ a: [{ d: 1 }], b: 1 }));
    expect(checksum({ a: 1 })).not.toBe(checksum({ a: 2 }));
  });
});

describe('пакет', () => {
  test('пакет программы читается и равен себе', () => {
    expect(checkPack(packText(shipped))).toEqual({ ok: true, pack: shipped });
    expect(checkPack(`\ufeff${packText(shipped)}`)).toMatchObject({ ok: true });
    expect(comparePacks(shipped, shipped)).toEqual([]);
  });

  test.each<[string, unknown, string, RegExp]>([
    ['обрезанный', packText(shipped).slice(0, -5), 'damaged', /нельзя прочитать/],
    ['не тот файл', JSON.stringify({ format: 'desyat-dney-case' }), 'not_a_pack', /не файл данных о праве/],
    ['список', '[]', 'not_a_pack', /не файл/],
    ['пусто', 'null', 'not_a_pack', /не файл/],
    ['новый формат', JSON.stringify({ ...shipped, formatVersion: 2 }), 'newer_format', /обновите программу/],
    ['лишнее поле', JSON.stringify({ ...shipped, extra: 1 }), 'damaged', /повреждён/],
    ['чужая сумма', JSON.stringify({ ...shipped, checked: '2026-11-20' }), 'damaged', /контрольная сумма/],
    ['старый', JSON.stringify(changed(() => undefined, 3)), 'older', /старее нынешних/],
    ['огромный', ' '.repeat(21 * 1024 * 1024), 'not_a_pack', /слишком большой/],
  ])('%s отклоняется со словами', (name, text, code, message) => {
    const got = checkPack(text as string, { serial: name === 'старый' ? 4 : 1, checked: TODAY });
    expect(got).toMatchObject({ ok: false, code, message: expect.stringMatching(message) });
  });

  test.each<[string, (pack: LawPack) => void]>([
    ['рабочая «суббота» в воскресенье', (pack) => pack.calendar.years['2026']!.working_saturdays.push('11-22')],
    ['день, которого нет', (pack) => pack.calendar.years['2026']!.weekday_off.push('02-30')],
    ['число рабочих дней не сходится', (pack) => (pack.calendar.years['2026']!.workdays += 1)],
    ['ставки не по порядку', (pack) => pack.keyRate.rates.reverse()],
    ['редакции пересекаются', (pack) => pack.norms[0]!.editions.push({ ...pack.norms[0]!.editions[0]! })],
    ['ставка ноль', (pack) => (pack.keyRate.rates[0]!.percentHundredths = 0)],
  ])('%s: сумма верна, но данные не проходят', (_name, change) => {
    expect(read(changed(change))).toMatchObject({ ok: false, code: 'damaged' });
  });

  test('любой испорченный символ замечен', () => {
    const text = packText(shipped);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 2 }), (at) => {
        const digit = text[at]!;
        fc.pre(/[0-9а-я]/.test(digit));
        const other = /[0-9]/.test(digit) ? String((Number(digit) + 1) % 10) : digit === 'а' ? 'б' : 'а';
        expect(checkPack(`${text.slice(0, at)}${other}${text.slice(at + 1)}`).ok).toBe(false);
      }),
      { numRuns: 25 },
    );
  });
});

describe('что меняет пакет', () => {
  const texts = (pack: LawPack) => comparePacks(shipped, pack).map((change) => change.text.replaceAll('\u00a0', ' '));

  test('ставка, календарь, управления — сразу; нормы и списки — с новой программой', () => {
    expect(texts(moreRates)).toEqual([
      'Ключевая ставка с 26.10.2026: 13,5 %.',
      'Ключевая ставка подтверждена по 20.11.2026.',
    ]);
    expect(texts(dayOff)).toEqual(['05.11.2026 станет нерабочим.']);
    const many = changed((pack) => {
      pack.keyRate.rates[0]!.percentHundredths += 1;
      pack.keyRate.rates.pop();
      pack.calendar.years['2028'] = { ...pack.calendar.years['2022']!, decree: 'ПП № 1' };
      delete pack.calendar.years['2022'];
      pack.calendar.years['2025']!.working_saturdays.pop();
      pack.offices.pop();
      pack.offices.push({ code: '99', tail: 'городу Примеру' });
      pack.norms.pop();
      pack.norms[0]!.editions[0]!.to = '2026-12-31';
      pack.norms[0]!.editions.push({
        ...pack.norms[0]!.editions[0]!,
        from: '2027-01-01',
        to: undefined,
        meaning: 'Иначе.',
      });
      pack.norms[1]!.editions[0]!.confidence = 'L';
      pack.regimes.pop();
      pack.objections[0]!.answer = 'Иначе.';
      pack.complexGoods.push({ id: 'new', item: 15, label: 'Новое', confidence: 'M' });
      pack.feeScales.pop();
    });
    const got = comparePacks(shipped, many);
    expect(new Set(got.filter((change) => change.applies === 'now').map((change) => change.area))).toEqual(
      new Set(['key_rate', 'calendar', 'offices']),
    );
    expect(texts(many)).toEqual(
      expect.arrayContaining([
        'Ключевая ставка с 20.12.2021: 8,51 % вместо 8,5 %.',
        'Ключевая ставка с 27.07.2026: строка убрана.',
        'Календарь 2022 года убран: сроки этого года станут предварительными.',
        'Календарь 2028 года стал известен (ПП № 1).',
        '01.11.2025 больше не рабочая суббота.',
        'Управление Роспотребнадзора добавлено: 99 городу Примеру.',
        'ст. 4 (Качество товара): новая редакция с 01.01.2027. Иначе.',
        'ст. 8 (Право на информацию): изменились сведения о норме.',
        'Технически сложные товары: добавлено «Новое».',
        'Возражения продавцов: изменено «Нет чека».',
        'Пошлина: изменилась шкала.',
      ]),
    );
    expect(texts(many).some((text) => text.startsWith('Нормы больше нет:'))).toBe(true);
    expect(texts(many).some((text) => text.startsWith('Особые области: убрано'))).toBe(true);
    expect(comparePacks(many, shipped).some((change) => change.text.startsWith('Новая норма:'))).toBe(true);
    expect(comparePacks(many, shipped).map((change) => change.text)).toContain('01.11.2025 станет рабочей субботой.');
    expect(comparePacks(dayOff, shipped).map((change) => change.text)).toEqual(['05.11.2026 станет рабочим.']);
  });

  test('по новому пакету считают сразу', () => {
    const ctx = lawContext(TODAY, lawDataOf(moreRates));
    const input = { base: 36_500_00, from: '2026-10-26', until: '2026-10-26', paidBack: [] };
    expect(interest395(input, ctx).amount).toBe(13_50);
    expect(interest395(input, ctx).trace.note).toBeUndefined();
    expect(interest395(input, lawContext(TODAY)).amount).toBe(14_00);
    const { calendar } = lawDataOf(dayOff);
    expect(countTerm({ start: '2026-10-25', days: 10, calendar }).last).toBe('2026-11-06');
    expect(lawDataOf(null)).toEqual(SHIPPED_LAW);
  });

  test('своя ставка и свои нерабочие дни', () => {
    const own = lawDataOf(null, { daysOff: ['2026-11-05'], rates: [{ from: '2026-10-26', percentHundredths: 1300 }] });
    expect(countTerm({ start: '2026-10-25', days: 10, calendar: own.calendar }).last).toBe('2026-11-06');
    expect(own.keyRate).toMatchObject({ lastConfirmed: '2026-10-26' });
    expect(own.keyRate.unknownFrom).toBeUndefined();
    const corrected = withOwnRates(SHIPPED_LAW.keyRate, [{ from: '2026-07-27', percentHundredths: 1390 }]);
    expect(corrected.rates.at(-1)).toEqual({ from: '2026-07-27', percentHundredths: 1390 });
    expect(corrected.rates.length).toBe(SHIPPED_LAW.keyRate.rates.length);
    expect(corrected).toMatchObject({ unknownFrom: '2026-10-26', lastConfirmed: '2026-10-01' });
  });

  test('возраст данных', () => {
    expect(packAge('2026-11-21', '2026-11-21')).toEqual({ days: 0, text: 'Данные о праве проверены 21.11.2026.' });
    expect(packAge('2026-11-21', '2026-12-31').text).toBe(
      'Данные о праве проверены 21.11.2026, 40\u00a0дней назад. Законы, принятые позже, программа не знает.',
    );
  });
});

describe('какие дела задевает', () => {
  const cases = exampleNames().map((id) => ({ id, file: example(id) }));
  const touched = (pack: LawPack, today = TODAY) => touchedCases(cases, today, SHIPPED_LAW, lawDataOf(pack));

  test('тот же пакет не задевает ничего', () => {
    expect(touched(shipped)).toEqual([]);
  });

  test('новый нерабочий день двигает последний день и сумму; неотправленное названо', () => {
    const waiting = example('sofa-waiting');
    const served = waiting.events.find((event) => event.type === 'served')!;
    const file = {
      ...waiting,
      events: waiting.events.map((event) =>
        event.type === 'served' || event.date > served.date ? { ...event, date: '2026-10-25' } : event,
      ),
    };
    const [got] = touchedCases([{ id: 'sofa', file }], TODAY, SHIPPED_LAW, lawDataOf(dayOff));
    expect(got).toMatchObject({ id: 'sofa', unsent: expect.arrayContaining(['lawsuit']) });
    expect(got?.changes.join(' ')).toContain('последний день 06.11.2026 вместо 05.11.2026');
    expect(got?.changes.join(' ')).toContain('Сумма:');
    expect(got?.unsent).not.toContain('claim');
  });

  test('ставка задевает только дела с процентами', () => {
    const ids = touched(moreRates).map((item) => item.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => id.startsWith('refund-'))).toBe(true);
  });

  test('закрытое дело и дело без ситуации не задевает', () => {
    const closed = example('sofa-waiting');
    const file = {
      ...closed,
      events: [...closed.events, { id: 'end', type: 'closed' as const, date: '2026-11-20' }],
    };
    expect(touchedCases([{ id: 'x', file }], TODAY, SHIPPED_LAW, lawDataOf(dayOff))).toEqual([]);
  });

  test('разница двух планов: суммы, сроки, нормы', () => {
    const plan = planOn(example('sofa-complaint'), '2026-11-23');
    const [window, ...others] = plan.deadlines;
    if (!window || !plan.sums || !plan.court) throw new Error('в примере нет срока или суммы');
    const words = (is: Partial<typeof plan>, was: Partial<typeof plan> = {}) =>
      planChanges({ ...plan, ...was }, { ...plan, ...is }).map((text) => text.replaceAll('\u00a0', ' '));
    expect(words({})).toEqual([]);
    expect(words({ sums: null, court: null })).toEqual([
      expect.stringMatching(/^Сумма: не посчитана вместо [\d ]+,\d\d ₽\.$/),
      'Пошлина: не посчитана вместо 0,00 ₽.',
    ]);
    expect(words({}, { deadlines: others })).toEqual([expect.stringContaining('появился срок по 09.11.2026')]);
    expect(words({ deadlines: others })).toEqual([expect.stringContaining('срока больше нет')]);
    const provisional = { deadlines: [{ ...window, provisional: true }, ...others] };
    expect(words({}, provisional)).toEqual([expect.stringContaining('больше не предварительный')]);
    expect(words(provisional)).toEqual([expect.stringContaining('стал предварительным')]);
    const [first, ...rest] = plan.legalBasis;
    expect(words({ legalBasis: [{ ...first!, from: '2026-11-01' }, ...rest] })).toEqual([
      `Изменились нормы: ${first?.article} ЗоЗПП.`,
    ]);
  });
});
