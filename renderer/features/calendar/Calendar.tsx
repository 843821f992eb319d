import { useCallback, useMemo, useRef, useState } from 'react';
import { addDays, addMonths, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { Input } from '../../../shared/ipc/contract.ts';
import { monthName, upperFirst } from '../../../shared/text/format.ts';
import { useQuery } from '../../api.ts';
import { saveCalendar } from '../../app/caseCommands.ts';
import { MissedPanel } from '../../app/MissedPanel.tsx';
import { useScreenActions, useScreenTitle } from '../../app/shellContext.ts';
import { BarSelect } from '../../ui/BarSelect.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ScreenHeader } from '../../ui/Page.tsx';
import styles from './Calendar.module.css';
import { DayList } from './DayList.tsx';
import { LongList } from './LongList.tsx';
import { Month } from './Month.tsx';

type Whose = NonNullable<Input<'calendar.month'>['whose']>;

const WHOSE = [
  { value: 'all', label: 'Все сроки' },
  { value: 'buyer', label: 'Наши сроки' },
  { value: 'seller', label: 'Сроки продавца' },
  { value: 'authority', label: 'Сроки ведомств и суда' },
] as const;
const VIEWS = [
  { value: 'month', label: 'Месяц' },
  { value: 'list', label: 'Список' },
] as const;

/** «Календарь»: the days of all cases by month, with the chosen day beside, or as one list. */
export default function Calendar() {
  const today = useQuery('app.state', {}).data?.today;
  useScreenTitle('Календарь');
  return today ? <Days key={today} today={today} /> : null;
}

function Days({ today }: { today: CivilDate }) {
  const [day, setDay] = useState(today);
  const [whose, setWhose] = useState<Whose>('all');
  const [view, setView] = useState<'month' | 'list'>('month');
  const list = useRef<HTMLDivElement>(null);
  const month = `${day.slice(0, 7)}-01`;
  const { data: read, error } = useQuery('calendar.month', { month, whose });
  // The month before stays until the next one is read: the focus does not fall out of the grid.
  const [data, setData] = useState(read);
  if (read && read !== data) setData(read);
  const go = useCallback((months: number) => setDay((now) => addMonths(now, months)), []);
  const actions = useMemo(() => ({ 'save-file': () => void saveCalendar() }), []);
  useScreenActions(actions);
  const enter = useCallback(() => list.current?.querySelector<HTMLElement>('a')?.focus(), []);

  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        <ScreenHeader
          title="Календарь"
          subtitle="Последние дни сроков всех открытых дел. Ваши сроки стоят на осторожном дне."
          aside={
            <Button icon="download" onPress={() => void saveCalendar()}>
              Сохранить файл .ics
            </Button>
          }
        />
        <MissedPanel />
        <div className={styles.bar} role="toolbar" aria-label="Что показать">
          <IconButton icon="back" label="Предыдущий месяц" onPress={() => go(-1)} />
          <h2 className={styles.month} aria-live="polite">
            {upperFirst(monthName(day))} {day.slice(0, 4)}
          </h2>
          <IconButton icon="forward" label="Следующий месяц" onPress={() => go(1)} />
          <Button kind="quiet" size={36} onPress={() => setDay(today)}>
            Сегодня
          </Button>
          <BarSelect label="Чьи сроки" icon="filter" value={whose} onChange={setWhose} options={WHOSE} />
          <BarSelect label="Вид" value={view} onChange={setView} options={VIEWS} />
          {data && (
            <p className={styles.total} role="status">
              {data.counting ? 'Сроки ещё считаются. ' : ''}
              {view === 'month' ? `В этом месяце: ${data.total}` : ''}
            </p>
          )}
        </div>
      </div>
      {error && <p className={styles.problem}>{error.message}</p>}
      {view === 'list' ? (
        <LongList key={month} from={month} to={addDays(addMonths(month, 12), -1)} today={today} whose={whose} />
      ) : (
        data && (
          <div className={styles.columns}>
            <div className={styles.monthBox}>
              <Month data={data} day={day} onDay={setDay} onEnter={enter} />
            </div>
            <DayList ref={list} day={day} square={data.days.find(({ date }) => date === day)} whose={whose} />
          </div>
        )
      )}
    </div>
  );
}
