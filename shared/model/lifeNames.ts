import type { CaseOutcome, Contact, EventOf, LastStep } from './case.ts';

/** How two people spoke: for the list of choices, and as it stands beside a date. */
export const CONTACTS: Record<Contact, { title: string; how: string }> = {
  visit: { title: 'Лично, в магазине или офисе', how: 'лично' },
  call: { title: 'По телефону', how: 'по телефону' },
  letter: { title: 'Письмом по почте', how: 'письмом' },
  email: { title: 'По электронной почте', how: 'по электронной почте' },
  platform_chat: { title: 'В чате или кабинете площадки', how: 'в чате площадки' },
  messenger: { title: 'В мессенджере', how: 'в мессенджере' },
};

/** What the seller's check found. */
export const FOUND: Record<EventOf<'goods_checked'>['found'], string> = {
  defect: 'недостаток есть',
  no_defect: 'недостатка нет или виноваты вы',
  unknown: 'что нашёл, не сказал',
};

/** How a case ended: names for the dialog, the closed case, the card of the seller and reports. */
export const OUTCOMES: Record<CaseOutcome, { title: string; hint: string }> = {
  full: { title: 'Получено всё', hint: 'Деньги пришли или требование исполнено целиком.' },
  part: { title: 'Получена часть', hint: 'Остальное вы решили не добиваться.' },
  settled: { title: 'Договорились', hint: 'Вы подписали соглашение, и продавец его выполнил.' },
  refused_by_court: { title: 'Суд отказал', hint: 'Решение вступило в силу, обжаловать его вы не стали.' },
  given_up: { title: 'Дело оставлено', hint: 'Ничего не получено, дальше вы не идёте.' },
};

/** After which step the case ended. */
export const LAST_STEPS: Record<LastStep, string> = {
  talk: 'После разговора, до претензии',
  claim: 'После претензии',
  answer: 'После ответа на отказ',
  platform: 'После спора на площадке',
  bank: 'После заявления в банк',
  complaint: 'После жалобы в Роспотребнадзор',
  court: 'В суде',
  enforcement: 'По исполнительному листу',
};
