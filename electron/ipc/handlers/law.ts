import { AppError } from '../../../shared/ipc/errors.ts';
import { removeOwnDayOff, removeOwnRate } from '../../db/repos/law.ts';
import type { Handlers } from '../handler.ts';
import { lawState, renewLaw } from '../law.ts';
import { applyPending, previewFile, previewFormer, savePack, touchedBy } from '../lawPreview.ts';
import { addDayOff, addRate } from '../ownLaw.ts';
import { reference } from '../reference.ts';

export const lawHandlers = {
  'law.reference': () => reference(),

  'law.state': (_input, context) => lawState(context),

  'law.inForce': ({ version }, { law }) =>
    version === law.version ? null : { version: law.version, law: law.version === 0 ? null : law.current },

  'law.choosePack': async (_input, context) => {
    const [path] = await context.platform.chooseFiles('Обновить данные о праве', ['json'], false);
    return path ? previewFile(path, context) : null;
  },

  'law.chooseFormer': (_input, context) => previewFormer(context),

  'law.touched': ({ token }, context) => touchedBy(token, context),

  'law.apply': ({ token }, context) => {
    applyPending(token, context);
    return lawState(context);
  },

  'law.discard': (_input, context) => {
    context.law.pending = null;
    return null;
  },

  'law.savePack': (_input, context) => savePack(context),

  'law.addRate': (rate, context) => {
    addRate(rate, context);
    return lawState(context);
  },

  'law.removeRate': ({ from }, context) => {
    if (!removeOwnRate(context.db, from)) throw new AppError('not_found', 'Такой строки уже нет.', 'from');
    renewLaw(context);
    return lawState(context);
  },

  'law.addDayOff': (day, context) => {
    addDayOff(day, context);
    return lawState(context);
  },

  'law.removeDayOff': ({ date }, context) => {
    if (!removeOwnDayOff(context.db, date)) throw new AppError('not_found', 'Такой строки уже нет.', 'date');
    renewLaw(context);
    return lawState(context);
  },
} satisfies Partial<Handlers>;
