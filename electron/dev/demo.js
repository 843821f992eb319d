/** `npm run demo`: walks through the program as a user would and leaves pictures and papers in out/demo. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startDisplay } from './display.js';
import { ROOT, launch, runAttached, say } from './run.js';
import { prepare } from './setup.js';
import { testPrograms } from './system.js';
import { endLeftovers, markRun } from './leftovers.js';

const OUT = join('out', 'demo');

await launch(async () => {
  const { node, env } = await prepare({ tests: true });
  rmSync(join(ROOT, OUT), { recursive: true, force: true });
  mkdirSync(join(ROOT, OUT), { recursive: true });
  const screen = process.platform === 'linux' ? await startDisplay() : undefined;
  const mark = markRun();
  Object.assign(env, testPrograms(), mark, { DEMO_OUT: OUT }, screen ? { DISPLAY: screen.display } : {});
  delete env.WAYLAND_DISPLAY;
  try {
    const vitest = [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'desktop'];
    const code = await runAttached(node, [...vitest, 'tests/desktop/demo.test.ts'], { env });
    const left = readdirSync(join(ROOT, OUT), { recursive: true }).sort();
    say(left.length > 0 ? `Left in ${OUT}:` : `Nothing was left in ${OUT}.`);
    left.forEach((name) => console.log(join(OUT, name)));
    return code;
  } finally {
    endLeftovers(mark);
    screen?.stop();
  }
});
