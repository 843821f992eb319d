import { carriedRegime, routeOf } from '../../../shared/law/plan/route.ts';
import { CASE_FORMAT, CASE_VERSION } from '../../../shared/model/case.ts';
import { parseCaseFile } from '../../../shared/model/parseCase.ts';
import type { Command } from '../command.ts';
import { readText } from '../input.ts';
import { done, refused } from '../output.ts';

const CONSUMER = 'Товар, работа или услуга куплены для себя: действует Закон о защите прав потребителей.';

/** Consumer law (with the caveat of a regime that leaves the demand), another regime, or neither, with the reason. The file is a case or its facts alone. */
export const route: Command = {
  usage: 'FACTS.json',
  words: [1, 1],
  options: [],
  run([path = '']) {
    const text = readText(path);
    if (!text.ok) return refused(...text.errors);
    const parsed = parseCaseFile(asCase(text.value));
    if (!parsed.ok) return refused(...parsed.errors);
    const found = routeOf(parsed.file.facts);
    if (found.kind === 'consumer') {
      const regime = carriedRegime(parsed.file.facts);
      return done({ ...found, reason: CONSUMER, ...(regime ? { regime: regime.id, caveat: regime.caveat } : {}) });
    }
    if (found.kind === 'unknown')
      return done({ ...found, reason: found.missing.map((item) => item.question).join(' ') });
    return done({ ...found, reason: found.rule });
  },
};

/** Facts alone become a case without events; anything that is not facts is left for the reader of cases to refuse. */
function asCase(text: string): string {
  try {
    const data: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (typeof data !== 'object' || data === null || Array.isArray(data) || 'format' in data) return text;
    return JSON.stringify({ format: CASE_FORMAT, version: CASE_VERSION, facts: data, events: [] });
  } catch {
    return text;
  }
}
