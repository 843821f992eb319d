import { describe, expect, it } from 'vitest';
import { isLocked, lock, unlock } from '../../electron/files/locked.ts';

const content = new TextEncoder().encode('{"format":"desyat-dney-case"}');
const PASSWORD = 'длинный пароль';

describe('a file under a password', () => {
  it('opens with the password in either form of its letters, and shows nothing of its content', async () => {
    const file = await lock(content, 'йод и ёж 1');
    expect(isLocked(file)).toBe(true);
    expect(Buffer.from(file).includes('desyat-dney-case')).toBe(false);
    expect(Buffer.from(await unlock(file, ` ${'йод и ёж 1'.normalize('NFD')} `))).toEqual(Buffer.from(content));
  });

  it('is different every time', async () => {
    expect(Buffer.from(await lock(content, PASSWORD))).not.toEqual(Buffer.from(await lock(content, PASSWORD)));
  });

  it('does not open with another password', async () => {
    await expect(unlock(await lock(content, PASSWORD), 'другой пароль')).rejects.toMatchObject({
      code: 'forbidden',
      field: 'passphrase',
    });
  });

  it('does not open when any part of it was changed', async () => {
    const file = await lock(content, PASSWORD);
    const head = Buffer.from(file).indexOf('\n');
    for (const at of [head - 4, head + 3, file.length - 1]) {
      const spoilt = Uint8Array.from(file);
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      await expect(unlock(spoilt, PASSWORD), `byte ${at}`).rejects.toMatchObject({
        code: expect.stringMatching(/^(forbidden|damaged)$/) as string,
      });
    }
    await expect(unlock(file.subarray(0, 40), PASSWORD)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('of a newer program is refused as such', async () => {
    const text = Buffer.from(await lock(content, PASSWORD))
      .toString('latin1')
      .replace('"version":1', '"version":2');
    await expect(unlock(Buffer.from(text, 'latin1'), PASSWORD)).rejects.toMatchObject({ code: 'newer_version' });
  });

  it('is told from other files', () => {
    expect([new Uint8Array(), content, new TextEncoder().encode('{"format":"desyat-dney-lock')].map(isLocked)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
