/**
 * Runs as a process of its own, to be killed at any moment. Each change keeps a rule that a half-written one would
 * break: the price, the number of events and the number in the title are always the same. A line on stdout says that
 * a change is saved, as the screen does.
 */
import { closeDatabase, openDatabase } from '../../electron/db/open.ts';
import { changeCase, createCase } from '../../electron/db/repos/cases.ts';
import { storeBytes } from '../../electron/files/attachments.ts';
import { prepareDataFolder } from '../../electron/files/paths.ts';
import type { Projection } from '../../electron/db/repos/list.ts';
import { emptyCase, type Attachment, type CaseFile } from '../../shared/model/case.ts';

const [, , folder = '', what = ''] = process.argv;
const now = '2026-11-23T09:00:00.000Z';
const project = (file: CaseFile): Projection => ({
  title: file.title ?? '',
  client: '',
  clientKey: '',
  seller: '',
  sellerKey: '',
  problem: '',
  words: [],
  stage: 'prepare',
  lastDay: null,
  overdueFrom: null,
  due: null,
  waitingFor: 'us',
  total: file.facts.goods?.price ?? 0,
  projectedOn: '2026-11-23',
  row: null,
  days: [],
});

const paths = prepareDataFolder(folder);
const db = openDatabase(folder, { now });
const write = { now, project };
createCase(
  db,
  { ...emptyCase(), title: '0', facts: { goods: { price: 0 } } },
  { ...write, id: 'one', today: '2026-11-23' },
);
process.stdout.write('0\n');

for (let n = 1; n <= 400; n += 1) {
  const attachment = what === 'attachments' ? attach(n) : null;
  changeCase(db, 'one', 'facts:*', (file) => step(file, n, attachment), write);
  process.stdout.write(`${n}\n`);
}
closeDatabase(db);

function step(file: CaseFile, n: number, attachment: Attachment | null): CaseFile {
  return {
    ...file,
    title: String(n),
    facts: { goods: { price: n } },
    events: [...file.events, { id: `e${n}`, type: 'printed', paper: 'claim', date: '2026-11-23' }],
    attachments: attachment ? [...file.attachments, attachment] : file.attachments,
  };
}

function attach(n: number): Attachment {
  const bytes = new Uint8Array(300_000).fill(n % 251);
  bytes.set(new TextEncoder().encode(String(n)));
  const stored = storeBytes(paths.attachments, `${n}.bin`, bytes);
  return { id: `a${n}`, ...stored, name: `${n}.bin`, addedAt: now, proves: 'other', title: String(n) };
}
