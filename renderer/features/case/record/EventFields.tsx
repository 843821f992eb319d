import { upperFirst } from '../../../../shared/text/format.ts';
import type { CaseView } from '../../../../shared/ipc/contract.ts';
import { contactSchema, type CaseEvent, type EventOf } from '../../../../shared/model/case.ts';
import { CONTACTS, FOUND } from '../../../../shared/model/lifeNames.ts';
import { RadioGroup } from '../../../ui/Choice.tsx';
import { TextInput } from '../../../ui/Field.tsx';
import { ClosedFields } from './ClosedFields.tsx';
import { CourtFields } from './CourtFields.tsx';
import { MoneyFields } from './MoneyFields.tsx';
import type { Problems } from './problems.ts';
import { ReplyFields } from './ReplyFields.tsx';
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
      return <ClosedFields {...props} event={event} />;
    case 'asked':
      return <AskedFields event={event} setEvent={setEvent} />;
    case 'goods_checked':
      return (
        <RadioGroup
          label="Что нашёл?"
          value={event.found}
          onChange={(found) => setEvent({ ...event, found })}
          options={[
            { value: 'defect', label: FOUND_LABELS.defect },
            { value: 'no_defect', label: FOUND_LABELS.no_defect },
            { value: 'unknown', label: FOUND_LABELS.unknown },
          ]}
        />
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
    case 'suit_held':
    case 'lawsuit_accepted':
    case 'judgment':
    case 'appeal_decided':
      return <CourtFields {...props} event={event} />;
    case 'suit_returned':
    case 'judgment_cancelled':
    case 'judgment_reasoned':
    case 'buyer_answered':
    case 'mediation_agreed':
    case 'complaint_extended':
      return <p className={styles.words}>{WORDS[event.type]}</p>;
    default:
      return null;
  }
}

const FOUND_LABELS = Object.fromEntries(
  Object.entries(FOUND).map(([found, name]) => [found, upperFirst(name)]),
) as Record<keyof typeof FOUND, string>;

function AskedFields({ event, setEvent }: { event: EventOf<'asked'>; setEvent: (event: CaseEvent) => void }) {
  return (
    <>
      <RadioGroup
        label="Как вы обратились?"
        value={event.way}
        onChange={(way) => setEvent({ ...event, way })}
        options={contactSchema.options.map((value) => ({ value, label: CONTACTS[value].title }))}
      />
      <p className={styles.words}>
        Разговор срок не начинает: нужна претензия с доказанным вручением. Но он покажет, что вы просили.
      </p>
    </>
  );
}

const WORDS = {
  complaint_extended: 'О продлении ведомство пишет письмом. Приложите его: срок ответа пересчитается.',
  suit_returned: 'Возврат не мешает подать тот же иск снова. Приложите определение: в нём названа причина.',
  judgment_cancelled: 'Суд рассмотрит дело заново. Запишите потом новое решение.',
  judgment_reasoned: 'День стоит в конце решения. От него идёт срок на апелляцию.',
  buyer_answered: 'Приложите своё письмо: оно покажет суду, что вы не уклонялись от разговора.',
  mediation_agreed:
    'Пишите сюда только соглашение с медиатором. До суда оно снимает с продавца штраф 50 %, если он его выполнит.',
};
