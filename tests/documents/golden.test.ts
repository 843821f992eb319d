import { describe, expect, it } from 'vitest';
import { CASES } from './cases.ts';
import { kindsOf, textOf } from './papers.ts';

const golden = (name: string): string => new URL(`./golden/${name}.txt`, import.meta.url).pathname;

describe('texts of the papers', () => {
  it.each(Object.keys(CASES))('the claim of «%s» reads as agreed', async (name) => {
    const file = CASES[name];
    if (!file) throw new Error(name);
    await expect(`${textOf('claim', file)}\n`).toMatchFileSnapshot(golden(`claim-${name}`));
  });

  const sofa = CASES['refund-served'];
  it.each(sofa ? kindsOf(sofa).filter((kind) => kind !== 'claim') : [])(
    '%s of the sofa case reads as agreed',
    async (kind) => {
      if (!sofa) throw new Error('refund-served');
      await expect(`${textOf(kind, sofa)}\n`).toMatchFileSnapshot(golden(`sofa-${kind}`));
    },
  );

  it.each(['cancelled-by-seller', 'replace-same', 'money-exchange', 'repair-overdue', 'deliver'])(
    'the suit of «%s» reads as agreed',
    async (name) => {
      const file = CASES[name];
      if (!file) throw new Error(name);
      await expect(`${textOf('lawsuit', file)}\n`).toMatchFileSnapshot(golden(`lawsuit-${name}`));
    },
  );
});
