import { checkFile } from '../db/check.ts';

// A process of its own: reading a large file takes seconds, and it can be ended at any moment without harm.
process.parentPort.postMessage(checkFile(process.argv.at(-1) ?? ''));
