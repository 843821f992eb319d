import { useEffect, useState } from 'react';
import { replaceLaw } from '../../shared/law/inForce.ts';
import { call, sayError, usePush } from '../api.ts';

/** The law this page counts by; 0 = that of the program, which the page is built with. */
let version = 0;

async function fetchLaw(): Promise<void> {
  const fresh = await call('law.inForce', { version });
  if (!fresh) return;
  version = fresh.version;
  replaceLaw(fresh.law);
}

/**
 * Puts the installed law pack and the user's own rows in force in this page too: previews in the interview and some forms
 * count here. False until it is known; screens that count wait for it.
 */
export function useLawInForce(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    fetchLaw()
      .catch(sayError)
      .finally(() => setReady(true));
  }, []);
  usePush('data.changed', ({ caseId }) => {
    if (caseId === null) fetchLaw().catch(sayError);
  });
  return ready;
}
