import type { PaperDocument } from '../blocks.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import { counted, longDate, weekdayName } from '../../text/format.ts';
import { SELLER_WINDOW } from '../../law/plan/clocks.ts';
import { claimExhibits } from './exhibits.ts';
import { DECLARED_VALUE } from './inventory.ts';
import { blocks, checklist, heading, paragraph, tidy } from './make.ts';
import type { Material } from './material.ts';
import { plainName, postal } from './parties.ts';

const SHEETS = ['лист', 'листа', 'листов'] as const;
const TIMES = ['экземпляр', 'экземпляра', 'экземпляров'] as const;

/** Памятка: what to sign, print, carry, keep and write down, and when to look again. */
export function claimSteps(m: Material): Omit<PaperDocument, 'kind'> {
  const exhibits = claimExhibits(m.exhibits, m.out);
  const platform = m.facts.platform === 'aggregator' && tidy(m.facts.platformParty?.name);
  const copies = platform ? 3 : 2;
  const known = exhibits.every((one) => one.sheets !== null);
  const sheets = exhibits.reduce((sum, one) => sum + (one.sheets ?? 0), 0);
  const to = plainName(m.facts.seller);
  return {
    title: 'Памятка: что сделать с претензией',
    fileName: 'Памятка к претензии',
    pageNumbers: false,
    copies: { count: 1, why: 'для вас' },
    blocks: blocks(
      heading('title', 1, 'Что сделать с претензией'),
      heading('print', 3, 'Напечатайте и подпишите'),
      checklist('print.items', [
        { key: 'claim', text: `Претензия: ${counted(copies, TIMES)}. Подпишите каждый.` },
        exhibits.length > 0 && {
          key: 'exhibits',
          text: `Копии приложений${known ? `, всего ${counted(sheets, SHEETS)}` : ''}. Подлинники оставьте у себя.`,
        },
        { key: 'inventory', text: 'Опись ф. 107: два листа. Подпишите оба.' },
      ]),
      heading('post', 3, 'Если отправляете почтой'),
      checklist('post.items', [
        { key: 'open', text: 'Принесите письмо открытым: опись проверяют при вас.' },
        {
          key: 'ask',
          text: `Попросите ценное письмо с описью вложения и уведомлением о вручении. Объявленная ценность — ${formatRoubles(DECLARED_VALUE)}, как в описи.`,
        },
        postal(m.facts.seller) !== '' && {
          key: 'address',
          text: `Адрес на конверте: ${[to, postal(m.facts.seller)].filter(Boolean).join(', ')}.`,
        },
        { key: 'stamp', text: 'Одну опись вложат в письмо, вторую со штемпелем вернут вам.' },
        platform && { key: 'platform', text: `Такое же письмо отправьте площадке: ${platform}.` },
      ]),
      heading('shop', 3, 'Если относите сами'),
      checklist('shop.items', [
        { key: 'mark', text: 'На вашем экземпляре попросите дату, должность, фамилию и подпись того, кто принял.' },
        {
          key: 'refusal',
          text: 'Не берут — составьте акт с двумя свидетелями и в тот же день отправьте письмо почтой.',
        },
      ]),
      heading('keep', 3, 'Сохраните'),
      checklist('keep.items', [
        { key: 'receipt', text: 'Почтовый чек с номером из 14 цифр.' },
        { key: 'inventory', text: 'Опись со штемпелем и уведомление о вручении.' },
        { key: 'envelope', text: 'Письмо вернулось — не вскрывайте конверт: он подтверждает отправку.' },
      ]),
      heading('program', 3, 'Запишите в программе'),
      checklist('program.items', [
        { key: 'sent', text: 'Когда и как отправили, номер с чека. Приложите снимок чека и описи.' },
        { key: 'served', text: 'Когда вручили. С этого дня идёт срок ответа.' },
        { key: 'reply', text: `Что ответил ${m.side.nom} и какие деньги пришли.` },
      ]),
      heading('next', 3, 'Когда вернуться к делу'),
      paragraph('next.text', [next(m)], { align: 'left', indent: false }),
    ),
  };
}

function next(m: Material): string {
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  if (window && m.today > window.last) {
    return `Срок ${m.side.gen} истёк ${longDate(window.last)}. Нового срока ждать не нужно: можно жаловаться и готовить иск.`;
  }
  if (window) {
    return `Последний день ${m.side.gen} — ${weekdayName(window.last)}, ${longDate(window.last)}. Требование не выполнено — на следующий день откройте дело в программе.`;
  }
  const term = tidy(m.plan.chosen?.term);
  return `Срок ${m.side.gen}${term ? ` (${term})` : ''} пойдёт со дня, следующего за вручением. Запишите этот день, и программа покажет последний.`;
}
