import type { Proves } from './case.ts';

/** How a kind of evidence is called and what it confirms, for screens and lists of attachments. */
export interface ProvesText {
  /** «Чек или товарный чек»: the kind of paper. */
  title: string;
  /** «подтверждает покупку и цену»: stands under the title of the paper. */
  confirms: string;
}

/** One map for the evidence screen, the interview and the papers; the order of packets is that of `provesSchema`. */
export const PROVES: Record<Proves, ProvesText> = {
  purchase: { title: 'Чек или товарный чек', confirms: 'подтверждает покупку и цену' },
  payment: { title: 'Выписка банка, квитанция об оплате', confirms: 'подтверждает, что вы заплатили' },
  order: { title: 'Заказ на сайте, карточка товара', confirms: 'подтверждает, что и где вы заказали' },
  contract: { title: 'Договор, оферта, спецификация', confirms: 'подтверждает условия и срок' },
  warranty: { title: 'Гарантийный талон', confirms: 'подтверждает гарантию' },
  defect: { title: 'Снимок или запись недостатка', confirms: 'показывает недостаток' },
  correspondence: { title: 'Переписка с продавцом', confirms: 'показывает, о чём договорились' },
  cancellation: { title: 'Сообщение об отмене заказа', confirms: 'подтверждает, что заказ отменил продавец' },
  earlier_demand: { title: 'Прежнее обращение к продавцу', confirms: 'подтверждает, что вы уже просили' },
  goods_returned: { title: 'Акт или квитанция о возврате товара', confirms: 'подтверждает, что товар у продавца' },
  repair: { title: 'Документы о ремонте', confirms: 'подтверждает ремонт и его сроки' },
  expert: { title: 'Заключение эксперта', confirms: 'подтверждает причину недостатка' },
  losses: { title: 'Чеки на расходы', confirms: 'подтверждает убытки' },
  current_price: { title: 'Цена такого же товара сейчас', confirms: 'подтверждает разницу в цене' },
  claim_copy: { title: 'Копия отправленной претензии', confirms: 'показывает, что именно вы потребовали' },
  sending: { title: 'Чек почты, опись вложения', confirms: 'подтверждает отправку' },
  service: { title: 'Уведомление о вручении, отметка на копии', confirms: 'подтверждает вручение и его день' },
  reply: { title: 'Ответ продавца', confirms: 'показывает, что ответил продавец' },
  seller_data: { title: 'Выписка из ЕГРЮЛ или ЕГРИП', confirms: 'подтверждает адрес и название продавца' },
  lawsuit_sending: { title: 'Отправка копии иска ответчику', confirms: 'подтверждает, что ответчик получил иск' },
  authority: { title: 'Доверенность', confirms: 'подтверждает право подписи' },
  other: { title: 'Другой документ', confirms: 'приложен к делу' },
};
