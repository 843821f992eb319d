import { useMemo } from 'react';
import type { PartyView } from '../../../shared/ipc/parties.ts';
import type { PartyKind } from '../../../shared/model/partyKeys.ts';
import { counted } from '../../../shared/text/format.ts';
import { call, sayError, useQuery } from '../../api.ts';
import { navigate, routeHash } from '../../app/routes.ts';
import { useScreenActions, useScreenTitle } from '../../app/shellContext.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { ScreenBody, ScreenHeader } from '../../ui/Page.tsx';
import { ClientSections } from './ClientSections.tsx';
import { SellerSections } from './SellerSections.tsx';

const CASES = ['дело', 'дела', 'дел'] as const;

/** The card of a client or of a seller; the one solid button begins a new case with its data. */
export function PartyCard({ kind, party }: { kind: PartyKind; party: string }) {
  const { data: view, error } = useQuery('parties.get', { kind, key: party });
  useScreenTitle(view?.title ?? '');
  const begin = useMemo(() => ({ primary: () => void newCase(kind, party) }), [kind, party]);
  useScreenActions(begin);
  const back = (
    <Link plain href={routeHash({ screen: 'clients', kind, party: null })}>
      {kind === 'client' ? '← К списку клиентов' : '← К списку продавцов'}
    </Link>
  );
  if (error && !view) {
    return (
      <ScreenBody>
        <ScreenHeader title="Карточка не открылась" subtitle={error.message} back={back} />
      </ScreenBody>
    );
  }
  if (!view) return null;
  return (
    <ScreenBody>
      <ScreenHeader
        title={view.title}
        subtitle={subtitle(view)}
        back={back}
        line
        aside={
          <Button kind="primary" icon="plus" onPress={begin.primary}>
            {kind === 'client' ? 'Новое дело этого клиента' : 'Новое дело против него'}
          </Button>
        }
      />
      {view.kind === 'client' ? <ClientSections view={view} /> : <SellerSections view={view} />}
    </ScreenBody>
  );
}

function subtitle(view: PartyView): string {
  const all = view.cases.length + view.more;
  if (all === 0) return 'Дел нет, есть только карточка.';
  const open = view.cases.filter((one) => one.open).length;
  return `${counted(all, CASES)}${open > 0 ? `, открыто: ${open}` : ', все завершены'}.`;
}

async function newCase(kind: PartyKind, key: string): Promise<void> {
  try {
    const { id } = await call('parties.newCase', { kind, key });
    navigate({ screen: 'interview', id, page: null });
  } catch (error) {
    sayError(error);
  }
}
