import { useState } from 'react';
import type { CivilDate } from '../../../shared/calendar/civilDate.ts';
import type { MatchedRegister, PostLetter, RecordedSent, SentWay } from '../../../shared/ipc/registers.ts';
import type { Match } from '../../../shared/registers/matching.ts';
import { counted, shortDate } from '../../../shared/text/format.ts';
import { useCommand } from '../../api.ts';
import { BarSelect } from '../../ui/BarSelect.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { DateInput } from '../../ui/DateInput.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import styles from './Registers.module.css';

const WAYS: { value: SentWay; label: string }[] = [
  { value: 'valued_letter', label: 'Ценное письмо с описью' },
  { value: 'registered_letter', label: 'Заказное письмо' },
];
const ROWS = ['строка', 'строки', 'строк'] as const;
const LETTERS = ['письмо', 'письма', 'писем'] as const;

/** What every line was taken for; only what the user confirms is recorded. */
export function SentMatches({
  matched,
  letters,
  today,
  onDone,
  onBack,
}: {
  matched: MatchedRegister;
  letters: readonly PostLetter[];
  today: CivilDate;
  onDone: (result: RecordedSent) => void;
  onBack: () => void;
}) {
  const { matches, left } = matched;
  const [targets, setTargets] = useState<ReadonlyMap<number, string>>(
    () => new Map(matches.flatMap(({ line, id }) => (id ? [[line, id] as const] : []))),
  );
  const [confirmed, setConfirmed] = useState<ReadonlySet<number>>(
    () => new Set(matches.filter(({ certainty }) => certainty === 'sure').map(({ line }) => line)),
  );
  const [date, setDate] = useState<CivilDate | null>(today);
  const [channel, setChannel] = useState<SentWay>('valued_letter');
  const record = useCommand('registers.recordSent');

  const rows = matches.flatMap((match) => {
    const id = targets.get(match.line);
    const day = match.date ?? date;
    const takes = confirmed.has(match.line) && id !== undefined && match.number !== null && day !== null;
    return takes ? [{ id, number: match.number ?? '', date: day }] : [];
  });
  const count = (certainty: Match['certainty']) => matches.filter((match) => match.certainty === certainty).length;
  return (
    <>
      <p role="status" className={styles.counts}>
        <span>Прочитано: {counted(matches.length, ROWS)}</span>
        <span>уверенно: {count('sure')}</span>
        <span>сомнительно: {count('doubtful')}</span>
        <span>не найдено: {count('none')}</span>
      </p>
      <div className={styles.bar}>
        <DateInput
          label="День отправки, если его нет в строке"
          small
          note={false}
          value={date}
          onChange={setDate}
          today={today}
        />
        <BarSelect label="Как отправлено" value={channel} onChange={setChannel} options={WAYS} />
      </div>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Что найдено в реестре">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Записать</th>
              <th scope="col">Строка</th>
              <th scope="col">Номер почты</th>
              <th scope="col">Письмо</th>
              <th scope="col">Насколько верно</th>
            </tr>
          </thead>
          <tbody>
            {matches.map((match) => (
              <Line
                key={match.line}
                match={match}
                letters={letters}
                target={targets.get(match.line) ?? ''}
                onTarget={(id) => setTargets(new Map(targets).set(match.line, id))}
                confirmed={confirmed.has(match.line)}
                onConfirm={() => setConfirmed(toggled(confirmed, match.line))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {left.length > 0 && (
        <p className={styles.note}>
          Без строки в реестре:{' '}
          {left
            .slice(0, 10)
            .map(({ caseNumber }) => `№ ${caseNumber}`)
            .join(', ')}
          {left.length > 10 && ` и ещё ${left.length - 10}`}.
        </p>
      )}
      <div className={styles.bar}>
        {rows.length > 0 && (
          <Button
            kind="primary"
            onPress={() => void record.run({ rows, channel }).then((result) => result && onDone(result))}
          >
            {`Записать отправку: ${counted(rows.length, LETTERS)}`}
          </Button>
        )}
        <Button onPress={onBack}>Вернуться к реестру</Button>
      </div>
      {rows.length === 0 && <p className={styles.note}>Отметьте строки, в которых вы уверены.</p>}
    </>
  );
}

const CERTAINTY: Record<Match['certainty'], { word: string; glyph: 'done' | 'soon' | 'forbidden'; tone: string }> = {
  sure: { word: 'уверенно', glyph: 'done', tone: 'good' },
  doubtful: { word: 'сомнительно', glyph: 'soon', tone: 'doubt' },
  none: { word: 'не найдено', glyph: 'forbidden', tone: 'bad' },
};

function Line({
  match,
  letters,
  target,
  onTarget,
  confirmed,
  onConfirm,
}: {
  match: Match;
  letters: readonly PostLetter[];
  target: string;
  onTarget: (id: string) => void;
  confirmed: boolean;
  onConfirm: () => void;
}) {
  const { word, glyph, tone } = CERTAINTY[match.certainty];
  return (
    <tr>
      <td>
        {match.number !== null && target !== '' && (
          <input
            type="checkbox"
            className={styles.boxed}
            aria-label={`Записать строку ${match.line}`}
            checked={confirmed}
            onChange={onConfirm}
          />
        )}
      </td>
      <td>
        {match.line}
        <span className={styles.second}>{match.text}</span>
      </td>
      <td className={styles.narrow}>
        {match.number ?? 'нет номера'}
        {match.date && <span className={styles.second}>{shortDate(match.date)}</span>}
      </td>
      <td>
        <select
          className={styles.select}
          aria-label={`Письмо для строки ${match.line}`}
          value={target}
          onChange={(event) => onTarget(event.target.value)}
        >
          <option value="">не выбрано</option>
          {letters.map((letter) => (
            <option key={letter.id} value={letter.id}>
              {`№ ${letter.caseNumber}, ${letter.addressee || letter.title}`}
            </option>
          ))}
        </select>
      </td>
      <td>
        <span className={cx(styles.state, styles[tone])}>
          <Glyph name={glyph} size={16} inherit /> {word}
        </span>
        {match.by.length > 0 && <span className={styles.second}>Совпало: {match.by.join(', ')}.</span>}
        {match.doubts.map((doubt) => (
          <span key={doubt} className={styles.second}>
            {doubt}
          </span>
        ))}
      </td>
    </tr>
  );
}

function toggled(set: ReadonlySet<number>, line: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(line)) next.add(line);
  return next;
}
