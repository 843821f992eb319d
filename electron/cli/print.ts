import { runPrintJobs } from '../app/printJobs.ts';

/** Started by the command line inside Electron: `electron print.js --jobs=FOLDER`. */
const folder = process.argv.find((argument) => argument.startsWith('--jobs='))?.slice('--jobs='.length);
if (folder) runPrintJobs(folder);
else process.exit(2);
