import { useState } from 'react';
import type { CaseView } from '../../../../shared/ipc/contract.ts';
import type { CaseEvent, EventOf } from '../../../../shared/model/case.ts';
import { eventTitle } from '../../../../shared/model/eventNames.ts';
import { longDate, weekdayShort } from '../../../../shared/text/format.ts';
import { useCommand } from '../../../api.ts';
import { Advice } from '../../../ui/Advice.tsx';
import { Button, Link } from '../../../ui/Button.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Checkbox } from '../../../ui/Choice.tsx';
import { TextArea, TextInput } from '../../../ui/Field.tsx';
import type { RecordRequest } from '../caseContext.ts';
import { sellerWindow } from '../../../../shared/terms/sellerWindow.ts';
import { sayDone } from '../undo.ts';
import { Attached } from './Attached.tsx';
import { cleaned, dialogTitle, draftOf, EVIDENCE_OF } from './draft.ts';
import { EventFields } from './EventFields.tsx';
import { hasProblem, problemsOf } from './problems.ts';
import styles from './record.module.css';

const DATE_LABELS: Partial<Record<CaseEvent['type'], string>> = {
  sent: 'Когда отправили?',
  served: 'Когда вручили?',
  replied: 'Когда ответил?',
  money_received: 'Когда пришли деньги?',
  letter_at_office: 'Когда письмо пришло в отделение?',
  closed: 'Каким днём закрыть?',
};
const NOTE_LABELS: Partial<Record<CaseEvent['type'], string>> = {
  asked: 'О чём просили и что ответили',
  goods_checked: 'Что сказал или написал',
  goods_offered: 'Где и когда предложили проверить',
  goods_handed_over: 'Кому и по какой бумаге передали',
  buyer_answered: 'Что вы ответили, коротко',
  complaint_forwarded: 'В какой орган переслали',
  judgment: 'Что суд взыскал',
  closed: 'Чем закончилось',
};

/** Events at which one deals with a person whose name is worth keeping. */
const WITH_PEOPLE: readonly CaseEvent['type'][] = [
  'asked',
  'served',
  'replied',
  'goods_offered',
  'goods_handed_over',
  'goods_checked',
  'complaint_registered',
];

/** «Записать…»: one dialog for everything that happens to a case; refuses impossible dates in words. */
export function RecordDialog({
  view,
  request,
  onClose,
}: {
  view: CaseView;
  request: RecordRequest;
  onClose: () => void;
}) {
  const [event, setEvent] = useState(() => draftOf(request, view));
  const [tried, setTried] = useState(false);
  const [alsoServed, setAlsoServed] = useState(false);
  const [silence, setSilence] = useState(false);
  const add = useCommand('events.add', { quiet: true });
  const update = useCommand('events.update', { quiet: true });
  const mark = useCommand('events.add');
  const change = request.kind === 'change';
  const problems = problemsOf(event, view, tried);
  const error = add.error ?? update.error;
  const served = alsoServed && event.type === 'sent' && event.channel === 'in_person' && !change;

  const save = async () => {
    setTried(true);
    if (hasProblem(problemsOf(event, view, true))) return;
    const kept = cleaned(event, view.file.facts.demand);
    let done = await (change ? update : add).run({ caseId: view.id, event: kept });
    if (!done) return;
    const marked =
      served && kept.type === 'sent' ? await mark.run({ caseId: view.id, event: markOf(kept) }) : undefined;
    done = marked ?? done;
    onClose();
    sayDone(done, saved(kept, done, marked !== undefined), marked ? 2 : 1);
  };

  if (silence) return <Silence view={view} onClose={onClose} onBack={() => setSilence(false)} />;
  const evidence = EVIDENCE_OF[event.type];
  return (
    <Dialog
      open
      onClose={onClose}
      title={dialogTitle(request.kind === 'change' ? request.event : event, view.file.facts, change)}
      width={600}
      actions={
        <>
          <Button onPress={onClose}>Отмена</Button>
          <Button kind="primary" onPress={() => void save()}>
            {event.type === 'closed' && !change ? 'Закрыть дело' : 'Записать'}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(submitted) => submitted.preventDefault()}
        onKeyDown={(key) => {
          if (key.key !== 'Enter' || !key.ctrlKey) return;
          key.preventDefault();
          key.stopPropagation();
          void save();
        }}
      >
        <EventFields
          event={event}
          setEvent={setEvent}
          view={view}
          problems={problems}
          change={change}
          alsoServed={alsoServed}
          setAlsoServed={setAlsoServed}
          onSilence={() => setSilence(true)}
        />
        <div className={styles.date}>
          <DateInput
            label={DATE_LABELS[event.type] ?? 'Когда это было?'}
            today={view.plan.today}
            value={event.date === '' ? null : event.date}
            onChange={(date) => setEvent({ ...event, date: date ?? '' })}
            error={problems.date}
          />
          {event.date === '' && (
            <Link onPress={() => setEvent({ ...event, date: view.plan.today })}>Поставить сегодня</Link>
          )}
          {event.type !== 'closed' && (
            <Checkbox
              selected={event.approximate ?? false}
              onChange={(on) => setEvent(withApproximate(event, on))}
              hint="Срок от такого дня будет предварительным, пока вы не уточните."
            >
              День помню примерно
            </Checkbox>
          )}
        </div>
        {WITH_PEOPLE.includes(event.type) && (
          <TextInput
            label="С кем говорили или кто принял"
            hint="Имя и должность, если знаете."
            small
            width="full"
            maxLength={200}
            value={event.who ?? ''}
            onChange={(who) => setEvent({ ...event, who })}
          />
        )}
        {evidence && <Attached event={event} setEvent={setEvent} view={view} kinds={evidence} />}
        {event.type !== 'replied' && (
          <TextArea
            label={NOTE_LABELS[event.type] ?? 'Заметка для себя'}
            small
            rows={2}
            width="full"
            maxLength={10_000}
            value={event.note ?? ''}
            onChange={(note) => setEvent({ ...event, note })}
          />
        )}
        {error && (
          <Advice item={{ code: 'save', severity: 'forbidden', title: 'Событие не записано', text: error.message }} />
        )}
      </form>
    </Dialog>
  );
}

/** The field is there or it is not: an exact day says nothing of itself. */
function withApproximate(event: CaseEvent, on: boolean): CaseEvent {
  if (on) return { ...event, approximate: true };
  const exact = { ...event };
  delete exact.approximate;
  return exact;
}

/** A mark on the buyer's copy is the service itself, on the same day. */
function markOf({ date, paper, to }: EventOf<'sent'>): EventOf<'served'> {
  return { id: crypto.randomUUID(), type: 'served', date, paper, to, proof: 'mark_on_copy' };
}

/** Says what was written and what follows: after service, the last day of the answer. */
function saved(event: CaseEvent, view: CaseView, served: boolean): string {
  const window = sellerWindow(view.plan);
  const claim = (event.type === 'served' || event.type === 'sent') && event.paper === 'claim';
  if (claim && (event.type === 'served' || served) && window && window.last >= view.plan.today) {
    return `Вручение записано. Ответ ждём до ${longDate(window.last)}, ${weekdayShort(window.last)}`;
  }
  return `Записано: ${eventTitle(event, view.file.facts)}`;
}

/** «Ответа нет» is nothing to write down: the clock needs no event for silence. */
function Silence({ view, onClose, onBack }: { view: CaseView; onClose: () => void; onBack: () => void }) {
  const window = view.plan.path.claimServed ? sellerWindow(view.plan) : null;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Ответа пока нет"
      actions={
        <>
          <Button onPress={onBack}>Назад</Button>
          <Button kind="primary" onPress={onClose}>
            Понятно
          </Button>
        </>
      }
    >
      <p>
        Записывать ничего не нужно: молчание срок не останавливает.{' '}
        {window
          ? window.last < view.plan.today
            ? `Срок вышел ${longDate(window.last)} Следующий шаг — на обзоре дела.`
            : `Ждём до ${longDate(window.last)}`
          : 'Срок пойдёт после вручения претензии.'}
      </p>
    </Dialog>
  );
}
