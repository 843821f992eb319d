import { app, session, type Session, type WebContents } from 'electron';
import { isOurPage } from './sender.ts';

/** Copying text to the clipboard is all that a page of ours may ask the system for. */
const ALLOWED_PERMISSIONS = new Set(['clipboard-sanitized-write']);

/** Chromium's own reasons to use a network, off; must run before the program is ready. */
export function switchOffBackgroundNetwork(): void {
  const flags = [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'disable-client-side-phishing-detection',
    'no-pings',
    'no-proxy-server',
  ];
  for (const flag of flags) app.commandLine.appendSwitch(flag);
  app.commandLine.appendSwitch(
    'disable-features',
    'AutofillServerCommunication,MediaRouter,OptimizationHints,Translate',
  );
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  // Whatever of Chromium's own services asks all the same finds no host, and no question about one leaves the computer.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('lang', 'ru');
}

/** Every page and every session of the program, those made later included. Must run before any window opens. */
export function secureEverything(): void {
  app.on('session-created', secureSession);
  secureSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => secureContents(contents));
}

/** No permissions, no devices, no network, no downloads. */
function secureSession(target: Session): void {
  target.setPermissionRequestHandler((contents, permission, answer) => {
    answer(ALLOWED_PERMISSIONS.has(permission) && isOurPage(contents.getURL()));
  });
  target.setPermissionCheckHandler((_contents, permission, origin) => {
    return ALLOWED_PERMISSIONS.has(permission) && isOurPage(`${origin}/`);
  });
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url, resourceType }, answer) => {
    answer({ cancel: !staysInside(url, resourceType) });
  });
  target.on('will-download', (event) => event.preventDefault());
  // Chromium fetches the dictionary of the interface's language even for a checker that is off: it gets neither a
  // language nor an address outside.
  target.setSpellCheckerLanguages([]);
  target.setSpellCheckerDictionaryDownloadURL('app://local/dictionaries/');
  target.setSpellCheckerEnabled(false);
}

/** True for addresses that never leave the program. */
export function staysInside(url: string, resourceType: string): boolean {
  const { protocol } = new URL(url);
  return protocol === 'app:' || protocol === 'blob:' || (protocol === 'data:' && resourceType === 'image');
}

/** A page of ours never goes anywhere: our own `loadURL` does not fire these events. */
function secureContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
