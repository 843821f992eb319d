import { lastStepSchema, outcomeSchema, type EventOf } from '../../../../shared/model/case.ts';
import { LAST_STEPS, OUTCOMES } from '../../../../shared/model/lifeNames.ts';
import { RadioGroup } from '../../../ui/Choice.tsx';
import { Select } from '../../../ui/Select.tsx';
import { ResultRows } from '../ResultRows.tsx';
import type { FieldsProps } from './EventFields.tsx';
import styles from './record.module.css';

/** How the case ended and after which step; the sums are counted from the record, none is typed in. */
export function ClosedFields({ event, setEvent, view, problems }: FieldsProps<EventOf<'closed'>>) {
  return (
    <>
      <ResultRows file={view.file} plan={view.plan} closing />
      <RadioGroup
        label="Чем закончилось?"
        error={problems.outcome}
        value={event.outcome}
        onChange={(outcome) => setEvent({ ...event, outcome })}
        options={outcomeSchema.options.map((value) => ({
          value,
          label: OUTCOMES[value].title,
          extra: <p className={styles.words}>{OUTCOMES[value].hint}</p>,
        }))}
      />
      <Select
        label="После чего"
        value={event.after ?? 'claim'}
        onChange={(after) => setEvent({ ...event, after })}
        options={lastStepSchema.options.map((value) => ({ value, label: LAST_STEPS[value] }))}
      />
      <p className={styles.words}>
        Дело уйдёт в «Завершены». Открыть его снова можно в хронологии: уберите событие «Дело закрыто».
      </p>
    </>
  );
}
