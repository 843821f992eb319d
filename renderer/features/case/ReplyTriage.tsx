import { triage, REPLY_STEPS, type Triage } from '../../../shared/law/triage.ts';
import type { ReplyStep } from '../../../shared/law/data/replies.ts';
import { caseState } from '../../../shared/law/state/caseState.ts';
import { kindsOf } from '../../../shared/law/replies.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import type { EventOf } from '../../../shared/model/case.ts';
import { saidOfOtherSide } from '../../../shared/model/otherSide.ts';
import { sellerWindow } from '../../../shared/terms/sellerWindow.ts';
import { Button } from '../../ui/Button.tsx';
import { NormLine } from '../../ui/Why.tsx';
import { useCase } from './caseContext.ts';
import { runReplyStep } from './replyActions.ts';
import styles from './reply.module.css';

/** Reads an answer of this case: its kinds, its words, today. */
export function triageOf(event: EventOf<'replied'>, { file, plan }: CaseView): Triage {
  const window = plan.path.claimServed ? sellerWindow(plan) : null;
  return triage(kindsOf(event), event.note ?? '', {
    facts: file.facts,
    state: caseState(file, plan.today),
    today: plan.today,
    over: window !== null && plan.today > window.last,
  });
}

/** What an answer means, whether the term goes on, what not to sign; for the last answer, the paper prepared for it. */
export function TriageWords({ found, last }: { found: Triage; last: boolean }) {
  const { view } = useCase();
  const say = (text: string) => saidOfOtherSide(text, view.file.facts);
  return (
    <>
      <dl className={styles.triage}>
        <div>
          <dt>Что это значит</dt>
          <dd>
            {found.meaning.map((text) => (
              <p key={text}>{say(text)}</p>
            ))}
          </dd>
        </div>
        <div>
          <dt>Срок</dt>
          <dd>{say(found.clock)}</dd>
        </div>
        <div>
          <dt>Чего не делать</dt>
          <dd>
            {found.beware.map((text) => (
              <p key={text}>{say(text)}</p>
            ))}
          </dd>
        </div>
      </dl>
      {found.norms.length > 0 && (
        <details className={styles.why}>
          <summary>Почему так?</summary>
          {found.norms.map((norm) => (
            <NormLine key={norm.norm} norm={norm} />
          ))}
          {found.confidence === 'L' && <p className={styles.second}>Это наше чтение: суд может решить иначе.</p>}
        </details>
      )}
      {last && <TriageButtons found={found} />}
    </>
  );
}

function TriageButtons({ found }: { found: Triage }) {
  const { view, record } = useCase();
  const { primary, alternative } = found;
  const run = (step: ReplyStep) => () => void runReplyStep(step, found, view, record);
  return (
    <div className={styles.next}>
      <p className={styles.second}>{saidOfOtherSide(REPLY_STEPS[primary].why, view.file.facts)}</p>
      <p className={styles.buttons}>
        {primary === 'wait' ? (
          <strong>{REPLY_STEPS.wait.title}</strong>
        ) : (
          <Button kind="primary" onPress={run(primary)}>
            {saidOfOtherSide(REPLY_STEPS[primary].title, view.file.facts)}
          </Button>
        )}
        {alternative !== 'wait' && (
          <Button onPress={run(alternative)}>{saidOfOtherSide(REPLY_STEPS[alternative].title, view.file.facts)}</Button>
        )}
      </p>
    </div>
  );
}
