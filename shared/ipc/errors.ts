/** Codes of errors that cross the border between the window and the main process. */
export type AppErrorCode =
  | 'invalid_input'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'damaged'
  | 'newer_version'
  | 'read_only'
  | 'disk_full'
  | 'cancelled'
  | 'forbidden'
  | 'internal';

/** What happened, what to do, and the field to look at: Russian text that is shown as it is. */
export interface AppErrorShape {
  code: AppErrorCode;
  message: string;
  /** Path of the fact or field at fault. */
  field?: string;
  /** Number under which the whole error stands in the log. */
  reportId?: string;
}

/** Always an envelope: Electron passes on only the message of a thrown error. */
export type Envelope<T> = { ok: true; data: T } | { ok: false; error: AppErrorShape };

/** An error with a message for people; everything else is reported as `internal`. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly field?: string;

  constructor(code: AppErrorCode, message: string, field?: string) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    if (field !== undefined) this.field = field;
  }
}
