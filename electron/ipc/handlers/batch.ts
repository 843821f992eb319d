import { batchClaims } from '../batch.ts';
import { exportMany } from '../exportMany.ts';
import type { Handlers } from '../handler.ts';
import { stopWork } from '../longWork.ts';

export const batchHandlers = {
  'batch.claims': (input, context) => batchClaims(input, context),

  'cases.exportMany': ({ ids, passphrase }, context) => exportMany(ids, passphrase, context),

  'batch.cancel': (_input, context) => {
    stopWork(context);
    return null;
  },
} satisfies Partial<Handlers>;
