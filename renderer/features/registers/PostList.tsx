import { useState } from 'react';
import type { Input } from '../../../shared/ipc/contract.ts';
import type { PostLetter } from '../../../shared/ipc/registers.ts';
import { CATEGORY_NAMES, type PostCategory } from '../../../shared/registers/postList.ts';
import { useCommand } from '../../api.ts';
import { routeHash } from '../../app/routes.ts';
import { BarSelect } from '../../ui/BarSelect.tsx';
import { Button, Link } from '../../ui/Button.tsx';
import { MoneyInput } from '../../ui/MoneyInput.tsx';
import styles from './Registers.module.css';
import { saySaved } from './saved.ts';

const CATEGORIES = (Object.keys(CATEGORY_NAMES) as PostCategory[]).map((value) => ({
  value,
  label: CATEGORY_NAMES[value],
}));

/** The letters that wait, and the list of them for the post. */
export function PostList({ letters }: { letters: readonly PostLetter[] }) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [category, setCategory] = useState<PostCategory>('valued');
  const [others, setOthers] = useState<ReadonlyMap<string, PostCategory>>(new Map());
  const [value, setValue] = useState<number | null>(null);
  const save = useCommand('registers.savePost');
  const taken = letters.filter(({ id }) => !left.has(id));
  const saveAs = (as: Input<'registers.savePost'>['as']) =>
    void save
      .run({ letters: taken.map(({ id }) => ({ id, category: others.get(id) ?? category, value })), as })
      .then(saySaved);
  return (
    <>
      <div className={styles.bar}>
        <BarSelect label="Вид отправления" value={category} onChange={setCategory} options={CATEGORIES} />
        <MoneyInput label="Ценность каждого письма" small value={value} onChange={setValue} />
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Письма для почты">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">В список</th>
              <th scope="col">Кому и куда</th>
              <th scope="col">Исх. №</th>
              <th scope="col">Дело</th>
              <th scope="col">Вид отправления</th>
            </tr>
          </thead>
          <tbody>
            {letters.map((letter) => (
              <tr key={letter.id}>
                <td>
                  <input
                    type="checkbox"
                    className={styles.boxed}
                    aria-label={`В список: ${letter.title}`}
                    checked={!left.has(letter.id)}
                    onChange={() => setLeft(toggled(left, letter.id))}
                  />
                </td>
                <td>
                  {letter.addressee || 'Адресат не указан'}
                  <span className={styles.second}>
                    {[letter.postcode, letter.address].filter(Boolean).join(', ') || 'Адреса нет'}
                  </span>
                </td>
                <td className={styles.narrow}>{letter.outgoing ?? '—'}</td>
                <td>
                  <Link href={routeHash({ screen: 'case', id: letter.id, section: 'documents' })}>
                    {letter.caseNumber}
                  </Link>
                  <span className={styles.second}>{letter.printed ? letter.title : 'печать не записана'}</span>
                </td>
                <td>
                  <select
                    className={styles.select}
                    aria-label={`Вид отправления: ${letter.title}`}
                    value={others.get(letter.id) ?? category}
                    onChange={(event) => setOthers(new Map(others).set(letter.id, event.target.value as PostCategory))}
                  >
                    <option value="valued">ценное</option>
                    <option value="registered">заказное</option>
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {taken.length > 0 && (
        <div className={styles.bar}>
          <Button size={36} icon="printer" isPending={save.busy} onPress={() => saveAs('print')}>
            Напечатать список
          </Button>
          {(['pdf', 'docx', 'xlsx'] as const).map((as) => (
            <Button key={as} size={36} isPending={save.busy} onPress={() => saveAs(as)}>
              {`Сохранить ${as.toUpperCase()}`}
            </Button>
          ))}
        </div>
      )}
      <p className={styles.note}>
        Список составлен в свободной форме. Бланк почты (форма 103) и правила его приёма проверьте в своём отделении.
        Вес вписывает отделение.
      </p>
    </>
  );
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
