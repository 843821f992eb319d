import { ORIGIN } from './origin.ts';

/** The parts of a message's sender that decide whether it is listened to. */
export interface Sender {
  senderFrame: { url: string } | null;
  sender: { mainFrame: unknown };
}

/** Only the main frame of our own page may ask for anything; a frame that is already gone may not. */
export function isOurSender({ senderFrame, sender }: Sender): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url);
}

/** Exact origin: `app://local.evil/` or `https://x/?app://local` are strangers. */
export function isOurPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}` === ORIGIN;
}
