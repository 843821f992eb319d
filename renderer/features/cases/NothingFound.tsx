import { Button } from '../../ui/Button.tsx';
import styles from './Cases.module.css';
import { activeFilters, NO_FILTER, type DeskFilter } from './query.ts';

/** An empty answer says what to try. */
export function NothingFound({ filter, setFilter }: { filter: DeskFilter; setFilter: (filter: DeskFilter) => void }) {
  const query = filter.query.trim();
  const filtered = activeFilters(filter).length > 0;
  return (
    <div className={styles.nothing} role="status">
      <p className={styles.nothingTitle}>{query === '' ? 'Таких дел нет' : `По словам «${query}» дел не нашлось`}</p>
      <p>
        {query === ''
          ? 'Уберите один из фильтров или посмотрите все дела.'
          : 'Попробуйте одно слово: фамилию, товар, продавца, ИНН или номер дела. Окончания и «ё» не важны.'}
      </p>
      <div className={styles.nothingActions}>
        {query !== '' && filtered && (
          <Button size={36} onPress={() => setFilter({ ...NO_FILTER, query: filter.query })}>
            Искать во всех делах
          </Button>
        )}
        <Button size={36} onPress={() => setFilter(NO_FILTER)}>
          Показать все дела
        </Button>
      </div>
    </div>
  );
}
