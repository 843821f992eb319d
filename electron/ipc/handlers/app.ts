import { lawChecked } from '../reference.ts';
import { packAge } from '../../../shared/law/pack/lawData.ts';
import { pageSettings } from '../../files/settings.ts';
import type { Handlers } from '../handler.ts';

export const appHandlers = {
  'app.state': (_input, context) => ({
    version: context.version,
    today: context.platform.today(),
    dataFolder: context.dataFolder,
    notices: context.notices,
    lawChecked: lawChecked(),
    lawAge: packAge(context.law.current.checked, context.platform.today()).text,
  }),

  'app.flushed': (_input, context) => {
    context.onFlushed();
    return null;
  },

  'settings.get': (_input, context) => pageSettings(context.settings.get()),

  'settings.set': (change, context) => {
    context.settings.set(change);
    const settings = pageSettings(context.settings.get());
    context.applySettings(settings);
    return settings;
  },
} satisfies Partial<Handlers>;
