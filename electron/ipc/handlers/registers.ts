import type { Handlers } from '../handler.ts';

// The readers and writers of tables are large: they come with the first table, not with the program.
const intake = () => import('../registers/intake.ts');
const sent = () => import('../registers/sent.ts');
const letters = () => import('../registers/letters.ts');
const journal = () => import('../registers/journal.ts');
const report = () => import('../registers/report.ts');

export const registerHandlers = {
  'registers.open': async (_input, context) => (await intake()).openTable(context),
  'registers.reread': async (change, context) => (await intake()).rereadTable(change, context),
  'registers.check': async (input, context) => (await intake()).checkTable(input, context),
  'registers.issues': async (input, context) => (await intake()).issuesOf(input, context),
  'registers.create': async ({ token }, context) => (await intake()).createFromTable(token, context),
  'registers.saveBad': async ({ token }, context) => (await intake()).saveBadRows(token, context),
  'registers.undoCreate': async ({ token }, context) => (await intake()).undoCreate(token, context),
  'registers.template': async ({ format }, context) => (await intake()).saveTemplate(format, context),
  'registers.export': async (input, context) => (await import('../registers/export.ts')).exportCases(input, context),
  'registers.outgoing': async (input, context) => (await journal()).outgoingList(input, context),
  'registers.saveOutgoing': async (input, context) => (await journal()).saveOutgoing(input, context),
  'registers.letters': async ({ ids }, context) => (await letters()).lettersToSend(ids, context),
  'registers.savePost': async (input, context) => (await letters()).savePostList(input, context),
  'registers.match': async (input, context) => (await sent()).matchPasted(input, context),
  'registers.matchFile': async (input, context) => (await sent()).matchFile(input, context),
  'registers.recordSent': async (input, context) => (await sent()).recordSent(input, context),
  'registers.undoSent': async (input, context) => (await sent()).undoSent(input, context),
  'registers.report': async (input, context) => (await report()).reportOf(input, context),
  'registers.saveReport': async (input, context) => (await report()).saveReport(input, context),
  'registers.notes': async (input, context) => (await import('../registers/notes.ts')).caseNotes(input, context),
} satisfies Partial<Handlers>;
