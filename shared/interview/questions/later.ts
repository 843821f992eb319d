import { lawDataInForce } from '../../law/context.ts';
import { is } from '../conditions.ts';
import type { Option, Question } from '../types.ts';

/** The list has no code for some offices; then the name is typed in. */
const UNLISTED = '--';

const regions = (): Option[] => [
  ...lawDataInForce()
    .offices.filter((office) => office.code !== UNLISTED)
    .map((office) => ({ value: office.code, label: `По ${office.tail.replace(/^\[[^\]]*\]\s*/, '')}` })),
  { value: UNLISTED, label: 'Нет в списке' },
];

/** For the complaint to Роспотребнадзор: asked when its packet is prepared. */
export const COMPLAINT: readonly Question[] = [
  {
    kind: 'select',
    path: 'complaint.region',
    label: 'В какое управление писать?',
    short: 'Управление',
    hint: 'Обычно по месту, где работает продавец. Можно и по месту, где живёте вы.',
    empty: 'Выберите управление',
    get options() {
      return regions();
    },
    width: 'full',
  },
  {
    kind: 'text',
    path: 'complaint.office',
    when: is('complaint.region', UNLISTED),
    label: 'Как называется управление?',
    short: 'Название управления',
    width: 'full',
  },
  {
    kind: 'radio',
    path: 'complaint.consentToShare',
    label: 'Можно ли назвать вас продавцу?',
    short: 'Назвать вас продавцу',
    hint: 'Без этого управлению труднее помочь именно вам.',
    inline: true,
    options: [
      { value: 'yes', label: 'Да' },
      { value: 'no', label: 'Нет' },
    ],
  },
];

/** For the court: the law wants these data in the statement of claim, the claim letter does not. */
export const COURT: readonly Question[] = [
  { kind: 'date', path: 'buyer.birthDate', time: 'past', row: 'birth', label: 'Дата рождения' },
  { kind: 'text', path: 'buyer.birthPlace', row: 'birth', label: 'Место рождения', width: 'name' },
  {
    kind: 'radio',
    path: 'buyer.identifierKind',
    label: 'Какой номер указать в иске?',
    short: 'Номер для иска',
    hint: 'Суду нужен один из них.',
    inline: true,
    options: [
      { value: 'snils', label: 'СНИЛС' },
      { value: 'inn', label: 'ИНН' },
      { value: 'passport', label: 'Паспорт' },
      { value: 'license', label: 'Водительские права' },
    ],
  },
  { kind: 'text', path: 'buyer.identifier', check: 'identifier', label: 'Сам номер', short: 'Номер', width: 'short' },
  {
    kind: 'radio',
    path: 'court.place',
    label: 'Где подать иск?',
    short: 'Место суда',
    hint: 'Выбираете вы, а не продавец.',
    options: [
      { value: 'buyer', label: 'Там, где живёте вы' },
      { value: 'seller', label: 'Там, где находится продавец' },
      { value: 'contract', label: 'Там, где заключили или исполняли договор' },
    ],
  },
  {
    kind: 'text',
    path: 'court.name',
    label: 'Как называется суд?',
    short: 'Суд',
    hint: 'Участок мирового судьи или районный суд по адресу. Посмотрите на сайте суда.',
    width: 'full',
  },
  { kind: 'text', path: 'court.address', optional: true, label: 'Адрес суда', width: 'full' },
  {
    kind: 'date',
    path: 'court.filingDate',
    time: 'any',
    optional: true,
    label: 'Когда подадите иск?',
    short: 'Подача иска',
  },
  { kind: 'toggle', path: 'court.withoutMe', optional: true, label: 'Прошу рассмотреть дело без меня' },
];
