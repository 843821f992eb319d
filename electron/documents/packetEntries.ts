import type { DocumentKind, PaperDocument } from '../../shared/documents/blocks.ts';
import type { Packet, PacketItem } from '../../shared/documents/packet.ts';
import type { PacketSheet } from '../../shared/documents/packets/cover.ts';
import type { Attachment } from '../../shared/model/case.ts';
import { counted } from '../../shared/text/format.ts';
import { extensionOf, safeFileName } from '../files/names.ts';

export type PacketPart = {
  title: string;
  name: string;
  /** Number of the appendix: stands on its pages. */
  number?: number;
} &
  /** A sheet of the packet itself (its list) is no paper of the case and has no kind. */
  (
    | { kind: 'paper'; paper: PacketSheet & { kind?: DocumentKind } }
    /** `name` carries the extension of the stored file. */
    | { kind: 'attachment'; attachment: Attachment }
  );

/** The list of a packet as its first part. */
export function coverPart(cover: PacketSheet): PacketPart {
  return { kind: 'paper', title: cover.fileName, name: safeFileName(`00 ${cover.fileName}`), paper: cover };
}

/**
 * The whole print run: for every receiver in turn his copies of the papers and appendices, then the sheets for the person.
 * Bookmarks name the receiver.
 */
export function printParts(packet: Packet, papers: PaperDocument[]): PacketPart[] {
  const sets = packet.sets.flatMap(({ who, of }) =>
    packet.items.flatMap((item, index) => {
      const parts = packetParts(
        { ...packet, items: [item] },
        papers.filter((paper) => paper.kind === item.document),
      );
      return Array.from({ length: of[index] ?? 0 }, () =>
        parts.map((part) => ({ ...part, title: `${who}: ${part.title}` })),
      ).flat();
    }),
  );
  const next = papers.filter((paper) => paper.kind === packet.next);
  return [...sets, ...packetParts({ ...packet, items: [] }, next)];
}

/**
 * What goes into a packet, in the order of its list, with file names that sort in that order: «01 Исковое заявление»,
 * «Приложение 1 Кассовый чек.jpg». Papers outside the list (what to do next) come last, without numbers.
 */
export function packetParts(packet: Packet, papers: PaperDocument[]): PacketPart[] {
  const digits = String(Math.max(...packet.items.map((item) => item.number ?? 0), 1)).length;
  const listed = new Set(packet.items.map((item) => item.document));
  let mains = 0;
  const parts = packet.items.flatMap((item) => {
    const contents = contentsOf(item, papers);
    if (contents.length === 0) return [];
    if (item.number === undefined) mains += 1;
    const prefix = prefixOf(item, digits, mains);
    return contents.map((content, index) => partOf(content, item, prefix, contents.length > 1 ? index + 1 : null));
  });
  const rest = papers
    .filter((paper) => !listed.has(paper.kind))
    .map((paper): PacketPart => ({ kind: 'paper', title: paper.title, name: safeFileName(paper.fileName), paper }));
  return uniqueNames([...parts, ...rest]);
}

type Content = { paper: PaperDocument } | { attachment: Attachment };

function contentsOf(item: PacketItem, papers: PaperDocument[]): Content[] {
  const paper = papers.find((candidate) => candidate.kind === item.document);
  return [...(paper ? [{ paper }] : []), ...(item.attachments ?? []).map((attachment) => ({ attachment }))];
}

function prefixOf(item: PacketItem, digits: number, mains: number): string {
  if (item.number === undefined) return String(mains).padStart(2, '0');
  return `Приложение ${String(item.number).padStart(digits, '0')}`;
}

function partOf(content: Content, item: PacketItem, prefix: string, number: number | null): PacketPart {
  const heading = item.number === undefined ? item.title : `Приложение ${item.number}. ${item.title}`;
  const own = item.number === undefined ? {} : { number: item.number };
  if ('paper' in content) {
    const name = safeFileName(`${prefix} ${content.paper.fileName}${copiesOf(item)}`);
    return { kind: 'paper', title: heading, name, paper: content.paper, ...own };
  }
  const { attachment } = content;
  const extension = extensionOf(attachment.name);
  const name = `${prefix} ${item.title}${number === null ? '' : `, ${number}`}`;
  return {
    kind: 'attachment',
    title: number === null ? heading : `${heading}, ${number}`,
    name: safeFileName(`${name.slice(0, 100)}${extension ? `.${extension}` : ''}`),
    attachment,
    ...own,
  };
}

const COPIES = ['экземпляр', 'экземпляра', 'экземпляров'] as const;

/** How many copies to print stands in the name, so that nobody wonders whether one is enough. */
function copiesOf({ copies }: PacketItem): string {
  return copies > 1 ? `, ${counted(copies, COPIES)}` : '';
}

/** Windows and macOS do not tell «Чек.jpg» from «чек.JPG». */
function uniqueNames(parts: PacketPart[]): PacketPart[] {
  const taken = new Set<string>();
  return parts.map((part) => {
    let name = part.name;
    for (let number = 2; taken.has(name.toLocaleLowerCase('ru')); number++) name = numbered(part, number);
    taken.add(name.toLocaleLowerCase('ru'));
    return { ...part, name };
  });
}

function numbered(part: PacketPart, number: number): string {
  const extension = part.kind === 'attachment' ? extensionOf(part.name) : '';
  if (!extension) return `${part.name} (${number})`;
  return `${part.name.slice(0, -extension.length - 1)} (${number}).${extension}`;
}
