import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { CONTENT_POLICY, CONTENT_TYPES } from '../../electron/app/policy.ts';
import type { CivilDate } from '../../shared/calendar/civilDate.ts';
import { PATH_CHANNELS } from '../../shared/ipc/channels.ts';
import { openProgram, type TestProgram } from './handlers.ts';
import { BRIDGE, decode, encode } from './wire.ts';

const BUILT = resolve(import.meta.dirname, '../../out/renderer');

export interface WebProgram {
  /** Address of the built page, for `page.goto`. */
  url: string;
  /** The main process behind it: dialogs, the day, the database. */
  program: TestProgram;
  close(): Promise<void>;
}

/** Starts a Chromium without a window. */
export function openBrowser(): Promise<Browser> {
  const path =
    process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((it) => existsSync(it));
  return chromium.launch({ ...(path ? { executablePath: path } : {}), args: ['--no-sandbox', '--lang=ru'] });
}

/**
 * Serves the built renderer with the policy of the program, and puts the real handlers behind `window.api`.
 * What the page can do in Electron it can do here, except native dialogs, which answer what the test has put in.
 */
export async function serveProgram(options: { today?: CivilDate } = {}): Promise<WebProgram> {
  if (!existsSync(join(BUILT, 'index.html'))) throw new Error('Build the renderer first: npx electron-vite build');
  const program = openProgram(options);
  const streams = new Set<ServerResponse>();
  program.platform.onPush = (push, payload) => {
    for (const stream of streams) stream.write(`data: ${encode({ push, payload })}\n\n`);
  };
  const server = createServer((request, response) => {
    answer(request, response, program, streams).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    program,
    async close() {
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      program.close();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  program: TestProgram,
  streams: Set<ServerResponse>,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (path === '/pushes') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': open\n\n');
    streams.add(response);
    request.on('close', () => streams.delete(response));
    return;
  }
  if (request.method === 'POST') {
    const body = decode(await textOf(request)) as Record<string, unknown>;
    response.writeHead(200, { 'content-type': CONTENT_TYPES['.json'] });
    response.end(encode(path === '/drop' ? await drop(body, program) : await ask(body, program)));
    return;
  }
  if (path === '/bridge.js') return send(response, 200, '.js', BRIDGE);
  sendFile(response, path === '/' ? '/index.html' : path);
}

function ask({ channel, input }: Record<string, unknown>, program: TestProgram): Promise<unknown> {
  // The same refusal as in the preload: the page has no way to name a path.
  if ((PATH_CHANNELS as readonly unknown[]).includes(channel)) {
    return Promise.resolve({ ok: false, error: { code: 'forbidden', message: 'Такой команды нет.' } });
  }
  return program.ask(channel as 'app.state', input as Record<string, never>);
}

/** What the preload does with a dropped file: the page gives it, the main process gets a path. */
function drop({ caseId, proves, name, bytes }: Record<string, unknown>, program: TestProgram): Promise<unknown> {
  const folder = join(program.folder, 'dropped', randomBytes(4).toString('hex'));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, String(name));
  writeFileSync(path, bytes as Uint8Array);
  if (caseId === undefined) return program.ask('cases.importPath', { path });
  return program.ask('attachments.addPath', { caseId: String(caseId), proves: proves as 'other', path });
}

function sendFile(response: ServerResponse, path: string): void {
  const files = readdirSync(BUILT, { recursive: true }).map((name) => `/${String(name).split(sep).join('/')}`);
  if (!files.includes(path) || extname(path) === '') return send(response, 404, '.json', '{}');
  const bytes = readFileSync(join(BUILT, path));
  if (extname(path) !== '.html') return send(response, 200, extname(path), bytes);
  const html = bytes.toString('utf8').replace('<head>', '<head><script src="/bridge.js"></script>');
  send(response, 200, '.html', html);
}

function send(response: ServerResponse, status: number, extension: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': CONTENT_TYPES[extension] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
