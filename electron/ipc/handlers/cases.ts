import { randomUUID } from 'node:crypto';
import { emptyCase } from '../../../shared/model/case.ts';
import {
  binCase,
  changeCase,
  createCase,
  findSample,
  getCase,
  moveInHistory,
  restoreCase,
} from '../../db/repos/cases.ts';
import { saveCalendar } from '../calendar.ts';
import { exportCase } from '../caseFiles.ts';
import { changedFact } from '../changedFact.ts';
import { viewOf, writing } from '../derive.ts';
import type { Handlers } from '../handler.ts';
import { createSample, resetSample } from '../sample.ts';

export const caseHandlers = {
  'cases.create': (_input, context) => {
    const options = { ...writing(context), id: randomUUID(), today: context.platform.today() };
    return viewOf(createCase(context.db, emptyCase(), options), context);
  },

  'cases.createSample': async (_input, context) => {
    const there = findSample(context.db);
    return viewOf(there ? getCase(context.db, there) : await createSample(context), context);
  },

  'cases.resetSample': async ({ id }, context) => viewOf(await resetSample(id, context), context),

  'cases.get': ({ id }, context) => viewOf(getCase(context.db, id), context),

  'cases.setFacts': ({ id, facts }, context) => {
    const name = (before: { facts: object }) => `facts:${changedFact(before.facts, facts)}`;
    return viewOf(
      changeCase(context.db, id, name, (file) => ({ ...file, facts }), writing(context)),
      context,
    );
  },

  'cases.rename': ({ id, title }, context) =>
    viewOf(
      changeCase(context.db, id, 'rename', (file) => ({ ...file, title: title.trim() }), writing(context)),
      context,
    ),

  'cases.remove': ({ id }, context) => {
    binCase(context.db, id, context.platform.now());
    return null;
  },

  'cases.restore': ({ id }, context) => viewOf(restoreCase(context.db, id, writing(context)), context),

  'cases.undo': ({ id }, context) => viewOf(moveInHistory(context.db, id, 'undo', writing(context)), context),

  'cases.redo': ({ id }, context) => viewOf(moveInHistory(context.db, id, 'redo', writing(context)), context),

  'cases.export': ({ id, passphrase }, context) => exportCase(id, context, passphrase),

  'cases.calendar': ({ id }, context) => saveCalendar(id, context),
} satisfies Partial<Handlers>;
