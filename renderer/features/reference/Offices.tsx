import { useState } from 'react';
import { lawDataInForce } from '../../../shared/law/context.ts';
import { TextInput } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Reference.module.css';

/** Territorial offices of Роспотребнадзор as the law data know them; addresses are not among them. */
export function Offices() {
  const [query, setQuery] = useState('');
  const { offices } = lawDataInForce();
  const words = fold(query).split(' ').filter(Boolean);
  const found = offices.filter(({ code, tail }) => words.every((word) => fold(`${code} ${tail}`).includes(word)));
  return (
    <>
      <p className={styles.lead}>
        Названия управлений. Адрес и электронную приёмную проверьте на сайте rospotrebnadzor.ru: они меняются.
      </p>
      <div className={styles.bar}>
        <TextInput
          label="Регион"
          small
          width={300}
          type="search"
          value={query}
          onChange={setQuery}
          end={<Icon name="search" />}
        />
        <p className={styles.count} role="status">
          Найдено: {found.length}
        </p>
      </div>
      {found.length === 0 && <p className={styles.none}>Такого региона нет. Проверьте слово.</p>}
      <ul>
        {found.map(({ code, tail }) => (
          <li key={`${code} ${tail}`} className={styles.office}>
            {name(tail)}
          </li>
        ))}
      </ul>
    </>
  );
}

function name(tail: string): string {
  const own = tail.replace(/ \(site code unknown\)$/, '');
  const joint = /^\[Межрегиональное управление\] (.+)$/.exec(own);
  return joint
    ? `Межрегиональное управление Роспотребнадзора по ${joint[1] ?? ''}`
    : `Управление Роспотребнадзора по ${own}`;
}

function fold(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}
