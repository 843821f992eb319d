import { saidOfOtherSide } from '../../../../shared/model/otherSide.ts';
import { daysBetween } from '../../../../shared/calendar/civilDate.ts';
import { normAt, param } from '../../../../shared/law/norms/lookup.ts';
import type { Addressee, EventOf, ServiceProof } from '../../../../shared/model/case.ts';
import { ADDRESSEES, SERVICE_PROOFS } from '../../../../shared/model/eventNames.ts';
import { counted, DAYS } from '../../../../shared/text/format.ts';
import { Advice } from '../../../ui/Advice.tsx';
import { RadioGroup } from '../../../ui/Choice.tsx';
import { NormLine } from '../../../ui/Why.tsx';
import { likelyProofs } from './draft.ts';
import type { FieldsProps } from './EventFields.tsx';
import styles from './record.module.css';

/** What shows the service and which day it is; a letter nobody took counts as handed over, and says why. */
export function ServedFields({ event, setEvent, view }: FieldsProps<EventOf<'served'>>) {
  const sent = view.file.events.filter(
    (other): other is EventOf<'sent'> => other.type === 'sent' && other.paper === event.paper,
  );
  const whom = [...new Set(sent.map((other) => other.to))];
  const proofs = likelyProofs(event.paper, event.to, view.file);
  const shown = proofs.includes(event.proof) ? proofs : [event.proof, ...proofs];
  const text = SERVICE_PROOFS[event.proof];
  const early = earlyReturn(event, sent);
  return (
    <>
      {whom.length > 1 && (
        <RadioGroup<Addressee>
          label="Кому вручили?"
          inline
          value={event.to}
          onChange={(to) => setEvent({ ...event, to })}
          options={whom.map((value) => ({
            value,
            label: saidOfOtherSide(ADDRESSEES[value].nominative, view.file.facts),
          }))}
        />
      )}
      <RadioGroup<ServiceProof>
        label="Чем подтверждается?"
        value={event.proof}
        onChange={(proof) => setEvent({ ...event, proof })}
        options={shown.map((proof) => ({
          value: proof,
          label: SERVICE_PROOFS[proof].title,
          extra: <p className={styles.words}>{SERVICE_PROOFS[proof].dateHint}</p>,
        }))}
      />
      {text.deemed && (
        <div className={styles.deemed}>
          <p>
            Письмо считается вручённым: риск того, что адресат его не взял, лежит на нём.
            {event.proof === 'refusal_act' ? '' : ' Конверт не вскрывайте, он нужен суду.'}
          </p>
          <NormLine norm={normAt('gk-165.1', view.plan.today)} />
        </div>
      )}
      {early !== null && (
        <Advice
          item={{
            code: 'storage',
            severity: 'danger',
            title: `Прошло ${counted(early, DAYS)}`,
            text: `Почта хранит письмо ${counted(storageDays(event), DAYS)}. Проверьте день по отслеживанию.`,
          }}
        />
      )}
    </>
  );
}

function storageDays(event: EventOf<'served'>): number {
  return param('post-382-storage', 'storageDays', event.date);
}

/** Days from sending to «срок хранения истёк» when they are too few to be true; null otherwise. */
function earlyReturn(event: EventOf<'served'>, sent: EventOf<'sent'>[]): number | null {
  if (event.proof !== 'storage_expired' || event.date === '') return null;
  const first = sent
    .filter((other) => other.to === event.to)
    .map((other) => other.date)
    .sort()[0];
  if (first === undefined || event.date < first) return null;
  const days = daysBetween(first, event.date);
  return days < storageDays(event) ? days : null;
}
