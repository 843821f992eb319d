import { MORE_KINDS } from './moreKinds.ts';

/** Papers of the three packets: the claim, the complaint, the suit and what is printed with them. */
export const MAIN_KINDS = [
  'claim',
  'inventory',
  'claim_steps',
  'complaint',
  'complaint_text',
  'complaint_long',
  'complaint_steps',
  'lawsuit',
  'calculation',
  'lawsuit_attachments',
  'lawsuit_inventory',
  'lawsuit_steps',
] as const;

/** «Что дальше» of the packets that are made of further papers. */
export const STEPS_KINDS = ['handover_steps', 'refusal_steps', 'bank_steps', 'enforcement_steps'] as const;

/** Every paper the program makes. */
export const DOCUMENT_KINDS = [...MAIN_KINDS, ...STEPS_KINDS, ...MORE_KINDS] as const;
