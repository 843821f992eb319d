import { TextDiff } from '../../ui/TextDiff.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Difference.module.css';

/**
 * The facts under an own paragraph have changed: how the generated text was and is, and the user's words, which stay
 * until he takes the new text himself.
 */
export function StaleDiff({
  before,
  now,
  mine,
  onTake,
  onKeep,
}: {
  /** The generated text the edit was made on; absent in edits made before it was kept. */
  before: string | undefined;
  now: string;
  mine: string;
  onTake: () => void;
  onKeep: () => void;
}) {
  return (
    <section className={styles.stale} aria-label="Факты под абзацем изменились">
      <h3>{before === undefined ? 'Ваш текст и нынешний' : 'Исходный текст: тогда и сейчас'}</h3>
      <TextDiff before={before ?? mine} after={now} />
      {before !== undefined && (
        <>
          <h3>Ваш текст</h3>
          <p>{mine}</p>
        </>
      )}
      <p className={styles.buttons}>
        <Button size={36} kind="accent" onPress={onTake}>
          Взять новый текст
        </Button>
        <Button size={36} onPress={onKeep}>
          Оставить мой
        </Button>
      </p>
    </section>
  );
}
