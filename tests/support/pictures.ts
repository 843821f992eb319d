import { crc32, deflateSync } from 'node:zlib';

const segment = (marker: number, ...bytes: number[]): number[] => [
  0xff,
  marker,
  (bytes.length + 2) >> 8,
  (bytes.length + 2) & 0xff,
  ...bytes,
];

/** Huffman table with one code of one bit, for the value 0. */
const table = (kind: number): number[] => segment(0xc4, kind, 1, ...Array<number>(15).fill(0), 0);

const PICTURE = [
  ...segment(0xdb, 0, ...Array<number>(64).fill(1)),
  ...segment(0xc0, 8, 0, 8, 0, 16, 1, 1, 0x11, 0),
  ...table(0x00),
  ...table(0x10),
  ...segment(0xda, 1, 1, 0x00, 0, 63, 0),
  0x0f,
  0xff,
  0xd9,
];

/** A grey JPEG, 16 wide and 8 high. */
export const JPEG = Uint8Array.from([0xff, 0xd8, ...PICTURE]);

/** The same with an EXIF block that tells how the camera was held. */
export function jpegTurned(orientation: number, littleEndian = false): Uint8Array {
  const word = (value: number): number[] => (littleEndian ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff]);
  const long = (value: number): number[] => (littleEndian ? [...word(value), 0, 0] : [0, 0, ...word(value)]);
  const order = littleEndian ? [0x49, 0x49] : [0x4d, 0x4d];
  const entries = [
    [...word(0x0100), ...word(4), ...long(1), ...long(16)],
    [...word(0x0112), ...word(3), ...long(1), ...word(orientation), ...word(0)],
  ];
  const tiff = [...order, ...word(42), ...long(8), ...word(entries.length), ...entries.flat(), ...long(0)];
  return Uint8Array.from([0xff, 0xd8, ...segment(0xe1, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff), ...PICTURE]);
}

/** A white PNG of one pixel. */
export const PNG = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
  ...chunk('IDAT', deflateSync(Buffer.from([0, 255, 255, 255]))),
  ...chunk('IEND', Buffer.alloc(0)),
]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
