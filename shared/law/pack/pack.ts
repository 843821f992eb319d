import { shortDate } from '../../text/format.ts';
import { KEY_RATE, OFFICES, PRODUCTION_CALENDAR } from '../context.ts';
import { COMPLEX_GOODS } from '../data/complex-goods.ts';
import { FEE_SCALES } from '../data/fees.ts';
import { OBJECTIONS } from '../data/objections.ts';
import { REGIMES } from '../data/regimes.ts';
import { CHECKED } from '../norms/define.ts';
import { ACTS, NORMS } from '../norms/lookup.ts';
import { PACK_FORMAT, PACK_FORMAT_VERSION, packSchema, type LawPack } from './schema.ts';
import { sha256 } from './sha256.ts';

export type { LawPack } from './schema.ts';

/** Number of the pack shipped with this program; grows by one whenever the data changes. */
export const PACK_SERIAL = 1;
/** A pack is a few hundred kilobytes; a file a hundred times larger is something else. Characters. */
export const MAX_PACK = 20 * 1024 * 1024;

export type PackCheck =
  | { ok: true; pack: LawPack }
  | { ok: false; code: 'not_a_pack' | 'damaged' | 'newer_format' | 'older'; message: string };

/** The law of this program as one pack, with its checksum. */
export function buildPack(): LawPack {
  const content = {
    format: PACK_FORMAT,
    formatVersion: PACK_FORMAT_VERSION,
    serial: PACK_SERIAL,
    checked: CHECKED,
    acts: Object.values(ACTS),
    norms: [...NORMS],
    calendar: PRODUCTION_CALENDAR,
    keyRate: KEY_RATE,
    offices: [...OFFICES],
    complexGoods: [...COMPLEX_GOODS],
    regimes: [...REGIMES],
    feeScales: [...FEE_SCALES],
    objections: [...OBJECTIONS],
  };
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
 * Reads a pack from the text of a file and checks everything before anything is used: kind, version of the form, fields,
 * checksum, age against `shipped`. Never throws; `message` says what is wrong and what to do.
 */
export function checkPack(text: string, shipped: Pick<LawPack, 'serial' | 'checked'> = SHIPPED): PackCheck {
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
  if (parsed.data.serial < shipped.serial) {
    const [theirs, ours] = [shortDate(parsed.data.checked), shortDate(shipped.checked)];
    return refuse('older', `Данные в файле старее нынешних: проверены ${theirs}, а у вас ${ours}. Менять их не нужно.`);
  }
  return { ok: true, pack: parsed.data };
}

/** The checksum of a pack without its own field: SHA-256 of JSON with keys in order, so that spaces do not matter. */
export function checksum(content: object): string {
  return sha256(JSON.stringify(ordered(structuralCopy(content))));
}

const SHIPPED = { serial: PACK_SERIAL, checked: CHECKED };

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

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}
