import type { PaperDocument } from '../blocks.ts';
import { formatRoubles } from '../../money/kopecks.ts';
import { counted, longDate, weekdayName } from '../../text/format.ts';
import { SELLER_WINDOW } from '../../law/plan/clocks.ts';
import { claimExhibits } from './exhibits.ts';
import { DECLARED_VALUE } from './inventory.ts';
import { tidy } from './make.ts';
import type { Material } from './material.ts';
import { plainName, postal } from './parties.ts';
import { stepsSheet } from './stepsSheet.ts';

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
  return stepsSheet({
    name: 'Памятка: что сделать с претензией',
    fileName: 'Памятка к претензии',
    title: 'Что сделать с претензией',
    parts: [
      {
        key: 'print',
        title: 'Напечатайте и подпишите',
        items: [
          { key: 'claim', text: `Претензия: ${counted(copies, TIMES)}. Подпишите каждый.` },
          exhibits.length > 0 && {
            key: 'exhibits',
            text: `Копии приложений${known ? `, всего ${counted(sheets, SHEETS)}` : ''}. Подлинники оставьте у себя.`,
          },
          { key: 'inventory', text: 'Опись ф. 107: два листа. Подпишите оба.' },
        ],
      },
      {
        key: 'post',
        title: 'Если отправляете почтой',
        items: [
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
        ],
      },
      {
        key: 'shop',
        title: 'Если относите сами',
        items: [
          { key: 'mark', text: 'На вашем экземпляре попросите дату, должность, фамилию и подпись того, кто принял.' },
          {
            key: 'refusal',
            text: 'Не берут — составьте акт с двумя свидетелями и в тот же день отправьте письмо почтой.',
          },
        ],
      },
      {
        key: 'keep',
        title: 'Сохраните',
        items: [
          { key: 'receipt', text: 'Почтовый чек с номером из 14 цифр.' },
          { key: 'inventory', text: 'Опись со штемпелем и уведомление о вручении.' },
          { key: 'envelope', text: 'Письмо вернулось — не вскрывайте конверт: он подтверждает отправку.' },
        ],
      },
      {
        key: 'program',
        title: 'Запишите в программе',
        items: [
          { key: 'sent', text: 'Когда и как отправили, номер с чека. Приложите снимок чека и описи.' },
          { key: 'served', text: 'Когда вручили. С этого дня идёт срок ответа.' },
          { key: 'reply', text: `Что ответил ${m.side.nom} и какие деньги пришли.` },
        ],
      },
      { key: 'next', title: 'Когда вернуться к делу', text: [next(m)] },
    ],
  });
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
