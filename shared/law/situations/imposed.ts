import type { CivilDate } from '../../calendar/civilDate.ts';
import { normById } from '../norms/lookup.ts';
import { daysTerm, earlierDemand, known } from './common.ts';
import { imposedQuestions, imposedWarnings } from './imposedNotes.ts';
import { interest, refusalNorms, refusalRest } from './serviceRefusal.ts';
import type { DemandDraft, Matter, OwnClock, Reading, Term } from './types.ts';
import { param } from '../norms/lookup.ts';

/*
 * Paid extras added to the main purchase without consent (ст. 16 ЗоЗПП).
 *                     until 31.08.2025                      from 01.09.2025
 *   object            works and services                    goods, works and services
 *   consent           written                               written, no ticks set beforehand, no tying
 *   return            no term: 7 days (п. 2 ст. 314 ГК)     3 days from the demand
 *   sanction          ст. 395 ГК                            ст. 395 ГК
 * A paid guarantee, a certificate, a service may also be given up by ст. 32, imposed or not. Insurance never comes here (plan/route.ts).
 * The wording of the day of the purchase is taken: the careful reading (ст. 4 ГК).
 */

const EXTRAS = 'zozpp-16-extras';

/** The wording of the day names goods and the three days: that of Law № 69-ФЗ. */
function namesTerm(date: CivilDate): boolean {
  return normById(EXTRAS).editions.some(
    ({ from = '', to = '9999-12-31', params }) => params?.refundDays !== undefined && from <= date && date <= to,
  );
}

/** Day on which the extra was added: its own, else that of the purchase. */
function imposedOn({ facts }: Matter): CivilDate | null {
  return known(facts.imposed?.date) ?? known(facts.goods?.purchaseDate);
}

/** The three days apply to extras added since the new wording. */
function byNewRule(matter: Matter): boolean {
  const date = imposedOn(matter);
  return date !== null && namesTerm(date) && namesTerm(matter.demandDay);
}

function term(matter: Matter): Term {
  const start = earlierDemand(matter.facts);
  return byNewRule(matter)
    ? daysTerm(matter, EXTRAS, 'refundDays', start)
    : daysTerm(matter, 'gk-314-2', 'days', start);
}

/** Whether ст. 16 gives the money back: kind, wording of the day, consent. */
function verdict(matter: Matter): Pick<DemandDraft, 'status' | 'reason'> {
  const { kind, consent } = matter.facts.imposed ?? {};
  const date = imposedOn(matter);
  if (!date) return { status: 'unknown', reason: 'когда вам это продали? С 01.09.2025 правила другие.' };
  if (kind === 'goods' && !namesTerm(date) && consent !== 'condition') {
    return {
      status: 'excluded',
      reason: 'до 01.09.2025 ст. 16 говорила о лишних работах и услугах, а не о товарах.',
    };
  }
  if (consent === 'given') {
    return { status: 'excluded', reason: 'вы согласились на это письменно: навязанным его не признают.' };
  }
  if (!kind) return { status: 'unknown', reason: 'что именно добавили: вещь, услугу, гарантию?' };
  if (!consent || consent === 'unknown') return { status: 'unknown', reason: 'вы соглашались на это и как?' };
  return { status: 'allowed' };
}

function returnRow(matter: Matter): DemandDraft {
  const price = matter.facts.imposed?.price ?? null;
  const modern = byNewRule(matter);
  return {
    id: 'imposed_return',
    title: 'Вернуть деньги за навязанное',
    ...verdict(matter),
    term: term(matter),
    sanction: interest(price),
    principal: price,
    principalLabel: 'Деньги за навязанное',
    right: EXTRAS,
    closes: 'Лишняя вещь или услуга вернётся продавцу, основная покупка остаётся.',
    risk: modern
      ? 'Дни календарные, не рабочие. Бланк с вашей подписью продавец назовёт согласием.'
      : 'Срок в прежней редакции не назван: по нашему чтению, 7 дней. Бланк с вашей подписью продавец назовёт согласием.',
    norms: modern ? [EXTRAS, 'gk-395'] : [EXTRAS, 'gk-314-2', 'gk-395'],
  };
}

/** Services, guarantees, certificates: ст. 32 gives the rest back at any time, whatever was signed. */
function refusalRow(matter: Matter): DemandDraft {
  const { kind, price } = matter.facts.imposed ?? {};
  const rest = refusalRest(matter, price);
  const row: DemandDraft = {
    id: 'service_return',
    title: 'Отказаться от услуги и вернуть остаток',
    ...rest,
    status: 'allowed',
    term: daysTerm(matter, 'gk-314-2', 'days', earlierDemand(matter.facts)),
    sanction: interest(rest.principal),
    principalLabel: 'Остаток уплаченного за услугу',
    right: 'zozpp-32',
    closes: 'Услуга закончится, основная покупка остаётся.',
    risk: 'Исполнитель удержит то, чем вы успели воспользоваться, и доказанные расходы.',
    norms: refusalNorms(false),
  };
  if (kind === 'goods') return { ...row, status: 'excluded', reason: 'это вещь, а не услуга: ст. 32 не для неё.' };
  return kind ? row : { ...row, status: 'unknown', reason: 'что именно добавили: вещь, услугу, гарантию?' };
}

/** Extras of a consumer loan: the 30 days of the buyer (ст. 7 закона № 353-ФЗ). */
function loanClock(matter: Matter): OwnClock[] {
  const date = imposedOn(matter);
  if (matter.facts.imposed?.withLoan !== 'yes' || !date) return [];
  return [
    {
      id: 'loan_extras',
      label: 'Отказаться от услуги, добавленной к кредиту',
      start: date,
      startLabel: 'Согласие на услугу',
      days: param('353-fz-7', 'days', matter.demandDay),
      whose: 'buyer',
      norm: '353-fz-7',
    },
  ];
}

/** Reads the situation «навязали лишнее». */
export function imposed(matter: Matter): Reading {
  return {
    id: 'imposed_extras',
    title: 'Навязали лишний товар или услугу',
    demands: [returnRow(matter), refusalRow(matter)],
    clocks: loanClock(matter),
    warnings: imposedWarnings(matter, byNewRule(matter)),
    missing: imposedQuestions(matter),
    recommend: ['imposed_return', 'service_return'],
  };
}
