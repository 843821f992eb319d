import { createContext, useContext, useEffect, useLayoutEffect, type ReactNode } from 'react';
import type { MenuCommand } from '../../shared/ipc/commands.ts';

export interface ScreenTitle {
  /** «Диван «Вега»»: in the title of the window and in the narrow top bar. */
  title: string;
  /** Right end of the narrow top bar: the total. */
  aside?: ReactNode;
}

export interface ShellContextValue {
  railElement: HTMLElement | null;
  claimRail: (width: RailWidth) => () => void;
  setTitle: (title: ScreenTitle) => void;
  /** A screen that needs every pixel of the width narrows the rail to icons until 1600. */
  setCompact: (compact: boolean) => void;
  /** What a primary action of the screen is, for Ctrl+Enter; commands of the menu the screen takes. */
  setActions: (actions: ScreenActions) => () => void;
}

export type RailWidth = 'normal' | 'interview';

/** What the screen answers to itself: Ctrl+Enter (`primary`) and commands of the menu (`find`, `print`, `add-files`…). */
export type ScreenActions = Partial<Record<MenuCommand | 'primary', () => void>>;

export const ShellContext = createContext<ShellContextValue | null>(null);

export function useShell(): ShellContextValue {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('The shell is missing around this screen.');
  return shell;
}

/** Names the window: «Диван «Вега» — Десять дней». */
export function useScreenTitle(title: string, aside?: ReactNode): void {
  const { setTitle } = useShell();
  useEffect(() => {
    setTitle({ title, aside });
  }, [setTitle, title, aside]);
}

/** The screen takes shortcuts and commands of the menu while it is open. Pass a stable object (useMemo). */
export function useScreenActions(actions: ScreenActions): void {
  const { setActions } = useShell();
  useLayoutEffect(() => setActions(actions), [setActions, actions]);
}

/** Narrows the rail to icons over words while the screen is wide work. */
export function useCompactRail(compact: boolean): void {
  const { setCompact } = useShell();
  useLayoutEffect(() => {
    setCompact(compact);
    return () => setCompact(false);
  }, [setCompact, compact]);
}
