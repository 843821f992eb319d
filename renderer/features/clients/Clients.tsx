import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { PartyList, PartyRow } from '../../../shared/ipc/parties.ts';
import type { PartyKind } from '../../../shared/model/partyKeys.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { counted, shortDate } from '../../../shared/text/format.ts';
import { useQuery } from '../../api.ts';
import { routeHash } from '../../app/routes.ts';
import { useScreenActions, useScreenTitle } from '../../app/shellContext.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { distance } from '../../ui/format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ScreenBody, ScreenHeader } from '../../ui/Page.tsx';
import { Duplicates } from './Duplicates.tsx';
import styles from './Clients.module.css';
import { PartyCard } from './PartyCard.tsx';

const PAGE = 50;
const MOST = 200;
const CASES = ['дело', 'дела', 'дел'] as const;
const VIEWS: readonly { kind: PartyKind; name: string }[] = [
  { kind: 'client', name: 'Клиенты' },
  { kind: 'seller', name: 'Продавцы' },
];

/** «Клиенты»: everybody the cases name, with a card for what no case says. */
export default function Clients({ kind, party }: { kind: PartyKind; party: string | null }) {
  if (party !== null) return <PartyCard key={`${kind} ${party}`} kind={kind} party={party} />;
  return <Parties key={kind} kind={kind} />;
}

function Parties({ kind }: { kind: PartyKind }) {
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [pairs, setPairs] = useState(false);
  const { data: fresh, error } = useQuery('parties.list', { kind, query, limit });
  // The former answer stays while the next letter is looked up.
  const [shown, setShown] = useState<PartyList | null>(null);
  if (fresh && fresh !== shown) setShown(fresh);
  const data = fresh ?? shown;
  const box = useRef<HTMLDivElement>(null);
  const name = VIEWS.find((view) => view.kind === kind)?.name ?? '';
  useScreenTitle(name);
  useScreenActions(useMemo(() => ({ find: () => box.current?.querySelector('input')?.focus() }), []));
  if (error && !data) {
    return (
      <ScreenBody>
        <ScreenHeader title="Список не открылся" subtitle={error.message} />
      </ScreenBody>
    );
  }
  if (!data) return null;
  return (
    <ScreenBody>
      <ScreenHeader
        title={name}
        subtitle={
          kind === 'client'
            ? 'Покупатели ваших дел. Карточка хранит согласие, доверенность и то, чего нет в деле.'
            : 'Продавцы ваших дел: реквизиты, адреса и чем кончались споры.'
        }
      />
      <nav className={styles.views} aria-label="Вид списка">
        {VIEWS.map((view) => (
          <a
            key={view.kind}
            href={routeHash({ screen: 'clients', kind: view.kind, party: null })}
            className={styles.view}
            {...(view.kind === kind ? { 'aria-current': 'page' as const } : {})}
          >
            {view.name} {data.counts[view.kind]}
          </a>
        ))}
      </nav>
      <div className={styles.bar} ref={box}>
        <TextInput
          label={kind === 'client' ? 'Имя клиента' : 'Название или ИНН'}
          small
          width={320}
          type="search"
          value={query}
          onChange={setQuery}
          end={<Icon name="search" />}
        />
        <p className={styles.count} role="status">
          Найдено: {data.total}
        </p>
        {data.duplicates > 0 && <Link onPress={() => setPairs(true)}>Похоже, записаны дважды: {data.duplicates}</Link>}
      </div>
      <Rows kind={kind} list={data} query={query} />
      {data.rows.length < data.total && limit < MOST && (
        <p className={styles.more}>
          <Button onPress={() => setLimit((now) => Math.min(MOST, now + PAGE))}>Показать ещё</Button>
        </p>
      )}
      {data.rows.length < data.total && limit >= MOST && (
        <p className={styles.none}>Показаны первые {MOST}. Остальных найдите по имени.</p>
      )}
      {pairs && <Duplicates kind={kind} onClose={() => setPairs(false)} />}
    </ScreenBody>
  );
}

function Rows({ kind, list, query }: { kind: PartyKind; list: PartyList; query: string }) {
  const rows = useRef<HTMLUListElement>(null);
  if (list.rows.length === 0) {
    const nobody = kind === 'client' ? 'Клиент появится здесь' : 'Продавец появится здесь';
    return (
      <p className={styles.none}>
        {query.trim() === ''
          ? `${nobody}, когда вы впишете его в дело.`
          : 'Никого не нашлось. Проверьте слово или впишите другое.'}
      </p>
    );
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey) return;
    const links = [...(rows.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    event.preventDefault();
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
  }
  return (
    <ul className={styles.rows} ref={rows} onKeyDown={onKeyDown}>
      {list.rows.map((row) => (
        <Row key={row.key} kind={kind} row={row} today={list.today} />
      ))}
    </ul>
  );
}

function Row({ kind, row, today }: { kind: PartyKind; row: PartyRow; today: string }) {
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <a className={styles.name} data-row href={routeHash({ screen: 'clients', kind, party: row.key })}>
          {row.title}
        </a>
        {row.note && <span className={styles.note}>{row.note}</span>}
      </div>
      <div>
        {row.cases === 0 ? 'Дел нет' : counted(row.cases, CASES)}
        {row.cases > 0 && (
          <span className={styles.note}>{row.open > 0 ? `открыто: ${row.open}` : 'все завершены'}</span>
        )}
      </div>
      <div>
        {row.nearest && (
          <>
            {shortDate(row.nearest)}
            <span className={styles.note}>ближайший день, {distance(row.nearest, today)}</span>
          </>
        )}
      </div>
      <div className={styles.sum}>
        {row.sum > 0 && (
          <>
            {formatRoubles(row.sum)}
            <span className={styles.note}>требования открытых дел</span>
          </>
        )}
      </div>
    </li>
  );
}
