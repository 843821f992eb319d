/** Names only: the one file the preload imports at run time. Inputs and outputs stand in contract.ts. */
export const CHANNELS = [
  'app.state',
  'app.flushed',
  'settings.get',
  'settings.set',
  'cases.list',
  'cases.create',
  'cases.createSample',
  'cases.get',
  'cases.setFacts',
  'cases.rename',
  'cases.remove',
  'cases.restore',
  'cases.undo',
  'cases.redo',
  'cases.export',
  'cases.import',
  'cases.calendar',
  'events.add',
  'events.update',
  'events.remove',
  'edits.set',
  'acknowledge.set',
  'attachments.addByDialog',
  'attachments.addPath',
  'attachments.addBytes',
  'attachments.update',
  'attachments.remove',
  'attachments.preview',
  'attachments.open',
  'documents.get',
  'documents.print',
  'documents.save',
  'documents.savePost',
  'packets.get',
  'packets.save',
  'law.reference',
] as const;

export type Channel = (typeof CHANNELS)[number];

/** Messages from the main process to the window. */
export const PUSHES = ['data.changed', 'menu.command', 'app.willQuit', 'file.opened', 'progress'] as const;
export type Push = (typeof PUSHES)[number];
