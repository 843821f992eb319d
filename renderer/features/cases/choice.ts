import { useMemo, useState } from 'react';
import { call, sayError } from '../../api.ts';
import { showToast } from '../../app/toastStore.ts';
import { counted } from '../../../shared/text/format.ts';
import type { ListQuery } from './caseRows.ts';

/** The chosen cases, by id: they stay chosen while the list is sorted, narrowed and scrolled. */
export interface Choice {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  replace: (ids: readonly string[]) => void;
  /** Every case the list shows, those too that have not been drawn yet. */
  all: () => void;
  clear: () => void;
}

const CASES = ['дело', 'дела', 'дел'] as const;
/** Kept over the way into a case and back. */
let kept: ReadonlySet<string> = new Set();

/** `shown` = what the list shows now; null before anybody knows. */
export function useChoice(shown: ListQuery | null): Choice {
  const [ids, setIds] = useState(kept);
  return useMemo(() => {
    const put = (change: (before: ReadonlySet<string>) => ReadonlySet<string>): void => {
      kept = change(kept);
      setIds(kept);
    };
    return {
      ids,
      toggle: (id) =>
        put((before) => {
          const next = new Set(before);
          if (!next.delete(id)) next.add(id);
          return next;
        }),
      replace: (next) => put(() => new Set(next)),
      clear: () => put(() => new Set()),
      all: () => {
        if (shown) void chooseAll(shown).then((all) => all && put(() => new Set(all)));
      },
    };
  }, [ids, shown]);
}

async function chooseAll(query: ListQuery): Promise<string[] | null> {
  try {
    const { ids, total } = await call('cases.ids', query);
    if (ids.length < total) {
      showToast({ text: `Выбраны первые ${counted(ids.length, CASES)} из ${total}. Сузьте список фильтром.` });
    }
    return ids;
  } catch (error) {
    sayError(error);
    return null;
  }
}
