import type { CivilDate } from '../../calendar/civilDate.ts';
import { shortDate } from '../../text/format.ts';
import type { Law } from '../inForce.ts';
import { canonical } from './canonical.ts';
import { obstacleIn } from './requirements.ts';
import { PACK_FORMAT, PACK_FORMAT_VERSION, packSchema, type LawPack } from './schema.ts';
import { sha256 } from './sha256.ts';
import { SHIPPED } from './shipped.ts';

export type { LawPack } from './schema.ts';

/** A pack is a few hundred kilobytes; a file twenty times larger is something else. Bytes of the file, or characters. */
export const MAX_PACK = 5 * 1024 * 1024;

export type PackCheck =
  | { ok: true; pack: LawPack }
  | {
      ok: false;
      code: 'not_a_pack' | 'damaged' | 'newer_format' | 'newer_program' | 'older' | 'same' | 'future';
      message: string;
    };

/** What a pack is held against: the data in force now, and the day. */
export interface PackNow {
  serial: number;
  checked: CivilDate;
  /** Checksum of the pack in force, when it is one. */
  sha256?: string;
  /** A pack checked after this day is refused: either it or the clock is wrong. */
  today?: CivilDate;
}

/** A law as one pack, with its checksum; the law of this program by default. */
export function buildPack(law: Law = SHIPPED): LawPack {
  const content = { format: PACK_FORMAT, formatVersion: PACK_FORMAT_VERSION, ...law };
  return seal(packSchema.omit({ sha256: true }).parse(structuralCopy(content)));
}

/** A pack with its checksum. */
export function seal(content: Omit<LawPack, 'sha256'>): LawPack {
  return { ...content, sha256: checksum(content) };
}

/** The text of the file. */
export function packText(pack: LawPack): string {
  return `${JSON.stringify(pack, null, 1)}\n`;
}

/**
 * Reads a pack that may be installed: `readPack`, and it is newer than what is in force. Never throws; `message` says what
 * is wrong and what to do.
 */
export function checkPack(text: string, now: PackNow): PackCheck {
  const read = readPack(text);
  if (!read.ok) return read;
  const { serial, checked, sha256 } = read.pack;
  if (sha256 === now.sha256) return refuse('same', 'Эти данные уже стоят. Менять ничего не нужно.');
  if (serial <= now.serial) {
    const numbers = `в файле № ${serial}, проверены ${shortDate(checked)}; у вас № ${now.serial}, проверены ${shortDate(now.checked)}`;
    return refuse('older', `Данные в файле не новее нынешних: ${numbers}. Менять их не нужно.`);
  }
  if (now.today !== undefined && checked > now.today) {
    return refuse(
      'future',
      `Данные в файле проверены ${shortDate(checked)}, а на компьютере ${shortDate(now.today)}. Проверьте дату компьютера и файл.`,
    );
  }
  return read;
}

/**
 * Reads a pack from the text of a file and checks everything before anything is used: kind, version of the form, fields,
 * checksum, and that it has all the rules of this program need. Never throws; `message` says what is wrong and what to do.
 */
export function readPack(text: string): PackCheck {
  if (text.length > MAX_PACK)
    return refuse('not_a_pack', 'Файл слишком большой. Это не данные о праве. Проверьте, тот ли файл выбран.');
  const data = parse(text);
  if (data === undefined)
    return refuse('damaged', 'Файл повреждён: его нельзя прочитать. Скачайте или скопируйте его ещё раз.');
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== PACK_FORMAT) {
    return refuse(
      'not_a_pack',
      'Это не файл данных о праве. Выберите файл, который прилагают к новой версии программы.',
    );
  }
  const version = 'formatVersion' in data ? data.formatVersion : undefined;
  if (typeof version === 'number' && version > PACK_FORMAT_VERSION) {
    return refuse('newer_format', 'Файл сделан для более новой программы. Сначала обновите программу.');
  }
  const parsed = packSchema.safeParse(data);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    return refuse('damaged', `Файл повреждён: не подходит поле «${place}». Возьмите другую копию файла.`);
  }
  if (checksum({ ...parsed.data, sha256: undefined }) !== parsed.data.sha256) {
    return refuse('damaged', 'Файл изменён или повреждён: не сходится контрольная сумма. Возьмите другую копию файла.');
  }
  const obstacle = obstacleIn(parsed.data);
  return obstacle ? refuse(obstacle.code, obstacle.message) : { ok: true, pack: parsed.data };
}

/** The checksum of a pack without its own field: SHA-256 of JSON with keys in order, so that spaces do not matter. */
export function checksum(content: object): string {
  return sha256(canonical(content));
}

function refuse(code: Extract<PackCheck, { ok: false }>['code'], message: string): PackCheck {
  return { ok: false, code, message };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** What JSON keeps of a value: absent fields stay absent. */
function structuralCopy(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object;
}
