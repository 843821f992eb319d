import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawContext } from '../../shared/law/context.ts';
import { comparePacks } from '../../shared/law/pack/compare.ts';
import { lawOf, packAge, withOwnRates } from '../../shared/law/pack/lawData.ts';
import { buildPack, checkPack, checksum, packText, readPack, type LawPack } from '../../shared/law/pack/pack.ts';
import { sha256 } from '../../shared/law/pack/sha256.ts';
import { SHIPPED } from '../../shared/law/pack/shipped.ts';
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

const read = (pack: unknown) => readPack(JSON.stringify(pack));
const NOW = { serial: shipped.serial, checked: shipped.checked };
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
    expect(readPack(packText(shipped))).toEqual({ ok: true, pack: shipped });
    expect(readPack(`\ufeff${packText(shipped)}`)).toMatchObject({ ok: true });
    expect(comparePacks(shipped, shipped)).toEqual([]);
    expect(comparePacks(SHIPPED, shipped)).toEqual([]);
  });

  test('файл assets/law-pack.json — это данные программы', () => {
    const file = readFileSync(join(import.meta.dirname, '../../assets/law-pack.json'), 'utf8');
    expect(file === packText(shipped), 'run «npm run rules» and commit assets/law-pack.json').toBe(true);
  });

  test.each<[string, unknown, string, RegExp]>([
    ['обрезанный', packText(shipped).slice(0, -5), 'damaged', /нельзя прочитать/],
    ['не тот файл', JSON.stringify({ format: 'desyat-dney-case' }), 'not_a_pack', /не файл данных о праве/],
    ['список', '[]', 'not_a_pack', /не файл/],
    ['пусто', 'null', 'not_a_pack', /не файл/],
    ['новый формат', JSON.stringify({ ...shipped, formatVersion: 2 }), 'newer_format', /обновите программу/],
    ['формат без версии', JSON.stringify({ ...shipped, formatVersion: undefined }), 'damaged', /«formatVersion»/],
    ['строка', '"закон"', 'not_a_pack', /не файл/],
    ['нет вида', '{}', 'not_a_pack', /не файл/],
    ['лишнее поле', JSON.stringify({ ...shipped, extra: 1 }), 'damaged', /повреждён/],
    ['чужая сумма', JSON.stringify({ ...shipped, checked: '2026-11-20' }), 'damaged', /контрольная сумма/],
    ['огромный', ' '.repeat(21 * 1024 * 1024), 'not_a_pack', /слишком большой/],
  ])('%s отклоняется со словами', (_name, text, code, message) => {
    expect(checkPack(text as string, NOW)).toMatchObject({ ok: false, code, message: expect.stringMatching(message) });
  });

  test('устанавливают только более новый пакет, проверенный не позже сегодняшнего дня', () => {
    const next = changed(() => undefined, 4);
    const check = (now: Parameters<typeof checkPack>[1]) => checkPack(packText(next), now);
    expect(check({ serial: 3, checked: TODAY, today: TODAY })).toEqual({ ok: true, pack: next });
    expect(check({ serial: 4, checked: TODAY, sha256: next.sha256 })).toMatchObject({ ok: false, code: 'same' });
    expect(check({ serial: 4, checked: TODAY })).toMatchObject({
      ok: false,
      code: 'older',
      message: expect.stringMatching(/не новее нынешних: в файле № 4/),
    });
    expect(check({ serial: 5, checked: TODAY })).toMatchObject({ ok: false, code: 'older' });
    expect(check({ serial: 3, checked: TODAY, today: '2026-11-20' })).toMatchObject({
      ok: false,
      code: 'future',
      message: expect.stringMatching(/Проверьте дату компьютера/),
    });
  });

  test.each<[string, (pack: LawPack) => void]>([
    ['рабочая «суббота» в воскресенье', (pack) => pack.calendar.years['2026']!.working_saturdays.push('11-22')],
    ['день, которого нет', (pack) => pack.calendar.years['2026']!.weekday_off.push('02-30')],
    ['число рабочих дней не сходится', (pack) => (pack.calendar.years['2026']!.workdays += 1)],
    ['ставки не по порядку', (pack) => pack.keyRate.rates.reverse()],
    ['редакции пересекаются', (pack) => pack.norms[0]!.editions.push({ ...pack.norms[0]!.editions[0]! })],
    [
      'редакция кончилась раньше, чем началась',
      (pack) => void Object.assign(pack.norms[0]!.editions[0]!, { from: '2026-01-02', to: '2026-01-01' }),
    ],
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
        expect(readPack(`${text.slice(0, at)}${other}${text.slice(at + 1)}`).ok).toBe(false);
      }),
      { numRuns: 25 },
    );
  });
});

describe('что меняет пакет', () => {
  const texts = (pack: LawPack) => comparePacks(shipped, pack).map((change) => change.text.replaceAll('\u00a0', ' '));

  test('ставка, календарь, нормы, списки, управления — словами', () => {
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
      pack.acts.push({ id: 'new', short: 'Новый закон', name: 'Новый закон', genitive: 'Нового закона' });
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
      pack.noLoan.at(-1)!.goods.pop();
      pack.notExchanged.at(-1)!.read = true;
    });
    const got = comparePacks(shipped, many);
    expect([...new Set(got.map((change) => change.area))]).toEqual([
      'key_rate',
      'calendar',
      'norms',
      'lists',
      'offices',
    ]);
    expect(texts(many)).toEqual(
      expect.arrayContaining([
        'Ключевая ставка с 20.12.2021: 8,51 % вместо 8,5 %.',
        'Ключевая ставка с 27.07.2026: строка убрана.',
        'Календарь 2022 года убран: сроки этого года станут предварительными.',
        'Календарь 2028 года стал известен (ПП № 1).',
        '01.11.2025 больше не рабочая суббота.',
        'Управление Роспотребнадзора добавлено: 99 городу Примеру.',
        'ст. 4 ЗоЗПП (Качество товара): новая редакция с 01.01.2027. Иначе.',
        'ст. 4 ЗоЗПП (Качество товара): редакция без даты начала действует по 31.12.2026.',
        'ст. 8 ЗоЗПП (Право на информацию): изменилось, насколько мы уверены.',
        'Технически сложные товары: добавлено «Новое».',
        'Возражения продавцов: изменено «Нет чека».',
        'Законы и постановления: добавлено «Новый закон».',
        'Пошлина: изменилась шкала.',
        'На что не дают подменный товар: убрано «Гражданское оружие».',
        'Что не меняют в магазине: изменились сведения о перечне.',
      ]),
    );
    expect(texts(many).some((text) => text.startsWith('Нормы больше нет:'))).toBe(true);
    expect(texts(many).some((text) => text.startsWith('Особые области: убрано'))).toBe(true);
    expect(comparePacks(many, shipped).some((change) => change.text.startsWith('Новая норма:'))).toBe(true);
    expect(comparePacks(many, shipped).map((change) => change.text)).toContain('01.11.2025 станет рабочей субботой.');
    expect(comparePacks(dayOff, shipped).map((change) => change.text)).toEqual(['05.11.2026 станет рабочим.']);
  });

  test('изменения внутри редакции: число, текст, название, новая сверка', () => {
    const next = changed((pack) => {
      const norm = (id: string) => pack.norms.find((item) => item.id === id)!;
      norm('zozpp-22').editions[0]!.params = { days: 15 };
      norm('zozpp-23-1').editions[0]!.params = { ratePercentHundredths: 150 };
      norm('zozpp-13-6').editions[0]!.params = { ratioPercent: 40 };
      norm('gpk-23-1-5').editions[0]!.params = { limitKopecks: 5_000_000_00 };
      norm('zozpp-19-1').editions[0]!.params = { months: 36 };
      norm('zozpp-35').editions[0]!.params = { days: 3, times: 3, pieces: 1 };
      norm('zozpp-21').editions[0]!.meaning = 'Другими словами.';
      norm('zozpp-20').title = 'Ремонт и подменный товар';
      norm('zozpp-23-cap').editions.shift();
      delete norm('zozpp-31-1').editions[0]!.params;
      norm('gk-190').editions[0]!.checked = '2026-12-01';
      norm('gk-191').editions[0]!.source = 'Другой источник';
    });
    const article = (id: string) => {
      const norm = shipped.norms.find((item) => item.id === id)!;
      const act = shipped.acts.find(({ id: other }) => other === norm.act)!;
      return `${norm.article} ${act.short} (${norm.title})`.replaceAll('\u00a0', ' ');
    };
    expect(texts(next)).toEqual(
      expect.arrayContaining([
        `${article('zozpp-22')}: изменилось число, 15 дней вместо 10 дней.`,
        `${article('zozpp-23-1')}: изменилось число, 1,5 % вместо 1 %.`,
        `${article('zozpp-13-6')}: изменилось число, 40 % вместо 50 %.`,
        `${article('gpk-23-1-5')}: изменилось число, 5 000 000,00 ₽ вместо 100 000,00 ₽.`,
        `${article('zozpp-19-1')}: изменилось число, 36 месяцев вместо 24 месяца.`,
        `${article('zozpp-35')}: изменилось число, 3 вместо 2, 1 вместо ничего.`,
        `${article('zozpp-21')}: изложена иначе. Другими словами.`,
        expect.stringMatching(/ теперь называется .*\(Ремонт и подменный товар\)\.$/),
        `${article('zozpp-23-cap')}: нет редакции без даты начала.`,
        `${article('zozpp-31-1')}: изменилось число, нет вместо 10 дней.`,
        'Сверены заново без изменений: 2 нормы.',
      ]),
    );
    expect(texts(next)).toHaveLength(11);
  });

  test('по новому пакету считают сразу', () => {
    const ctx = lawContext(TODAY, lawOf(moreRates));
    const input = { base: 36_500_00, from: '2026-10-26', until: '2026-10-26', paidBack: [] };
    expect(interest395(input, ctx).amount).toBe(13_50);
    expect(interest395(input, ctx).trace.note).toBeUndefined();
    expect(interest395(input, lawContext(TODAY)).amount).toBe(14_00);
    const { calendar } = lawOf(dayOff);
    expect(countTerm({ start: '2026-10-25', days: 10, calendar }).last).toBe('2026-11-06');
    expect(lawOf(null)).toEqual(SHIPPED);
  });

  test('своя ставка и свои нерабочие дни', () => {
    const own = lawOf(null, { daysOff: ['2026-11-05'], rates: [{ from: '2026-10-26', percentHundredths: 1300 }] });
    expect(countTerm({ start: '2026-10-25', days: 10, calendar: own.calendar }).last).toBe('2026-11-06');
    expect(own.keyRate).toMatchObject({ lastConfirmed: '2026-10-26' });
    expect(own.keyRate.unknownFrom).toBeUndefined();
    expect(withOwnRates(SHIPPED.keyRate, [])).toBe(SHIPPED.keyRate);
    expect(lawOf(null, { daysOff: ['2026-11-05'] }).keyRate).toBe(SHIPPED.keyRate);
    expect(lawOf(shipped, { rates: own.keyRate.rates.slice(-1) }).calendar).toEqual(SHIPPED.calendar);
    const sure = { ...SHIPPED.keyRate, unknownFrom: undefined };
    expect(withOwnRates(sure, [{ from: '2026-09-14', percentHundredths: 1 }]).unknownFrom).toBeUndefined();
    const corrected = withOwnRates(SHIPPED.keyRate, [{ from: '2026-07-27', percentHundredths: 1390 }]);
    expect(corrected.rates.at(-1)).toEqual({ from: '2026-07-27', percentHundredths: 1390 });
    expect(corrected.rates.length).toBe(SHIPPED.keyRate.rates.length);
    const between = withOwnRates(SHIPPED.keyRate, [{ from: '2026-01-15', percentHundredths: 1590 }]).rates;
    expect(between.map(({ from }) => from)).toEqual(between.map(({ from }) => from).sort());
    expect(between.length).toBe(SHIPPED.keyRate.rates.length + 1);
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
  const touched = (pack: LawPack, today = TODAY) => touchedCases(cases, today, SHIPPED, lawOf(pack));

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
    const [got] = touchedCases([{ id: 'sofa', file }], TODAY, SHIPPED, lawOf(dayOff));
    expect(got).toMatchObject({ id: 'sofa', unsent: expect.arrayContaining(['lawsuit']) });
    expect(got?.changes.join(' ')).toContain('последний день 06.11.2026 вместо 05.11.2026');
    expect(got?.changes.join(' ')).toContain('Сумма:');
    expect(got?.unsent).not.toContain('claim');
  });

  test('ставка задевает только дела с процентами', () => {
    const ids = touched(moreRates).map((item) => item.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.every((id) => planOn(example(id), TODAY).sums?.accrual?.rule === 'gk-395')).toBe(true);
  });

  test('закрытое дело и дело без ситуации не задевает', () => {
    const closed = example('sofa-waiting');
    const file = {
      ...closed,
      events: [...closed.events, { id: 'end', type: 'closed' as const, date: '2026-11-20' }],
    };
    expect(touchedCases([{ id: 'x', file }], TODAY, SHIPPED, lawOf(dayOff))).toEqual([]);
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
