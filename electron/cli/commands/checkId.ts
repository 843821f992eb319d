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
} from '../../../shared/model/identifiers.ts';
import { UsageError, type Command } from '../command.ts';
import { done, refused } from '../output.ts';

const bare = (value: string): string => value.replace(/\D/g, '');

const CHECKS: Record<string, (value: string, bik: string) => Check> = {
  inn: checkInn,
  ogrn: (value) =>
    bare(value).length === 15 ? { valid: false, why: 'В ОГРН 13 цифр, а это похоже на ОГРНИП.' } : checkOgrn(value),
  ogrnip: (value) =>
    bare(value).length === 13 ? { valid: false, why: 'В ОГРНИП 15 цифр, а это похоже на ОГРН.' } : checkOgrn(value),
  'bik-account': checkAccount,
  shpi: checkShpi,
  s10: checkS10,
  snils: checkSnils,
  bik: checkBik,
  postcode: checkPostcode,
};

const KINDS = Object.keys(CHECKS);

/** Check digits of a number: `why` is null when they fit. For `bik-account` VALUE is the account, BIK that of its bank. */
export const checkId: Command = {
  usage: `${KINDS.join('|')} VALUE [BIK]`,
  words: [2, 3],
  options: [],
  run([kind = '', value = '', bik]) {
    const check = Object.hasOwn(CHECKS, kind) ? CHECKS[kind] : undefined;
    if (!check) return refused({ path: 'KIND', message: `Такого номера нет: «${kind}». Есть: ${KINDS.join(', ')}.` });
    if (kind === 'bik-account' && bik === undefined) {
      return refused({ path: 'BIK', message: 'Счёт проверяется вместе с БИК: укажите его третьим.' });
    }
    if (kind !== 'bik-account' && bik !== undefined) throw new UsageError('БИК нужен только для bik-account.');
    const { valid, why } = check(value, bik ?? '');
    return done({ valid, why: why ?? null });
  },
};
