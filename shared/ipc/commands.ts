/**
 * Commands of the menu, sent to the window as `menu.command`. The window carries out those that fit the screen it
 * shows and leaves the rest alone. `undo` and `redo` mean the field while one is being edited, else the case.
 */
export const MENU_COMMANDS = [
  'new-case',
  'sample-case',
  'find',
  'import-case',
  'export-case',
  'export-locked',
  'case-calendar',
  'all-calendar',
  'print',
  'save-file',
  'add-files',
  'undo',
  'redo',
  'text-larger',
  'text-smaller',
  'text-reset',
  'select-all',
  'desk-list',
  'desk-table',
  'desk-board',
  'go-cases',
  'go-calendar',
  'go-reference',
  'go-check',
  'go-settings',
  'rename-case',
  'remove-case',
  'case-overview',
  'case-interview',
  'case-document',
  'case-service',
  'case-evidence',
  'case-complaint',
  'case-lawsuit',
  'help',
] as const;

export type MenuCommand = (typeof MENU_COMMANDS)[number];
