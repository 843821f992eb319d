import type { CivilDate } from '../calendar/civilDate.ts';
import type { DocumentKind, PaperDocument, Paragraph } from '../documents/blocks.ts';
import { DOCUMENT_TITLES } from '../documents/titles.ts';
import { paperName } from '../model/eventNames.ts';
import type { Facts } from '../model/facts.ts';
import { shortDate } from '../text/format.ts';

/** Papers that go to somebody outside: they get an outgoing number; memos, lists and forms do not. */
export const LETTER_KINDS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'claim',
  'complaint',
  'lawsuit',
  'seller_request',
  'goods_offer',
  'check_participation',
  'report_objections',
  'expert_notice',
  'loan_request',
  'reply_to_refusal',
  'demand_change',
  'partial_acceptance',
  'platform_complaint',
  'bank_dispute',
  'tax_notice',
  'prosecutor',
  'association',
  'motion_opinion_47',
  'motion_evidence',
  'motion_expertise',
  'motion_absence',
  'motion_adjournment',
  'suit_mending',
  'motion_security',
  'motion_video',
  'claim_update',
  'court_order',
  'court_costs',
  'appeal',
  'writ_request',
  'bank_enforcement',
  'bailiff_request',
  'indexation',
  'bailiff_complaint',
]);

/** The number given to a letter and the day on which it was given. */
export interface OutgoingNumber {
  /** «26-0143»: year and number of the letter in it. */
  number: string;
  date: CivilDate;
}

/** «26-0143» for the letter `last` of `year`. */
export function outgoingNumber(year: number, last: number): string {
  return `${String(year % 100).padStart(2, '0')}-${String(last).padStart(4, '0')}`;
}

/** The same paper with «Исх. № 26-0143 от 12.03.2026» above its title. */
export function withOutgoing(paper: PaperDocument, given: OutgoingNumber): PaperDocument {
  const line: Paragraph = {
    type: 'paragraph',
    key: 'outgoing',
    editable: false,
    runs: [{ text: `Исх. №\u00a0${given.number} от\u00a0${shortDate(given.date)}` }],
    align: 'left',
    indent: false,
  };
  const title = paper.blocks.findIndex((block) => block.type === 'heading');
  const at = title < 0 ? 0 : title;
  return { ...paper, blocks: [...paper.blocks.slice(0, at), line, ...paper.blocks.slice(at)] };
}

/** «Претензия» for the kind of a letter; also of one that this program does not know. */
export function letterName(kind: string): string {
  return kind in DOCUMENT_TITLES ? paperName(kind as DocumentKind) : 'Письмо';
}

const COURT: readonly DocumentKind[] = [
  'lawsuit',
  'suit_mending',
  'claim_update',
  'court_order',
  'court_costs',
  'appeal',
  'writ_request',
  'indexation',
];
const OTHERS: Partial<Record<DocumentKind, string>> = {
  bank_dispute: 'Банк',
  bank_enforcement: 'Банк',
  tax_notice: 'Налоговая инспекция',
  prosecutor: 'Прокуратура',
  association: 'Объединение потребителей',
  bailiff_request: 'Судебные приставы',
  bailiff_complaint: 'Судебные приставы',
};

/** To whom a letter goes, short, for the journal. */
export function addresseeOf(kind: DocumentKind, facts: Facts): string {
  if (kind === 'complaint') return facts.complaint?.office ?? 'Роспотребнадзор';
  if (kind === 'platform_complaint') return facts.platformParty?.name ?? 'Площадка';
  if (COURT.includes(kind) || kind.startsWith('motion_')) return facts.court?.name ?? 'Суд';
  return OTHERS[kind] ?? facts.seller?.name ?? '';
}

/** What tells apart letters of one kind in a case: the demand of a claim, for a claim with another one is another letter. */
export function letterKey(kind: DocumentKind, facts: Facts): string {
  return kind === 'claim' ? (facts.demand ?? '') : '';
}
