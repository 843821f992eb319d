/** A virtual display (Xvfb) for machines without a screen; one is enough for a whole test run. */
import { spawn } from 'node:child_process';
import { Stop, which } from './run.js';

const PATIENCE_MS = 20_000;

/**
 * Starts Xvfb and resolves to {display, stop}. The server chooses a free number itself (`-displayfd`): several runs at
 * once never take each other's display. It dies with the launcher, whatever way that ends short of kill -9.
 */
export async function startDisplay(size = '1440x900') {
  const server = spawn(
    which('Xvfb') ?? 'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset', '-dpi', '96'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const stop = () => server.kill('SIGTERM');
  process.on('exit', stop);
  const number = await numberFrom(server).catch((error) => {
    stop();
    throw error;
  });
  server.unref();
  server.stdio[3].destroy();
  return { display: `:${number}`, stop };
}

function numberFrom(server) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Stop('Xvfb did not start in time.')), PATIENCE_MS);
    let text = '';
    server.stdio[3].on('data', (part) => {
      text += part;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
    server.on('error', (error) => reject(new Stop(`Xvfb could not be started: ${error.message}`)));
    server.on('exit', (code) => reject(new Stop(`Xvfb ended at once (exit code ${code}).`)));
  });
}
