import { ipcMain } from 'electron';
import type { Envelope } from '../../shared/ipc/errors.ts';
import type { AppContext } from '../ipc/context.ts';
import { dispatch } from '../ipc/dispatch.ts';
import { HANDLERS } from '../ipc/register.ts';
import { isOurSender } from './sender.ts';

/** The one door between a page and the main process. */
export function listenToPages(context: AppContext): void {
  ipcMain.handle('call', (event, channel: unknown, input: unknown): Promise<Envelope<unknown>> => {
    if (isOurSender(event)) return dispatch(channel, input, context, HANDLERS);
    context.log.info('stranger');
    return Promise.resolve({ ok: false, error: { code: 'forbidden', message: 'Запрос не от окна программы.' } });
  });
}
