/**
 * A reused hidden window that lays out the files it is told of, one line of stdin each, and answers with the time: the
 * bare printToPDF that everything of ours is compared with.
 */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { app, BrowserWindow } from 'electron';

app.disableHardwareAcceleration();
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } });
  process.stdout.write('\nREADY\n');
  for await (const line of createInterface({ input: process.stdin })) {
    const { page, pdf } = JSON.parse(line);
    const started = performance.now();
    await window.loadFile(page);
    const bytes = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
    const ms = performance.now() - started;
    writeFileSync(pdf, bytes);
    process.stdout.write(`\nDONE ${ms}\n`);
  }
  app.exit(0);
});
