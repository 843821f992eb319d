import { formatRoubles } from '../money/kopecks.ts';
import type { LawContext, Plan } from '../law/types.ts';
import type { CaseFile } from '../model/case.ts';
import { runsText, type Block, type DocumentKind, type PaperDocument } from './blocks.ts';
import { buildDocument, suitPlan } from './build.ts';
import { enclosed } from './need.ts';
import { needText, needTitle, NEEDS, oldExtract } from './needs.ts';
import type { Packet, PacketItem } from './packet.ts';
import { complaintExhibits } from './templates/complaint.ts';
import { courtLines } from './templates/court.ts';
import { groupTitle, whyOf, type Exhibit } from './templates/exhibits.ts';
import { hasCalculation, lawsuitExhibits } from './templates/lawsuit.ts';
import { materialOf, VOICES, type Material } from './templates/material.ts';
import { officeName } from './templates/office.ts';

/** Sheets of a paper when they are known from its real pages. */
export type KnownPages = Partial<Record<DocumentKind, number>>;

/**
 * A packet for the office or the court: papers, appendices under the numbers of the case, what is still missing in the order
 * of doing, and copies. Page counts of our own papers are known only after layout: pass them, or the copies are estimated
 * and say so.
 */
export function buildPacket(
  kind: Packet['kind'],
  file: CaseFile,
  plan: Plan,
  ctx: LawContext,
  pages: KnownPages = {},
): Packet {
  const m = materialOf(file, plan, ctx, VOICES[kind]);
  const papers = papersOf(kind, file, plan);
  const items = [
    ...papers.map((paper) => mainItem(paper, pages)),
    ...exhibitsOfPacket(kind, m).map((exhibit) => exhibitItem(kind, exhibit, m)),
    ...missingItems(kind, m),
  ];
  return {
    kind,
    title: kind === 'lawsuit' ? 'Пакет для суда' : 'Пакет для Роспотребнадзора',
    subtitle: kind === 'lawsuit' ? courtSubtitle(m) : (officeName(m) ?? 'Управление по вашему региону'),
    items,
    remaining: remaining(kind, m),
    copies: copies(kind, papers, items, sheetsOf(papers, file, plan, ctx, pages)),
  };
}

interface MainPaper {
  kind: DocumentKind;
  title: string;
  why: string;
  copies: number;
  /** Whose copies: how many go to each. */
  for: Record<string, number>;
}

const COURT = 'Суду';
const SELLER = 'Продавцу, почтой';
const SELF = 'Вам, с отметкой суда';
const OFFICE = 'Управлению';
const OWN = 'Вам, с отметкой';

const LAWSUIT: readonly MainPaper[] = [
  {
    kind: 'lawsuit',
    title: 'Исковое заявление',
    why: 'ст. 131 ГПК, подпись на каждом экземпляре',
    copies: 3,
    for: { [COURT]: 1, [SELLER]: 1, [SELF]: 1 },
  },
  {
    kind: 'calculation',
    title: 'Расчёт взыскиваемых сумм',
    why: 'ст. 132 ГПК, отдельный подписанный лист',
    copies: 3,
    for: { [COURT]: 1, [SELLER]: 1, [SELF]: 1 },
  },
  {
    kind: 'lawsuit_attachments',
    title: 'Реестр приложений',
    why: 'номера, что подтверждает, листы',
    copies: 2,
    for: { [COURT]: 1, [SELF]: 1 },
  },
  {
    kind: 'lawsuit_inventory',
    title: 'Опись вложения ф. 107 для ответчика',
    why: 'два одинаковых листа: в письмо и вам со штемпелем',
    copies: 1,
    for: { [SELLER]: 1 },
  },
];

const COMPLAINT: readonly MainPaper[] = [
  {
    kind: 'complaint',
    title: 'Жалоба',
    why: 'ст. 7 закона № 59-ФЗ, подпись на каждом экземпляре',
    copies: 2,
    for: { [OFFICE]: 1, [OWN]: 1 },
  },
];

function papersOf(kind: Packet['kind'], file: CaseFile, plan: Plan): readonly MainPaper[] {
  if (kind === 'complaint') return COMPLAINT;
  return LAWSUIT.filter((paper) => paper.kind !== 'calculation' || hasCalculation(suitPlan(file, plan)));
}

function mainItem(paper: MainPaper, pages: KnownPages): PacketItem {
  return {
    title: paper.title,
    why: paper.why,
    state: 'filled',
    sheets: pages[paper.kind] ?? null,
    copies: paper.copies,
    document: paper.kind,
  };
}

function exhibitsOfPacket(kind: Packet['kind'], m: Material): Exhibit[] {
  return kind === 'lawsuit' ? lawsuitExhibits(m) : complaintExhibits(m);
}

function exhibitItem(kind: Packet['kind'], exhibit: Exhibit, m: Material): PacketItem {
  const missing = exhibit.attachments.length === 0;
  const stale = exhibit.proves === 'seller_data' && oldExtract(m);
  return {
    number: exhibit.number,
    title: exhibit.title,
    why: stale ? 'старше 30 дней' : missing ? 'суд оставит иск без движения, если его не будет' : exhibit.why,
    state: missing ? 'missing' : stale ? 'check' : 'enclosed',
    sheets: exhibit.sheets,
    // The proof of sending is for the court alone: the defendant has the letter itself.
    copies: kind === 'lawsuit' && exhibit.proves !== 'lawsuit_sending' ? 2 : 1,
    attachments: exhibit.attachments,
  };
}

/** Papers this packet is expected to have and the case lacks, after the numbers already taken. */
function missingItems(kind: Packet['kind'], m: Material): PacketItem[] {
  const served = Boolean(m.state.claim.sent ?? m.state.claim.services[0]);
  const first = exhibitsOfPacket(kind, m).length + 1;
  const wanted = [
    { proves: 'purchase' as const, lacks: !enclosed(m, 'purchase', 'payment', 'order', 'contract') },
    { proves: 'claim_copy' as const, lacks: served && !enclosed(m, 'claim_copy') },
    { proves: 'service' as const, lacks: served && !enclosed(m, 'service') },
    { proves: 'authority' as const, lacks: Boolean(m.facts.representative?.name?.trim()) && !enclosed(m, 'authority') },
  ].filter((one) => one.lacks);
  return wanted.map(({ proves }, index) => ({
    number: first + index,
    title: groupTitle(proves),
    why: whyOf(proves),
    state: 'missing',
    sheets: null,
    copies: kind === 'lawsuit' ? 2 : 1,
    attachments: [],
  }));
}

function remaining(kind: Packet['kind'], m: Material): Packet['remaining'] {
  return NEEDS.filter((need) => need.kinds.includes(kind) && need.missing(m)).map((need) => ({
    title: needTitle(need, m),
    text: needText(need, m),
    ...(need.path ? { path: need.path } : {}),
    blocking: need.severity === 'forbidden' || need.code === 'lawsuit_not_sent',
  }));
}

function courtSubtitle(m: Material): string {
  const court = m.plan.court;
  const name = courtLines(m)[0];
  const where = m.facts.court?.name?.trim() && name ? runsText(name) : (court?.levelTitle ?? '');
  const fee = court ? (court.fee === 0 ? 'пошлины нет' : `пошлина ${formatRoubles(court.fee)}`) : '';
  const price =
    court && court.claimPrice > 0
      ? `Цена иска ${formatRoubles(court.claimPrice)}, ${fee}.`
      : fee && `${fee.charAt(0).toUpperCase()}${fee.slice(1)}.`;
  return [where && `${where}.`, price].filter(Boolean).join(' ');
}

/** Sheets to print for each receiver; the sum is the print run. */
function copies(
  kind: Packet['kind'],
  papers: readonly MainPaper[],
  items: PacketItem[],
  sheets: Sheets,
): Packet['copies'] {
  const receivers = kind === 'lawsuit' ? [COURT, SELLER, SELF] : [OFFICE, OWN];
  const sure =
    sheets.real &&
    items.every((item) => item.document !== undefined || item.state === 'missing' || item.sheets !== null);
  return receivers.map((who, index) => {
    const own = papers.reduce((sum, paper) => sum + (paper.for[who] ?? 0) * (sheets.of[paper.kind] ?? 0), 0);
    // Appendices go to the first receiver, and to the defendant those that are copied twice.
    const exhibits = items
      .filter((item) => item.document === undefined && item.copies > index)
      .reduce((sum, item) => sum + (item.sheets ?? 0), 0);
    const attached = who === SELF || who === OWN ? 0 : exhibits;
    return { who: sure ? who : `${who}, примерно`, sheets: own + attached };
  });
}

interface Sheets {
  of: KnownPages;
  real: boolean;
}

function sheetsOf(
  papers: readonly MainPaper[],
  file: CaseFile,
  plan: Plan,
  ctx: LawContext,
  pages: KnownPages,
): Sheets {
  const real = papers.every((paper) => pages[paper.kind] !== undefined);
  const of: KnownPages = {};
  for (const { kind } of papers) of[kind] = pages[kind] ?? estimate(buildDocument(kind, file, plan, ctx));
  return { of, real };
}

/** A4 with a 30 mm left margin, 14 pt: so many letters a line and lines a page. */
const LINE = 72;
const PAGE = 44;

/** Sheets of a paper by the length of its text, until it has been laid out. */
function estimate(paper: PaperDocument): number {
  const breaks = paper.blocks.filter((block) => block.type === 'pageBreak').length;
  const lines = paper.blocks.reduce((sum, block) => sum + linesOf(block), 0);
  return Math.max(breaks + 1, Math.ceil(lines / PAGE));
}

function linesOf(block: Block): number {
  const of = (text: string, width = LINE): number => Math.max(1, Math.ceil((text.length + 5) / width));
  switch (block.type) {
    case 'heading':
      return 2;
    case 'address':
      return block.lines.reduce((sum, line) => sum + of(runsText(line), LINE / 2), 1);
    case 'paragraph':
      return of(runsText(block.runs)) + 0.5;
    case 'list':
    case 'checklist':
      return block.items.reduce((sum, item) => sum + of(runsText(item.runs)), 0);
    case 'table':
      return (block.rows.length + 1) * 2;
    case 'signature':
      return 4;
    case 'blanks':
      return block.lines.length * 2;
    case 'pageBreak':
      return 0;
  }
}
