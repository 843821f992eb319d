import { useSyncExternalStore } from 'react';
import { closeDialog, readDialog, subscribeDialog } from './dialogStore.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { LockDialog, UnlockDialog } from './PasswordDialogs.tsx';
import { RenameDialog } from './RenameDialog.tsx';

/** The dialog that was asked for, if any. */
export function Dialogs() {
  const asked = useSyncExternalStore(subscribeDialog, readDialog);
  switch (asked?.kind) {
    case 'rename':
      return <RenameDialog key={asked.id} id={asked.id} onClose={closeDialog} />;
    case 'lock':
      return <LockDialog id={asked.id} />;
    case 'unlock':
      return <UnlockDialog key={asked.locked} locked={asked.locked} name={asked.name} />;
    case 'merge':
      return <ImportDialog key={asked.file.merging} file={asked.file} />;
    default:
      return null;
  }
}
