/**
 * `npm run -s cli -- <command>`: the program without its window. Stdout belongs to the command alone (JSON); preparing is
 * told on stderr. Only `documents` may print to PDF, which takes an Electron and a display.
 */
import { join } from 'node:path';
import { startDisplay } from './display.js';
import { ROOT, launch, runAttached } from './run.js';
import { prepare } from './setup.js';
import { hasDisplay } from './system.js';

await launch(async () => {
  const args = process.argv.slice(2);
  const prints = args.find((arg) => !arg.startsWith('-')) === 'documents';
  const { node, env } = await prepare({ electron: prints ? 'now' : 'if-ready', system: prints });
  const screen = prints && !hasDisplay() ? await startDisplay() : undefined;
  if (screen) env.DISPLAY = screen.display;
  try {
    return await runAttached(node, [join(ROOT, 'out', 'main', 'cli.js'), ...args], { env });
  } finally {
    screen?.stop();
  }
});
