import { addresseesOf } from '../../../shared/documents/addressees.ts';
import { contradictionOf } from '../../../shared/documents/frozen.ts';
import type { AnyPaper } from '../../../shared/model/case.ts';
import { paperName } from '../../../shared/model/eventNames.ts';
import { PAPER_MARKS, paperProgress, type PaperMark } from '../../../shared/model/paperStates.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { useCommand } from '../../api.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import { useCase } from './caseContext.ts';
import styles from './documents.module.css';

export const MARK_GLYPHS: Record<PaperMark, GlyphName> = {
  filled: 'notSent',
  printed: 'notSent',
  sent: 'waiting',
  served: 'done',
};

/** The furthest of the four states of a further paper with its day; nothing for a sheet that was not printed yet. */
export function StateChip({ paper }: { paper: AnyPaper }) {
  const { view } = useCase();
  const { file, plan } = view;
  const { state, marks } = paperProgress(paper, file, plan);
  const leaves = addresseesOf(paper, file.facts).length > 0;
  if (!leaves && (state === null || state === 'filled')) return null;
  if (state === null) return <Chip glyph="notSent">не заполнено</Chip>;
  const date = marks.find((known) => known.mark === state)?.date;
  return (
    <Chip glyph={MARK_GLYPHS[state]}>
      {PAPER_MARKS[state]}
      {date ? ` ${shortDate(date)}` : ''}
    </Chip>
  );
}

/** «Записать отправку», and once it was sent, «Записать вручение»; nothing for papers that go to nobody. */
export function RecordLife({ paper }: { paper: AnyPaper }) {
  const { view, record } = useCase();
  if (addresseesOf(paper, view.file.facts).length === 0) return null;
  const sent = view.file.events.some((event) => event.type === 'sent' && event.paper === paper);
  const name = paperName(paper);
  return (
    <p className={styles.record}>
      <Button
        size={28}
        aria-label={`Записать отправку: ${name}`}
        onPress={() => record({ kind: 'new', type: 'sent', paper })}
      >
        Записать отправку
      </Button>
      {sent && (
        <Button
          size={28}
          aria-label={`Записать вручение: ${name}`}
          onPress={() => record({ kind: 'new', type: 'served', paper })}
        >
          Записать вручение
        </Button>
      )}
    </p>
  );
}

/** The paper exactly as it went out, with the beginning of its hash, and whether the case now says something else. */
export function SentCopies({ paper }: { paper: AnyPaper }) {
  const { view } = useCase();
  const open = useCommand('attachments.open');
  const { file } = view;
  const contradiction = contradictionOf(file, paper);
  const sent = file.events.flatMap((event) => (event.type === 'sent' && event.paper === paper ? [event] : []));
  return (
    <>
      {sent.map((event) => {
        const copy = file.attachments.find((attachment) => attachment.hash === event.frozen);
        if (!copy) return null;
        return (
          <p key={event.id} className={styles.together}>
            <Link
              label={`Отправленный экземпляр ${shortDate(event.date)}: ${paperName(paper)}`}
              onPress={() => void open.run({ caseId: view.id, attachmentId: copy.id })}
            >
              Отправленный экземпляр {shortDate(event.date)}
            </Link>
            , SHA-256 {copy.hash.slice(0, 16)}…
          </p>
        );
      })}
      {contradiction && (
        <p className={styles.contradiction}>
          <Glyph name="danger" /> Отправленный текст расходится с делом.{' '}
          <Link href={`#/case/${view.id}/document/${paper}`} label={`Сравнить: ${paperName(paper)}`}>
            Сравнить
          </Link>
        </p>
      )}
    </>
  );
}
