import { useMemo } from 'react';
import { previewPlan } from '../../../shared/interview/preview.ts';
import { sideNote, type SideNote as Note } from '../../../shared/interview/sideNote.ts';
import type { PageId } from '../../../shared/interview/types.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { lawContext } from '../../../shared/law/context.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { SideNote, SumRows } from '../../ui/SideNote.tsx';
import { Why } from '../../ui/Why.tsx';
import styles from './SidePanel.module.css';

/** Pages before the choice of a demand: there the note counts with the likely one. */
const PREVIEWED: readonly PageId[] = ['happened', 'problem'];

/** «Что меняет этот ответ»: changes with every saved answer, announced politely. */
export function SidePanel({ page, facts, view }: { page: PageId; facts: Facts; view: CaseView }) {
  const { file, plan } = view;
  const shown = useMemo(
    () => (PREVIEWED.includes(page) ? previewPlan(file, plan, lawContext(plan.today)) : plan),
    [page, file, plan],
  );
  const note = sideNote(page, facts, shown);
  return (
    <aside className={styles.side} aria-label="Что меняет этот ответ" data-area="side">
      <SideNote title="Что меняет этот ответ">
        <p aria-live="polite">{note.text}</p>
        {note.picture?.kind === 'steps' && <Staircase picture={note.picture} />}
        {note.picture?.kind === 'tiles' && <Tiles picture={note.picture} />}
        {note.lines.length > 0 && (
          <SumRows
            rows={note.lines.map((line) => ({
              id: line.label,
              name: line.label,
              value: line.value,
              strong: line.strong ?? false,
              total: line.total ?? false,
            }))}
          />
        )}
        <Reason note={note} />
        {note.remark && <p className={styles.remark}>{note.remark}</p>}
      </SideNote>
    </aside>
  );
}

function Reason({ note }: { note: Note }) {
  const { norm, trace } = note;
  if (!norm && !trace) return null;
  const article = norm ? `${norm.article} ${norm.actShort}` : '';
  return (
    <div className={styles.reason}>
      <Why trace={trace ?? { label: article, ...(norm ? { norm } : {}) }} after={article} />
    </div>
  );
}

/** As many steps as the panel holds; a longer delay is drawn in weeks, and the words say so. */
const MOST_STEPS = 42;

function Staircase({ picture }: { picture: Extract<Note['picture'], { kind: 'steps' }> }) {
  const weekly = picture.days > MOST_STEPS;
  const count = weekly ? Math.min(Math.ceil(picture.days / 7), MOST_STEPS) : picture.days;
  const gap = count > 30 ? 2 : 3;
  const width = (271 - gap * (count - 1)) / count;
  const top = (index: number) => 6 + (60 * (index + 1)) / count;
  const wide = Math.min(width, 24);
  return (
    <figure className={styles.figure}>
      <svg viewBox="0 0 271 66" role="img" aria-label={picture.spoken}>
        {Array.from({ length: count }, (_, index) => (
          <rect
            key={index}
            x={index * (wide + gap)}
            y={66 - top(index)}
            width={wide}
            height={top(index)}
            rx={Math.min(2, wide / 3)}
            className={index === count - 1 ? styles.today : styles.day}
          />
        ))}
      </svg>
      <figcaption className={styles.caption}>
        <span>{picture.from}</span>
        {weekly && <span>шаг — неделя</span>}
        <span>{picture.to}</span>
      </figcaption>
    </figure>
  );
}

function Tiles({ picture }: { picture: Extract<Note['picture'], { kind: 'tiles' }> }) {
  return (
    <figure className={styles.figure}>
      <ol className={styles.tiles} aria-hidden>
        {Array.from({ length: picture.count }, (_, index) => (
          <li key={index}>{index + 1}</li>
        ))}
      </ol>
      <figcaption className={styles.caption}>{picture.caption}</figcaption>
    </figure>
  );
}
