import { readViews, removeView, saveView } from '../../db/repos/views.ts';
import type { Handlers } from '../handler.ts';
import { idsOfCases, pageOfCases } from '../list.ts';

export const deskHandlers = {
  'cases.list': (query, context) => pageOfCases(query, context),

  'cases.ids': (query, context) => idsOfCases(query, context),

  'views.list': (_input, context) => readViews(context.db),

  'views.save': (view, context) => {
    saveView(context.db, view, context.platform.now());
    return readViews(context.db);
  },

  'views.remove': ({ id }, context) => {
    removeView(context.db, id);
    return readViews(context.db);
  },
} satisfies Partial<Handlers>;
