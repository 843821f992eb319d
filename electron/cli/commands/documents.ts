import { UsageError, type SlowCommand } from '../command.ts';
import type { Format } from '../documents.ts';
import { caseAndLaw } from './plan.ts';

/** Writes every paper the case has today; PDF is printed by the script named. */
export const documents = (printScript: string): SlowCommand => ({
  usage: 'CASE.json --out DIR [--today D] [--format docx,pdf]',
  words: [1, 1],
  options: ['today', 'out', 'format'],
  async start([path = ''], options) {
    if (!options.out) throw new UsageError('Не хватает параметра --out.');
    const formats = formatsOf(options.format);
    const { file, law } = caseAndLaw(path, options);
    // DOCX is a large library: the other commands start without it.
    const { writeDocuments } = await import('../documents.ts');
    return writeDocuments(file, law.today, { out: options.out, formats, printScript });
  },
});

function formatsOf(text = 'docx,pdf'): Format[] {
  const formats = text.split(',').map((name) => name.trim());
  if (!formats.every((name) => name === 'docx' || name === 'pdf')) throw new UsageError('Есть форматы docx и pdf.');
  return [...new Set(formats)] as Format[];
}
