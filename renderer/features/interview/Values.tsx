import { useState } from 'react';
import { getFact } from '../../../shared/interview/factPath.ts';
import type { Question } from '../../../shared/interview/types.ts';
import { Link } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import type { QuestionContext } from './QuestionList.tsx';
import styles from './QuestionList.module.css';

interface Props<K extends Question['kind']> {
  question: Extract<Question, { kind: K }>;
  context: QuestionContext;
  small: boolean;
}

/** A date; an impossible one stays in the box with its message and does not reach the case. */
export function DateQuestion({ question, context, small }: Props<'date'>) {
  const { answers, view } = context;
  const { today } = view.plan;
  const fact = getFact(answers.facts, question.path);
  const unknown = fact === 'unknown';
  const date = typeof fact === 'string' && !unknown ? fact : null;
  const saved = answers.drafts[question.path];
  return (
    <>
      <DateInput
        key={unknown ? 'unknown' : 'known'}
        label={question.label}
        small={small}
        hint={question.hint}
        value={date}
        today={today}
        note={question.row === undefined}
        error={wrongSide(question.time, date, today)}
        {...(saved === undefined ? {} : { savedDraft: saved })}
        onChange={(next) => answers.answer(question.path, next ?? undefined)}
        onDraft={(text) => answers.draft(question.path, text)}
      />
      {question.unknown && (
        <Checkbox
          selected={unknown}
          onChange={(next) => {
            answers.draft(question.path, null);
            answers.answer(question.path, next ? 'unknown' : undefined);
          }}
        >
          {question.unknown}
        </Checkbox>
      )}
    </>
  );
}

/** A day on the wrong side of today is kept: the words only ask to look again. */
function wrongSide(time: 'past' | 'future' | 'any', date: string | null, today: string): string | null {
  if (date === null || time === 'any') return null;
  if (time === 'past' && date > today) return 'Этот день ещё не наступил. Проверьте дату.';
  if (time === 'future' && date < today) return 'Этот день уже прошёл. Назначьте день позже.';
  return null;
}

/** A sum; a text that is not a sum stays in the box with its message and does not reach the case. */
export function MoneyQuestion({ question, context, small }: Props<'money'>) {
  const { answers } = context;
  const fact = getFact(answers.facts, question.path);
  const value = typeof fact === 'number' ? fact : null;
  const saved = answers.drafts[question.path];
  const other = question.same ? getFact(answers.facts, question.same.path) : undefined;
  const offer = question.same && value === null && saved === undefined && typeof other === 'number';
  return (
    <>
      <MoneyInput
        label={question.label}
        small={small}
        hint={question.hint}
        value={value}
        {...(saved === undefined ? {} : { savedDraft: saved })}
        onChange={(next) => answers.answer(question.path, next ?? undefined)}
        onDraft={(text) => answers.draft(question.path, text)}
      />
      {offer && (
        <p className={styles.offer}>
          <Link onPress={() => answers.answer(question.path, other)}>{question.same?.label}</Link>
        </p>
      )}
    </>
  );
}

/** A whole number within its limits. */
export function NumberQuestion({ question, context, small }: Props<'number'>) {
  const { answers } = context;
  const fact = getFact(answers.facts, question.path);
  const [draft, setDraft] = useState<string | null>(answers.drafts[question.path] ?? null);
  const shown = draft ?? (typeof fact === 'number' ? String(fact) : '');
  const { min, max } = question;
  return (
    <TextInput
      label={question.label}
      small={small}
      hint={question.hint}
      width={144}
      align="right"
      inputMode="numeric"
      unit={question.unit}
      value={shown}
      error={draft === null ? null : `Напишите целое число от ${min} до ${max}.`}
      onChange={(text) => {
        const number = /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
        const fits = number !== null && number >= min && number <= max;
        const wrong = !fits && text.trim() !== '';
        setDraft(wrong ? text : null);
        answers.draft(question.path, wrong ? text : null);
        if (!wrong) answers.answer(question.path, number ?? undefined);
      }}
    />
  );
}

/** A rate in percent, kept in hundredths: «3,5» is 350. */
export function PercentQuestion({ question, context, small }: Props<'percent'>) {
  const { answers } = context;
  const fact = getFact(answers.facts, question.path);
  const [draft, setDraft] = useState<string | null>(answers.drafts[question.path] ?? null);
  const [typed, setTyped] = useState<string | null>(null);
  const known = typeof fact === 'number' ? fact : null;
  const shown = draft ?? (typed !== null && percentOf(typed) === known ? typed : percentWords(known));
  return (
    <TextInput
      label={question.label}
      small={small}
      hint={question.hint}
      width={176}
      align="right"
      inputMode="decimal"
      unit={question.unit}
      value={shown}
      error={draft === null ? null : `Напишите число до ${question.max / 100}, например 3 или 3,5.`}
      onChange={(text) => {
        const value = percentOf(text);
        const wrong = text.trim() !== '' && (value === null || value < 1 || value > question.max);
        setTyped(text);
        setDraft(wrong ? text : null);
        answers.draft(question.path, wrong ? text : null);
        if (!wrong) answers.answer(question.path, value ?? undefined);
      }}
    />
  );
}

function percentOf(text: string): number | null {
  const match = /^\s*(\d{1,3})(?:[.,](\d{0,2}))?\s*$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

function percentWords(hundredths: number | null): string {
  return hundredths === null ? '' : String(hundredths / 100).replace('.', ',');
}
