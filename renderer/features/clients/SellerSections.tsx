import { useState } from 'react';
import type { SellerView } from '../../../shared/ipc/parties.ts';
import type { SellerCard } from '../../../shared/model/partyCard.ts';
import type { WorkedLine, WorkedStep } from '../../../shared/model/partyOutcome.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { counted, DAYS } from '../../../shared/text/format.ts';
import { Link } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { Section } from '../../ui/Page.tsx';
import { CardDialog } from './CardDialog.tsx';
import { NOTES, REQUISITES } from './cardFields.ts';
import styles from './Clients.module.css';
import { Fact } from './Fact.tsx';
import { MergedList } from './MergedList.tsx';
import { PartyAddresses } from './PartyAddresses.tsx';
import { PartyCases } from './PartyCases.tsx';
import { saveSeller } from './saveCard.ts';

const AFTER: Record<WorkedStep, string> = {
  before: 'До претензии',
  claim: 'После претензии',
  complaint: 'После жалобы',
  court: 'После иска',
};
const CASES = ['дело', 'дела', 'дел'] as const;

/** The card of a seller: cases, what worked, requisites with their check digits, all addresses. */
export function SellerSections({ view }: { view: SellerView }) {
  const [asked, setAsked] = useState<'requisites' | 'notes' | null>(null);
  const { card, requisites, checks } = view;
  return (
    <>
      <PartyCases view={view} />
      <div className={styles.columns}>
        <Section
          title="Реквизиты"
          link={
            <Link onPress={() => setAsked('requisites')} label="Изменить: реквизиты">
              Изменить
            </Link>
          }
        >
          <dl className={styles.facts}>
            <Fact name="Название">{requisites.name}</Fact>
            {view.otherNames.length > 0 && <Fact name="В делах также">{view.otherNames.join(', ')}</Fact>}
            <Fact name="ИНН">{requisites.inn && <Checked value={requisites.inn} problem={checks.inn} />}</Fact>
            <Fact name="ОГРН">{requisites.ogrn && <Checked value={requisites.ogrn} problem={checks.ogrn} />}</Fact>
            <Fact name="Телефон">{requisites.phone}</Fact>
            <Fact name="Почта">{requisites.email}</Fact>
          </dl>
        </Section>
        <div>
          <Section title="Что сработало">
            <Worked lines={view.worked} />
          </Section>
          <Section
            title="Заметки"
            link={
              <Link onPress={() => setAsked('notes')} label="Изменить: заметки">
                Изменить
              </Link>
            }
          >
            <p className={styles.notes}>{card.notes ?? <span className={styles.quiet}>Заметок нет.</span>}</p>
          </Section>
        </div>
      </div>
      <PartyAddresses view={view} />
      <MergedList view={view} />
      {asked && (
        <CardDialog
          title={asked === 'requisites' ? 'Реквизиты продавца' : 'Заметки'}
          {...(asked === 'requisites'
            ? { text: 'Открытые дела сами не изменятся: программа предложит взять новое из карточки.' }
            : {})}
          fields={asked === 'requisites' ? REQUISITES : NOTES}
          card={asked === 'requisites' ? withRequisites(view) : card}
          today={view.today}
          onClose={() => setAsked(null)}
          onSave={(next) => saveSeller(view.key, card, next)}
        />
      )}
    </>
  );
}

/** The form begins with what the newest case says. */
function withRequisites({ card, requisites }: SellerView): SellerCard {
  return { ...card, requisites };
}

function Checked({ value, problem }: { value: string; problem: string | null }) {
  return (
    <>
      {value}
      <span className={styles.note}>
        <Glyph name={problem ? 'overdue' : 'done'} size={16} />{' '}
        {problem ?? 'контрольные цифры сходятся; есть ли такая запись в реестре, программа не знает'}
      </span>
    </>
  );
}

/** «После» is an order in time; the program does not claim a cause. */
function Worked({ lines }: { lines: readonly WorkedLine[] }) {
  if (lines.length === 0) return <p className={styles.quiet}>Пока ничего: денег и товара от него не было.</p>;
  return (
    <>
      <dl className={styles.facts}>
        {lines.map(({ step, cases, received, days }) => (
          <Fact key={step} name={AFTER[step]}>
            {counted(cases, CASES)}
            {received > 0 && `, получено ${formatRoubles(received)}`}
            {days && <span className={styles.note}>ждали {wait(days)}</span>}
          </Fact>
        ))}
      </dl>
      <p className={styles.note}>Так шли события. Почему продавец заплатил, программа не знает.</p>
    </>
  );
}

function wait({ least, most }: { least: number; most: number }): string {
  return least === most ? counted(least, DAYS) : `от ${least} до ${counted(most, ['дня', 'дней', 'дней'])}`;
}
