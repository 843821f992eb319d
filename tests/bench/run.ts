/**
 * `npm run bench`: what the program costs against the bare Electron and the bare libraries, measured in one run. Writes
 * tests/bench/results.json and prints a table; `--quick` takes fewer rounds.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchLaw } from './law.ts';
import { benchList } from './list.ts';
import { round, type Compared } from './numbers.ts';
import { benchDocx, benchPdf, benchPlan } from './papers.ts';
import { benchStart } from './start.ts';

const quick = process.argv.includes('--quick');
const electron = process.env.ELECTRON_PATH;
if (!electron) throw new Error('No Electron: run this as «npm run bench», which gets one.');

const say = (text: string): void => void process.stderr.write(`${text} …\n`);
say('plan() over the example cases');
const plan = benchPlan(quick ? 5 : 25);
say('the law over 10 000 cases');
const law = benchLaw(quick ? 1 : 5);
say('claim to DOCX');
const docx = await benchDocx(quick ? 15 : 60);
say('claim to PDF');
const pdf = await benchPdf(electron, quick ? 10 : 40);
say('list of 10 000 cases');
const list = benchList();
say('start and memory');
const { start, memory } = await benchStart(electron, quick ? 3 : 9);

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
  plan,
  law,
  list,
};
writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);

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
    compared('claim to DOCX / bare docx library', 'ms', docx),
    compared('claim to PDF / bare printToPDF', 'ms', pdf),
    `| plan() of a case, median / p95 | ${plan.median} / ${plan.p95} ms | | |`,
    `| deadlines and sums / whole plans of ${law.cases} cases | ${law.figures} / ${law.plans} ms | | |`,
    `| page of 50 among ${list.count} cases / with a search | ${round(list.page)} / ${round(list.search)} ms | | |`,
  ].join('\n'),
);
