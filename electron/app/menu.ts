import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/commands.ts';

type Item = MenuItemConstructorOptions;

/** Puts up the Russian menu; `send` passes a command to the window. */
export function buildMenu(send: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): Item => ({
    id: command,
    label,
    click: () => send(command),
    // The window listens to these keys itself, by their place on the keyboard: in the Russian layout too. Shown here, not
    // taken here, or a key would do its work twice.
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  });
  const separator: Item = { type: 'separator' };
  const menu: Item[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as Item] : []),
    {
      label: 'Файл',
      submenu: [
        item('Новое дело', 'new-case', 'CmdOrCtrl+N'),
        item('Посмотреть на примере', 'sample-case'),
        item('Импорт дела…', 'import-case'),
        item('Экспорт дела…', 'export-case'),
        item('Экспорт дела с паролем…', 'export-locked'),
        item('Сроки всех дел в календарь…', 'all-calendar'),
        separator,
        item('Сохранить как файл…', 'save-file', 'CmdOrCtrl+S'),
        item('Печать…', 'print', 'CmdOrCtrl+P'),
        separator,
        { role: 'quit', label: 'Выход', accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: 'Правка',
      submenu: [
        item('Отменить', 'undo', 'CmdOrCtrl+Z'),
        item('Вернуть', 'redo', process.platform === 'darwin' ? 'Shift+Cmd+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut', label: 'Вырезать' },
        { role: 'copy', label: 'Копировать' },
        { role: 'paste', label: 'Вставить' },
        { role: 'selectAll', label: 'Выделить всё' },
        separator,
        item('Найти', 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: 'Вид',
      submenu: [
        item('Дела', 'go-cases', 'Alt+1'),
        item('Календарь', 'go-calendar', 'Alt+2'),
        item('Справочник', 'go-reference', 'Alt+3'),
        item('Настройки', 'go-settings', 'Alt+4'),
        item('Проверить текст', 'go-check', 'Alt+5'),
        separator,
        item('Дела списком', 'desk-list'),
        item('Дела таблицей', 'desk-table'),
        item('Дела доской', 'desk-board'),
        separator,
        item('Крупнее', 'text-larger', 'CmdOrCtrl+='),
        item('Мельче', 'text-smaller', 'CmdOrCtrl+-'),
        item('Обычный размер', 'text-reset', 'CmdOrCtrl+0'),
        separator,
        { role: 'togglefullscreen', label: 'Во весь экран' },
      ],
    },
    {
      label: 'Дело',
      submenu: [
        item('Обзор', 'case-overview'),
        item('Вопросы', 'case-interview'),
        item('Вручение', 'case-service'),
        item('Доказательства', 'case-evidence'),
        item('Добавить файлы…', 'add-files', 'CmdOrCtrl+Shift+A'),
        item('Сроки в календарь…', 'case-calendar'),
        separator,
        item('Переименовать…', 'rename-case'),
        item('В корзину', 'remove-case'),
      ],
    },
    {
      label: 'Документ',
      submenu: [
        item('Претензия', 'case-document'),
        item('Пакет для Роспотребнадзора', 'case-complaint'),
        item('Пакет для суда', 'case-lawsuit'),
      ],
    },
    { label: 'Справка', role: 'help', submenu: [item('Помощь по этой странице', 'help', 'F1')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}
