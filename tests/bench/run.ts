/**
 * `npm run bench`: what the program costs against the bare Electron and the bare libraries, measured in one run. Writes
 * tests/bench/results.json and prints a table; `--quick` takes fewer rounds, `--papers` renews only the figures of papers,
 * `--desk` those of the desk of a large office.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { runDesk } from './desk.ts';
import { benchLaw } from './law.ts';
import { benchList } from './list.ts';
import { round, type Compared } from './numbers.ts';
import { benchBatch, benchPacket } from './packets.ts';
import { benchDocx, benchPdf, benchPlan, paperOf } from './papers.ts';
import { startPrintServer } from './printServer.ts';
import { benchStart } from './start.ts';

const quick = process.argv.includes('--quick');
const electron = process.env.ELECTRON_PATH;
if (!electron) throw new Error('No Electron: run this as «npm run bench», which gets one.');

const FILE = join(import.meta.dirname, 'results.json');
interface Others {
  plan: ReturnType<typeof benchPlan>;
  law: ReturnType<typeof benchLaw>;
  list: ReturnType<typeof benchList>;
  start: Compared | null;
  memory: Compared | null;
}
/** The figures of the last run, when only those of papers are renewed. */
const kept = process.argv.includes('--papers') ? (JSON.parse(readFileSync(FILE, 'utf8')) as Others) : null;

if (process.argv.includes('--desk')) {
  await runDesk(electron, FILE, quick);
  process.exit();
}

const say = (text: string): void => void process.stderr.write(`${text} …\n`);
const early = kept ?? beforePapers();
say('claim to DOCX');
const docx = await benchDocx(quick ? 15 : 60);
say('claim to PDF');
const server = await startPrintServer(electron);
const pdf = await benchPdf(electron, server, quick ? 10 : 40);
say('many claims into one file');
const batch = await benchBatch(server, paperOf('claim'), quick ? 30 : 200);
say('packet for the court with twenty photos');
const packet = await benchPacket(
  server,
  (['lawsuit', 'calculation', 'lawsuit_attachments'] as const).map(paperOf),
  quick ? 1 : 3,
);
server.close();
const late = kept ?? (await afterPapers(electron));
const { plan, law } = early;
const { list, start, memory } = late;

function beforePapers(): Pick<Others, 'plan' | 'law'> {
  say('plan() over the example cases');
  const plans = benchPlan(quick ? 5 : 25);
  say('the law over 10 000 cases');
  return { plan: plans, law: benchLaw(quick ? 1 : 5) };
}

async function afterPapers(path: string): Promise<Pick<Others, 'list' | 'start' | 'memory'>> {
  say('list of 10 000 cases');
  const rows = benchList();
  say('start and memory');
  return { list: rows, ...(await benchStart(path, quick ? 3 : 9)) };
}

const { desk } = JSON.parse(readFileSync(FILE, 'utf8')) as { desk?: unknown };
const results = {
  machine: {
    system: process.platform,
    processors: cpus().length,
    model: cpus()[0]?.model ?? '',
    node: process.versions.node,
  },
  start,
  memory,
  docx,
  pdf,
  batch,
  packet,
  plan,
  law,
  list,
  desk,
};
writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);

const compared = (name: string, unit: string, value: Compared | null): string =>
  value
    ? `| ${name} | ${value.ours} ${unit} | ${value.floor} ${unit} | ${value.ratio} |`
    : `| ${name} | not measured here | | |`;
console.log(
  [
    '| what | ours | floor | ratio |',
    '|---|---|---|---|',
    compared('cold start to first paint / empty Electron window', 'ms', start),
    compared('memory of all processes / empty Electron window', 'MB', memory),
    compared('claim to DOCX / bare docx library, same blocks', 'ms', docx),
    compared('claim to PDF / bare printToPDF of the same page', 'ms', pdf),
    compared(
      `each of ${batch.count} claims in one file / bare letters (memory grew by ${batch.grownMb} MB)`,
      'ms',
      batch,
    ),
    compared('packet for the court with 20 photos of 2 MB / bare sum', 'ms', packet),
    `| plan() of a case, median / p95 | ${plan.median} / ${plan.p95} ms | | |`,
    `| deadlines and sums / whole plans of ${law.cases} cases | ${law.figures} / ${law.plans} ms | | |`,
    `| page of 50 among ${list.count} cases / with a search | ${round(list.page)} / ${round(list.search)} ms | | |`,
  ].join('\n'),
);
