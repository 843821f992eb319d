import { stepAnswer } from '../../../shared/interview/answers.ts';
import { pageState } from '../../../shared/interview/pages.ts';
import type { Page, PageId } from '../../../shared/interview/types.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { RailBack, RailFoot, RailSlot } from '../../app/RailSlot.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Steps.module.css';
import type { Answers } from './useAnswers.ts';

interface Props {
  view: CaseView;
  pages: Page[];
  current: Page;
  facts: Facts;
  answers: Answers;
  onOpen: (page: PageId) => void;
}

/** The rail: named steps with the answers given, no per cent; under them what is saved and when. */
export function Steps({ view, pages, current, facts, answers, onOpen }: Props) {
  return (
    <RailSlot width="interview">
      <RailBack href="#/cases">К списку дел</RailBack>
      <p className={styles.heading}>{view.title || 'Новое дело'}</p>
      <ol className={styles.steps} aria-label="Шаги">
        {pages.map((page, index) => (
          <Step
            key={page.id}
            page={page}
            number={index + 1}
            facts={facts}
            current={page.id === current.id}
            onOpen={onOpen}
          />
        ))}
      </ol>
      <RailFoot icon="save">
        <span role="status">
          <span className={styles.long}>{savedText(view, answers)}</span>
          <span className={styles.short}>{savedText(view, answers).replace(' на этом компьютере', '')}</span>
        </span>
      </RailFoot>
    </RailSlot>
  );
}

interface StepProps {
  page: Page;
  number: number;
  facts: Facts;
  current: boolean;
  onOpen: (page: PageId) => void;
}

function Step({ page, number, facts, current, onOpen }: StepProps) {
  const state = pageState(page, facts);
  const done = state === 'done' && !current;
  const answer = current ? '' : stepAnswer(page, facts);
  return (
    <li>
      <button
        type="button"
        className={cx(styles.step, current && styles.current, !done && !current && styles.ahead)}
        onClick={() => onOpen(page.id)}
        {...(current ? { 'aria-current': 'step' as const } : {})}
      >
        <span className={cx(styles.mark, done && styles.done, current && styles.ring)}>
          {done ? <Icon name="check" size={16} /> : <span aria-hidden>{current ? '' : number}</span>}
        </span>
        <span className={styles.words}>
          <span className={styles.name}>{foldable(page.title(facts))}</span>
          {answer && <span className={styles.answer}>{answer}</span>}
          {done && <span className={styles.hidden}>, отвечено</span>}
        </span>
      </button>
    </li>
  );
}

/** A long word may break where it is read well: the narrow rail is 88 wide. */
function foldable(title: string): string {
  return title.replace('доказательства', 'доказа\u00adтельства');
}

/** «Сохранено» is said only of what the database has confirmed. */
function savedText(view: CaseView, answers: Answers): string {
  if (answers.problem) return 'Последние ответы не сохранены';
  if (answers.saving) return 'Сохраняем на этом компьютере';
  return `Сохранено на этом компьютере в ${clock(view.savedAt)}`;
}

function clock(savedAt: string): string {
  const time = new Date(savedAt);
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, '0')}`;
}
