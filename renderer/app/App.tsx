import { lazy, Suspense, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { call, usePush } from '../api.ts';
import { Cases } from '../features/cases/Cases.tsx';
import { useAppearance } from './appearance.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useLawInForce } from './lawInForce.ts';
import { showOpened } from './openedFile.ts';
import { navigate, routeHash, useRoute, type Route } from './routes.ts';
import { Shell } from './Shell.tsx';
import { saveEverything } from './unsaved.ts';

// The home paints first; every other screen is fetched when it is opened.
const Interview = lazy(() => import('../features/interview/Interview.tsx'));
const CaseScreen = lazy(() => import('../features/case/CaseScreen.tsx'));
const DocumentScreen = lazy(() => import('../features/document/DocumentScreen.tsx'));
const PacketScreen = lazy(() => import('../features/packet/PacketScreen.tsx'));
const Clients = lazy(() => import('../features/clients/Clients.tsx'));
const Calendar = lazy(() => import('../features/calendar/Calendar.tsx'));
const Reference = lazy(() => import('../features/reference/Reference.tsx'));
const CheckText = lazy(() => import('../features/check/CheckText.tsx'));
const Registers = lazy(() => import('../features/registers/Registers.tsx'));
const Settings = lazy(() => import('../features/settings/Settings.tsx'));

export function App() {
  const route = useRoute();
  useAppearance();
  const lawKnown = useLawInForce();
  usePush('file.opened', ({ caseId }) => navigate({ screen: 'case', id: caseId, section: 'overview' }));
  usePush('calendar.opened', () => navigate({ screen: 'calendar' }));
  usePush('file.locked', showOpened);
  usePush('file.merging', showOpened);
  usePush('file.same', showOpened);
  usePush('app.willQuit', () => {
    void saveEverything().then((saved) => (saved ? call('app.flushed', {}) : undefined));
  });
  return (
    <I18nProvider locale="ru-RU">
      <Shell route={route}>
        <ErrorBoundary resetKey={routeHash(route)}>
          <Suspense fallback={null}>{(lawKnown || route.screen === 'cases') && screenOf(route)}</Suspense>
        </ErrorBoundary>
      </Shell>
    </I18nProvider>
  );
}

function screenOf(route: Route): ReactNode {
  switch (route.screen) {
    case 'cases':
      return <Cases />;
    case 'case':
      return <CaseScreen key={route.id} caseId={route.id} section={route.section} />;
    case 'interview':
      return <Interview key={route.id} caseId={route.id} page={route.page} />;
    case 'document':
      return <DocumentScreen key={`${route.id} ${route.kind}`} caseId={route.id} kind={route.kind} />;
    case 'packet':
      return <PacketScreen key={`${route.id} ${route.kind}`} caseId={route.id} kind={route.kind} />;
    case 'clients':
      return <Clients kind={route.kind} party={route.party} />;
    case 'calendar':
      return <Calendar />;
    case 'reference':
      return <Reference />;
    case 'registers':
      return <Registers part={route.part} />;
    case 'check':
      return <CheckText />;
    case 'settings':
      return <Settings />;
  }
}
