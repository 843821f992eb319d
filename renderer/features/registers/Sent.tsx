import { useState } from 'react';
import type { MatchedRegister, PostLetter, RecordedSent } from '../../../shared/ipc/registers.ts';
import { counted } from '../../../shared/text/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { readChosenCases } from '../../app/chosenCases.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Section } from '../../ui/Page.tsx';
import { PostList } from './PostList.tsx';
import styles from './Registers.module.css';
import { SentMatches } from './SentMatches.tsx';
import { SentResult } from './SentResult.tsx';

const LETTERS = ['претензия', 'претензии', 'претензий'] as const;

/** «Отправка»: the list for the post, and then the numbers the post gave. */
export function Sent() {
  const [handed] = useState(readChosenCases);
  const [onlyChosen, setOnlyChosen] = useState(handed.length > 0);
  const ids = onlyChosen ? { ids: [...handed] } : {};
  const letters = useQuery('registers.letters', ids).data;
  const today = useQuery('app.state', {}).data?.today;
  const [text, setText] = useState('');
  const [found, setFound] = useState<MatchedRegister | null>(null);
  const [result, setResult] = useState<RecordedSent | null>(null);
  const match = useCommand('registers.match');
  const matchFile = useCommand('registers.matchFile');
  if (!letters || !today) return null;

  const show = (matched: MatchedRegister | null | undefined): void => {
    if (!matched) return;
    setResult(null);
    setFound(matched);
  };
  return (
    <>
      {handed.length > 0 && (
        <p className={styles.note}>
          {onlyChosen ? 'Показаны дела, выбранные в «Делах».' : 'Показаны все распечатанные претензии.'}{' '}
          <Link onPress={() => setOnlyChosen(!onlyChosen)}>{onlyChosen ? 'Показать все' : 'Только выбранные'}</Link>
        </p>
      )}
      <Section title="Письма, которые ещё не отправлены">
        {letters.length === 0 ? <NoLetters /> : <PostList key={String(onlyChosen)} letters={letters} />}
      </Section>
      <Section title="Номера почты">
        {result && <SentResult result={result} />}
        {found ? (
          <SentMatches
            matched={found}
            letters={letters}
            today={today}
            onDone={(recorded) => {
              setFound(null);
              setText('');
              setResult(recorded);
            }}
            onBack={() => setFound(null)}
          />
        ) : (
          <>
            <TextArea
              label="Вставьте реестр почты"
              hint="Строка на письмо: почтовый номер и рядом номер дела, исходящий номер, адресат или индекс. Порядок столбцов любой."
              rows={6}
              width="full"
              value={text}
              onChange={setText}
            />
            <div className={styles.bar}>
              <Button kind="primary" onPress={() => void match.run({ text, ...ids }).then(show)}>
                Найти письма
              </Button>
              <Button icon="folder" onPress={() => void matchFile.run(ids).then(show)}>
                Открыть файл почты
              </Button>
              <span role="status">{counted(letters.length, LETTERS)} ждут номеров</span>
            </div>
            <p className={styles.note}>Ничего не запишется, пока вы не подтвердите каждое письмо.</p>
          </>
        )}
      </Section>
    </>
  );
}

function NoLetters() {
  return <p>Распечатанных и не отправленных претензий нет. Напечатайте претензии в «Делах»: они появятся здесь.</p>;
}

export type Letters = readonly PostLetter[];
