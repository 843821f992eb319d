import { comparePacks } from '../../../shared/law/pack/compare.ts';
import { buildPack, checkPack, checksum, readPack } from '../../../shared/law/pack/pack.ts';
import { SHIPPED } from '../../../shared/law/pack/shipped.ts';
import { UsageError, type Command, type Options } from '../command.ts';
import { readText, readToday } from '../input.ts';
import { done, refused, type Output } from '../output.ts';

/**
 * The law as one file: `export` prints that of this program, `check` says whether a file may be installed over it and what
 * it changes, `seal` prints an edited one with a fresh checksum.
 */
export const pack: Command = {
  usage: 'export | check FILE [--today D] | seal FILE',
  words: [1, 2],
  options: ['today'],
  run([action = '', path], options) {
    if (action === 'export' && path === undefined) return done(buildPack());
    if (path !== undefined && action === 'check') return check(path, options);
    if (path !== undefined && action === 'seal') return seal(path);
    throw new UsageError(`Команда пишется так: pack ${this.usage}`);
  },
};

function check(path: string, options: Options): Output {
  const today = readToday(options.today);
  if (!today.ok) return refused(...today.errors);
  const text = readText(path);
  if (!text.ok) return refused(...text.errors);
  const { serial, checked } = SHIPPED;
  const result = checkPack(text.value, { serial, checked, today: today.value });
  if (!result.ok) return done({ valid: false, code: result.code, why: result.message });
  const { pack: given } = result;
  return done({
    valid: true,
    why: null,
    serial: given.serial,
    checked: given.checked,
    changes: comparePacks(SHIPPED, given),
  });
}

function seal(path: string): Output {
  const text = readText(path);
  if (!text.ok) return refused(...text.errors);
  const data = objectIn(text.value);
  if (!data) return refused({ path, message: `«${path}» — не JSON с данными. Возьмите за основу вывод pack export.` });
  const sealed = { ...data, sha256: checksum({ ...data, sha256: undefined }) };
  const result = readPack(JSON.stringify(sealed));
  return result.ok ? done(result.pack) : refused({ path, message: result.message });
}

function objectIn(text: string): object | null {
  try {
    const data = JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}
