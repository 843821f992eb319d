import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { exhibitLine } from '../../shared/documents/templates/exhibits.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';
import { PNG } from '../support/pictures.ts';

const open: TestProgram[] = [];
const start = (): TestProgram => {
  const program = openProgram();
  open.push(program);
  return program;
};
afterEach(() => open.splice(0).forEach((program) => program.close()));

/** First bytes of a photo of a phone: the size of the box, «ftyp», the brand. */
const heic = (brand: string): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}`), Buffer.alloc(16), Buffer.from('mdat')]);

describe('a photo in HEIC', () => {
  it.each([
    ['IMG_1.HEIC', 'heic'],
    ['IMG_2.heif', 'mif1'],
    ['снимок.jpg', 'heix'],
  ])('%s of brand %s is refused with the way out, whichever way it comes', async (name, brand) => {
    const program = start();
    const { id } = await program.call('cases.create', {});
    const folder = join(program.folder, 'from');
    mkdirSync(folder);
    const path = join(folder, name);
    writeFileSync(path, heic(brand));
    writeFileSync(join(folder, 'чек.png'), PNG);
    program.platform.files = [join(folder, 'чек.png'), path];
    const refused = {
      ok: false,
      error: {
        code: 'invalid_input',
        message: expect.stringMatching(/HEIC[\s\S]*JPEG[\s\S]*iPhone[\s\S]*Windows/) as unknown,
      },
    };
    expect(await program.ask('attachments.addByDialog', { caseId: id, proves: 'defect' })).toMatchObject(refused);
    expect(await program.ask('attachments.addPath', { caseId: id, proves: 'defect', path })).toMatchObject(refused);
    const pasted = { caseId: id, proves: 'defect' as const, name, bytes: new Uint8Array(heic(brand)) };
    expect(await program.ask('attachments.addBytes', pasted)).toMatchObject(refused);
    expect((await program.call('cases.get', { id })).file.attachments).toEqual([]);
  });

  it('by its name alone is a JPEG when its content is one', async () => {
    const program = start();
    const { id } = await program.call('cases.create', {});
    const { added } = await program.call('attachments.addBytes', {
      caseId: id,
      proves: 'defect',
      name: 'IMG_3.HEIC',
      bytes: new Uint8Array(PNG),
    });
    expect(added[0]).toMatchObject({ mime: 'image/png', pages: 1 });
  });

  it('is not the only file without sheets: a video is kept and named as lying on a carrier', async () => {
    const program = start();
    const { id } = await program.call('cases.create', {});
    const { added } = await program.call('attachments.addBytes', {
      caseId: id,
      proves: 'correspondence',
      name: 'Запись.mp4',
      bytes: new TextEncoder().encode('видео'),
    });
    expect(added[0]?.pages).toBeUndefined();
    expect(
      exhibitLine({ number: 1, proves: 'correspondence', title: 'Запись', why: '', attachments: added, sheets: null }),
    ).toBe('Запись, на электронном носителе');
  });
});
