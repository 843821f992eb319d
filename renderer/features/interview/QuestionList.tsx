import { Fragment, useState, type ReactNode } from 'react';
import { isAnswered, visibleQuestions } from '../../../shared/interview/pages.ts';
import type { Page, Question } from '../../../shared/interview/types.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { cx } from '../../ui/cx.ts';
import { Override } from './Override.tsx';
import { QuestionField } from './QuestionField.tsx';
import styles from './QuestionList.module.css';
import type { Answers } from './useAnswers.ts';
import { cellWidth } from './widths.ts';

export interface QuestionContext {
  view: CaseView;
  answers: Answers;
  /** Follow-ups by the path of their leading question. */
  followUps: ReadonlyMap<string, Question[]>;
}

/** The questions of a page: rows side by side, groups under a heading, rarer ones under a fold. */
export function QuestionList({ page, view, answers }: { page: Page; view: CaseView; answers: Answers }) {
  const visible = visibleQuestions(page, answers.facts);
  const followUps = new Map<string, Question[]>();
  for (const question of visible) {
    if (question.under) {
      followUps.set(question.under.path, [...(followUps.get(question.under.path) ?? []), question]);
    }
  }
  const own = visible.filter((question) => !question.under);
  const rare = own.filter((question) => question.more);
  const context: QuestionContext = { view, answers, followUps };
  // Opened by the person or by answers found on the page; rubbing the last one out must not shut it under the hand.
  const [unfolded, setUnfolded] = useState(() => rare.some((question) => isAnswered(question, answers.facts)));
  return (
    <div className={styles.list}>
      <Rows questions={own.filter((question) => !question.more)} context={context} />
      {rare.length > 0 && (
        <details className={styles.fold} open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
          <summary>Ещё, если нужно</summary>
          <div className={styles.list}>
            <Rows questions={rare} context={context} />
          </div>
        </details>
      )}
    </div>
  );
}

/** Neighbours with the same key. */
function runs(questions: readonly Question[], key: (question: Question) => string | undefined): Question[][] {
  const result: Question[][] = [];
  for (const question of questions) {
    const last = result[result.length - 1];
    const name = key(question);
    if (last?.[0] && name !== undefined && key(last[0]) === name) last.push(question);
    else result.push([question]);
  }
  return result;
}

function Rows({ questions, context }: { questions: readonly Question[]; context: QuestionContext }) {
  return runs(questions, (question) => question.group ?? '').map((group) => {
    const heading = group[0]?.group;
    const rows = runs(group, (question) => question.row).map((row) => (
      <Row key={row[0]?.path} questions={row} context={context} />
    ));
    if (heading === undefined) return <Fragment key={group[0]?.path}>{rows}</Fragment>;
    return (
      <Group key={heading} heading={heading}>
        {rows}
      </Group>
    );
  });
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{heading}</legend>
      <div className={styles.groupBody}>{children}</div>
    </fieldset>
  );
}

function Row({ questions, context }: { questions: Question[]; context: QuestionContext }) {
  const fields = questions.map((question) => (
    <div
      key={question.path}
      data-path={question.path}
      className={cx(styles.cell, questions.length > 1 && cellWidth(question) === null && styles.grow)}
      {...(questions.length > 1 ? { style: { flexBasis: cellWidth(question) ?? undefined } } : {})}
    >
      <QuestionField question={question} context={context} small={question.group !== undefined} />
    </div>
  ));
  return (
    <div>
      <div className={cx(questions.length > 1 && styles.row)}>{fields}</div>
      <Override questions={questions} answers={context.answers} />
    </div>
  );
}
