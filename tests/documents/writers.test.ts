import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jpegOrientation } from '../../electron/documents/exif.ts';
import { fileError } from '../../electron/documents/fileErrors.ts';
import { writePacketFolder, writePacketZip } from '../../electron/documents/packetFiles.ts';
import { packetParts } from '../../electron/documents/packetEntries.ts';
import { countPages, paperPdf } from '../../electron/documents/pdf.ts';
import { saveDocument, savePacket } from '../../electron/documents/save.ts';
import { freePath, writeFile, writeFolder } from '../../electron/documents/write.ts';
import type { Platform } from '../../electron/ipc/platform.ts';
import type { Packet } from '../../shared/documents/packet.ts';
import { AppError } from '../../shared/ipc/errors.ts';
import { unzip } from '../support/docx.ts';
import { JPEG, PNG, jpegTurned } from '../support/pictures.ts';
import { ALL, ATTACHED, contents, htmlToPdf, item, PACKET, paper, RECEIPT } from '../support/packets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desyat-dney-writers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a packet as a folder', () => {
  it('holds numbered files under names that Windows takes', async () => {
    const written = await writePacketFolder(folder, await contents(), { htmlToPdf });
    expect(written.folder).toBe(join(folder, 'Пакет для суда'));
    expect(readdirSync(written.folder).sort()).toEqual(ALL);
    expect([...written.files].sort()).toEqual(ALL);
    expect(readFileSync(join(written.folder, ATTACHED[0]!))).toEqual(Buffer.from(JPEG));
  });

  it('never goes into an older folder', async () => {
    const first = await writePacketFolder(folder, await contents(), { htmlToPdf });
    writeFileSync(join(first.folder, 'моё.txt'), 'заметка');
    const second = await writePacketFolder(folder, await contents(), { htmlToPdf });
    expect(second.folder).toBe(join(folder, 'Пакет для суда (2)'));
    expect(readdirSync(first.folder)).toHaveLength(ALL.length + 1);
  });

  it('leaves nothing behind when a file cannot be read', async () => {
    const broken = { ...(await contents()), readAttachment: () => refuse('Файл «чек» повреждён.') };
    await expect(writePacketFolder(folder, broken, { htmlToPdf })).rejects.toThrow('Файл «чек» повреждён.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await writePacketFolder(folder, await contents(), {
      htmlToPdf,
      progress: (done, of) => steps.push(`${done}/${of}`),
    });
    expect(steps[0]).toBe('0/13');
    expect(steps.at(-1)).toBe('13/13');
  });
});

describe('a packet as a ZIP', () => {
  it('holds the same files under UTF-8 names', async () => {
    const path = join(folder, 'Пакет.zip');
    const written = await writePacketZip(path, await contents(), { htmlToPdf });
    expect(written).toEqual({ folder, files: ['Пакет.zip'] });
    const files = await unzip(readFileSync(path));
    expect([...files.keys()].sort()).toEqual(ALL);
    expect(files.get(ATTACHED[1]!)).toEqual(Buffer.from(PNG));
  });

  it('is not written at all when a file cannot be read, and an older one stays', async () => {
    const path = join(folder, 'Пакет.zip');
    writeFileSync(path, 'прежний');
    const broken = { ...(await contents()), readAttachment: () => refuse('Файл «чек» повреждён.') };
    await expect(writePacketZip(path, broken, { htmlToPdf })).rejects.toThrow('Файл «чек» повреждён.');
    expect(readdirSync(folder)).toEqual(['Пакет.zip']);
    expect(readFileSync(path, 'utf8')).toBe('прежний');
  });
});

describe('names of parts', () => {
  it('pad numbers so that ten follows nine, and tell equal names apart', () => {
    const many: Packet = {
      ...PACKET,
      items: Array.from({ length: 10 }, (_, index) => item('Чек', { number: index + 1, attachments: [RECEIPT] })),
    };
    const names = packetParts(many, []).map((part) => part.name);
    expect(names[0]).toBe('Приложение 01 Чек.jpg');
    expect(names[9]).toBe('Приложение 10 Чек.jpg');
    const twice: Packet = {
      ...PACKET,
      items: [item('ЧЕК', { number: 1, attachments: [RECEIPT] }), item('чек', { number: 1, attachments: [RECEIPT] })],
    };
    expect(packetParts(twice, []).map((part) => part.name)).toEqual([
      'Приложение 1 ЧЕК.jpg',
      'Приложение 1 чек (2).jpg',
    ]);
  });

  it('are short enough for Windows whatever the title', () => {
    const long: Packet = { ...PACKET, items: [item('Щ'.repeat(300), { number: 1, attachments: [RECEIPT] })] };
    const [part] = packetParts(long, []);
    expect(part?.name.length).toBeLessThanOrEqual(125);
    expect(part?.name).toMatch(/^Приложение 1 Щ+\.jpg$/);
  });
});

describe('saving', () => {
  function platform(answers: Partial<Platform>): Platform {
    const refuseAll = () => Promise.reject(new Error('not asked for'));
    return {
      today: () => '2026-11-21',
      now: () => '2026-11-21T10:00:00Z',
      chooseFolder: refuseAll,
      chooseSave: refuseAll,
      chooseFiles: refuseAll,
      htmlToPdf,
      printHtml: refuseAll,
      showInFolder: () => undefined,
      openFile: refuseAll,
      notifies: () => false,
      notify: () => undefined,
      autostartHow: () => null,
      autostart: () => undefined,
      staying: () => undefined,
      push: () => undefined,
      ...answers,
    };
  }

  it('writes one paper where the dialog says', async () => {
    const asked: string[] = [];
    const chooseSave = async (_title: string, name: string) => {
      asked.push(name);
      return join(folder, 'мой выбор.docx');
    };
    const saved = await saveDocument(paper('claim', 'Претензия'), 'docx', platform({ chooseSave }));
    expect(asked).toEqual(['Претензия.docx']);
    expect(saved).toEqual({ folder, files: ['мой выбор.docx'] });
    expect((await unzip(readFileSync(join(folder, 'мой выбор.docx')))).has('word/document.xml')).toBe(true);
  });

  it('does nothing when the dialog is closed', async () => {
    const closed = platform({ chooseSave: async () => null, chooseFolder: async () => null });
    expect(await saveDocument(paper('claim', 'Претензия'), 'pdf', closed)).toBeNull();
    for (const as of ['folder', 'zip', 'pdf', 'print'] as const) {
      expect(await savePacket(await contents(), as, closed)).toBeNull();
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the number of copies in the folder', async () => {
    const one = await contents();
    const items = one.packet.items.map((item) => (item.document === 'lawsuit' ? { ...item, copies: 3 } : item));
    const saved = await savePacket(
      { ...one, packet: { ...one.packet, items } },
      'folder',
      platform({ chooseFolder: async () => folder }),
    );
    expect(saved?.folder).toBe(join(folder, 'Пакет для суда'));
    expect(saved?.files.slice(0, 2)).toEqual([
      '01 Исковое заявление, 3 экземпляра.pdf',
      '01 Исковое заявление, 3 экземпляра.docx',
    ]);
  });

  it('counts pages before it numbers them', async () => {
    const seen: string[] = [];
    const result = await paperPdf(paper('claim', 'Претензия'), (html) => {
      seen.push(/стр\. 2 из 2/.test(html) ? 'numbered' : 'plain');
      return htmlToPdf(html);
    });
    expect(seen).toEqual(['plain', 'numbered']);
    expect(result.pages).toBe(2);
    expect(() => countPages(Buffer.from('не PDF'))).toThrow(RangeError);
  });
});

describe('what can go wrong while writing', () => {
  it('a folder without the right to write is named', async () => {
    // Root may write everywhere but into the folders of the kernel.
    const closed = process.getuid?.() === 0 ? '/sys' : folder;
    if (closed === folder) chmodSync(folder, 0o500);
    const error = await writeFolder(closed, 'Пакет', []).catch((reason: unknown) => reason);
    if (closed === folder) chmodSync(folder, 0o700);
    expect(error).toMatchObject({ code: 'read_only', message: expect.stringContaining(`«${closed}»`) });
  });

  it.each([
    ['EACCES', 'read_only'],
    ['EROFS', 'read_only'],
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['ENOENT', 'not_found'],
    ['EBUSY', 'conflict'],
  ])('%s is told in words', (code, kind) => {
    const told = fileError(Object.assign(new Error('system'), { code }), '/папка') as AppError;
    expect(told).toBeInstanceOf(AppError);
    expect(told.code).toBe(kind);
    expect(told.message).toMatch(/«\/папка»/);
  });

  it('an unknown error is passed on as it is', () => {
    const unknown = new TypeError('defect');
    expect(fileError(unknown, '/папка')).toBe(unknown);
  });

  it('a folder that is gone is told in words', async () => {
    await expect(writeFolder(join(folder, 'нет'), 'Пакет', [])).rejects.toMatchObject({ code: 'not_found' });
    expect(() => writeFile(join(folder, 'нет', 'a.pdf'), new Uint8Array())).toThrow(AppError);
  });

  it('a name that is taken gets a number, dots of a date stay dots', () => {
    mkdirSync(join(folder, 'Пакет от 21.11.2026'));
    expect(freePath(folder, 'Пакет от 21.11.2026')).toBe(join(folder, 'Пакет от 21.11.2026 (2)'));
    writeFileSync(join(folder, 'a.pdf'), '');
    expect(freePath(folder, 'a', '.pdf')).toBe(join(folder, 'a (2).pdf'));
    expect(existsSync(join(folder, 'a (2).pdf'))).toBe(false);
  });
});

describe('orientation of photos', () => {
  it.each([1, 3, 6, 8])('%i is read from EXIF in both byte orders', (orientation) => {
    expect(jpegOrientation(jpegTurned(orientation))).toBe(orientation);
    expect(jpegOrientation(jpegTurned(orientation, true))).toBe(orientation);
  });

  it('is 1 for a photo without EXIF, for a cut one and for nonsense', () => {
    expect(jpegOrientation(JPEG)).toBe(1);
    for (let length = 0; length < 60; length++) {
      expect(jpegOrientation(jpegTurned(6).slice(0, length))).toBeOneOf([1, 6]);
    }
    expect(jpegOrientation(jpegTurned(99))).toBe(1);
  });
});

function refuse(message: string): never {
  throw new AppError('damaged', message);
}
