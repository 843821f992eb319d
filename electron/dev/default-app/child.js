/** A process beside the program: the same leading first, then the script it was meant for. */
import { pathToFileURL } from 'node:url';
import './addon.js';

await import(pathToFileURL(process.argv[2]).href);
