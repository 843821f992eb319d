import { isPlaceable } from '../placeable.ts';
import type { Attachment, CaseFile, Proves } from '../../model/case.ts';
import { provesSchema } from '../../model/case.ts';
import type { Facts } from '../../model/facts.ts';
import { isServiceCase } from '../../model/problemNames.ts';
import { counted } from '../../text/format.ts';
import { addresseesOf } from '../addressees.ts';
import { tidy } from './make.ts';

/** Papers that prove one thing, under one number of an appendix: the same number in every paper of the case. */
export interface Exhibit {
  number: number;
  proves: Proves;
  title: string;
  /** What it is good for, in words. */
  why: string;
  attachments: Attachment[];
  /** Sheets of one copy; null when a file has no known number of pages. */
  sheets: number | null;
}

/** Papers that only come after the claim: they never take a number of the claim's own appendices. */
const AFTER_CLAIM: readonly Proves[] = ['claim_copy', 'sending', 'service', 'reply', 'seller_data'];

/** How a group is called when it has several papers, and what it proves. */
const GROUPS: Record<Proves, { title: string; why: string }> = {
  purchase: { title: 'Документы о покупке', why: 'покупка и цена' },
  payment: { title: 'Документы об оплате', why: 'оплата' },
  order: { title: 'Сведения о заказе', why: 'заказ и срок передачи' },
  contract: { title: 'Договор', why: 'условия договора' },
  warranty: { title: 'Гарантийные документы', why: 'гарантийный срок' },
  defect: { title: 'Фотографии и иные сведения о недостатке', why: 'недостаток товара' },
  correspondence: { title: 'Переписка', why: 'обращения и ответы' },
  cancellation: { title: 'Сообщение об отмене заказа', why: 'отмена заказа продавцом' },
  earlier_demand: { title: 'Прежнее требование', why: 'более раннее обращение к продавцу' },
  goods_returned: { title: 'Документы о возврате товара', why: 'возврат товара продавцу' },
  repair: { title: 'Документы о ремонте', why: 'сроки и содержание ремонта' },
  expert: { title: 'Заключение специалиста', why: 'недостаток и его причина' },
  losses: { title: 'Документы о расходах', why: 'размер убытков' },
  current_price: { title: 'Сведения о цене такого же товара', why: 'разница в цене' },
  authority: { title: 'Документ о полномочиях представителя', why: 'полномочия представителя' },
  other: { title: 'Иные документы', why: 'иные обстоятельства дела' },
  claim_copy: { title: 'Претензия', why: 'обращение к продавцу до суда' },
  sending: { title: 'Документы об отправке претензии', why: 'когда и что отправлено' },
  service: { title: 'Документы о вручении претензии', why: 'день, с которого идёт срок ответа' },
  reply: { title: 'Ответ продавца', why: 'ответ на претензию' },
  seller_data: { title: 'Выписка из реестра о продавце', why: 'наименование и адрес продавца' },
  lawsuit_sending: { title: 'Документы об отправке копии иска ответчику', why: 'копии направлены ответчику' },
};

/** How the groups are called in a case of works or services. */
const SERVICE_GROUPS: Partial<Record<Proves, { title: string; why: string }>> = {
  purchase: { title: 'Документы о договоре', why: 'договор и цена' },
  order: { title: 'Сведения о заказе', why: 'заказ и срок' },
  defect: { title: 'Фотографии и иные сведения о недостатках', why: 'недостатки работы, услуги' },
  cancellation: { title: 'Сообщение об отказе исполнителя', why: 'отказ исполнителя' },
  earlier_demand: { title: 'Прежнее требование', why: 'более раннее обращение к исполнителю' },
  repair: { title: 'Документы об устранении недостатков', why: 'сроки и содержание работ' },
  expert: { title: 'Заключение специалиста', why: 'недостатки и их причина' },
  claim_copy: { title: 'Претензия', why: 'обращение к исполнителю до суда' },
  reply: { title: 'Ответ исполнителя', why: 'ответ на претензию' },
  seller_data: { title: 'Выписка из реестра об исполнителе', why: 'наименование и адрес исполнителя' },
};

function groupOf(proves: Proves, facts: Facts): { title: string; why: string } {
  return (isServiceCase(facts) ? SERVICE_GROUPS[proves] : undefined) ?? GROUPS[proves];
}

/** What a group proves, for lists of attachments. */
export function whyOf(proves: Proves): string {
  return GROUPS[proves].why;
}

export function groupTitle(proves: Proves): string {
  return GROUPS[proves].title;
}

/** Whether a file is a copy kept for the buyer alone: what he wrote to the court, the office or the bank proves nothing. */
function isKeptCopy({ hash, id }: Attachment, { events, facts }: CaseFile): boolean {
  return events.some((event) => {
    if (event.type !== 'sent' || event.frozen !== hash || event.held?.includes(id)) return false;
    const usual = addresseesOf(event.paper, facts)[0];
    return usual !== 'seller' && usual !== 'platform';
  });
}

/**
 * Every attachment of the case under its number. The numbers follow what the papers prove; what was added after the
 * claim had gone out comes after the appendices the seller already holds, so that their numbers stay as he reads them.
 */
export function exhibitsOf(file: CaseFile, claimSent: string | undefined): Exhibit[] {
  const groups = provesSchema.options.flatMap((proves) => {
    const attachments = file.attachments.filter((one) => one.proves === proves && !isKeptCopy(one, file));
    return attachments.length > 0 ? [{ proves, attachments }] : [];
  });
  const rank = (group: { proves: Proves; attachments: Attachment[] }): number => {
    if (group.proves === 'lawsuit_sending') return 3;
    if (AFTER_CLAIM.includes(group.proves)) return 2;
    return claimSent === undefined || group.attachments.some((one) => one.addedAt.slice(0, 10) <= claimSent) ? 0 : 1;
  };
  return groups
    .map((group) => ({ ...group, rank: rank(group) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ proves, attachments }, index) => ({
      number: index + 1,
      proves,
      title: titleOf(groupOf(proves, file.facts).title, attachments),
      why: groupOf(proves, file.facts).why,
      attachments,
      sheets: sheetsOf(attachments),
    }));
}

/** Appendices of the claim itself: what existed when it went out, without the papers about the claim. */
export function claimExhibits(all: Exhibit[], claimSent: string | undefined): Exhibit[] {
  return all.filter(
    (exhibit) =>
      !AFTER_CLAIM.includes(exhibit.proves) &&
      exhibit.proves !== 'lawsuit_sending' &&
      (claimSent === undefined || exhibit.attachments.some((one) => one.addedAt.slice(0, 10) <= claimSent)),
  );
}

/** «(приложения 1, 2)»; empty when nothing of the kind is in the case. */
export function reference(exhibits: Exhibit[], ...proves: Proves[]): string {
  const numbers = exhibits.filter((exhibit) => proves.includes(exhibit.proves)).map((exhibit) => exhibit.number);
  if (numbers.length === 0) return '';
  return ` (${numbers.length === 1 ? 'приложение' : 'приложения'}\u00a0${numbers.join(', ')})`;
}

/** «Кассовый чек, на 1 л.», «Запись разговора, на электронном носителе»: one line of a list of attachments. */
export function exhibitLine(exhibit: Exhibit): string {
  const { attachments, sheets } = exhibit;
  if (sheets === null && attachments.length > 0 && !attachments.some(isPlaceable))
    return `${exhibit.title}, на электронном носителе`;
  return sheets === null ? exhibit.title : `${exhibit.title}, на ${sheets}\u00a0л.`;
}

function titleOf(group: string, attachments: Attachment[]): string {
  const titles = attachments.map((one) => tidy(one.title).replace(/[.;,]+$/, '') || tidy(one.name));
  const different = [...new Set(titles)];
  if (different.length === 1) {
    return attachments.length === 1 ? `${different[0]}` : `${different[0]} (${counted(attachments.length, FILES)})`;
  }
  return `${group}: ${different.join('; ')}`;
}

function sheetsOf(attachments: Attachment[]): number | null {
  if (attachments.some((one) => one.pages === undefined)) return null;
  return attachments.reduce((sum, one) => sum + (one.pages ?? 0), 0);
}

const FILES = ['документ', 'документа', 'документов'] as const;
