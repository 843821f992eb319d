import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkAccount,
  checkBik,
  checkInn,
  checkOgrn,
  checkPostcode,
  checkS10,
  checkShpi,
  checkSnils,
  type Check,
} from '../../shared/model/identifiers.ts';

const SBER = '044525225';
const account = (text: string) => checkAccount(text, SBER);

/** Every number here is published or computed by the formulas of the offices that issue it. */
const VALID: [string, (text: string) => Check, string][] = [
  ['ИНН организации', checkInn, '7707083893'],
  ['ИНН организации', checkInn, '7736207543'],
  ['ИНН с пробелами', checkInn, ' 7707 083893 '],
  ['ИНН предпринимателя', checkInn, '500100732259'],
  ['ОГРН', checkOgrn, '1027700132195'],
  ['ОГРНИП', checkOgrn, '304500116000157'],
  ['корреспондентский счёт', account, '30101810400000000225'],
  ['расчётный счёт', account, '40702810938000012345'],
  ['счёт человека', account, '40817810700000000001'],
  ['СНИЛС', checkSnils, '112-233-445 95'],
  ['старый СНИЛС без контрольного числа', checkSnils, '001-001-998 77'],
  ['ШПИ', checkShpi, '10100001234569'],
  ['ШПИ', checkShpi, '80080100123454'],
  ['ШПИ', checkShpi, '61104580000014'],
  ['S10', checkS10, 'RA473124829RU'],
  ['S10 строчными', checkS10, 'ra 473124829 ru'],
];

/** Checks of one modulus catch every single wrong digit; those of «mod 11 mod 10» may miss one, so the digit is chosen. */
const lastDigitWrong = (text: string): string =>
  text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));

describe('верные номера', () => {
  test.each(VALID)('%s', (_name, check, text) => {
    expect(check(text)).toEqual({ valid: true });
  });

  test.each(VALID.filter(([name]) => !name.startsWith('старый')))(
    '%s: последняя цифра другая',
    (_name, check, text) => {
      const result = check(lastDigitWrong(text));
      expect(result.valid).toBe(false);
      expect(result.why).toMatch(/\.$/);
    },
  );
});

describe('что не так — по-русски и с советом', () => {
  test.each<[string, Check, RegExp]>([
    ['ИНН с буквами', checkInn('77О7083893'), /только цифры/],
    ['ИНН из 11 цифр', checkInn('77070838931'), /а здесь 11/],
    ['ИНН из нулей', checkInn('0000000000'), /нулей/],
    ['ИНН: одиннадцатая цифра', checkInn('500100732249'), /опечатка/],
    ['ОГРН с буквами', checkOgrn('1О27700132195'), /только цифры/],
    ['ОГРН из 12 цифр', checkOgrn('102770013219'), /а здесь 12/],
    ['ОГРН начинается с 2', checkOgrn('2027700132195'), /1 или 5/],
    ['ОГРНИП начинается с 4', checkOgrn('404500116000157'), /начинается с 3/],
    ['БИК короткий', checkBik('04452522'), /9 цифр/],
    ['БИК чужой', checkBik('144525225'), /04 \(банк\)/],
    ['счёт короткий', account('4081781070000000001'), /20 цифр/],
    ['счёт без БИК', checkAccount('40817810700000000001', ''), /впишите БИК/],
    ['счёт другого банка', checkAccount('40817810700000000001', '044525974'), /не подходит/],
    ['СНИЛС короткий', checkSnils('112-233-445'), /11 цифр/],
    ['ШПИ короткий', checkShpi('1010000123456'), /14 цифр/],
    ['S10 без страны', checkS10('RA473124829'), /Международный номер/],
    ['индекс короткий', checkPostcode('12345'), /6 цифр/],
    ['индекс начинается с 7', checkPostcode('723456'), /первая от 1 до 6/],
  ])('%s', (_name, result, why) => {
    expect(result.valid).toBe(false);
    expect(result.why).toMatch(why);
  });

  test('без контрольных цифр проверяется вид', () => {
    expect(checkBik(SBER)).toEqual({ valid: true });
    expect(checkBik('017003983')).toEqual({ valid: true });
    expect(checkPostcode('127994')).toEqual({ valid: true });
    expect(checkAccount('03100643000000018500', '017003983')).toEqual({ valid: true });
  });
});

describe('счёт в расчётно-кассовом центре', () => {
  test('проверяется, как корреспондентский: по цифрам 5-6 БИК', () => {
    const weights = [7, 1, 3];
    const key = (bik: string, text: string) =>
      [...`0${bik.slice(4, 6)}${text}`].reduce(
        (sum, digit, i) => sum + ((Number(digit) * (weights[i % 3] ?? 0)) % 10),
        0,
      );
    const bik = '044525000';
    const valid = Array.from({ length: 10 }, (_, digit) => `40204810${digit}00000000001`).filter(
      (text) => key(bik, text) % 10 === 0,
    );
    expect(valid).toHaveLength(1);
    expect(checkAccount(valid[0] ?? '', bik)).toEqual({ valid: true });
  });
});

describe('контрольные числа на границах', () => {
  const digit = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));
  const checkDigits = (prefix: string, check: (text: string) => Check) =>
    Array.from({ length: 10 }, (_, last) => `${prefix}${last}`).filter((text) => check(text).valid);

  test('у каждого номера ровно одна верная последняя цифра', () => {
    fc.assert(
      fc.property(digit(13), digit(9), digit(12), digit(14), digit(8), (shpi, inn, ogrn, ogrnip, s10) => {
        expect(checkDigits(shpi, checkShpi)).toHaveLength(1);
        expect(checkDigits(inn, checkInn)).toHaveLength(1);
        expect(checkDigits(`1${ogrn.slice(1)}`, checkOgrn)).toHaveLength(1);
        expect(checkDigits(`3${ogrnip.slice(1)}`, checkOgrn)).toHaveLength(1);
        expect(checkDigits(`RA${s10}`, (text) => checkS10(`${text}RU`))).toHaveLength(1);
      }),
    );
  });

  test('ОГРН на 5 и СНИЛС с контрольным числом 00', () => {
    expect(checkDigits('510770013219', checkOgrn)).toHaveLength(1);
    const zero = Array.from({ length: 3000 }, (_, n) => String(100_000_000 + n * 98_765)).find((prefix) => {
      const sum = [...prefix].reduce((total, text, i) => total + (9 - i) * Number(text), 0);
      return sum % 101 === 100;
    });
    expect(zero).toBeDefined();
    expect(checkSnils(`${zero}00`)).toEqual({ valid: true });
    expect(checkSnils(`${zero}01`).valid).toBe(false);
  });
});
