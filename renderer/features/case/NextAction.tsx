import { lowerFirst } from '../../../shared/text/format.ts';
import type { NextStep, Severity, Warning } from '../../../shared/law/types.ts';
import { saidOfOtherSide } from '../../../shared/model/otherSide.ts';
import { Button, Link } from '../../ui/Button.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import { useCase } from './caseContext.ts';
import { buttonOf, splitSteps, stepAction } from './steps.ts';
import { openWarnings } from './warnings.ts';
import styles from './action.module.css';

/** The one filled card of the screen: what to do, why, one solid button, the one likely alternative beside it. */
export function NextAction() {
  const { view, record } = useCase();
  const { first, second, others } = splitSteps(view.plan.nextSteps);
  if (!first) return null;
  const run = stepAction(first, view, record);
  const alternative = second ? stepAction(second, view, record) : null;
  return (
    <section className={styles.action} aria-labelledby="now">
      <div className={styles.words}>
        <h2 id="now">Что делать сейчас: {lowerFirst(first.title)}</h2>
        <p className={styles.why}>{first.why}</p>
        <Attention warnings={openWarnings(view)} />
      </div>
      <div className={styles.buttons}>
        {second && alternative && (
          <Button onPress={alternative}>{saidOfOtherSide(buttonOf(second), view.file.facts)}</Button>
        )}
        {run && (
          <Button kind="primary" onPress={run}>
            {saidOfOtherSide(buttonOf(first), view.file.facts)}
          </Button>
        )}
      </div>
      {others.length > 0 && <Others steps={others} />}
    </section>
  );
}

function Others({ steps }: { steps: NextStep[] }) {
  const { view, record } = useCase();
  return (
    <details className={styles.others}>
      <summary>Что ещё можно сделать</summary>
      <ul>
        {steps.map((step) => {
          const run = stepAction(step, view, record);
          return (
            <li key={step.id}>
              {run ? <Link onPress={run}>{step.title}</Link> : <span>{step.title}</span>}
              <p>{step.why}</p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

const LEVEL_WORDS: [Severity, string][] = [
  ['forbidden', 'нельзя'],
  ['danger', 'опасно'],
  ['advice', 'совет'],
];

/** Counts the warnings that stand below the fold, so that none is missed. */
function Attention({ warnings }: { warnings: Warning[] }) {
  const serious = warnings.filter((warning) => warning.severity !== 'advice');
  if (serious.length === 0) return null;
  return (
    <p className={styles.attention}>
      {LEVEL_WORDS.map(([severity, word]) => {
        const count = warnings.filter((warning) => warning.severity === severity).length;
        return count === 0 ? null : (
          <span key={severity}>
            <Glyph name={severity} /> {word}: {count}
          </span>
        );
      })}
      <Link onPress={() => document.getElementById('attention')?.scrollIntoView({ block: 'start' })}>Посмотреть</Link>
    </p>
  );
}
