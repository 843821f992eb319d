/**
 * Ends processes that a run started and lost: a window whose test was stopped, a child process that did not notice. They are
 * known by a variable that all descendants inherit, so nothing that another run or the user started is ever touched.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { LINUX } from './run.js';

const NAME = 'DESYAT_DNEY_RUN';

/** The variable to put into the environment of everything the run starts. */
export function markRun() {
  return { [NAME]: randomUUID() };
}

/** Kills what is still alive of the run so marked (Linux only: elsewhere environments cannot be read) and counts it. */
export function endLeftovers(mark) {
  if (!LINUX) return 0;
  const needle = `${NAME}=${mark[NAME]}`;
  const alive = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid);
  const ours = alive.filter((pid) => environmentOf(pid).includes(needle));
  ours.forEach((pid) => kill(Number(pid)));
  return ours.length;
}

/** Another user's process, or one that has just ended, shows nothing: it is not ours then. */
function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
  } catch {
    return [];
  }
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
