import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Block, PaperDocument } from '../../../shared/documents/blocks.ts';
import { isEditable } from '../../../shared/documents/edits.ts';
import { isWhole, keptWithNext } from '../../../shared/documents/keep.ts';
import { pageLabel, PAGE } from '../../../shared/documents/layout.ts';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { BlockView } from './BlockView.tsx';
import styles from './Document.module.css';
import { paginate, type Slice } from './paginate.ts';
import { adoptPaperSheet } from './paperSheet.ts';

const PX_PER_MM = 96 / 25.4;
/** A page never grows beyond its real size and never shrinks below half of it. */
const MIN_SCALE = 0.5;

export interface PagesProps {
  paper: PaperDocument;
  /** Key of the paragraph that is being edited. */
  editing: string | null;
  onEdit: (block: Block) => void;
  editor: ReactNode;
  onLayout: (layout: { pages: number; scale: number }) => void;
}

/** The paper as A4 pages, cut where the printer will cut them. A click on a paragraph edits it. */
export function Pages({ paper, editing, onEdit, editor, onLayout }: PagesProps) {
  adoptPaperSheet();
  const desk = useRef<HTMLDivElement>(null);
  const measure = useRef<HTMLDivElement>(null);
  const whole: Slice[][] = [paper.blocks.map((block) => ({ block }))];
  const [cut, setPages] = useState(whole);
  // On an envelope each block has its place: there is nothing to cut.
  const pages = paper.page ? whole : cut;
  const pagePx = (paper.page ?? PAGE).width * PX_PER_MM;
  const [scale, setScale] = useState(0.9);
  const keep = keptWithNext(paper.blocks);

  useLayoutEffect(() => {
    let alive = true;
    const layOut = (): void => {
      if (alive && measure.current) setPages(paginate(measure.current, paper.blocks));
    };
    layOut();
    // Letters of the paper's own typeface are of another width than those shown until it is loaded.
    void document.fonts.ready.then(layOut);
    return () => {
      alive = false;
    };
  }, [paper]);

  useLayoutEffect(() => {
    const element = desk.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const room = (entry?.contentRect.width ?? pagePx) - 32;
      setScale(Math.max(MIN_SCALE, Math.min(1, Math.floor((room / pagePx) * 100) / 100)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [pagePx]);

  useLayoutEffect(() => onLayout({ pages: pages.length, scale }), [onLayout, pages.length, scale]);

  return (
    <div ref={desk} className={styles.desk}>
      <div ref={measure} className="paper paper-measure" aria-hidden="true">
        {paper.blocks.map((block, index) => (
          <div key={block.key} data-block={index} className={styles.contents}>
            <BlockView slice={{ block }} keep={keep[index] ?? false} whole={isWhole(block, paper.blocks[index + 1])} />
          </div>
        ))}
      </div>
      {pages.map((slices, index) => (
        <section
          key={index}
          className={cx('paper paper-page', styles.page)}
          style={{ zoom: scale, ...(paper.page ? sheetStyle(paper.page) : {}) }}
          aria-label={`Страница ${index + 1} из ${pages.length}`}
        >
          {paper.pageNumbers && index > 0 && <div className={styles.number}>{pageLabel(index + 1, pages.length)}</div>}
          {slices.map((slice) => (
            <SliceView
              key={`${slice.block.key}-${slice.from ?? 0}`}
              slice={slice}
              editing={editing}
              onEdit={onEdit}
              editor={editor}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function sheetStyle({ width, height }: NonNullable<PaperDocument['page']>) {
  return { width: `${width}mm`, height: `${height}mm`, padding: 0 };
}

function SliceView({
  slice,
  editing,
  onEdit,
  editor,
}: {
  slice: Slice;
  editing: string | null;
  onEdit: (block: Block) => void;
  editor: ReactNode;
}) {
  const { block } = slice;
  if (editing === block.key) return (slice.from ?? 0) === 0 ? editor : null;
  const view = <BlockView slice={slice} keep={false} marked />;
  if (!isEditable(block)) return view;
  const own = block.edited !== undefined || block.added === true;
  return (
    // The whole paragraph takes the click; the button beside it is the way for the keyboard and screen readers.
    <div className={cx(styles.editable, own && styles.ownBlock)} data-key={block.key} onClick={() => onEdit(block)}>
      {own && (
        <span className={styles.margin}>
          Ваш текст
          {block.edited?.stale && <span className={styles.stale}>факты изменились</span>}
        </span>
      )}
      {view}
      <IconButton
        icon="edit"
        label="Изменить абзац"
        size={28}
        className={styles.handle}
        onPress={() => onEdit(block)}
      />
    </div>
  );
}
