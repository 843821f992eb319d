import type { Attachment } from '../model/case.ts';
import type { Facts } from '../model/facts.ts';
import { RULES } from './evidenceRules.ts';
import type { EvidenceAdvice } from './types.ts';

/** What to collect for these answers, most important first; nothing the answers do not call for. */
export function evidenceAdvice(facts: Facts): EvidenceAdvice[] {
  const fitting = RULES.filter((rule) => rule.when(facts)).map(
    ({ proves, title, why, how, important }): EvidenceAdvice => ({
      proves,
      title: typeof title === 'string' ? title : title(facts),
      why,
      how,
      important,
    }),
  );
  return [...fitting.filter((advice) => advice.important), ...fitting.filter((advice) => !advice.important)];
}

/** True when the case already holds a file for it. */
export function isCollected(advice: EvidenceAdvice, attachments: readonly Pick<Attachment, 'proves'>[]): boolean {
  return attachments.some((attachment) => attachment.proves === advice.proves);
}
