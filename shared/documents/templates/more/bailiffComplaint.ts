import { cite } from '../cite.ts';
import { tidy } from '../make.ts';
import { long, type Material } from '../material.ts';
import { BLANK, orBlank, words, p, lead, points, ownOrBlanks, letter, answerTo, type Paper } from './kit.ts';
import { writWords, debtorWords } from './trialWords.ts';

/** Жалоба на бездействие пристава to the senior bailiff (ст. 122, 123 закона № 229-ФЗ). */
export function bailiffComplaint(m: Material): Paper {
  const writ = m.facts.papers?.writ ?? {};
  const office = tidy(writ.bailiffs);
  const opened = long(writ.openedDate);
  return letter(m, {
    name: 'Жалоба на бездействие пристава',
    title: 'ЖАЛОБА',
    subtitle: 'на бездействие судебного пристава-исполнителя',
    to: office ? [words(`Старшему судебному приставу: ${office}`)] : [words(`Старшему судебному приставу: ${BLANK}`)],
    copies: { count: 2, why: 'старшему приставу и вам с отметкой о приёме' },
    body: [
      p(
        'case',
        `${opened ? `${opened} возбуждено` : 'Возбуждено'} исполнительное производство № ${orBlank(writ.proceedings)}, предъявлен ${writWords(m)}. Должник — ${debtorWords(m)}.`,
      ),
      p('term', `Срок исполнения требований установлен ${cite(m, '229-fz-36')}.`, 'Требования не исполнены.'),
      p('inaction', 'Бездействие состоит в следующем.'),
      ownOrBlanks('inaction.text', writ.inaction),
      lead('ask', `На основании ${cite(m, '229-fz-50', '229-fz-122', '229-fz-123')} прошу:`),
      points(
        'ask.items',
        'признать бездействие судебного пристава-исполнителя незаконным',
        'обязать его запросить сведения о счетах и имуществе должника и наложить арест',
        `рассмотреть жалобу в срок, установленный ${cite(m, '229-fz-126')}, и сообщить мне о результате`,
      ),
      answerTo(m),
    ],
  });
}
