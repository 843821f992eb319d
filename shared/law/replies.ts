import type { Reply, ReplyKind } from '../model/case.ts';
import { REPLY_ROWS, type ReplyRow } from './data/replies.ts';

const BY_KIND = new Map(REPLY_ROWS.map((row) => [row.kind, row]));

/** The row of a kind; every kind has one. */
export function replyRow(kind: ReplyKind): ReplyRow {
  const row = BY_KIND.get(kind);
  if (!row) throw new RangeError(`Нет такого ответа: ${kind}`);
  return row;
}

/** An answer that says several things does what the hardest of them does. */
const HARDEST: readonly Reply[] = ['refused', 'partly', 'other', 'wait', 'empty', 'satisfied'];

/**
 * What an answer of these kinds does to the case. A repair is an agreement where a repair was asked for. Null without
 * kinds: then the effect stands in the record itself.
 */
export function replyEffect(kinds: readonly ReplyKind[] | undefined, demand: string | undefined): Reply | null {
  if (!kinds || kinds.length === 0) return null;
  const effects = kinds.map((kind): Reply => {
    return kind === 'repair' && asksRepair(demand) ? 'satisfied' : replyRow(kind).effect;
  });
  return HARDEST.find((effect) => effects.includes(effect)) ?? null;
}

/** A repair that was asked for is an agreement, not a refusal. */
export function asksRepair(demand: string | undefined): boolean {
  return demand === 'repair' || demand === 'fix_work';
}

/** Records of older files say only what the answer does. */
const OLD_KIND: Record<Reply, ReplyKind> = {
  satisfied: 'satisfied',
  partly: 'part_money',
  refused: 'refusal',
  wait: 'wait',
  empty: 'automatic',
  other: 'other',
};

/** Kinds of an answer; of a record without them, the kind nearest to its effect. */
export function kindsOf(reply: { reply: Reply; kinds?: readonly ReplyKind[] | undefined }): readonly ReplyKind[] {
  return reply.kinds && reply.kinds.length > 0 ? reply.kinds : [OLD_KIND[reply.reply]];
}
