import { useState, type ReactNode } from 'react';
import type { Severity } from '../../shared/law/types.ts';
import styles from './Advice.module.css';
import { IconButton, Link } from './Button.tsx';
import { cx } from './cx.ts';
import { Glyph } from './Glyph.tsx';

export const LEVELS: Record<Severity, { word: string; order: number }> = {
  forbidden: { word: 'Нельзя', order: 0 },
  danger: { word: 'Опасно', order: 1 },
  advice: { word: 'Совет', order: 2 },
};

export interface AdviceItem {
  code: string;
  severity: Severity;
  title: ReactNode;
  text: ReactNode;
  /** The way out: «Исправить дату», «Понимаю, отправлю так». */
  actions?: { label: string; run: () => void }[];
  /** «Совет» may be closed. */
  onClose?: () => void;
}

/** A card by one of three levels: octagon нельзя, triangle опасно, circle совет. */
export function Advice({ item, layout = 'card' }: { item: AdviceItem; layout?: 'card' | 'column' }) {
  const level = LEVELS[item.severity];
  const actions = item.actions?.map((action) => (
    <Link key={action.label} onPress={action.run}>
      {action.label}
    </Link>
  ));
  if (layout === 'column') {
    return (
      <section className={styles.column}>
        <p className={cx(styles.level, styles[item.severity])}>
          <Glyph name={item.severity} size={18} inherit />
          {level.word}
          {item.onClose && <IconButton icon="close" label="Скрыть совет" size={28} onPress={item.onClose} />}
        </p>
        <h3 className={styles.columnTitle}>{item.title}</h3>
        <p className={styles.text}>{item.text}</p>
        {actions && <p className={styles.actions}>{actions}</p>}
      </section>
    );
  }
  return (
    <section className={cx(styles.card, styles[`${item.severity}Card`])}>
      <span className={styles[item.severity]}>
        <Glyph name={item.severity} size={18} inherit />
      </span>
      <div className={styles.body}>
        <h3 className={styles.title}>
          {level.word}. {item.title}
        </h3>
        <p className={styles.text}>{item.text}</p>
        {actions && <p className={cx(styles.actions, styles.cardActions)}>{actions}</p>}
      </div>
      {item.onClose && <IconButton icon="close" label="Скрыть совет" size={28} onPress={item.onClose} />}
    </section>
  );
}

/** Ordered by level; at most three open, the rest counted behind a link. */
export function AdviceList({ items, layout = 'card' }: { items: AdviceItem[]; layout?: 'card' | 'column' }) {
  const [all, setAll] = useState(false);
  const sorted = [...items].sort((a, b) => LEVELS[a.severity].order - LEVELS[b.severity].order);
  const shown = all ? sorted : sorted.slice(0, 3);
  const rest = sorted.length - shown.length;
  return (
    <div className={layout === 'card' ? styles.list : undefined}>
      {shown.map((item) => (
        <Advice key={item.code} item={item} layout={layout} />
      ))}
      {rest > 0 && (
        <p className={styles.more}>
          <Link onPress={() => setAll(true)}>Показать ещё {rest}</Link>
        </p>
      )}
    </div>
  );
}
