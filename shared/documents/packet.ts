import type { Attachment } from '../model/case.ts';
import type { DocumentKind } from './blocks.ts';

/** A packet ready to print or upload: papers, numbered attachments, copies, what is missing, what comes next. */
export interface Packet {
  kind: 'complaint' | 'lawsuit';
  title: string;
  /** «Мировой судья. Цена иска 79 876,00 ₽, пошлины нет.» */
  subtitle: string;
  items: PacketItem[];
  /** In order: what is still to be done before it can be handed in. */
  remaining: { title: string; text: string; path?: string; blocking: boolean }[];
  copies: { who: string; sheets: number }[];
}

/**
 * Bytes of one PDF that the electronic reception surely takes. The sites do not state their limits in the sources we have
 * (law folder: 5 MB is our design for the office, 30 MB for the court was not confirmed), so the smaller, safe figures
 * stand here and the program says that they are to be compared with the site.
 */
export const PDF_LIMIT: Record<Packet['kind'], number> = { complaint: 5_000_000, lawsuit: 30_000_000 };

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
