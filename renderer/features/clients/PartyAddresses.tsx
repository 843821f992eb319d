import type { PartyAddress, PartyView } from '../../../shared/ipc/parties.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { Link } from '../../ui/Button.tsx';
import { distance } from '../../ui/format.ts';
import { Section } from '../../ui/Page.tsx';
import styles from './Clients.module.css';
import { saveClient, saveSeller } from './saveCard.ts';

const SOURCES: Record<NonNullable<PartyAddress['source']>, string> = {
  egrul: 'из ЕГРЮЛ или ЕГРИП',
  receipt: 'из чека',
  contract: 'из договора',
  site: 'с сайта продавца',
  platform: 'из карточки на маркетплейсе',
  other: 'из другого места',
  unknown: 'откуда, неизвестно',
};

/** Every address that occurs, with its origin and age; any of them may be made the one of the card. */
export function PartyAddresses({ view }: { view: PartyView }) {
  if (view.addresses.length === 0) return null;
  return (
    <Section title="Адреса">
      <ul>
        {view.addresses.map((address) => (
          <li key={`${address.text} ${address.source ?? ''}`} className={styles.item}>
            <span>
              {address.text}
              <span className={styles.note}>{note(address, view)}</span>
            </span>
            {address.chosen ? (
              <span className={styles.quiet}>в карточке</span>
            ) : (
              <Link onPress={() => void choose(address, view)} label={`Сделать основным: ${address.text}`}>
                Сделать основным
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function note({ source, date, cases }: PartyAddress, view: PartyView): string {
  const origin = view.kind === 'seller' ? (source ? SOURCES[source] : 'откуда, не указано') : '';
  const found = date ? `найден ${shortDate(date)}, ${distance(date, view.today)}` : '';
  return [origin, found, cases > 0 ? `дел с ним: ${cases}` : ''].filter(Boolean).join(', ');
}

function choose({ value }: PartyAddress, view: PartyView): Promise<boolean> {
  if (view.kind === 'client') {
    const rest = { ...view.card.person };
    delete rest.postcode;
    delete rest.address;
    const { postcode, address } = value;
    const person = { ...rest, ...(postcode ? { postcode } : {}), ...(address ? { address } : {}) };
    return saveClient(view.key, view.card, { ...view.card, person });
  }
  const rest = { ...view.card.requisites };
  delete rest.postcode;
  delete rest.address;
  delete rest.addressSource;
  delete rest.addressDate;
  return saveSeller(view.key, view.card, { ...view.card, requisites: { ...rest, ...value } });
}
