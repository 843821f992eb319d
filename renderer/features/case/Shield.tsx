import type {
  Shield as ShieldModel,
  ShieldException,
  ShieldLevel,
  ShieldStep,
} from '../../../shared/law/shieldTypes.ts';
import { shortDate } from '../../../shared/text/format.ts';
import { Link } from '../../ui/Button.tsx';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import { useCase } from './caseContext.ts';
import { mend } from './warnings.ts';
import styles from './shield.module.css';

/** «Щит добросовестности»: which exception from the fine is open, what closes it, and the one thing to do today. */
export function Shield() {
  const { view } = useCase();
  const { shield } = view.plan;
  if (!shield) return null;
  return (
    <section className={styles.shield} aria-labelledby="shield">
      <h2 id="shield">Щит добросовестности</h2>
      {shield.applies ? <Exceptions shield={shield} /> : <p className={styles.lead}>{shield.reason}</p>}
    </section>
  );
}

function Exceptions({ shield }: { shield: Extract<ShieldModel, { applies: true }> }) {
  return (
    <>
      <p className={styles.lead}>
        Суд добавляет штраф 50 %. В трёх случаях его не взыщут, если их докажет другая сторона ({shield.norm.article}{' '}
        {shield.norm.actShort}).
      </p>
      {shield.today && <Today step={shield.today} />}
      <ul className={styles.list}>
        {shield.exceptions.map((exception) => (
          <Exception key={exception.id} exception={exception} />
        ))}
      </ul>
    </>
  );
}

function Today({ step }: { step: ShieldStep }) {
  const { view, record } = useCase();
  const fix = mend(step.path, view);
  const { record: type } = step;
  const write = type && (() => record({ kind: 'new', type, ...(type === 'sent' || type === 'served' ? CLAIM : {}) }));
  return (
    <p className={styles.today}>
      <strong>Сегодня:</strong> {step.todo} {fix && <Link onPress={fix}>Заполнить</Link>}{' '}
      {write && <Link onPress={write}>Записать</Link>}
    </p>
  );
}

const CLAIM = { paper: 'claim' } as const;

const LEVELS: Record<ShieldLevel, { glyph: GlyphName; word: string }> = {
  closed: { glyph: 'done', word: 'закрыто' },
  partly: { glyph: 'soon', word: 'почти закрыто' },
  open: { glyph: 'danger', word: 'открыто' },
};

function Exception({ exception }: { exception: ShieldException }) {
  const { glyph, word } = LEVELS[exception.level];
  const { steps, note } = exception;
  return (
    <li>
      <details>
        <summary>
          <Glyph name={glyph} />
          <span>
            <span className={styles.name}>{exception.title}</span>
            <span className={styles.word}> — {word}</span>
          </span>
        </summary>
        <div className={styles.inside}>
          <p>{exception.text}</p>
          {steps.length > 0 && (
            <ul className={styles.steps}>
              {steps.map((step) => (
                <Step key={step.id} step={step} />
              ))}
            </ul>
          )}
          {note && <p className={styles.note}>{note}</p>}
        </div>
      </details>
    </li>
  );
}

const STATES: Record<ShieldStep['state'], { glyph: GlyphName; word: string }> = {
  done: { glyph: 'done', word: 'сделано' },
  ready: { glyph: 'notSent', word: 'войдёт в претензию' },
  weak: { glyph: 'soon', word: 'слабо' },
  missing: { glyph: 'soon', word: 'не сделано' },
};

function Step({ step }: { step: ShieldStep }) {
  const { glyph, word } = STATES[step.state];
  const shown = [step.date && shortDate(step.date), step.proof].filter((part) => part !== undefined).join(', ');
  return (
    <li>
      <Glyph name={glyph} />
      <span>
        {step.title}
        <span className={styles.note}>{shown || (step.state === 'done' ? word : (step.todo ?? word))}</span>
      </span>
    </li>
  );
}
