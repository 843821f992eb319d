import { z } from 'zod';
import { claimPapersSchema, USUAL_PAPERS } from './batch.ts';
import { DESK_LAYOUTS, DESK_SORTS } from './desk.ts';

/** How «Дела» were looked at last: kept with the settings, so that the desk stands as it was left. */
export const deskPrefsSchema = z.strictObject({
  layout: z.enum(DESK_LAYOUTS),
  sort: z.enum(DESK_SORTS),
  descending: z.boolean(),
  /** Names of the columns of the table in their order. */
  columns: z.array(z.string().regex(/^[a-zA-Z]{1,20}$/)).max(20),
  /** What went with the claims of the last batch. */
  papers: claimPapersSchema.default(USUAL_PAPERS),
});
export type DeskPrefs = z.infer<typeof deskPrefsSchema>;

export const DEFAULT_DESK: DeskPrefs = {
  layout: 'list',
  sort: 'urgent',
  descending: false,
  columns: ['client', 'what', 'seller', 'days', 'due', 'when', 'sum', 'action'],
  papers: USUAL_PAPERS,
};
