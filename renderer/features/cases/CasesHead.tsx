import type { RefObject } from 'react';
import type { CaseList } from '../../../shared/ipc/contract.ts';
import { formatRoubles } from '../../../shared/money/kopecks.ts';
import { longDate, weekdayName } from '../../../shared/text/format.ts';
import { startCase } from '../../app/caseCommands.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ScreenHeader } from '../../ui/Page.tsx';
import { BarSelect } from '../../ui/BarSelect.tsx';
import styles from './Cases.module.css';
import type { ListFilter } from './casePages.ts';
import { GROUPS, neededWords } from './groups.ts';

const SORTS = [
  { value: 'urgent', label: 'Сначала срочные' },
  { value: 'sum', label: 'Сначала крупные' },
  { value: 'new', label: 'Сначала новые' },
  { value: 'title', label: 'По названию' },
] as const;

const STAGES = [
  { value: 'all', label: 'Все этапы' },
  ...GROUPS.map((group) => ({ value: group.id, label: group.name })),
] as const;

/** Title, today, search as you type, filter, order and the sum of what was found. */
export function CasesHead({
  head,
  filter,
  setFilter,
  searchRef,
  onDown,
  onSelect,
}: {
  head: Omit<CaseList, 'rows'>;
  filter: ListFilter;
  setFilter: (filter: ListFilter) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  onDown: () => void;
  /** Begins choosing several cases; null while it goes on. */
  onSelect: (() => void) | null;
}) {
  const day = weekdayName(head.today);
  const needed = head.counts.overdue + head.counts.soon;
  return (
    <div className={styles.head}>
      <ScreenHeader
        title="Дела"
        subtitle={`${day.charAt(0).toLocaleUpperCase('ru')}${day.slice(1)}, ${longDate(head.today)} ${neededWords(needed)}`}
        aside={
          <Button kind="primary" icon="plus" onPress={() => void startCase()}>
            Новое дело
          </Button>
        }
      />
      <div className={styles.bar}>
        <div className={styles.search}>
          <Icon name="search" />
          <input
            ref={searchRef}
            type="text"
            aria-label="Поиск: покупка, продавец, ИНН или номер дела"
            placeholder="Покупка или продавец"
            value={filter.query}
            onChange={(event) => setFilter({ ...filter, query: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') {
                event.preventDefault();
                onDown();
              }
              if (event.key === 'Escape' && filter.query !== '') {
                event.stopPropagation();
                setFilter({ ...filter, query: '' });
              }
            }}
            autoComplete="off"
            spellCheck={false}
          />
          {filter.query === '' ? (
            <kbd className={styles.keys}>Ctrl+F</kbd>
          ) : (
            <IconButton
              icon="close"
              label="Очистить поиск"
              size={28}
              onPress={() => setFilter({ ...filter, query: '' })}
            />
          )}
        </div>
        <BarSelect
          label="Этап"
          icon="filter"
          value={filter.group}
          onChange={(group) => setFilter({ ...filter, group })}
          options={STAGES}
        />
        <BarSelect
          label="Порядок"
          value={filter.sort}
          onChange={(sort) => setFilter({ ...filter, sort })}
          options={SORTS}
        />
        {onSelect && (
          <Button kind="quiet" size={36} icon="check" onPress={onSelect}>
            Выбрать несколько
          </Button>
        )}
        <p className={styles.totals}>
          Всего требований <strong>{formatRoubles(head.sum)}</strong>
        </p>
      </div>
    </div>
  );
}
