import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PACKET_KINDS } from '../../shared/documents/packet.ts';
import { casePath } from '../support/cases.ts';
import { openProgram, type TestProgram } from '../support/handlers.ts';

let program: TestProgram;
afterEach(() => program.close());

async function sample(): Promise<string> {
  program = openProgram();
  return (await program.call('cases.createSample', {})).id;
}

describe('packets of a stored case', () => {
  it('can all be looked at, each with its lines and receivers', async () => {
    const id = await sample();
    for (const kind of PACKET_KINDS) {
      const packet = await program.call('packets.get', { caseId: id, kind });
      expect(packet.kind).toBe(kind);
      expect(packet.lines.length, kind).toBeGreaterThanOrEqual(5);
      expect(packet.copies.length, kind).toBe(packet.sets.length);
      // Laid out, not guessed.
      expect(JSON.stringify(packet.copies), kind).not.toContain('примерно');
    }
  });

  it('are not given out while something forbids it: the words, the place, and nothing written', async () => {
    const id = await sample();
    const out = join(program.folder, 'out');
    mkdirSync(out);
    program.platform.folder = out;
    const asked = { caseId: id, kind: 'lawsuit', as: 'folder' } as const;
    expect(await program.ask('packets.save', asked)).toMatchObject({
      ok: false,
      error: { code: 'forbidden', field: 'court.name', message: expect.stringContaining('Не назван суд') },
    });
    expect(readdirSync(out)).toEqual([]);

    const { facts } = (await program.call('cases.get', { id })).file;
    const buyer = {
      ...facts.buyer,
      birthDate: '1980-05-17',
      birthPlace: 'г. Образцовск',
      identifierKind: 'snils',
      identifier: '112-233-445 95',
    } as const;
    await program.call('cases.setFacts', { id, facts: { ...facts, buyer, court: { name: 'Судебный участок № 1' } } });
    const saved = await program.call('packets.save', asked);
    expect(readdirSync(join(out, 'Пакет для суда')).sort()).toEqual([...(saved?.files ?? [])].sort());
    expect(saved?.files[0]).toBe('00 Опись пакета.pdf');
    expect(saved?.files).toContain('01 Исковое заявление, 3 экземпляра.pdf');
    expect(saved?.files).toContain('Памятка к иску.docx');
  });

  it('keep what was understood, through a restart', async () => {
    const id = await sample();
    const code = 'no_judgment_data';
    const codes = async () =>
      (await program.call('packets.get', { caseId: id, kind: 'enforcement' })).remaining.map((step) => step.code);
    expect(await codes()).toContain(code);
    await program.call('acknowledge.set', { caseId: id, code, reason: 'Понимаю: Взыскание' });
    expect(await codes()).not.toContain(code);
    const { folder } = program;
    program.stop();
    program = openProgram({ folder });
    expect(await codes()).not.toContain(code);
    const packet = await program.call('packets.get', { caseId: id, kind: 'enforcement' });
    expect(packet.lines.find((line) => line.id === 'judgment')?.state).toBe('accepted');
  });

  it('of the claim are «Всё для почты»', async () => {
    const id = await sample();
    program.platform.folder = program.folder;
    const saved = await program.call('documents.savePost', { id });
    expect(saved?.folder).toBe(join(program.folder, 'Всё для почты'));
    expect(saved?.files.filter((file) => file.endsWith('.pdf'))).toEqual([
      '00 Опись пакета.pdf',
      '01 Претензия, 2 экземпляра.pdf',
      '02 Опись вложения ф 107.pdf',
      'Приложение 1 Кассовый чек.pdf',
      'Приложение 2 Гарантийный талон.pdf',
      'Приложение 3 Снимки трещины.pdf',
      'Приложение 4 Квитанция об оплате доставки.pdf',
      'Памятка к претензии.pdf',
    ]);
  });

  it('are refused for a case that another law rules', async () => {
    program = openProgram();
    program.platform.files = [casePath('regime-telecom')];
    const opened = await program.call('cases.import', {});
    if (!opened || !('id' in opened)) throw new Error('not opened');
    program.platform.save = join(program.folder, 'пакет.zip');
    const asked = { caseId: opened.id, kind: 'claim_post', as: 'zip' } as const;
    expect(await program.ask('packets.save', asked)).toMatchObject({
      error: { code: 'forbidden', message: expect.stringContaining('другой порядок') },
    });
    expect(existsSync(program.platform.save)).toBe(false);
  });

  it('write the print run where the dialog says', async () => {
    const id = await sample();
    const path = join(program.folder, 'печать.pdf');
    program.platform.save = path;
    const saved = await program.call('packets.save', { caseId: id, kind: 'claim_post', as: 'print' });
    expect(saved?.files).toEqual(['печать.pdf']);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
