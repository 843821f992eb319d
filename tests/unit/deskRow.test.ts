import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/calendar/civilDate.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import { emptyCase, type CaseFile } from '../../shared/model/case.ts';
import { deskFieldsOf } from '../../shared/model/deskRow.ts';
import { groupOf, rowOf } from '../../shared/model/summary.ts';
import { CASE_NAMES, caseNamed } from '../support/cases.ts';
import { served, SOFA, withEvents } from './stripCases.ts';

const fields = (file: CaseFile, today: string) => deskFieldsOf(file, plan(file, lawContext(today)));

describe('the nearest day', () => {
  const file = withEvents(SOFA, [served('2026-10-29')]);

  it('is the last day of the seller while something is owed, also when it has passed', () => {
    expect(fields(file, '2026-11-02')).toMatchObject({
      due: '2026-11-09',
      dueLabel: expect.stringMatching(/^10\sдней на ответ, ст\.\s22$/) as string,
    });
    expect(fields(file, '2026-11-23')).toMatchObject({ due: '2026-11-09', waitingFor: 'us' });
  });

  it('goes on to the buyer’s own clocks when nothing is owed, and ends with the case', () => {
    const paid = withEvents(SOFA, [
      served('2026-10-29'),
      { id: 'm', type: 'money_received', date: '2026-11-08', amount: 100_000_000 },
    ]);
    const due = fields(paid, '2026-11-23').due;
    expect(due === null || due > '2026-11-23').toBe(true);
    const closed = withEvents(SOFA, [...file.events, { id: 'c', type: 'closed', date: '2026-11-22' }]);
    expect(fields(closed, '2026-11-23')).toMatchObject({ due: null, dueLabel: '', waitingFor: null });
  });

  it('does not start from «отправлено»', () => {
    const sent = { id: 's', type: 'sent' as const, date: '2026-11-19', paper: 'claim' as const, to: 'seller' as const };
    const found = fields(withEvents(SOFA, [{ ...sent, channel: 'valued_letter' }]), '2026-11-23');
    expect(found.dueLabel).not.toContain('на ответ');
    expect(found.waitingFor).toBe('them');
  });
});

it('names the client as letters are signed, and the seller', () => {
  const file = {
    ...emptyCase(),
    facts: {
      buyer: { lastName: 'Образцова', firstName: 'Мария', middleName: 'Ивановна' },
      seller: { name: ' ООО «Пример» ' },
    },
  };
  expect(fields(file, '2026-11-23')).toMatchObject({
    client: 'Образцова\u00a0М.\u00a0И.',
    clientKey: 'образцова мария ивановна',
    seller: 'ООО «Пример»',
    sellerKey: 'name:ооо пример',
    waitingFor: 'us',
    due: null,
  });
  expect(fields(emptyCase(), '2026-11-23')).toMatchObject({ client: '', clientKey: '', seller: '', sellerKey: '' });
});

describe('every example case, on many days', () => {
  const days = [0, 1, 3, 7, 10, 30, 100, 400].map((ahead) => addDays('2026-11-10', ahead));

  it.each(CASE_NAMES)('%s: a passed day is somebody’s to act on, and «Срок вышел» has one', (name) => {
    const file = caseNamed(name);
    for (const today of days) {
      const law = lawContext(today);
      const planned = plan(file, law);
      const found = deskFieldsOf(file, planned);
      expect(found.due === null).toBe(found.dueLabel === '');
      expect(found.waitingFor === null).toBe(planned.stage === 'closed');
      if (found.due !== null && found.due < today) expect(found.waitingFor).toBe('us');
      if (groupOf(planned) === 'overdue') {
        expect(found.due).not.toBeNull();
        expect(found.due && found.due < today).toBe(true);
      }
      expect(rowOf(file, planned, law)).toMatchObject(found);
    }
  });

  it('what a closed case says of its course does not change from day to day', () => {
    for (const name of CASE_NAMES) {
      const file = caseNamed(name);
      const closed: CaseFile = {
        ...file,
        events: [...file.events, { id: 'closed', type: 'closed', date: '2026-11-23' }],
      };
      const on = (today: string) => rowOf(closed, plan(closed, lawContext(today)), lawContext(today));
      // Its sum, strip and demand are shown as of the day on which they were counted last, as the sum of the list is.
      const words = (today: string) => {
        const { title, group, stage, deadline, deadlineNote, action, client, seller, due, waitingFor } = on(today);
        return { name, title, group, stage, deadline, deadlineNote, action, client, seller, due, waitingFor };
      };
      expect(words('2027-02-01')).toEqual(words('2026-11-23'));
    }
  });
});
