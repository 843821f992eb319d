import { counted, longDate, DAYS } from '../../../text/format.ts';
import { cite, numberOf } from '../cite.ts';
import { factBlocks } from '../facts.ts';
import { tidy } from '../make.ts';
import { long, type Material } from '../material.ts';
import { officeName } from '../office.ts';
import { BLANK, BLANK_DAY, words, p, lead, points, letter, allExhibits, answerTo, type Paper } from './kit.ts';

/** Заявление в прокуратуру: the office has not answered in its term (ст. 12 закона № 59-ФЗ). */
export function prosecutorPaper(m: Material): Paper {
  const own = m.facts.papers?.prosecutor ?? {};
  const to = tidy(own.office);
  const office = officeName(m);
  const clock = m.plan.deadlines.find((one) => one.id === 'office_answer');
  const day = long(own.appealDate ?? m.state.complaintRegistered ?? m.state.complaint.sent);
  const number = tidy(own.appealNumber) || registered(m);
  return letter(m, {
    name: 'Заявление в прокуратуру',
    title: 'ЗАЯВЛЕНИЕ',
    subtitle: 'о бездействии при рассмотрении обращения',
    to: to ? [words(to)] : [words(`Прокурору: ${BLANK}`)],
    exhibits: allExhibits(m),
    copies: { count: 2, why: 'прокуратуре и вам с отметкой о приёме' },
    body: [
      p(
        'appeal',
        `${day ?? BLANK_DAY} ${office && OFFICE.test(office) ? `в ${office} ` : ''}мной подана жалоба на нарушение прав потребителя${number ? `, номер ${number}` : ''}.`,
        office && !OFFICE.test(office) && `Орган, в который она подана: ${office}.`,
      ),
      p(
        'term',
        `Срок рассмотрения обращения — ${counted(numberOf(m, '59-fz-12', 'days'), DAYS)} со дня регистрации (${cite(m, '59-fz-12')}).`,
        clock && m.today > clock.last && `Он истёк ${longDate(clock.last)}.`,
        'Ответ по существу мной не получен.',
      ),
      factBlocks(m),
      lead('ask', `На основании ${cite(m, '59-fz-5', '2202-1-10', '2202-1-21')} прошу:`),
      points(
        'ask.items',
        'проверить, соблюдён ли порядок рассмотрения моей жалобы',
        'при наличии оснований принять меры прокурорского реагирования',
        'сообщить мне о результате',
      ),
      answerTo(m),
    ],
  });
}

/** Names that read the same after «в». */
const OFFICE = /^(управление|межрегиональное управление|отделение|отдел)/i;

/** Number under which the complaint was registered. */
function registered(m: Material): string {
  const events = m.file.events.flatMap((event) => (event.type === 'complaint_registered' ? [tidy(event.number)] : []));
  return events.find((number) => number !== '') ?? '';
}
