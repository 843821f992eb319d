/**
 * Loaded by `electron -r` before the program: tells on stdout when the first page has painted its first content, in
 * milliseconds since 1970. The page's own clock says it, so that asking late does not make the figure worse.
 */
/* global require, process */
/* eslint-disable @typescript-eslint/no-require-imports -- `-r` loads only CommonJS in the older Electron */
const { app } = require('electron');

const PAINTED = `new Promise((resolve) => {
  const look = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint) resolve(performance.timeOrigin + paint.startTime);
    else setTimeout(look, 10);
  };
  look();
})`;

/** With BENCH_HOME: when the home stood on the screen, its list or its first words. */
const HOME = `new Promise((resolve) => {
  const look = () => {
    const there = (document.querySelector('main')?.innerText ?? '').trim() !== '';
    requestAnimationFrame(there ? () => resolve(performance.timeOrigin + performance.now()) : look);
  };
  look();
})`;

app.once('web-contents-created', (_event, contents) => {
  contents.once('did-finish-load', async () => {
    const painted = await contents.executeJavaScript(PAINTED);
    process.stdout.write(`\nPAINTED ${painted}\n`);
    if (!process.env.BENCH_HOME) return;
    const home = await contents.executeJavaScript(HOME);
    process.stdout.write(`\nHOME ${home}\n`);
  });
});
