import { z } from 'zod';
import type { CopyKind } from '../backups/rotation.ts';

/** Channels of «Копии и восстановление». A copy is named by its stamp, never by a path. */
const nothing = z.strictObject({});
const name = z.string().regex(/^copy-[0-9TZ-]{20,30}$/);
const passphrase = z.string().min(8, 'Пароль короче восьми знаков.').max(200, 'Пароль длиннее 200 знаков.');

export const backupInputs = {
  'backups.state': nothing,
  'backups.make': nothing,
  'backups.chooseFolder': nothing,
  'backups.ownFolder': nothing,
  /** Null takes the password off; copies made under it stay under it. */
  'backups.password': z.strictObject({ passphrase: passphrase.nullable() }),
  'backups.preview': z.strictObject({ name, passphrase: z.string().max(200).optional() }),
  'backups.restore': z.strictObject({ token: z.string().regex(/^[0-9a-f-]{36}$/) }),
  'backups.discard': nothing,
};

export interface BackupCopy {
  name: string;
  kind: CopyKind;
  /** ISO time. */
  created: string;
  cases: number;
  attachments: number;
  /** Bytes of the database in it. */
  size: number;
  locked: boolean;
  /** In the chosen folder; else in the folder of the program. */
  outside: boolean;
}

export interface BackupState {
  copies: BackupCopy[];
  /** The chosen folder, null = the program's own. */
  folder: string | null;
  /** Whether new copies in the chosen folder are under a password. */
  locked: boolean;
  /** What went wrong with the last copy, in words. */
  problem: string | null;
  /** Whole days since the newest copy; null when there is none. */
  days: number | null;
}

/** A case on one side of the comparison. */
export interface ComparedCase {
  number: string;
  title: string;
}

export interface RestorePreview {
  token: string;
  name: string;
  created: string;
  cases: number;
  casesNow: number;
  /** In the copy, not now; now, not in the copy; in both, but different. The first of each. */
  onlyCopy: ComparedCase[];
  onlyNow: ComparedCase[];
  changed: ComparedCase[];
  totals: { onlyCopy: number; onlyNow: number; changed: number };
  /** Documents the copy names but does not hold. */
  missing: number;
}

export interface BackupOutputs {
  'backups.state': BackupState;
  'backups.make': BackupState;
  'backups.chooseFolder': BackupState | null;
  'backups.ownFolder': BackupState;
  'backups.password': BackupState;
  /** `locked` = the copy asks for its password. */
  'backups.preview': RestorePreview | { locked: true; name: string };
  'backups.restore': BackupState;
  'backups.discard': null;
}
