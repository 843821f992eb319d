import { describe, expect, it } from 'vitest';
import { declineName, fullName, genitiveOf, shortName, splitFullName } from '../../shared/text/declension.ts';

const FEMALE: [string, string, string][] = [
  ['Образцова', 'Образцовой', 'Образцовой'],
  ['Осадчая', 'Осадчей', 'Осадчей'],
  ['Горячая', 'Горячей', 'Горячей'],
  ['Непомнящая', 'Непомнящей', 'Непомнящей'],
  ['Толстая', 'Толстой', 'Толстой'],
  ['Заболоцкая', 'Заболоцкой', 'Заболоцкой'],
  ['Цой', 'Цой', 'Цой'],
  ['Лев', 'Лев', 'Лев'],
  ['Швец', 'Швец', 'Швец'],
  ['Шевченко', 'Шевченко', 'Шевченко'],
  ['Черных', 'Черных', 'Черных'],
  ['Ким', 'Ким', 'Ким'],
  ['Дюма', 'Дюма', 'Дюма'],
  ['Сирота', 'Сироты', 'Сироте'],
  ['Петрова-Водкина', 'Петровой-Водкиной', 'Петровой-Водкиной'],
  ['Гусева-Цой', 'Гусевой-Цой', 'Гусевой-Цой'],
  ['Smith', 'Smith', 'Smith'],
];
const MALE: [string, string, string][] = [
  ['Выдумкин', 'Выдумкина', 'Выдумкину'],
  ['Осадчий', 'Осадчего', 'Осадчему'],
  ['Горячий', 'Горячего', 'Горячему'],
  ['Непомнящий', 'Непомнящего', 'Непомнящему'],
  ['Рыжий', 'Рыжего', 'Рыжему'],
  ['Топчий', 'Топчия', 'Топчию'],
  ['Цой', 'Цоя', 'Цою'],
  ['Толстой', 'Толстого', 'Толстому'],
  ['Швец', 'Швеца', 'Швецу'],
  ['Кравец', 'Кравца', 'Кравцу'],
  ['Соловей', 'Соловья', 'Соловью'],
  ['Шевченко', 'Шевченко', 'Шевченко'],
  ['Седых', 'Седых', 'Седых'],
  ['Живаго', 'Живаго', 'Живаго'],
  ['Петров-Водкин', 'Петрова-Водкина', 'Петрову-Водкину'],
  ['Шмидт', 'Шмидта', 'Шмидту'],
];

describe('declension of names', () => {
  it.each(FEMALE)('%s, a woman', (lastName, genitive, dative) => {
    expect(declineName({ lastName }, 'female', 'genitive').lastName).toBe(genitive);
    expect(declineName({ lastName }, 'female', 'dative').lastName).toBe(dative);
  });

  it.each(MALE)('%s, a man', (lastName, genitive, dative) => {
    expect(declineName({ lastName }, 'male', 'genitive').lastName).toBe(genitive);
    expect(declineName({ lastName }, 'male', 'dative').lastName).toBe(dative);
  });

  it.each([
    [{ firstName: 'Любовь', middleName: 'Ильинична' }, 'female', 'Любови Ильиничны'],
    [{ firstName: 'Айгуль', middleName: 'Рашид кызы' }, 'female', 'Айгуль Рашид кызы'],
    [{ firstName: 'Мария', middleName: 'Ивановна' }, 'female', 'Марии Ивановны'],
    [{ firstName: 'Саша' }, 'male', 'Саши'],
    [{ firstName: 'Женя' }, 'male', 'Жени'],
    [{ firstName: 'Лев', middleName: 'Ильич' }, 'male', 'Льва Ильича'],
    [{ firstName: 'Анна-Мария' }, 'female', 'Анны-Марии'],
  ] as const)('first name and patronymic %o', (name, gender, genitive) => {
    expect(fullName(declineName(name, gender, 'genitive'))).toBe(genitive);
  });

  it('leaves the name alone when the gender is not known', () => {
    expect(fullName(declineName({ lastName: 'Белая', firstName: 'Женя' }, undefined, 'genitive'))).toBe('Белая Женя');
  });

  it('prints the form the user corrected', () => {
    expect(genitiveOf({ lastName: 'Кобец', firstName: 'Пётр', gender: 'male', genitive: ' Кобеца Петра ' })).toBe(
      'Кобеца Петра',
    );
    expect(genitiveOf({ lastName: 'Образцова', firstName: 'Мария', gender: 'female' })).toBe('Образцовой Марии');
  });

  it('writes initials with no-break spaces and without holes', () => {
    expect(shortName({ lastName: 'Образцова', firstName: 'Мария', middleName: 'Ивановна' })).toBe(
      'Образцова\u00a0М.\u00a0И.',
    );
    expect(shortName({ lastName: 'Ким', firstName: 'Анна' })).toBe('Ким\u00a0А.');
    expect(shortName({ lastName: 'Ким' })).toBe('Ким');
  });

  it('reads the name of an entrepreneur only when the patronymic tells the gender', () => {
    expect(splitFullName('ИП Выдумкин Пётр Сергеевич')).toMatchObject({ lastName: 'Выдумкин', gender: 'male' });
    expect(splitFullName('Индивидуальный предприниматель Осадчая Ольга Павловна')).toMatchObject({ gender: 'female' });
    expect(splitFullName('ООО «Пример-Мебель»')).toBeNull();
    expect(splitFullName('ИП Ли Анна')).toBeNull();
  });
});
