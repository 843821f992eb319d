import { useMemo, useRef, useState } from 'react';
import type { ReferenceNorm } from '../../../shared/ipc/law.ts';
import type { Edition } from '../../../shared/law/types.ts';
import { counted, shortDate, upperFirst } from '../../../shared/text/format.ts';
import { useQuery } from '../../api.ts';
import { LawAge } from '../../app/LawAge.tsx';
import { useScreenActions, useScreenTitle } from '../../app/shellContext.ts';
import { TextInput } from '../../ui/Field.tsx';
import { CONFIDENCE } from '../../ui/format.ts';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ScreenBody, ScreenHeader } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { Courts } from './Courts.tsx';
import { Offices } from './Offices.tsx';
import styles from './Reference.module.css';

/** Filter by how sure the program is of the wording that applies today. */
const TRUST = [
  { value: 'all', label: 'Любая' },
  { value: 'sure', label: 'Сверено с текстом закона' },
  { value: 'check', label: 'Проверьте перед подачей' },
];
const NORMS = ['норма', 'нормы', 'норм'] as const;
const VIEWS = [
  { id: 'law', name: 'Закон', lead: 'Закон, по которому считает программа.' },
  { id: 'courts', name: 'Суды', lead: 'Суды, которые вы записали.' },
  { id: 'offices', name: 'Роспотребнадзор', lead: 'Территориальные управления.' },
] as const;
/** Green only where the text of the law itself was compared; the rest asks to be checked. */
const MARKS: Record<Edition['confidence'], GlyphName> = { H: 'done', M: 'notSent', K: 'notSent', L: 'soon' };

/** «Справочник»: the law the program counts by, article by article, with the dates of every wording. */
export default function Reference() {
  const [view, setView] = useState<(typeof VIEWS)[number]['id']>('law');
  useScreenTitle('Справочник');
  return (
    <ScreenBody>
      <ScreenHeader title="Справочник" subtitle={VIEWS.find(({ id }) => id === view)?.lead} />
      <div className={styles.views} role="group" aria-label="Вид справочника">
        {VIEWS.map(({ id, name }) => (
          <button key={id} type="button" className={styles.view} aria-pressed={id === view} onClick={() => setView(id)}>
            {name}
          </button>
        ))}
      </div>
      {view === 'law' && <Norms />}
      {view === 'courts' && <Courts />}
      {view === 'offices' && <Offices />}
    </ScreenBody>
  );
}

/** The law the program counts by, found by article or word. */
function Norms() {
  const { data, error } = useQuery('law.reference', {});
  const state = useQuery('app.state', {}).data;
  const [query, setQuery] = useState('');
  const [act, setAct] = useState('all');
  const [trust, setTrust] = useState('all');
  const box = useRef<HTMLDivElement>(null);
  useScreenActions(useMemo(() => ({ find: () => box.current?.querySelector('input')?.focus() }), []));
  const found = useMemo(
    () => (data && state ? filterNorms(data.norms, { query, act, trust, today: state.today }) : []),
    [data, state, query, act, trust],
  );
  if (error) return <p role="alert">Справочник не открылся. {error.message}</p>;
  if (!data || !state) return null;
  const acts = data.acts.filter((item) => data.norms.some((norm) => norm.act === item.id));
  return (
    <>
      <p className={styles.lead}>Каждая норма сверена {shortDate(state.lawChecked)} или позже.</p>
      <div className={styles.bar} ref={box}>
        <TextInput
          label="Статья или слово"
          small
          width={300}
          value={query}
          onChange={setQuery}
          type="search"
          end={<Icon name="search" />}
        />
        <Select
          label="Закон"
          small
          width={300}
          value={act}
          onChange={setAct}
          options={[{ value: 'all', label: 'Все' }, ...acts.map((item) => ({ value: item.id, label: item.short }))]}
        />
        <Select
          className={styles.trust ?? ''}
          label="Надёжность"
          small
          width={260}
          value={trust}
          onChange={setTrust}
          options={TRUST}
        />
        <p className={styles.count} role="status">
          {counted(found.length, NORMS)}
        </p>
      </div>
      {found.length === 0 && (
        <p className={styles.none}>Такой нормы здесь нет. Попробуйте другое слово или номер статьи.</p>
      )}
      {acts.map((item) => {
        const norms = found.filter((norm) => norm.act === item.id);
        if (norms.length === 0) return null;
        return (
          <section key={item.id} aria-labelledby={`act-${item.id}`} className={styles.act}>
            <h2 id={`act-${item.id}`}>{upperFirst(item.full)}</h2>
            <ul>
              {norms.map((norm) => (
                <NormView key={norm.id} norm={norm} today={state.today} />
              ))}
            </ul>
          </section>
        );
      })}
      <LawAge />
    </>
  );
}

function NormView({ norm, today }: { norm: ReferenceNorm; today: string }) {
  const current = currentOf(norm, today);
  const others = norm.editions.filter((edition) => edition !== current);
  return (
    <li className={styles.norm}>
      <div className={styles.name}>
        <span className={styles.article}>{norm.article}</span>
        <span className={styles.title}>{norm.title}</span>
      </div>
      <div className={styles.body}>
        {current ? <EditionView edition={current} /> : <p className={styles.dates}>Сегодня не действует.</p>}
        {others.length > 0 && (
          <details className={styles.others}>
            <summary>Другие редакции: {others.length}</summary>
            {others.map((edition) => (
              <EditionView key={`${edition.from ?? ''}-${edition.to ?? ''}`} edition={edition} />
            ))}
          </details>
        )}
        {norm.usedIn.length > 0 && (
          <details className={styles.others}>
            <summary>Где это применено: {norm.usedIn.length}</summary>
            <ul className={styles.uses}>
              {norm.usedIn.map((use) => (
                <li key={use}>{use}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

function EditionView({ edition }: { edition: Edition }) {
  return (
    <div className={styles.edition}>
      <p className={styles.meaning}>{edition.meaning}</p>
      <p className={styles.dates}>{period(edition)}</p>
      <p className={styles.source}>
        <Glyph name={MARKS[edition.confidence]} />
        <span>
          {upperFirst(CONFIDENCE[edition.confidence])}. {edition.source}, сверено {shortDate(edition.checked)}
        </span>
      </p>
    </div>
  );
}

function currentOf(norm: ReferenceNorm, today: string): Edition | undefined {
  return norm.editions.find((edition) => applies(edition, today));
}

function applies({ from, to }: Edition, today: string): boolean {
  return (from === undefined || from <= today) && (to === undefined || today <= to);
}

function period({ from, to }: Edition): string {
  if (from && to) return `Действует с ${shortDate(from)} по ${shortDate(to)}`;
  if (from) return `Действует с ${shortDate(from)}`;
  return to ? `Действовала по ${shortDate(to)}` : 'Действует';
}

interface Filter {
  query: string;
  act: string;
  trust: string;
  today: string;
}

function filterNorms(norms: ReferenceNorm[], { query, act, trust, today }: Filter): ReferenceNorm[] {
  const words = fold(query).split(' ').filter(Boolean);
  return norms.filter((norm) => {
    if (act !== 'all' && norm.act !== act) return false;
    if (trust !== 'all' && (currentOf(norm, today)?.confidence === 'H') !== (trust === 'sure')) return false;
    const text = fold([norm.article, norm.title, ...norm.editions.map((edition) => edition.meaning)].join(' '));
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}
