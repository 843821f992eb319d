import { useCallback, useEffect, useRef, useState } from 'react';
import type { PaperField } from '../../../shared/documents/paperFields.ts';
import { fitsCase } from '../../../shared/documents/templates/more/rebuttals.ts';
import { isServiceCase } from '../../../shared/model/problemNames.ts';
import { getFact, setFact, type FactValue } from '../../../shared/interview/factPath.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { objectionsInForce } from '../../../shared/law/data/objections.ts';
import { call, sayError } from '../../api.ts';
import { saveBeforeQuit } from '../../app/unsaved.ts';
import { CheckboxGroup, RadioGroup } from '../../ui/Choice.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { TextArea, TextInput } from '../../ui/Field.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import { SideNote } from '../../ui/SideNote.tsx';
import styles from './Document.module.css';

const PAUSE_MS = 500;

/** «Впишите, если знаете»: the few facts only this paper needs; an empty box leaves a line for the hand. */
export function PaperForm({ view, fields }: { view: CaseView; fields: readonly PaperField[] }) {
  const { values, change } = usePaperFacts(view);
  return (
    <SideNote title="Впишите, если знаете">
      <p className={styles.formNote}>Пустое место останется для ручки.</p>
      <div className={styles.form}>
        {fields.map((field) => (
          <div key={field.path} data-path={field.path}>
            <Field
              field={field}
              value={values(field.path)}
              today={view.plan.today}
              service={isServiceCase(view.file.facts)}
              onChange={(value) => change(field.path, value)}
            />
          </div>
        ))}
      </div>
    </SideNote>
  );
}

interface FieldProps {
  field: PaperField;
  value: FactValue;
  today: string;
  /** A case about works and services: other objections are possible. */
  service: boolean;
  onChange: (value: FactValue) => void;
}

const WAYS = [
  { value: 'visit', label: 'Визит' },
  { value: 'call', label: 'Звонок' },
];

function Field({ field, value, today, service, onChange }: FieldProps) {
  const common = {
    label: field.label,
    small: true,
    width: 'full' as const,
    ...(field.hint ? { hint: field.hint } : {}),
  };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'line':
      return <TextInput {...common} value={text} maxLength={500} onChange={onChange} />;
    case 'paragraph':
      return <TextArea {...common} value={text} rows={3} maxLength={10_000} onChange={onChange} />;
    case 'date':
      return <DateInput {...common} value={text || null} today={today} note={false} onChange={onChange} />;
    case 'money':
      return <MoneyInput {...common} value={typeof value === 'number' ? value : null} onChange={onChange} />;
    case 'visit_way':
      return <RadioGroup label={field.label} small inline value={text || null} options={WAYS} onChange={onChange} />;
    case 'objections':
      return (
        <CheckboxGroup
          label={field.label}
          small
          value={Array.isArray(value) ? value.map(String) : []}
          options={objectionsInForce()
            .filter(({ id }) => fitsCase(id, service))
            .map(({ id, objection }) => ({ value: id, label: objection }))}
          onChange={(next) =>
            onChange(
              next.length > 0
                ? objectionsInForce()
                    .map(({ id }) => id)
                    .filter((id) => next.includes(id))
                : undefined,
            )
          }
        />
      );
  }
}

/** What is typed is shown at once and written after a pause, when the screen is left and before the program ends. */
function usePaperFacts(view: CaseView) {
  const { id } = view;
  const [typed, setTyped] = useState<Record<string, FactValue>>({});
  const waiting = useRef(new Map<string, FactValue>());
  const facts = useRef(view.file.facts);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    facts.current = view.file.facts;
  }, [view.file.facts]);

  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    const changes = [...waiting.current];
    if (changes.length === 0) return true;
    waiting.current.clear();
    const next = changes.reduce((all, [path, value]) => setFact(all, path, value), facts.current);
    try {
      facts.current = next;
      await call('cases.setFacts', { id, facts: next });
      return true;
    } catch (error) {
      sayError(error);
      return false;
    }
  }, [id]);

  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);

  useEffect(() => saveBeforeQuit(flush), [flush]);

  const change = (path: string, value: FactValue): void => {
    setTyped((all) => ({ ...all, [path]: value ?? '' }));
    waiting.current.set(path, value ?? undefined);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE_MS);
  };

  const values = (path: string): FactValue => (path in typed ? typed[path] : getFact(view.file.facts, path));
  return { values, change };
}
