import { useState, type ReactNode } from 'react';
import { getFact, textFact } from '../../../shared/interview/factPath.ts';
import type { Question } from '../../../shared/interview/types.ts';
import { CheckboxGroup, Checkbox, RadioGroup } from '../../ui/Choice.tsx';
import { TextArea, TextInput } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { numberProblem } from './checks.ts';
import { DateQuestion, MoneyQuestion, NumberQuestion, PercentQuestion } from './Values.tsx';
import { DemandCards } from './DemandCards.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { hasKnownAnswers, KnownAnswer } from './KnownAnswer.tsx';
import { LossList } from './LossList.tsx';
import type { QuestionContext } from './QuestionList.tsx';
import styles from './QuestionList.module.css';
import { WIDTHS } from './widths.ts';

type Of<K extends Question['kind']> = Extract<Question, { kind: K }>;
interface Props<K extends Question['kind']> {
  question: Of<K>;
  context: QuestionContext;
  small?: boolean;
}

/** One question in the control of its kind. */
export function QuestionField({ question, context, small = false }: Props<Question['kind']>) {
  switch (question.kind) {
    case 'radio':
      return <RadioQuestion question={question} context={context} small={small} />;
    case 'checkboxes':
      return <ListQuestion question={question} context={context} small={small} />;
    case 'select':
      return <SelectQuestion question={question} context={context} small={small} />;
    case 'toggle':
      return <ToggleQuestion question={question} context={context} />;
    case 'text':
      if (hasKnownAnswers(question.path)) return <KnownAnswer question={question} context={context} small={small} />;
      return <TextQuestion question={question} context={context} small={small} />;
    case 'paragraph':
      return <ParagraphQuestion question={question} context={context} small={small} />;
    case 'date':
      return <DateQuestion question={question} context={context} small={small} />;
    case 'money':
      return <MoneyQuestion question={question} context={context} small={small} />;
    case 'number':
      return <NumberQuestion question={question} context={context} small={small} />;
    case 'percent':
      return <PercentQuestion question={question} context={context} small={small} />;
    case 'demand':
      return <DemandCards label={question.label} context={context} />;
    case 'losses':
      return <LossList label={question.label} context={context} />;
    case 'evidence':
      return <EvidenceList label={question.label} context={context} />;
  }
}

/** Fields that belong to one option stand inside it; nothing when it has none. */
function followUps(of: string, value: string, context: QuestionContext): ReactNode {
  const own = (context.followUps.get(of) ?? []).filter((question) => question.under?.values.includes(value));
  if (own.length === 0) return null;
  return (
    <div className={styles.followUps}>
      {own.map((question) => (
        <div key={question.path} data-path={question.path}>
          <QuestionField question={question} context={context} small />
        </div>
      ))}
    </div>
  );
}

const OTHER = 'other-list';

function RadioQuestion({ question, context, small = false }: Props<'radio'>) {
  const { answers } = context;
  const value = textFact(answers.facts, question.path);
  const isOther = question.other?.options.some((option) => option.value === value) ?? false;
  const [open, setOpen] = useState(isOther);
  const chosen = isOther || (open && value === '') ? OTHER : value;
  const options = question.options.map((option) => ({
    value: option.value,
    label: option.label,
    hint: option.hint,
    extra: followUps(question.path, option.value, context),
  }));
  const other = question.other;
  return (
    <RadioGroup
      label={question.label}
      small={small}
      hint={question.hint}
      inline={question.inline ?? false}
      value={chosen === '' ? null : chosen}
      onChange={(next) => {
        setOpen(next === OTHER);
        answers.answer(question.path, next === OTHER ? undefined : next);
      }}
      options={
        other
          ? [
              ...options,
              {
                value: OTHER,
                label: other.label,
                hint: undefined,
                extra: (
                  <Select
                    small
                    label={other.listLabel}
                    placeholder="Выберите из списка"
                    width="full"
                    value={isOther ? value : null}
                    options={other.options.map(({ value: id, label }) => ({ value: id, label }))}
                    onChange={(next) => answers.answer(question.path, next)}
                  />
                ),
              },
            ]
          : options
      }
    />
  );
}

const NONE = 'none-of-these';

function ListQuestion({ question, context, small = false }: Props<'checkboxes'>) {
  const { answers } = context;
  const value = getFact(answers.facts, question.path);
  const list: string[] = Array.isArray(value) ? value.map(String) : [];
  const options = question.options.map(({ value: id, label, hint }) => ({ value: id, label, hint }));
  const shown = Array.isArray(value) && list.length === 0 && question.none ? [NONE] : list;
  return (
    <CheckboxGroup
      label={question.label}
      small={small}
      hint={question.hint}
      value={shown}
      options={question.none ? [...options, { value: NONE, label: question.none, hint: undefined }] : options}
      onChange={(next) => {
        const chosen = next.filter((id) => id !== NONE);
        if (next.includes(NONE) && !shown.includes(NONE)) answers.answer(question.path, []);
        else answers.answer(question.path, chosen.length > 0 ? ordered(question, chosen) : undefined);
      }}
    />
  );
}

/** The order of the list, not of the clicks: the letter names the signs in it. */
const ordered = (question: Of<'checkboxes'>, chosen: string[]): string[] =>
  question.options.map(({ value }) => value).filter((value) => chosen.includes(value));

function SelectQuestion({ question, context, small = false }: Props<'select'>) {
  const { answers } = context;
  const value = textFact(answers.facts, question.path);
  return (
    <Select
      label={question.label}
      small={small}
      hint={question.hint}
      placeholder={question.empty}
      width={WIDTHS[question.width ?? 'name']}
      value={value === '' ? null : value}
      options={question.options.map((option) => ({
        value: option.value,
        label: option.label,
        ...(option.hint ? { hint: option.hint } : {}),
      }))}
      onChange={(next) => answers.answer(question.path, next)}
    />
  );
}

function ToggleQuestion({ question, context }: Props<'toggle'>) {
  const { answers } = context;
  return (
    <Checkbox
      selected={(getFact(answers.facts, question.path) ?? question.silence ?? false) === true}
      onChange={(next) => answers.answer(question.path, next)}
      hint={question.hint}
    >
      {question.label}
    </Checkbox>
  );
}

function TextQuestion({ question, context, small = false }: Props<'text'>) {
  const { answers } = context;
  const value = textFact(answers.facts, question.path);
  const [left, setLeft] = useState(value !== '');
  const problem = numberProblem(question, answers.facts);
  const overruled = question.override !== undefined && textFact(answers.facts, question.override).trim() !== '';
  return (
    <TextInput
      label={question.label}
      small={small}
      hint={question.hint}
      width={WIDTHS[question.width ?? 'name']}
      value={value}
      inputMode={question.digits ? 'numeric' : 'text'}
      error={left && !overruled ? problem : null}
      maxLength={500}
      spellCheck={!question.digits}
      onChange={(next) => {
        setLeft(false);
        answers.answer(question.path, next);
      }}
      onBlur={() => setLeft(true)}
    />
  );
}

function ParagraphQuestion({ question, context, small = false }: Props<'paragraph'>) {
  const { answers } = context;
  return (
    <TextArea
      label={question.label}
      small={small}
      hint={question.hint}
      rows={question.rows ?? 3}
      width="full"
      maxLength={10_000}
      value={textFact(answers.facts, question.path)}
      onChange={(next) => answers.answer(question.path, next)}
    />
  );
}
