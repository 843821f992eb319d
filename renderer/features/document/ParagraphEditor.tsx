import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Paragraph } from '../../../shared/documents/blocks.ts';
import { runsText } from '../../../shared/documents/blocks.ts';
import { Button } from '../../ui/Button.tsx';
import { StaleDiff } from './StaleDiff.tsx';
import styles from './Document.module.css';

/**
 * A paragraph edited in its place. Esc and a click elsewhere leave with the text kept: nothing typed is ever lost.
 * `onDone` gets the text; `onReset` brings the generated one back, or removes an added paragraph.
 */
export function ParagraphEditor({
  block,
  onDone,
  onReset,
  onKeep,
}: {
  block: Paragraph;
  onDone: (text: string) => void;
  onReset: () => void;
  /** The user's text stays although the facts under it have changed. */
  onKeep: (text: string) => void;
}) {
  const [text, setText] = useState(() => runsText(block.runs));
  const area = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef({ text, onDone });

  useEffect(() => {
    latest.current = { text, onDone };
  });

  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [text]);

  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
    const outside = (event: PointerEvent): void => {
      if (!frame.current?.contains(event.target as Node)) latest.current.onDone(latest.current.text);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, []);

  const own = block.edited !== undefined || block.added === true;
  return (
    <div ref={frame} className={styles.editor}>
      <div className={styles.editorBar}>
        {own && (
          <Button size={28} icon={block.added ? 'trash' : 'undo'} onPress={onReset}>
            {block.added ? 'Убрать абзац' : 'Вернуть исходный текст'}
          </Button>
        )}
        <Button size={28} kind="accent" onPress={() => onDone(text)}>
          Готово
        </Button>
      </div>
      {block.edited?.stale && !block.added && (
        <StaleDiff
          before={block.edited.before}
          now={block.edited.original}
          mine={text}
          onTake={onReset}
          onKeep={() => onKeep(text)}
        />
      )}
      <textarea
        ref={area}
        className={styles.editorText}
        aria-label="Текст абзаца"
        value={text}
        maxLength={20_000}
        rows={1}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
            event.preventDefault();
            event.stopPropagation();
            onDone(text);
          }
        }}
      />
    </div>
  );
}
