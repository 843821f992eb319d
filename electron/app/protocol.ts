import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { CONTENT_POLICY, CONTENT_TYPES } from './policy.ts';

/** Must run before the program is ready. No `bypassCSP`, no `corsEnabled`: the pages need neither. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built pages as app://local/…, from a map made once: an address is looked up, never joined into a path.
 */
export function serveApp(session: Session, folder: string): void {
  const files = mapOfFiles(folder);
  session.protocol.handle('app', (request) => {
    const url = new URL(request.url);
    const path = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
    if (url.host !== 'local' || !path) return new Response('Not found', { status: 404 });
    if (request.method !== 'GET') return new Response('Method not allowed', { status: 405 });
    return answer(path);
  });
}

function mapOfFiles(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`/${relative(folder, path).split(sep).map(encodeURIComponent).join('/')}`, path];
    }),
  );
}

function answer(path: string): Response {
  return new Response(new Uint8Array(readFileSync(path)), {
    headers: {
      'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': CONTENT_POLICY,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    },
  });
}
