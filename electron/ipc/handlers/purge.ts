import { writeMonths } from '../../db/repos/purge.ts';
import type { Handlers } from '../handler.ts';
import { purgeState, runPurge, savePurgeReport, undoPurge } from '../purge.ts';

export const purgeHandlers = {
  'purge.state': (_input, context) => purgeState(context),

  'purge.setMonths': ({ months }, context) => {
    writeMonths(context.db, months);
    return purgeState(context);
  },

  'purge.run': ({ ids }, context) => {
    runPurge(ids, context);
    return purgeState(context);
  },

  'purge.restore': ({ ids }, context) => {
    undoPurge(ids, context);
    return purgeState(context);
  },

  'purge.saveReport': (_input, context) => savePurgeReport(context),
} satisfies Partial<Handlers>;
