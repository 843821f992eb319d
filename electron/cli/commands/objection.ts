import { matchObjections } from '../../../shared/law/objections.ts';
import type { Command } from '../command.ts';
import { readToday } from '../input.ts';
import { editionJson } from '../lawJson.ts';
import { done, refused } from '../output.ts';

/** Known objections in the text of a seller's reply, best first, with answers and norms. */
export const objection: Command = {
  usage: '"текст ответа продавца" [--today D]',
  words: [1, 1],
  options: ['today'],
  run([text = ''], options) {
    const today = readToday(options.today);
    if (!today.ok) return refused(...today.errors);
    const matches = matchObjections(text, today.value).map(({ norms, ...match }) => ({
      ...match,
      norms: norms.map((ref) => ({ norm: `${ref.article} ${ref.actShort}`, edition: editionJson(ref, ref) })),
    }));
    return done({ matches });
  },
};
