import { useState } from 'react';
import { CalendarDate } from '@internationalized/date';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from 'react-aria-components';
import { parts, type CivilDate } from '../../shared/calendar/civilDate.ts';
import styles from './CalendarPopover.module.css';
import { Icon } from './Icon.tsx';

function toCalendar(date: CivilDate): CalendarDate {
  const { year, month, day } = parts(date);
  return new CalendarDate(year, month, day);
}

/** The button with a calendar inside a date field. */
export function CalendarPopover({
  value,
  today,
  onChange,
}: {
  value: CivilDate | null;
  today: CivilDate;
  onChange: (date: CivilDate) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={styles.trigger ?? ''} aria-label="Выбрать в календаре">
        <Icon name="calendar" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''} aria-label="Календарь">
          <Calendar
            value={value ? toCalendar(value) : null}
            defaultFocusedValue={toCalendar(value ?? today)}
            onChange={(date) => {
              onChange(date.toString());
              setOpen(false);
            }}
            firstDayOfWeek="mon"
            autoFocus
          >
            <header className={styles.head}>
              <Button slot="previous" className={styles.arrow ?? ''}>
                <Icon name="back" size={16} />
              </Button>
              <Heading className={styles.month ?? ''} />
              <Button slot="next" className={styles.arrow ?? ''}>
                <Icon name="forward" size={16} />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>
                {(date) => (
                  <CalendarCell
                    date={date}
                    className={`${styles.day} ${date.toString() === today ? styles.today : ''}`}
                  />
                )}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
