import type { Whose } from '../../../shared/terms/reminders.ts';
import styles from './Calendar.module.css';

const WORDS: Record<Whose, string> = {
  buyer: 'Ваш срок',
  seller: 'Срок продавца',
  authority: 'Срок ведомства или суда',
};

export function whoseWords(whose: Whose): string {
  return WORDS[whose];
}

/** Whose clock it is: three marks that differ in shape as well as in colour. */
export function WhoseMark({ whose }: { whose: Whose }) {
  return (
    <svg
      className={styles[whose]}
      viewBox="0 0 10 10"
      width="0.625rem"
      height="0.625rem"
      role="img"
      aria-label={WORDS[whose]}
    >
      {whose === 'buyer' && <path d="M5 .5 9.5 9h-9Z" fill="currentColor" />}
      {whose === 'seller' && <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="2" />}
      {whose === 'authority' && <rect x="1" y="1" width="8" height="8" fill="currentColor" />}
    </svg>
  );
}
