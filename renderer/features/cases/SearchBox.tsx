import type { RefObject } from 'react';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Head.module.css';

/** Search as you type; ↓ goes on into the list, Esc clears. */
export function SearchBox({
  value,
  onChange,
  inputRef,
  onDown,
}: {
  value: string;
  onChange: (value: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
  onDown: () => void;
}) {
  return (
    <div className={styles.search}>
      <Icon name="search" />
      <input
        ref={inputRef}
        type="text"
        aria-label="Поиск: клиент, покупка, продавец, ИНН, номер, события и письма"
        placeholder="Клиент, товар, ИНН"
        value={value}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            onDown();
          }
          if (event.key === 'Escape' && value !== '') {
            event.stopPropagation();
            onChange('');
          }
        }}
        autoComplete="off"
        spellCheck={false}
      />
      {value === '' ? (
        <kbd className={styles.keys}>Ctrl+F</kbd>
      ) : (
        <IconButton icon="close" label="Очистить поиск" size={28} onPress={() => onChange('')} />
      )}
    </div>
  );
}
