/** `npm start`: from a bare checkout to the open window. `npm start -- --prepare` does everything but open it. */
import { existsSync } from 'node:fs';
import { startDisplay } from './display.js';
import { LINUX, launch, runAttached, say } from './run.js';
import { prepare } from './setup.js';
import { hasDisplay } from './system.js';

await launch(async () => {
  const args = process.argv.slice(2);
  const { electron, env } = await prepare();
  if (args.includes('--prepare')) {
    say(`Everything is ready: ${describe(electron)}.`);
    return 0;
  }
  // Without a graphics card Chromium would start a GPU process in vain, and slowly.
  const flags = LINUX && !existsSync('/dev/dri') ? ['--disable-gpu'] : [];
  const screen = hasDisplay() ? undefined : await startDisplay();
  if (screen) {
    env.DISPLAY = screen.display;
    say(`There is no screen here: the window opens on a virtual display, DISPLAY=${screen.display}.`);
    say(
      `  To see it: x11vnc -display ${screen.display}, or a picture: import -window root -display ${screen.display} x.png`,
    );
  }
  say(`Starting on ${describe(electron)}. Ctrl+C ends it.`);
  try {
    return await runAttached(electron.path, ['.', ...flags, ...args], { env });
  } finally {
    screen?.stop();
  }
});

function describe({ version, official }) {
  return `Electron ${version} (${official ? 'official' : 'unofficial, for trying out only'})`;
}
