import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { AppError } from '../../shared/ipc/errors.ts';

/*
 * A file under a password: scrypt makes the key (RFC 7914), AES-256-GCM keeps and seals the content. The file is one line
 * of JSON that says how, then the encrypted bytes, then the seal; the line is sealed too, so nothing of it can be changed.
 */
const MARK = 'desyat-dney-locked';
const VERSION = 1;
/** About 64 MB and a third of a second for every guess. */
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 } as const;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const SALT_BYTES = 16;
const SEAL_BYTES = 16;
const MAX_HEAD = 400;

interface Head {
  format: typeof MARK;
  version: number;
  salt: string;
  nonce: string;
}

const WRONG =
  'Пароль не подошёл или файл повреждён. Проверьте раскладку и большие буквы; пароль знает тот, кто создал файл.';

/** What a password becomes with its salt (both hex): enough to write and read files under it, not to learn the password. */
export interface LockKey {
  salt: string;
  key: string;
}

/** The key of a password; the same salt gives the same key. Takes a third of a second. */
export async function makeKey(passphrase: string, salt?: string): Promise<LockKey> {
  const bytes = salt === undefined ? randomBytes(SALT_BYTES) : Buffer.from(salt, 'hex');
  return { salt: bytes.toString('hex'), key: (await keyOf(passphrase, bytes)).toString('hex') };
}

/** Encrypts `content` under the password. Without the password it cannot be read by anybody, by us neither. */
export async function lock(content: Uint8Array, passphrase: string): Promise<Uint8Array> {
  return lockWith(content, await makeKey(passphrase));
}

/** Encrypts under a key that is known already: many files, one third of a second. */
export function lockWith(content: Uint8Array, { salt, key }: LockKey): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const head: Head = { format: MARK, version: VERSION, salt, nonce: nonce.toString('hex') };
  const line = Buffer.from(`${JSON.stringify(head)}\n`);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce);
  cipher.setAAD(line);
  return Buffer.concat([line, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** True when the bytes begin as a file under a password does. */
export function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MARK.length + 20))
    .toString('latin1')
    .startsWith(`{"format":"${MARK}"`);
}

/** Decrypts; throws AppError with words for people when the password or a single byte of the file is not right. */
export async function unlock(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  return unlockWith(bytes, await makeKey(passphrase, saltOf(bytes)));
}

/** The salt of a file under a password; throws AppError when its beginning cannot be read. */
export function saltOf(bytes: Uint8Array): string {
  return headOf(bytes.subarray(0, endOfHead(bytes))).salt;
}

function endOfHead(bytes: Uint8Array): number {
  return Buffer.from(bytes.subarray(0, MAX_HEAD)).indexOf('\n') + 1;
}

/** Decrypts with a known key, with the same errors. */
export function unlockWith(bytes: Uint8Array, { key }: LockKey): Uint8Array {
  const end = endOfHead(bytes);
  const head = headOf(bytes.subarray(0, end));
  const body = bytes.subarray(end, -SEAL_BYTES);
  try {
    const cipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), Buffer.from(head.nonce, 'hex'));
    cipher.setAAD(bytes.subarray(0, end));
    cipher.setAuthTag(bytes.subarray(-SEAL_BYTES));
    return Buffer.concat([cipher.update(body), cipher.final()]);
  } catch {
    throw new AppError('forbidden', WRONG, 'passphrase');
  }
}

function headOf(line: Uint8Array): Head {
  const damaged = new AppError('damaged', 'Файл повреждён: его начало не читается. Возьмите другую копию файла.');
  let head: Partial<Head>;
  try {
    head = JSON.parse(Buffer.from(line).toString('utf8')) as Partial<Head>;
  } catch {
    throw damaged;
  }
  if (typeof head.version === 'number' && head.version > VERSION) {
    throw new AppError('newer_version', 'Файл создан более новой версией программы. Обновите программу.', 'version');
  }
  const { salt, nonce } = head;
  if (head.version !== VERSION || !isHex(salt, SALT_BYTES) || !isHex(nonce, NONCE_BYTES)) throw damaged;
  return { format: MARK, version: VERSION, salt, nonce };
}

function isHex(value: unknown, bytes: number): value is string {
  return typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]+$/.test(value);
}

/** The same password typed on another system gives the same bytes: composed letters, no spaces at the ends. */
function keyOf(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC').trim(), salt, KEY_BYTES, COST, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
