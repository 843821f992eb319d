import type { DocumentKind } from '../blocks.ts';
import type { Proves } from '../../model/case.ts';
import type { Exhibit } from '../templates/exhibits.ts';
import type { Maybe } from '../templates/make.ts';
import type { Material, VOICES } from '../templates/material.ts';

export type ReceiverId = 'court' | 'office' | 'bank' | 'bailiffs' | 'seller' | 'platform' | 'self';

export interface PaperRow {
  kind: DocumentKind;
  title: string;
  why: string;
  /** How many copies go to each receiver. */
  to: Partial<Record<ReceiverId, number>>;
  /** Absent = always. */
  when?: (m: Material) => boolean;
}

/** A packet as a row of a table: everything that tells one from another. */
export interface PacketSpec {
  subtitle: (m: Material) => Maybe<string>;
  voice: keyof typeof VOICES;
  /** In the order of printing; one that gets nothing is left out. */
  receivers: Partial<Record<ReceiverId, (m: Material) => string>>;
  papers: readonly PaperRow[];
  exhibits: (m: Material) => Exhibit[];
  /** Who gets a copy of an appendix. */
  exhibitTo: (exhibit: Exhibit, m: Material) => ReceiverId[];
  /** What the appendices should show; one of each row is enough. */
  expected: readonly Proves[][];
  /** The next-steps sheet. */
  next: DocumentKind;
  /** Saved along, for the person alone. */
  extra?: readonly DocumentKind[];
}
