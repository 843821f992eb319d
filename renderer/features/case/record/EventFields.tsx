import type { CaseView } from '../../../../shared/ipc/contract.ts';
import { formatRoubles } from '../../../../shared/money/kopecks.ts';
import { caseState } from '../../../../shared/law/state/caseState.ts';
import { replySchema, type CaseEvent, type EventOf, type Reply } from '../../../../shared/model/case.ts';
import { REPLIES } from '../../../../shared/model/eventNames.ts';
import { RadioGroup } from '../../../ui/Choice.tsx';
import { TextInput } from '../../../ui/Field.tsx';
import { MoneyInput } from '../../../ui/MoneyInput.tsx';
import type { Problems } from './problems.ts';
import { SentFields } from './SentFields.tsx';
import { ServedFields } from './ServedFields.tsx';
import styles from './record.module.css';

export interface FieldsProps<E extends CaseEvent = CaseEvent> {
  event: E;
  setEvent: (event: CaseEvent) => void;
  view: CaseView;
  problems: Problems;
  change: boolean;
  alsoServed: boolean;
  setAlsoServed: (served: boolean) => void;
  onSilence: () => void;
}

/** The fields of one kind of event; date, papers and note are common and stand in the dialog. */
export function EventFields(props: FieldsProps) {
  const { event, setEvent } = props;
  switch (event.type) {
    case 'sent':
      return <SentFields {...props} event={event} />;
    case 'served':
      return <ServedFields {...props} event={event} />;
    case 'replied':
      return <ReplyFields {...props} event={event} />;
    case 'money_received':
      return <MoneyFields {...props} event={event} />;
    case 'complaint_registered':
    case 'lawsuit_filed':
      return (
        <TextInput
          label={event.type === 'lawsuit_filed' ? 'Номер дела или квитанции' : 'Номер обращения'}
          hint="Если номер уже есть."
          small
          width={240}
          maxLength={60}
          value={event.number ?? ''}
          onChange={(number) => setEvent({ ...event, number })}
        />
      );
    case 'closed':
      return (
        <p className={styles.words}>
          Дело уйдёт в «Завершены». Открыть его снова можно в хронологии: уберите событие «Дело закрыто».
        </p>
      );
    case 'goods_offered':
      return (
        <p className={styles.words}>
          Такая запись покажет суду, что вы не мешали продавцу проверить товар. Приложите письмо или снимок переписки.
        </p>
      );
    case 'goods_handed_over':
      return <p className={styles.words}>Передавайте товар по акту в двух экземплярах и приложите свой.</p>;
    case 'printed':
    case 'goods_delivered':
    case 'demand_satisfied':
      return null;
  }
}

type Answer = Reply | 'none';

function ReplyFields({ event, setEvent, change, onSilence }: FieldsProps<EventOf<'replied'>>) {
  return (
    <RadioGroup<Answer>
      label="Ответ"
      value={event.reply}
      onChange={(reply) => (reply === 'none' ? onSilence() : setEvent({ ...event, reply }))}
      options={[
        ...replySchema.options.map((reply) => ({
          value: reply,
          label: REPLIES[reply].title,
          extra: (
            <p className={styles.words}>
              {REPLIES[reply].meaning} {REPLIES[reply].clock}
            </p>
          ),
        })),
        ...(change ? [] : [{ value: 'none' as const, label: 'Ответа пока нет' }]),
      ]}
    />
  );
}

function MoneyFields({ event, setEvent, view, problems, change }: FieldsProps<EventOf<'money_received'>>) {
  const { received } = caseState(view.file, view.plan.today);
  return (
    <MoneyInput
      label="Сколько пришло?"
      hint={received > 0 && !change ? `Раньше уже пришло ${formatRoubles(received)}.` : undefined}
      value={event.amount > 0 ? event.amount : null}
      onChange={(amount) => setEvent({ ...event, amount: amount ?? 0 })}
      error={problems.amount}
    />
  );
}
