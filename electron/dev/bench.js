/** `npm run bench`: measures the program (tests/bench/run.ts); Node 24 runs TypeScript as it is. */
import { join } from 'node:path';
import { startDisplay } from './display.js';
import { LINUX, ROOT, launch, runAttached } from './run.js';
import { prepare } from './setup.js';
import { testPrograms } from './system.js';
import { endLeftovers, markRun } from './leftovers.js';

await launch(async () => {
  const { node, env } = await prepare({ tests: true });
  const screen = LINUX ? await startDisplay() : undefined;
  const mark = markRun();
  Object.assign(env, testPrograms(), mark, screen ? { DISPLAY: screen.display } : {});
  delete env.WAYLAND_DISPLAY;
  try {
    return await runAttached(node, [join(ROOT, 'tests', 'bench', 'run.ts'), ...process.argv.slice(2)], { env });
  } finally {
    endLeftovers(mark);
    screen?.stop();
  }
});
