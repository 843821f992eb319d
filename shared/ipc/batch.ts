import { z } from 'zod';

/** How the addresses of a batch come out: on envelopes of a size, on a sheet of stickers, or not at all. */
export const ADDRESS_FORMS = ['c5', 'dl', 'labels', 'none'] as const;

/** What is printed with each claim of a batch; what is not said is as it always was. */
export const claimPapersSchema = z.strictObject({
  /** Ф. 107, both copies. */
  inventory: z.boolean().default(true),
  /** `claim_steps`, for the client: stays out of the envelope. */
  clientSteps: z.boolean().default(false),
  /** `case_note`, for the supervisor: stays out of the envelope. */
  caseNote: z.boolean().default(false),
  addresses: z.enum(ADDRESS_FORMS).default('c5'),
});
export type ClaimPapers = z.infer<typeof claimPapersSchema>;

export const USUAL_PAPERS: ClaimPapers = claimPapersSchema.parse({});
