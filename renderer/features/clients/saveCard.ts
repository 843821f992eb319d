import type { ClientCard, SellerCard } from '../../../shared/model/partyCard.ts';
import { call, sayError } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';

/** Saves a client's card and offers the way back to what it was. */
export function saveClient(key: string, before: ClientCard, after: ClientCard): Promise<boolean> {
  const put = (card: ClientCard) => call('parties.saveClient', { key, card });
  return saved(
    () => put(after),
    () => put(before),
  );
}

export function saveSeller(key: string, before: SellerCard, after: SellerCard): Promise<boolean> {
  const put = (card: SellerCard) => call('parties.saveSeller', { key, card });
  return saved(
    () => put(after),
    () => put(before),
  );
}

async function saved(work: () => Promise<unknown>, back: () => Promise<unknown>): Promise<boolean> {
  if (!(await attempt(work))) return false;
  showToast({
    text: 'Карточка сохранена',
    icon: 'check',
    action: { label: 'Отменить', run: () => void attempt(back) },
  });
  return true;
}

/** Runs a change; its error, if any, is said in the words of the main process. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    sayError(error);
    return false;
  }
}
