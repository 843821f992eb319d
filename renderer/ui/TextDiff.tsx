import { diffWords } from '../../shared/text/diff.ts';
import styles from './TextDiff.module.css';

/** What has changed between two texts, word by word: struck out what is gone, underlined what is new, never by colour alone. */
export function TextDiff({ before, after }: { before: string; after: string }) {
  return (
    <p className={styles.diff}>
      {diffWords(before, after).map((part, index) => {
        if (part.kind === 'same') return <span key={index}>{part.text}</span>;
        const Tag = part.kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={index} className={styles[part.kind]}>
            {part.text}
          </Tag>
        );
      })}
    </p>
  );
}
