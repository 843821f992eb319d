import { daysBetween } from '../../../calendar/civilDate.ts';
import { checkInn, checkOgrn } from '../../../model/identifiers.ts';
import type { Organisation } from '../../../model/facts.ts';
import { shortDate } from '../../../text/format.ts';
import type { Warning } from '../../types.ts';
import { VANISHED } from '../steps.ts';
import type { View } from '../view.ts';

/** After so many days an address looked up in the register is worth looking up again. */
const FRESH_DAYS = 30;

const COMPANY_ADDRESS = {
  title: 'Адрес не из ЕГРЮЛ',
  text: 'За письма отвечает адрес из реестра, а не вывеска. Сверьте по ИНН на egrul.nalog.ru или отправьте по двум адресам.',
};

/** The open extract of an entrepreneur shows no address of his home. */
const ENTREPRENEUR_ADDRESS = {
  title: 'Адрес предпринимателя не проверен',
  text: 'ИП получает письма по месту жительства из ЕГРИП, но открытая выписка его не показывает. Возьмите адрес из чека, договора или с сайта и отправьте по всем, что нашли.',
};

/** A self-employed person stands in no register with an address. */
const SELF_EMPLOYED_ADDRESS = {
  title: 'Адрес самозанятого не проверен',
  text: 'В реестрах его адреса нет. Возьмите адрес из договора, переписки, объявления и отправьте по всем, что нашли. ИНН есть в чеке «Мой налог»: по нему налоговая покажет, самозанятый ли он.',
};

function addressWords(kind: Organisation['kind']): { title: string; text: string } {
  if (kind === 'self_employed') return SELF_EMPLOYED_ADDRESS;
  return kind === 'entrepreneur' ? ENTREPRENEUR_ADDRESS : COMPANY_ADDRESS;
}

/** Who the seller is, where he is found, and who else may answer. */
export function partyWarnings(view: View): Warning[] {
  const { facts } = view;
  return [
    ...(facts.seller ? numbers(facts.seller, 'seller', 'продавца') : []),
    ...(facts.platformParty ? numbers(facts.platformParty, 'platformParty', 'площадки') : []),
    ...address(view),
    ...selfEmployed(view),
    ...platform(view),
    ...liquidation(view),
  ];
}

function numbers(party: Organisation, path: string, whose: string): Warning[] {
  if (party.checkOverride?.trim()) return [];
  const list: Warning[] = [];
  const inn = party.inn ? checkInn(party.inn) : { valid: true as const };
  if (!inn.valid) {
    list.push({
      code: `${path}_inn`,
      severity: 'forbidden',
      title: `ИНН ${whose} не сходится`,
      text: `${inn.why} С чужим номером претензию не узнают. Сверьте с чеком или напишите, почему номер верный.`,
      path: `${path}.inn`,
    });
  }
  const ogrn = party.ogrn ? checkOgrn(party.ogrn) : { valid: true as const };
  if (!ogrn.valid) {
    list.push({
      code: `${path}_ogrn`,
      severity: 'forbidden',
      title: `ОГРН ${whose} не сходится`,
      text: `${ogrn.why} Сверьте с чеком или сайтом либо напишите, почему номер верный.`,
      path: `${path}.ogrn`,
    });
  }
  return list;
}

function address({ facts, ctx, stage }: View): Warning[] {
  const { seller = {} } = facts;
  if (stage === 'closed' || stage === 'court') return [];
  if (!seller.address) {
    return [
      {
        code: 'no_seller_address',
        severity: 'danger',
        title: 'Нет адреса продавца',
        text: 'Письмо некуда отправить. Найдите адрес по ИНН на egrul.nalog.ru: за письма по нему отвечает продавец (ст. 165.1 ГК).',
        path: 'seller.address',
      },
    ];
  }
  if (seller.addressSource !== 'egrul') {
    return [
      {
        code: 'address_not_egrul',
        severity: 'danger',
        ...addressWords(seller.kind),
        path: 'seller.addressSource',
      },
    ];
  }
  if (!seller.addressDate || daysBetween(seller.addressDate, ctx.today) > FRESH_DAYS) {
    const when = seller.addressDate ? `Адрес смотрели ${shortDate(seller.addressDate)}. ` : '';
    return [
      {
        code: 'address_old',
        severity: 'advice',
        title: 'Адрес продавца старше 30 дней',
        text: `${when}Обновите выписку из ЕГРЮЛ: продавец мог переехать.`,
        path: 'seller.addressDate',
      },
    ];
  }
  return [];
}

/** Without registration he answers to a consumer all the same; that he works for money constantly is shown by papers. */
function selfEmployed({ facts, stage }: View): Warning[] {
  if (facts.seller?.kind !== 'self_employed' || stage === 'closed') return [];
  return [
    {
      code: 'self_employed',
      severity: 'advice',
      title: 'Самозанятый отвечает как предприниматель',
      text: 'Он скажет, что не ИП. Закон защищает и того, кто купил у человека, который ведёт дело без регистрации (п. 4 ст. 23 ГК, п. 12 ППВС № 17). Сохраните чеки «Мой налог», переводы, объявление, отзывы.',
      path: 'seller.kind',
      confidence: 'M',
    },
  ];
}

function platform({ facts, situation }: View): Warning[] {
  switch (facts.platform) {
    case 'aggregator':
      return [
        {
          code: 'platform_aggregator',
          severity: 'advice',
          title: 'Площадка — не продавец',
          text: `Претензия — тому, кто назван в чеке; площадке копия. Площадка отвечает за сведения в карточке${prepaid(situation)}. Её ответственность зависит от даты и роли: правила о платформах изменились 01.10.2026.`,
          path: 'platform',
          confidence: 'M',
        },
      ];
    case 'unknown':
      return [
        {
          code: 'platform_unknown',
          severity: 'danger',
          title: 'Кто продавец: магазин или площадка?',
          text: 'Посмотрите, чьё имя и ИНН в чеке. Претензия не тому — потерянные недели. Если продавца не показали, пишите и площадке.',
          path: 'platform',
        },
      ];
    case 'seller':
    case 'none':
    case undefined:
      return [];
  }
}

function prepaid(situation: View['situation']): string {
  return situation === 'late_delivery_prepaid' || situation === 'cancelled_by_seller'
    ? ' и за возврат предоплаты, которую взяла сама (п. 2.1, 2.2 ст. 12)'
    : ' (п. 2.1 ст. 12)';
}

function liquidation(view: View): Warning[] {
  const { facts, stage } = view;
  if (stage === 'closed' || view.done) return [];
  if (facts.problem !== 'defective' && VANISHED.test(facts.story ?? '')) {
    return [
      {
        code: 'seller_vanished',
        severity: 'danger',
        title: 'Магазин закрыт или не отвечает',
        text: 'Проверьте на egrul.nalog.ru, не ликвидирован ли продавец. Письмо на адрес из реестра считается вручённым, даже если его не забрали. При признаках обмана — заявление в полицию.',
        path: 'seller.inn',
      },
    ];
  }
  if (stage !== 'prepare' || facts.seller?.addressSource === 'egrul') return [];
  return [
    {
      code: 'check_liquidation',
      severity: 'advice',
      title: 'Проверьте, не ликвидирован ли продавец',
      text: 'По ИНН на egrul.nalog.ru видно, действует ли он и не идёт ли исключение из реестра. Тогда спешите: на возражения даётся три месяца.',
      path: 'seller.inn',
    },
  ];
}
