import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/ipc/errors.ts';
import { foldName } from '../../../shared/model/partyKeys.ts';
import { markCourt, readCourts, writeCourt } from '../../db/repos/courts.ts';
import type { Handlers } from '../handler.ts';

const MOST_COURTS = 500;

export const courtHandlers = {
  'courts.list': (_input, context) => readCourts(context.db),

  'courts.save': ({ value, court }, context) => {
    const known = readCourts(context.db);
    const twin = known.find((one) => foldName(one.name) === foldName(value.name) && one.court !== court);
    if (twin) throw new AppError('conflict', `«${twin.name}» уже записан. Исправьте ту запись.`, 'name');
    if (court === undefined && known.length >= MOST_COURTS) {
      throw new AppError('too_large', `Записано ${MOST_COURTS} судов. Уберите те, что не нужны.`, 'name');
    }
    writeCourt(context.db, court ?? randomUUID(), value, context.platform.now());
    return readCourts(context.db);
  },

  'courts.remove': ({ court }, context) => {
    if (!markCourt(context.db, court, context.platform.now())) throw new AppError('not_found', 'Такого суда уже нет.');
    return readCourts(context.db);
  },

  'courts.restore': ({ court }, context) => {
    if (!markCourt(context.db, court, null)) throw new AppError('not_found', 'Такого суда уже нет.');
    return readCourts(context.db);
  },
} satisfies Partial<Handlers>;
