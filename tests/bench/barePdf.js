/** Bare printToPDF of a page of the same text in a reused hidden window: the floor for our PDF. */
import { performance } from 'node:perf_hooks';
import { app, BrowserWindow } from 'electron';

const [page, rounds] = process.argv.slice(-2);
app.disableHardwareAcceleration();
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } });
  const times = [];
  for (let round = 0; round < Number(rounds); round++) {
    const started = performance.now();
    await window.loadFile(page);
    await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, generateTaggedPDF: true });
    times.push(performance.now() - started);
  }
  process.stdout.write(`\nTIMES ${JSON.stringify(times)}\n`);
  app.exit(0);
});
