import { evidenceAdvice, isCollected } from '../../../../shared/interview/evidence.ts';
import type { EvidenceAdvice } from '../../../../shared/interview/types.ts';
import type { CaseFile } from '../../../../shared/model/case.ts';
import { otherSide } from '../../../../shared/model/otherSide.ts';

/** What the case still lacks and how to get it: from the answers, and from what was recorded without a paper. */
export function missingEvidence(file: CaseFile): EvidenceAdvice[] {
  return [...fromEvents(file), ...evidenceAdvice(file.facts)].filter(
    (advice) => !isCollected(advice, file.attachments),
  );
}

function fromEvents(file: CaseFile): EvidenceAdvice[] {
  const posted = file.events.some(
    (event) => event.type === 'sent' && (event.channel === 'valued_letter' || event.channel === 'registered_letter'),
  );
  const served = file.events.some((event) => event.type === 'served' && event.to !== 'court');
  const replied = file.events.some((event) => event.type === 'replied');
  const advice: EvidenceAdvice[] = [];
  if (posted) {
    advice.push({
      proves: 'sending',
      title: 'Чек почты и опись вложения',
      why: 'Показывают, что и когда вы отправили.',
      how: 'Сфотографируйте чек и опись со штемпелем. Чек выцветает.',
      important: true,
    });
  }
  if (served) {
    advice.push({
      proves: 'service',
      title: 'Уведомление о вручении или отметка на копии',
      why: 'Без них день вручения не доказать, а с него идёт срок.',
      how: 'Сфотографируйте уведомление или сохраните страницу отслеживания.',
      important: true,
    });
  }
  if (replied) {
    advice.push({
      proves: 'reply',
      title: `Ответ ${otherSide(file.facts).gen}`,
      why: 'Покажет суду, что и когда вам ответили.',
      how: 'Сохраните письмо целиком или снимите экран с датой и адресом.',
      important: true,
    });
  }
  return advice;
}
