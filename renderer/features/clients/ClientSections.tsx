import { useState } from 'react';
import type { ClientView } from '../../../shared/ipc/parties.ts';
import { authorityWords, type ClientCard } from '../../../shared/model/partyCard.ts';
import { longDate, shortDate } from '../../../shared/text/format.ts';
import { Advice } from '../../ui/Advice.tsx';
import { Link } from '../../ui/Button.tsx';
import { distance } from '../../ui/format.ts';
import { Section } from '../../ui/Page.tsx';
import { CardDialog } from './CardDialog.tsx';
import { CONSENT, KEEPING, NOTES, PERSON, SIGNING, type CardField } from './cardFields.ts';
import styles from './Clients.module.css';
import { Fact } from './Fact.tsx';
import { MergedList } from './MergedList.tsx';
import { PartyAddresses } from './PartyAddresses.tsx';
import { PartyCases } from './PartyCases.tsx';
import { saveClient } from './saveCard.ts';
import { Scans } from './Scans.tsx';

type Part = { title: string; text?: string; fields: readonly CardField[] };
const PARTS = {
  person: {
    title: 'Данные клиента',
    text: 'Имя меняют в деле. Открытые дела сами не изменятся: программа предложит взять новое из карточки.',
    fields: PERSON,
  },
  consent: { title: 'Согласие на обработку данных', fields: CONSENT },
  signing: { title: 'Подпись и доверенность', fields: SIGNING },
  keeping: { title: 'Срок хранения', fields: KEEPING },
  notes: { title: 'Заметки', fields: NOTES },
} satisfies Record<string, Part>;

/** The card of a client: warnings, cases, data, consent, who signs. */
export function ClientSections({ view }: { view: ClientView }) {
  const [asked, setAsked] = useState<keyof typeof PARTS | null>(null);
  const { card, person, today } = view;
  const part: Part | null = asked && PARTS[asked];
  const change = (name: keyof typeof PARTS) => (
    <Link onPress={() => setAsked(name)} label={`Изменить: ${PARTS[name].title}`}>
      Изменить
    </Link>
  );
  const newest = view.cases[0];
  const paper = (kind: string, words: string) =>
    newest && (
      <p className={styles.buttons}>
        <Link href={`#/case/${newest.id}/document/${kind}`}>{words}</Link>
      </p>
    );
  return (
    <>
      {view.warnings.length > 0 && (
        <div className={styles.warnings}>
          {view.warnings.map((warning) => (
            <Advice key={warning.code} item={warning} />
          ))}
        </div>
      )}
      <PartyCases view={view} />
      <div className={styles.columns}>
        <Section title="Данные" link={change('person')}>
          <dl className={styles.facts}>
            <Fact name="Адрес">{[person.postcode, person.address].filter(Boolean).join(', ')}</Fact>
            <Fact name="Телефон">{person.phone}</Fact>
            <Fact name="Почта">{person.email}</Fact>
            <Fact name="Дата рождения">{person.birthDate && longDate(person.birthDate)}</Fact>
          </dl>
        </Section>
        <Section title="Согласие на обработку данных" link={change('consent')}>
          <dl className={styles.facts}>
            <Fact name="Подписано">{card.consent?.date && shortDate(card.consent.date)}</Fact>
            <Fact name="Истекает">{until(card.consent?.until, today, card.consent?.date)}</Fact>
            <Fact name="Кто хранит данные">{card.consent?.operator}</Fact>
          </dl>
          <Scans view={view} paper="consent" name="согласия" />
          {paper('data_consent', 'Открыть бумагу «Согласие»')}
        </Section>
        <Section title="Подпись и доверенность" link={change('signing')}>
          <dl className={styles.facts}>
            <Fact name="Подписывает">
              {card.signature === 'representative' ? (card.representative?.name ?? 'представитель') : 'сам клиент'}
            </Fact>
            <Fact name="Доверенность">{authorityWords(card.attorney)}</Fact>
            <Fact name="Истекает">{until(card.attorney?.until, today, card.attorney?.date)}</Fact>
            {view.courtDay && <Fact name="Ближайший день в суде">{longDate(view.courtDay)}</Fact>}
          </dl>
          <Scans view={view} paper="attorney" name="доверенности" />
          {paper('power_of_attorney', 'Открыть бумагу «Доверенность»')}
        </Section>
        <div>
          <Section title="Срок хранения" link={change('keeping')}>
            <p>{keeping(card)}</p>
          </Section>
          <Section title="Заметки" link={change('notes')}>
            <p className={styles.notes}>{card.notes ?? <span className={styles.quiet}>Заметок нет.</span>}</p>
          </Section>
        </div>
      </div>
      <PartyAddresses view={view} />
      <MergedList view={view} />
      {part && (
        <CardDialog
          title={part.title}
          {...(part.text ? { text: part.text } : {})}
          fields={part.fields}
          card={asked === 'person' ? withPerson(view) : card}
          today={today}
          onClose={() => setAsked(null)}
          onSave={(next) => saveClient(view.key, card, next)}
        />
      )}
    </>
  );
}

/** The form begins with what the newest case says, so that confirming it is one press. */
function withPerson({ card, person }: ClientView): ClientCard {
  const { address, postcode, phone, email, birthDate, birthPlace } = person;
  const known = Object.fromEntries(
    Object.entries({ address, postcode, phone, email, birthDate, birthPlace }).filter(([, value]) => value),
  );
  return { ...card, person: { ...card.person, ...known } };
}

function until(day: string | undefined, today: string, from: string | undefined): string {
  if (day) return day < today ? `истекло ${shortDate(day)}` : `${shortDate(day)}, ${distance(day, today)}`;
  return from ? 'срок не указан' : '';
}

function keeping({ retention }: ClientCard): string {
  if (retention === undefined) return 'Как в настройках.';
  if (retention === 'never') return 'Не удалять.';
  return `После завершения дела, месяцев: ${retention}.`;
}
