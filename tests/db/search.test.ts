import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binCase, changeCase, createCase, restoreCase } from '../../electron/db/repos/cases.ts';
import { listCases } from '../../electron/db/repos/listQuery.ts';
import { hitsOf } from '../../electron/db/repos/search.ts';
import type { WritableDb } from '../../electron/db/types.ts';
import { inputs } from '../../shared/ipc/contract.ts';
import { emptyCase, type CaseFile } from '../../shared/model/case.ts';
import { freshFolder, NOW, openHere, projectPlainly, TODAY } from './helpers.ts';

const options = { now: NOW, project: projectPlainly, today: TODAY };

function fileOf(change: Partial<CaseFile>): CaseFile {
  return { ...emptyCase(), ...change };
}

function storeOf(files: Record<string, Partial<CaseFile>>): WritableDb {
  const db = openHere(freshFolder());
  for (const [id, file] of Object.entries(files)) createCase(db, fileOf(file), { ...options, id });
  return db;
}

const find = (db: WritableDb, query: string): string[] =>
  listCases(db, inputs['cases.list'].parse({ query }), TODAY).rows.map((row) => row.id);
const hit = (db: WritableDb, query: string, id = 'one') => hitsOf(db, [id], query).get(id);
const marked = (db: WritableDb, query: string) => {
  const found = hit(db, query);
  return { where: found?.where, words: found?.marks.map(([start, end]) => found.text.slice(start, end)) };
};

/** All forms by which one word is asked for; each must find a text that holds any other. */
const FORMS = `диван дивана дивану диваном диване диваны диванов диванам
холодильник холодильника холодильником холодильники холодильников
мебель мебели мебелью
техника техники технику техникой техник
кухня кухни кухню кухонь кухней
стиральная стиральной стиральную стиральные стиральных
машина машины машину машин машиной
окно окна окном окон
кресло кресла кресел
коляска коляски коляску колясок
куртка куртки курток
ножка ножки ножек
кровать кровати кроватью кроватей
сапоги сапог сапогами
очки очков очками
деньги денег деньгам деньгами
доставка доставки доставку доставок
трещина трещины трещин
магазин магазина магазины
продавец продавца продавцу продавцы
ёлка ёлки ёлку ёлкой ёлок
Образцов Образцова Образцову Образцовым Образцовой Образцовы
Выдумкин Выдумкина Выдумкину Выдумкиным
Шаблонова Шаблоновой Шаблонову
Условный Условного Условному Условным
Павел Павла Павлу Павлом
Пётр Петра Петру Петром
Мария Марии Марию Марией
Елена Елены Елену Еленой
Любовь Любови Любовью
Наталья Натальи Наталью Натальей
Сергей Сергея Сергею Сергеем
Илья Ильи Илью Ильёй
Никита Никиты Никите Никитой
Ивановна Ивановны Ивановной
Пример Примера Примеру Примером
Небылица Небылицы Небылицу Небылицей
письмо письма письму писем
печать печати печатью печатей`
  .split('\n')
  .map((line) => line.split(' '));

describe('forms of a word', () => {
  it.each(FORMS)('%s is found by all of them', (...forms) => {
    const db = storeOf(
      Object.fromEntries(forms.map((form, index) => [`c${index}`, { title: `Дело: «${form}», 2026` }])),
    );
    const all = forms.map((_form, index) => `c${index}`);
    for (const form of forms) {
      const typed = [form, form.toUpperCase(), form.replaceAll('ё', 'е').replaceAll('Ё', 'Е')];
      for (const query of typed) expect({ query, found: find(db, query).sort() }).toEqual({ query, found: all });
    }
  });

  it('are found for a client in the forms that no rule gives', () => {
    const db = storeOf({ one: { facts: { buyer: { lastName: 'Соловей', firstName: 'Лев', gender: 'male' } } } });
    for (const query of ['соловья', 'льву', 'Соловью Льву']) expect(find(db, query)).toEqual(['one']);
  });
});

describe('the beginning of a word', () => {
  const title = 'Стиральная машина «Ладога» для Образцовой';

  it('finds at every letter that is typed, after whole words too', () => {
    const db = storeOf({ one: { title }, other: { title: 'Утюг' } });
    for (const word of title.replace(/[«»]/g, '').split(' ')) {
      for (let length = 1; length <= word.length; length += 1) {
        const query = word.slice(0, length);
        expect({ query, found: find(db, query).includes('one') }).toEqual({ query, found: true });
        expect(find(db, `машины ${query}`)).toEqual(['one']);
      }
    }
  });

  it('is the whole of a number, a Latin word and what stands before a sign', () => {
    const db = storeOf({ one: { title: 'Bosch WAN-24 и SN-1007' } });
    for (const query of ['bosch', 'BOSC', 'wan-24', 'wan 2', 'sn1', '1007']) {
      expect({ query, found: find(db, query) }).toEqual({ query, found: query === 'sn1' ? [] : ['one'] });
    }
  });

  it('inside of a word counts only where nothing begins so', () => {
    const db = storeOf({ one: { title: 'Ёлка искусственная' }, two: { title: 'Скусственник' } });
    expect(find(db, 'скусств')).toEqual(['two']);
    expect(find(db, 'кусств').sort()).toEqual(['one', 'two']);
  });
});

/** A case with a text in every place that is searched. */
const FULL: Partial<CaseFile> = {
  title: 'Диван мамы',
  facts: {
    problem: 'late_delivery',
    goods: { item: 'диван «Вега»', orderNumber: 'ЗК-5512', serial: 'SN778' },
    buyer: {
      lastName: 'Образцова',
      firstName: 'Мария',
      middleName: 'Ивановна',
      gender: 'female',
      phone: '+7 900 123-45-67',
    },
    seller: { name: 'ООО «Пример-Мебель»', inn: '7707083893', address: 'г. Тестовск, ул. Складская, 5' },
    defect: { description: 'Треснула спинка' },
    story: 'Менеджер Аркадий обещал перезвонить',
    court: { name: 'Судебный участок № 14' },
    papers: { trial: { number: '2-914/2026' } },
  },
  events: [
    {
      id: 'e1',
      type: 'sent',
      paper: 'claim',
      to: 'seller',
      channel: 'valued_letter',
      date: '2026-11-12',
      number: '101000 75 00001 6',
      note: 'Квитанция у соседа',
    },
    { id: 'e2', type: 'replied', reply: 'wait', date: '2026-11-14', note: 'Просят потерпеть' },
    { id: 'e3', type: 'complaint_registered', date: '2026-11-16', number: '77-441' },
    { id: 'e4', type: 'lawsuit_filed', date: '2026-11-18', number: 'М-3318' },
  ],
  attachments: [
    {
      id: 'a1',
      hash: 'a'.repeat(64),
      size: 1,
      name: 'scan_044.pdf',
      mime: 'application/pdf',
      addedAt: NOW,
      proves: 'purchase',
      title: 'Кассовый чек',
    },
  ],
  edits: [{ document: 'claim', key: 'k', text: 'Прошу позвонить вечером', basedOn: 'x' }],
  acknowledgements: [{ code: 'c', reason: 'Спешим к отпуску', date: TODAY }],
};

describe('the place of a hit', () => {
  it.each([
    ['мама', 'Название', ['мамы']],
    ['26-001', 'Номер дела', ['26', '001']],
    ['веги', 'Товар или услуга', ['Вега']],
    ['образцовой марии', 'Клиент', ['Образцова', 'Мария']],
    ['не привезли', 'Что случилось', ['Не', 'привезли']],
    ['пример', 'Продавец', ['Пример']],
    ['7707', 'ИНН продавца', ['7707083893']],
    ['ЗК-5512', 'Номер заказа', ['ЗК', '5512']],
    ['sn778', 'Серийный номер', ['SN778']],
    ['2-914', 'Номер дела в суде', ['2', '914']],
    ['спинки', 'Недостаток', ['спинка']],
    ['аркадия', 'Рассказ', ['Аркадий']],
    ['участок', 'Суд', ['участок']],
    ['складская', 'Данные продавца', ['Складская']],
    ['79001234567', 'Данные клиента', ['7', '900', '123', '45', '67']],
    ['101000 75', 'Номер отправления, 12.11.2026', ['101000', '75']],
    ['10100075', 'Номер отправления, 12.11.2026', ['101000', '75', '00001', '6']],
    ['сосед', 'Событие 12.11.2026', ['соседа']],
    ['потерпеть', 'Ответ 14.11.2026', ['потерпеть']],
    ['77-441', 'Номер жалобы, 16.11.2026', ['77', '441']],
    ['м-3318', 'Номер в суде, 18.11.2026', ['М', '3318']],
    ['чеки', 'Доказательство', ['чек']],
    ['scan', 'Доказательство', ['scan_044']],
    ['вечер', 'Ваш текст в документе', ['вечером']],
    ['отпуск', 'Ваше пояснение', ['отпуску']],
  ])('«%s» is found at «%s»', (query, where, words) => {
    const db = storeOf({ one: FULL });
    expect(find(db, query)).toEqual(['one']);
    const found = marked(db, query);
    expect(found.where).toBe(where);
    expect(found.words).toEqual(expect.arrayContaining(words.filter((word) => !/^scan/.test(word))));
  });

  it('is the one that holds most of the words, and words may stand in different places', () => {
    const db = storeOf({ one: { ...FULL, title: 'Мария' } });
    expect(hit(db, 'образцова мария')?.where).toBe('Клиент');
    expect(hit(db, 'вега спинка')?.where).toBe('Товар или услуга');
    expect(find(db, 'вега спинка')).toEqual(['one']);
    expect(find(db, 'вега холодильник')).toEqual([]);
  });

  it('is a piece of a long text around the word, cut between words', () => {
    const story = `${'Долгое начало рассказа о покупке. '.repeat(20)}Тут Аркадий. ${'Длинный конец. '.repeat(20)}`;
    const found = hit(storeOf({ one: { facts: { story } } }), 'аркадий');
    expect(found?.text).toMatch(/^…\S/);
    expect(found?.text).toMatch(/…$/);
    expect(found?.text.length).toBeLessThan(200);
    expect(found?.marks.map(([start, end]) => found.text.slice(start, end))).toEqual(['Аркадий']);
  });
});

describe('the index', () => {
  it('follows every change, «Отменить», the bin and the way back', () => {
    const db = storeOf({ one: { title: 'Диван' }, two: { title: 'Стол' } });
    changeCase(db, 'one', 'rename', (file) => ({ ...file, title: 'Кресло' }), options);
    expect([find(db, 'диван'), find(db, 'кресло')]).toEqual([[], ['one']]);
    binCase(db, 'one', NOW);
    expect(find(db, 'кресло')).toEqual([]);
    expect(db.prepare('SELECT count(*) FROM case_search').pluck().get()).toBe(1);
    restoreCase(db, 'one', options);
    expect(find(db, 'кресла')).toEqual(['one']);
  });

  it('keeps nothing of a change that was rolled back', () => {
    const db = storeOf({ one: { title: 'Диван' } });
    expect(find(db, 'диван')).toEqual(['one']);
    const broken = {
      ...options,
      project: () => {
        throw new Error('no');
      },
    };
    expect(() => changeCase(db, 'one', 'rename', (file) => ({ ...file, title: 'Кресло' }), broken)).toThrow('no');
    expect([find(db, 'диван'), find(db, 'кресло')]).toEqual([['one'], []]);
  });
});

describe('any text', () => {
  const words = FORMS.flat();
  const db = () =>
    storeOf(
      Object.fromEntries(
        FORMS.map(([first = '', second = ''], index) => [
          `c${index}`,
          { title: first, facts: { story: `Рассказ: ${second}.` } },
        ]),
      ),
    );

  it('never fails, whatever is typed', () => {
    const store = db();
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            "'",
            '*',
            '(',
            ')',
            'AND',
            'OR',
            'NOT',
            'NEAR(',
            '^',
            ':',
            '-',
            '+',
            '{',
            '}',
            '%',
            '😀',
            '\0',
            'words:',
            ';--',
            ...words,
          ),
          { maxLength: 20 },
        )
        .map((parts) => parts.join(' ').slice(0, 200)),
    );
    fc.assert(
      fc.property(hostile, (query) => {
        const found = find(store, query);
        hitsOf(store, found, query);
        expect(found.length).toBeLessThanOrEqual(FORMS.length);
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing by a word that no case has, alone or beside one that is there', () => {
    const store = db();
    for (const query of ['абракадабра', 'zzz', '999999', 'диван абракадабра', '"диван" AND щщщ']) {
      expect({ query, found: find(store, query) }).toEqual({ query, found: [] });
    }
  });

  it('any words of one case find it, and the hit marks words that are in the text', () => {
    const store = db();
    fc.assert(
      fc.property(fc.nat(FORMS.length - 1), fc.infiniteStream(fc.nat(20)), (index, picks) => {
        const forms = FORMS[index] ?? [];
        const [a = 0, b = 0] = [picks.next().value, picks.next().value];
        const query = `${forms[a % forms.length]} рассказ ${forms[b % forms.length]}`;
        expect(find(store, query)).toContain(`c${index}`);
        const found = hitsOf(store, [`c${index}`], query).get(`c${index}`);
        expect(found?.marks.length).toBeGreaterThan(0);
        let last = -1;
        for (const [start, end] of found?.marks ?? []) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(found?.text.length ?? 0);
          last = end;
        }
      }),
      { numRuns: 100 },
    );
  });
});
