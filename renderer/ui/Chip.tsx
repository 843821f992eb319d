import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { cx } from './cx.ts';
import { Glyph, type GlyphName } from './Glyph.tsx';
import { Icon } from './Icon.tsx';

export type ChipTone = 'neutral' | 'red' | 'amber' | 'green' | 'ink';

const TONES: Partial<Record<GlyphName, ChipTone>> = {
  overdue: 'red',
  forbidden: 'red',
  soon: 'amber',
  danger: 'amber',
  done: 'green',
  advice: 'ink',
  court: 'ink',
};

/** Status chip: glyph and a lower-case word on its tint. Never a bare dot, never colour without a word. */
export function Chip({ glyph, tone, children }: { glyph: GlyphName; tone?: ChipTone; children: ReactNode }) {
  const name = tone ?? TONES[glyph] ?? 'neutral';
  return (
    <span className={cx(styles.chip, styles[name])}>
      <Glyph name={glyph} inherit />
      {children}
    </span>
  );
}

export type PaperState = 'filled' | 'attached' | 'check' | 'missing';

/** State of a paper in a packet: «заполнено» and «вложено» stay neutral, green would read as «сделано». */
export function PaperMark({ state, children }: { state: PaperState; children: ReactNode }) {
  return (
    <span className={cx(styles.mark, state === 'check' && styles.markAmber, state === 'missing' && styles.markRed)}>
      {state === 'filled' && <Icon name="fileCheck" />}
      {state === 'attached' && <Icon name="clip" />}
      {state === 'check' && <Glyph name="soon" size={18} inherit />}
      {state === 'missing' && <Glyph name="overdue" size={18} />}
      {children}
    </span>
  );
}
