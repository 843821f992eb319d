import { useLayoutEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../ui/Icon.tsx';
import { useShell, type RailWidth } from './shellContext.ts';
import styles from './Rail.module.css';

/** The screen's own content of the rail instead of the usual one: steps of the interview, list of documents. */
export function RailSlot({ width = 'normal', children }: { width?: RailWidth; children: ReactNode }) {
  const { railElement, claimRail } = useShell();
  useLayoutEffect(() => claimRail(width), [claimRail, width]);
  return railElement ? createPortal(children, railElement) : null;
}

/** «← К списку дел» at the top of such a rail. */
export function RailBack({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className={styles.back} href={href}>
      <Icon name="back" />
      <span>{children}</span>
    </a>
  );
}

/** Where long words may break in the narrow rail: the browser has no Russian hyphenation without the network. */
const BREAKS: [string, string][] = [
  ['Роспотребнадзор', 'Роспотреб\u00adнадзор'],
  ['электронной', 'электрон\u00adной'],
  ['заявление', 'заявле\u00adние'],
  ['приложений', 'прило\u00adжений'],
];

function breakable(text: string): string {
  return BREAKS.reduce((result, [word, parts]) => result.replace(word, parts), text);
}

/** A small heading in the rail: «Документы», «Страницы». */
export function RailHeading({ children }: { children: string }) {
  return <p className={styles.heading}>{breakable(children)}</p>;
}

/** A row of the rail with a second line: «Претензия», «заполнена». */
export function RailItem({
  href,
  current,
  title,
  note,
}: {
  href: string;
  current: boolean;
  title: string;
  note?: string;
}) {
  return (
    <a className={styles.item} href={href} {...(current ? { 'aria-current': 'page' as const } : {})}>
      <span className={styles.itemTitle}>{breakable(title)}</span>
      {note && <span className={styles.itemNote}>{note}</span>}
    </a>
  );
}

/** Foot of the rail: icon and two quiet lines («Сохранено на этом компьютере в 14:32»). */
export function RailFoot({ icon, children }: { icon: 'shield' | 'save'; children: ReactNode }) {
  return (
    <p className={styles.foot}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
