import { ipcMain } from 'electron';
import type { Envelope } from '../../shared/ipc/errors.ts';
import { isOurSender } from './sender.ts';

/** Answers one question of a page; always with an envelope. */
export type Answer = (channel: unknown, input: unknown) => Promise<Envelope<unknown>>;

/** The one door between a page and the main process. Questions wait until the program behind it is open. */
export function listenToPages(program: Promise<Answer>): void {
  ipcMain.handle('call', async (event, channel: unknown, input: unknown): Promise<Envelope<unknown>> => {
    if (isOurSender(event)) return (await program)(channel, input);
    return { ok: false, error: { code: 'forbidden', message: 'Запрос не от окна программы.' } };
  });
}
