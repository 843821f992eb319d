import { Fragment } from 'react';
import type { Block, Run, Table } from '../../../shared/documents/blocks.ts';
import { cleanText } from '../../../shared/documents/clean.ts';
import { sliceRuns, type Slice } from './paginate.ts';
import styles from './Document.module.css';

const mm = (value: number): string => `${value}mm`;

/** One block of a paper, or the part of it that stands on a page: the same elements as in the printed page. */
export function BlockView({
  slice,
  keep,
  whole = false,
  marked = false,
}: {
  slice: Slice;
  keep: boolean;
  whole?: boolean;
  marked?: boolean;
}) {
  const { block } = slice;
  switch (block.type) {
    case 'heading': {
      const Tag = `h${block.level}` as const;
      return <Tag>{cleanText(block.text)}</Tag>;
    }
    case 'address':
      return (
        <div
          className={block.place ? 'address placed' : 'address'}
          {...(block.place
            ? {
                style: {
                  left: mm(block.place.left),
                  top: mm(block.place.top),
                  width: mm(block.place.width),
                  ...(block.place.points ? { fontSize: `${block.place.points}pt` } : {}),
                },
              }
            : {})}
        >
          {block.lines.map((line, index) => (
            <div key={index}>
              <Runs runs={line} marked={marked} />
            </div>
          ))}
        </div>
      );
    case 'paragraph': {
      const names = [
        block.align,
        block.indent === false && 'flush',
        keep && 'keep',
        whole && 'whole',
        slice.continues && 'goes-on',
        (slice.from ?? 0) > 0 && 'comes-on',
      ];
      return (
        <p className={names.filter(Boolean).join(' ')}>
          <Runs runs={sliceRuns(block.runs, slice.from, slice.to)} marked={marked} />
        </p>
      );
    }
    case 'list':
    case 'checklist':
      return <ListView slice={slice} block={block} keep={keep} marked={marked} />;
    case 'table':
      return <TableView slice={slice} table={block} keep={keep} marked={marked} />;
    case 'signature':
      return <SignatureView block={block} />;
    case 'blanks':
      return (
        <div>
          {block.lines.map((line, index) => (
            <div key={index} className={keep ? 'blank keep' : 'blank'}>
              <span>{cleanText(line)}</span>
              <i />
            </div>
          ))}
        </div>
      );
    case 'pageBreak':
      return <div className="break" />;
  }
}

/** Blue is what the user wrote; on the printed page everything is black. */
function Runs({ runs, marked }: { runs: Run[]; marked: boolean }) {
  return runs.map((run, index) => {
    const text = cleanText(run.text);
    const slanted = run.italic ? <em>{text}</em> : text;
    const shown = run.bold ? <strong>{slanted}</strong> : slanted;
    return <Fragment key={index}>{marked && run.own ? <span className={styles.own}>{shown}</span> : shown}</Fragment>;
  });
}

type ListBlock = Extract<Block, { type: 'list' | 'checklist' }>;

function ListView({ slice, block, keep, marked }: { slice: Slice; block: ListBlock; keep: boolean; marked: boolean }) {
  const ordered = block.type === 'list' && block.ordered;
  const from = slice.from ?? 0;
  const items = block.items.slice(from, slice.to);
  const Tag = ordered ? 'ol' : 'ul';
  const names = [block.type === 'checklist' && 'checklist', keep && 'keep-last'].filter(Boolean).join(' ');
  return (
    <Tag className={names}>
      {items.map((item, index) => (
        <li key={item.key} data-part={from + index}>
          {block.type === 'checklist' ? (
            <span className="box">☐</span>
          ) : (
            <span className="mark">{ordered ? `${from + index + 1}.` : '—'}</span>
          )}{' '}
          <Runs runs={item.runs} marked={marked} />
        </li>
      ))}
    </Tag>
  );
}

function TableView({ slice, table, keep, marked }: { slice: Slice; table: Table; keep: boolean; marked: boolean }) {
  const from = slice.from ?? 0;
  const width = table.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <table className={keep ? 'keep keep-last' : undefined} style={{ width: `min(${width}mm, 100% - 0.5mm)` }}>
      <colgroup>
        {table.columns.map((column, index) => (
          <col key={index} style={index < table.columns.length - 1 ? { width: `${column.width}mm` } : undefined} />
        ))}
      </colgroup>
      {table.head && (
        <thead>
          <tr>
            {table.head.map((runs, index) => (
              <th key={index} scope="col" className={table.columns[index]?.align}>
                <Runs runs={runs} marked={marked} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {table.rows.slice(from, slice.to).map((row, index) => (
          <tr
            key={from + index}
            data-part={from + index}
            className={table.totals?.includes(from + index) ? 'total' : undefined}
          >
            {row.map((runs, column) => (
              <td key={column} className={table.columns[column]?.align}>
                <Runs runs={runs} marked={marked} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SignatureView({ block }: { block: Extract<Block, { type: 'signature' }> }) {
  const line = (kind: string, text: string) => (
    <div>
      <span className={kind}>{cleanText(text)}</span>
      <i />
      <span className="name">{cleanText(block.name)}</span>
    </div>
  );
  return (
    <div className="signature">
      {block.role ? (
        <>
          {block.date !== '' && (
            <div>
              <span className="who">{block.date}</span>
            </div>
          )}
          {line('role', block.role)}
        </>
      ) : (
        line('who', block.date)
      )}
    </div>
  );
}
