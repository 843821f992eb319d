import { useEffect, useState } from 'react';
import type { SavedView } from '../../../shared/ipc/desk.ts';
import { call, sayError, useCommand } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/Field.tsx';
import type { HeadProps } from './DeskHead.tsx';
import styles from './Menus.module.css';
import { conditions, filterOf } from './query.ts';

/** Saved views: filter, order, layout and columns under a name. */
export function ViewsMenu({ filter, setFilter, prefs, onPrefs, close }: HeadProps & { close: () => void }) {
  const [views, setViews] = useState<SavedView[] | null>(null);
  const [name, setName] = useState('');
  const save = useCommand('views.save', { quiet: true });
  const shown = views ?? [];
  useEffect(() => {
    call('views.list', {}).then(setViews, sayError);
  }, []);

  async function keep(): Promise<void> {
    const same = shown.find((view) => view.name === name.trim());
    const next = await save.run({
      id: same?.id ?? crypto.randomUUID(),
      name,
      filter: conditions(filter),
      sort: prefs.sort,
      descending: prefs.descending,
      layout: prefs.layout,
      columns: prefs.columns,
    });
    if (!next) return;
    setViews(next);
    setName('');
    showToast({ text: `Вид «${name.trim()}» сохранён.`, icon: 'save' });
    close();
  }

  function open(view: SavedView): void {
    setFilter(filterOf(view.filter));
    onPrefs({
      layout: view.layout,
      sort: view.sort,
      descending: view.descending ?? false,
      columns: view.columns,
    });
    close();
  }

  async function remove(view: SavedView): Promise<void> {
    try {
      setViews(await call('views.remove', { id: view.id }));
      showToast({
        text: `Вид «${view.name}» удалён.`,
        icon: 'trash',
        action: { label: 'Отменить', run: () => void call('views.save', view).then(setViews, sayError) },
      });
    } catch (error) {
      sayError(error);
    }
  }

  return (
    <div className={styles.views}>
      {views?.length === 0 ? (
        <p className={styles.none}>Сохраните фильтр и порядок, чтобы вернуться к ним одним нажатием.</p>
      ) : (
        <ul className={styles.viewList} aria-label="Сохранённые виды">
          {shown.map((view) => (
            <li key={view.id} className={styles.view}>
              <button type="button" className={styles.offer} onClick={() => open(view)}>
                {view.name}
              </button>
              <IconButton
                icon="trash"
                size={28}
                label={`Удалить вид «${view.name}»`}
                onPress={() => void remove(view)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.saveRow}>
        <TextInput
          label="Название нового вида"
          small
          width="full"
          maxLength={60}
          value={name}
          onChange={setName}
          onEnter={() => void keep()}
          error={save.error?.message ?? null}
        />
        <Button size={36} onPress={() => void keep()}>
          Сохранить вид
        </Button>
      </div>
    </div>
  );
}
