import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/documents/blocks.ts';
import { DECLARED_VALUE } from '../../shared/documents/templates/inventory.ts';
import { formatAmount } from '../../shared/money/kopecks.ts';
import type { CaseFile } from '../../shared/model/case.ts';
import { attachment, CASES, makeCase, served, TODAY } from './cases.ts';
import { kindsOf, linesOf, paper, textOf } from './papers.ts';

const of = (name: string): CaseFile => {
  const file = CASES[name];
  if (!file) throw new Error(`no case ${name}`);
  return file;
};

/** Words that belong to one demand and to no other: a template must not print its neighbour's norm. */
const SIGNS: Record<string, RegExp> = {
  deliver: /передать товар (не позднее|в течение)/,
  'refund-prepayment': /вернуть сумму предварительной оплаты/,
  'late-penalty': /требую в течение 10 дней .* уплатить неустойку за нарушение срока передачи/,
  'money-exchange': /п\. 2 ст\. 25 Закона/,
  'money-distance-after': /потребовать|отказаться от товара, купленного дистанционным способом, в течение 7 дней/,
  refund: /потребовать возврата уплаченной за товар суммы/,
  'replace-same': /заменить товар на новый товар этой же марки/,
  'replace-other': /на такой же товар другой марки/,
  'price-reduction': /уменьшить покупную цену товара на/,
  repair: /безвозмездно устранить недостаток товара и письменно сообщить/,
  'repair-costs': /возместить расходы на устранение недостатка/,
};

describe('one demand, its own norms', () => {
  it.each(Object.keys(SIGNS))('%s', (name) => {
    const text = textOf('claim', of(name));
    expect(text).toMatch(SIGNS[name] ?? /^$/);
    for (const [other, sign] of Object.entries(SIGNS)) {
      if (other !== name && other !== 'money-distance-after') expect(text, `${name} prints ${other}`).not.toMatch(sign);
    }
  });

  it.each([
    ['refund', /ст\. 22 Закона/, /ст\. 21 Закона|ст\. 23\.1|ст\. 395/],
    ['replace-same', /7 дней .* \(ст\. 21 Закона\)/, /ст\. 22 Закона|ст\. 23\.1|ст\. 395/],
    ['repair', /45 дней \(ст\. 20 Закона\)/, /ст\. 22 Закона|ст\. 21 Закона|ст\. 23\.1/],
    ['refund-prepayment', /0,5 % суммы предварительной оплаты/, /1 % цены|ст\. 18 Закона|ст\. 395/],
    ['money-distance-after', /ст\. 395 ГК РФ/, /1 % цены|0,5 %|ст\. 22 Закона/],
    ['money-exchange', /3 дней со дня возврата товара/, /1 % цены|0,5 %|ст\. 18 Закона/],
  ])('%s names its own term and sanction only', (name, own, alien) => {
    const text = textOf('claim', of(name));
    expect(text).toMatch(own);
    expect(text).not.toMatch(alien);
  });
});

describe('good faith', () => {
  it('offers an item with a defect for checking with place, days, hours and presence', () => {
    const text = textOf('claim', of('refund'));
    expect(text).toContain('предъявить товар для проверки качества по моему адресу');
    expect(text).toContain('с 7 декабря по 11 декабря 2026 г., с 10:00 до 19:00');
    expect(text).toContain('Хочу присутствовать при проверке');
    expect(text).toContain('письменный ответ');
    expect(text).toContain('40817810100000000001');
  });

  it('offers it even when no days are named', () => {
    const file = makeCase({ ...of('refund').facts, inspection: undefined });
    expect(textOf('claim', file)).toContain('Готова предъявить товар для проверки качества');
  });

  it.each(['deliver', 'refund-prepayment', 'cancelled-by-seller', 'money-distance-before'])(
    'offers nothing that was never handed over: %s',
    (name) => {
      expect(textOf('claim', of(name))).not.toMatch(/предъявить товар|возвратить товар|проверк[аи] качества/);
    },
  );

  it('says when the item was already returned', () => {
    expect(textOf('claim', of('money-defective'))).toContain('Товар возвращён вам 25 октября 2026 г.');
  });

  it('says why it cannot be shown', () => {
    const file = makeCase({ ...of('refund').facts, inspection: { impossible: 'Товар уничтожен пожаром' } });
    expect(textOf('claim', file)).toContain('Предъявить товар для проверки невозможно. Товар уничтожен пожаром.');
  });
});

describe('parties', () => {
  it('never declines a company and declines an entrepreneur', () => {
    expect(linesOf('claim', of('refund'))[0]).toBe('ООО «Пример-Мебель»');
    expect(linesOf('claim', of('cancelled-by-seller'))[0]).toBe(
      'Индивидуальному предпринимателю Выдумкину Петру Сергеевичу',
    );
    expect(textOf('lawsuit', of('cancelled-by-seller'))).toContain(
      'Ответчик: индивидуальный предприниматель Выдумкин Пётр Сергеевич',
    );
  });

  it('writes by the gender that was chosen, impersonally while it is not', () => {
    const { facts } = of('refund');
    const as = (gender: 'female' | 'male' | undefined) =>
      textOf('claim', makeCase({ ...facts, buyer: { ...facts.buyer, gender } }));
    expect(as('female')).toMatch(/я купила[\s\S]*я обнаружила[\s\S]*Готова/);
    expect(as('male')).toMatch(/я купил [\s\S]*я обнаружил [\s\S]*Готов /);
    const neutral = as(undefined);
    expect(neutral).toMatch(/мной куплен[\s\S]*мной обнаружен/);
    expect(neutral).toContain('Отправитель: Образцова Мария Ивановна');
    expect(neutral).not.toMatch(/\(а\)|купила|купил /);
  });

  it('uses the genitive that the user corrected', () => {
    const { facts } = of('refund');
    const file = makeCase({ ...facts, buyer: { ...facts.buyer, genitive: 'Образцовой Марьи Ивановны' } });
    expect(textOf('claim', file)).toContain('от Образцовой Марьи Ивановны');
  });

  it('sends a copy to the platform that is not the seller', () => {
    const text = textOf('claim', of('cancelled-by-seller'));
    expect(text).toContain('Копия: ООО «Пример-Маркет»');
    expect(text).toContain('Копия претензии направляется владельцу площадки');
    expect(paper('claim', of('cancelled-by-seller')).copies.count).toBe(3);
    expect(textOf('claim', of('refund'))).not.toContain('Копия');
  });
});

describe('a claim that went out', () => {
  const sofa = of('refund-served');

  it('keeps its day, its sums and its appendices', () => {
    const then = textOf('claim', sofa, '2026-10-27');
    expect(textOf('claim', sofa)).toBe(then);
    expect(then).toContain('27 октября 2026 г.\nПокупатель');
    expect(then).not.toContain('Уведомление о вручении');
  });

  it('is told in the suit with proof, term and answer', () => {
    const text = textOf('lawsuit', {
      ...sofa,
      events: [...served(), { id: 'r', type: 'replied', reply: 'refused', date: '2026-11-05' }],
    });
    expect(text).toContain('ценным письмом с описью вложения (№ 10100001234569)');
    expect(text).toContain(
      'Претензия получена ответчиком 29 октября 2026 г., что подтверждается уведомлением о вручении (приложение 5)',
    );
    expect(text).toContain('Срок исполнения требования истёк 9 ноября 2026 г.');
    expect(text).toContain('В ответе от 5 ноября 2026 г. в удовлетворении требования отказано');
  });

  it('asks the court exactly what the price of the suit says, also after a part was paid', () => {
    for (const paid of [0, 3_000_000, 6_900_000]) {
      const file: CaseFile = {
        ...sofa,
        events: [
          ...served(),
          ...(paid ? [{ id: 'm', type: 'money_received' as const, date: '2026-11-16', amount: paid }] : []),
        ],
      };
      const text = textOf('lawsuit', file);
      const price = /Цена иска: ([\d ]+,\d\d)/.exec(text)?.[1];
      const asked = [
        ...text.matchAll(
          /^\d\. взыскать с ответчика (?!компенсацию|штраф|неустойку в размере \d+,?\d* %)[^\n]*?(\d[\d ]*,\d\d) ₽/gm,
        ),
      ];
      const sum = asked.reduce(
        (total, match) => total + Number((match[1] ?? '').replace(/ /g, '').replace(',', '')),
        0,
      );
      expect(formatAmount(sum).replace(/\u00a0/g, ' '), `paid ${paid}`).toBe(price);
    }
  });
});

describe('appendices', () => {
  const numbered = (lines: string[]): Map<string, number> =>
    new Map(
      lines.flatMap((line) => {
        const match = /^(\d+)\. (.+?)(?:, на \d+.л\.)?$/.exec(line);
        return match ? [[match[2] ?? '', Number(match[1])]] : [];
      }),
    );
  const tableNumbers = (blocks: Block[], cell: (row: string[]) => [string, number] | null): Map<string, number> =>
    new Map(
      blocks.flatMap((block) =>
        block.type === 'table'
          ? block.rows.flatMap((row) => {
              const found = cell(row.map((runs) => runs.map((run) => run.text).join('')));
              return found ? [found] : [];
            })
          : [],
      ),
    );

  it('carry one number through the claim, the inventory, the complaint, the suit and the register', () => {
    const sofa = of('refund-served');
    const claim = numbered(linesOf('claim', sofa).slice(linesOf('claim', sofa).indexOf('Приложения (копии):')));
    const suit = numbered(linesOf('lawsuit', sofa).slice(linesOf('lawsuit', sofa).indexOf('Приложения:')));
    const complaint = numbered(
      linesOf('complaint', sofa).slice(linesOf('complaint', sofa).indexOf('Приложения (копии):')),
    );
    const inventory = tableNumbers(paper('inventory', sofa).blocks, (row) => {
      const match = /^Приложение (\d+)\. (.+?)(?:, на .*)? \(копия\)$/.exec(row[1] ?? '');
      return match ? [match[2] ?? '', Number(match[1])] : null;
    });
    const register = tableNumbers(paper('lawsuit_attachments', sofa).blocks, (row) => [row[1] ?? '', Number(row[0])]);
    expect([...claim]).toEqual([
      ['Кассовый чек', 1],
      ['Фотографии трещины', 2],
    ]);
    for (const [title, number] of claim) {
      expect(inventory.get(title)).toBe(number);
      expect(suit.get(title)).toBe(number);
    }
    expect(complaint.size).toBe(6);
    for (const [title, number] of complaint) expect(suit.get(title), title).toBe(number);
    expect([...suit.entries()]).toEqual([...register.entries()]);
  });

  it('keep their numbers when a paper is added after the claim went out', () => {
    const sofa = of('refund-served');
    const later: CaseFile = {
      ...sofa,
      attachments: [...sofa.attachments, attachment('payment', 'Выписка банка', 1, '2026-11-15T10:00:00Z')],
    };
    const text = textOf('lawsuit', later);
    expect(text).toContain('2. Фотографии трещины');
    expect(text).toContain('3. Выписка банка');
    expect(textOf('claim', later)).not.toContain('Выписка банка');
  });

  it('list only what exists, without a heading when there is nothing', () => {
    expect(textOf('claim', of('repair'))).not.toContain('Приложения');
    expect(textOf('claim', of('repair'))).not.toContain('приложение');
  });

  it('stand together when they prove one thing', () => {
    const file = makeCase(of('refund').facts, {
      attachments: [
        attachment('defect', 'Снимок 1', 1),
        attachment('defect', 'Снимок 2'),
        attachment('purchase', 'Чек', 1),
      ],
    });
    expect(linesOf('claim', file)).toContain('2. Фотографии и иные сведения о недостатке: Снимок 1; Снимок 2');
  });
});

describe('inventory f. 107', () => {
  it('is two equal sheets whose total is the declared value, with a dash for the rest', () => {
    const { blocks } = paper('inventory', of('refund'));
    const at = blocks.findIndex((block) => block.type === 'pageBreak');
    const bare = (part: Block[]) => part.map((block) => JSON.stringify({ ...block, key: '' }));
    expect(bare(blocks.slice(0, at))).toEqual(bare(blocks.slice(at + 1)));
    const table = blocks.find((block) => block.type === 'table');
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.head?.map((cell) => cell[0]?.text)).toEqual([
      '№№ п/п',
      'Наименование предметов',
      'Количество предметов',
      'Ценность, руб.',
    ]);
    const values = table.rows.map((row) => row[3]?.[0]?.text);
    expect(values).toEqual([formatAmount(DECLARED_VALUE), '—', '—', formatAmount(DECLARED_VALUE)]);
    expect(table.columns.reduce((sum, column) => sum + column.width, 0)).toBe(170);
  });
});

describe('which papers a case has', () => {
  it('none outside consumer law and none without a demand', () => {
    expect(kindsOf(makeCase({ ...of('refund').facts, buyerKind: 'business' }))).toEqual([]);
    expect(kindsOf(makeCase({}))).toEqual([]);
  });

  it('no calculation for a suit without money', () => {
    expect(kindsOf(of('replace-same'))).not.toContain('calculation');
    expect(textOf('lawsuit', of('replace-same'))).not.toContain('расчёт');
    expect(kindsOf(of('refund'))).toContain('calculation');
  });
});

it('the text for the electronic form keeps the request when the story is long', () => {
  const story = Array.from({ length: 200 }, (_, index) => `Предложение номер ${index} о том же самом`).join('. ');
  const file = { ...of('refund-served'), facts: { ...of('refund-served').facts, story } };
  const text = linesOf('complaint_text', file).slice(0, -1).join('\n');
  expect(text.length).toBeLessThanOrEqual(2_000);
  expect(text.length).toBeGreaterThan(1_800);
  expect(text).toContain('Прошу проверить изложенные обстоятельства.');
  expect(text).toContain('ООО «Пример-Мебель»');
  for (const sentence of text.split(/(?<=\.)\s/)) expect(sentence.trim()).toMatch(/[.…]$/);
  expect(textOf('complaint_text', file, TODAY)).toMatch(/Знаков с пробелами: 1 \d{3} из 2 000/);
});

it('the full text for the electronic form leaves nothing out and names the appendices as their files', () => {
  const file = of('refund-served');
  const text = textOf('complaint_long', file, TODAY);
  for (const line of linesOf('complaint', file)
    .slice(1)
    .filter((one) => one.length > 90)) {
    expect(text).toContain(line.replace(/\u00a0/g, ' '));
  }
  expect(text).toContain('Приложение 3. Претензия от 27.10.2026, на 2 л.\n');
  expect(text).toMatch(/Знаков с пробелами: 2 \d{3} из 10 000\./);
  expect(linesOf('complaint_long', file).slice(0, -1).join('')).not.toContain('\u00a0');
});
