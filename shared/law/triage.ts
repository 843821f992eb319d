import type { CivilDate } from '../calendar/civilDate.ts';
import type { ReplyKind } from '../model/case.ts';
import type { Facts } from '../model/facts.ts';
import { isServiceCase } from '../model/problemNames.ts';
import { REPLY_ROWS, type ReplyRow, type ReplyStep } from './data/replies.ts';
import { findNorm } from './norms/lookup.ts';
import { foldWords, matchObjections, signScore } from './objections.ts';
import { asksRepair, replyEffect, replyRow } from './replies.ts';
import type { CaseState } from './state/caseState.ts';
import type { Confidence, NormRef } from './types.ts';

/** What the buttons after an answer are called. */
export const REPLY_STEPS: Record<ReplyStep, { title: string; why: string }> = {
  reply_to_refusal: { title: 'Ответить письмом', why: 'Ответ с нужными доводами уже собран.' },
  partial_acceptance: { title: 'Принять часть без отказа от остального', why: 'Письмо сохранит право на остаток.' },
  bank_details: { title: 'Сообщить реквизиты письмом', why: 'Тогда продавец не скажет, что платить было некуда.' },
  goods_offer: { title: 'Предложить товар для проверки', why: 'Письмо с днём и местом защищает штраф.' },
  handover_act: { title: 'Составить акт передачи', why: 'Без акта трудно доказать, каким вы отдали товар.' },
  check_participation: {
    title: 'Попросить позвать на проверку',
    why: 'Проверка за счёт продавца, вы вправе быть рядом.',
  },
  report_objections: { title: 'Возразить на заключение', why: 'Если продавец уже дал акт или заключение.' },
  seller_request: { title: 'Запросить сведения о продавце', why: 'Чтобы узнать, кто продал товар.' },
  platform_message: { title: 'Написать площадке', why: 'Площадка знает, кто продавец.' },
  settlement: { title: 'Предложить своё соглашение', why: 'С суммой, днём платежа и без отказа от прав.' },
  signing_traps: { title: 'Посмотреть, чем бумага опасна', why: 'Там же слова, которые дописывают рукой.' },
  sums_on_date: { title: 'Показать расчёт на сегодня', why: 'Чтобы продавец заплатил всё сразу.' },
  record_money: { title: 'Записать, сколько денег пришло', why: 'Расчёт сразу учтёт день и сумму.' },
  record_served: { title: 'Записать вручение', why: 'Ответ доказывает, что письмо получили. От вручения пойдёт срок.' },
  change_demand: {
    title: 'Согласиться и сменить требование',
    why: 'Только если вам это подходит: у нового требования свой срок.',
  },
  lawsuit_packet: { title: 'Готовить иск', why: 'Суд взыскивает деньги, ведомство — нет.' },
  complaint_packet: {
    title: 'Пожаловаться в Роспотребнадзор',
    why: 'Ведомство проверит продавца, но денег не взыщет.',
  },
  wait: { title: 'Ждать до конца срока', why: 'Отвечать не обязательно: дни идут.' },
};

/** An answer read for this case: what it means, whether the term goes on, what to do, what to leave alone. */
export interface Triage {
  kinds: readonly ReplyKind[];
  meaning: readonly string[];
  clock: string;
  clockRuns: boolean;
  /** What not to sign and not to do. */
  beware: readonly string[];
  norms: NormRef[];
  confidence: Confidence;
  /** Rebuttals for the letter: those of the kinds, then those found in the words of the answer. */
  objections: string[];
  primary: ReplyStep;
  alternative: ReplyStep;
}

/** The case as far as an answer is read in it; `over` = the last day of the term has passed. */
export interface ReplyCase {
  facts: Facts;
  state: Pick<CaseState, 'received' | 'handedOver' | 'claim'>;
  today: CivilDate;
  over: boolean;
}

/** Reads an answer. `words` is what the seller wrote, for rebuttals that its kinds do not name; the law stands as of today. */
export function triage(kinds: readonly ReplyKind[], words: string, one: ReplyCase): Triage {
  const rows = kinds.map((kind) => said(replyRow(kind), one.facts.demand));
  const work = isServiceCase(one.facts);
  const effect = replyEffect(kinds, one.facts.demand);
  const leading = rows.find((row) => row.effect === effect) ?? replyRow('other');
  const norms = [...new Set(rows.flatMap((row) => (work ? (row.workNorms ?? row.norms) : row.norms)))];
  const found = matchObjections(words, one.today).map(({ id }) => id);
  const primary = fitting(leading.primary, one);
  const alternative = fitting(leading.alternative, one);
  return {
    kinds,
    meaning: rows.map((row) => row.meaning),
    clock: leading.clock,
    clockRuns: rows.every((row) => row.clockRuns),
    beware: rows.map((row) => row.beware),
    norms: norms.flatMap((id) => findNorm(id, one.today) ?? []),
    confidence: rows.map((row) => row.confidence).reduce(weaker, 'H'),
    objections: [...new Set([...rows.flatMap((row) => row.objections), ...platform(kinds, one), ...found])],
    primary,
    alternative: alternative === primary ? (one.over ? 'complaint_packet' : 'lawsuit_packet') : alternative,
  };
}

/** A repair that was asked for is an agreement. */
function said(row: ReplyRow, demand: string | undefined): ReplyRow {
  if (row.kind !== 'repair' || !asksRepair(demand)) return row;
  return {
    ...row,
    effect: 'satisfied',
    meaning: 'Вы просили об этом: это согласие. Отдавайте вещь по акту и следите за сроком.',
    clock: 'Срок идёт, пока вещь не вернут исправной.',
    beware: 'Не подписывайте срок длиннее законного и платные работы.',
    objections: [],
    primary: 'handover_act',
    alternative: 'wait',
  };
}

function platform(kinds: readonly ReplyKind[], { facts }: ReplyCase): string[] {
  return kinds.includes('not_our_goods') && facts.platform === 'aggregator' ? ['platform_not_seller'] : [];
}

const OF_THINGS: readonly ReplyStep[] = ['goods_offer', 'handover_act', 'check_participation', 'report_objections'];

/** The step as the case allows it: no goods are offered where a work is in dispute, no part is accepted before it came. */
function fitting(step: ReplyStep, { facts, state, over }: ReplyCase): ReplyStep {
  if (OF_THINGS.includes(step) && isServiceCase(facts)) return 'reply_to_refusal';
  if ((step === 'goods_offer' || step === 'handover_act') && state.handedOver) return 'reply_to_refusal';
  if (step === 'partial_acceptance' && state.received === 0) return 'record_money';
  if (step === 'wait' && !state.claim.served) return 'record_served';
  if (step === 'wait' && over) return 'lawsuit_packet';
  return step;
}

const WEAKNESS: readonly Confidence[] = ['H', 'M', 'K', 'L'];

function weaker(a: Confidence, b: Confidence): Confidence {
  return WEAKNESS.indexOf(a) >= WEAKNESS.indexOf(b) ? a : b;
}

/** Kinds suggested by the words of an answer, the likeliest first, at most three; the person confirms them. */
export function suggestKinds(text: string): ReplyKind[] {
  const words = foldWords(text);
  return REPLY_ROWS.map((row) => ({ kind: row.kind, score: signScore(row.signs, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SUGGESTED)
    .map(({ kind }) => kind);
}

const MOST_SUGGESTED = 3;

/** Answers that put a condition: left without an answer they look like evading (п. 7 ст. 13 ЗоЗПП). */
const CONDITIONS: readonly ReplyKind[] = ['paid_check', 'voucher', 'paper_to_sign', 'bank_details', 'wants_goods'];

/**
 * What the last answer asks to be done before everything else; null when it asks nothing or has been answered. An answer
 * that was recorded without kinds asks nothing here.
 */
export function owedAnswer(state: CaseState, one: ReplyCase): { step: ReplyStep; condition: boolean } | null {
  const reply = state.lastReply;
  if (!reply) return null;
  const done = [...state.answered, ...state.offered, ...(state.handedOver ? [state.handedOver] : [])];
  if (done.some((day) => day >= reply.date)) return null;
  const condition = reply.kinds.some((kind) => CONDITIONS.includes(kind));
  const { primary } = triage(reply.kinds, reply.note ?? '', one);
  return { step: primary, condition };
}
