import { lawContext } from '../law/context.ts';
import type { LawContext, Plan } from '../law/types.ts';
import type { CaseFile, Proves } from '../model/case.ts';
import type { DocumentKind } from './blocks.ts';
import { buildDocument, documentsFor, suitPlan } from './build.ts';
import { isMoreKind, offered } from './catalogue.ts';
import { enclosed } from './need.ts';
import { oldExtract } from './needs.ts';
import type { Packet, PacketItem, PacketKind } from './packet.ts';
import { lintPacket } from './packets/lint.ts';
import { packetName } from './packets/names.ts';
import { estimateSheets, type KnownPages } from './packets/sheets.ts';
import { receiverName, SPECS } from './packets/specs.ts';
import type { PaperRow, ReceiverId } from './packets/specTypes.ts';
import { viaPlatform } from './packets/whoGets.ts';
import { groupTitle, whyOf, type Exhibit } from './templates/exhibits.ts';
import { materialOf, VOICES, type Material } from './templates/material.ts';

export type { KnownPages } from './packets/sheets.ts';

/**
 * A packet of the case: papers, appendices under the numbers of the case, what is still missing in the order of doing, and
 * copies. Page counts of our own papers are known only after layout: pass them, or the copies are estimated and say so.
 */
export function buildPacket(
  kind: PacketKind,
  file: CaseFile,
  plan: Plan,
  ctx: LawContext,
  pages: KnownPages = {},
): Packet {
  const spec = SPECS[kind];
  const m = materialOf(file, plan, ctx, VOICES[spec.voice]);
  const ready = packetPapers(kind, file, plan);
  const rows: Row[] = [
    ...rowsOf(kind, file, plan).map((row) => paperRow(row, ready.includes(row.kind), m, pages)),
    ...spec.exhibits(m).map((exhibit) => exhibitRow(kind, exhibit, m)),
    ...missingRows(kind, m),
  ];
  const sheetsOf = (row: Row): number =>
    row.item.sheets ?? (row.paper ? estimateSheets(buildDocument(row.paper, file, plan, ctx)) : 0);
  const sure = rows.every(({ item }) => item.state === 'missing' || item.sheets !== null);
  const receivers = (Object.keys(spec.receivers) as ReceiverId[]).filter((id) => rows.some((row) => row.to[id]));
  const { lines, remaining } = lintPacket(kind, file, plan);
  return {
    kind,
    title: packetName(kind, file),
    subtitle: spec.subtitle(m) || '',
    items: rows.map((row) => row.item),
    remaining,
    copies: receivers.map((id) => ({
      who: sure ? receiverName(spec, id, m) : `${receiverName(spec, id, m)}, примерно`,
      sheets: rows.reduce((sum, row) => sum + (row.to[id] ?? 0) * sheetsOf(row), 0),
    })),
    sets: receivers.map((id) => ({ who: receiverName(spec, id, m), of: rows.map((row) => row.to[id] ?? 0) })),
    lines,
    next: spec.next,
  };
}

/** Our own papers of a packet, with the sheets for the person: those the case is ready for. */
export function packetPapers(kind: PacketKind, file: CaseFile, plan: Plan): DocumentKind[] {
  const { next, extra = [] } = SPECS[kind];
  const ready = documentsFor(file, plan);
  const offers = offered(file, plan);
  const along = extra.filter((paper) => !isMoreKind(paper) || offers[paper].status === 'offered');
  const papers = [...rowsOf(kind, file, plan).map((row) => row.kind), ...along, next];
  return papers.filter((paper) => FREE.includes(paper) || isMoreKind(paper) || ready.includes(paper));
}

/** Sheets of advice that need no claim, complaint or suit to be ready. */
const FREE: readonly DocumentKind[] = ['handover_steps', 'refusal_steps', 'bank_steps', 'enforcement_steps'];

/** Papers by the table that fit this case. */
function rowsOf(kind: PacketKind, file: CaseFile, plan: Plan): PaperRow[] {
  const offers = offered(file, plan);
  // A suit that went out keeps the calculation of its day.
  const then = kind === 'lawsuit' ? suitPlan(file, plan) : plan;
  const m = materialOf(file, then, lawContext(plan.today), VOICES[SPECS[kind].voice]);
  return SPECS[kind].papers.filter(
    (row) => (row.when?.(m) ?? true) && !(isMoreKind(row.kind) && offers[row.kind].status === 'not_applicable'),
  );
}

interface Row {
  item: PacketItem;
  to: Partial<Record<ReceiverId, number>>;
  paper?: DocumentKind;
}

/** A paper the case is not ready for is named, and nothing of it is printed. */
function paperRow(row: PaperRow, ready: boolean, m: Material, pages: KnownPages): Row {
  const { title, why, kind: document } = row;
  if (!ready) return { item: { title, why, state: 'missing', sheets: null, copies: 0 }, to: {} };
  const { platform, ...others } = row.to;
  const to = platform !== undefined && viaPlatform(m) ? row.to : others;
  const sheets = pages[document] ?? null;
  return { item: { title, why, state: 'filled', sheets, copies: sum(to), document }, to, paper: document };
}

function exhibitRow(kind: PacketKind, exhibit: Exhibit, m: Material): Row {
  const missing = exhibit.attachments.length === 0;
  const stale = exhibit.proves === 'seller_data' && oldExtract(m);
  const to = Object.fromEntries(SPECS[kind].exhibitTo(exhibit, m).map((id) => [id, 1]));
  return {
    item: {
      number: exhibit.number,
      title: exhibit.title,
      why: stale ? 'старше 30 дней' : missing ? 'суд оставит иск без движения, если его не будет' : exhibit.why,
      state: missing ? 'missing' : stale ? 'check' : 'enclosed',
      sheets: exhibit.sheets,
      copies: sum(to),
      attachments: exhibit.attachments,
    },
    to,
  };
}

/** Papers this packet is expected to have and the case lacks, after the numbers already taken. */
function missingRows(kind: PacketKind, m: Material): Row[] {
  const spec = SPECS[kind];
  const first = spec.exhibits(m).length + 1;
  return spec.expected
    .filter((proves) => !enclosed(m, ...proves) && due(proves[0], m))
    .map((proves, index): Row => {
      const one = proves[0] ?? 'other';
      const to = Object.fromEntries(
        spec
          .exhibitTo({ number: 0, proves: one, title: '', why: '', attachments: [], sheets: null }, m)
          .map((id) => [id, 1]),
      );
      return {
        item: {
          number: first + index,
          title: groupTitle(one),
          why: whyOf(one),
          state: 'missing',
          sheets: null,
          copies: sum(to),
          attachments: [],
        },
        to,
      };
    });
}

/** Whether the case could already have such a paper. */
function due(proves: Proves | undefined, m: Material): boolean {
  if (proves === 'claim_copy' || proves === 'service') return Boolean(m.state.claim.sent ?? m.state.claim.services[0]);
  if (proves === 'authority') return Boolean(m.facts.representative?.name?.trim());
  return true;
}

const sum = (to: Partial<Record<ReceiverId, number>>): number => Object.values(to).reduce((all, one) => all + one, 0);
