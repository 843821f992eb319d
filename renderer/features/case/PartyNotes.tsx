import type { CaseParties } from '../../../shared/ipc/parties.ts';
import type { PartyKind } from '../../../shared/model/partyKeys.ts';
import type { PartyField } from '../../../shared/model/partyTake.ts';
import { useCommand, useQuery } from '../../api.ts';
import { routeHash } from '../../app/routes.ts';
import { Advice } from '../../ui/Advice.tsx';
import { Link } from '../../ui/Button.tsx';
import { useCase } from './caseContext.ts';
import { sayDone } from './undo.ts';
import styles from './partyNotes.module.css';

/** What the cards of both sides know otherwise than this case: offered, never taken on its own. */
export function PartyNotes() {
  const { view } = useCase();
  const parties = useQuery('parties.forCase', { caseId: view.id }).data;
  if (!parties) return null;
  const { client, seller, warnings } = parties;
  const differ = (client?.differences.length ?? 0) + (seller?.differences.length ?? 0);
  return (
    <section className={styles.notes} aria-labelledby="cards">
      <h2 id="cards">Карточки</h2>
      <p className={styles.links}>
        {client && <Card kind="client" name="Клиент" party={client} />}
        {seller && <Card kind="seller" name="Продавец" party={seller} />}
        {!client && !seller && 'Появятся, когда в деле будут имя покупателя и название продавца.'}
      </p>
      {warnings.map((warning) => (
        <Advice key={warning.code} item={warning} />
      ))}
      {differ > 0 && (
        <>
          {client && <Differences kind="client" differences={client.differences} />}
          {seller && <Differences kind="seller" differences={seller.differences} />}
        </>
      )}
    </section>
  );
}

function Card({ kind, name, party }: { kind: PartyKind; name: string; party: { key: string; title: string } }) {
  return (
    <span>
      {name}: <Link href={routeHash({ screen: 'clients', kind, party: party.key })}>{party.title}</Link>
    </span>
  );
}

const OTHER: Record<PartyField, string> = {
  name: 'другое название',
  numbers: 'другие ИНН или ОГРН',
  address: 'другой адрес',
  contacts: 'другой телефон или почта',
  birthDate: 'другая дата рождения',
  identifier: 'другой номер документа',
  representative: 'подписывает другой',
  consent: 'данные хранит другой',
};

type Difference = NonNullable<CaseParties['client']>['differences'][number];

function Differences({ kind, differences }: { kind: PartyKind; differences: readonly Difference[] }) {
  const { view } = useCase();
  const take = useCommand('parties.take');
  const whose = kind === 'client' ? 'клиента' : 'продавца';
  const sent = view.plan.path.claimSent !== undefined;

  async function run({ field, label }: Difference): Promise<void> {
    const done = await take.run({ caseId: view.id, kind, fields: [field] });
    if (done) sayDone(done, `Взято из карточки: ${label}`);
  }

  return differences.map((difference) => (
    <Advice
      key={difference.field}
      item={{
        code: difference.field,
        severity: 'advice',
        title: `В карточке ${whose} ${OTHER[difference.field]}`,
        text: `В деле: ${difference.inCase || 'не указано'}. В карточке: ${difference.inCard}.${
          sent ? ' Отправленное письмо останется таким, каким ушло.' : ''
        }`,
        actions: [{ label: 'Взять из карточки', run: () => void run(difference) }],
      }}
    />
  ));
}
