import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../files/atomic.ts';

const cleanEndSchema = z.object({ size: z.number(), mtimeMs: z.number() });
/** How the database file looked when a run closed it; a file that looks otherwise was changed by somebody else. */
export type CleanEnd = z.infer<typeof cleanEndSchema>;

const profileSchema = z.object({
  databaseId: z.string(),
  schema: z.int().nonnegative(),
  /** Absent while the program runs, and after a run that did not end by itself. */
  closed: cleanEndSchema.optional(),
});
export type Profile = z.infer<typeof profileSchema>;

/**
 * The marker that says «here a database is expected». Without it a lost database would look like a first start, and a
 * new empty one would hide the loss. A marker that cannot be read still means that there was one.
 */
export function readProfile(folder: string): Profile | 'unreadable' | null {
  const path = join(folder, 'profile.json');
  if (!existsSync(path)) return null;
  try {
    return profileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return 'unreadable';
    throw error;
  }
}

export function writeProfile(folder: string, profile: Profile): void {
  writeFileAtomic(join(folder, 'profile.json'), `${JSON.stringify(profile, null, 2)}\n`);
}
