import type { Handlers } from './handler.ts';
import { appHandlers } from './handlers/app.ts';
import { attachmentHandlers } from './handlers/attachments.ts';
import { batchHandlers } from './handlers/batch.ts';
import { caseHandlers } from './handlers/cases.ts';
import { deskHandlers } from './handlers/desk.ts';
import { courtHandlers } from './handlers/courts.ts';
import { documentHandlers } from './handlers/documents.ts';
import { editHandlers } from './handlers/edits.ts';
import { eventHandlers } from './handlers/events.ts';
import { importHandlers } from './handlers/imports.ts';
import { lawHandlers } from './handlers/law.ts';
import { backupHandlers } from './handlers/backups.ts';
import { reminderHandlers } from './handlers/reminders.ts';
import { partyHandlers } from './handlers/parties.ts';
import { purgeHandlers } from './handlers/purge.ts';
import { registerHandlers } from './handlers/registers.ts';

/** Every channel has exactly one handler: a missing one does not compile. */
export const HANDLERS = {
  ...appHandlers,
  ...caseHandlers,
  ...importHandlers,
  ...deskHandlers,
  ...eventHandlers,
  ...editHandlers,
  ...attachmentHandlers,
  ...documentHandlers,
  ...batchHandlers,
  ...lawHandlers,
  ...reminderHandlers,
  ...partyHandlers,
  ...courtHandlers,
  ...purgeHandlers,
  ...backupHandlers,
  ...registerHandlers,
} satisfies Handlers;
