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
