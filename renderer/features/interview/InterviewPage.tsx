import { lowerFirst } from '../../../shared/text/format.ts';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { stepLabel } from '../../../shared/interview/answers.ts';
import {
  pageOf,
  questionFor,
  firstUnansweredPage,
  pageById,
  visiblePages,
  visibleQuestions,
} from '../../../shared/interview/pages.ts';
import type { PageId } from '../../../shared/interview/types.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import { useCommand } from '../../api.ts';
import { navigate, type Route } from '../../app/routes.ts';
import { useScreenActions, useScreenTitle } from '../../app/shellContext.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Interview.module.css';
import { focusField, focusHeading } from './focus.ts';
import { openPage } from './openPage.ts';
import { QuestionList } from './QuestionList.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { SaveProblem } from './SaveProblem.tsx';
import { SidePanel } from './SidePanel.tsx';
import { Steps } from './Steps.tsx';
import { StopPage } from './StopPage.tsx';
import { useAnswers } from './useAnswers.ts';

/** One page of the interview between its steps and «Что меняет этот ответ». */
export function InterviewPage({ view, page: name }: { view: CaseView; page: string | null }) {
  const answers = useAnswers(view);
  const { facts, flush, drafts } = answers;
  const pages = visiblePages(facts);
  const page = openPage(name, facts) ?? pageById(firstUnansweredPage(facts)) ?? pages[0];
  const current: PageId = page?.id ?? 'happened';
  const index = pages.findIndex((entry) => entry.id === current);
  const next = index >= 0 ? pages[index + 1] : undefined;
  const previous = index > 0 ? pages[index - 1] : undefined;
  const [mending, setMending] = useState<{ path: string; before: typeof facts } | null>(null);
  const wanted = useRef<string | null>(null);
  const undo = useCommand('cases.undo').run;
  const redo = useCommand('cases.redo').run;

  useScreenTitle(view.title || 'Новое дело');

  const go = useCallback(
    async (to: PageId) => {
      if (await flush()) navigate({ screen: 'interview', id: view.id, page: to });
    },
    [flush, view.id],
  );

  /** «Изменить», «Исправить»: opens the page of a fact and puts the cursor on it; «Продолжить» leads back here. */
  const mend = useCallback(
    (path: string) => {
      const to = pageOf(path, facts);
      if (!to) return;
      wanted.current = questionFor(path, facts);
      if (current === 'review') setMending({ path, before: facts });
      void go(to);
    },
    [facts, go, current],
  );

  const onward = useCallback(async () => {
    if (!page) return;
    const wrong = visibleQuestions(page, facts).find((question) => drafts[question.path] !== undefined);
    if (wrong) return focusField(wrong.path);
    if (current === 'review') {
      if (await flush()) navigate({ screen: 'document', id: view.id, kind: 'claim' });
      return;
    }
    if (!next) {
      if (await flush()) navigate(afterwards(current, view.id));
      return;
    }
    await go(mending && pages.some((entry) => entry.id === 'review') ? 'review' : next.id);
  }, [page, facts, drafts, current, next, flush, go, mending, pages, view.id]);

  const actions = useMemo(
    () => ({
      primary: () => void onward(),
      undo: () => void flush().then(() => undo({ id: view.id })),
      redo: () => void flush().then(() => redo({ id: view.id })),
    }),
    [onward, flush, undo, redo, view.id],
  );
  useScreenActions(actions);

  // A page that is opened starts at its top, with its heading read; a link «Изменить» starts at its question.
  const first = useRef(true);
  useEffect(() => {
    const path = wanted.current;
    wanted.current = null;
    if (path !== null && focusField(path)) return;
    if (!first.current) focusHeading();
    first.current = false;
  }, [current]);

  // Some controls keep Enter to themselves, so the keys of «Продолжить» are taken before they reach them.
  const takeCtrlEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void onward();
  };

  if (!page) return null;
  return (
    <>
      <Steps view={view} pages={pages} current={page} facts={facts} answers={answers} onOpen={(to) => void go(to)} />
      <div className={styles.screen} onKeyDownCapture={takeCtrlEnter}>
        <div className={styles.scroll}>
          <div className={styles.main} data-scroll onBlur={() => void flush()}>
            {answers.problem && <SaveProblem problem={answers.problem} facts={facts} drafts={drafts} retry={flush} />}
            <h1 tabIndex={-1} className={styles.title} data-heading>
              <span className={styles.hidden}>{stepLabel(pages, page, facts).replace(page.title(facts), '')}</span>
              {page.title(facts)}
            </h1>
            {page.lead && <p className={styles.lead}>{page.lead(facts)}</p>}
            {current === 'stop' && <StopPage plan={view.plan} facts={facts} />}
            {current === 'review' && (
              <ReviewPage view={view} pages={pages} facts={facts} mended={mending} onMend={mend} />
            )}
            {current !== 'stop' && current !== 'review' && (
              <QuestionList key={current} page={page} view={view} answers={answers} />
            )}
          </div>
          <SidePanel page={current} facts={facts} view={view} />
        </div>
        <footer className={styles.foot}>
          {previous ? (
            <Button kind="quiet" icon="back" className={styles.backButton ?? ''} onPress={() => void go(previous.id)}>
              Назад
            </Button>
          ) : (
            <span />
          )}
          <div className={styles.onward}>
            <FootNote
              current={current}
              next={mending || next?.id === 'review' ? 'проверка ответов' : next ? lowerFirst(next.title(facts)) : ''}
            />
            <Button kind="primary" onPress={() => void onward()}>
              {primaryWords(current, next !== undefined)}
            </Button>
          </div>
        </footer>
      </div>
    </>
  );
}

/** Where the way goes on from a page that has no next one. */
function afterwards(page: PageId, id: string): Route {
  if (page === 'complaint') return { screen: 'packet', id, kind: 'complaint' };
  if (page === 'court') return { screen: 'packet', id, kind: 'lawsuit' };
  return { screen: 'cases' };
}

function primaryWords(page: PageId, hasNext: boolean): string {
  if (page === 'review') return 'Составить претензию';
  if (page === 'complaint' || page === 'court') return 'Вернуться к пакету';
  return hasNext ? 'Продолжить' : 'К списку дел';
}

function FootNote({ current, next }: { current: PageId; next: string }) {
  if (current === 'review') return <p className={styles.next}>Письмо можно будет править</p>;
  if (current === 'stop') return <p className={styles.next}>Ответы сохранены</p>;
  return next ? <p className={styles.next}>Дальше: {next}</p> : null;
}
