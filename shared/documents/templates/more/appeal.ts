import { cite } from '../cite.ts';
import { feeWords } from '../court.ts';
import { long, type Material } from '../material.ts';
import { courtLetter } from './courtLetter.ts';
import { BLANK, BLANK_DAY, p, blanks, ownOrBlanks, me, type Paper } from './kit.ts';
import { theme } from './theme.ts';

/** Апелляционная жалоба: a skeleton with the grounds of ст. 330 ГПК; the reasons are the user's own. */
export function appeal(m: Material): Paper {
  const trial = m.facts.papers?.trial ?? {};
  const judged = long(trial.judgmentDate);
  const exempt = m.plan.court?.fee === 0;
  return courtLetter(m, {
    name: 'Апелляционная жалоба',
    title: 'АПЕЛЛЯЦИОННАЯ ЖАЛОБА',
    subtitle: 'на решение суда',
    body: [
      p(
        'through',
        `Жалоба подаётся через суд, который принял решение (${cite(m, 'gpk-321')}). Суд апелляционной инстанции: ${BLANK}.`,
      ),
      p(
        'judgment',
        `${judged ?? BLANK_DAY} принято решение по делу по иску о защите прав потребителя${theme(m)}. С решением не ${me(m, 'согласна', 'согласен', 'могу согласиться')} (${cite(m, 'gpk-320')}).`,
      ),
      p('reasons', `Решение неправильно по следующим причинам (${cite(m, 'gpk-330')}).`),
      m.facts.papers?.motion?.appealReason
        ? ownOrBlanks('reasons.text', m.facts.papers.motion.appealReason)
        : blanks(
            'reasons.text',
            'Какие обстоятельства суд определил неверно:',
            '1.',
            'Что суд посчитал доказанным без доказательств:',
            '2.',
            'Какую норму суд применил неверно:',
            '3.',
          ),
      p(
        'ask',
        `На основании ${cite(m, 'gpk-322')} прошу решение суда отменить и принять новое решение, которым иск удовлетворить.`,
      ),
      p(
        'list',
        `Приложения: документ об отправке копии жалобы другим лицам${exempt ? '' : ', документ об уплате государственной пошлины'}.`,
        exempt && `${feeWords(m)}.`,
      ),
    ],
  });
}
