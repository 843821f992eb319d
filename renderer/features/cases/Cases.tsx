import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CaseGroup, CaseRow } from '../../../shared/ipc/contract.ts';
import { navigate } from '../../app/routes.ts';
import { useScreenActions, useScreenTitle } from '../../app/shellContext.ts';
import { Button } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CaseRowView } from './CaseRowView.tsx';
import styles from './Cases.module.css';
import { CasesHead } from './CasesHead.tsx';
import { useCasePages, type ListFilter } from './casePages.ts';
import { actionRoute, GROUPS, type GroupView } from './groups.ts';

const FirstStart = lazy(() => import('./FirstStart.tsx'));
const Batch = lazy(() => import('./Batch.tsx'));
const Missed = lazy(() => import('./Missed.tsx'));

/** «Дела»: the home of the program. */
export function Cases() {
  const [filter, setFilter] = useState<ListFilter>({ query: '', group: 'all', sort: 'urgent' });
  const pages = useCasePages(filter);
  useScreenTitle('Дела');
  if (pages.error && !pages.head) return <Failed message={pages.error.message} />;
  if (!pages.head) return null;
  const all = Object.values(pages.head.counts).reduce((sum, count) => sum + count, 0);
  if (all === 0 && filter.query.trim() === '') {
    return (
      <Suspense fallback={null}>
        <FirstStart />
      </Suspense>
    );
  }
  return <List key="list" filter={filter} setFilter={setFilter} pages={pages} head={pages.head} />;
}

function Failed({ message }: { message: string }) {
  return (
    <div className={styles.nothing}>
      <h1>Дела не открылись</h1>
      <p>{message}</p>
    </div>
  );
}

interface ListProps {
  filter: ListFilter;
  setFilter: (filter: ListFilter) => void;
  pages: ReturnType<typeof useCasePages>;
  head: NonNullable<ReturnType<typeof useCasePages>['head']>;
}

function List({ filter, setFilter, pages, head }: ListProps) {
  const [closedOpen, setClosedOpen] = useState(false);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const choice = useChoice();
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const grouped = filter.sort === 'urgent';
  const shown = useMemo(
    () =>
      grouped && !closedOpen && filter.group === 'all'
        ? pages.rows.filter((row) => row.group !== 'closed')
        : pages.rows,
    [grouped, closedOpen, filter.group, pages.rows],
  );
  const current = shown.find((row) => row.id === currentId) ?? shown[0];
  const actions = useMemo(
    () => ({
      find: () => search.current?.focus(),
      ...(current ? { primary: () => navigate(actionRoute(current.id, current.action.id)) } : {}),
    }),
    [current],
  );
  useScreenActions(actions);

  const focusRow = useCallback((step: number | 'first') => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    const next = step === 'first' ? 0 : Math.min(links.length - 1, Math.max(0, at + step));
    links[next]?.focus();
    links[next]?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, []);

  function onListKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && choice.ids) choice.end();
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -1e6,
      End: 1e6,
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    focusRow(step);
  }

  const rowOf = (row: CaseRow) => (
    <CaseRowView
      key={row.id}
      row={row}
      current={row === current}
      onFocus={setCurrentId}
      {...(choice.ids ? { chosen: choice.ids.has(row.id), onChoose: choice.toggle } : {})}
    />
  );
  const rowsOf = (group: CaseGroup) => shown.filter((row) => row.group === group).map(rowOf);
  return (
    <div className={styles.screen}>
      <CasesHead
        head={head}
        filter={filter}
        setFilter={setFilter}
        searchRef={search}
        onDown={() => focusRow('first')}
        onSelect={choice.ids ? null : choice.begin}
      />
      <Suspense fallback={null}>
        <Missed />
      </Suspense>
      {choice.ids && (
        <Suspense fallback={null}>
          <Batch chosen={choice.ids} onAll={() => choice.add(shown.map((row) => row.id))} onDone={choice.end} />
        </Suspense>
      )}
      <div ref={list} className={styles.list} onKeyDown={onListKey}>
        {shown.length === 0 && filter.query.trim() !== '' && (
          <p className={styles.nothing}>Ничего не нашлось. Проверьте слово или покажите все этапы.</p>
        )}
        {grouped
          ? GROUPS.filter(
              (group) => head.counts[group.id] > 0 && (filter.group === 'all' || filter.group === group.id),
            ).map((group) => (
              <Group
                key={group.id}
                group={group}
                count={head.counts[group.id]}
                {...(group.id === 'closed' && filter.group === 'all'
                  ? { folded: !closedOpen, onToggle: () => setClosedOpen(!closedOpen) }
                  : {})}
              >
                {rowsOf(group.id)}
              </Group>
            ))
          : shown.length > 0 && <ul className={styles.rows}>{shown.map(rowOf)}</ul>}
        <More key={pages.rows.length} onSeen={pages.more} />
      </div>
    </div>
  );
}

/** Cases chosen by their boxes; null while nobody chooses. */
function useChoice() {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  const begin = useCallback(() => setIds(new Set()), []);
  const end = useCallback(() => setIds(null), []);
  const add = useCallback((more: string[]) => setIds((before) => new Set([...(before ?? []), ...more])), []);
  const toggle = useCallback((id: string) => {
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  return { ids, begin, end, add, toggle };
}

function Group({
  group,
  count,
  folded,
  onToggle,
  children,
}: {
  group: GroupView;
  count: number;
  folded?: boolean;
  onToggle?: () => void;
  children: React.ReactNode;
}) {
  const id = `group-${group.id}`;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.groupHead}>
        <Glyph name={group.glyph} />
        <h2 id={id} className={styles.groupName}>
          {group.name} <span className={styles.groupCount}>{count}</span>
        </h2>
        {group.words && <p className={styles.groupWords}>{group.words}</p>}
        {onToggle && (
          <Button
            kind="quiet"
            size={28}
            className={styles.fold ?? ''}
            aria-expanded={!folded}
            aria-label={folded ? 'Показать завершённые дела' : 'Скрыть завершённые дела'}
            onPress={onToggle}
          >
            <Icon name={folded ? 'down' : 'up'} />
          </Button>
        )}
      </div>
      {!folded && <ul className={styles.rows}>{children}</ul>}
    </section>
  );
}

/** Asks for the next page when the end of the list comes near. */
function More({ onSeen }: { onSeen: () => void }) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  });
  useEffect(() => {
    if (!ref.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current();
      },
      { rootMargin: '600px' },
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={ref} className={styles.more} />;
}
