import { makeKey } from '../../files/locked.ts';
import { backupState, makeCopy } from '../backups.ts';
import type { Handlers } from '../handler.ts';
import { discard, previewRestore, restore } from '../restore.ts';

export const backupHandlers = {
  'backups.state': (_input, context) => backupState(context),

  'backups.make': async (_input, context) => {
    await makeCopy('manual', context);
    return backupState(context);
  },

  'backups.chooseFolder': async (_input, context) => {
    const folder = await context.platform.chooseFolder('Папка для копий');
    if (folder === null) return null;
    const { settings } = context;
    settings.set({ copies: { ...settings.get().copies, folder } });
    return backupState(context);
  },

  'backups.ownFolder': (_input, context) => {
    const { settings } = context;
    settings.set({ copies: { ...settings.get().copies, folder: null } });
    return backupState(context);
  },

  'backups.password': async ({ passphrase }, context) => {
    const { settings } = context;
    const key = passphrase === null ? null : await makeKey(passphrase);
    settings.set({ copies: { ...settings.get().copies, key } });
    return backupState(context);
  },

  'backups.preview': ({ name, passphrase }, context) => previewRestore(name, passphrase, context),

  'backups.restore': async ({ token }, context) => {
    await restore(token, context);
    return backupState(context);
  },

  'backups.discard': (_input, context) => {
    discard(context);
    return null;
  },
} satisfies Partial<Handlers>;
