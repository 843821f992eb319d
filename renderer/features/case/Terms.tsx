import { useId, useState } from 'react';
import { daysBetween, type CivilDate } from '../../../shared/calendar/civilDate.ts';
import { doFirst } from '../../../shared/law/plan/doFirst.ts';
import type { Deadline } from '../../../shared/law/types.ts';
import type { StripState } from '../../../shared/terms/strip.ts';
import { counted, longDate, lowerFirst, shortDate, weekdayShort } from '../../../shared/text/format.ts';
import { Link } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { distance } from '../../ui/format.ts';
import { Strip } from '../../ui/strip/Strip.tsx';
import { TraceTree } from '../../ui/Why.tsx';
import { useCase } from './caseContext.ts';
import { sellerWindow } from '../../../shared/terms/sellerWindow.ts';
import { uniqueMissing } from './planViews.ts';
import { mend } from './warnings.ts';
import styles from './terms.module.css';

/** The strip of days, the reasoning behind its dates, and the other clocks of the case. */
export function Terms() {
  const { view } = useCase();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { plan, strip } = view;
  const main = sellerWindow(plan);
  const others = plan.deadlines.filter((deadline) => deadline !== main);
  const shown = main ? [main, ...others] : others;
  return (
    <section className={styles.terms} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h2 id={`${id}-title`}>Сроки</h2>
        {shown.length > 0 && (
          <Link expanded={open} controls={`${id}-why`} className={styles.why ?? ''} onPress={() => setOpen(!open)}>
            Почему так?
          </Link>
        )}
      </div>
      {strip && (
        <div className={cx(styles.strip, lifted(strip.state, main) && styles.lifted)}>
          <Strip model={strip} />
        </div>
      )}
      {!strip && shown.length === 0 && <NoTerms />}
      {others.length > 0 && <Clocks deadlines={others} today={plan.today} onMore={() => setOpen(true)} />}
      <div id={`${id}-why`} hidden={!open} className={styles.reasons}>
        {open && shown.map((deadline) => <Reason key={deadline.id} deadline={deadline} />)}
      </div>
    </section>
  );
}

/** Four days of shift push the words of the flag to its left, where the heading would meet them. */
const FAR_SHIFT = 4;

/** The heading may stand beside the flag, except where the words of the flag come to its left. */
function lifted(state: StripState, main: Deadline | null): boolean {
  return state !== 'late_delivery' && main !== null && daysBetween(main.raw, main.last) < FAR_SHIFT;
}

function NoTerms() {
  const { view } = useCase();
  const missing = uniqueMissing(view.plan.missing)[0];
  const fix = missing ? mend(missing.path, view) : null;
  return (
    <p className={styles.quiet}>
      Срок ответа начнётся на следующий день после вручения претензии.{' '}
      {missing && (fix ? <Link onPress={fix}>{missing.question}</Link> : missing.question)}
    </p>
  );
}

/** The nearest clocks beside the strip; the others open with the reasons. */
const SHOWN = 3;

function Clocks(props: { deadlines: Deadline[]; today: CivilDate; onMore: () => void }) {
  const { deadlines, today, onMore } = props;
  const urgent = doFirst(deadlines, today);
  const order = [...urgent, ...byDay(deadlines, today).filter((deadline) => !urgent.includes(deadline))];
  const left = order.length - SHOWN;
  return (
    <dl className={styles.clocks} aria-label="Другие сроки">
      {order.slice(0, SHOWN).map((deadline) => (
        <Clock key={deadline.id} deadline={deadline} today={today} first={urgent.includes(deadline)} />
      ))}
      {left > 0 && (
        <div>
          <dt>
            <Link onPress={onMore}>Ещё {counted(left, TERMS)}</Link>
          </dt>
        </div>
      )}
    </dl>
  );
}

const TERMS = ['срок', 'срока', 'сроков'] as const;

/** Those that are still ahead by their day, then those that have ended. */
function byDay(deadlines: Deadline[], today: CivilDate): Deadline[] {
  const ended = (deadline: Deadline) => (deadline.last < today ? 1 : 0);
  return deadlines.toSorted((a, b) => ended(a) - ended(b) || dayOf(a, today).localeCompare(dayOf(b, today)));
}

/** The day to act by: for a buyer's clock the prudent one, while it is ahead. */
function dayOf({ whose, safe, raw, last }: Deadline, today: CivilDate): CivilDate {
  return whose === 'buyer' && safe !== raw && safe >= today ? safe : last;
}

function Clock({ deadline, today, first }: { deadline: Deadline; today: CivilDate; first: boolean }) {
  const day = dayOf(deadline, today);
  return (
    <div className={cx(first && styles.first)}>
      <dt>
        {first && <Glyph name="soon" />} {first ? `Сделайте это первым: ${lowerFirst(deadline.label)}` : deadline.label}
      </dt>
      <dd className={cx(day < today && deadline.whose !== 'buyer' && styles.late)}>
        {deadline.approximateStart ? 'предварительно, ' : ''}
        {clockWords(day, today)}
        {deadline.check ? `, ${deadline.check}` : ''}
      </dd>
    </div>
  );
}

/** Two months ahead a weekday and a count of days say nothing yet. */
const NEAR_DAYS = 60;

function clockWords(last: CivilDate, today: CivilDate): string {
  if (last < today) return `срок вышел ${shortDate(last)}`;
  if (daysBetween(today, last) > NEAR_DAYS) return `до ${shortDate(last)}`;
  return `до ${weekdayShort(last)} ${shortDate(last)}, ${distance(last, today)}`;
}

function Reason({ deadline }: { deadline: Deadline }) {
  const earlier = deadline.moved ? `${longDate(deadline.raw)}, ${weekdayShort(deadline.raw)}` : '';
  return (
    <div>
      <h3>{deadline.label}</h3>
      <p>{deadline.reason}</p>
      <dl className={styles.dates}>
        <DateLine name={deadline.check ? 'Не позже' : 'По закону до'} date={deadline.last} />
        {deadline.safe !== deadline.last && <DateLine name="Безопасно до" date={deadline.safe} />}
        {earlier !== '' && (
          <div>
            <dt>Без переноса</dt>
            <dd>{earlier}, по нашему чтению срок переносится</dd>
          </div>
        )}
        {deadline.whose === 'seller' && <DateLine name="Просрочка с" date={deadline.overdueFrom} />}
        {deadline.approximateStart && (
          <div>
            <dt>Предварительно</dt>
            <dd>{lowerFirst(deadline.startLabel)}: день записан примерно, уточните его в хронологии</dd>
          </div>
        )}
        {deadline.provisional && (
          <div>
            <dt>Предварительно</dt>
            <dd>перенос выходных на этот год ещё не утверждён</dd>
          </div>
        )}
      </dl>
      <TraceTree trace={deadline.trace} />
    </div>
  );
}

function DateLine({ name, date }: { name: string; date: CivilDate }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {longDate(date)}, {weekdayShort(date)}
      </dd>
    </div>
  );
}
