import type { Block, PaperDocument } from '../blocks.ts';
import { addMonths } from '../../calendar/civilDate.ts';
import { counted, DAYS, longDate } from '../../text/format.ts';
import { SELLER_WINDOW } from '../../law/plan/clocks.ts';
import { numberOf } from './cite.ts';
import { complaintExhibits } from './complaint.ts';
import { formatCount, FORM_LIMITS } from '../formText.ts';
import { text, tidy, type Maybe } from './make.ts';
import type { Material } from './material.ts';
import { officeName } from './office.ts';
import { postal } from './parties.ts';
import { stepsSheet } from './stepsSheet.ts';

/** Памятка: how a complaint may be handed in, what the office can and cannot do, and when it answers. */
export function complaintSteps(m: Material): Omit<PaperDocument, 'kind'> {
  const register = counted(numberOf(m, '59-fz-8', 'registrationDays'), DAYS);
  const forward = counted(numberOf(m, '59-fz-8', 'forwardDays'), DAYS);
  const answer = counted(numberOf(m, '59-fz-12', 'days'), DAYS);
  const more = counted(numberOf(m, '59-fz-12', 'extensionDays'), DAYS);
  const office = officeName(m);
  const count = complaintExhibits(m).length;
  return stepsSheet({
    name: 'Памятка: как подать жалобу',
    fileName: 'Памятка к жалобе',
    title: 'Как подать жалобу',
    parts: [
      {
        key: 'paper',
        title: 'На бумаге: почтой или в приёмной',
        items: [
          { key: 'print', text: 'Напечатайте два экземпляра и подпишите оба.' },
          count > 0 && { key: 'exhibits', text: 'Приложите копии по списку. Подлинники оставьте у себя.' },
          {
            key: 'office',
            text: `Кому: ${office ?? 'управление Роспотребнадзора по вашему региону'}. Адрес посмотрите на его сайте.`,
          },
        ],
      },
      {
        key: 'online',
        title: 'Через интернет',
        items: [
          { key: 'esia', text: 'Через Госуслуги или сайт Роспотребнадзора, вход через Госуслуги.' },
          {
            key: 'text',
            text: `Вставьте готовый текст: короткий до ${formatCount(FORM_LIMITS.complaint_text)} знаков, полный до ${formatCount(FORM_LIMITS.complaint_long)}. Сколько берёт форма, видно на сайте. Жалобу${count > 0 ? ' и приложения добавьте файлами, по одному' : ' добавьте файлом'}.`,
          },
          { key: 'mail', text: 'Письмо на электронную почту жалобой не считается с 30.03.2025.' },
          {
            key: 'hour',
            text: 'Не спешите повторять: по нашим данным, повтор в течение часа форма не принимает.',
          },
        ],
      },
      { key: 'fields', title: 'Для полей формы', blocks: formFields(m) },
      {
        key: 'can',
        title: 'Что может Роспотребнадзор',
        text: [
          `Объявить ${m.side.dat} предостережение, при наличии оснований проверить и оштрафовать, дать заключение в суде.`,
          'Взыскать деньги он не может: это делает суд. Жалобу и иск можно подать одновременно.',
        ],
      },
      {
        key: 'when',
        title: 'Когда ждать ответа',
        text: [
          `Жалобу регистрируют за ${register}, отвечают за ${answer} со дня регистрации.`,
          `Срок могут продлить не больше чем на ${more}.`,
          `Не туда — перешлют за ${forward}.`,
          limit(m),
        ],
      },
      {
        key: 'program',
        title: 'Запишите в программе',
        items: [{ key: 'number', text: 'Когда и как подали, входящий номер или номер обращения.' }],
      },
    ],
  });
}

/** What the form asks for field by field. */
function formFields(m: Material): Maybe<Block>[] {
  const { buyer } = m;
  const rows = [
    ['Фамилия', tidy(buyer.lastName)],
    ['Имя', tidy(buyer.firstName)],
    ['Отчество', tidy(buyer.middleName)],
    ['Телефон', tidy(buyer.phone)],
    ['Электронная почта', tidy(buyer.email)],
    ['Почтовый адрес', postal(buyer).replaceAll('\u00a0', ' ')],
  ].filter(([, value]) => value);
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      key: 'fields.table',
      editable: false,
      columns: [{ width: 55 }, { width: 115 }],
      rows: rows.map((row) => row.map((cell) => [text(cell ?? '')])),
    },
  ];
}

/** A year from the breach to bring the seller to account (ст. 4.5 КоАП). */
function limit(m: Material): Maybe<string> {
  const window = m.plan.deadlines.find((one) => one.id === SELLER_WINDOW);
  if (!window || m.today <= window.last) return null;
  const until = addMonths(window.last, numberOf(m, 'koap-4.5', 'months'));
  return `Оштрафовать ${m.side.acc} можно в течение года: по нашему чтению, примерно до ${longDate(until)}.`;
}
