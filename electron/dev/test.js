/**
 * `npm test`: everything that can be checked, from a bare checkout. All steps run even when one fails; the last line on
 * stdout is `N passed, N failed`. Arguments (`npm test -- --project unit law`) go to vitest, and then only it runs.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDisplay } from './display.js';
import { endLeftovers, markRun } from './leftovers.js';
import { LINUX, ROOT, Stop, launch, runAttached, say, wasInterrupted } from './run.js';
import { isBuilt, markBuilt, prepare, sourcesState } from './setup.js';
import { testPrograms } from './system.js';

const MODULES = join(ROOT, 'node_modules');
const ESLINT = join(MODULES, 'eslint', 'bin', 'eslint.js');
const PRETTIER = join(MODULES, 'prettier', 'bin', 'prettier.cjs');
const TSC = join(MODULES, 'typescript', 'bin', 'tsc');
const VITE = join(MODULES, 'electron-vite', 'bin', 'electron-vite.js');
const VITEST = join(MODULES, 'vitest', 'vitest.mjs');
const PARTS = ['shared', 'electron', 'renderer', 'tests'];
/** A run that hangs must still end with a count. */
const LONGEST_MS = 80 * 60_000;

await launch(async () => {
  const total = { passed: 0, failed: 0, skipped: 0, steps: [] };
  try {
    await runAll(process.argv.slice(2), total);
  } catch (error) {
    if (!(error instanceof Stop) || wasInterrupted()) throw error;
    say(error.message);
    total.failed += 1;
    total.steps.push('the tests could not be prepared or finished (see above)');
  }
  return report(total);
});

async function runAll(args, total) {
  const { node, env, electron } = await prepare({ tests: true, build: false });
  const mark = markRun();
  Object.assign(env, testPrograms(), mark);
  say(`Electron ${electron.version}${electron.official ? '' : ' (unofficial, for trying out only)'}`);
  const screen = LINUX ? await startDisplay() : undefined;
  if (screen) env.DISPLAY = screen.display;
  delete env.WAYLAND_DISPLAY;

  try {
    if (args.length === 0) await checkText(node, env, total);
    if (args.length === 0 || !isBuilt()) await step(total, 'build', () => build(node, env), { counts: false });
    await tests(node, env, args, total);
  } finally {
    const ended = endLeftovers(mark);
    if (ended > 0) say(`Ended ${ended} process(es) that the tests had left behind.`);
    screen?.stop();
  }
}

async function checkText(node, env, total) {
  const run = (tool, ...args) => runAttached(node, [tool, ...args], { env });
  await step(total, 'lint', () => run(ESLINT, '.'));
  await step(total, 'format', () => run(PRETTIER, '--check', '--log-level', 'warn', '.'));
  await step(total, 'types', async () => {
    let worst = 0;
    for (const part of PARTS) worst = Math.max(worst, await run(TSC, '-p', `tsconfig.${part}.json`));
    return worst;
  });
}

/** The whole run always builds anew: it must never look at an older program. */
async function build(node, env) {
  const state = sourcesState();
  const code = await runAttached(node, [VITE, 'build', '--logLevel', 'warn'], { env });
  if (code === 0) markBuilt(state);
  return code;
}

/** Runs one step, announced and timed; it counts as one test unless told otherwise (its failure always counts). */
async function step(total, name, work, { counts = true } = {}) {
  say(`${name} …`);
  const started = Date.now();
  const code = await work();
  if (wasInterrupted()) throw new Stop('Interrupted.');
  say(`${name}: ${code === 0 ? 'ok' : `FAILED (exit code ${code})`}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (code !== 0) {
    total.failed += 1;
    total.steps.push(name);
  } else if (counts) total.passed += 1;
}

async function tests(node, env, args, total) {
  const folder = mkdtempSync(join(tmpdir(), 'desyat-dney-tests-'));
  const file = join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  say('tests …');
  const started = Date.now();
  try {
    const code = await runAttached(node, [VITEST, 'run', ...reporters, ...args], {
      env,
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
    });
    if (wasInterrupted()) throw new Stop('Interrupted.');
    addResults(total, code, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(`tests: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** A file that did not even load, a run without results and an error outside any test each count as a failure. */
function addResults(total, code, results) {
  if (!results) {
    total.failed += 1;
    total.steps.push('tests: the run ended without results');
    return;
  }
  const broken = results.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  );
  const failed = results.numFailedTests + broken.length;
  total.passed += results.numPassedTests;
  total.failed += failed;
  total.skipped += results.numPendingTests + (results.numTodoTests ?? 0);
  broken.forEach((file) => total.steps.push(`tests: ${file.name.replace(`${ROOT}/`, '')} could not be run`));
  const bad = results.testResults.flatMap((file) => file.assertionResults.filter(isFailed));
  bad.forEach((test) => total.steps.push(`tests: ${test.fullName}`));
  if (code !== 0 && failed === 0) {
    total.failed += 1;
    total.steps.push('tests: an error outside the tests, or none were found (see above)');
  }
}

function isFailed(test) {
  return test.status === 'failed';
}

function report({ passed, failed, skipped, steps }) {
  if (steps.length > 0) console.log(`\nFailed:\n${steps.map((name) => `  - ${name}`).join('\n')}\n`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
