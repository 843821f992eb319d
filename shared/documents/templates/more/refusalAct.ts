import { otherSide } from '../../../model/otherSide.ts';
import { fullName } from '../../../text/declension.ts';
import { longDate } from '../../../text/format.ts';
import type { Material } from '../material.ts';
import { plainName } from '../parties.ts';
import { BLANK, orBlank, dayOrBlank, p, flat, blanks, facts, form, me, type Paper } from './kit.ts';

/** Акт об отказе принять претензию: filled in on the spot with two witnesses; the letter goes by post the same day. */
export function refusalAct(m: Material): Paper {
  const visit = m.facts.papers?.visit ?? {};
  const side = otherSide(m.facts);
  return form({
    name: 'Акт об отказе принять претензию',
    title: 'АКТ',
    subtitle: 'об отказе принять претензию',
    copies: { count: 2, why: 'вам и в приложения к письму' },
    body: [
      facts('when', [
        ['День', dayOrBlank(visit.way === 'call' ? undefined : visit.date)],
        ['Время', orBlank(visit.way === 'call' ? undefined : visit.time)],
        ['Место', orBlank(visit.way === 'call' ? undefined : visit.place)],
      ]),
      p(
        'what',
        `Покупатель ${fullName(m.buyer) || BLANK} ${me(m, 'предъявила', 'предъявил', 'предъявляет')} для вручения претензию от ${longDate(m.claimDate)}, адресат — ${plainName(m.facts.seller) || BLANK}.`,
        `Сотрудник: ${orBlank(visit.way === 'call' ? undefined : visit.employee)}.`,
        `От принятия претензии и от отметки на втором экземпляре представитель ${side.gen} отказался.`,
      ),
      blanks('reason', 'Причина отказа со слов сотрудника:', ''),
      p('witnesses', 'Отказ произошёл в присутствии свидетелей:'),
      blanks(
        'witnesses.lines',
        '1. Фамилия, имя, отчество:',
        'Адрес, телефон первого свидетеля:',
        'Подпись первого свидетеля:',
        '2. Фамилия, имя, отчество:',
        'Адрес, телефон второго свидетеля:',
        'Подпись второго свидетеля:',
      ),
      blanks('buyer', 'Покупатель (подпись):'),
      flat('post', 'Претензию с этим актом отправьте почтой в тот же день: ценным письмом с описью вложения.'),
    ],
  });
}
