/** Names that Windows keeps for devices, with any extension. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const MAX_LENGTH = 120;

/** Types the program knows, by extension; the rest is stored all the same. */
const MIME_BY_EXTENSION: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  heic: 'image/heic',
  heif: 'image/heic',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  txt: 'text/plain',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  eml: 'message/rfc822',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  zip: 'application/zip',
};

/** Only these are opened by another program; everything else is shown in its folder, for it might run. */
const OPENABLE = new Set([
  'pdf',
  'jpg',
  'jpeg',
  'png',
  'webp',
  'gif',
  'bmp',
  'heic',
  'tif',
  'tiff',
  'txt',
  'doc',
  'docx',
  'odt',
  'rtf',
  'xls',
  'xlsx',
  'mp3',
  'ogg',
  'm4a',
  'wav',
  'mp4',
  'mov',
]);

/** The extension in lower case without the dot; '' when there is none. */
export function extensionOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A file name that every system accepts: no separators, control characters, trailing dots or device names. */
export function safeFileName(name: string): string {
  const extension = extensionOf(name);
  const stem = extension ? name.slice(0, -extension.length - 1) : name;
  const clean = stem
    .normalize('NFC')
    // Control characters and marks that turn the direction of text would hide the real name.
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, MAX_LENGTH)
    // Halves of characters, also one that was just cut: the system would put another sign in their place.
    .replace(/\p{Cs}/gu, '')
    .trim();
  const safe = clean === '' || DEVICES.test(clean) ? `_${clean}` : clean;
  return extension ? `${safe}.${extension}` : safe;
}

/** Brands of the pictures that phones write as HEIC or HEIF; they stand behind «ftyp». */
const HEIC = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/;

/** Media type by the first bytes, else by the extension: for the preview and the names of lists. */
export function mimeOf(name: string, head: Uint8Array): string {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'application/pdf';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (starts(0x52, 0x49, 0x46, 0x46) && head[8] === 0x57 && head[9] === 0x45) return 'image/webp';
  const box = String.fromCharCode(...head.slice(4, 12));
  if (box.startsWith('ftyp') && HEIC.test(box.slice(4))) return 'image/heic';
  const byName = MIME_BY_EXTENSION[extensionOf(name)] ?? 'application/octet-stream';
  // A picture or PDF by name only is not shown as one: its content says otherwise.
  return /^(application\/pdf|image\/(jpeg|png|gif|webp|heic))$/.test(byName) ? 'application/octet-stream' : byName;
}

/** Whether a stored file may be handed to the system's program for it. */
export function isOpenable(name: string): boolean {
  return OPENABLE.has(extensionOf(name));
}

/** Last part of a path of any system: a file dropped on Linux may carry a Windows path in its name. */
export function baseName(path: string): string {
  return path.split(/[/\\]/).pop() ?? '';
}
