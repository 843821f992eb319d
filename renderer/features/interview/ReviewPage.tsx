import { useState } from 'react';
import { answerText, inLetterOrder, reviewLines, type ReviewLine } from '../../../shared/interview/answers.ts';
import { pageOf, visibleQuestions } from '../../../shared/interview/pages.ts';
import type { Page } from '../../../shared/interview/types.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import type { Warning } from '../../../shared/law/types.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { useCommand } from '../../api.ts';
import { AdviceList, type AdviceItem } from '../../ui/Advice.tsx';
import { Button, Link } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { TextInput } from '../../ui/Field.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import styles from './ReviewPage.module.css';
import { StopPage } from './StopPage.tsx';

interface Props {
  view: CaseView;
  pages: Page[];
  facts: Facts;
  /** The answer that was just mended from here, with the facts before it. */
  mended: { path: string; before: Facts } | null;
  onMend: (path: string) => void;
}

/** «Проверьте ответы»: what is wrong first, then every answer in the order of the letter. */
export function ReviewPage({ view, pages, facts, mended, onMend }: Props) {
  const { plan, file } = view;
  const stopped = plan.route.kind === 'special' || plan.route.kind === 'not_consumer';
  const overruled = new Set(file.acknowledgements.map(({ code }) => code));
  const [asking, setAsking] = useState<Warning | null>(null);
  const open = plan.warnings.filter((warning) => !overruled.has(warning.code));
  const items = open.map((warning): AdviceItem => ({
    code: warning.code,
    severity: warning.severity,
    title: warning.title,
    text: warning.text,
    actions: [
      ...(warning.path && pageOf(warning.path, facts)
        ? [{ label: warning.severity === 'advice' ? 'К ответу' : 'Исправить', run: () => onMend(warning.path ?? '') }]
        : []),
      ...(warning.severity === 'danger' ? [{ label: 'Понимаю, отправлю так', run: () => setAsking(warning) }] : []),
    ],
  }));
  return (
    <div className={styles.review}>
      {stopped && <StopPage plan={plan} facts={facts} />}
      {plan.missing.length > 0 && <Missing view={view} facts={facts} onMend={onMend} />}
      {items.length > 0 && (
        <section aria-label="Обратите внимание">
          <h2 className={styles.notice}>Обратите внимание</h2>
          <AdviceList items={items} />
        </section>
      )}
      {asking && <Overrule caseId={view.id} warning={asking} onClose={() => setAsking(null)} />}
      <Overruled view={view} />
      {inLetterOrder(pages).map((page) => (
        <Answers key={page.id} page={page} facts={facts} mended={mended} onMend={onMend} />
      ))}
    </div>
  );
}

function Missing({ view, facts, onMend }: { view: CaseView; facts: Facts; onMend: (path: string) => void }) {
  return (
    <section className={styles.missing} aria-label="Чего не хватает">
      <h2>Чего не хватает</h2>
      <ul>
        {view.plan.missing.map((fact) => (
          <li key={fact.path} className={styles.gap}>
            <Glyph name="soon" size={18} />
            <span>
              {fact.question} <span className={styles.why}>{fact.why}</span>{' '}
              {pageOf(fact.path, facts) && <Link onPress={() => onMend(fact.path)}>Ответить</Link>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({
  page,
  facts,
  mended,
  onMend,
}: {
  page: Page;
  facts: Facts;
  mended: Props['mended'];
  onMend: (path: string) => void;
}) {
  const lines = reviewLines(page, facts);
  const before =
    mended && new Map(visibleQuestions(page, mended.before).map((q) => [q.path, answerText(q, mended.before)]));
  if (lines.length === 0) return null;
  return (
    <section aria-label={page.title(facts)}>
      <h2 className={styles.heading}>{page.title(facts)}</h2>
      <dl>
        {lines.map((line) => (
          <Line
            key={line.path}
            line={line}
            changed={before !== null && (before.get(line.path) ?? '') !== line.answer}
            onMend={onMend}
          />
        ))}
      </dl>
    </section>
  );
}

function Line({ line, changed, onMend }: { line: ReviewLine; changed: boolean; onMend: (path: string) => void }) {
  const word = line.answer === '' ? 'Ответить' : 'Изменить';
  return (
    <div className={styles.line}>
      <dt>{line.name}</dt>
      <dd className={styles.answer}>
        {line.answer === '' ? (
          <span className={styles.silent}>
            <Glyph name="soon" size={16} /> Нет ответа
          </span>
        ) : (
          line.answer
        )}
        {changed && (
          <span className={styles.changed}>
            <Chip glyph="advice">изменено</Chip>
          </span>
        )}
      </dd>
      <dd className={styles.mend}>
        <Link onPress={() => onMend(line.path)} label={`${word}: ${line.name}`}>
          {word}
        </Link>
      </dd>
    </div>
  );
}

/** «Понимаю, отправлю так»: the reason is kept in the case. */
function Overrule({ caseId, warning, onClose }: { caseId: string; warning: Warning; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const acknowledge = useCommand('acknowledge.set');
  const save = async () => {
    if (await acknowledge.run({ caseId, code: warning.code, reason: reason.trim() })) onClose();
  };
  return (
    <section className={styles.overrule} aria-label={`Почему так: ${warning.title}`}>
      <TextInput
        autoFocus
        label={`Почему вы решили так: ${warning.title}`}
        hint="Причина останется в деле. В письмо она не войдёт."
        width="full"
        maxLength={2_000}
        spellCheck
        value={reason}
        onChange={setReason}
        onEnter={() => {
          if (reason.trim() !== '') void save();
        }}
      />
      <p className={styles.buttons}>
        <Button size={36} isDisabled={reason.trim() === ''} onPress={() => void save()}>
          Запомнить причину
        </Button>
        <Button size={36} kind="quiet" onPress={onClose}>
          Не надо
        </Button>
      </p>
    </section>
  );
}

function Overruled({ view }: { view: CaseView }) {
  const acknowledge = useCommand('acknowledge.set').run;
  const known = view.file.acknowledgements.flatMap((entry) => {
    const warning = view.plan.warnings.find(({ code }) => code === entry.code);
    return warning ? [{ ...entry, title: warning.title }] : [];
  });
  if (known.length === 0) return null;
  return (
    <ul className={styles.known} aria-label="Ваши решения">
      {known.map((entry) => (
        <li key={entry.code}>
          {entry.title}: вы решили отправить так. Причина: {entry.reason}{' '}
          <Link onPress={() => void acknowledge({ caseId: view.id, code: entry.code, reason: null })}>Передумать</Link>
        </li>
      ))}
    </ul>
  );
}
