/** Result of a check: `why` says in Russian what does not fit and what to do. Whether such a thing exists is not checked. */
export type Check = { valid: true; why?: undefined } | { valid: false; why: string };

const OK: Check = { valid: true };
const no = (why: string): Check => ({ valid: false, why });
const clean = (text: string): string => text.replace(/[\s\u00a0\u202f-]/g, '');
const digitsOf = (text: string): number[] => [...text].map(Number);
const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  digits.reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0);

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const DIGIT_WRONG = 'Контрольная цифра не сходится: скорее всего, в номере опечатка. Сверьте его с документом.';

/** ИНН: 10 digits of an organisation or 12 of a person, with check digits. */
export function checkInn(text: string): Check {
  const value = clean(text);
  if (!/^\d+$/.test(value)) return no('В ИНН только цифры: 10 у организации, 12 у предпринимателя. Уберите остальное.');
  const digits = digitsOf(value);
  if (value.length !== 10 && value.length !== 12) {
    return no(`В ИНН 10 цифр у организации и 12 у предпринимателя, а здесь ${value.length}. Проверьте номер.`);
  }
  if (/^0+$/.test(value)) return no('ИНН не бывает из одних нулей. Возьмите его с чека или с сайта продавца.');
  const last = (weights: readonly number[]): number => (weighted(digits, weights) % 11) % 10;
  const fits =
    value.length === 10 ? last(INN_10) === digits[9] : last(INN_11) === digits[10] && last(INN_12) === digits[11];
  return fits ? OK : no(DIGIT_WRONG);
}

/** ОГРН (13 digits, starts with 1 or 5) or ОГРНИП (15 digits, starts with 3), with the check digit. */
export function checkOgrn(text: string): Check {
  const value = clean(text);
  if (!/^\d+$/.test(value))
    return no('В ОГРН только цифры: 13 у организации, 15 у предпринимателя. Уберите остальное.');
  if (value.length === 13) {
    if (!/^[15]/.test(value)) return no('ОГРН организации начинается с 1 или 5. Сверьте номер с документом.');
    return registrationDigit(value, 11n) ? OK : no(DIGIT_WRONG);
  }
  if (value.length === 15) {
    if (!value.startsWith('3')) return no('ОГРНИП начинается с 3. Сверьте номер с документом.');
    return registrationDigit(value, 13n) ? OK : no(DIGIT_WRONG);
  }
  return no(`В ОГРН 13 цифр, в ОГРНИП 15, а здесь ${value.length}. Проверьте номер.`);
}

function registrationDigit(value: string, modulus: bigint): boolean {
  const expected = (BigInt(value.slice(0, -1)) % modulus) % 10n;
  return expected === BigInt(value.slice(-1));
}

/** БИК: 9 digits, starts with 04 (bank) or 01 (treasury). It has no check digit. */
export function checkBik(text: string): Check {
  const value = clean(text);
  if (!/^\d{9}$/.test(value)) return no('В БИК 9 цифр. Возьмите его в реквизитах счёта.');
  if (!/^0[14]/.test(value))
    return no('БИК начинается с 04 (банк) или 01 (казначейство). Сверьте его с реквизитами счёта.');
  return OK;
}

/**
 * Account of 20 digits against the БИК of its bank. Accounts of the treasury (БИК 01…) have no such check and pass by form;
 * a corresponding account and an account in a РКЦ are checked with the digits 5-6 of the БИК.
 */
export function checkAccount(account: string, bik: string): Check {
  const value = clean(account);
  if (!/^\d{20}$/.test(value)) return no('В номере счёта 20 цифр. Возьмите его в реквизитах счёта, а не с карты.');
  const code = clean(bik);
  if (!checkBik(code).valid) return no('Сначала впишите БИК банка: без него счёт не проверить.');
  if (code.startsWith('01')) return OK;
  const central = value.startsWith('301') || /00[0-2]$/.test(code);
  const text = (central ? `0${code.slice(4, 6)}` : code.slice(6)) + value;
  const sum = digitsOf(text).reduce((total, digit, index) => total + ((digit * [7, 1, 3][index % 3]!) % 10), 0);
  return sum % 10 === 0 ? OK : no('Счёт не подходит к этому БИК: где-то опечатка. Сверьте оба номера с реквизитами.');
}

/** СНИЛС: 11 digits with the check number; the first thousand numbers have none. */
export function checkSnils(text: string): Check {
  const value = clean(text);
  if (!/^\d{11}$/.test(value)) return no('В СНИЛС 11 цифр, например 112-233-445 95. Проверьте номер.');
  if (Number(value.slice(0, 9)) <= 1_001_998) return OK;
  const sum = weighted(digitsOf(value), [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  return (sum % 101) % 100 === Number(value.slice(9)) ? OK : no(DIGIT_WRONG);
}

/** ШПИ: 14 digits on the postal receipt of a domestic letter, with the check digit. */
export function checkShpi(text: string): Check {
  const value = clean(text);
  if (!/^\d{14}$/.test(value)) return no('В почтовом номере письма по России 14 цифр. Он напечатан в чеке почты.');
  const digits = digitsOf(value);
  const sum = digits.slice(0, 13).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === digits[13] ? OK : no('Контрольная цифра не сходится. Сверьте номер с чеком почты.');
}

/** S10: number of an international item, two letters, nine digits and the country, with the check digit. */
export function checkS10(text: string): Check {
  const value = clean(text).toUpperCase();
  if (!/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(value)) {
    return no('Международный номер — две латинские буквы, 9 цифр и две буквы страны, например RA123456785RU.');
  }
  const rest = 11 - (weighted(digitsOf(value.slice(2, 10)), [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  const expected = rest === 10 ? 0 : rest === 11 ? 5 : rest;
  return expected === Number(value[10]) ? OK : no('Контрольная цифра не сходится. Сверьте номер с квитанцией.');
}

/** Postcode of Russia: 6 digits from 1 to 6 at the start; it has no check digit. */
export function checkPostcode(text: string): Check {
  const value = clean(text);
  if (/^[1-6]\d{5}$/.test(value)) return OK;
  return no('Индекс — 6 цифр, первая от 1 до 6. Без него письмо идёт дольше. Найдите его на сайте Почты России.');
}
