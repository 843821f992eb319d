import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outwardEvents } from '../support/netLog.ts';

const constants = { logEventTypes: { HOST_RESOLVER_MANAGER_REQUEST: 1, COOKIE_STORE_ALIVE: 2, TCP_CONNECT: 3 } };

function logOf(text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-netlog-'));
  const path = join(folder, 'net.json');
  writeFileSync(path, text);
  try {
    return outwardEvents(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a question about a host outside is seen, the door of the tests is not, also in a log without its end', () => {
  const asked = { type: 1, params: { host: 'https://example.org' } };
  const own = { type: 3, params: { address: '127.0.0.1:9222' } };
  const whole = JSON.stringify({ constants, events: [{ type: 2 }, own, asked] });
  expect(logOf(whole)).toEqual(['HOST_RESOLVER_MANAGER_REQUEST {"host":"https://example.org"}']);
  expect(logOf(`${whole.slice(0, -2)},\n`)).toHaveLength(1);
  expect(logOf(JSON.stringify({ constants, events: [{ type: 2 }, own] }))).toEqual([]);
});
