/** The least that Electron can do: one window with one word. What our program costs is told against it. */
import { app, BrowserWindow } from 'electron';

app.disableHardwareAcceleration();
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile(new URL('./index.html', import.meta.url).pathname);
});
app.on('window-all-closed', () => app.quit());
