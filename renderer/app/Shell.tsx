import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PushPayloads } from '../../shared/ipc/contract.ts';
import { call, sayError, usePush } from '../api.ts';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DropFrame } from './DropFrame.tsx';
import { Rail } from './Rail.tsx';
import type { Route } from './routes.ts';
import { ShellContext, type RailWidth, type ScreenActions, type ScreenTitle } from './shellContext.ts';
import { useShortcuts } from './shortcuts.ts';
import styles from './Shell.module.css';
import { Toasts } from './Toasts.tsx';

/** Rail, content, toasts; below 960 the rail hides behind the menu button of a top bar. */
export function Shell({ route, children }: { route: Route; children: ReactNode }) {
  const [railElement, setRailElement] = useState<HTMLElement | null>(null);
  const [claims, setClaims] = useState<RailWidth[]>([]);
  const [title, setTitleState] = useState<ScreenTitle>({ title: 'Дела' });
  const [menuAt, setMenuAt] = useState<Route | null>(null);
  const [compact, setCompact] = useState(false);
  const actions = useRef<ScreenActions>({});

  const claimRail = useCallback((width: RailWidth) => {
    setClaims((now) => [...now, width]);
    return () => setClaims((now) => now.toSpliced(now.indexOf(width), 1));
  }, []);
  const setTitle = useCallback((next: ScreenTitle) => {
    setTitleState(next);
    document.title = `${next.title} — Десять дней`;
  }, []);
  const setActions = useCallback((next: ScreenActions) => {
    actions.current = next;
    return () => {
      if (actions.current === next) actions.current = {};
    };
  }, []);
  const shell = useMemo(
    () => ({ railElement, claimRail, setTitle, setActions, setCompact }),
    [railElement, claimRail, setTitle, setActions],
  );
  useShortcuts(actions, route);

  // The menu belongs to the screen it was opened on: going anywhere closes it.
  const menuOpen = menuAt === route;
  const width = claims.at(-1);
  return (
    <ShellContext value={shell}>
      <div className={styles.window} lang="ru">
        <header className={styles.bar}>
          <IconButton
            icon="menu"
            label={menuOpen ? 'Закрыть меню' : 'Меню'}
            size={40}
            className={styles.menuButton ?? ''}
            aria-expanded={menuOpen}
            onPress={() => setMenuAt(menuOpen ? null : route)}
          />
          <span className={styles.barTitle}>{title.title}</span>
          {title.aside !== undefined && <span className={styles.barAside}>{title.aside}</span>}
        </header>
        <div className={cx(styles.columns, compact && styles.compact)}>
          <nav
            className={cx(styles.rail, width === 'interview' && styles.interviewRail, menuOpen && styles.openRail)}
            aria-label="Разделы"
            data-area="rail"
            onKeyDown={(event) => {
              if (event.key === 'Escape') setMenuAt(null);
            }}
          >
            <div className={styles.railInner} hidden={width !== undefined}>
              <Rail route={route} />
            </div>
            <div className={styles.railInner} hidden={width === undefined} ref={setRailElement} />
          </nav>
          <main className={styles.content} data-area="content" tabIndex={-1} inert={menuOpen}>
            {children}
          </main>
          <Dialogs />
          <Toasts />
          <RunningWork />
        </div>
        <DropFrame route={route} />
      </div>
    </ShellContext>
  );
}

/** Work of the main process that lasts: said in words at the foot of the content, never blocks the window. */
function RunningWork() {
  const [work, setWork] = useState<PushPayloads['progress'] | null>(null);
  usePush('progress', (progress) => setWork(progress.done >= progress.total ? null : progress));
  useEffect(() => {
    if (!work) return;
    // A work that says nothing for a minute is over: its end may have been lost with an error.
    const timer = setTimeout(() => setWork(null), 60_000);
    return () => clearTimeout(timer);
  }, [work]);
  if (!work) return null;
  const { stop } = work;
  return (
    <div className={styles.work}>
      <Progress
        label={work.label}
        done={work.done}
        total={work.total}
        {...(stop ? { onStop: () => void call(stop, {}).catch(sayError) } : {})}
      />
    </div>
  );
}
