/** JSON that keeps byte arrays, for the bridge between a browser page and the handlers. */
export function encode(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    // A Buffer turns itself into {type, data} before the replacer sees it.
    if (isBufferJson(part)) return { $bytes: Buffer.from(part.data).toString('base64') };
    if (part instanceof Uint8Array) return { $bytes: Buffer.from(part).toString('base64') };
    return part;
  });
}

export function decode(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => {
    const bytes = (part as { $bytes?: unknown } | null)?.$bytes;
    return typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes, 'base64')) : part;
  });
}

function isBufferJson(part: unknown): part is { type: 'Buffer'; data: number[] } {
  return typeof part === 'object' && part !== null && (part as { type?: unknown }).type === 'Buffer';
}

/** The page's half: `window.api` over HTTP, with the same surface as the preload. */
export const BRIDGE = `
const toWire = (value) => JSON.stringify(value, (_key, part) =>
  part instanceof Uint8Array ? { $bytes: btoa(Array.from(part, (byte) => String.fromCharCode(byte)).join('')) } : part);
const fromWire = (text) => JSON.parse(text, (_key, part) =>
  part && typeof part.$bytes === 'string' ? Uint8Array.from(atob(part.$bytes), (sign) => sign.charCodeAt(0)) : part);
const post = async (path, body) => fromWire(await (await fetch(path, { method: 'POST', body })).text());
const listeners = new Map();
const pushes = new EventSource('/pushes');
pushes.onmessage = (event) => {
  const { push, payload } = fromWire(event.data);
  for (const listener of listeners.get(push) ?? []) listener(payload);
};
window.api = {
  call: (channel, input) => post('/call', toWire({ channel, input })),
  addDropped: async (caseId, proves, file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return post('/drop', toWire({ caseId, proves, name: file.name, bytes }));
  },
  openDropped: async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return post('/drop', toWire({ name: file.name, bytes }));
  },
  on: (push, listener) => {
    if (!listeners.has(push)) listeners.set(push, new Set());
    listeners.get(push).add(listener);
    return () => listeners.get(push).delete(listener);
  },
};
`;
