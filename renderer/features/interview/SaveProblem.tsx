import { useState } from 'react';
import { answerText, questionName } from '../../../shared/interview/answers.ts';
import { allVisibleQuestions } from '../../../shared/interview/pages.ts';
import type { AppErrorShape } from '../../../shared/ipc/errors.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { Button } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import styles from './Interview.module.css';

interface Props {
  problem: AppErrorShape;
  facts: Facts;
  drafts: Readonly<Record<string, string>>;
  retry: () => Promise<boolean>;
}

/** The case could not be written: the pages stay where they are, and the text can be carried off. */
export function SaveProblem({ problem, facts, drafts, retry }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <section role="alert" className={styles.problem}>
      <Glyph name="forbidden" size={18} />
      <div>
        <h2>Ответы не сохранены</h2>
        <p>
          {problem.message} Пока они есть только на этом экране.
          {problem.reportId && ` Номер в журнале: ${problem.reportId}.`}
        </p>
        <p className={styles.problemActions}>
          <Button size={36} onPress={() => void retry()}>
            Сохранить ещё раз
          </Button>
          <Button
            size={36}
            onPress={() => void navigator.clipboard.writeText(plainText(facts, drafts)).then(() => setCopied(true))}
          >
            Скопировать мой текст
          </Button>
          {copied && <span role="status">Скопировано</span>}
        </p>
      </div>
    </section>
  );
}

/** Everything answered, one line each, and the texts that are not answers yet. */
function plainText(facts: Facts, drafts: Readonly<Record<string, string>>): string {
  return allVisibleQuestions(facts)
    .map((question) => ({ name: questionName(question), text: drafts[question.path] ?? answerText(question, facts) }))
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => `${name}: ${text}`)
    .join('\n');
}
