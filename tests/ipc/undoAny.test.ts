import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/calendar/civilDate.ts';
import type { CaseEvent, CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { openProgram, TODAY, type TestProgram } from '../support/handlers.ts';

/* Whatever is done to a case in the real store, undoing goes back exactly, and redoing goes forward exactly. */

const day = fc.integer({ min: -60, max: 0 }).map((days) => addDays(TODAY, days));
const shape = fc.oneof(
  fc.record({ type: fc.constant('printed' as const), paper: fc.constant('claim' as const) }),
  fc.record({
    type: fc.constant('sent' as const),
    paper: fc.constantFrom('claim' as const, 'complaint' as const),
    to: fc.constantFrom('seller' as const, 'office' as const),
    channel: fc.constantFrom('valued_letter' as const, 'email' as const),
  }),
  fc.record({
    type: fc.constant('served' as const),
    paper: fc.constant('claim' as const),
    to: fc.constant('seller' as const),
    proof: fc.constantFrom('tracking' as const, 'returned_unclaimed' as const),
  }),
  fc.record({ type: fc.constant('money_received' as const), amount: fc.integer({ min: 1, max: 9_000_000 }) }),
  fc.record({ type: fc.constantFrom('goods_offered' as const, 'lawsuit_filed' as const, 'closed' as const) }),
);

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

type Command =
  | { do: 'facts'; facts: Facts }
  | { do: 'rename'; title: string }
  | { do: 'add'; told: Shape; date: string }
  | { do: 'move'; at: number; date: string }
  | { do: 'remove'; at: number };

const at = fc.nat({ max: 9 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    do: fc.constant('facts' as const),
    facts: fc.record(
      {
        problem: fc.constantFrom('late_delivery' as const, 'defective' as const),
        demand: fc.constantFrom('refund', 'deliver', 'repair'),
        story: fc.string({ maxLength: 20 }),
        goods: fc.record({ paid: fc.nat({ max: 9_000_000 }) }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ do: fc.constant('rename' as const), title: fc.string({ maxLength: 20 }) }),
  fc.record({ do: fc.constant('add' as const), told: shape, date: day }),
  fc.record({ do: fc.constant('move' as const), at, date: day }),
  fc.record({ do: fc.constant('remove' as const), at }),
);

interface Seen {
  title: string;
  file: CaseFile;
  stage: string;
}

/** Carries out one command; nothing is done where it means an event that is not there. */
async function carryOut(program: TestProgram, id: string, one: Command, nth: number): Promise<void> {
  const { events } = (await program.call('cases.get', { id })).file;
  switch (one.do) {
    case 'facts':
      await program.call('cases.setFacts', { id, facts: one.facts });
      return;
    case 'rename':
      await program.call('cases.rename', { id, title: one.title });
      return;
    case 'add':
      await program.call('events.add', {
        caseId: id,
        event: { ...one.told, id: `e${nth}`, date: one.date } as CaseEvent,
      });
      return;
    case 'move':
    case 'remove': {
      const event = events[one.at % Math.max(events.length, 1)];
      if (!event) return;
      if (one.do === 'move') {
        await program.call('events.update', { caseId: id, event: { ...event, date: one.date } });
      } else await program.call('events.remove', { caseId: id, eventId: event.id });
    }
  }
}

describe('отменить и вернуть', () => {
  it('проходит назад и вперёд точно по тем же видам дела', async () => {
    const program = openProgram();
    const look = async (id: string): Promise<Seen> => {
      const { title, file, plan } = await program.call('cases.get', { id });
      return { title, file, stage: plan.stage };
    };
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 8 }), async (commands) => {
          const { id } = await program.call('cases.create', {});
          for (const [nth, one] of commands.entries()) {
            // Answers of one page within half a minute are one step: here every command is a step of its own.
            program.platform.time += 60_000;
            await carryOut(program, id, one, nth);
          }
          const last = await look(id);
          const back: Seen[] = [last];
          while ((await program.call('cases.get', { id })).canUndo) {
            await program.call('cases.undo', { id });
            back.push(await look(id));
          }
          expect(back.at(-1)?.file).toMatchObject({ facts: {}, events: [] });
          for (const seen of back.slice(0, -1).reverse()) {
            await program.call('cases.redo', { id });
            expect(await look(id)).toEqual(seen);
          }
          expect((await program.call('cases.get', { id })).canRedo).toBe(false);
          expect(await look(id)).toEqual(last);
        }),
        { numRuns: 25 },
      );
    } finally {
      program.close();
    }
  }, 60_000);

  it('одна команда и одна отмена не оставляют следа', async () => {
    const program = openProgram();
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(command, { maxLength: 4 }), command, async (before, one) => {
          const { id } = await program.call('cases.create', {});
          for (const [nth, earlier] of before.entries()) {
            program.platform.time += 60_000;
            await carryOut(program, id, earlier, nth);
          }
          const held = await program.call('cases.get', { id });
          program.platform.time += 60_000;
          await carryOut(program, id, one, before.length);
          const during = await program.call('cases.get', { id });
          if (JSON.stringify([during.file, during.title]) === JSON.stringify([held.file, held.title])) return;
          const after = await program.call('cases.undo', { id });
          expect(after.file).toEqual(held.file);
          expect(after.title).toBe(held.title);
          expect(after.plan).toEqual(held.plan);
        }),
        { numRuns: 25 },
      );
    } finally {
      program.close();
    }
  }, 60_000);
});
