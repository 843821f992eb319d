import { useEffect } from 'react';
import type { Settings } from '../../shared/ipc/contract.ts';
import { call, sayError, useQuery } from '../api.ts';

export const TEXT_SIZES = [100, 125, 150, 175, 200] as const;

/** Puts theme and text size on the page. */
export function useAppearance(): Settings | undefined {
  const { data } = useQuery('settings.get', {});
  useEffect(() => {
    if (data) applyAppearance(data);
  }, [data]);
  return data;
}

export function applyAppearance(settings: Settings): void {
  const root = document.documentElement;
  root.dataset.textSize = String(settings.textSize);
  if (settings.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = settings.theme;
}

function shownTextSize(): number {
  return Number(document.documentElement.dataset.textSize ?? 100);
}

/** Ctrl + / − / 0: one step of the text size, kept in the settings. */
export function stepTextSize(direction: 1 | -1 | 0): void {
  const now = TEXT_SIZES.findIndex((size) => size === shownTextSize());
  const next = direction === 0 ? 0 : Math.min(TEXT_SIZES.length - 1, Math.max(0, now + direction));
  const textSize = TEXT_SIZES[next] ?? 100;
  document.documentElement.dataset.textSize = String(textSize);
  call('settings.set', { textSize }).then(applyAppearance, sayError);
}
