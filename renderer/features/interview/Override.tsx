import { textFact } from '../../../shared/interview/factPath.ts';
import type { Question } from '../../../shared/interview/types.ts';
import { TextInput } from '../../ui/Field.tsx';
import { numberProblem } from './checks.ts';
import styles from './QuestionList.module.css';
import type { Answers } from './useAnswers.ts';

/** A number whose check digits do not fit is kept when the buyer says why it is right. */
export function Override({ questions, answers }: { questions: Question[]; answers: Answers }) {
  const wrong = questions.find(
    (question) => question.kind === 'text' && question.override && numberProblem(question, answers.facts),
  );
  const path = wrong?.kind === 'text' ? wrong.override : undefined;
  if (path === undefined) return null;
  return (
    <div className={styles.override} data-path={path}>
      <TextInput
        small
        label="Если номер верный, напишите, откуда он"
        hint="Тогда он останется как есть. Например: так напечатано в чеке."
        value={textFact(answers.facts, path)}
        onChange={(value) => answers.answer(path, value)}
        maxLength={500}
        spellCheck
      />
    </div>
  );
}
