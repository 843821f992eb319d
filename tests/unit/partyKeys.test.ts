import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientKey, foldName, sellerKey } from '../../shared/model/partyKeys.ts';

const MARIA = { lastName: 'Образцова', firstName: 'Мария', middleName: 'Ивановна' };

describe('key of a client', () => {
  it('is the folded full name with the day of birth', () => {
    expect(clientKey(MARIA)).toBe('образцова мария ивановна');
    expect(clientKey({ ...MARIA, birthDate: '1980-02-03' })).toBe('образцова мария ивановна|1980-02-03');
    expect(clientKey({ firstName: ' ' })).toBe('');
    expect(clientKey(undefined)).toBe('');
  });

  it('is the same whichever box the name was typed into, and another for another day', () => {
    expect(clientKey({ lastName: 'Образцова Мария Ивановна' })).toBe(clientKey(MARIA));
    expect(clientKey({ ...MARIA, birthDate: '1980-02-03' })).not.toBe(clientKey({ ...MARIA, birthDate: '1981-02-03' }));
  });
});

describe('key of a seller', () => {
  it('is the ИНН, else the ОГРН, else the name', () => {
    const shop = { name: 'ООО «Пример-Мебель»', inn: '7707083893', ogrn: '1027700132195' };
    expect(sellerKey(shop)).toBe('inn:7707083893');
    expect(sellerKey({ ...shop, inn: '77 0708-3893' })).toBe('inn:7707083893');
    expect(sellerKey({ ...shop, inn: '' })).toBe('ogrn:1027700132195');
    expect(sellerKey({ name: shop.name })).toBe('name:ооо пример мебель');
    expect(sellerKey({})).toBe('');
  });

  it('does not trust a number that does not check, unless the user keeps it', () => {
    const wrong = { name: 'ИП Выдумкин', inn: '7707083890' };
    expect(sellerKey(wrong)).toBe('name:ип выдумкин');
    expect(sellerKey({ ...wrong, checkOverride: 'Так в чеке' })).toBe('inn:7707083890');
  });

  it('reads the long legal form as the short one', () => {
    expect(sellerKey({ name: 'Общество с ограниченной ответственностью "ПРИМЕР МЕБЕЛЬ"' })).toBe(
      sellerKey({ name: 'ООО «Пример-Мебель»' }),
    );
    expect(foldName('Индивидуальный предприниматель Выдумкин П.С.')).toBe('ип выдумкин п с');
    expect(foldName('Закрытое акционерное общество «Пример»')).toBe('ао пример');
  });
});

/** The same letters as different people type them. */
const typed = (name: string) =>
  fc
    .tuple(
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('«»', '""', '„“', '  '),
      fc.constantFrom(' ', '  ', '\u00a0', '\t'),
    )
    .map(([upper, noYo, quotes, space]) => {
      const spaced = name.split(' ').join(space);
      const cased = upper ? spaced.toUpperCase() : spaced;
      return `${quotes[0]}${noYo ? cased.replaceAll('ё', 'е').replaceAll('Ё', 'Е') : cased}${quotes[1]}`;
    });

it('does not depend on case, ё, quotes and spaces', () => {
  const words = fc
    .array(fc.stringMatching(/^[а-яё]{1,8}$/), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(
      words.chain((name) => fc.tuple(fc.constant(name), typed(name), typed(name))),
      ([name, one, other]) => {
        expect(sellerKey({ name: one })).toBe(sellerKey({ name: other }));
        expect(clientKey({ lastName: one })).toBe(clientKey({ lastName: other }));
        expect(foldName(foldName(name))).toBe(foldName(name));
      },
    ),
  );
});
