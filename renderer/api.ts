import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Channel, PathChannel, Push } from '../shared/ipc/channels.ts';
import type { Api, CaseView, Input, Output, PushPayloads } from '../shared/ipc/contract.ts';
import type { AppErrorShape } from '../shared/ipc/errors.ts';
import type { Proves } from '../shared/model/case.ts';
import { showToast } from './app/toastStore.ts';

/** The only file that sees `window.api`: calls, queries that refresh themselves, commands, pushes. */
declare global {
  interface Window {
    api: Api;
  }
}

type Callable = Exclude<Channel, PathChannel>;

/** An error of the envelope: its message is Russian text for people and is shown as it is. */
export class ApiError extends Error {
  readonly shape: AppErrorShape;

  constructor(shape: AppErrorShape) {
    super(shape.message);
    this.name = 'ApiError';
    this.shape = shape;
  }
}

/** Asks the main process; throws an ApiError. A case in the answer refreshes what is on the screen at once. */
export async function call<C extends Callable>(channel: C, input: Input<C>): Promise<Output<C>> {
  const envelope = await window.api.call(channel, input);
  if (!envelope.ok) throw new ApiError(envelope.error);
  remember(envelope.data);
  return envelope.data;
}

/** Adds a dropped or pasted file by its path, which goes from the preload straight to the main process. */
export async function addDropped(caseId: string, proves: Proves, file: File): Promise<Output<'attachments.addPath'>> {
  const envelope = await window.api.addDropped(caseId, proves, file);
  if (!envelope.ok) throw new ApiError(envelope.error);
  remember(envelope.data);
  return envelope.data;
}

/** Opens a dropped case file; its path goes the same way. */
export async function openDropped(file: File): Promise<Output<'cases.importPath'>> {
  const envelope = await window.api.openDropped(file);
  if (!envelope.ok) throw new ApiError(envelope.error);
  remember(envelope.data);
  return envelope.data;
}

/** Shows an error as a toast, with its number in the log when it was not expected. */
export function sayError(error: unknown): void {
  if (!(error instanceof ApiError)) throw error;
  if (error.shape.code === 'cancelled') return;
  const report = error.shape.reportId ? ` Номер в журнале: ${error.shape.reportId}.` : '';
  showToast({ text: error.message + report });
}

interface Entry {
  channel: Callable;
  input: unknown;
  data: unknown;
  error: AppErrorShape | null;
  /** Number of the newest request: answers of older ones are dropped. */
  asked: number;
  snapshot: QueryState<unknown>;
  listeners: Set<() => void>;
}

export interface QueryState<T> {
  data: T | undefined;
  error: AppErrorShape | null;
  /** Nothing has come yet. Data that is being refreshed stays on the screen. */
  loading: boolean;
}

const cache = new Map<string, Entry>();
let watching = false;

function keyOf(channel: string, input: unknown): string {
  return `${channel} ${JSON.stringify(input)}`;
}

function entryFor(channel: Callable, input: unknown): Entry {
  const key = keyOf(channel, input);
  const known = cache.get(key);
  if (known) return known;
  const entry: Entry = {
    channel,
    input,
    data: undefined,
    error: null,
    asked: 0,
    snapshot: { data: undefined, error: null, loading: true },
    listeners: new Set(),
  };
  cache.set(key, entry);
  return entry;
}

function publish(entry: Entry, data: unknown, error: AppErrorShape | null): void {
  entry.data = data;
  entry.error = error;
  entry.snapshot = { data, error, loading: false };
  for (const listener of entry.listeners) listener();
}

async function refresh(entry: Entry): Promise<void> {
  entry.asked += 1;
  const turn = entry.asked;
  const envelope = await window.api.call(entry.channel, entry.input as Input<Callable>);
  if (turn !== entry.asked) return;
  if (envelope.ok) publish(entry, envelope.data, null);
  else publish(entry, entry.data, envelope.error);
}

/** Everything about the changed case and every list is asked again; what nobody looks at is forgotten. */
function invalidate(caseId: string | null): void {
  for (const [key, entry] of cache) {
    const input = entry.input as { id?: string; caseId?: string };
    const own = input.id ?? input.caseId;
    if (caseId !== null && own !== undefined && own !== caseId) continue;
    if (entry.listeners.size === 0) cache.delete(key);
    else void refresh(entry);
  }
}

function isCaseView(value: unknown): value is CaseView {
  return typeof value === 'object' && value !== null && 'plan' in value && 'file' in value && 'id' in value;
}

function remember(data: unknown): void {
  const view = isCaseView(data) ? data : viewInside(data);
  if (!view) return;
  const entry = entryFor('cases.get', { id: view.id });
  entry.asked += 1;
  publish(entry, view, null);
}

function viewInside(data: unknown): CaseView | null {
  if (typeof data !== 'object' || data === null || !('view' in data)) return null;
  return isCaseView(data.view) ? data.view : null;
}

function watch(): void {
  if (watching) return;
  watching = true;
  window.api.on('data.changed', ({ caseId }) => invalidate(caseId));
}

/** Data of a channel, refreshed by `data.changed`. `input` null = do not ask yet. */
export function useQuery<C extends Callable>(channel: C, input: Input<C> | null): QueryState<Output<C>> {
  const key = input === null ? '' : keyOf(channel, input);
  const subscribe = useCallback(
    (listener: () => void) => {
      if (input === null) return () => {};
      watch();
      const entry = entryFor(channel, input);
      entry.listeners.add(listener);
      if (entry.asked === 0) void refresh(entry);
      return () => {
        entry.listeners.delete(listener);
      };
    },
    // The key is the channel and the input as text: a new object with the same content asks nothing anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );
  return useSyncExternalStore(
    subscribe,
    () => (input === null ? WAITING : entryFor(channel, input).snapshot) as QueryState<Output<C>>,
  );
}

const WAITING: QueryState<unknown> = { data: undefined, error: null, loading: true };

export interface Command<C extends Callable> {
  /** Gives the answer, or undefined after an error, which is then shown as a toast (and kept in `error`). */
  run: (input: Input<C>) => Promise<Output<C> | undefined>;
  busy: boolean;
  error: AppErrorShape | null;
}

/** A change asked of the main process. `quiet`: the screen shows the error itself. */
export function useCommand<C extends Callable>(channel: C, options: { quiet?: boolean } = {}): Command<C> {
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<AppErrorShape | null>(null);
  const quiet = options.quiet ?? false;
  const run = useCallback(
    async (input: Input<C>) => {
      setRunning((count) => count + 1);
      setError(null);
      try {
        return await call(channel, input);
      } catch (problem) {
        if (!(problem instanceof ApiError)) throw problem;
        setError(problem.shape);
        if (!quiet) sayError(problem);
        return undefined;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [channel, quiet],
  );
  return { run, busy: running > 0, error };
}

/** Listens to the main process while the component is on the screen. */
export function usePush<P extends Push>(push: P, listener: (payload: PushPayloads[P]) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => window.api.on(push, (payload) => latest.current(payload)), [push]);
}
