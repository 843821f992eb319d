import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS, PATH_CHANNELS, PUSHES, type Channel, type Push } from '../shared/ipc/channels.ts';
import type { Api, PushPayloads } from '../shared/ipc/contract.ts';

const refused = { ok: false, error: { code: 'forbidden', message: 'Такой команды нет.' } } as const;

/** The page knows these names and nothing of Electron. Paths of dropped files go straight to the main process. */
const api: Api = {
  call(channel, input) {
    const known =
      (CHANNELS as readonly Channel[]).includes(channel) && !(PATH_CHANNELS as readonly Channel[]).includes(channel);
    return known ? ipcRenderer.invoke('call', channel, input) : Promise.resolve(refused);
  },

  addDropped(caseId, proves, file) {
    const path = webUtils.getPathForFile(file as File);
    return ipcRenderer.invoke('call', 'attachments.addPath', { caseId, proves, path });
  },

  openDropped(file) {
    return ipcRenderer.invoke('call', 'cases.importPath', { path: webUtils.getPathForFile(file as File) });
  },

  on<P extends Push>(push: P, listener: (payload: PushPayloads[P]) => void) {
    if (!PUSHES.includes(push)) return () => undefined;
    const heard = (_event: unknown, payload: PushPayloads[P]) => listener(payload);
    ipcRenderer.on(`push:${push}`, heard);
    return () => {
      ipcRenderer.off(`push:${push}`, heard);
    };
  },
};

contextBridge.exposeInMainWorld('api', api);
