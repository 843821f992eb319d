import { batchClaims, cancelBatch } from '../batch.ts';
import type { Handlers } from '../handler.ts';

export const batchHandlers = {
  'batch.claims': ({ ids, as }, context) => batchClaims(ids, as, context),

  'batch.cancel': (_input, context) => {
    cancelBatch(context);
    return null;
  },
} satisfies Partial<Handlers>;
