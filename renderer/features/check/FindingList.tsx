import type { Finding } from '../../../shared/lint/types.ts';
import { LEVELS } from '../../ui/Advice.tsx';
import { Link } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './Check.module.css';

const WHAT: Record<Finding['level'], string> = {
  forbidden: 'исправьте до отправки',
  danger: 'повод отказать или тянуть',
  advice: 'так письмо сильнее',
};

/** Findings by level, each with its words of the letter and the way to them. */
export function FindingList({
  findings,
  current,
  onShow,
}: {
  findings: readonly Finding[];
  current: Finding | null;
  onShow: (finding: Finding) => void;
}) {
  return (['forbidden', 'danger', 'advice'] as const).map((level) => {
    const here = findings.filter((one) => one.level === level);
    if (here.length === 0) return null;
    return (
      <section key={level} className={styles.level} aria-labelledby={`level-${level}`}>
        <h3 id={`level-${level}`} className={cx(styles.levelName, styles[`${level}Name`])}>
          <Glyph name={level} size={18} inherit />
          <span>
            {LEVELS[level].word}: {here.length}
          </span>
          <span className={styles.what}>{WHAT[level]}</span>
        </h3>
        <ul>
          {here.map((finding) => (
            <li
              key={`${finding.code} ${finding.at?.from ?? ''}`}
              className={cx(styles.finding, finding === current && styles.shown)}
            >
              <h4>{finding.title}</h4>
              <p>{finding.text}</p>
              <p className={styles.foot}>
                {finding.norm && <span>{finding.norm}</span>}
                {finding.at && (
                  <Link onPress={() => onShow(finding)} label={`Показать в тексте: ${finding.quote ?? finding.title}`}>
                    Показать в тексте
                  </Link>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
