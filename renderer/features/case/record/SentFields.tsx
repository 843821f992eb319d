import { addresseesOf } from '../../../../shared/documents/addressees.ts';
import type { Addressee, Channel, EventOf } from '../../../../shared/model/case.ts';
import { saidOfOtherSide } from '../../../../shared/model/otherSide.ts';
import { ADDRESSEES, CHANNEL_TEXTS } from '../../../../shared/model/eventNames.ts';
import { Checkbox, RadioGroup } from '../../../ui/Choice.tsx';
import { TextInput } from '../../../ui/Field.tsx';
import { numberProblem } from './draft.ts';
import type { FieldsProps } from './EventFields.tsx';
import styles from './record.module.css';

/** To an office and to a court a paper goes by post or by hand; the seller may be reached in more ways. */
const OFFICIAL: Channel[] = ['in_person', 'valued_letter', 'registered_letter'];
/** A bank and an association of consumers also read letters and chats. */
const OPEN: Channel[] = [...OFFICIAL, 'email', 'platform_chat'];
const ALL = Object.keys(CHANNEL_TEXTS) as Channel[];

function channelsTo(to: Addressee): Channel[] {
  if (to === 'seller' || to === 'platform') return ALL;
  return to === 'bank' || to === 'association' ? OPEN : OFFICIAL;
}

/** To whom, by which channel (strongest first), with which number. */
export function SentFields(props: FieldsProps<EventOf<'sent'>>) {
  const { event, setEvent, view, problems, change, alsoServed, setAlsoServed } = props;
  const whom = addresseesOf(event.paper, view.file.facts);
  const channels = channelsTo(event.to);
  const text = CHANNEL_TEXTS[event.channel];
  const override = event.numberOverride ?? '';
  const doubtful = numberProblem(event);
  return (
    <>
      {whom.length > 1 && (
        <RadioGroup<Addressee>
          label="Кому?"
          inline
          value={event.to}
          onChange={(to) => setEvent({ ...event, to })}
          options={whom.map((value) => ({
            value,
            label: saidOfOtherSide(ADDRESSEES[value].nominative, view.file.facts),
          }))}
        />
      )}
      <RadioGroup<Channel>
        label="Как отправили?"
        hint="Сверху — то, что легче доказать."
        value={event.channel}
        onChange={(channel) => setEvent({ ...event, channel })}
        options={channels.map((channel) => ({
          value: channel,
          label: (
            <>
              {CHANNEL_TEXTS[channel].title} <span className={styles.strength}>{CHANNEL_TEXTS[channel].strength}</span>
            </>
          ),
          extra: <p className={styles.words}>{saidOfOtherSide(CHANNEL_TEXTS[channel].advice, view.file.facts)}</p>,
        }))}
      />
      {text.number && (
        <TextInput
          label={text.number}
          hint={text.postal ? '14 цифр, можно без пробелов.' : undefined}
          width={240}
          maxLength={60}
          value={event.number ?? ''}
          onChange={(number) => setEvent({ ...event, number })}
          error={problems.number}
        />
      )}
      {doubtful && (problems.number !== null || override !== '') && (
        <TextInput
          label="Если всё верно, напишите почему"
          small
          hint="Например: «так стоит на чеке» или «чек потерян»."
          width="full"
          maxLength={300}
          value={override}
          onChange={(numberOverride) => setEvent({ ...event, numberOverride })}
        />
      )}
      {event.channel === 'in_person' && !change && (
        <Checkbox
          selected={alsoServed}
          onChange={setAlsoServed}
          hint={`Тогда вручение запишется тем же днём${event.paper === 'claim' ? ', и пойдёт срок' : ''}.`}
        >
          На моём экземпляре поставили отметку
        </Checkbox>
      )}
    </>
  );
}
