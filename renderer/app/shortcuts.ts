import { useEffect, type RefObject } from 'react';
import { MENU_COMMANDS, type MenuCommand } from '../../shared/ipc/commands.ts';
import { usePush } from '../api.ts';
import { stepTextSize } from './appearance.ts';
import {
  exportCase,
  openCaseFile,
  openSample,
  removeCase,
  saveCalendar,
  startCase,
  stepBack,
  stepForward,
} from './caseCommands.ts';
import { changeDeskPrefs } from './deskPrefs.ts';
import { askDialog } from './dialogStore.ts';
import { caseOf, navigate, type Route } from './routes.ts';
import type { ScreenActions } from './shellContext.ts';
import { undoNewest } from './toastStore.ts';

type WindowCommand = MenuCommand | 'primary' | 'back' | 'next-area' | 'previous-area';

/** Keys that belong to a text while one is being typed. */
const OF_FIELDS: ReadonlySet<WindowCommand> = new Set(['undo', 'redo', 'select-all']);

const NO_TEXT = ['radio', 'checkbox', 'button', 'file'];

/** True while the keys belong to a text: undo is then the field's own. */
function inText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TEXT.includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLTextAreaElement);
}

function goToArea(step: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')].filter((area) => area.offsetParent !== null);
  const now = areas.findIndex((area) => area.contains(document.activeElement));
  const area = areas[(now + step + areas.length) % areas.length];
  const first = area?.querySelector<HTMLElement>(
    'a[href], button:not([disabled]), input:not([disabled]), [tabindex="0"]',
  );
  (first ?? area)?.focus();
}

/** Commands of a case, wherever in it the window is. */
function runCaseCommand(command: WindowCommand, id: string): boolean {
  switch (command) {
    case 'undo':
      void stepBack(id);
      return true;
    case 'redo':
      void stepForward(id);
      return true;
    case 'export-case':
    case 'save-file':
      void exportCase(id);
      return true;
    case 'export-locked':
      askDialog({ kind: 'lock', id });
      return true;
    case 'case-calendar':
      void saveCalendar(id);
      return true;
    case 'rename-case':
      askDialog({ kind: 'rename', id });
      return true;
    case 'remove-case':
      void removeCase(id);
      return true;
    case 'case-overview':
    case 'case-service':
      navigate({ screen: 'case', id, section: 'overview' });
      return true;
    case 'case-evidence':
      navigate({ screen: 'case', id, section: 'evidence' });
      return true;
    case 'case-interview':
      navigate({ screen: 'interview', id, page: null });
      return true;
    case 'case-document':
      navigate({ screen: 'document', id, kind: 'claim' });
      return true;
    case 'case-complaint':
      navigate({ screen: 'packet', id, kind: 'complaint' });
      return true;
    case 'case-lawsuit':
      navigate({ screen: 'packet', id, kind: 'lawsuit' });
      return true;
    default:
      return false;
  }
}

const LAYOUTS = { 'desk-list': 'list', 'desk-table': 'table', 'desk-board': 'board' } as const;

function runWindowCommand(command: WindowCommand): boolean {
  switch (command) {
    case 'new-case':
      void startCase();
      return true;
    case 'sample-case':
      void openSample();
      return true;
    case 'import-case':
      void openCaseFile();
      return true;
    case 'all-calendar':
      void saveCalendar();
      return true;
    case 'text-larger':
      stepTextSize(1);
      return true;
    case 'text-smaller':
      stepTextSize(-1);
      return true;
    case 'text-reset':
      stepTextSize(0);
      return true;
    case 'desk-list':
    case 'desk-table':
    case 'desk-board':
      changeDeskPrefs({ layout: LAYOUTS[command] });
      navigate({ screen: 'cases' });
      return true;
    case 'go-cases':
      navigate({ screen: 'cases' });
      return true;
    case 'go-calendar':
      navigate({ screen: 'calendar' });
      return true;
    case 'help':
    case 'go-reference':
      navigate({ screen: 'reference' });
      return true;
    case 'go-check':
      navigate({ screen: 'check' });
      return true;
    case 'go-settings':
      navigate({ screen: 'settings' });
      return true;
    case 'back':
      history.back();
      return true;
    case 'next-area':
      goToArea(1);
      return true;
    case 'previous-area':
      goToArea(-1);
      return true;
    default:
      return false;
  }
}

/** The screen answers first, then the case, then the window; what nobody answers to is left alone. */
function run(command: WindowCommand, actions: ScreenActions, route: Route): boolean {
  if (command === 'undo' && undoNewest()) return true;
  const own = actions[command as keyof ScreenActions];
  if (own) {
    own();
    return true;
  }
  const id = caseOf(route);
  return (id !== null && runCaseCommand(command, id)) || runWindowCommand(command);
}

const WITH_CTRL: Record<string, WindowCommand> = {
  KeyA: 'select-all',
  KeyN: 'new-case',
  KeyO: 'import-case',
  KeyF: 'find',
  KeyP: 'print',
  KeyS: 'save-file',
  KeyZ: 'undo',
  KeyY: 'redo',
  Enter: 'primary',
  NumpadEnter: 'primary',
  Equal: 'text-larger',
  NumpadAdd: 'text-larger',
  Minus: 'text-smaller',
  NumpadSubtract: 'text-smaller',
  Digit0: 'text-reset',
  Numpad0: 'text-reset',
};
const WITH_CTRL_SHIFT: Record<string, WindowCommand> = { KeyA: 'add-files', KeyZ: 'redo', Equal: 'text-larger' };
const WITH_ALT: Record<string, WindowCommand> = {
  ArrowLeft: 'back',
  Digit1: 'go-cases',
  Digit2: 'go-calendar',
  Digit3: 'go-reference',
  Digit4: 'go-settings',
  Digit5: 'go-check',
};

/** Keys by their place on the keyboard (`code`), so that they work in the Russian layout. */
function commandOf(event: KeyboardEvent): WindowCommand | undefined {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.code === 'F6') return event.shiftKey ? 'previous-area' : 'next-area';
  if (event.code === 'F1') return 'help';
  if (event.altKey) return ctrl ? undefined : WITH_ALT[event.code];
  if (!ctrl) return undefined;
  return event.shiftKey ? WITH_CTRL_SHIFT[event.code] : WITH_CTRL[event.code];
}

/** One map of shortcuts for the window; the menu of the main process sends the same commands. */
export function useShortcuts(actions: RefObject<ScreenActions>, route: Route): void {
  usePush('menu.command', ({ command }) => {
    const known = MENU_COMMANDS.find((name) => name === command);
    if (!known) return;
    // The menu takes Ctrl+Z away from a field, so the field's own undo is asked for by name.
    if ((known === 'undo' || known === 'redo') && inText(document.activeElement)) document.execCommand(known);
    else run(known, actions.current, route);
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event);
      if (!command) return;
      if (OF_FIELDS.has(command) && inText(event.target)) return;
      if (run(command, actions.current, route)) event.preventDefault();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions, route]);
}
