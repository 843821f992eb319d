import {
  appealDecisionSchema,
  courtTrackSchema,
  decisionSchema,
  type CaseEvent,
  type EventOf,
} from '../../../../shared/model/case.ts';
import { COURT_TRACKS, DECISIONS } from '../../../../shared/model/eventNames.ts';
import { Checkbox, RadioGroup } from '../../../ui/Choice.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import type { FieldsProps } from './EventFields.tsx';
import styles from './record.module.css';

type CourtEvent = EventOf<'lawsuit_accepted' | 'suit_held' | 'judgment' | 'appeal_decided'>;

/** What the court did with the suit: which court, what it decided, by which day it wants the suit mended. */
export function CourtFields({ event, setEvent, view, problems }: FieldsProps<CourtEvent>) {
  switch (event.type) {
    case 'suit_held':
      return (
        <>
          <DateInput
            label="До какого дня исправить иск?"
            today={view.plan.today}
            value={event.until === '' ? null : event.until}
            onChange={(until) => setEvent({ ...event, until: until ?? '' })}
            error={problems.until}
          />
          <p className={styles.words}>День и причина названы в определении суда. Приложите его.</p>
        </>
      );
    case 'lawsuit_accepted':
      return <Track event={event} setEvent={setEvent} />;
    case 'judgment':
      return (
        <>
          <RadioGroup
            label="Что решил суд?"
            error={problems.decision}
            value={event.decision}
            onChange={(decision) => setEvent({ ...event, decision })}
            options={decisionSchema.options.map((value) => ({ value, label: DECISIONS[value].title }))}
          />
          <Track event={event} setEvent={setEvent} />
          <Checkbox
            selected={event.inAbsence ?? false}
            onChange={(on) => setEvent(withAbsence(event, on))}
            hint="Так написано в решении, когда ответчик не пришёл. Он может его отменить."
          >
            Решение заочное
          </Checkbox>
        </>
      );
    case 'appeal_decided':
      return (
        <RadioGroup
          label="Что решила апелляция?"
          error={problems.decision}
          value={event.decision}
          onChange={(decision) => setEvent({ ...event, decision })}
          options={appealDecisionSchema.options.map((value) => ({
            value,
            label: value === 'upheld' ? 'Оставила решение в силе' : DECISIONS[value].title,
          }))}
        />
      );
  }
}

function Track({
  event,
  setEvent,
}: {
  event: EventOf<'lawsuit_accepted' | 'judgment'>;
  setEvent: (event: CaseEvent) => void;
}) {
  return (
    <RadioGroup
      label="Какой суд?"
      value={event.court}
      onChange={(court) => setEvent({ ...event, court })}
      options={courtTrackSchema.options.map((value) => ({ value, label: COURT_TRACKS[value] }))}
    />
  );
}

function withAbsence(event: EventOf<'judgment'>, on: boolean): EventOf<'judgment'> {
  if (on) return { ...event, inAbsence: true };
  const present = { ...event };
  delete present.inAbsence;
  return present;
}
