import { describe, expect, test } from 'vitest';
import { OBJECTIONS } from '../../shared/law/data/objections.ts';
import { normById } from '../../shared/law/norms/lookup.ts';
import { foldWords, matchObjections } from '../../shared/law/objections.ts';

const TODAY = '2026-11-21';
const first = (text: string) => matchObjections(text, TODAY)[0]?.id;

/** What sellers write, in their own words: the objection that must come first. */
const SAID: [string, string][] = [
  ['no_receipt', 'Без кассового чека мы ничего принять не можем.'],
  ['no_receipt', 'Вы потеряли чек, поэтому вернуть деньги нельзя'],
  ['go_to_maker', 'С этим вопросом обратитесь к производителю'],
  ['go_to_maker', 'Обращайтесь в авторизованный СЕРВИСНЫЙ центр'],
  ['paid_expertise', 'Экспертиза проводится за ваш счёт'],
  ['paid_expertise', 'Вам нужно оплатить диагностику'],
  ['warranty_over', 'Гарантийный срок на ваш товар истёк'],
  ['warranty_over', 'Гарантия закончилась в мае'],
  ['fifteen_days', 'Смартфон — технически сложный товар, прошло больше 15 дней'],
  ['repair_only', 'Сначала мы должны его отремонтировать'],
  ['repair_only', 'Возможен только гарантийный ремонт'],
  ['good_quality', 'Проверка показала, что товар надлежащего качества'],
  ['good_quality', 'Нарушены правила эксплуатации, дефект возник по вашей вине'],
  ['discounted', 'Уценённый товар возврату не подлежит'],
  ['discounted', 'Товары по скидке мы не принимаем обратно'],
  ['package_opened', 'Упаковка вскрыта, товарный вид утрачен'],
  ['package_opened', 'Вы срезали бирки'],
  ['points', 'Мы вернём вам деньги бонусными баллами'],
  ['points', 'Сумма будет зачислена на баланс личного кабинета'],
  ['wait_month', 'Денежные средства поступят в течение 30 рабочих дней'],
  ['wait_month', 'Возврат занимает до 45 дней, ожидаем банк'],
  ['platform_not_seller', 'Маркетплейс не является продавцом товара'],
  ['platform_not_seller', 'Мы только посредник, обращайтесь к продавцу'],
  ['order_cancelled', 'Заказ был отменён системой: произошла ошибка в цене'],
  ['order_cancelled', 'Товар закончился на складе, заказ аннулирован'],
  ['supplier_failed', 'Нас подвёл поставщик'],
  ['supplier_failed', 'Это форс-мажор, обстоятельства не зависят от нас'],
  ['signed_no_claims', 'Вы подписали акт, что претензий не имеете'],
  ['refusal_forbidden', 'По договору отказ не предусмотрен, мы удержим всю предоплату'],
  ['refusal_forbidden', 'Абонемент возврату не подлежит'],
  ['pretrial_sixty', 'Действует обязательный досудебный порядок, ожидайте 60 дней'],
  ['penalty_above_price', 'Размер неустойки не может превышать цену товара'],
  ['penalty_above_price', 'Просим уменьшить неустойку, она несоразмерна'],
  ['not_handed_over', 'Вы не предоставили товар на проверку качества'],
  ['not_handed_over', 'Покупатель уклоняется от осмотра товара'],
  ['return_in_shop_only', 'Вернуть товар можно только лично в магазине'],
  ['return_in_shop_only', 'По почте возвраты не принимаем, только пункт выдачи'],
  ['not_exchangeable_list', 'Товар входит в перечень невозвратных и обмену не подлежит'],
  ['customer_delayed', 'Вы задержали согласование проекта, поэтому сроки сдвинулись'],
  ['customer_delayed', 'Заказчик не обеспечил доступ на объект'],
  ['software_licence', 'Это лицензионный договор, а не услуга'],
  ['software_licence', 'Вам предоставлено право использования программы'],
  ['ticked_yourself', 'Вы сами поставили галочку при оформлении заказа'],
  ['ticked_yourself', 'Клиент добровольно согласился на дополнительные услуги'],
];

describe('узнаёт возражение', () => {
  test.each(SAID)('%s: «%s»', (id, text) => {
    expect(first(text)).toBe(id);
  });

  test('регистр, ё и знаки не важны', () => {
    const plain = matchObjections('Экспертиза за ваш счет', TODAY);
    expect(matchObjections('ЭКСПЕРТИЗА — ЗА ВАШ СЧЁТ!!!', TODAY)).toEqual(plain);
    expect(foldWords('Ёлка, 15-й день')).toEqual(['елка', '15', 'й', 'день']);
  });

  test('несколько возражений в одном ответе: все, лучшее первым', () => {
    const ids = matchObjections(
      'Гарантия истекла, чека у вас нет. Экспертиза за ваш счёт. Обращайтесь к производителю.',
      TODAY,
    ).map((item) => item.id);
    expect(ids).toEqual(expect.arrayContaining(['warranty_over', 'no_receipt', 'paid_expertise', 'go_to_maker']));
    const scores = matchObjections('Экспертиза за ваш счёт, чека нет', TODAY).map((item) => item.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test.each(['', '   ', '!!!', 'Спасибо за обращение, хорошего дня', 'Hello'])('ничего не узнаёт в «%s»', (text) => {
    expect(matchObjections(text, TODAY)).toEqual([]);
  });
});

describe('таблица возражений', () => {
  test('все строки раздела 7 на месте, у каждой ответ и нормы', () => {
    expect(OBJECTIONS.length).toBe(24);
    expect(new Set(OBJECTIONS.map((item) => item.id)).size).toBe(24);
    for (const item of OBJECTIONS) {
      expect(item.answer).toMatch(/\.$/);
      expect(item.answer).not.toMatch(/!/);
      for (const sentence of item.answer.split(/[.:;]\s/)) expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
      expect(item.norms.length).toBeGreaterThan(0);
      for (const id of item.norms) expect(() => normById(id)).not.toThrow();
    }
  });

  test('каждое узнаёт само себя', () => {
    for (const item of OBJECTIONS) {
      expect(matchObjections(item.objection, TODAY).map((found) => found.id)).toContain(item.id);
    }
  });

  test('каждое покрыто пересказом', () => {
    expect(new Set(SAID.map(([id]) => id)).size).toBe(24);
  });

  test('нормы в редакции дня: до 17.02.2026 нет КС № 7-П, до 01.02.2026 нет п. 7 ст. 13', () => {
    const norms = (text: string, date: string) => matchObjections(text, date)[0]?.norms.map((ref) => ref.norm);
    expect(norms('только лично в магазине', '2026-02-16')).toEqual(['zozpp-26.1-4']);
    expect(norms('только лично в магазине', '2026-02-17')).toContain('ks-7-p');
    expect(norms('форс-мажор', '2026-01-31')).not.toContain('zozpp-13-7');
    expect(norms('форс-мажор', '2026-02-01')).toContain('zozpp-13-7');
  });
});
