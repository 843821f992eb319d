import { buildDocument } from '../../shared/documents/build.ts';
import { buildPacket, packetPapers, type KnownPages } from '../../shared/documents/buildPacket.ts';
import { paperStops } from '../../shared/documents/ready.ts';
import { coverSheet } from '../../shared/documents/packets/cover.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import type { DocumentKind, PaperDocument } from '../../shared/documents/blocks.ts';
import type { Packet, PacketKind } from '../../shared/documents/packet.ts';
import type { Warning } from '../../shared/law/types.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { randomUUID } from 'node:crypto';
import { changeCase, getCase } from '../db/repos/cases.ts';
import { paperPdf } from '../documents/pdf.ts';
import type { PacketContents } from '../documents/packetFiles.ts';
import { readStored } from '../files/attachments.ts';
import type { AppContext } from './context.ts';
import { derive, writing } from './derive.ts';
import { numbered } from './outgoing.ts';

/** A paper of a case as it is today. One that leaves the program gets its outgoing number. */
export function paperOf(caseId: string, kind: DocumentKind, context: AppContext, leaves = false): PaperDocument {
  const stored = getCase(context.db, caseId);
  const { file, plan, law } = derive(stored.file, context);
  return numbered(buildDocument(kind, file, plan, law), stored, leaves, context);
}

/**
 * A paper that may leave the program: nothing in it is forbidden, and everything dangerous was read and acknowledged in
 * the case. Throws AppError that names the first obstacle and its place.
 */
export function readyPaper(caseId: string, kind: DocumentKind, context: AppContext): PaperDocument {
  const stored = getCase(context.db, caseId);
  const { file, plan, law } = derive(stored.file, context);
  const [stop] = paperStops(kind, file, plan);
  if (stop) throw stopped('Бумагу', 'печатать', stop);
  return numbered(buildDocument(kind, file, plan, law), stored, true, context);
}

/** Why a paper or a packet is not given out, in words for people. */
function stopped(what: string, doing: string, { severity, title, text, path }: Stop): AppError {
  const reason = `${title.replace(/\.$/, '')}. ${text}`;
  const message =
    severity === 'forbidden'
      ? `${what} пока нельзя ${doing}. ${reason}`
      : `Сначала прочтите предупреждение. ${reason} Если всё равно нужно так, нажмите «Понимаю, отправлю так».`;
  return new AppError('forbidden', message, path);
}

type Stop = Pick<Warning, 'severity' | 'title' | 'text' | 'path'>;

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
 * A packet with its papers and the way to the stored files. A packet with something that «нельзя», or with something
 * «опасно» that nobody has acknowledged, is not given out: the error names what to mend.
 */
export async function packetContents(caseId: string, kind: PacketKind, context: AppContext): Promise<PacketContents> {
  const { file, plan } = derive(getCase(context.db, caseId).file, context);
  const packet = await packetOf(caseId, kind, context);
  const stop = packet.remaining.find(({ severity, afterwards }) => severity !== 'advice' && !afterwards);
  if (stop) throw stopped('Пакет', 'собрать', stop);
  return {
    packet,
    cover: coverSheet(packet),
    papers: packetPapers(kind, file, plan).map((paper) => paperOf(caseId, paper, context, true)),
    readAttachment: ({ hash, name }) => readStored(context.store, hash, name),
  };
}

/** «Всё для почты»: the packet of the claim by post under the name of its button. */
export async function postContents(caseId: string, context: AppContext): Promise<PacketContents> {
  const contents = await packetContents(caseId, 'claim_post', context);
  return { ...contents, packet: { ...contents.packet, title: 'Всё для почты' } };
}

/** «Распечатано» is a state of its own: printing a paper is noted once a day. */
export function recordPrinted(caseId: string, kind: DocumentKind, context: AppContext): void {
  const date = context.platform.today();
  const add = (file: CaseFile): CaseFile => {
    const known = file.events.some((event) => event.type === 'printed' && event.paper === kind && event.date === date);
    if (known) return file;
    return { ...file, events: [...file.events, { id: randomUUID(), type: 'printed', paper: kind, date }] };
  };
  changeCase(context.db, caseId, 'event:printed', add, writing(context));
}
