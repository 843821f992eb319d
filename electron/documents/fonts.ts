/**
 * Tinos in three subsets, so that letters, № (cyrillic) and ₽ (latin-ext) come from one face. The ranges are those of
 * the files; the browser fetches only the subsets that a paper uses.
 */
const SUBSETS = [
  { subset: 'cyrillic', range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' },
  {
    subset: 'latin-ext',
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,' +
      'U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
  {
    subset: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,' +
      'U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
] as const;
const FACES = [
  { face: '400-normal', weight: 400, style: 'normal' },
  { face: '400-italic', weight: 400, style: 'italic' },
  { face: '700-normal', weight: 700, style: 'normal' },
] as const;

export interface FontFile {
  file: string;
  range: string;
  weight: number;
  style: string;
}

/** Files of assets/fonts/documents. */
export const FONT_FILES: FontFile[] = FACES.flatMap(({ face, weight, style }) =>
  SUBSETS.map(({ subset, range }) => ({ file: `tinos-${subset}-${face}.woff2`, range, weight, style })),
);

/** Where the hidden print window finds the fonts: electron/app/pdf.ts answers this address, nobody else does. */
export const PRINT_ORIGIN = 'app://print/';
export const PRINT_FONTS = `${PRINT_ORIGIN}fonts/`;
