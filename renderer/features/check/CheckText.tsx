import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { lawContext } from '../../../shared/law/context.ts';
import { lintText } from '../../../shared/lint/lintText.ts';
import type { Finding, LintKind } from '../../../shared/lint/types.ts';
import { counted } from '../../../shared/text/format.ts';
import { useQuery } from '../../api.ts';
import { useScreenTitle } from '../../app/shellContext.ts';
import { Button } from '../../ui/Button.tsx';
import { ScreenHeader, WithSideColumn } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Check.module.css';
import { EXAMPLE } from './example.ts';
import { FindingList } from './FindingList.tsx';
import { MarkedText } from './MarkedText.tsx';

const KINDS: { value: LintKind; label: string }[] = [
  { value: 'claim', label: 'Претензия продавцу' },
  { value: 'complaint', label: 'Жалоба в Роспотребнадзор' },
  { value: 'lawsuit', label: 'Исковое заявление' },
];
const NO_CASE = 'none';
const CHARACTERS = ['знак', 'знака', 'знаков'] as const;
const PLACES = ['замечание', 'замечания', 'замечаний'] as const;

/** «Проверить текст»: any letter is read here, and nothing of it is kept. */
export default function CheckText() {
  const state = useQuery('app.state', {}).data;
  const cases = useQuery('cases.list', { limit: 200, sort: 'new' }).data;
  const [text, setText] = useState('');
  const [kind, setKind] = useState<LintKind>('claim');
  const [caseId, setCaseId] = useState(NO_CASE);
  const [current, setCurrent] = useState<Finding | null>(null);
  const view = useQuery('cases.get', caseId === NO_CASE ? null : { id: caseId }).data;
  const box = useRef<HTMLTextAreaElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const id = useId();
  useScreenTitle('Проверить текст');

  // Typing stays quick: the letter is read again when the hands rest.
  const checked = useDeferredValue(text);
  const today = state?.today;
  const facts = caseId === NO_CASE ? undefined : view?.file.facts;
  const findings = useMemo(
    () => (today ? lintText(checked, kind, lawContext(today), facts) : []),
    [checked, kind, today, facts],
  );

  function show(finding: Finding): void {
    if (!finding.at) return;
    setCurrent(finding);
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(finding.at.from, finding.at.to);
    const mark = marks.current?.querySelector(`[data-from="${finding.at.from}"]`);
    (mark ?? box.current)?.scrollIntoView({ block: 'center' });
  }

  const options = [
    { value: NO_CASE, label: 'Без дела' },
    ...(cases?.rows ?? []).map((row) => ({ value: row.id, label: row.title })),
  ];
  const empty = text.trim() === '';
  return (
    <WithSideColumn
      label="Что найдено в тексте"
      tone="sheet"
      side={
        <>
          <h2>Что найдено</h2>
          <p role="status" className={styles.status}>
            {empty ? 'Текста ещё нет.' : summary(checked, findings)}
          </p>
          {empty && <Explained />}
          <FindingList findings={findings} current={current} onShow={show} />
        </>
      }
    >
      <div className={styles.page}>
        <ScreenHeader
          title="Проверить текст"
          subtitle="Письмо из чат-бота, образец из сети, текст юриста: чего в нём нет и что в нём вредит."
        />
        <div className={styles.bar}>
          <Select label="Что это" small width={280} value={kind} onChange={setKind} options={KINDS} />
          {options.length > 1 && (
            <Select label="Сверить с делом" small width={340} value={caseId} onChange={setCaseId} options={options} />
          )}
        </div>
        <label htmlFor={id} className={styles.label}>
          Текст письма
        </label>
        <p id={`${id}-hint`} className={styles.hint}>
          Вставьте его сюда целиком, с шапкой и подписью. Текст никуда не уходит и не сохраняется: он исчезнет, когда вы
          закроете страницу.
        </p>
        <MarkedText
          id={id}
          text={text}
          checked={checked}
          findings={findings}
          current={current}
          onChange={(next) => {
            setText(next);
            setCurrent(null);
          }}
          box={box}
          marks={marks}
        />
        <div className={styles.below}>
          {empty ? (
            <Button size={36} onPress={() => setText(EXAMPLE)}>
              Посмотреть на примере
            </Button>
          ) : (
            <>
              <span className={styles.count}>{counted(text.length, CHARACTERS)}</span>
              <Button
                size={36}
                kind="quiet"
                onPress={() => {
                  setText('');
                  box.current?.focus();
                }}
              >
                Убрать текст
              </Button>
            </>
          )}
        </div>
      </div>
    </WithSideColumn>
  );
}

function summary(text: string, findings: readonly Finding[]): string {
  if (text.trim().length < 20) return 'Слишком коротко для письма.';
  if (findings.length > 0)
    return `${counted(findings.length, PLACES)}. Нажмите «Показать в тексте», чтобы увидеть место.`;
  return 'Того, что мы умеем находить, здесь нет. Правды фактов программа не знает: сверьте имена, дни и суммы сами.';
}

/** What is looked at, before there is a text. */
function Explained() {
  return (
    <section className={styles.explained} aria-labelledby="check-explained">
      <h3 id="check-explained">На что мы смотрим</h3>
      <ul>
        <li>Статьи и законы: есть ли такие, действуют ли сегодня, о том ли они.</li>
        <li>Требование: одно ли оно, назван ли срок, куда перечислить деньги, предложен ли товар для проверки.</li>
        <li>Суммы и дни: сходятся ли итог и неустойка, существуют ли даты.</li>
        <li>Шапка, дата, подпись, приложения, пустые места шаблона, лишние личные данные.</li>
        <li>Тон: обидные слова, угрозы, прописные буквы.</li>
      </ul>
    </section>
  );
}
