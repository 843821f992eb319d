import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { joinPdf } from '../../electron/documents/joinPdf.ts';
import type { PacketPart } from '../../electron/documents/packetEntries.ts';
import { packetPdf } from '../../electron/documents/packetPdf.ts';
import { paperPdf } from '../../electron/documents/pdf.ts';
import type { PaperDocument } from '../../shared/documents/blocks.ts';
import { toHtml } from '../../electron/documents/html.ts';
import { ratio, type Compared } from './numbers.ts';
import type { PrintServer } from './printServer.ts';

/** What a batch cost, and how much more memory was in use after the last paper than after the tenth, in megabytes. */
export type Batch = Compared & { count: number; grownMb: number };

/**
 * Many claims, laid out, numbered and joined into one file, against as many bare prints of the same letter, each written
 * to the disk. Both use one and the same window.
 */
export async function benchBatch(server: PrintServer, claim: PaperDocument, count: number): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-bench-'));
  try {
    const html = toHtml(claim, { pages: 2 });
    const target = joinPdf(join(folder, 'joined.pdf'), 'Претензии');
    let [ours, bare, before] = [0, 0, 0];
    // In turns, so that whatever else the machine does falls on both.
    for (let at = 0; at < count; at++) {
      if (at === 10) before = await kept();
      bare += await timed(async () => writeFileSync(join(folder, `${at}.pdf`), await server.print(html)));
      ours += await timed(async () => {
        const { pdf } = await paperPdf(claim, (source) => server.print(source));
        await target.add(pdf, 2, `Дело ${at + 1}`);
      });
    }
    ours += await timed(() => Promise.resolve(target.finish()));
    const grown = ((await kept()) - before) / 1_000_000;
    return { ...ratio(ours / count, bare / count), count, grownMb: Math.round(grown) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes in use after everything that is no longer needed has been thrown away. */
async function kept(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What is outside the heap goes only after its owner in the heap has gone.
  for (let time = 0; time < 3; time++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const ATTACHMENTS = 20;
const ATTACHMENT_BYTES = 2_000_000;

/**
 * A packet for the court with twenty photos of two megabytes, numbered, stamped and with bookmarks, against the bare sum:
 * printToPDF of each paper, the same photos on pages of their own, everything copied into one file.
 */
export async function benchPacket(server: PrintServer, papers: PaperDocument[], rounds: number): Promise<Compared> {
  const photo = pictureOf(ATTACHMENT_BYTES);
  const parts: PacketPart[] = [
    ...papers.map((paper): PacketPart => ({ kind: 'paper', title: paper.title, name: paper.fileName, paper })),
    ...Array.from({ length: ATTACHMENTS }, (_, at): PacketPart => ({
      kind: 'attachment',
      title: `Приложение ${at + 1}. Фотография`,
      name: `Приложение ${at + 1}.png`,
      number: at + 1,
      attachment: {
        id: `a${at}`,
        hash: 'a'.repeat(64),
        size: photo.length,
        name: `${at}.png`,
        mime: 'image/png',
        addedAt: '',
        proves: 'defect',
        title: 'Фотография',
      },
    })),
  ];
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    floor.push(await timed(() => barePacket(server, papers, photo)));
    ours.push(
      await timed(() =>
        packetPdf('Пакет для суда', parts, Number.POSITIVE_INFINITY, {
          htmlToPdf: (html) => server.print(html),
          readAttachment: () => photo,
        }),
      ),
    );
  }
  return ratio(Math.min(...ours), Math.min(...floor));
}

async function barePacket(server: PrintServer, papers: PaperDocument[], photo: Uint8Array): Promise<Uint8Array> {
  const target = await PDFDocument.create();
  for (const paper of papers) {
    const source = await PDFDocument.load(await server.print(toHtml(paper, { pages: 2 })));
    for (const page of await target.copyPages(source, source.getPageIndices())) target.addPage(page);
  }
  for (let at = 0; at < ATTACHMENTS; at++) {
    const image = await target.embedPng(photo);
    target.addPage([595, 842]).drawImage(image, { x: 20, y: 20, width: 400, height: 400 });
  }
  return target.save();
}

/** A picture of noise, so that nothing can be made smaller: about `bytes` as PNG. */
function pictureOf(bytes: number): Uint8Array {
  const side = Math.round(Math.sqrt(bytes / 3));
  const rows = Buffer.concat(
    Array.from({ length: side }, () => Buffer.concat([Buffer.from([0]), randomBytes(side * 3)])),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const result = Buffer.alloc(body.length + 8);
    result.writeUInt32BE(data.length, 0);
    body.copy(result, 4);
    result.writeUInt32BE(crc(body), body.length + 4);
    return result;
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
