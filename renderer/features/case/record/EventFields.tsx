import type { CaseView } from '../../../../shared/ipc/contract.ts';
import { saidOfOtherSide } from '../../../../shared/model/otherSide.ts';
import { formatRoubles } from '../../../../shared/money/kopecks.ts';
import { caseState } from '../../../../shared/law/state/caseState.ts';
import {
  courtTrackSchema,
  replySchema,
  type CaseEvent,
  type EventOf,
  type Reply,
} from '../../../../shared/model/case.ts';
import { COURT_TRACKS, REPLIES } from '../../../../shared/model/eventNames.ts';
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
          Такая запись покажет суду, что вы не мешали проверке. Приложите письмо или снимок переписки.
        </p>
      );
    case 'goods_handed_over':
      return <p className={styles.words}>Передавайте вещь по акту в двух экземплярах и приложите свой.</p>;
    case 'letter_at_office':
      return (
        <RadioGroup
          label="Какое письмо?"
          value={event.letter}
          onChange={(letter) => setEvent({ ...event, letter })}
          options={[
            { value: 'claim', label: 'Моя претензия ждёт продавца' },
            { value: 'court', label: 'Письмо суда ждёт меня' },
          ]}
        />
      );
    case 'dispute_opened':
      return (
        <RadioGroup
          label="Где открыли спор?"
          value={event.where}
          onChange={(where) => setEvent({ ...event, where })}
          options={[
            { value: 'platform', label: 'На площадке, где покупали' },
            { value: 'bank', label: 'В банке, который выпустил карту' },
          ]}
        />
      );
    case 'writ_presented':
      return (
        <RadioGroup
          label="Куда сдали лист?"
          value={event.to}
          onChange={(to) => setEvent({ ...event, to })}
          options={[
            { value: 'bank', label: 'В банк продавца' },
            { value: 'bailiffs', label: 'Приставам' },
          ]}
        />
      );
    case 'lawsuit_accepted':
    case 'judgment':
      return (
        <RadioGroup
          label="Какой суд?"
          value={event.court}
          onChange={(court) => setEvent({ ...event, court })}
          options={courtTrackSchema.options.map((value) => ({ value, label: COURT_TRACKS[value] }))}
        />
      );
    case 'judgment_reasoned':
    case 'buyer_answered':
    case 'mediation_agreed':
      return <p className={styles.words}>{WORDS[event.type]}</p>;
    default:
      return null;
  }
}

const WORDS = {
  judgment_reasoned: 'День стоит в конце решения. От него идёт срок на апелляцию.',
  buyer_answered: 'Приложите своё письмо: оно покажет суду, что вы не уклонялись от разговора.',
  mediation_agreed:
    'Пишите сюда только соглашение с медиатором. До суда оно снимает с продавца штраф 50 %, если он его выполнит.',
};

type Answer = Reply | 'none';

function ReplyFields({ event, setEvent, view, change, onSilence }: FieldsProps<EventOf<'replied'>>) {
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
              {saidOfOtherSide(`${REPLIES[reply].meaning} ${REPLIES[reply].clock}`, view.file.facts)}
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
