import { useSyncExternalStore } from 'react';
import type { DocumentKind } from '../../shared/documents/blocks.ts';
import { DOCUMENT_TITLES } from '../../shared/documents/titles.ts';
import { PACKET_KINDS, type PacketKind } from '../../shared/documents/packet.ts';
import type { PartyKind } from '../../shared/model/partyKeys.ts';

export const CASE_SECTIONS = ['overview', 'calculation', 'evidence', 'documents', 'reply', 'timeline'] as const;
export type CaseSection = (typeof CASE_SECTIONS)[number];

/** Parts of «Реестры». */
export const REGISTER_PARTS = ['intake', 'sent', 'outgoing', 'report', 'export'] as const;
export type RegisterPart = (typeof REGISTER_PARTS)[number];

/** Where the window is: a typed union, kept in the hash so that a reload stays on its page. */
export type Route =
  | { screen: 'cases' }
  | { screen: 'case'; id: string; section: CaseSection }
  | { screen: 'interview'; id: string; page: string | null }
  | { screen: 'document'; id: string; kind: DocumentKind }
  | { screen: 'packet'; id: string; kind: PacketKind }
  | { screen: 'calendar' }
  | { screen: 'clients'; kind: PartyKind; party: string | null }
  | { screen: 'registers'; part: RegisterPart }
  | { screen: 'reference' }
  | { screen: 'check' }
  | { screen: 'settings' };

/** Reads `#/case/ID/overview`; anything unknown leads home. */
export function parseRoute(hash: string): Route {
  const [screen, id, part, last] = hash.replace(/^#?\/?/, '').split('/');
  if (screen === 'calendar') return { screen: 'calendar' };
  if (screen === 'clients') return partyRoute(id, part);
  if (screen === 'registers') {
    return { screen: 'registers', part: REGISTER_PARTS.find((part) => part === id) ?? 'intake' };
  }
  if (screen === 'reference') return { screen: 'reference' };
  if (screen === 'check') return { screen: 'check' };
  if (screen === 'settings') return { screen: 'settings' };
  if (screen !== 'case' || !id || !/^[A-Za-z0-9-]{1,40}$/.test(id)) return { screen: 'cases' };
  if (part === 'interview') return { screen: 'interview', id, page: last ?? null };
  if (part === 'document' && last && last in DOCUMENT_TITLES) {
    return { screen: 'document', id, kind: last as DocumentKind };
  }
  const packet = part === 'packet' && PACKET_KINDS.find((kind) => kind === last);
  if (packet) return { screen: 'packet', id, kind: packet };
  const section = CASE_SECTIONS.find((name) => name === part) ?? 'overview';
  return { screen: 'case', id, section };
}

/** `#/clients`, `#/clients/sellers`, `#/clients/seller/inn%3A…`: the key of a card is data, so it stands encoded. */
function partyRoute(view: string | undefined, key: string | undefined): Route {
  const kind: PartyKind = view === 'seller' || view === 'sellers' ? 'seller' : 'client';
  if (view === 'sellers' || !key) return { screen: 'clients', kind, party: null };
  try {
    return { screen: 'clients', kind, party: decodeURIComponent(key) };
  } catch {
    return { screen: 'clients', kind, party: null };
  }
}

export function routeHash(route: Route): string {
  switch (route.screen) {
    case 'cases':
    case 'calendar':
    case 'reference':
    case 'check':
    case 'settings':
      return `#/${route.screen}`;
    case 'clients':
      if (route.party !== null) return `#/clients/${route.kind}/${encodeURIComponent(route.party)}`;
      return route.kind === 'seller' ? '#/clients/sellers' : '#/clients';
    case 'registers':
      return route.part === 'intake' ? '#/registers' : `#/registers/${route.part}`;
    case 'case':
      return `#/case/${route.id}/${route.section}`;
    case 'interview':
      return `#/case/${route.id}/interview${route.page ? `/${route.page}` : ''}`;
    case 'document':
      return `#/case/${route.id}/document/${route.kind}`;
    case 'packet':
      return `#/case/${route.id}/packet/${route.kind}`;
  }
}

/** Goes to a screen. `replace` leaves no step for «Назад». */
export function navigate(route: Route, options: { replace?: boolean } = {}): void {
  const hash = routeHash(route);
  if (options.replace) {
    history.replaceState(null, '', hash);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = hash;
  }
}

let lastHash: string | null = null;
let lastRoute: Route = { screen: 'cases' };

function current(): Route {
  if (location.hash !== lastHash) {
    lastHash = location.hash;
    lastRoute = parseRoute(lastHash);
  }
  return lastRoute;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}

/** The case a route belongs to. */
export function caseOf(route: Route): string | null {
  return 'id' in route ? route.id : null;
}
