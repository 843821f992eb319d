import { existsSync, readFileSync } from 'node:fs';

/** Kinds of events that mean: somebody asked for a name, an address or a page outside. */
const OUTWARD =
  /^(HOST_RESOLVER|DNS_TRANSACTION|URL_REQUEST_START|HTTP_STREAM|TCP_CONNECT|UDP_CONNECT|SSL_CONNECT|QUIC_SESSION$|PROXY_RESOLUTION)/;
/** The test drives the program through a door on this computer. */
const OWN_DOOR = /127\.0\.0\.1|\[::1\]|localhost/;

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: unknown }[];
}

/**
 * Everything that Chromium's network stack did in a run of the program, its own services included, which no handler of
 * the program ever sees. Empty = not one question left the program.
 */
export function outwardEvents(path: string): string[] {
  if (!existsSync(path)) throw new Error(`No network log at ${path}: the program has not written it.`);
  const log = parseLog(readFileSync(path, 'utf8'));
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  return log.events
    .map((event) => `${names.get(event.type) ?? event.type} ${JSON.stringify(event.params ?? {})}`)
    .filter((event) => OUTWARD.test(event) && !OWN_DOOR.test(event));
}

/** A program that was killed leaves the log without its end. */
function parseLog(text: string): NetLog {
  try {
    return JSON.parse(text) as NetLog;
  } catch {
    return JSON.parse(`${text.replace(/,?\s*$/, '')}]}`) as NetLog;
  }
}
