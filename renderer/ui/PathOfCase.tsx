import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import styles from './PathOfCase.module.css';

export interface PathStep {
  id: string;
  name: string;
  /** «вручена 29.10», «можно пропустить». */
  note?: string;
  state: 'done' | 'current' | 'ahead';
  /** The note is red: «срок вышел 09.11». */
  alarm?: boolean;
}

const STATE = { done: 'пройдено', current: 'сейчас', ahead: 'впереди' };

/** Five names with dates: done tick, current ring and bold, the others numbered. */
export function PathOfCase({ steps }: { steps: PathStep[] }) {
  return (
    <ol className={styles.path} aria-label="Путь дела">
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={cx(styles.step, step.state === 'current' && styles.current)}
          {...(step.state === 'current' ? { 'aria-current': 'step' as const } : {})}
        >
          {index > 0 && (
            <span className={styles.arrow}>
              <Icon name="right" />
            </span>
          )}
          <StepDot state={step.state} number={index + 1} />
          <span>
            <span className={styles.name}>{step.name}</span>
            <span className="visuallyHidden">, {STATE[step.state]}</span>
            {step.note && <span className={cx(styles.note, step.alarm && styles.alarm)}>{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Mark of a step, also in the interview: tick, thick ring or number. */
export function StepDot({ state, number }: { state: PathStep['state']; number: number }) {
  return (
    <span className={cx(styles.dot, styles[state])} aria-hidden="true">
      {state === 'done' ? <Icon name="check" size={16} /> : state === 'ahead' ? number : null}
    </span>
  );
}
