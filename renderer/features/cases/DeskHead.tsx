import { lazy, Suspense, type RefObject } from 'react';
import type { CaseList } from '../../../shared/ipc/contract.ts';
import type { DeskPrefs } from '../../../shared/ipc/deskPrefs.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { counted, longDate, upperFirst, weekdayName } from '../../../shared/text/format.ts';
import { startCase } from '../../app/caseCommands.ts';
import { BarSelect } from '../../ui/BarSelect.tsx';
import { Button, Link } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { neededWords } from './groups.ts';
import styles from './Head.module.css';
import { LayoutSwitch } from './LayoutSwitch.tsx';
import { activeFilters, NO_FILTER, type DeskFilter } from './query.ts';
import { SearchBox } from './SearchBox.tsx';

const DeskMenus = lazy(() => import('./DeskMenus.tsx'));

const SORTS = [
  { value: 'urgent', label: 'Сначала срочные' },
  { value: 'due', label: 'По ближайшему сроку' },
  { value: 'sum', label: 'Сначала крупные' },
  { value: 'new', label: 'Сначала новые' },
  { value: 'title', label: 'По названию' },
  { value: 'client', label: 'По клиенту' },
  { value: 'seller', label: 'По продавцу' },
] as const;

const OPEN_CASES = ['открытое дело', 'открытых дела', 'открытых дел'] as const;

export interface HeadProps {
  head: Omit<CaseList, 'rows'>;
  filter: DeskFilter;
  setFilter: (filter: DeskFilter) => void;
  prefs: DeskPrefs;
  onPrefs: (change: Partial<DeskPrefs>) => void;
}

/** Title, layout, search, filters with what is on, saved views, the sum of what was found. */
export function DeskHead({
  searchRef,
  onDown,
  onSelect,
  ...props
}: HeadProps & {
  searchRef: RefObject<HTMLInputElement | null>;
  onDown: () => void;
  /** Begins choosing several cases in the list; null where boxes are there anyway. */
  onSelect: (() => void) | null;
}) {
  const { head, filter, setFilter, prefs, onPrefs } = props;
  const list = prefs.layout === 'list';
  const search = (
    <SearchBox
      value={filter.query}
      onChange={(query) => setFilter({ ...filter, query })}
      inputRef={searchRef}
      onDown={onDown}
    />
  );
  return (
    <header className={cx(styles.head, !list && styles.dense)} data-area="head">
      <div className={styles.top}>
        <div className={styles.titles}>
          <h1>Дела</h1>
          {!list && <p className={styles.subtitle}>{openWords(head)}</p>}
        </div>
        <LayoutSwitch value={prefs.layout} onChange={(layout) => onPrefs({ layout })} />
        {search}
        <Button kind="primary" icon="plus" onPress={() => void startCase()}>
          Новое дело
        </Button>
      </div>
      {list && <p className={styles.subtitle}>{todayWords(head)}</p>}
      <div className={styles.bar}>
        <Suspense fallback={<div className={styles.menusRoom} />}>
          <DeskMenus {...props} />
        </Suspense>
        {list && (
          <BarSelect
            label="Порядок"
            small
            value={SORTS.find(({ value }) => value === prefs.sort)?.value ?? 'urgent'}
            onChange={(sort) => onPrefs({ sort, descending: sort === 'sum' })}
            options={SORTS}
          />
        )}
        {onSelect && (
          <Button kind="quiet" size={36} icon="check" onPress={onSelect}>
            Выбрать несколько
          </Button>
        )}
        <p className={styles.totals}>
          Всего требований <strong>{formatRoubles(head.sum)}</strong>
        </p>
      </div>
      <Chips filter={filter} setFilter={setFilter} found={head.total} />
    </header>
  );
}

const CASES = ['дело', 'дела', 'дел'] as const;

function Chips({ filter, setFilter, found }: Pick<HeadProps, 'filter' | 'setFilter'> & { found: number }) {
  const active = activeFilters(filter);
  if (active.length === 0) return null;
  return (
    <div className={styles.chips} role="group" aria-label="Включённые фильтры">
      {active.map(({ id, words, without }) => (
        <button
          key={id}
          type="button"
          className={styles.chip}
          aria-label={`Убрать фильтр «${words}»`}
          onClick={() => setFilter(without)}
        >
          <span>{words}</span>
          <Icon name="close" size={16} />
        </button>
      ))}
      {active.length > 1 && (
        <Link onPress={() => setFilter({ ...NO_FILTER, query: filter.query })}>Показать все дела</Link>
      )}
      <span className={styles.found} role="status">
        Найдено {counted(found, CASES)}
      </span>
    </div>
  );
}

function todayWords({ today, counts }: HeadProps['head']): string {
  const day = weekdayName(today);
  const needed = counts.overdue + counts.soon;
  return `${upperFirst(day)}, ${longDate(today)} ${neededWords(needed)}`;
}

function openWords({ counts }: HeadProps['head']): string {
  const open = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.closed;
  return counted(open, OPEN_CASES);
}
