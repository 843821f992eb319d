import type { Severity } from '../law/types.ts';
import type { Attachment } from '../model/case.ts';
import type { DocumentKind } from './blocks.ts';

/** The packets of a case in the order in which it may need them. */
export const PACKET_KINDS = [
  'claim_post',
  'claim_shop',
  'handover',
  'refusal',
  'complaint',
  'bank',
  'lawsuit',
  'enforcement',
] as const;
export type PacketKind = (typeof PACKET_KINDS)[number];

/** A packet ready to print or upload: papers, numbered attachments, copies, what is missing, what comes next. */
export interface Packet {
  kind: PacketKind;
  title: string;
  /** «Мировой судья. Цена иска 79 876,00 ₽, пошлины нет.» */
  subtitle: string;
  items: PacketItem[];
  /** In order: what is still to be done before it can be handed in. */
  remaining: PacketStep[];
  copies: { who: string; sheets: number }[];
  /** What is printed for each receiver, in the order of printing: how many of each item of `items`. */
  sets: { who: string; of: number[] }[];
  /** What the law or good sense asks of the packet, line by line. */
  lines: PacketLine[];
  /** «Что дальше»: what to sign, where to go, what to bring back, when to look again. */
  next: DocumentKind;
}

export interface PacketStep {
  code: string;
  severity: Severity;
  title: string;
  text: string;
  path?: string;
  /** The receiver will not take the packet while it is so. */
  blocking: boolean;
  /** Settled with the saved packet in hand (sending the copy of the suit): never asked before saving. */
  afterwards?: boolean;
}

/** One requirement: met, lacking, or knowingly left as it is. */
export interface PacketLine {
  id: string;
  /** «Почтовый адрес для ответа» */
  title: string;
  /** «п. 1 ст. 7 закона № 59-ФЗ»; empty where only good sense asks. */
  law: string;
  state: 'met' | 'accepted' | Severity;
}

/**
 * Bytes of one PDF that the electronic reception surely takes. The sites do not state their limits in the sources we have
 * (5 MB is our design for the office, 30 MB for the court was not confirmed), so the smaller, safe figures
 * stand here and the program says that they are to be compared with the site. Papers for the post and the shop are
 * printed: one file is simply kept small enough for an electronic letter.
 */
export const PDF_LIMIT: Record<PacketKind, number> = {
  claim_post: 20_000_000,
  claim_shop: 20_000_000,
  handover: 20_000_000,
  refusal: 20_000_000,
  complaint: 5_000_000,
  bank: 5_000_000,
  lawsuit: 30_000_000,
  enforcement: 5_000_000,
};

export interface PacketItem {
  /** Number of the appendix; absent for the main papers. */
  number?: number;
  title: string;
  /** What it proves or the article that asks for it. */
  why: string;
  state: 'filled' | 'enclosed' | 'check' | 'missing';
  /** Sheets of one copy; null = unknown. */
  sheets: number | null;
  copies: number;
  document?: DocumentKind;
  attachments?: Attachment[];
}
