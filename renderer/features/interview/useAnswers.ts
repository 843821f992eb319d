import { useCallback, useEffect, useRef, useState } from 'react';
import { changeAnswer, type Parked } from '../../../shared/interview/change.ts';
import { factsText, getFact, setFact, type FactValue } from '../../../shared/interview/factPath.ts';
import type { CaseView } from '../../../shared/ipc/contract.ts';
import type { AppErrorShape } from '../../../shared/ipc/errors.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { ApiError, call } from '../../api.ts';
import { saveBeforeQuit } from '../../app/unsaved.ts';
import { keepDraft, readDrafts } from './drafts.ts';

const PAUSE_MS = 400;

export interface Answers {
  facts: Facts;
  /** Texts that are not yet a date or a sum, by path: kept as typed, not part of the facts. */
  drafts: Readonly<Record<string, string>>;
  answer: (path: string, value: FactValue) => void;
  draft: (path: string, text: string | null) => void;
  /** Writes what is not written yet; true when everything typed so far is in the case. */
  flush: () => Promise<boolean>;
  /** The last save failed: nothing typed since is in the case. */
  problem: AppErrorShape | null;
  saving: boolean;
}

/**
 * The answers on the screen and their way into the case. Each change is written after a short pause; leaving a field,
 * a page, the screen or the program writes at once. One write runs at a time, the next takes everything typed since.
 */
export function useAnswers(view: CaseView): Answers {
  const { id } = view;
  const [facts, setFacts] = useState<Facts>(view.file.facts);
  const [drafts, setDrafts] = useState(() => readDrafts(id));
  const [problem, setProblem] = useState<AppErrorShape | null>(null);
  const [saving, setSaving] = useState(false);
  const latest = useRef(facts);
  const parked = useRef<Parked>({});
  const written = useRef(factsText(view.file.facts));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<boolean> | null>(null);

  const write = useCallback(async (): Promise<boolean> => {
    while (factsText(latest.current) !== written.current) {
      const sent = latest.current;
      try {
        await call('cases.setFacts', { id, facts: sent });
        written.current = factsText(sent);
        setProblem(null);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        setProblem(error.shape);
        return false;
      }
    }
    return true;
  }, [id]);

  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    if (running.current) return running.current;
    if (factsText(latest.current) === written.current) return Promise.resolve(true);
    setSaving(true);
    running.current = write().finally(() => {
      running.current = null;
      setSaving(false);
    });
    return running.current;
  }, [write]);

  const take = useCallback(
    (next: Facts) => {
      latest.current = next;
      setFacts(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    [flush],
  );

  const answer = useCallback(
    (path: string, value: FactValue) => {
      if (Object.is(getFact(latest.current, path), value)) return;
      const changed = changeAnswer(latest.current, parked.current, path, value);
      parked.current = changed.parked;
      take(changed.facts);
    },
    [take],
  );

  const draft = useCallback(
    (path: string, text: string | null) => {
      setDrafts(keepDraft(id, path, text));
      // The box no longer shows the old answer, so the case must not keep it.
      if (text !== null && getFact(latest.current, path) !== undefined) take(setFact(latest.current, path, undefined));
    },
    [id, take],
  );

  // Facts changed from outside (undo, import): taken over when nothing of ours waits to be written.
  useEffect(() => {
    const outside = factsText(view.file.facts);
    const waiting = factsText(latest.current) !== written.current || running.current !== null;
    if (waiting || outside === written.current) return;
    written.current = outside;
    latest.current = view.file.facts;
    parked.current = {};
    setFacts(view.file.facts);
  }, [view.file.facts]);

  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('beforeunload', leave);
      leave();
    };
  }, [flush]);

  useEffect(() => saveBeforeQuit(flush), [flush]);

  return { facts, drafts, answer, draft, flush, problem, saving };
}
