import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useQuery } from '../../api.ts';
import { IconButton } from '../../ui/Button.tsx';
import styles from './Menus.module.css';

type Party = { key: string; name: string };

const MOST_OFFERED = 6;

/** A client or a seller of the cases that are there: the first letters of the name offer them. */
export function PartyPick({
  label,
  of,
  value,
  onChange,
}: {
  label: string;
  of: 'client' | 'seller';
  value: Party | null;
  onChange: (party: Party | null) => void;
}) {
  const id = useId();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const found = useQuery('cases.list', asked === '' || value ? null : { query: asked, sort: of, limit: 200 });
  const offered = useMemo(() => {
    const parties = new Map<string, string>();
    for (const row of found.data?.rows ?? []) {
      const [key, name] = of === 'client' ? [row.clientKey, row.client] : [row.sellerKey, row.seller];
      if (key !== '' && parties.size < MOST_OFFERED && !parties.has(key)) parties.set(key, name);
    }
    return [...parties].map(([key, name]) => ({ key, name }));
  }, [found.data, of]);

  if (value) {
    return (
      <div className={styles.field}>
        <span className={styles.label}>{label}</span>
        <span className={styles.picked}>
          {value.name}
          <IconButton icon="close" size={28} label={`${label}: любой`} onPress={() => onChange(null)} />
        </span>
      </div>
    );
  }
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.pick}>
        <input
          id={id}
          type="text"
          className={styles.input}
          value={text}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        {asked !== '' && (
          <ul className={styles.offers} aria-label={`${label}: подходящие`}>
            {offered.map((party) => (
              <li key={party.key}>
                <button
                  type="button"
                  className={styles.offer}
                  onClick={() => {
                    setText('');
                    onChange(party);
                  }}
                >
                  {party.name}
                </button>
              </li>
            ))}
            {found.data && offered.length === 0 && <li className={styles.none}>Никого не нашлось</li>}
          </ul>
        )}
      </div>
    </div>
  );
}
