import { z } from 'zod';
import { caseFileSchema } from '../../../shared/model/case.ts';
import type { Command } from '../command.ts';
import { done } from '../output.ts';

/** JSON Schema of the case file. */
export const schema: Command = {
  usage: '',
  words: [0, 0],
  options: [],
  run: () => done(z.toJSONSchema(caseFileSchema, { io: 'input' })),
};
