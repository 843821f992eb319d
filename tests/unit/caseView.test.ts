import type { CaseRow } from '../../shared/ipc/contract.ts';
import { dueWords } from '../../renderer/features/cases/columns.ts';
import { describe, expect, it } from 'vitest';
import { pathSteps } from '../../renderer/features/case/planViews.ts';
import { missingEvidence } from '../../renderer/features/case/evidence/missing.ts';
import { cleaned, likelyProofs, numberProblem } from '../../renderer/features/case/record/draft.ts';
import { buttonOf, splitSteps } from '../../renderer/features/case/steps.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { CaseEvent, CaseFile, EventOf } from '../../shared/model/case.ts';
import { sampleCase } from '../../shared/model/sample.ts';

const TODAY = '2026-11-23';
const sample = sampleCase(TODAY);
const law = lawContext(TODAY);

function withEvents(events: CaseEvent[]): CaseFile {
  return { ...sample, events };
}

function steps(events: CaseEvent[]) {
  const file = withEvents(events);
  return pathSteps(plan(file, law), file).map(({ state, note, alarm }) => [state, note, alarm ?? false]);
}

const served: CaseEvent = {
  id: 'served',
  type: 'served',
  date: '2026-11-17',
  paper: 'claim',
  to: 'seller',
  proof: 'mark_on_copy',
};
const sent: EventOf<'sent'> = {
  id: 'sent',
  type: 'sent',
  date: '2026-11-12',
  paper: 'claim',
  to: 'seller',
  channel: 'valued_letter',
  number: '10100001234569',
};

describe('path of a case', () => {
  it('ticks only what was recorded', () => {
    expect(steps([])[0]).toEqual(['current', 'не отправлена', false]);
    expect(steps([sent])[0]).toEqual(['current', 'отправлена 12.11', false]);
    expect(steps([sent, served]).slice(0, 3)).toEqual([
      ['done', 'вручена 17.11', false],
      ['current', 'до пт\u00a027.11', false],
      ['ahead', 'можно пропустить', false],
    ]);
  });

  it('says when the term is over, and that a skipped complaint was skipped', () => {
    expect(steps(sample.events)[1]).toEqual(['current', 'срок вышел 09.11', true]);
    const filed: CaseEvent = { id: 'f', type: 'lawsuit_filed', date: '2026-11-20' };
    expect(steps([...sample.events, filed]).slice(2, 4)).toEqual([
      ['ahead', 'пропущено', false],
      ['current', 'иск подан 20.11', false],
    ]);
  });
});

describe('steps of the card', () => {
  it('offer no action twice and put the likely alternative beside the first', () => {
    const { first, second, others } = splitSteps(plan(withEvents([sent, served]), law).nextSteps);
    expect(first && buttonOf(first)).toBe('Продавец ответил');
    expect(second && buttonOf(second)).toBe('Пришли деньги');
    const buttons = [first, second, ...others].flatMap((step) => (step ? [buttonOf(step)] : []));
    expect(new Set(buttons).size).toBe(buttons.length);
  });
});

describe('missing evidence', () => {
  it('asks for the receipt of the post only after sending, and no more once it is there', () => {
    const kinds = (file: CaseFile) => missingEvidence(file).map((advice) => advice.proves);
    expect(kinds(withEvents([]))).not.toContain('sending');
    expect(kinds(withEvents([sent]))).toContain('sending');
    const attachment = {
      id: 'a',
      hash: 'a'.repeat(64),
      size: 1,
      name: 'чек.png',
      mime: 'image/png',
      addedAt: TODAY,
      proves: 'sending' as const,
      title: 'Чек почты',
    };
    expect(kinds({ ...withEvents([sent]), attachments: [attachment] })).not.toContain('sending');
  });
});

describe('a record of sending', () => {
  it('checks the postal number and keeps the reason only while it is needed', () => {
    expect(numberProblem(sent)).toBeNull();
    const wrong = { ...sent, number: '10100001234568', numberOverride: ' Так на чеке ' };
    expect(numberProblem(wrong)).not.toBeNull();
    expect(cleaned(wrong)).toMatchObject({ numberOverride: 'Так на чеке' });
    expect(cleaned({ ...sent, numberOverride: 'Так на чеке' })).not.toHaveProperty('numberOverride');
    expect(cleaned({ ...wrong, channel: 'email' })).not.toHaveProperty('number');
    expect(cleaned({ ...sent, note: '  ', attachments: [] })).toEqual(sent);
  });

  it('offers the proofs that the channel can give', () => {
    expect(likelyProofs('claim', 'seller', withEvents([sent]))).toContain('storage_expired');
    expect(likelyProofs('claim', 'seller', withEvents([sent]))).not.toContain('mark_on_copy');
    expect(likelyProofs('claim', 'seller', withEvents([{ ...sent, channel: 'in_person' }]))).toEqual([
      'mark_on_copy',
      'refusal_act',
    ]);
  });
});

describe('the day of a row', () => {
  const row = (due: string | null) => ({ due }) as CaseRow;

  it('tells the year where it is not this one and not near', () => {
    expect(dueWords(row('2026-11-30'), '2026-11-23')).toBe('пн\u00a030.11');
    expect(dueWords(row('2027-01-11'), '2026-11-23')).toBe('пн\u00a011.01');
    expect(dueWords(row('2027-03-01'), '2026-11-23')).toBe('01.03.2027');
    expect(dueWords(row('2024-03-11'), '2026-11-23')).toBe('11.03.2024');
    expect(dueWords(row(null), '2026-11-23')).toBe('—');
  });
});
