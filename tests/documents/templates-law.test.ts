import { describe, expect, it } from 'vitest';
import { documentsFor } from '../../shared/documents/build.ts';
import { lawContext } from '../../shared/law/context.ts';
import { plan } from '../../shared/law/plan.ts';
import type { CaseEvent, CaseFile } from '../../shared/model/case.ts';
import type { Facts } from '../../shared/model/facts.ts';
import { typesetAddress } from '../../shared/text/typeset.ts';
import { CASES, makeCase, served, TODAY } from './cases.ts';
import { linesOf, textOf } from './papers.ts';

function of(name: string): CaseFile {
  const file = CASES[name];
  if (!file) throw new Error(`no case ${name}`);
  return file;
}

/** The case with other facts, block by block, and with other events. */
function changed(name: string, facts: Facts, events: CaseEvent[] = []): CaseFile {
  const base = of(name);
  const merged = { ...base.facts } as Record<string, unknown>;
  for (const [key, value] of Object.entries(facts)) {
    const old = merged[key];
    const objects = [old, value].every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
    merged[key] = objects ? { ...(old as object), ...(value as object) } : value;
  }
  return makeCase(merged as Facts, { attachments: base.attachments, events });
}

describe('the limit of the penalty', () => {
  it('names ст. 23 without an item, and the rate under п. 1', () => {
    expect(textOf('claim', of('refund'))).toContain(
      '1 % цены товара за каждый день просрочки (п. 1 ст. 23 Закона), но не более суммы, уплаченной за товар (ст. 23 Закона)',
    );
  });

  it('is not named for a delay that ended before it came into force', () => {
    expect(textOf('claim', of('refund'), '2025-12-01')).not.toContain('не более суммы, уплаченной за товар');
  });

  it('of a delay that began earlier is told as it stands, and the sums agree with the words', () => {
    const old = changed(
      'refund',
      {
        goods: { price: 10_000_000, paid: 10_000_000, purchaseDate: '2025-09-01', deliveryDate: '2025-09-03' },
        defect: { foundDate: '2025-09-20', warrantyUntil: '2027-03-01' },
      },
      served('2025-09-25', '2025-09-30'),
    );
    const suit = textOf('lawsuit', old);
    expect(suit).not.toContain('но не более суммы, уплаченной за товар');
    expect(suit).toContain('С 1 февраля 2026 г. размер неустойки ограничен суммой, уплаченной за товар');
    expect(suit).toContain('Считаю, что неустойка, начисленная до этого дня, взыскивается в полном размере');
    expect(suit).toContain('с 11 октября 2025 г. по 31 января 2026 г. в размере 113 000,00 ₽ (113 дней');
    const sheet = textOf('calculation', old);
    expect(sheet).toContain('До этого дня начислено 113 000,00 ₽');
    expect(sheet).not.toContain('ограничен суммой 113 000,00 ₽');
  });
});

describe('papers that went out are shown as of their own day', () => {
  const filed: CaseEvent[] = [
    ...served('2026-10-24', '2026-10-29'),
    { id: 'suit', type: 'lawsuit_filed', date: '2026-11-16' },
    { id: 'money', type: 'money_received', date: '2026-11-20', amount: 6_840_000 },
  ];

  it('a filed suit and its calculation keep the day, the sums and the facts of filing', () => {
    const file = changed('refund', {}, filed);
    const suit = textOf('lawsuit', file);
    expect(suit).toContain('с 10 ноября по 16 ноября 2026 г. в размере 4 788,00 ₽ (7 дней');
    expect(suit).toContain('взыскать с ответчика уплаченную за товар сумму 68 400,00 ₽');
    expect(suit).toContain('с 17 ноября 2026 г. по день фактического исполнения');
    expect(suit).not.toContain('20 ноября');
    const sheet = textOf('calculation', file);
    expect(sheet).toContain('взыскиваемых сумм на 16 ноября 2026 г.');
    expect(sheet).toContain('10.11.2026 – 16.11.2026');
    expect(sheet).not.toContain('Продавец уже вернул');
  });

  it('the suit carries the day of the copy sent to the seller first', () => {
    const file = changed('refund', {}, [
      ...filed,
      { id: 'copy', type: 'sent', date: '2026-11-13', paper: 'lawsuit', to: 'seller', channel: 'valued_letter' },
    ]);
    expect(textOf('lawsuit', file)).toContain('с 10 ноября по 13 ноября 2026 г.');
  });

  it('payment in full after filing does not take the suit away', () => {
    const [first, second] = served('2026-10-24', '2026-10-29');
    if (!first || !second) throw new Error('served');
    const file = changed('refund', {}, [
      ...[first, second],
      { id: 'suit', type: 'lawsuit_filed', date: '2026-11-16' },
      { id: 'money', type: 'money_received', date: '2026-11-18', amount: 90_000_000 },
    ]);
    expect(documentsFor(file, plan(file, lawContext(TODAY)))).toContain('calculation');
  });

  it('a complaint that was sent does not learn of what came later', () => {
    const file = changed('refund', {}, [
      ...served('2026-10-24', '2026-10-29'),
      { id: 'c', type: 'sent', date: '2026-11-11', paper: 'complaint', to: 'office', channel: 'registered_letter' },
      { id: 'r', type: 'replied', date: '2026-11-15', reply: 'refused' },
    ]);
    expect(linesOf('complaint', file).at(-2)).toMatch(/^11\s+?ноября 2026/u);
    expect(textOf('complaint', file)).not.toContain('отказано');
    expect(textOf('complaint_text', file)).toContain('Сумма требований на 11 ноября 2026 г.');
  });
});

describe('who proves the cause', () => {
  it('within the warranty: the words of п. 6 ст. 18', () => {
    expect(textOf('claim', of('refund'))).toContain(
      'вследствие нарушения потребителем правил использования, хранения или транспортировки товара, действий третьих лиц или непреодолимой силы (п. 6 ст. 18 Закона)',
    );
  });

  it('a warranty whose last day is not known proves nothing', () => {
    const facts = { ...of('refund').facts, defect: { ...of('refund').facts.defect } };
    delete facts.defect.warrantyUntil;
    const text = textOf('claim', makeCase(facts));
    expect(text).not.toContain('период гарантийного срока');
    expect(text).toContain('в пределах двух лет со дня передачи товара (п. 1 ст. 19 Закона)');
  });

  it('after a short warranty: two years, and the warranty is told in the past', () => {
    const text = textOf('claim', changed('refund', { defect: { warrantyUntil: '2026-10-19' } }));
    expect(text).toContain('Гарантийный срок истёк 19 октября 2026 г.');
    expect(text).toContain('по истечении гарантийного срока, но в пределах двух лет');
    expect(text).toContain('(п. 5 ст. 19 Закона)');
  });
});

describe('only what the facts and the law say', () => {
  it('an unknown cause: the law is named before it is called Закон', () => {
    const file = changed('money-defective', { refund: { cause: 'unknown' } });
    const text = textOf('claim', file);
    expect(text.indexOf('(далее — Закон)')).toBeGreaterThan(0);
    expect(text.indexOf('(далее — Закон)')).toBeLessThan(text.indexOf('ст. 15 Закона'));
    expect(text).toContain('(ст. 309 ГК РФ)');
  });

  it('the term of a penalty alone is asked without an article', () => {
    expect(textOf('claim', of('late-penalty'))).toContain('со дня получения настоящей претензии уплатить неустойку');
  });

  it('a gift was not bought by the one who writes', () => {
    const text = textOf('claim', changed('refund', { goods: { gift: 'yes' } }));
    expect(text).not.toContain('я купила');
    expect(text).toContain('куплен у вас товар');
    expect(text).toContain('Товар подарен мне.');
  });

  it('interest of a loan rests on п. 6 ст. 24', () => {
    const credit = { losses: [{ kind: 'credit' as const, label: 'Проценты по кредиту', amount: 512_345 }] };
    expect(textOf('claim', changed('refund', credit))).toContain('платежи по кредиту (п. 6 ст. 24 Закона)');
    expect(textOf('claim', changed('repair', credit))).not.toContain('ст. 24 Закона');
  });

  it('a suit without the penalty does not speak of it', () => {
    const file = changed('refund', { wantsPenalty: false }, served());
    expect(textOf('lawsuit', file)).not.toMatch(/начисляется неустойка|взыскать с ответчика неустойку/);
    expect(textOf('calculation', file)).not.toContain('начислятся после дня расчёта');
  });

  it('a claim refused at the counter was not received but is deemed delivered', () => {
    const file = changed('refund', {}, [
      { id: 's', type: 'sent', date: '2026-11-02', paper: 'claim', to: 'seller', channel: 'refusal_act' },
      { id: 'v', type: 'served', date: '2026-11-02', paper: 'claim', to: 'seller', proof: 'refusal_act' },
    ]);
    const text = textOf('lawsuit', file);
    expect(text).not.toContain('Претензия получена');
    expect(text).toContain(
      'Претензия считается доставленной 2 ноября 2026 г.: адресат отказался её принять, о чём составлен акт (ст. 165.1 ГК РФ)',
    );
  });

  it('the subject of the claim is closed by a comma when it has one inside', () => {
    const file = changed('money-distance-after', {}, served());
    expect(textOf('lawsuit', file)).toContain('купленный дистанционным способом, в тот же день направлена');
  });

  it('the suit for the missing part says that it is a part', () => {
    const file = changed(
      'refund-prepayment',
      { delivery: { outcome: 'partly', undeliveredPrepaid: 1_200_000 } },
      served(),
    );
    expect(textOf('lawsuit', file)).toContain('предварительной оплаты непереданной части товара 12 000,00 ₽');
  });

  it('the suit answers п. 7 ст. 13 where the item was offered, and only there', () => {
    const offered = textOf('lawsuit', changed('refund', {}, served()));
    expect(offered).toContain('Считаю, что оснований не взыскивать штраф (п. 7 ст. 13 Закона) нет.');
    const facts = { ...of('refund').facts };
    delete facts.inspection;
    expect(textOf('lawsuit', makeCase(facts, { events: served() }))).not.toContain('п. 7 ст. 13');
  });

  it('the demand and the penalty for a part are about the part', () => {
    const part: Facts = { delivery: { outcome: 'partly', undeliveredPrepaid: 1_200_000, newTerm: '2026-12-21' } };
    const claim = textOf('claim', changed('deliver', part));
    expect(claim).toContain('передать недостающую часть товара не позднее 21 декабря 2026 г.');
    expect(claim).toContain('0,5 % суммы предварительной оплаты непереданной части товара за каждый день');
    const suit = textOf('lawsuit', changed('deliver', part, served()));
    expect(suit).toContain('обязать ответчика передать мне недостающую часть товара');
    expect(suit).toContain('неустойку в размере 0,5 % суммы предварительной оплаты непереданной части товара');
    expect(textOf('claim', of('deliver'))).not.toContain('части товара');
  });

  it('money for an exchange is due after the return of the goods, not after the claim', () => {
    const facts = {
      ...of('money-exchange').facts,
      refund: { cause: 'exchange_impossible', goodsReturned: 'no' },
    } as Facts;
    const text = textOf('claim', makeCase(facts));
    expect(text).toContain('требую в течение 3 дней со дня возврата товара (п. 2 ст. 25 Закона)');
    expect(text).not.toContain('3 дней со дня получения');
  });

  it('a term that has run out is not something to wait for', () => {
    expect(textOf('claim_steps', of('money-exchange'))).toMatch(/Срок продавца истёк .* Нового срока ждать не нужно/);
    expect(textOf('claim_steps', of('refund'))).toContain('пойдёт со дня, следующего за вручением');
  });

  it.each([{ promise: 'none' as const }, { promise: 'date' as const, promisedDate: '2026-12-30' }])(
    'an order cancelled before there was a delay has no penalty, and the right to the money is a reading: %o',
    (promise) => {
      const delivery = { ...promise, outcome: 'cancelled_by_seller' as const };
      const facts = { ...of('cancelled-by-seller').facts, delivery };
      const refund = textOf('claim', makeCase(facts));
      expect(refund).not.toMatch(/начисляется неустойка|не передал предварительно оплаченный товар в срок/);
      expect(refund).toContain('Считаю, что отказ продавца передать предварительно оплаченный товар');
      const deliver = textOf('claim', makeCase({ ...facts, demand: 'deliver' }));
      expect(deliver).toContain('(ст. 505 ГК РФ)');
      expect(deliver).not.toContain('не передал предварительно оплаченный товар в срок');
      expect(textOf('claim', of('cancelled-by-seller'))).toContain('начисляется неустойка');
    },
  );

  it('a fifteenth day that is not a working day is explained', () => {
    const goods = { purchaseDate: '2026-11-07', deliveryDate: '2026-11-07' };
    const file = changed('refund-complex', { goods, defect: { foundDate: '2026-11-08' } });
    expect(textOf('claim', file)).toContain(
      '15-й день со дня передачи товара (7 ноября 2026 г.) — нерабочий, поэтому срок истекает 23 ноября 2026 г. (ст. 193 ГК РФ)',
    );
    expect(textOf('claim', file, '2026-11-22')).toContain('Требование заявлено в течение 15 дней');
  });

  it('the platform is told of the refusal also when the money has been demanded before', () => {
    const platform: Facts = { platform: 'aggregator', platformParty: { kind: 'company', name: 'ООО «Пример-Маркет»' } };
    const facts = {
      ...of('refund-prepayment').facts,
      ...platform,
      problem: 'refund_overdue',
      refund: { cause: 'not_delivered' },
    } as Facts;
    expect(textOf('claim', makeCase(facts))).toContain('уведомляю владельца площадки об отказе от исполнения договора');
  });

  it('a delay whose last day is not known gives no sum and no suit', () => {
    const facts = {
      ...of('late-penalty').facts,
      delivery: { promise: 'date', promisedDate: '2026-10-20', outcome: 'late' },
    } as Facts;
    const file = makeCase(facts);
    expect(textOf('claim', file)).not.toMatch(/в размере [\d ]+,\d\d ₽/);
    expect(documentsFor(file, plan(file, lawContext(TODAY)))).not.toContain('lawsuit');
    expect(documentsFor(of('late-penalty'), plan(of('late-penalty'), lawContext(TODAY)))).toContain('lawsuit');
  });

  it('fifteen days are counted to the day the claim left, not to the day on it', () => {
    const events: CaseEvent[] = [
      { id: 'p', type: 'printed', date: '2026-11-20', paper: 'claim' },
      ...served('2026-12-08', '2026-12-10'),
    ];
    const file = changed('refund-complex', { defect: { grounds: ['essential'] } }, events);
    const suit = textOf('lawsuit', file, '2027-01-20');
    expect(suit).not.toContain('Требование заявлено в течение 15 дней');
    expect(suit).toContain('обнаружение существенного недостатка');
  });

  it('says what is not known of an entrepreneur who is sued', () => {
    const file = changed('refund', { seller: { kind: 'entrepreneur', name: 'ИП Выдумкин Пётр Сергеевич', ogrn: '' } });
    expect(textOf('lawsuit', file)).toContain('дата и место рождения, место работы ответчика истцу неизвестны\n');
    const nameless = changed('refund', {
      seller: { kind: 'entrepreneur', name: 'ИП Выдумкин Пётр Сергеевич', inn: '', ogrn: '' },
    });
    expect(textOf('lawsuit', nameless)).toContain('неизвестны, идентификатор ответчика неизвестен');
    expect(textOf('lawsuit', of('refund'))).not.toContain('неизвестн');
  });

  it('«со 2 ноября», «с 20 ноября»', () => {
    const offer = (dateFrom: string) => ({ inspection: { dateFrom, dateTo: '2026-12-30' } });
    expect(textOf('claim', changed('refund', offer('2026-12-02')))).toContain('со 2 декабря по 30 декабря 2026 г.');
    expect(textOf('claim', changed('refund', offer('2026-12-20')))).toContain('с 20 декабря по 30 декабря 2026 г.');
  });
});

describe('addresses do not break after «д.»', () => {
  it.each([
    ['г. Образцовск, ул. Тестовая, д. 5, кв. 7', 'г.~Образцовск, ул.~Тестовая, д.~5, кв.~7'],
    ['Пробная обл., р-н Ложный, с. Тест, д. 5, корп. 2', 'Пробная~обл., р-н~Ложный, с.~Тест, д.~5, корп.~2'],
    ['пр-т Мира, д. 5А, оф. 12, а/я 7', 'пр-т~Мира, д.~5А, оф.~12, а/я~7'],
    ['Тестовый проезд, 5', 'Тестовый проезд, 5'],
  ])('%s', (address, want) => {
    const result = typesetAddress(address);
    expect(result).toBe(want.replaceAll('~', '\u00a0'));
    expect(typesetAddress(result)).toBe(result);
  });

  it('nor a number after its sign in any printed paper', () => {
    for (const kind of ['claim', 'complaint', 'lawsuit'] as const) {
      for (const name of ['refund-served', 'refund-prepayment', 'money-exchange']) {
        const text = linesOf(kind, of(name)).join('\n');
        expect(text).toContain('№\u00a02300-1');
        expect(text).not.toMatch(/(№|(^|[\s(])(ст|п|ч|пп)\.) \d|\d (₽|%|г\.|дн)/m);
      }
    }
  });

  it('while what is pasted into a form has plain spaces', () => {
    expect(linesOf('complaint_text', of('refund-served')).slice(0, -1).join('')).not.toContain('\u00a0');
    const address = linesOf('complaint_steps', of('refund-served')).find((line) => line.includes('кв. 7'));
    expect(address).toBe('000000, г. Образцовск, ул. Тестовая, д. 5, кв. 7');
  });

  it('in every paper that prints one', () => {
    for (const kind of ['claim', 'inventory', 'complaint', 'lawsuit'] as const) {
      const lines = linesOf(kind, of('refund-served'));
      expect(lines.some((line) => line.includes('д.\u00a01'))).toBe(true);
      expect(lines.filter((line) => /(^|[\s,])(д|кв|ул)\. \S/.test(line))).toEqual([]);
    }
  });
});
