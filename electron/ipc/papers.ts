import { buildDocument } from '../../shared/documents/build.ts';
import { buildPacket, packetPapers, type KnownPages } from '../../shared/documents/buildPacket.ts';
import { coverSheet } from '../../shared/documents/packets/cover.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import type { DocumentKind, PaperDocument } from '../../shared/documents/blocks.ts';
import type { Packet, PacketKind } from '../../shared/documents/packet.ts';
import type { CaseFile, Paper } from '../../shared/model/case.ts';
import { randomUUID } from 'node:crypto';
import { changeCase, getCase } from '../db/repos/cases.ts';
import { paperPdf } from '../documents/pdf.ts';
import type { PacketContents } from '../documents/packetFiles.ts';
import { readStored } from '../files/attachments.ts';
import type { AppContext } from './context.ts';
import { derive, writing } from './derive.ts';

/** A paper of a case as it is today. */
export function paperOf(caseId: string, kind: DocumentKind, context: AppContext): PaperDocument {
  const { file, plan, law } = derive(getCase(context.db, caseId).file, context);
  return buildDocument(kind, file, plan, law);
}

/** A packet as the screen shows it: with the real number of sheets of each paper. */
export async function packetOf(caseId: string, kind: PacketKind, context: AppContext): Promise<Packet> {
  const { file, plan, law } = derive(getCase(context.db, caseId).file, context);
  const pages: KnownPages = {};
  for (const paper of packetPapers(kind, file, plan)) {
    pages[paper] = await pageCount(buildDocument(paper, file, plan, law), context);
  }
  return buildPacket(kind, file, plan, law, pages);
}

/** Laying out takes a moment, and the same paper is asked for again and again while its packet is on the screen. */
const counted = new Map<string, number>();
const COUNTED_AT_MOST = 200;

async function pageCount(paper: PaperDocument, context: AppContext): Promise<number> {
  const key = JSON.stringify(paper.blocks);
  const known = counted.get(key);
  if (known !== undefined) return known;
  const { pages } = await paperPdf(paper, (html) => context.platform.htmlToPdf(html));
  if (counted.size >= COUNTED_AT_MOST) counted.clear();
  counted.set(key, pages);
  return pages;
}

/**
 * A packet with its papers and the way to the stored files. A packet with something that «нельзя» leave so is not given
 * out: the error names what to mend.
 */
export async function packetContents(caseId: string, kind: PacketKind, context: AppContext): Promise<PacketContents> {
  const { file, plan } = derive(getCase(context.db, caseId).file, context);
  const packet = await packetOf(caseId, kind, context);
  const forbidden = packet.remaining.find((step) => step.severity === 'forbidden');
  if (forbidden) {
    const message = `Пакет пока нельзя собрать. ${forbidden.title}. ${forbidden.text}`;
    throw new AppError('forbidden', message, forbidden.path);
  }
  return {
    packet,
    cover: coverSheet(packet),
    papers: packetPapers(kind, file, plan).map((paper) => paperOf(caseId, paper, context)),
    readAttachment: ({ hash, name }) => readStored(context.store, hash, name),
  };
}

/** «Всё для почты»: the packet of the claim by post under the name of its button. */
export async function postContents(caseId: string, context: AppContext): Promise<PacketContents> {
  const contents = await packetContents(caseId, 'claim_post', context);
  return { ...contents, packet: { ...contents.packet, title: 'Всё для почты' } };
}

/** «Распечатано» is a state of its own: printing one of the papers that are handed over is noted once a day. */
export function recordPrinted(caseId: string, kind: DocumentKind, context: AppContext): void {
  if (!isHandedOver(kind)) return;
  const date = context.platform.today();
  const add = (file: CaseFile): CaseFile => {
    const known = file.events.some((event) => event.type === 'printed' && event.paper === kind && event.date === date);
    if (known) return file;
    return { ...file, events: [...file.events, { id: randomUUID(), type: 'printed', paper: kind, date }] };
  };
  changeCase(context.db, caseId, 'event:printed', add, writing(context));
}

function isHandedOver(kind: DocumentKind): kind is Paper {
  return kind === 'claim' || kind === 'complaint' || kind === 'lawsuit';
}
