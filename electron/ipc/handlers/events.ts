import { AppError } from '../../../shared/ipc/errors.ts';
import type { CaseEvent, CaseFile, EventOf } from '../../../shared/model/case.ts';
import { changeCase } from '../../db/repos/cases.ts';
import { viewOf, writing } from '../derive.ts';
import { freezePaper } from '../freeze.ts';
import type { Handlers } from '../handler.ts';

export const eventHandlers = {
  'events.add': async ({ caseId, event }, context) => {
    const add = event.type === 'sent' ? await freezePaper(caseId, event, context) : plainly(event);
    return viewOf(changeCase(context.db, caseId, `event:${event.type}`, add, writing(context)), context);
  },

  'events.update': ({ caseId, event }, context) => {
    const change = (file: CaseFile) => ({ ...file, events: replaced(file.events, event) });
    return viewOf(changeCase(context.db, caseId, 'event:update', change, writing(context)), context);
  },

  'events.remove': ({ caseId, eventId }, context) => {
    const change = (file: CaseFile) => ({ ...file, events: without(file.events, eventId) });
    return viewOf(changeCase(context.db, caseId, 'event:remove', change, writing(context)), context);
  },
} satisfies Partial<Handlers>;

function plainly(event: CaseEvent) {
  return (file: CaseFile): CaseFile => {
    if (file.events.some((other) => other.id === event.id)) throw new AppError('conflict', 'Это событие уже записано.');
    return { ...file, events: [...file.events, event] };
  };
}

/** The paper that went out stays what it was: a corrected event keeps its hash, its words and its demand. */
function replaced(events: CaseEvent[], event: CaseEvent): CaseEvent[] {
  const old = events.find((other) => other.id === event.id);
  if (!old) throw notFound();
  const kept = old.type === 'sent' && event.type === 'sent' ? { ...event, ...whatWentOut(old) } : event;
  return events.map((other) => (other.id === event.id ? kept : other));
}

function whatWentOut({ frozen, wording, held, demand }: EventOf<'sent'>): Partial<EventOf<'sent'>> {
  return {
    ...(frozen ? { frozen } : {}),
    ...(wording ? { wording } : {}),
    ...(held ? { held } : {}),
    ...(demand ? { demand } : {}),
  };
}

function without(events: CaseEvent[], id: string): CaseEvent[] {
  if (!events.some((event) => event.id === id)) throw notFound();
  return events.filter((event) => event.id !== id);
}

function notFound(): AppError {
  return new AppError('not_found', 'Такого события в деле уже нет.');
}
