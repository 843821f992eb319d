import { z } from 'zod';
import type { CaseDifference } from '../model/mergeCase.ts';

/** Taking in a case file: what the window may ask while the file waits in the main process. */
const token = z.uuid();
const side = z.enum(['mine', 'theirs']);

export const importInputs = {
  'cases.import': z.strictObject({}),
  'cases.unlock': z.strictObject({ token, passphrase: z.string().max(200) }),
  /** `path` is put in by the preload from a dropped File; the page cannot call this channel itself. */
  'cases.importPath': z.strictObject({ path: z.string().max(4_096) }),
  'cases.importMerge': z.strictObject({
    token,
    choices: z.strictObject({
      prefer: side,
      /** As many as a case can have records and answers. */
      rows: z.record(z.string().max(200), side).refine((rows) => Object.keys(rows).length <= 5_000),
      add: z.boolean(),
    }),
  }),
  'cases.importApart': z.strictObject({ token }),
  'cases.importDiscard': z.strictObject({ token }),
};

/** A case file that waits for its password. */
export interface LockedFile {
  locked: string;
  name: string;
}

/** The file's case is here already and says something else: it waits for what is to be done. */
export interface MergingFile {
  merging: string;
  /** Name of the file. */
  name: string;
  number: string;
  title: string;
  difference: CaseDifference;
}

/** «В файле то же самое»: nothing was changed. */
export interface SameFile {
  same: string;
  name: string;
}

/** What became of a case file that was opened. */
export type Opened<View> = View | LockedFile | MergingFile | SameFile;

export interface ImportOutputs<View> {
  'cases.import': Opened<View> | null;
  'cases.unlock': Opened<View>;
  'cases.importPath': Opened<View>;
  'cases.importMerge': View;
  'cases.importApart': View;
  'cases.importDiscard': null;
}
