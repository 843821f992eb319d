import type { ReactNode } from 'react';

/**
 * Status glyphs and the three levels of advice: a set of their own, told apart by outline, so that the state stays
 * clear in print, on a grey screen and in forced colours. Always beside a word.
 */
export type GlyphName =
  'overdue' | 'soon' | 'waiting' | 'notSent' | 'court' | 'done' | 'forbidden' | 'danger' | 'advice' | 'excluded';

const hole = { fill: 'var(--glyph-hole, var(--sheet))' };
const holeStroke = { stroke: 'var(--glyph-hole, var(--sheet))', fill: 'none', strokeLinecap: 'round' as const };

const triangle = (
  <>
    <path d="M8 1.2 15.3 14a.7.7 0 0 1-.6 1H1.3a.7.7 0 0 1-.6-1Z" fill="currentColor" />
    <path d="M8 6v4" {...holeStroke} strokeWidth="1.7" />
    <circle cx="8" cy="12.5" r="1" style={hole} />
  </>
);

const SHAPES: Record<GlyphName, ReactNode> = {
  overdue: triangle,
  danger: triangle,
  soon: (
    <>
      <circle cx="8" cy="8" r="6.9" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 1.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />
    </>
  ),
  waiting: (
    <>
      <circle cx="8" cy="8" r="6.9" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path
        d="M8 4.2V8l2.6 1.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  notSent: (
    <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.9" strokeDasharray="2.7 2.48" />
  ),
  court: (
    <>
      <rect x="1.3" y="1.3" width="13.4" height="13.4" rx="2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M4.8 6h6.4M4.8 10h6.4" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7.6" fill="currentColor" />
      <path d="m4.7 8.2 2.3 2.3 4.3-4.7" {...holeStroke} strokeWidth="1.9" strokeLinejoin="round" />
    </>
  ),
  forbidden: (
    <>
      <path d="M4.9.6h6.2l4.3 4.3v6.2l-4.3 4.3H4.9L.6 11.1V4.9Z" fill="currentColor" />
      <path d="M4.7 8h6.6" {...holeStroke} strokeWidth="2" />
    </>
  ),
  advice: (
    <>
      <circle cx="8" cy="8" r="6.9" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 7.5v3.6" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
      <circle cx="8" cy="4.9" r="1.05" fill="currentColor" />
    </>
  ),
  excluded: (
    <>
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="m3.5 4.5 9 7" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" />
    </>
  ),
};

const COLOURS: Record<GlyphName, string> = {
  overdue: 'var(--red-fill)',
  soon: 'var(--amber-fill)',
  waiting: 'var(--text2)',
  notSent: 'var(--text2)',
  court: 'var(--ink)',
  done: 'var(--green-fill)',
  forbidden: 'var(--red)',
  danger: 'var(--amber)',
  advice: 'var(--ink)',
  excluded: 'var(--line-strong)',
};

interface Props {
  name: GlyphName;
  /** Side in CSS pixels at 100 %. */
  size?: number;
  /** `inherit` takes the colour of the text around it (inside chips). */
  inherit?: boolean;
}

export function Glyph({ name, size = 16, inherit = false }: Props) {
  return (
    <svg
      data-glyph={name}
      viewBox="0 0 16 16"
      style={{
        width: `${size / 16}rem`,
        height: `${size / 16}rem`,
        flex: 'none',
        ...(inherit ? {} : { color: COLOURS[name] }),
      }}
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[name]}
    </svg>
  );
}
