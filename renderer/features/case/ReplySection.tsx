import { caseState } from '../../../shared/law/state/caseState.ts';
import { eventProof, replyTitle } from '../../../shared/model/eventNames.ts';
import type { CaseEvent, EventOf } from '../../../shared/model/case.ts';
import { otherSide, saidOfOtherSide } from '../../../shared/model/otherSide.ts';
import { isServiceCase } from '../../../shared/model/problemNames.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { longDate, shortDate, upperFirst, weekdayShort } from '../../../shared/text/format.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { distance } from '../../ui/format.ts';
import { useCase } from './caseContext.ts';
import { SectionTitle } from './CaseTitle.tsx';
import { sellerWindow } from '../../../shared/terms/sellerWindow.ts';
import { Silence } from './Silence.tsx';
import { TriageWords, triageOf } from './ReplyTriage.tsx';
import { stepAction } from './steps.ts';
import styles from './reply.module.css';

/** What the seller answered, what each answer means for the term, and what comes next. */
export function ReplySection() {
  const { view, record } = useCase();
  const { file, plan } = view;
  const state = caseState(file, plan.today);
  const replies = file.events.filter(isReply).sort((a, b) => b.date.localeCompare(a.date));
  const money = file.events.filter(isMoney).sort((a, b) => b.date.localeCompare(a.date));
  const next = plan.nextSteps[0];
  const run = next ? stepAction(next, view, record) : null;
  return (
    <>
      <SectionTitle
        aside={
          <Button
            kind={replies.length === 0 ? 'primary' : 'secondary'}
            onPress={() => record({ kind: 'new', type: 'replied' })}
          >
            Записать ответ
          </Button>
        }
      >
        {`Ответ ${otherSide(file.facts).gen}`}
      </SectionTitle>
      <section className={styles.section}>
        <h2>Срок</h2>
        <Clock />
      </section>
      <section className={styles.section}>
        <h2>Ответы</h2>
        {replies.length === 0 && <Silence />}
        <ul>
          {replies.map((event, index) => (
            <li key={event.id} className={styles.row}>
              <div className={styles.words}>
                <h3>{upperFirst(saidOfOtherSide(replyTitle(event), file.facts))}</h3>
                <p className={styles.second}>
                  {event.approximate ? 'примерно ' : ''}
                  {[longDate(event.date), eventProof(event)].filter((part) => part !== '').join(', ')}
                </p>
                {event.note && <blockquote className={styles.quote}>{event.note}</blockquote>}
                <TriageWords found={triageOf(event, view)} last={index === 0} />
              </div>
              <Change event={event} name={upperFirst(replyTitle(event))} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>{isServiceCase(file.facts) ? 'Деньги и исполнение' : 'Деньги и товар'}</h2>
        {money.length === 0 && <p className={styles.lead}>Деньги ещё не приходили.</p>}
        <ul>
          {money.map((event) => (
            <li key={event.id} className={styles.row}>
              <div className={styles.words}>
                <h3>{formatRoubles(event.amount)}</h3>
                <p className={styles.second}>
                  {longDate(event.date)}
                  {event.note ? `, ${event.note}` : ''}
                </p>
              </div>
              <Change event={event} name={formatRoubles(event.amount)} />
            </li>
          ))}
        </ul>
        {state.received > 0 && plan.sums && (
          <p className={styles.lead}>
            Всего пришло {formatRoubles(state.received)}. Осталось {formatRoubles(plan.sums.total)}.
          </p>
        )}
        <p className={styles.buttons}>
          <Button size={36} onPress={() => record({ kind: 'new', type: 'money_received' })}>
            Пришли деньги
          </Button>
          <Button size={36} onPress={() => record({ kind: 'new', type: 'goods_handed_over' })}>
            {isServiceCase(file.facts) ? 'Вещь передана исполнителю' : 'Товар передан продавцу'}
          </Button>
          <Button size={36} onPress={() => record({ kind: 'new', type: 'demand_satisfied' })}>
            Требование исполнено
          </Button>
        </p>
      </section>
      {next && next.action !== 'open_reply' && (
        <section className={styles.section}>
          <h2>Что дальше</h2>
          <p className={styles.lead}>
            {run ? <Link onPress={run}>{next.title}</Link> : next.title}. {next.why}
          </p>
        </section>
      )}
    </>
  );
}

function Clock() {
  const { view } = useCase();
  const window = view.plan.path.claimServed ? sellerWindow(view.plan) : null;
  if (!window) return <p className={styles.lead}>Срок ответа ещё не идёт: вручение претензии не записано.</p>;
  const over = window.last < view.plan.today;
  return (
    <p className={styles.lead}>
      {over ? 'Срок ответа вышел' : 'Ответ и деньги ждём до'} {longDate(window.last)}, {weekdayShort(window.last)} (
      {distance(window.last, view.plan.today)}). Вручено {shortDate(view.plan.path.claimServed ?? window.start)}.
    </p>
  );
}

function Change({ event, name }: { event: CaseEvent; name: string }) {
  const { record } = useCase();
  return (
    <Button kind="quiet" size={28} aria-label={`Изменить: ${name}`} onPress={() => record({ kind: 'change', event })}>
      Изменить
    </Button>
  );
}

function isReply(event: CaseEvent): event is EventOf<'replied'> {
  return event.type === 'replied';
}

function isMoney(event: CaseEvent): event is EventOf<'money_received'> {
  return event.type === 'money_received';
}
