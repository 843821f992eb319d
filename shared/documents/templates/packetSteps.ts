import type { PaperDocument } from '../blocks.ts';
import { SELLER_WINDOW } from '../../law/plan/clocks.ts';
import { counted, longDate } from '../../text/format.ts';
import { cite, numberOf } from './cite.ts';
import { aboutDefect } from './facts.ts';
import { tidy, type Maybe } from './make.ts';
import type { Material } from './material.ts';
import { plainName, postal } from './parties.ts';
import { stepsSheet } from './stepsSheet.ts';

type Sheet = Omit<PaperDocument, 'kind'>;

const item = (key: string, text: string): { key: string; text: string } => ({ key, text });

/** Where the seller is, as far as it is known. */
const sellerPlace = (m: Material): string =>
  [plainName(m.facts.seller), postal(m.facts.seller)].filter(Boolean).join(', ');

/** When the answer of the seller is due, or that the term is over. */
function windowWords(m: Material): Maybe<string> {
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  if (!window) return null;
  return m.today <= window.last
    ? `Срок ${m.side.gen} идёт до ${longDate(window.last)}`
    : `Срок ${m.side.gen} истёк ${longDate(window.last)}`;
}

const ended = (words: Maybe<string>): Maybe<string> => words && (words.endsWith('.') ? words : `${words}.`);

/** Памятка: how to give the goods away and keep the proof of their state. */
export function handoverSteps(m: Material): Sheet {
  const place = sellerPlace(m);
  return stepsSheet({
    name: 'Памятка: как передать товар',
    fileName: 'Памятка к передаче товара',
    title: 'Как передать товар',
    parts: [
      {
        key: 'sign',
        title: 'Напечатайте и подпишите',
        items: [
          item('letters', 'Заявления: по два экземпляра, подпишите каждый.'),
          item('act', 'Акт: два бланка. Их заполняют и подписывают обе стороны при передаче.'),
        ],
      },
      {
        key: 'before',
        title: 'До передачи',
        items: [
          item('photos', 'Снимите товар со всех сторон, комплект и серийный номер.'),
          aboutDefect(m) && item('video', 'Снимите на видео, как проявляется недостаток.'),
          m.facts.goods?.complexKind !== undefined &&
            m.facts.goods.complexKind !== 'none' &&
            item('data', 'Есть в нём ваши записи и снимки — скопируйте их себе и удалите.'),
        ],
      },
      {
        key: 'go',
        title: 'Куда идти',
        items: [
          place !== '' &&
            m.facts.goods?.bulky !== 'yes' &&
            item('place', `К продавцу: ${place}. Можно и в магазин, где куплен товар.`),
          m.facts.goods?.bulky === 'yes' &&
            item('bulky', 'Товар крупногабаритный: его забирает продавец за свой счёт. Вы называете дни.'),
          item('refuse', 'Не берут — отправьте заявление почтой с описью и запишите этот день.'),
        ],
      },
      {
        key: 'bring',
        title: 'Что принести назад',
        items: [
          item('act', 'Акт с подписью, должностью и фамилией того, кто принял.'),
          item('mark', 'Свои экземпляры заявлений с отметкой о получении.'),
        ],
      },
      {
        key: 'program',
        title: 'Запишите в программе',
        items: [
          item('offered', 'День, когда предложили товар, и день, когда его приняли.'),
          item('files', 'Снимок акта и отметок добавьте в доказательства.'),
        ],
      },
      {
        key: 'next',
        title: 'Когда вернуться к делу',
        text: [
          ended(windowWords(m)),
          'Позвали на проверку — придите и впишите в акт своё мнение. Не согласны — пишите возражения.',
        ],
      },
    ],
  });
}

/** Памятка: what to do with the answer to a refusal. */
export function refusalSteps(m: Material): Sheet {
  const place = sellerPlace(m);
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  return stepsSheet({
    name: 'Памятка: что делать после отказа',
    fileName: 'Памятка после отказа',
    title: 'Что делать после отказа',
    parts: [
      {
        key: 'sign',
        title: 'Напечатайте и подпишите',
        items: [
          item('reply', 'Ответ на отказ: два экземпляра, подпишите оба.'),
          item('exhibits', `Копии того, чего у ${m.side.gen} ещё нет: они перечислены в описи пакета.`),
        ],
      },
      {
        key: 'go',
        title: 'Куда идти',
        items: [
          item('post', `На почту: ценное письмо с описью вложения${place ? `. Адрес: ${place}` : ''}.`),
          item('blank', 'Опись ф. 107 в пакете, два листа: один в письмо, второй вам со штемпелем.'),
          item('self', 'Или отнесите сами и возьмите отметку на своём экземпляре.'),
        ],
      },
      {
        key: 'bring',
        title: 'Что принести назад',
        items: [item('receipt', 'Чек и опись со штемпелем или свой экземпляр с отметкой.')],
      },
      {
        key: 'program',
        title: 'Запишите в программе',
        items: [
          item('answered', 'День, когда вы ответили. Снимок чека добавьте в доказательства.'),
          item('reply', `Новый ответ ${m.side.gen}, если придёт.`),
        ],
      },
      {
        key: 'next',
        title: 'Когда вернуться к делу',
        text: [
          ended(windowWords(m)),
          m.state.lastReply?.reply === 'refused' || (window !== undefined && m.today > window.last)
            ? 'Ответ на отказ не открывает новый срок. Жалобу и иск можно готовить сейчас.'
            : 'Ответ на отказ не открывает новый срок и не продлевает прежний.',
        ],
      },
    ],
  });
}

/** Памятка: how a card dispute is opened. The term is that of the payment system, not of a law. */
export function bankSteps(m: Material): Sheet {
  const bank = tidy(m.facts.papers?.dispute?.bank);
  const answer = cite(m, '161-fz-9-8');
  return stepsSheet({
    name: 'Памятка: как оспорить операцию в банке',
    fileName: 'Памятка к заявлению в банк',
    title: 'Как оспорить операцию в банке',
    parts: [
      {
        key: 'sign',
        title: 'Напечатайте и подпишите',
        items: [
          item('letter', 'Заявление: два экземпляра, подпишите оба.'),
          m.exhibits.length > 0 && item('exhibits', 'Копии приложений по списку в заявлении.'),
        ],
      },
      {
        key: 'go',
        title: 'Куда идти',
        items: [
          item('bank', `В банк, который выдал карту${bank ? `: ${bank}` : ''}. Не в банк магазина.`),
          item('chat', 'Можно и в чате или приложении банка: вложите заявление одним файлом PDF.'),
          item('soon', 'Идите сразу. Срок задают правила платёжной системы, в законе его нет.'),
        ],
      },
      {
        key: 'bring',
        title: 'Что принести назад',
        items: [item('number', 'Номер обращения или отметку банка на своём экземпляре.')],
      },
      {
        key: 'program',
        title: 'Запишите в программе',
        items: [
          item('opened', 'День, когда открыт спор, и номер.'),
          item('money', 'Деньги вернулись — запишите день и сумму: требование уменьшится.'),
        ],
      },
      {
        key: 'next',
        title: 'Когда вернуться к делу',
        text: [
          answer && `Срок ответа банка — по ${answer}: он стоит и в вашем заявлении.`,
          'Спор в банке не останавливает претензию и иск: их сроки идут сами.',
        ],
      },
    ],
  });
}

/** Памятка: from the judgment in force to the money. */
export function enforcementSteps(m: Material): Sheet {
  const { writ } = m.state.court;
  return stepsSheet({
    name: 'Памятка: как получить деньги по решению',
    fileName: 'Памятка ко взысканию',
    title: 'Как получить деньги по решению',
    parts: [
      {
        key: 'sign',
        title: 'Напечатайте и подпишите',
        items: [
          item('letter', 'Заявление: два экземпляра, подпишите оба.'),
          writ && item('writ', 'Подлинник листа отдают с заявлением. Сначала снимите с него копию.'),
        ],
      },
      {
        key: 'go',
        title: 'Куда идти',
        items: writ
          ? [
              item('bank', 'Банк продавца известен — сначала туда: он списывает без приставов.'),
              item('bailiffs', `Банк неизвестен или денег нет — к приставам по адресу ${m.side.gen}.`),
              item('one', 'Подлинник один: в два места сразу его не подают.'),
            ]
          : [
              item('court', 'В суд, который вынес решение: в канцелярию или почтой.'),
              item('force', 'Решение должно вступить в силу. Попросите отметку об этом на копии решения.'),
            ],
      },
      {
        key: 'bring',
        title: 'Что принести назад',
        items: [
          item('mark', 'Отметку о приёме на своём экземпляре или чек и опись.'),
          !writ && item('writ', 'Исполнительный лист. Сверьте имена, суммы и номера с решением.'),
        ],
      },
      {
        key: 'program',
        title: 'Запишите в программе',
        items: [
          writ
            ? item('presented', 'Куда и когда подан лист, номер производства.')
            : item('issued', 'День получения листа, его серию и номер.'),
          item('money', 'Каждое поступление денег: день и сумму.'),
        ],
      },
      {
        key: 'next',
        title: 'Когда вернуться к делу',
        text: [
          writ ? termWords(m) : 'Нет листа через две недели — позвоните в канцелярию с номером дела.',
          'Деньги пришли не все — откройте дело: остаток виден в расчёте.',
        ],
      },
    ],
  });
}

const OF_YEARS = ['года', 'лет', 'лет'] as const;

/** How long a writ may be presented (ст. 21 закона № 229-ФЗ). */
function termWords(m: Material): string {
  const years = Math.floor(numberOf(m, '229-fz-21', 'months') / 12);
  return `Лист предъявляют в течение ${counted(years, OF_YEARS)} со вступления решения в силу.`;
}
