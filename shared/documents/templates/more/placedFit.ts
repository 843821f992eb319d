import { FONT, PLACED_PT, SMALLEST_PLACED_PT } from '../../layout.ts';

/** Letters of a placed block, largest first: what does not fit is set smaller, never cut. */
const SIZES = [PLACED_PT, 11, 10, SMALLEST_PLACED_PT] as const;
const MM_PER_PT = 25.4 / 72;

/** Widths in hundredths of the size, of the wider of regular and bold, rounded up. Anything else is taken for the widest. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [25, ' \u00a0.,|'],
  [30, "/il'"],
  [35, '!()-:;[]fjt'],
  [40, 'Is'],
  [45, 'cerzезсэё'],
  [50, '0123456789#*?J_agovxyабготух«»„“”–'],
  [55, '~Звдья'],
  [60, '"+<=>S^bdhknpquийклнпрцчъ'],
  [65, 'FPГР'],
  [70, 'BELTZБВДЕЁТЬЭмф'],
  [75, 'ACDNRUVXYwАКЛСУХЧЯж'],
  [80, 'GHKOQИЙНОПЦЪыю'],
  [85, '&mшщ'],
  [90, 'Ф'],
  [95, '@MМ'],
  [100, '%WЖЫ—'],
  [110, '№ШЩ'],
];
const WIDEST = 1.2;
const SPACE = 0.25;
const WIDTH = new Map(
  WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width / 100] as const)),
);

interface Room {
  /** Millimetres. */
  width: number;
  height: number;
}

/**
 * Size of letters, in points, at which the paragraphs certainly stand within the room, the largest that does; null when
 * they are too long even for the smallest.
 */
export function fittingSize(paragraphs: readonly string[], { width, height }: Room): number | null {
  const fits = (points: number): boolean => {
    const em = points * MM_PER_PT;
    const lines = paragraphs.reduce((sum, one) => sum + linesOf(one, width / em), 0);
    return lines * FONT.lineHeight * em <= height;
  };
  return SIZES.find(fits) ?? null;
}

/** Lines of a paragraph in a room of so many ems: as many as there will be, or more. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  // No line is begun yet.
  let used = Infinity;
  for (const word of text.split(' ')) {
    const wide = widthOf(word);
    if (used + wide <= room) used += wide + SPACE;
    else {
      // A word longer than a line is broken where each line ends, which may leave a letter's width unused.
      lines += wide <= room ? 1 : Math.ceil(wide / (room - WIDEST));
      used = Math.min(wide, room) + SPACE;
    }
  }
  return lines;
}

function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += WIDTH.get(letter) ?? WIDEST;
  return sum;
}
