const ORIENTATION = 0x0112;

/**
 * How a camera was held, 1-8 as EXIF counts (6 = turn right to see it upright); 1 when the JPEG does not say. Phones
 * store portrait photos lying on their side and leave the turning to the viewer; a PDF does not turn by itself.
 */
export function jpegOrientation(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (marker === 0xe1 && at + 2 + length <= view.byteLength && isExif(jpeg, at + 4)) {
      return orientationIn(new DataView(jpeg.buffer, jpeg.byteOffset + at + 10, length - 8));
    }
    // The picture itself begins: nothing is told after it.
    if (marker === 0xda || length < 2) return 1;
    at += 2 + length;
  }
  return 1;
}

function isExif(bytes: Uint8Array, at: number): boolean {
  return [0x45, 0x78, 0x69, 0x66, 0, 0].every((byte, index) => bytes[at + index] === byte);
}

/** Looks through the first directory of the TIFF block, never outside it. */
function orientationIn(tiff: DataView): number {
  if (tiff.byteLength < 8) return 1;
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return 1;
  const count = tiff.getUint16(directory, little);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(entry, little) === ORIENTATION) {
      const value = tiff.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}
