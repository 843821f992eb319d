import { IconButton } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import styles from './Cases.module.css';
import type { GroupView } from './groups.ts';

/** Glyph, name and count of a group; `fold` only for the one that may be hidden. */
export function GroupHead({
  group,
  count,
  words,
  fold,
}: {
  group: GroupView;
  count: number;
  words?: boolean;
  fold?: { folded: boolean; toggle: () => void };
}) {
  return (
    <>
      <Glyph name={group.glyph} />
      <h2 className={styles.groupName}>
        {group.name} <span className={styles.groupCount}>{count}</span>
      </h2>
      {words && group.words && <p className={styles.groupWords}>{group.words}</p>}
      {fold && (
        <IconButton
          icon={fold.folded ? 'down' : 'up'}
          size={28}
          className={styles.fold ?? ''}
          aria-expanded={!fold.folded}
          label={fold.folded ? 'Показать завершённые дела' : 'Скрыть завершённые дела'}
          onPress={fold.toggle}
        />
      )}
    </>
  );
}
