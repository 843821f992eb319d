import { useMemo, type RefObject } from 'react';
import type { Finding } from '../../../shared/lint/types.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Check.module.css';

interface Piece {
  text: string;
  finding: Finding | null;
}

/**
 * A box for a long text with the places of findings marked in it. A text field cannot colour its own words: the same text,
 * unseen, stands behind it and carries the marks, letter under letter.
 */
export function MarkedText({
  id,
  text,
  checked,
  findings,
  current,
  onChange,
  box,
  marks,
}: {
  id: string;
  text: string;
  /** The text the findings were made for: while it is not the one in the box, nothing is marked. */
  checked: string;
  findings: readonly Finding[];
  current: Finding | null;
  onChange: (text: string) => void;
  box: RefObject<HTMLTextAreaElement | null>;
  marks: RefObject<HTMLDivElement | null>;
}) {
  const pieces = useMemo(() => cut(checked, findings), [checked, findings]);
  return (
    <div className={styles.box}>
      <div className={styles.behind} aria-hidden="true" ref={marks}>
        {text === checked
          ? pieces.map((piece, index) =>
              piece.finding ? (
                <mark
                  key={index}
                  className={cx(styles.mark, styles[piece.finding.level], piece.finding === current && styles.current)}
                  data-code={piece.finding.code}
                  data-from={piece.finding.at?.from}
                >
                  {piece.text}
                </mark>
              ) : (
                piece.text
              ),
            )
          : text}
        {/* A last line that is empty has no height of its own. */}
        {'\n'}
      </div>
      <textarea
        id={id}
        ref={box}
        className={styles.text}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        spellCheck={false}
        lang="ru"
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
}

/** The text in pieces, marked and not; of two findings in one place the graver one is shown. */
function cut(text: string, findings: readonly Finding[]): Piece[] {
  const taken: { from: number; to: number; finding: Finding }[] = [];
  for (const finding of findings) {
    const { at } = finding;
    if (!at || taken.some((one) => one.from < at.to && at.from < one.to)) continue;
    taken.push({ ...at, finding });
  }
  const pieces: Piece[] = [];
  let end = 0;
  for (const { from, to, finding } of taken.sort((a, b) => a.from - b.from)) {
    pieces.push({ text: text.slice(end, from), finding: null }, { text: text.slice(from, to), finding });
    end = to;
  }
  return [...pieces, { text: text.slice(end), finding: null }];
}
