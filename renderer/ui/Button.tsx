import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` is the one solid button of a screen. */
  kind?: 'primary' | 'secondary' | 'accent' | 'quiet' | 'dangerous';
  /** 48 first start · 40 default · 36 bars and rows · 28 inside a paragraph editor. */
  size?: 48 | 40 | 36 | 28;
  icon?: IconName;
  /** Icon after the word. */
  iconAfter?: IconName;
  /** Keys drawn inside the button: «Ctrl+N». */
  keys?: string;
  /** Fills the width it is given. */
  wide?: boolean;
  className?: string;
  children: ReactNode;
}

/** Label = verb + object: «Подготовить иск». Nothing is greyed without a reason in words: prefer leading to what is missing. */
export function Button({
  kind = 'secondary',
  size = 40,
  icon,
  iconAfter,
  keys,
  wide,
  className,
  children,
  ...rest
}: ButtonProps) {
  const iconSize = size >= 40 ? 20 : 16;
  return (
    <AriaButton
      {...rest}
      className={cx(styles.button, styles[kind], styles[`s${size}`], wide && styles.wide, className)}
    >
      {icon && <Icon name={icon} size={iconSize} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} size={iconSize} />}
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </AriaButton>
  );
}

/** A square button with an icon that everyone knows; its name is said in words. */
export function IconButton({
  icon,
  label,
  size = 36,
  className,
  ...rest
}: Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  icon: IconName;
  label: string;
  size?: 40 | 36 | 28;
  className?: string;
}) {
  return (
    <AriaButton {...rest} aria-label={label} className={cx(styles.iconButton, styles[`i${size}`], className)}>
      <Icon name={icon} size={size === 28 ? 16 : 20} />
    </AriaButton>
  );
}

/** A link-looking action or a real link inside the program (`href="#/…"`). */
export function Link({
  href,
  onPress,
  children,
  className,
  plain,
  label,
  expanded,
  controls,
}: {
  href?: string;
  onPress?: () => void;
  children: ReactNode;
  className?: string;
  /** Without the underline, 600: «← К списку дел». */
  plain?: boolean;
  /** Name for readers, when the words alone do not say where it leads: «Доказательства: все». */
  label?: string;
  /** The link opens something in place (`controls` = its id). */
  expanded?: boolean;
  controls?: string;
}) {
  const name = cx(plain ? styles.plainLink : styles.link, className);
  if (href !== undefined) {
    return (
      <a href={href} className={name} {...(label ? { 'aria-label': label } : {})}>
        {children}
      </a>
    );
  }
  return (
    <AriaButton
      className={name}
      {...(onPress ? { onPress } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(expanded !== undefined ? { 'aria-expanded': expanded } : {})}
      {...(controls ? { 'aria-controls': controls } : {})}
    >
      {children}
    </AriaButton>
  );
}
