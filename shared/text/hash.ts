/**
 * A short fingerprint of a text, 16 hexadecimal digits: tells whether the text under a user's edit has changed. It is
 * not a protection against anybody; papers that were sent are sealed with SHA-256 elsewhere.
 */
export function textHash(text: string): string {
  return fnv(text, 0x811c9dc5) + fnv(text, 0x9747b28c);
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
